"""The next meetings: rows with buttons for today and tomorrow, lines for the rest of the week."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from desktop_app.features.today.line_delegate import LineColumns
from desktop_app.features.today.line_list import LineView
from desktop_app.features.today.lines import Line, PageWish, RecordWish
from desktop_app.features.today.meeting_faces import MeetingFace, MeetingSection
from desktop_app.features.today.meeting_row import MeetingRow
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import button, hline, label
from resources.texts import fill

_HEAD = 40
_COLUMNS = LineColumns(lead=84, kind=136)


class MeetingCard(QFrame):
    """Rows are made anew only when a meeting looks otherwise."""

    wished = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("card_meetings")
        self.setProperty("panel", "card")
        self._theme = theme
        self._faces: tuple[MeetingFace, ...] | None = None
        self.rows: list[MeetingRow] = []
        self._title = label("", "section")
        self._title.setObjectName("meetings_title")
        self._count = label("", "count")
        self._nothing = label(self.tr("There is no meeting to come."), "muted")
        self._nothing.setContentsMargins(16, 10, 16, 10)
        self._all = button(self.tr("All meetings to come"), "link", name="meetings_all")
        self._all.setProperty("dense", "true")
        top = QWidget(self)
        top.setFixedHeight(_HEAD)
        self.lines = LineView(theme, "meetings_lines", _COLUMNS, parent=self)
        self._edge = hline()
        head = QHBoxLayout(top)
        head.setContentsMargins(16, 0, 12, 0)
        head.setSpacing(8)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        head.addWidget(self._all)
        self._near = flush(QVBoxLayout())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 4)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(hline())
        column.addLayout(self._near)
        column.addWidget(self._nothing)
        column.addWidget(self._edge)
        column.addWidget(self.lines)
        self._all.clicked.connect(self._on_all_clicked)
        self.lines.opened.connect(self._on_line_opened)

    def put(self, section: MeetingSection) -> None:
        """Show the next meetings."""
        self._title.setText(section.title)
        self.lines.setAccessibleName(section.title)
        many = fill(self.tr("{count} to come"), count=section.count)
        self._count.setText(many if section.count else "")
        self._nothing.setVisible(not section.count)
        self._edge.setVisible(bool(section.later))
        self.lines.put(section.later)
        self.lines.setVisible(bool(section.later))
        if section.near != self._faces:
            self._faces = section.near
            self._show_rows(section.near)

    def _show_rows(self, faces: tuple[MeetingFace, ...]) -> None:
        while (item := self._near.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        self.rows = []
        for face in faces:
            if self.rows:
                self._near.addWidget(hline())
            row = MeetingRow(self._theme, face, first=not self.rows)
            row.packet_requested.connect(self._on_packet_requested)
            row.open_requested.connect(self._on_open_requested)
            self._near.addWidget(row)
            self.rows.append(row)

    @Slot(int)
    def _on_packet_requested(self, meeting_id: int) -> None:
        self.wished.emit(PageWish("packet", {"meeting_id": meeting_id, "back": "today"}))

    @Slot(int)
    def _on_open_requested(self, meeting_id: int) -> None:
        self.wished.emit(RecordWish(((RecordKind.MEETING, meeting_id),)))

    @Slot()
    def _on_all_clicked(self) -> None:
        self.wished.emit(PageWish("meetings", {"view": "upcoming"}))

    @Slot(object)
    def _on_line_opened(self, line: Line) -> None:
        self.wished.emit(line.wish)
