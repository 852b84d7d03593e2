"""Puts the warning of a similar record under the name of a form, while its record is new."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.widgets.forms.form import RecordForm
from desktop_app.widgets.forms.likeness_warning import COMPARED, LikenessWarning


class NewRecordWarning(QObject):
    """Watches the form's edits; nothing for kinds that are not compared."""

    open_requested = Signal(int)

    def __init__(
        self, context: AppContext, form: RecordForm, parent: QObject, *, opens: bool = True
    ) -> None:
        super().__init__(parent)
        self._form = form
        self._line: LikenessWarning | None = None
        kind = form.record_type.kind
        if kind in COMPARED and not context.read_only:
            self._line = self._made(context, kind, opens)

    def _made(self, context: AppContext, kind: RecordKind, opens: bool) -> LikenessWarning:
        line = LikenessWarning(context, kind)
        line.can_open(opens)
        line.open_requested.connect(self.open_requested)
        self._form.cells["name"].put_below(line)
        self._form.binder.draft_edited.connect(self._on_draft_edited)
        return line

    def forget(self) -> None:
        """Another record is in the form, or this one is stored by now."""
        if self._line is not None:
            self._line.forget()

    @Slot()
    def _on_draft_edited(self) -> None:
        if self._line is None:
            return
        if self._form.binder.base.id is not None or not self._form.binder.dirty:
            self._line.forget()
            return
        cells = self._form.cells
        keys = COMPARED[self._form.record_type.kind]
        self._line.ask({key: cells[key].reading().value for key in keys if key in cells})
