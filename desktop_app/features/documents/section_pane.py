"""At the left: the sections, and below them the mark that every sheet carries."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.features.documents.section_list import SectionList
from desktop_app.features.documents.section_model import SectionModel
from desktop_app.theme import Theme
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import hline, label, tool, wrapped
from reports.content.arrangement import Arrangement
from reports.content.facts import DISCLOSURE
from reports.content.packet import Edition
from reports.results import Rendered
from resources.texts import Texts

_WIDTH = 268
MARKS = (
    DISCLOSURE,
    "비공개(정보공개법 §9①5호)·내부검토용",
    "비공개(정보공개법 §9①5·7호)·내부검토용",
    "공개",
)
"""What may stand in the mark box. Source: 공공기관의 정보공개에 관한 법률 제9조제1항."""


class SectionPane(QWidget):
    """Shows a composition; every change is a wish."""

    mark_chosen = Signal(str)
    reset_requested = Signal()
    blank_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(_WIDTH)
        self.sections = SectionModel(texts, self)
        self.list = SectionList(self.sections, theme)
        self.list.setAccessibleName(self.tr("Sections"))
        self._reset = tool(theme, "rotate-ccw", self.tr("As the edition comes"), name="reset")
        self._blank = tool(theme, "file-plus", self.tr("Add a page to write on"), name="add_blank")
        self._mark = Combo()
        self._mark.setObjectName("mark")
        self._mark.setAccessibleName(self.tr("Mark on every sheet"))
        self._mark.addItems(MARKS)
        self._mark_box = QWidget()
        self._compose()
        self._reset.clicked.connect(self.reset_requested)
        self._blank.clicked.connect(self.blank_requested)
        self._mark.activated.connect(self._on_mark_activated)

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 2)
        head.addWidget(label(self.tr("Sections"), "small"))
        head.addStretch(1)
        head.addWidget(self._blank)
        head.addWidget(self._reset)
        foot = QVBoxLayout(self._mark_box)
        foot.setContentsMargins(12, 8, 12, 10)
        foot.setSpacing(4)
        foot.addWidget(label(self.tr("Mark on every sheet"), "small"))
        foot.addWidget(self._mark)
        foot.addWidget(
            wrapped(self.tr("Phones and mail addresses stand on paper only for a reason."), "small")
        )
        keys = wrapped(self.tr("Space ticks · Alt+↑↓ moves · F2 edits"), "small")
        keys.setContentsMargins(12, 0, 12, 6)
        column = flush(QVBoxLayout(self))
        column.addLayout(head)
        frame = QHBoxLayout()
        frame.setContentsMargins(8, 0, 8, 0)
        frame.addWidget(self.list)
        column.addLayout(frame, 1)
        column.addWidget(keys)
        column.addWidget(hline())
        column.addWidget(self._mark_box)

    def put(self, arrangement: Arrangement, rendered: Rendered | None) -> None:
        """Show what is composed and the pages of its proof."""
        composition = arrangement.composition
        self.sections.put(composition, rendered)
        self._reset.setEnabled(not composition.is_usual)
        self._mark.setEnabled(composition.edition is not Edition.GUEST)

    @Slot(int)
    def _on_mark_activated(self, place: int) -> None:
        self.mark_chosen.emit(MARKS[place])

    def show_mark(self, mark: str) -> None:
        """The mark in use."""
        self._mark.setCurrentIndex(max(0, self._mark.findText(mark, Qt.MatchFlag.MatchExactly)))
