"""A meeting of today or tomorrow: when, what, who, what is not ready, and its two buttons."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.plain_text import shortened
from desktop_app.features.today.meeting_faces import Mark, MeetingFace
from desktop_app.theme import Theme
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.parts import button, label, record_name, wrapped

_WHEN_WIDTH = 132
_BUTTON_WIDTH = 152
_MOST_OF_PEOPLE = 120
"""Letters: two or three lines."""


class MeetingRow(QWidget):
    """The first one has the filled button."""

    packet_requested = Signal(int)
    open_requested = Signal(int)

    def __init__(
        self, theme: Theme, face: MeetingFace, *, first: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.face = face
        self.setObjectName(f"meeting_{face.id}")
        when = QVBoxLayout()
        when.setSpacing(0)
        time = label(face.time, "title" if face.time[:1].isdigit() else "name")
        when.addWidget(time)
        when.addWidget(wrapped(face.when, "small"))
        when.addStretch(1)
        left = QWidget()
        left.setFixedWidth(_WHEN_WIDTH)
        left.setLayout(when)
        when.setContentsMargins(0, 0, 8, 0)
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addWidget(record_name(face.title, "name"))
        if face.where:
            middle.addWidget(wrapped(shortened(face.where, _MOST_OF_PEOPLE), "muted"))
        middle.addWidget(_Marks(theme, face.marks))
        middle.addStretch(1)
        self.packet = button(
            self.tr("Make meeting paper"), "primary" if first else "", theme=theme,
            icon="file-text", name="today_packet" if first else f"today_packet_{face.id}",
        )  # fmt: skip
        self.packet.setAccessibleDescription(face.title)
        if first:
            self.packet.setToolTip("Ctrl+M")
        self.show_button = button(self.tr("Open meeting"), name=f"today_meeting_{face.id}")
        self.show_button.setAccessibleDescription(face.title)
        right = QVBoxLayout()
        right.setSpacing(8)
        for made in (self.packet, self.show_button):
            made.setMinimumWidth(_BUTTON_WIDTH)
            right.addWidget(made)
        right.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(8)
        row.addWidget(left)
        row.addLayout(middle, 1)
        row.addLayout(right)
        self.packet.clicked.connect(self._on_packet_clicked)
        self.show_button.clicked.connect(self._on_show_clicked)

    @Slot()
    def _on_packet_clicked(self) -> None:
        self.packet_requested.emit(self.face.id)

    @Slot()
    def _on_show_clicked(self) -> None:
        self.open_requested.emit(self.face.id)


class _Marks(QWidget):
    """Icons and words in the colour of what they say, as many lines as they need."""

    def __init__(self, theme: Theme, marks: tuple[Mark, ...]) -> None:
        super().__init__()
        flow = FlowLayout(self, spacing=4)
        flow.setContentsMargins(0, 4, 0, 0)
        for mark in marks:
            flow.addWidget(_mark(theme, mark))
        policy = self.sizePolicy()
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def _mark(theme: Theme, mark: Mark) -> QWidget:
    made = QWidget()
    icon = QLabel()
    icon.setPixmap(theme.pixmap(mark.icon, mark.tone, 14))
    text = label(mark.text, {"danger": "problem", "warn": "notice", "ok": "good"}[mark.tone])
    row = QHBoxLayout(made)
    row.setContentsMargins(0, 0, 12, 0)
    row.setSpacing(4)
    row.addWidget(icon)
    row.addWidget(text)
    row.addStretch(1)
    row.setAlignment(Qt.AlignmentFlag.AlignLeft)
    return made
