"""Tips that say words as they are: Qt takes what looks like a page of the web for one."""

from __future__ import annotations

import html

from PySide6.QtGui import Qt


def plain_tip(words: str) -> str:
    """Words for a tip, whoever wrote them; what stands between angle brackets is seen, not done."""
    if not Qt.mightBeRichText(words):
        return words
    return f'<p style="white-space:pre-wrap">{html.escape(words)}</p>'
