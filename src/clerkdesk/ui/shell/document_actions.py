"""What can be done while a document is read: lines of the table of actions."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.rights import Act
from clerkdesk.ui.shell.action import Action, Group, Reach

translate = QCoreApplication.translate


def document_actions() -> tuple[Action, ...]:
    """Going, searching and looking; the last few keys are the pages' own."""
    return (*_going(), *_showing(), *_changing(), *_on_the_pages())


def _going() -> tuple[Action, ...]:
    group = Group.DOCUMENT
    before, field = translate("Actions", "Hit before"), translate("Actions", "Next field to sign")
    back, page = translate("Actions", "Back to where you were"), translate("Actions", "Page before")
    pages = translate("Actions", "Show or hide the page list")
    outline = translate("Actions", "Show or hide the outline")
    return (
        Action("find_in_document", translate("Actions", "Search the document"), ("Ctrl+F",), "search", group),
        Action("find_next", translate("Actions", "Next hit"), ("F3",), "arrow-down", group),
        Action("find_before", before, ("Shift+F3",), "arrow-up", group),
        Action("go_to_page", translate("Actions", "Go to page …"), ("Ctrl+G",), "file-text", group),
        Action("page_after", translate("Actions", "Next page"), ("Ctrl+PgDown",), "chevron-down", group),
        Action("page_before", page, ("Ctrl+PgUp",), "chevron-up", group),
        Action("view_back", back, ("Alt+Left",), "undo-2", group),
        Action("next_field", field, ("F7",), "arrow-down", group),
        Action("page_list", pages, ("F4",), "panel-left", group),
        Action("outline", outline, ("Shift+F4",), "list", group),
    )


def _showing() -> tuple[Action, ...]:
    group = Group.DOCUMENT
    below, single = translate("Actions", "Pages below each other"), translate("Actions", "One page at a time")
    facing, cover = (
        translate("Actions", "Two pages side by side"),
        translate("Actions", "Two pages, the first alone"),
    )
    right, left = (
        translate("Actions", "Turn right on the screen"),
        translate("Actions", "Turn left on the screen"),
    )
    return (
        Action("fit_width", translate("Actions", "Fit the width"), ("Ctrl+0",), "move-horizontal", group),
        Action("fit_page", translate("Actions", "Fit the page"), ("Ctrl+9",), "fullscreen", group),
        Action("mode_continuous", below, ("Alt+1",), "layers", group),
        Action("mode_single", single, ("Alt+2",), "file-text", group),
        Action("mode_facing", facing, ("Alt+3",), "book-open", group),
        Action("mode_cover", cover, ("Alt+4",), "book-open", group),
        Action("turn_right", right, ("Alt+R",), "rotate-cw", group),
        Action("turn_left", left, ("Alt+Shift+R",), "rotate-ccw", group),
        Action("night_view", translate("Actions", "Night view"), ("Alt+N",), "moon", group),
    )


def _changing() -> tuple[Action, ...]:
    """What makes a new version of the document."""
    group, right = Group.DOCUMENT, Act.EDIT_DOCUMENT
    comment, imprint = translate("Actions", "Add a comment"), translate("Actions", "Leave an imprint")
    return (
        Action("arrange_pages", translate("Actions", "Arrange pages"), (), "copy", group, right),
        Action("add_comment", comment, (), "message-square", group, right),
        Action("leave_imprint", imprint, (), "stamp", group, right),
    )


def _on_the_pages() -> tuple[Action, ...]:
    """With the keyboard on the pages."""
    group, bound = Group.DOCUMENT, Reach.BOUND
    scroll = translate("Actions", "Scroll on")
    link, before = translate("Actions", "Next link"), translate("Actions", "Link before")
    return (
        Action("pages_scroll", scroll, ("Space",), "arrow-down", group, reach=bound),
        Action("link_next", link, ("L",), "external-link", group, reach=bound),
        Action("link_before", before, ("Shift+L",), "external-link", group, reach=bound),
    )
