"""Prove the front door on a fresh Debian 12: `./dev fresh [--keep] [--shared FOLDER] [COMMAND...]`, as root.

Builds a minimal Debian with debootstrap (python3, git and CA certificates, nothing else), clones the
checkout into a folder with a space in its name and runs every command there twice, in an empty
environment (`env -i`), printing the seconds. What the machine needs to reach its package mirrors (apt
sources, pip and uv settings, proxies, CA bundle) is read from the host when it runs.
"""

import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SUITE = "bookworm"
HOME = "srv/town hall"
CHECKOUT = f"{HOME}/clerkdesk"
CERTIFICATES = Path("/etc/ssl/certs/ca-certificates.crt")
OWN_CERTIFICATES = Path("/usr/local/share/ca-certificates")
SETTINGS = ("/etc/pip.conf", "/etc/uv/uv.toml", "/etc/resolv.conf", "/etc/hosts")
PERSONAL_SETTINGS = (".config/pip/pip.conf", ".pip/pip.conf", ".config/uv/uv.toml")
PASSED_ON = re.compile(r"(PIP|UV)_\w+|(https?|no|all)_proxy|SSL_CERT_(FILE|DIR)", re.IGNORECASE)


def mirror() -> list[str]:
    """The first mirror in the host's apt sources; debootstrap knows one when there is none."""
    for path in apt_sources():
        found = re.search(r"^(?:URIs:|deb(?: \[.*?\])?) *(\S+)", path.read_text(), re.MULTILINE)
        if found and SUITE in path.read_text():
            return [found.group(1)]
    return []


def apt_sources() -> list[Path]:
    """The host's lists of Debian's own mirrors."""
    folder = Path("/etc/apt/sources.list.d")
    candidates = [Path("/etc/apt/sources.list"), *folder.glob("*.sources"), *folder.glob("*.list")]
    return [path for path in candidates if path.is_file() and "debian" in path.read_text()]


def build(place: Path) -> None:
    """Install the minimal Debian and what it needs to reach the mirrors."""
    packages = "--include=python3,git,ca-certificates"
    run("debootstrap", "--variant=minbase", packages, SUITE, str(place), *mirror(), stdout=subprocess.DEVNULL)
    if sources := apt_sources():
        (place / "etc/apt/sources.list").unlink(missing_ok=True)
        for path in sources:
            bring(path, place)
    for path in Path("/etc/apt/apt.conf.d").iterdir():
        if "Acquire" in path.read_text(errors="replace"):
            bring(path, place)
    if own := list(OWN_CERTIFICATES.glob("*.crt")):  # Java's list is made from these, not from the bundle
        for path in own:
            bring(path, place)
        run("chroot", str(place), "update-ca-certificates", stdout=subprocess.DEVNULL)
    for name in (*SETTINGS, str(CERTIFICATES)):
        bring(Path(name), place)
    for name in PERSONAL_SETTINGS:
        bring(Path.home() / name, place, Path("root") / name)


def bring(path: Path, place: Path, to: Path | None = None) -> None:
    """Copy a file of the host to where it belongs in the fresh machine, if there is one."""
    target = place / (to or path.relative_to("/"))
    if path.is_file():
        target.parent.mkdir(parents=True, exist_ok=True)
        target.unlink(missing_ok=True)
        shutil.copyfile(path, target)


@contextmanager
def mounted(place: Path, *how: str) -> Iterator[None]:
    """Mount something there for as long as it is needed."""
    place.mkdir(parents=True, exist_ok=True)
    run("mount", *how, str(place))
    try:
        yield
    finally:
        run("umount", "--lazy", str(place))


def surroundings(place: Path) -> list[str]:
    """The empty environment, but for what reaches the package mirrors."""
    passed = [
        f"{name}={value}"
        for name, value in os.environ.items()
        if PASSED_ON.fullmatch(name) and (not value.startswith("/") or (place / value[1:]).exists())
    ]
    return ["PATH=/usr/sbin:/usr/bin:/sbin:/bin", "HOME=/root", "TERM=dumb", *passed]


def enter(place: Path, command: str) -> tuple[int, float]:
    """Run a shell command in the fresh checkout; returns its exit code and the seconds it took."""
    start = time.monotonic()
    inside = ["chroot", str(place), "/bin/sh", "-c", f"cd '/{CHECKOUT}' && {command}"]
    code = subprocess.call(["env", "-i", *surroundings(place), *inside])
    return code, time.monotonic() - start


def run(*command: str, **how: int) -> None:
    """Run a command of the host that must not fail."""
    subprocess.run(command, check=True, **how)


def prove(place: Path, shared: Path | None, commands: list[str]) -> int:
    """Build the machine and run every command twice; returns how many runs failed."""
    build(place)
    run("git", "clone", "--quiet", "--no-hardlinks", str(ROOT), str(place / CHECKOUT))
    lines, failures = [], 0
    with ExitStack() as mounts:
        mounts.enter_context(mounted(place / "proc", "-t", "proc", "proc"))
        mounts.enter_context(mounted(place / "dev/shm", "-t", "tmpfs", "tmpfs"))
        if shared:
            mounts.enter_context(mounted(place / HOME / "shared", "--bind", "-o", "ro", str(shared)))
        for command in commands:
            for call in ("first", "second"):
                print(f"--- {command} ({call} call)", flush=True)
                code, seconds = enter(place, command)
                lines.append(f"{command:<24} {call:<7} exit {code} {seconds:8.1f} s")
                failures += code != 0
    print("\n".join(["", "fresh Debian 12:", *lines]))
    return failures


def main() -> int:
    """Read the arguments, prove, clean up."""
    parser = argparse.ArgumentParser(prog="./dev fresh", description=__doc__)
    parser.add_argument("--keep", action="store_true", help="leave the machine's folder there")
    parser.add_argument("--shared", type=Path, help="mount this folder beside the checkout")
    parser.add_argument("command", nargs="*", default=["./dev demo", "./dev test"])
    chosen = parser.parse_args()
    if os.geteuid() != 0:
        parser.error("debootstrap and chroot need root")
    place = Path(tempfile.mkdtemp(prefix="fresh-debian-"))
    place.chmod(0o755)
    try:
        return 1 if prove(place, chosen.shared, chosen.command) else 0
    finally:
        if chosen.keep or str(place) in Path("/proc/mounts").read_text():  # never delete into a mount
            print(f"kept: {place}")
        else:
            shutil.rmtree(place, ignore_errors=True)


if __name__ == "__main__":
    sys.exit(main())
