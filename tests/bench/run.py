"""Run the benchmarks: ``./dev bench [NAME] [--json]``; exits with 1 when a goal is missed.

Every ``bench_*.py`` beside this file holds ``bench_*`` functions that yield figures. NAME picks those
whose file or function has it in its name.
"""

import argparse
import importlib
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from tests.bench.figures import Figure, NotMeasured

Bench = Callable[[], Iterator[Figure | NotMeasured]]


def benches(name: str) -> Iterator[Bench]:
    """The benchmarks that have ``name`` in their own name or their file's."""
    for path in sorted(Path(__file__).parent.glob("bench_*.py")):
        module = importlib.import_module(f"tests.bench.{path.stem}")
        for found, bench in vars(module).items():
            if found.startswith("bench_") and (name in path.stem or name in found):
                yield bench


def main(arguments: list[str]) -> int:
    """Print the figures as they come."""
    parser = argparse.ArgumentParser(prog="./dev bench", description="Figures next to peers and limits.")
    parser.add_argument("name", nargs="?", default="", help="only benchmarks with this in their name")
    parser.add_argument("--json", action="store_true", help="one object per line")
    chosen = parser.parse_args(arguments)
    picked = list(benches(chosen.name))
    if not picked:
        parser.error(f"no benchmark is called {chosen.name}")
    if not chosen.json:
        print(f"{'case':<36} {'ours':>12} {'other':>12} {'unit':<6} {'ratio':>8} {'goal':>8}")
    met = True
    for bench in picked:
        for figure in bench():
            print(json.dumps(figure.as_row()) if chosen.json else figure.as_line(), flush=True)
            met = met and figure.met
    return 0 if met else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
