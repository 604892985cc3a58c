"""Making a new version is stopped: nothing comes of it, and the next one is made as ever."""

import threading
from datetime import UTC, datetime
from pathlib import Path

import pymupdf
import pytest

from clerkdesk.adapters.pdf.asking import STANDARD
from clerkdesk.adapters.pdf.editor import PdfEditing
from clerkdesk.base.errors import Cancelled
from clerkdesk.base.paths import resource
from clerkdesk.domain.edits import TurnPages

NOW = datetime(2026, 11, 23, tzinfo=UTC)


def test_a_new_version_in_the_making_is_stopped_and_the_next_is_made(tmp_path: Path) -> None:
    made = pymupdf.open()
    made.new_page()
    made.save(tmp_path / "letter.pdf")
    editor, ended = PdfEditing(STANDARD, resource("fonts", "NotoSans-Medium.ttf")), threading.Event()

    def stop() -> None:
        while not ended.wait(0.005):
            editor.cancel()

    stopping = threading.Thread(target=stop)
    stopping.start()
    try:
        with pytest.raises(Cancelled):
            editor.edited(tmp_path / "letter.pdf", [TurnPages((0,), 1)], NOW)
    finally:
        ended.set()
        stopping.join()
    assert editor.edited(tmp_path / "letter.pdf", [TurnPages((0,), 1)], NOW).startswith(b"%PDF-")
