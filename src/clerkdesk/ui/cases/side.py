"""The side of a case: facts, documents, history, and other cases of the same person."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from clerkdesk.domain.pages import DocumentFacts
from clerkdesk.domain.signatures import Judgement
from clerkdesk.ui.cases.documents import DocumentList
from clerkdesk.ui.cases.looks import CaseLooks
from clerkdesk.ui.kit import paint
from clerkdesk.ui.kit.buttons import Button, Kind, Size
from clerkdesk.ui.kit.details import Facts, Timeline
from clerkdesk.ui.kit.icons import paint_icon
from clerkdesk.ui.kit.labels import Hairline, SectionTitle, Text
from clerkdesk.ui.kit.surfaces import Pane
from clerkdesk.ui.kit.theme import Role, Tone, theme_of
from clerkdesk.usecases.cases import CaseView


class SidePane(Pane):
    """Shows what is known of a case; ``document_chosen`` carries the place in the list."""

    document_chosen = Signal(int)
    siblings_wished = Signal()
    document_menu_wished = Signal()
    """The menu of the document on the stand."""

    def __init__(self, looks: CaseLooks, parent: QWidget | None = None) -> None:
        super().__init__("surface", parent)
        self._looks = looks
        self.facts = Facts()
        self.documents = DocumentList()
        self.documents.chosen.connect(self.document_chosen)
        self.documents.menu_wished.connect(self.document_menu_wished)
        self.withdrawn = Text("", Role.SECONDARY, Tone.NEUTRAL, wrap=True)
        self.drop_hint = DropHint(self.tr("Drop a file here"))
        self.history = Timeline()
        self._count = Text("", Role.SECONDARY, Tone.NEUTRAL)
        self.siblings = Button("", Kind.SOFT, icon="users", size=Size.SMALL)
        self.siblings.clicked.connect(self.siblings_wished)
        self._foot = QWidget()
        self._arrange()

    def _arrange(self) -> None:
        content = Pane("surface")
        column = QVBoxLayout(content)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        documents = QHBoxLayout()
        documents.addWidget(SectionTitle(self.tr("Documents")), 1)
        documents.addWidget(self._count)
        column.addWidget(SectionTitle(self.tr("Case")))
        column.addWidget(self.facts)
        column.addWidget(Hairline())
        column.addLayout(documents)
        column.addWidget(self.documents)
        column.addWidget(self.withdrawn)
        column.addWidget(self.drop_hint)
        column.addWidget(Hairline())
        column.addWidget(SectionTitle(self.tr("History")))
        column.addWidget(self.history)
        column.addStretch(1)
        scroll = QScrollArea()
        scroll.setAccessibleName(self.tr("Facts, documents and history"))
        scroll.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(content)
        room = QVBoxLayout(self)
        room.setContentsMargins(0, 0, 0, 0)
        room.setSpacing(0)
        room.addWidget(scroll, 1)
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(16, 8, 16, 12)
        foot.addWidget(self.siblings)
        room.addWidget(self._foot)

    def show_case(self, view: CaseView, *, takes_files: bool) -> None:
        """Show what is known of a case, all but its documents."""
        self.drop_hint.setVisible(takes_files)
        titles = ", ".join(each.document.title for each in view.withdrawn)
        self.withdrawn.setText(self.tr("Withdrawn and kept: {titles}").format(titles=titles))
        self.withdrawn.setVisible(bool(titles))
        self.facts.set_facts(self._looks.facts(view))
        self.history.set_moments(self._looks.moments(view))
        words = (
            self.tr("1 more case of this person")
            if view.siblings == 1
            else self.tr("{count} more cases of this person").format(count=view.siblings)
        )
        self.siblings.setText(words)
        self._foot.setVisible(view.siblings > 0)

    def show_documents(
        self,
        view: CaseView,
        read: Mapping[str, DocumentFacts],
        judged: Mapping[str, Judgement],
        current: int,
    ) -> None:
        """Show the documents, one as on the stand; those ``read`` and ``judged`` so far are by digest."""
        looks = [
            self._looks.document(view, each, read.get(each.version.digest), judged.get(each.version.digest))
            for each in view.documents
        ]
        self.documents.show_documents(looks, current)
        self._count.setText(str(len(looks)))


class DropHint(QWidget):
    """A dashed box that says a file may be dropped on the page."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self._words = words

    def sizeHint(self) -> QSize:
        """One line."""
        return QSize(200, theme_of(self).px(36))

    def minimumSizeHint(self) -> QSize:
        """One line."""
        return QSize(80, theme_of(self).px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw dashes, icon and words."""
        theme = theme_of(self)
        painter = QPainter(self)
        painter.setLayoutDirection(self.layoutDirection())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme.colors.border, 1.5)
        pen.setDashPattern([4, 3])
        painter.setPen(pen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 8, 8)
        self._write(painter)
        painter.end()

    def _write(self, painter: QPainter) -> None:
        theme = theme_of(self)
        side = theme.px(18)
        row = QRectF(self.rect()).adjusted(10, 0, -10, 0)
        lead = paint.leading(painter, row, side)
        icon = QRectF(lead.x(), (self.height() - side) / 2, side, side)
        paint_icon(painter, icon, "file-down", theme.colors.muted)
        words = paint.after(painter, row, side + 10)
        paint.line(painter, words, self._words, theme.font(Role.BODY), theme.colors.muted)
