"""The child process around pyHanko: one of them seals, another examines strangers' files."""

import gc
import logging
from contextlib import suppress
from datetime import datetime
from pathlib import Path

from clerkdesk.adapters.pades.desk_line import PipedDesk
from clerkdesk.adapters.pades.limits import limit_cpu, limit_memory
from clerkdesk.adapters.pades.messages import pack_findings, unpack_chain, unpack_evidence, unpack_marks
from clerkdesk.adapters.pades.signatory import Signatory
from clerkdesk.base.children import Head, leave_with_parent, serve
from clerkdesk.domain.seals import Level

_LARGE = 8 << 20


def answer(head: Head, body: bytes) -> tuple[Head, bytes]:
    """Do what ``head["do"]`` says: warm-seal, warm-examine, seal, augment, rehearse or examine.

    pyHanko is imported at the first need: it costs a third of a second.
    """
    limit_cpu(float(head.get("seconds", 60.0)))
    match head["do"]:
        case "seal" | "augment" | "rehearse":
            reply = _seal(head, body)
            _let_go(Path(head["path"]))
            return reply
        case "examine":
            reply = _examine(head, body)
            _let_go(Path(head["path"]))
            return reply
        case "warm-seal":
            import clerkdesk.adapters.pades.sealing
            from clerkdesk.adapters.pades.caption import letters_for

            letters_for(())
            gc.freeze()
            return {"ready": clerkdesk.adapters.pades.sealing.__name__}, b""
        case "warm-examine":
            import clerkdesk.adapters.pades.examining

            gc.freeze()
            return {"ready": clerkdesk.adapters.pades.examining.__name__}, b""
        case unknown:
            raise ValueError(unknown)


def _let_go(path: Path) -> None:
    """Give a large file's pages back at once: they lie in circles, which are found late when few are made.

    What was loaded while warming up is not searched for any (``gc.freeze``).
    """
    with suppress(OSError):
        if path.stat().st_size > _LARGE:
            gc.collect()


def _examine(head: Head, authorities: bytes) -> tuple[Head, bytes]:
    """Judge a file by the roots and evidence in the head and the listed authorities in the body."""
    from asn1crypto import x509

    from clerkdesk.adapters.pades.anchors import anchors_of
    from clerkdesk.adapters.pades.examining import Terms, examine_file
    from clerkdesk.adapters.pades.hex_strings import hurry
    from clerkdesk.adapters.pades.security_store import store_of

    hurry()
    moment = None if head["moment"] is None else datetime.fromisoformat(head["moment"])
    anchors = anchors_of([bytes.fromhex(der) for der in head["roots"]], authorities)
    told = unpack_evidence(head["evidence"])
    further = store_of(map(x509.Certificate.load, told.certificates), told.ocsps, told.crls)
    terms = Terms(anchors, moment, further, head["asking"] is True)
    return {"findings": pack_findings(examine_file(Path(head["path"]), terms))}, b""


def _seal(head: Head, points: bytes) -> tuple[Head, bytes]:
    """Say what is to be appended to a file, which level it then has, and why not a higher one."""
    from clerkdesk.adapters.pades.growing import GrowingFile
    from clerkdesk.adapters.pades.hex_strings import hurry
    from clerkdesk.adapters.pades.sealing import Wish, raise_level, rehearse, seal, translated

    hurry()
    wish = Wish(unpack_marks(head["marks"], points), unpack_chain(head["chain"]))
    signatory = Signatory(tuple(map(bytes.fromhex, head["certificates"])), head["digest"])
    with translated(), GrowingFile(Path(head["path"]), head.get("second_table")) as stream:
        if head["do"] == "rehearse":
            rehearse(stream, wish, signatory)
            return {}, b""
        level, desk = Level(head["level"]), PipedDesk()
        if head["do"] == "augment":
            reached = raise_level(stream, level, head["renewed"] is True, desk)
        else:
            reached = seal(stream, wish, signatory, level, desk)
        return {"level": reached.level, "code": reached.code}, stream.appended()


def main() -> None:
    """Serve until the parent closes the pipe; what pyHanko has to say about files stays unsaid."""
    logging.disable(logging.CRITICAL)
    limit_memory()
    leave_with_parent()
    serve(answer)
