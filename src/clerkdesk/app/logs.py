"""Logs without personal data: codes, counts and names of rooms, and a filter that trusts nobody."""

import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

ExceptionInfo = tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
_FORBIDDEN = re.compile(
    r"""(?P<quoted>(["'„»]).*?(?:\2|[“«]))"""  # whatever a library quotes may be a name
    r"""|(?P<path>(?:\b[A-Za-z]:)?[\\/](?:[^\n'":]*?\.\w{2,5}\b|[^\s'":]{3,}))"""  # to the ending
    r"""|(?P<mail>\S+@\S+)"""
    r"""|(?P<date>\b(?:\d{1,2}\.\d{1,2}\.\d{4}|\d{4}-\d{2}-\d{2})\b)"""
)
_PLACEHOLDER = re.compile(r"%%|%(?:\(\w+\))?[-#0 +]*[\d*]*(?:\.[\d*]+)?[a-zA-Z]")
_OURS = "clerkdesk"


class Redaction(logging.Filter):
    """Blackens paths, quotations, mail addresses and dates; of other people's messages the form alone stays.

    What a library puts into its messages is not ours to know: "cannot open %s" becomes "cannot open […]".
    """

    def filter(self, record: logging.LogRecord) -> bool:
        """Rewrite the record; never drops one."""
        ours = record.name.partition(".")[0] == _OURS
        record.msg = redact(record.getMessage() if ours else _form(record))
        record.args = ()
        return True


def redact(text: str) -> str:
    """Blacken what could tell of a person.

    >>> redact("cannot write /home/mm/Anmeldung Muster.pdf born 03.07.1991")
    'cannot write [path] born [date]'
    """
    return _FORBIDDEN.sub(lambda found: f"[{_kind(found)}]", text)


def _form(record: logging.LogRecord) -> str:
    """The message of a library without anything that was put into it."""
    form = str(record.msg)
    if not record.args:
        return form
    return _PLACEHOLDER.sub(lambda found: "%" if found[0] == "%%" else "[…]", form)


def _kind(found: re.Match[str]) -> str:
    return next(name for name, words in found.groupdict().items() if words is not None)


class _Calm(logging.Formatter):
    """Formats exceptions as type and code lines, without their messages: those may quote a document."""

    def format(self, record: logging.LogRecord) -> str:
        told, record.exc_text = record.exc_text, None  # what another handler made of the exception, in full
        try:
            return super().format(record)
        finally:
            record.exc_text = told

    def formatException(self, ei: ExceptionInfo) -> str:
        import traceback

        kind, _, trace = ei
        lines = [f"  {Path(at.filename).name}:{at.lineno} {at.name}" for at in traceback.extract_tb(trace)]
        return "\n".join([kind.__name__ if kind else "no exception", *lines])


def keep_logs(folder: Path) -> logging.Handler:
    """Log to ``clerkdesk.log`` in the profile's folder, five files of 1 MB at most; returns the handler.

    Where nothing can be written there is no log, and all else goes on.
    """
    handler: logging.Handler
    try:
        handler = RotatingFileHandler(
            folder / "clerkdesk.log", maxBytes=1_000_000, backupCount=4, encoding="utf-8"
        )
    except OSError:
        handler = logging.NullHandler()
    handler.addFilter(Redaction())
    handler.setFormatter(_Calm("%(asctime)s %(levelname)s %(name)s %(message)s"))
    root = logging.getLogger()
    root.addHandler(handler)
    root.setLevel(logging.INFO)
    return handler


def report(folder: Path, trouble: Exception, number: str) -> None:
    """Write an unexpected trouble into the log under a report number, if there is a log to write into."""
    with logging_to(folder):
        logging.getLogger(__name__).error("unexpected, report %s", number, exc_info=trouble)


@contextmanager
def logging_to(folder: Path) -> Iterator[None]:
    """Keep logs as ``keep_logs`` does while a verb is at work: they are not for who sits at the terminal."""
    handler = keep_logs(folder)
    try:
        yield
    finally:
        logging.getLogger().removeHandler(handler)
        handler.close()
