"""A field's own history, in a popup below it: who wrote what when, and the way back."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.fields import Field
from db.domain.labels import label_text
from db.domain.values import Value
from db.queries.history import FieldChange
from desktop_app.theme import Theme
from desktop_app.widgets.on_screen import on_screen
from desktop_app.widgets.parts import button, key_cap, label, tool
from desktop_app.widgets.words.value_text import date_text, shown
from resources.texts import fill

_MOST = 6


class FieldHistoryPopup(QFrame):
    """Opened by F2. Going back is an edit of the form: it is saved with the rest."""

    revert_requested = Signal(str, object)
    """The field's key and the value to put back."""

    def __init__(
        self,
        field: Field,
        changes: tuple[FieldChange, ...],
        theme: Theme,
        lang: str,
        titles: Mapping[int, str] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("field_history")
        self.setProperty("panel", "popup")
        self._field = field
        self._lang = lang
        self._titles = titles or {}
        self._changes = changes
        self._grid = QGridLayout()
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(2)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 12)
        column.setSpacing(8)
        column.addLayout(self._head(theme))
        column.addLayout(self._grid)
        for place, change in enumerate(changes[:_MOST]):
            self._add(place, change)
        if not changes:
            column.addWidget(label(self.tr("Not changed since it was created."), "small"))
        column.addLayout(self._foot())
        self.setMinimumWidth(320)

    def _head(self, theme: Theme) -> QHBoxLayout:
        row = QHBoxLayout()
        name = self._field.label(self._lang)
        row.addWidget(label(fill(self.tr("History of {field}"), field=name), "name"))
        row.addStretch(1)
        row.addWidget(key_cap("F2"))
        close = tool(theme, "x", self.tr("Close"), name="history_close")
        close.clicked.connect(self.close)
        row.addWidget(close)
        return row

    def _add(self, place: int, change: FieldChange) -> None:
        done = change.operation
        day = label(date_text(done.at[:10], self._lang), "small")
        old, new = (self._text(value, change.titles) for value in (change.old, change.new))
        values = label(f"{old} → {new}" if change.action != "create" else new)
        values.setObjectName(f"history_{place}")
        who = label(f"{label_text(done.label, self._lang)} · {done.officer}", "small")
        top = Qt.AlignmentFlag.AlignTop
        self._grid.addWidget(day, place * 2, 0, top)
        self._grid.addWidget(values, place * 2, 1)
        self._grid.addWidget(who, place * 2 + 1, 1)
        self._grid.setColumnStretch(1, 1)

    def _foot(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self._target: Value | None = None
        newest = self._changes[0] if self._changes else None
        if newest is not None and newest.action != "create":
            self._target = newest.old
            text = fill(self.tr("Back to {value}"), value=self._text(newest.old, newest.titles))
            back = button(text, "small", name="history_revert")
            back.clicked.connect(self._on_back_clicked)
            row.addWidget(back)
        row.addStretch(1)
        return row

    def _text(self, value: Value, titles: Mapping[int, str]) -> str:
        return shown(self._field, value, self._lang, titles or self._titles).whole

    def open_below(self, widget: QWidget) -> None:
        """Open under ``widget``, moved up where the screen ends."""
        self.adjustSize()
        below, above = (widget.mapToGlobal(QPoint(0, y)) for y in (widget.height() + 4, -4))
        self.move(on_screen(below, self.size(), above))
        self.show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """F2 closes it again."""
        if event.key() == Qt.Key.Key_F2:
            self.close()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_back_clicked(self) -> None:
        if self._target is not None:
            self.revert_requested.emit(self._field.key, self._target)
        self.close()
