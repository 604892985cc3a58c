"""How the verb ``trust`` is written on the command line."""

import argparse
from pathlib import Path
from typing import Any

Verbs = Any  # argparse gives what add_subparsers returns no public name


def add_trust(verbs: Verbs) -> None:
    """Add ``trust import``, ``trust list`` and ``trust remove``."""
    trust = verbs.add_parser("trust", help="trusted lists of the Union and its countries")
    acts = trust.add_subparsers(dest="act", required=True, parser_class=type(trust))
    take_in = acts.add_parser(
        "import",
        help="check a trusted list and take it in",
        description="Check the signature of a trusted list (ETSI TS 119 612) and take it in; from then on it "
        "needs no network. The Union's list of lists comes first: it says who signs the countries' lists.",
        epilog="exit code: 0 all taken in, 1 any refused, 70 failed",
    )
    take_in.add_argument("files", nargs="+", type=Path, metavar="FILE")
    take_in.add_argument(
        "--signer",
        nargs="+",
        action="extend",
        default=[],
        type=Path,
        metavar="CERT",
        help="certificates the countries' lists may be signed with, beside those that are known",
    )
    take_in.add_argument(
        "--union-signer",
        nargs="+",
        action="extend",
        default=[],
        type=Path,
        metavar="CERT",
        help="certificates a list of lists may be signed with; who signs it decides who signs all others",
    )
    take_in.add_argument("--by", default="", metavar="WHO", help="who takes them in; needed when several may")
    take_in.set_defaults(do=_import)
    acts.add_parser("list", help="say which lists there are").set_defaults(do=_list)
    remove = acts.add_parser("remove", help="trust a list no more")
    remove.add_argument("territory", metavar="NAME", help="two letters, such as DE; EU is the list of lists")
    remove.add_argument("--by", default="", metavar="WHO", help="who removes it; needed when several may")
    remove.set_defaults(do=_remove)


def _import(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.trusting import Signers, take_in_lists

    return take_in_lists(chosen.files, Signers(chosen.signer, chosen.union_signer), chosen.by)


def _list(_: argparse.Namespace) -> int:
    from clerkdesk.app.trusting import show_lists

    return show_lists()


def _remove(chosen: argparse.Namespace) -> int:
    from clerkdesk.app.trusting import remove_list

    return remove_list(chosen.territory, chosen.by)
