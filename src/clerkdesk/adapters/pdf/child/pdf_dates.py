"""Moments as PDF files have them."""

from datetime import datetime


def pdf_date(at: datetime) -> str:
    """A moment with its time zone (ISO 32000-2, 7.9.4).

    >>> pdf_date(datetime.fromisoformat("2026-11-23T09:05:07+01:00"))
    "D:20261123090507+01'00'"
    """
    zone = at.strftime("%z") or "+0000"
    return f"D:{at:%Y%m%d%H%M%S}{zone[:3]}'{zone[3:5]}'"
