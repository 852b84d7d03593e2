"""The boxes under the column heads: a line that is typed into, or a menu of choices."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QPushButton, QWidget

from db.domain.fields import Choice
from db.domain.values import Empty
from desktop_app.widgets.cells import Column, Filter
from desktop_app.widgets.parts import restyle

_QUIET_MS = 160


class FilterBox(QLineEdit):
    """Filters while a syllable is still being composed; Esc empties it, Enter goes to the rows."""

    filter_edited = Signal(str, object)
    """Column key and the text, or None when the box is empty."""
    rows_requested = Signal()

    def __init__(self, column: Column, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"filter_{column.key}")
        self.setProperty("kind", "column_filter")
        self.setAccessibleName(column.title)
        self._key = column.key
        self._composing = ""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        hints = {
            Filter.TEXT: self.tr("contains"),
            Filter.NUMBER: self.tr("e.g. >50"),
            Filter.DATE: self.tr("e.g. 2026"),
        }
        self.setPlaceholderText(column.hint or hints.get(column.filter, ""))
        tips = {
            Filter.TEXT: self.tr("Letters, first consonants or digits it contains"),
            Filter.NUMBER: self.tr(">50, <=10, 10~20, =5, or a kind of empty"),
            Filter.DATE: self.tr("2026, 2026-11, >2026-01-01, 2024~2026, or a kind of empty"),
        }
        self.setToolTip(tips.get(column.filter, ""))
        self.textChanged.connect(self._on_text_changed)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def value(self) -> str | None:
        """What is asked for now."""
        return (self.text() + self._composing).strip() or None

    def put(self, value: object) -> None:
        """Show a filter that was set elsewhere, without announcing it."""
        self._timer.stop()
        blocked = self.blockSignals(True)
        self.setText(str(value) if value else "")
        self.blockSignals(blocked)
        restyle(self, "active", "true" if self.value else "false")

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A half-typed syllable counts."""
        super().inputMethodEvent(event)
        self._composing = event.preeditString()
        self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the box, and leaves it when it is empty; Enter and Down go to the rows."""
        key = event.key()
        if key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape):
            self._timer.stop()
            self._on_timer_timeout()
            self.rows_requested.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text_changed(self) -> None:
        restyle(self, "active", "true" if self.value else "false")
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self.filter_edited.emit(self._key, self.value)


class ChoiceBox(QPushButton):
    """A menu with a tick per choice; several can be chosen."""

    filter_edited = Signal(str, object)
    """Column key and a tuple of codes, or None when all are wanted."""
    rows_requested = Signal()

    def __init__(self, column: Column, lang: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"filter_{column.key}")
        self.setProperty("kind", "column_choice")
        self.setAccessibleName(column.title)
        self.setAutoDefault(False)
        self._key = column.key
        self._chosen: tuple[str, ...] = ()
        self._menu = _StayingMenu(self)
        self._actions: list[QAction] = []
        for code, text in (*_codes(column.choices, lang), *_empties(lang)):
            action = self._menu.addAction(text)
            action.setCheckable(True)
            action.setData(code)
            self._actions.append(action)
        self._menu.addSeparator()
        self._all = self._menu.addAction(self.tr("All"))
        self.setText(self.tr("All"))
        self.clicked.connect(self._on_clicked)
        self._menu.triggered.connect(self._on_menu_triggered)

    @property
    def value(self) -> tuple[str, ...] | None:
        """What is asked for now."""
        return self._chosen or None

    def put(self, value: object) -> None:
        """Show a filter that was set elsewhere, without announcing it."""
        self._chosen = tuple(str(entry) for entry in value) if isinstance(value, tuple) else ()
        for action in self._actions:
            action.setChecked(action.data() in self._chosen)
        self._say()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, Enter and Alt+Down open the menu; Down goes to the rows, Esc clears."""
        key = event.key()
        if key == Qt.Key.Key_Down and not event.modifiers():
            self.rows_requested.emit()
        elif key == Qt.Key.Key_Escape:
            self.put(None)
            self.filter_edited.emit(self._key, None)
            self.rows_requested.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down):
            self._on_clicked()
        else:
            super().keyPressEvent(event)

    def _say(self) -> None:
        words = [action.text() for action in self._actions if action.isChecked()]
        self.setText(", ".join(words) or self.tr("All"))
        self.setToolTip(self.text() if words else "")
        restyle(self, "active", "true" if words else "false")

    @Slot()
    def _on_clicked(self) -> None:
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(self.rect().bottomLeft()))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        if action is self._all:
            for made in self._actions:
                made.setChecked(False)
        self._chosen = tuple(made.data() for made in self._actions if made.isChecked())
        self._say()
        self.filter_edited.emit(self._key, self.value)


class _StayingMenu(QMenu):
    """Stays open while ticks are set, so that several can be chosen in one go."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a tick keeps the menu open."""
        action: QAction | None = self.activeAction()
        if action is not None and action.isCheckable():
            action.trigger()
            return
        super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks and stays; Enter ticks and closes."""
        action: QAction | None = self.activeAction()
        if event.key() == Qt.Key.Key_Space and action is not None and action.isCheckable():
            action.trigger()
            return
        super().keyPressEvent(event)


def _codes(choices: tuple[Choice, ...], lang: str) -> tuple[tuple[str, str], ...]:
    return tuple((choice.code, choice.label(lang)) for choice in choices)


def _empties(lang: str) -> tuple[tuple[str, str], ...]:
    return tuple((empty.value, empty.label(lang)) for empty in Empty)
