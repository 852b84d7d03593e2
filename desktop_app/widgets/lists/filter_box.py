"""The box under a column's head: typed into, or filled from a menu of the column's choices."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QInputMethodEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QWidget

from db.domain.values import Empty
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Column, Filter
from desktop_app.widgets.own_undo import lets_undo_through
from desktop_app.widgets.parts import restyle

_QUIET_MS = 160


class FilterBox(QLineEdit):
    """Filters while a syllable is still being composed; Esc empties it, Enter goes to the rows.

    Alt+Down opens a menu with a tick per choice and per kind of empty; ticks write the words into
    the box, so that a range such as ``발굴~MOU`` can be typed just as well.
    """

    filter_edited = Signal()
    rows_requested = Signal()

    def __init__(self, column: Column, theme: Theme, lang: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName(f"filter_{column.key}")
        self.setProperty("kind", "column_filter")
        self.setAccessibleName(column.title)
        self.key = column.key
        self._composing = ""
        self._menu: _StayingMenu | None = None
        self._several = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_QUIET_MS)
        self._say_hints(column)
        self._column, self._lang = column, lang
        if column.filter is Filter.CHOICE:
            icon = theme.icon("chevron-down", "ink3", size=12)
            opening = self.addAction(icon, QLineEdit.ActionPosition.TrailingPosition)
            opening.setText(column.title)
            opening.triggered.connect(self.open_menu)
        self.textChanged.connect(self._on_text_changed)
        self._timer.timeout.connect(self.filter_edited)

    def _say_hints(self, column: Column) -> None:
        hints = {
            Filter.TEXT: self.tr("contains"),
            Filter.NUMBER: self.tr("e.g. >50"),
            Filter.DATE: self.tr("e.g. 2026"),
            Filter.CHOICE: self.tr("All"),
        }
        tips = {
            Filter.TEXT: self.tr("Letters, first consonants or digits it contains; ! turns it"),
            Filter.NUMBER: self.tr(">50, <=10, 10~20, =5, or a kind of empty (Alt+↓)"),
            Filter.DATE: self.tr(
                "2026, 2026-11, >2026-01-01, 2024~2026, today..+30d, or a kind of empty (Alt+↓)"
            ),
            Filter.CHOICE: self.tr("Words, a range with ~, or Alt+↓ to choose"),
        }
        self.setPlaceholderText(column.hint or hints.get(column.filter, ""))
        self._tip = tips.get(column.filter, "")
        self.setToolTip(self._tip)

    def _make_menu(self) -> _StayingMenu:
        """Ticks for choices and for the kinds of empty; single wishes below them."""
        column, lang = self._column, self._lang
        menu = _StayingMenu(self)
        ticks = [choice.label(lang) for choice in column.choices]
        if column.filter is Filter.CHOICE and not column.choices:
            ticks = [self.tr("Yes"), self.tr("No")]
        self._several = bool(column.choices)
        for word in (*ticks, "", *(empty.label(lang) for empty in Empty)):
            if not word:
                menu.addSeparator()
                continue
            menu.addAction(word).setCheckable(True)
        menu.addSeparator()
        for words, filtered in (
            (self.tr("Empty ones"), self.tr("empty")),
            (self.tr("Filled ones"), self.tr("filled")),
            (self.tr("Duplicates"), self.tr("(duplicates)")),
            (self.tr("All"), ""),
        ):
            menu.addAction(words).setData(filtered)
        menu.triggered.connect(self._on_menu_triggered)
        return menu

    @property
    def value(self) -> str:
        """What is asked for now, "" for nothing."""
        return (self.text() + self._composing).strip()

    def put(self, text: str) -> None:
        """Show a filter that was set elsewhere, without announcing it."""
        self._timer.stop()
        blocked = self.blockSignals(True)
        self.setText(text)
        self.setCursorPosition(0)
        self.blockSignals(blocked)
        self._show_active()

    def ask(self, text: str) -> None:
        """Filter by ``text`` as if it had been typed."""
        self.put(text)
        self.filter_edited.emit()

    def show_problem(self, sentence: str) -> None:
        """Draw the box as not understood, "" as understood."""
        restyle(self, "problem", "true" if sentence else "false")
        self.setToolTip(sentence or self._tip)
        self.setAccessibleDescription(sentence or self._tip)

    @Slot()
    def open_menu(self) -> None:
        """Open the ticks below the box."""
        if self._menu is None:
            self._menu = self._make_menu()
        words = self._words()
        for action in self._menu.actions():
            if action.isCheckable():
                action.setChecked(action.text() in words)
        self._menu.setMinimumWidth(self.width())
        self._menu.popup(self.mapToGlobal(QPoint(0, self.height() + 1)))

    def _words(self) -> list[str]:
        return [word.strip() for word in self.text().split(",") if word.strip()]

    def _show_active(self) -> None:
        restyle(self, "active", "true" if self.value else "false")

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A half-typed syllable counts."""
        super().inputMethodEvent(event)
        self._composing = event.preeditString()
        self._timer.start()

    def event(self, event: QEvent) -> bool:
        """Ctrl+Z with nothing typed belongs to the window."""
        return False if lets_undo_through(self, event) else super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc empties the box, and leaves it when it is empty; Enter and Down go to the rows."""
        key = event.key()
        if key == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.open_menu()
        elif key == Qt.Key.Key_Escape and self.text():
            self.clear()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down, Qt.Key.Key_Escape):
            if self._timer.isActive():
                self._timer.stop()
                self.filter_edited.emit()
            self.rows_requested.emit()
        else:
            super().keyPressEvent(event)

    @Slot()
    def _on_text_changed(self) -> None:
        self._show_active()
        self._timer.start()

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        if self._menu is None:
            return
        if not action.isCheckable():
            self.ask(str(action.data()))
            return
        if not self._several:
            for other in self._menu.actions():
                other.setChecked(other is action and action.isChecked())
        ticked = [made.text() for made in self._menu.actions() if made.isChecked()]
        self.ask(", ".join(ticked))


class _StayingMenu(QMenu):
    """Stays open while ticks are set, so that several can be chosen in one go."""

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on a tick keeps the menu open."""
        if not self._tick():
            super().mouseReleaseEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space ticks and stays; Enter ticks and closes."""
        if event.key() != Qt.Key.Key_Space or not self._tick():
            super().keyPressEvent(event)

    def _tick(self) -> bool:
        action: QAction | None = self.activeAction()
        if action is None or not action.isCheckable():
            return False
        action.trigger()
        return True
