"""Going on once unsaved edits were saved or thrown away."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from desktop_app.weak import WeakCallback
from desktop_app.widgets.dialogs.ask import LeaveQuestion
from desktop_app.widgets.forms.form import RecordForm
from desktop_app.widgets.forms.record_editing import RecordEditing


class Leaving(QObject):
    """Asks when a form holds edits, and goes on once they are settled."""

    discarded = Signal()
    """The edits were thrown away; whoever shows the form loads it anew."""

    def __init__(self, form: RecordForm, editing: RecordEditing, parent: QWidget) -> None:
        super().__init__(parent)
        self._form = form
        self._editing = editing
        self._parent = parent
        self._then: WeakCallback | None = None
        self.under_way = False
        """Whether what is being saved now is saved in order to leave."""
        editing.refused.connect(self.stop)
        editing.conflicted.connect(self.stop)

    def leave(self, then: Callable[[], object], name: str) -> None:
        """Call ``then`` at once when nothing would be lost, else after the answer."""
        if not self._form.binder.dirty:
            then()
            return
        self._then = WeakCallback(then)
        question = LeaveQuestion(self._parent, name, len(self._form.binder.changed_keys))
        question.save_chosen.connect(self._on_save_chosen)
        question.discard_chosen.connect(self._on_discard_chosen)
        question.open()

    def save_first(self, then: Callable[[], object]) -> None:
        """Call ``then`` at once when there is nothing to save, else once it is saved."""
        if not self._form.binder.dirty:
            then()
            return
        self._then = WeakCallback(then)
        self._save()

    def go_on(self) -> None:
        """The edits are settled."""
        then, self._then, self.under_way = self._then, None, False
        if then is not None:
            then()

    def _save(self) -> None:
        self.under_way = True
        if not self._editing.save():
            self.under_way = False  # something is wrong with a field

    @Slot()
    def _on_save_chosen(self) -> None:
        self._save()

    @Slot()
    def _on_discard_chosen(self) -> None:
        self._form.binder.load(self._form.binder.base)
        self.discarded.emit()
        self.go_on()

    @Slot()
    def stop(self) -> None:
        """Stay: what was to be saved was not, or more was typed meanwhile."""
        self.under_way = False
