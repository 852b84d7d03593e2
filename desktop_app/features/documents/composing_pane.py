"""Left of the paper: its sections, how it looks, and the files behind it, one in front at a time."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from desktop_app.features.documents.files_pane import FilesPane
from desktop_app.features.documents.looks_pane import LooksPane
from desktop_app.features.documents.mark_box import MarkBox
from desktop_app.features.documents.section_pane import SectionPane
from desktop_app.features.documents.template_box import TemplateBox
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import hline
from desktop_app.widgets.scroll_area import ScrollArea
from desktop_app.widgets.tab_strip import TabStrip
from reports.content.arrangement import Arrangement
from reports.content.packet import Edition
from reports.results import Rendered
from resources.texts import Texts

WIDTH = 268
_PANES = ("sections", "looks", "files")


class ComposingPane(QWidget):
    """Shows a composition; every change is a wish of its parts."""

    def __init__(
        self, theme: Theme, texts: Texts, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self.sections = SectionPane(theme, texts)
        self.looks = LooksPane()
        self.templates = TemplateBox(theme)
        self.files = FilesPane(texts)
        self.mark = MarkBox(today, texts.lang)
        self._tabs = TabStrip("packet")
        self._panes = QStackedWidget()
        self._compose()
        self._tabs.chosen.connect(self.show_pane)

    def _compose(self) -> None:
        titles = (self.tr("Sections"), self.tr("Looks"), self.tr("Files"))
        for key, title in zip(_PANES, titles, strict=True):
            self._tabs.add(key, title)
        tabs = QHBoxLayout()
        tabs.setContentsMargins(12, 4, 8, 0)
        tabs.addWidget(self._tabs, 1)
        for pane in (self.sections, self._scrolled(), self.files):
            self._panes.addWidget(pane)
        column = flush(QVBoxLayout(self))
        column.addLayout(tabs)
        column.addWidget(self._panes, 1)
        column.addWidget(hline())
        column.addWidget(self.mark)

    def _scrolled(self) -> ScrollArea:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(12, 8, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.looks)
        column.addSpacing(4)
        column.addWidget(hline())
        column.addSpacing(4)
        column.addWidget(self.templates)
        column.addStretch(1)
        area = ScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        return area

    def put(
        self, arrangement: Arrangement, rendered: Rendered | None, mark: str,
        attending: tuple[str, ...],
    ) -> None:  # fmt: skip
        """Show what is composed, the pages of its proof, and the mark on every sheet."""
        guest = arrangement.edition is Edition.GUEST
        self.sections.put(arrangement.composition, rendered)
        self.looks.put(arrangement.looks, attending, guest=guest)
        self.files.show_ticks(arrangement.composition.files)
        count = len(arrangement.composition.files)
        self._tabs.show_count("files", count or None)
        self.mark.show_mark(mark)
        self.mark.enable(enabled=not guest)

    @Slot(str)
    def show_pane(self, key: str) -> None:
        """Put a pane in front."""
        self._tabs.choose(key)
        self._panes.setCurrentIndex(_PANES.index(key))
