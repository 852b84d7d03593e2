"""The sections of the paper as a list, with what adds a page and what brings the usual ones back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.features.documents.section_list import SectionList
from desktop_app.features.documents.section_model import SectionModel
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import label, tool, wrapped
from reports.content.composition import Composition
from reports.results import Rendered
from resources.texts import Texts


class SectionPane(QWidget):
    """Shows a composition; every change is a wish."""

    reset_requested = Signal()
    blank_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.sections = SectionModel(texts, self)
        self.list = SectionList(self.sections, theme)
        self.list.setAccessibleName(self.tr("Sections"))
        self._reset = tool(theme, "rotate-ccw", self.tr("As the edition comes"), name="reset")
        self._blank = tool(theme, "file-plus", self.tr("Add a page to write on"), name="add_blank")
        self._compose()
        self._reset.clicked.connect(self.reset_requested)
        self._blank.clicked.connect(self.blank_requested)

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(12, 6, 8, 2)
        head.addWidget(label(self.tr("In their order"), "small"))
        head.addStretch(1)
        head.addWidget(self._blank)
        head.addWidget(self._reset)
        keys = wrapped(self.tr("Space ticks · Alt+↑↓ moves · F2 edits"), "small")
        keys.setContentsMargins(12, 6, 12, 6)
        column = flush(QVBoxLayout(self))
        column.addLayout(head)
        frame = QHBoxLayout()
        frame.setContentsMargins(8, 0, 8, 0)
        frame.addWidget(self.list)
        column.addLayout(frame, 1)
        column.addWidget(keys)

    def put(self, composition: Composition, rendered: Rendered | None) -> None:
        """Show what is composed and the pages of its proof."""
        self.sections.put(composition, rendered)
        self._reset.setEnabled(not composition.is_usual)
