"""Every action in one table: id, words, keys, icon, who may; shortcuts, palette and cheat sheet read it."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from clerkdesk.domain.rights import Act
from clerkdesk.ui.shell.action import Action, Group, Reach
from clerkdesk.ui.shell.document_actions import document_actions

translate = QCoreApplication.translate


def action_table() -> tuple[Action, ...]:
    """All actions in the shown language, in the order of the cheat sheet."""
    return (*_everywhere(), *_list(), *_case(), *document_actions(), *_approval(), *_desk())


def group_name(group: Group) -> str:
    """A heading of the cheat sheet."""
    return {
        Group.EVERYWHERE: translate("Actions", "Everywhere"),
        Group.LIST: translate("Actions", "In the list"),
        Group.CASE: translate("Actions", "In a case"),
        Group.DOCUMENT: translate("Actions", "In a document"),
        Group.APPROVAL: translate("Actions", "Approvals"),
        Group.DESK: translate("Actions", "The desk"),
    }[group]


def _everywhere() -> tuple[Action, ...]:
    group = Group.EVERYWHERE
    return (
        Action("palette", translate("Actions", "Find everything"), ("Ctrl+K",), "search", group),
        Action("area_inbox", translate("Actions", "Go to the inbox"), ("Ctrl+1",), "inbox", group),
        Action(
            "area_approvals", translate("Actions", "Go to the approvals"), ("Ctrl+2",), "user-check", group
        ),
        Action("next_pane", translate("Actions", "Next part of the window"), ("F6",), "arrow-right", group),
        Action("pane_before", translate("Actions", "Part before"), ("Shift+F6",), "arrow-left", group),
        Action("undo", translate("Actions", "Undo"), ("Ctrl+Z",), "undo-2", group),
        Action("reload", translate("Actions", "Load again"), ("F5",), "refresh-cw", group),
        Action("help", translate("Actions", "Help and keys"), ("F1",), "circle-question-mark", group),
    )


def _list() -> tuple[Action, ...]:
    group = Group.LIST
    here, bound = Reach.LIST, Reach.BOUND
    return (
        Action("row_down", translate("Actions", "Next row"), ("J", "↓"), "arrow-down", group, reach=bound),
        Action("row_up", translate("Actions", "Row before"), ("K", "↑"), "arrow-up", group, reach=bound),
        Action("row_open", translate("Actions", "Open"), ("Enter",), "corner-down-left", group, reach=bound),
        Action("open_next", translate("Actions", "Open next case"), ("N",), "arrow-right", group, reach=here),
        Action("claim", translate("Actions", "Claim"), ("C",), "hand", group, Act.CLAIM, here),
        Action(
            "put_back",
            translate("Actions", "Put back"),
            ("B",),
            "corner-down-left",
            group,
            Act.PUT_BACK,
            here,
        ),
        Action("new_case", translate("Actions", "New case"), ("Ctrl+N",), "file-plus", group, Act.OPEN_CASE),
    )


def _case() -> tuple[Action, ...]:
    group = Group.CASE
    to_pad, abort = translate("Actions", "Send to the pad"), translate("Actions", "Abort at the pad")
    finish = translate("Actions", "Finish and open next")
    save, withdraw = translate("Actions", "Save a copy …"), translate("Actions", "Withdraw document …")
    close, reopen = translate("Actions", "Close the case without result …"), translate("Actions", "Reopen …")
    signatures = translate("Actions", "Show or hide the signatures")
    paper = translate("Actions", "Sign on paper …")
    another = translate("Actions", "Another case for this household …")
    return (
        Action("send_to_pad", to_pad, ("F9",), "pen-line", group, Act.WITNESS),
        Action("mirror", translate("Actions", "Show what the resident sees"), ("F8",), "monitor", group),
        Action("abort_pad", abort, ("Shift+Esc",), "x", group, Act.WITNESS),
        Action("finish", finish, ("Ctrl+Enter", "Ctrl+Return"), "check-check", group, Act.FILE_AWAY),
        Action("save_copy", save, ("Ctrl+S",), "save", group, Act.HAND_OUT),
        Action("print", translate("Actions", "Print …"), ("Ctrl+P",), "printer", group, Act.HAND_OUT),
        Action("sign_on_paper", paper, (), "file-pen", group, Act.SIGN_ON_PAPER),
        Action("signatures", signatures, ("Ctrl+Shift+S",), "shield-check", group),
        Action("withdraw", withdraw, (), "file-x", group, Act.WITHDRAW),
        Action("close_case", close, (), "ban", group, Act.CLOSE),
        Action("reopen_case", reopen, (), "rotate-ccw", group, Act.REOPEN),
        Action("another_case", another, ("Ctrl+Shift+N",), "file-plus", group, Act.OPEN_CASE),
    )


def _approval() -> tuple[Action, ...]:
    group = Group.APPROVAL
    return (
        Action("approve", translate("Actions", "Approve"), ("Ctrl+Shift+A",), "check", group, Act.APPROVE),
        Action("return", translate("Actions", "Return"), ("Ctrl+Shift+R",), "undo-2", group, Act.RETURN),
    )


def _desk() -> tuple[Action, ...]:
    group = Group.DESK
    bigger, smaller = translate("Actions", "Larger text"), translate("Actions", "Smaller text")
    people = translate("Actions", "People of this office …")
    keys = translate("Actions", "Seal key of the town …")
    return (
        Action("switch_person", translate("Actions", "Switch person"), ("Ctrl+L",), "users", group),
        Action("people", people, (), "user-plus", group, Act.ADD_PERSON),
        Action("keys", keys, (), "key-round", group, Act.TEST_KEY),
        Action("pad", translate("Actions", "Pad and pen …"), (), "tablet", group),
        Action("text_larger", bigger, ("Ctrl++", "Ctrl+="), "zoom-in", group),
        Action("text_smaller", smaller, ("Ctrl+-",), "zoom-out", group),
        Action("theme", translate("Actions", "Light or dark"), ("Ctrl+Shift+D",), "contrast", group),
    )
