"""Ctrl+F in a form opens the finder of its fields, wherever the keyboard is on its page."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPoint, Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from desktop_app.widgets.forms.field_finder import FieldFinder
from desktop_app.widgets.forms.form import RecordForm

FIND_KEYS = "Ctrl+F"


class FieldJump(QObject):
    """Opens over ``near``, the page or dialog that holds ``form``."""

    def __init__(self, form: RecordForm, lang: str, near: QWidget) -> None:
        super().__init__(form)
        self._form = form
        self._lang = lang
        self._near = near

    def listen(self) -> None:
        """Take the keys: where no page hands them on."""
        keys = QShortcut(QKeySequence(FIND_KEYS), self._near)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self.open)

    @Slot()
    def open(self) -> None:
        """Let the officer name a field."""
        fields = [cell.field for cell in self._form.cells.values() if cell.isVisibleTo(self._form)]
        finder = FieldFinder(fields, self._lang, self._near)
        finder.chosen.connect(self._form.focus_field)
        finder.open_at(self._near.mapToGlobal(QPoint(16, 8)))
