"""The command line: arguments to a verb; each verb imports its own room, so that starting stays quick."""

import argparse
import io
import sys
from collections.abc import Callable, Collection, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from clerkdesk import __version__
from clerkdesk.app.keys_verb import add_keys
from clerkdesk.app.printing import give_up_printing
from clerkdesk.app.trust_verb import add_trust
from clerkdesk.app.verify_verb import add_verify
from clerkdesk.base.errors import ClerkDeskError

USAGE = 64
FAILED = 70
NO_READER = 74
INTERRUPTED = 130

Verbs = Any  # argparse gives what add_subparsers returns no public name


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> None:  # type: ignore[override]
        self.print_usage(sys.stderr)
        print(f"{self.prog}: {message}", file=sys.stderr)
        raise SystemExit(USAGE)


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments say; returns the exit code and never lets a traceback out.

    Beside the verbs' own codes: 64 not understood, 70 failed, 74 nobody reads what is printed,
    130 interrupted.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")  # no name of a file may stop a verb
    try:
        return _do(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:
        return NO_READER
    except Exception as trouble:  # noqa: BLE001 - the last wall before the person
        return tell(trouble)
    finally:
        give_up_printing()


def tell(trouble: Exception) -> int:
    """Say on the terminal what went wrong; returns the exit code."""
    if isinstance(trouble, ClerkDeskError):
        return _say(_in_words(trouble), FAILED)
    return _say(f"CRA-01: unexpected {type(trouble).__name__}, report {_reported(trouble)}", FAILED)


def _do(arguments: Sequence[str]) -> int:
    if arguments and Path(arguments[0]).suffix.lower() == ".pdf":
        return _glance(arguments)
    parser, verbs = _parser()
    if len(arguments) > 1 and arguments[0] == "--":
        return _glance(arguments[1:])
    if arguments and arguments[0] not in verbs and Path(arguments[0]).is_file():
        return _glance(arguments)
    try:
        chosen = parser.parse_args(arguments or ["desk"])
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else USAGE
    do: Callable[[argparse.Namespace], int] = chosen.do
    code = do(chosen)
    if sys.stdout is not None:
        sys.stdout.flush()
    return code


def _glance(files: Sequence[str]) -> int:
    from clerkdesk.app.glance.verb import glance

    return glance(files)


def _say(words: str, code: int) -> int:
    with suppress(OSError):
        print(f"clerkdesk: {words}", file=sys.stderr)
    return code


def _in_words(trouble: ClerkDeskError) -> str:
    from clerkdesk.app.plain_words import in_words

    return in_words(trouble)


def _reported(trouble: Exception) -> str:
    """Write the places of an unexpected trouble into the log; returns the report's number."""
    from clerkdesk.app.crash import report_number
    from clerkdesk.app.logs import report
    from clerkdesk.base.paths import default_profile

    number = report_number()
    report(default_profile().logs, trouble, number)
    return number


def _parser() -> tuple[argparse.ArgumentParser, Collection[str]]:
    """What understands the arguments, and the names of the verbs."""
    parser = _Parser(
        prog="clerkdesk",
        description="The counter of a town hall.",
        epilog="clerkdesk FILE.pdf shows a file as it lies there, without a store, a key or a desk; several "
        "files come in a window each, and after -- files of any name.",
    )
    parser.add_argument("--version", action="version", version=f"clerkdesk {__version__}")
    verbs = parser.add_subparsers(dest="verb", required=True, parser_class=_Parser)
    _add_desk(verbs)
    _add_demo(verbs)
    verbs.add_parser("doctor", help="check what this desk needs").set_defaults(do=_doctor)
    _add_sign(verbs)
    _add_import(verbs)
    _add_person(verbs)
    verbs.add_parser("migrate", help="bring the store to this version").set_defaults(do=_migrate)
    add_verify(verbs)
    _add_seal(verbs)
    _add_rounds(verbs)
    _add_renew(verbs)
    add_trust(verbs)
    add_keys(verbs)
    return parser, verbs.choices


def _add_desk(verbs: Verbs) -> None:
    desk = verbs.add_parser("desk", help="open the desk (the default)")
    desk.add_argument("files", nargs="*", type=Path, metavar="FILE")
    desk.set_defaults(do=_desk)


def _add_demo(verbs: Verbs) -> None:
    demo = verbs.add_parser("demo", help="open a throw-away town, or play one visit without a screen")
    demo.add_argument("--headless", action="store_true", help="play one whole visit through the real windows")
    demo.add_argument("--out", type=Path, default=Path("demo-out"), help="folder for what the visit leaves")
    demo.set_defaults(do=_demo)


def _add_sign(verbs: Verbs) -> None:
    sign = verbs.add_parser(
        "sign",
        help="hand a file to the running desk to be signed",
        description="Hand a file to the running desk to be signed. The signed file goes to DIR once it is "
        "sealed, where the procedure asks for an approval only after that; else DIR gets FILE.status.json.",
        epilog="exit code: 0 taken in (with --wait: signed, and approved where that is asked for), "
        "1 refused, declined, withdrawn, filed unsigned or closed without result, 64 not understood, "
        "66 no such file, 69 no desk is running or it was closed",
    )
    sign.add_argument("file", type=Path, metavar="FILE")
    sign.add_argument("--reference", default="", metavar="R", help="reference of the case")
    sign.add_argument(
        "--return", dest="return_to", type=Path, metavar="DIR", help="where the signed file goes"
    )
    sign.add_argument("--wait", action="store_true", help="wait for its end: given back signed, or not")
    sign.set_defaults(do=_sign)


def _add_import(verbs: Verbs) -> None:
    take_in = verbs.add_parser("import", help="take files into the store")
    take_in.add_argument("files", nargs="+", type=Path, metavar="FILE")
    take_in.add_argument("--reference", default="", metavar="R", help="reference of the case they belong to")
    take_in.add_argument(
        "--person", default="", metavar="NAME", help="as whom; needed when several work here"
    )
    take_in.set_defaults(do=_import)


def _add_person(verbs: Verbs) -> None:
    person = verbs.add_parser("person", help="enter who works in this office")
    acts = person.add_subparsers(dest="act", required=True, parser_class=_Parser)
    add = acts.add_parser("add", help="enter a colleague, or the first person of a new office")
    add.add_argument("name", metavar="NAME")
    roles = ("clerk", "supervisor", "foreman", "administrator")
    add.add_argument("--role", choices=roles, action="append", required=True, help="what they do; repeatable")
    add.add_argument("--unit", default="", metavar="UNIT", help="their unit; else the office's own")
    add.add_argument("--by", default="", metavar="WHO", help="who enters them; needed when several may")
    add.set_defaults(do=_person)


def _add_seal(verbs: Verbs) -> None:
    seal = verbs.add_parser(
        "seal",
        help="set the town's seal on files that belong to no case",
        description="Set the town's seal on each FILE: one invisible signature. The sealed file lies beside "
        "it as NAME.sealed.pdf, or under its own name in DIR; FILE stays as it is. Ctrl+C stops after the "
        "file at hand. What is sealed already is left alone, so the same command again goes on. The verb "
        "renew does not look after these files.",
        epilog="exit code: 0 all sealed, 1 some could not be sealed, or another run has them in work, 2 some "
        "stand below their level (its code says why; where a service did not answer, the same command again "
        "raises them), 64 not understood, 70 nothing could be sealed, or nothing more, 74 sealed, but what "
        "became of each file could not be printed, 130 stopped",
    )
    seal.add_argument("files", nargs="+", type=Path, metavar="FILE")
    seal.add_argument("--out", type=Path, metavar="DIR", help="where the sealed files go; made if need be")
    seal.add_argument(
        "--level",
        choices=("B-B", "B-T", "B-LT", "B-LTA"),
        default="",
        help="how long it can be proven; else the office's",
    )
    seal.add_argument("--field", default="", metavar="NAME", help="an empty signature field that each has")
    seal.add_argument("--reason", default="", metavar="TEXT", help="what the signature says it was made for")
    seal.add_argument("--force", action="store_true", help="replace other files that lie in the place")
    seal.add_argument("--by", default="", metavar="WHO", help="who seals; needed when several may")
    seal.add_argument("--json", action="store_true", help="one object per file and line")
    seal.set_defaults(do=_seal)


def _add_rounds(verbs: Verbs) -> None:
    rounds = verbs.add_parser("rounds", help="do what waits: time stamps, files to be sent back")
    rounds.add_argument("--once", action="store_true", required=True, help="everything that is due, once")
    rounds.set_defaults(do=_rounds)


def _add_renew(verbs: Verbs) -> None:
    renew = verbs.add_parser(
        "renew",
        help="renew archive time stamps before they end",
        description="Set a new time stamp over each document of a case, sealed here or taken in, whose "
        "archive time stamp ends soon. Files that the verb seal has sealed belong to no case and are not "
        "among them.",
        epilog="exit code: 0 all that is due was renewed or listed, or nothing is due; 1 some could not be "
        "renewed; 2 for some a new time stamp would end no later, so nothing was added; 64 not understood",
    )
    renew.add_argument("--due", action="store_true", help="only list what is due")
    renew.add_argument("--days", type=int, default=365, metavar="N", help="what ends within N days (365)")
    renew.add_argument("--every", action="store_true", help="judge every document anew; slow, once a year")
    renew.add_argument("--by", default="", metavar="WHO", help="who renews; needed when several may")
    renew.set_defaults(do=_renew)


def _desk(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.window import open_desk

    return open_desk(chosen.files)


def _demo(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.demo.play import demo

    return demo(chosen.out, chosen.headless)


def _doctor(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.doctor import doctor

    return doctor()


def _sign(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.handover import hand_over

    return hand_over(chosen.file, chosen.reference, chosen.return_to, chosen.wait)


def _import(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.taking_in import take_in

    return take_in(chosen.files, chosen.reference, chosen.person)


def _person(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.staffing import add_person
    from clerkdesk.domain.people import Role

    return add_person(chosen.name, frozenset(map(Role, chosen.role)), chosen.unit, chosen.by)


def _migrate(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.migrating import migrate_store

    return migrate_store()


def _renew(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.renewing import renew

    return renew(chosen.days, chosen.due, chosen.every, chosen.by)


def _rounds(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.walking import walk_once

    return walk_once()


def _seal(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.sealing import SealOrder, seal

    return seal(
        SealOrder(
            files=chosen.files,
            out=chosen.out,
            level=chosen.level,
            field=chosen.field,
            reason=chosen.reason,
            replacing=chosen.force,
            by=chosen.by,
            as_json=chosen.json,
        )
    )
