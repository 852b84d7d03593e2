"""The head of a meeting's page: the way back, what it is and when, and what can be done."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from desktop_app.features.meetings.days import nearness, short_time, today
from desktop_app.features.meetings.reading import MeetingBook
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, chip, label, restyle, tool, vline
from resources.texts import Texts, fill


class RecordHead(QWidget):
    """One line of 52 pixels; every button is a wish."""

    back_requested = Signal()
    revert_requested = Signal()
    save_requested = Signal()
    packet_requested = Signal()
    delete_requested = Signal()

    def __init__(
        self, theme: Theme, texts: Texts, *, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self._read_only = read_only
        self.setFixedHeight(Size.PAGE_HEAD - 1)
        back = tool(theme, "arrow-left", self.tr("Back to the list (Alt+←)"), name="record_back")
        self._name = label("", "title")
        self._name.setObjectName("record_name")
        self._near = chip("")
        self._when = label("", "muted")
        self._unsaved = label("", "warn")
        self._unsaved.setObjectName("record_unsaved")
        self._revert = button(self.tr("Revert"), name="record_revert")
        self._save = button(self.tr("Save"), "primary", name="record_save")
        self._save.setToolTip("Ctrl+S")
        self._packet = button(
            self.tr("Make meeting paper"), theme=theme, icon="file-text", name="record_packet"
        )
        self._packet.setToolTip("Ctrl+M")
        self._more = tool(theme, "ellipsis", self.tr("More"), name="record_more")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(back)
        row.addSpacing(4)
        for part in (self._name, self._near, self._when):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._unsaved)
        row.addWidget(self._revert)
        row.addWidget(self._save)
        row.addWidget(vline())
        row.addWidget(self._packet)
        row.addWidget(self._more)
        back.clicked.connect(self.back_requested)
        self._revert.clicked.connect(self.revert_requested)
        self._save.clicked.connect(self.save_requested)
        self._packet.clicked.connect(self.packet_requested)
        self._more.clicked.connect(self._on_more_clicked)
        self._more.setVisible(not read_only)

    def show_book(self, book: MeetingBook) -> None:
        """What the meeting says of itself."""
        draft = book.draft
        starts = draft.text("starts_at")
        near = nearness(starts, today(), self._texts)
        self._name.setText(draft.text("title"))
        self._near.setVisible(bool(near.word))
        self._near.setText(near.word)
        restyle(self._near, "chip", near.chip)
        place = draft.text("place")
        when = short_time(starts, self._texts.lang) if starts else self.tr("no date yet")
        self._when.setText(" · ".join(part for part in (when, place) if part))

    def show_edits(self, count: int, *, busy: bool) -> None:
        """How many fields wait to be saved."""
        text = fill(self.tr("{count} unsaved changes"), count=count)
        self._unsaved.setText(text if count else "")
        self._revert.setVisible(bool(count))
        self._save.setEnabled(bool(count) and not busy and not self._read_only)

    @Slot()
    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("record_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self._theme.icon("trash-2", "danger"), self.tr("Delete"))
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, _action: QAction) -> None:
        self.delete_requested.emit()
