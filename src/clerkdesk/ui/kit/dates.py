"""Days and times as people say them: today, yesterday, Fri 20.11.; always in the desk's own time zone."""

from __future__ import annotations

import re
from datetime import date, datetime

from PySide6.QtCore import QCoreApplication, QDate, QLocale

translate = QCoreApplication.translate

_DAY_FIRST = re.compile(r"(\d{1,2})[.,/ -]\s*(\d{1,2})[.,/ -]\s*(\d{4}|\d{2})")
_YEAR_FIRST = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_BARE = re.compile(r"(\d{2})(\d{2})(\d{4})")


def clock_time(at: datetime) -> str:
    """The time of day, as in "09:42"."""
    return f"{at.astimezone():%H:%M}"


def short_day(day: date) -> str:
    """Day and month, as in "27.11."; the translation may order them otherwise."""
    return QLocale().toString(_qdate(day), translate("Dates", "dd.MM."))


def long_day(day: date) -> str:
    """The whole date, as in "15.11.2026"."""
    return QLocale().toString(_qdate(day), translate("Dates", "dd.MM.yyyy"))


def written_day(day: date) -> str:
    """The whole date as papers have it that go out of the house, as in "15 November 2026"."""
    return QLocale().toString(_qdate(day), translate("Dates", "d MMMM yyyy"))


def near_day(day: date, today: date) -> str:
    """Day and month, and the year only when it is not this one."""
    return short_day(day) if day.year == today.year else long_day(day)


def week_day(day: date) -> str:
    """The day of the week before day and month, as in "Fri 20.11."."""
    name = QLocale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")
    return f"{name} {short_day(day)}"


def since(at: datetime, now: datetime) -> str:
    """Since when something lies here: the time today, else yesterday or the day."""
    day, today = at.astimezone().date(), now.astimezone().date()
    if day == today:
        return translate("Dates", "since {time}").format(time=clock_time(at))
    if (today - day).days == 1:
        return translate("Dates", "since yesterday")
    return translate("Dates", "since {day}").format(day=week_day(day))


def due(day: date | None, today: date) -> str:
    """A deadline as it stands at the right of a row."""
    if day is None:
        return translate("Dates", "no deadline")
    if day == today:
        return translate("Dates", "Due today")
    if (today - day).days == 1:
        return translate("Dates", "due yesterday")
    if day < today:
        return translate("Dates", "was due {day}").format(day=near_day(day, today))
    return translate("Dates", "Due {day}").format(day=near_day(day, today))


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)


def typed_day(text: str, today: date) -> date | None:
    """Read a day as people type it; None when it is none.

    A year of two digits is the latest one up to next year: in 2026, 27 is 2027 and 91 is 1991.

    >>> typed_day("3.7.91", date(2026, 11, 22)) == typed_day("03071991", date(2026, 11, 22))
    True
    """
    words = text.strip()
    if found := _YEAR_FIRST.fullmatch(words):
        year, month, day = found.groups()
    elif found := _DAY_FIRST.fullmatch(words) or _BARE.fullmatch(words):
        day, month, year = found.groups()
    else:
        return None
    number = int(year)
    if len(year) == 2:
        number += today.year // 100 * 100
        number -= 100 if number > today.year + 1 else 0
    try:
        return date(number, int(month), int(day))
    except ValueError:
        return None
