"""How the verb ``keys`` is written on the command line."""

import argparse
from typing import Any

Verbs = Any  # argparse gives what add_subparsers returns no public name

_CODES = (
    "exit code: 0 the key can seal, 1 it can, and its certificate ends within 30 days, 2 it cannot, or that "
    "is not known yet, 70 failed"
)


def add_keys(verbs: Verbs) -> None:
    """Add ``keys list``, which is ``keys`` alone too, and ``keys test``."""
    keys = verbs.add_parser("keys", help="look after the key that seals", epilog=_CODES)
    keys.set_defaults(do=_list, json=False)
    acts = keys.add_subparsers(dest="act", parser_class=type(keys))
    show = acts.add_parser(
        "list",
        help="say whose the key is, where it lies and how long it is good (the default)",
        description="Say whose the key is, where it lies and how long it is good. No PIN is asked for. Of a "
        "file that was never unlocked here nothing is known.",
        epilog=_CODES,
    )
    show.add_argument("--json", action="store_true", help="one JSON object")
    show.set_defaults(do=_list)
    test = acts.add_parser(
        "test",
        help="have the key sign something, and check it by its certificate",
        description="Have the key sign some random bytes and check them by its certificate. The passphrase "
        "or PIN is asked for, if need be, or read as one line where the input is no terminal; it is tried "
        "once.",
        epilog=_CODES,
    )
    test.set_defaults(do=_test)


def _list(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.key_care import list_keys

    return list_keys(chosen.json)


def _test(_: argparse.Namespace) -> int:
    from clerkdesk.app.key_care import try_key

    return try_key()
