"""How the verb ``verify`` is written on the command line."""

import argparse
import sys
from pathlib import Path
from typing import Any

from clerkdesk.app.tongue import LANGUAGES

Verbs = Any  # argparse gives what add_subparsers returns no public name
_USAGE = 64
_SHORT = (
    "usage: clerkdesk verify FILE... [--trust CERT...] [--at DATE | --online] [--json] [--lang de|en] "
    "[--report FILE]"
)


def add_verify(verbs: Verbs) -> None:
    """Add ``verify``."""
    verify = verbs.add_parser(
        "verify",
        help="judge the signatures of files",
        description="Judge the signatures of each FILE: by the certificates the office trusts and those "
        "given, by its trusted lists and what the file brings along; over the network only with --online.",
        epilog="exit code of the worst file: 0 valid, 1 invalid, 2 cannot be judged, 3 unsigned; 64 not "
        "understood, 70 failed. The first line on each file is the same in every language.",
    )
    verify.add_argument("files", nargs="*", type=Path, metavar="FILE")
    verify.add_argument(
        "--trust",
        nargs="+",
        action="extend",
        default=[],
        type=Path,
        metavar="CERT",
        help="certificates to trust beside the office's, PEM or DER",
    )
    verify.add_argument(
        "--json", action="store_true", help="one object per file and line; docs/verify-json.md"
    )
    when = verify.add_mutually_exclusive_group()
    when.add_argument("--at", default="", metavar="DATE", help="judge as of a day or moment, past or future")
    when.add_argument(
        "--online",
        action="store_true",
        help="ask authorities we trust whether a certificate was revoked, where the file does not tell",
    )
    verify.add_argument(
        "--lang",
        choices=LANGUAGES,
        default="",
        help="language of the words: what is printed is English otherwise, a report in the desk's language; "
        "with --json, adds the words to each object",
    )
    verify.add_argument(
        "--report", type=Path, metavar="FILE.pdf", help="also write a report on all files; replaces no file"
    )
    verify.set_defaults(do=_verify)


def _verify(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.verify import Answer, moment_of, told_apart, verify

    files, trust = told_apart(chosen.files, chosen.trust)
    if not files:
        print(_SHORT, file=sys.stderr)
        return _refused("no FILE was given; where --trust comes first, end its list with --")
    try:
        moment = moment_of(chosen.at) if chosen.at else None
    except (ValueError, OverflowError):
        return _refused(f"{chosen.at!r} is no date such as 2041-11-22")
    return verify(files, trust, moment, Answer(chosen.json, chosen.lang, chosen.report), chosen.online)


def _refused(words: str) -> int:
    print(f"clerkdesk: {words}", file=sys.stderr)
    return _USAGE
