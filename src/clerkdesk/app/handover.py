"""The verb ``sign``: hand a file to the running desk, and wait for its outcome if asked to."""

import sys
from pathlib import Path

from clerkdesk.app.doorbell import Caller, Message
from clerkdesk.app.plain_words import sentence_for
from clerkdesk.base.paths import default_profile

SIGNED, NOT_SIGNED, NO_INPUT, UNAVAILABLE = 0, 1, 66, 69
_TAKING_IN_SECONDS = 120.0


def hand_over(file: Path, reference: str, return_to: Path | None, wait: bool) -> int:
    """Hand a file over; prints the outcome, a refusal with its code and plain words.

    Returns 0 when it was taken in (with ``wait``: signed, and approved where the procedure asks for that),
    1 when refused, declined, withdrawn, filed unsigned or closed without result, 66 when there is no such
    file, 69 when no desk is running or it was closed.
    """
    if not file.is_file():
        print(f"clerkdesk: PDF-09: no such file: {file}", file=sys.stderr)
        return NO_INPUT
    caller = Caller(default_profile())
    if not caller.answered:
        print("clerkdesk: DSK-02: no desk is running; open it first with: clerkdesk", file=sys.stderr)
        return UNAVAILABLE
    caller.say(
        {
            "do": "sign",
            "file": str(file.absolute()),
            "reference": reference,
            "return": str(return_to.absolute()) if return_to else "",
        }
    )
    reply = caller.hear(_TAKING_IN_SECONDS)
    if _said(reply) == "waits":
        print("nobody sits at the desk yet; the file is taken in when somebody signs in", flush=True)
        reply = caller.hear(None)
    if wait and _said(reply) == "taken-in":
        print(f"taken in: case {(reply or {}).get('reference', '')}", flush=True)
        reply = caller.hear(None)
    caller.leave()
    return _tell(reply)


def _said(reply: Message | None) -> str:
    return str(reply.get("state", "")) if reply else ""


def _tell(reply: Message | None) -> int:
    state = _said(reply)
    if reply is None or not state:
        print("clerkdesk: DSK-03: the desk did not answer; look there what became of it", file=sys.stderr)
        return UNAVAILABLE
    if reply.get("code") == "DSK-06":
        print("clerkdesk: DSK-06: the desk was closed; the file stays in its case", file=sys.stderr)
        return UNAVAILABLE
    if reply.get("code"):
        print(f"{state} {sentence_for(str(reply['code']))}")
    else:
        print(f"{state}: case {reply.get('reference', '')}")
    return SIGNED if state in ("taken-in", "signed") else NOT_SIGNED
