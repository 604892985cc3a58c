"""The child process around pyHanko: one of them seals, another examines strangers' files."""

import logging
from datetime import datetime
from pathlib import Path

from clerkdesk.adapters.pades.desk_line import PipedDesk
from clerkdesk.adapters.pades.limits import limit_cpu, limit_memory
from clerkdesk.adapters.pades.messages import pack_findings, unpack_mark
from clerkdesk.base.children import Head, leave_with_parent, serve
from clerkdesk.domain.signatures import Level


def answer(head: Head, body: bytes) -> tuple[Head, bytes]:
    """Do what ``head["do"]`` says: warm-seal, warm-examine, seal, augment, rehearse or examine.

    pyHanko is imported at the first need: it costs a third of a second.
    """
    limit_cpu(float(head.get("seconds", 60.0)))
    match head["do"]:
        case "seal":
            from clerkdesk.adapters.pades.sealing import seal_in_place

            marks = [unpack_mark(mark) for mark in head["marks"]]
            certificates = [bytes.fromhex(der) for der in head["certificates"]]
            reached = seal_in_place(
                Path(head["path"]), marks, certificates, Level(head["level"]), PipedDesk()
            )
            return {"level": reached.level, "code": reached.code}, b""
        case "augment":
            from clerkdesk.adapters.pades.sealing import augment_in_place

            reached = augment_in_place(
                Path(head["path"]), Level(head["level"]), head["renewed"] is True, PipedDesk()
            )
            return {"level": reached.level, "code": reached.code}, b""
        case "rehearse":
            from clerkdesk.adapters.pades.sealing import rehearse_seal

            marks = [unpack_mark(mark) for mark in head["marks"]]
            certificates = [bytes.fromhex(der) for der in head["certificates"]]
            rehearse_seal(Path(head["path"]), marks, certificates)
            return {}, b""
        case "examine":
            from clerkdesk.adapters.pades.examining import examine_file

            roots = [bytes.fromhex(der) for der in head["roots"]]
            moment = None if head["moment"] is None else datetime.fromisoformat(head["moment"])
            return {"findings": pack_findings(examine_file(Path(head["path"]), roots, moment))}, b""
        case "warm-seal":
            from clerkdesk.adapters.pades.caption import letters_for
            from clerkdesk.adapters.pades.sealing import seal_in_place

            letters_for(())
            return {}, b""
        case "warm-examine":
            import clerkdesk.adapters.pades.examining

            return {"ready": clerkdesk.adapters.pades.examining.__name__}, b""
        case unknown:
            raise ValueError(unknown)


def main() -> None:
    """Serve until the parent closes the pipe; what pyHanko has to say about files stays unsaid."""
    logging.disable(logging.CRITICAL)
    limit_memory()
    leave_with_parent()
    serve(answer)
