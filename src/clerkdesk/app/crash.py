"""What nobody expected: a number for the telephone, a redacted log, and the desk goes on."""

import logging
import secrets
import sys
import threading
import traceback
from collections.abc import Callable
from types import TracebackType

_log = logging.getLogger("clerkdesk.crash")


def catch_everything(tell: Callable[[str], None]) -> None:
    """Send every unexpected exception to the log under a fresh report number; ``tell`` gets the number.

    The log keeps the exception's kind and the places in our code, never its message (``app/logs``). What
    happens again at the same place is told and written once: a page that cannot be painted fails with
    every picture. ``tell`` is called in the thread of the exception.
    """
    known: set[tuple[str, int]] = set()

    def caught(kind: type[BaseException], trouble: BaseException, trace: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, trouble, trace)
            return
        place = _place(trace)
        if place in known:
            return
        known.add(place)
        number = report_number()
        _log.critical("unexpected, report %s", number, exc_info=(kind, trouble, trace))
        tell(number)

    def caught_in_thread(arguments: threading.ExceptHookArgs) -> None:
        if arguments.exc_value is not None:
            caught(arguments.exc_type, arguments.exc_value, arguments.exc_traceback)

    sys.excepthook = caught
    threading.excepthook = caught_in_thread


def _place(trace: TracebackType | None) -> tuple[str, int]:
    """Where in the code an exception came from."""
    steps = list(traceback.walk_tb(trace))
    return (steps[-1][0].f_code.co_filename, steps[-1][1]) if steps else ("", 0)


def report_number() -> str:
    """A number short enough for the telephone, like 4711-0392."""
    digits = f"{secrets.randbelow(10**8):08d}"
    return f"{digits[:4]}-{digits[4:]}"
