"""Forms of a program nobody knows: the same headings and words, other people, and other lengths."""

from pathlib import Path

import pymupdf

HEADING = "Antrag auf einen Bewohnerparkausweis"
SIGNED = "Unterschrift der antragstellenden Person"
MM = 72 / 25.4


def foreign_form(path: Path, name: str, down: float = 0.0, signed: str = SIGNED) -> Path:
    """A form with its place to sign (200 by 48 points, above the words) pushed down by some points."""
    document = pymupdf.open()
    page = document.new_page(width=595, height=842)
    page.insert_text((60, 90), HEADING, fontsize=18)
    page.insert_text((60, 120), "Stadt Musterstadt, Straßenverkehr", fontsize=11)
    page.insert_text((60, 180), f"Name: {name}", fontsize=11)
    page.insert_text((60, 200), "Kennzeichen: MU-ST 123", fontsize=11)
    page.insert_text((60, 560 + down), name, fontsize=11)
    page.insert_text((60, 600 + down), signed, fontsize=9)
    document.save(path)
    document.close()
    return path


def top_of_words(path: Path, phrase: str = SIGNED) -> float:
    """Where the words below the place stand, points from the top."""
    with pymupdf.open(path) as document:
        return float(document[0].search_for(phrase)[0].y0)
