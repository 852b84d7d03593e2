"""Each field's own history beside it: where it came from, who changed it, and the way back."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Slot

from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.queries.history import FieldChange
from desktop_app.context import AppContext
from desktop_app.widgets.forms.field_history import FieldHistoryPopup
from desktop_app.widgets.forms.form import RecordForm


class FieldHistories(QObject):
    """Opens the popup of F2 for the fields of one form."""

    def __init__(self, context: AppContext, form: RecordForm) -> None:
        super().__init__(form)
        self._context = context
        self._form = form
        self._changes: tuple[FieldChange, ...] = ()
        self._titles: Mapping[int, str] = {}
        form.history_requested.connect(self._on_history_requested)

    def put(self, changes: Sequence[FieldChange], titles: Mapping[int, str] | None = None) -> None:
        """The record's changes, newest first; ``titles`` names the records that links point to."""
        self._changes = tuple(changes)
        self._titles = titles or {}
        updated = {change.key for change in changes if change.action == "update"}
        self._form.show_history_of(updated)
        self._show_origins()

    def _show_origins(self) -> None:
        """A small sheet at the label of what an import brought and nobody touched since."""
        newest: dict[str, str] = {}
        for change in self._changes:
            newest.setdefault(change.key, change.operation.label)
        base = self._form.binder.base
        text = self.tr("Came with an import")
        for key, cell in self._form.cells.items():
            stated = base.get(key) is not Empty.NOT_STATED
            cell.show_origin(text if stated and newest.get(key) == Label.IMPORT else "")

    @Slot(str)
    def _on_history_requested(self, key: str) -> None:
        if self._form.binder.base.id is None:
            return
        popup = FieldHistoryPopup(
            self._form.record_type.field(key),
            tuple(change for change in self._changes if change.key == key),
            self._context.theme,
            self._context.lang,
            self._titles,
            parent=self._form,
        )
        popup.revert_requested.connect(self._on_revert_requested)
        popup.open_below(self._form.cells[key].editor)

    @Slot(str, object)
    def _on_revert_requested(self, key: str, value: Value) -> None:
        if not self._context.read_only:
            self._form.cells[key].edit(value)
