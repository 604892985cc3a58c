"""How far a sitting is, as the desk knows it, and what it says to whoever wants something else meanwhile."""

from __future__ import annotations

from enum import Enum

from PySide6.QtCore import QCoreApplication

translate = QCoreApplication.translate


class Stage(Enum):
    """From nothing at all over the resident at the pad to ink that is being sealed or waits for it."""

    IDLE = "idle"
    PREPARING = "preparing"
    SENDING = "sending"
    AT_PAD = "at-pad"
    WRITING = "writing"
    WAITING = "waiting"


def hindrance(stage: Stage) -> str:
    """Why nothing else can be sent to the pad now, empty when it can."""
    return {
        Stage.IDLE: "",
        Stage.PREPARING: translate("Signing", "A signature is being prepared"),
        Stage.SENDING: translate("Signing", "A signature is being prepared"),
        Stage.AT_PAD: translate("Signing", "Somebody is signing now"),
        Stage.WRITING: translate("Signing", "The seal is being set"),
        Stage.WAITING: translate("Signing", "A signature waits for its seal"),
    }[stage]


def duty(stage: Stage) -> str:
    """What the clerk must do before they leave the desk, empty when nothing would be lost."""
    return {
        Stage.IDLE: "",
        Stage.PREPARING: "",
        Stage.SENDING: "",
        Stage.AT_PAD: translate("Signing", "First end the sitting at the pad."),
        Stage.WRITING: translate("Signing", "One moment, the seal is being set."),
        Stage.WAITING: translate("Signing", "A signature waits. First seal or discard it."),
    }[stage]
