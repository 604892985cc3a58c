"""The stand a page puts a document on: the viewer, as pages that do not know it may use it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from clerkdesk.domain.pages import Place
from clerkdesk.domain.signatures import Judgement
from clerkdesk.ui.kit.edit_offer import EditOffer


@dataclass(frozen=True)
class PlaceToSign:
    """A place on the paper: the field's name, where it is, who signs there, and whether it is done."""

    name: str
    place: Place
    caption: str = ""
    signed: bool = False


class Need(Enum):
    """What the document needs of the room of whatever else its page shows below it."""

    NONE = auto()
    WHERE_SCARCE = auto()
    """Something is done on it; with large letters that cannot be seen else."""
    ALL = auto()


@dataclass(frozen=True)
class DocumentStand:
    """A viewer's widget and what a page asks of it; made by the wiring.

    ``show`` takes a digest, all others speak of the document shown last; ``page`` is the one somebody is at.
    ``opened`` carries its DocumentFacts once it can be seen, ``failed`` the code when it cannot be, or cannot
    be any more; a verdict on bytes that are not readable covers what is shown. ``choose_place`` takes the
    caption of the field and where to begin (None: at a free place), works from then on, and ends in
    ``place_chosen`` (Place), or with ``stop_choosing``. ``offer_edits`` says what may be changed in it, None
    for nothing. ``room_wished`` (pixels) says how wide the pane would be now, 0 when it does not matter: a
    page that can gives it that room. ``room_needed`` (Need) says what of the room below it would be needed.
    """

    pane: QWidget
    show: Callable[[str], object]
    show_places: Callable[[Sequence[PlaceToSign]], object]
    show_judgement: Callable[[Judgement | None], object]
    choose_place: Callable[[str, Place | None], object]
    stop_choosing: Callable[[], object]
    offer_edits: Callable[[EditOffer | None], object]
    page: Callable[[], int]
    close: Callable[[], object]
    opened: SignalInstance
    failed: SignalInstance
    place_chosen: SignalInstance
    room_wished: SignalInstance
    room_needed: SignalInstance
