"""A quiet line while a new case is typed: the cases its firm has by now. It stops nobody."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.records import children
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.widgets.forms.form import RecordForm
from desktop_app.widgets.parts import wrapped
from resources.texts import fill

_MOST = 3


class KnownCases(QWidget):
    """Hidden until the firm is known to have a case that has not ended."""

    shown = Signal()

    def __init__(self, context: AppContext, name: str) -> None:
        super().__init__()
        self._context = context
        self._asked: int | None = None
        self._form: RecordForm | None = None
        self.line = wrapped("", "notice")
        self.line.setObjectName(name)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.line, 1)
        self.hide()

    def watch(self, form: RecordForm) -> None:
        """Stand under the firm in the form of a new case, and ask whenever it is edited."""
        self._form = form
        form.cells["organization"].put_below(self)
        form.binder.draft_edited.connect(self._on_draft_edited)
        self._on_draft_edited()

    @Slot()
    def _on_draft_edited(self) -> None:
        if self._form is not None:
            self.ask(self._form.cells["organization"].reading().value)

    def ask(self, firm: Value | None) -> None:
        """Which cases the firm has by now, so that one is not begun twice."""
        if firm == self._asked:
            return
        self._asked = firm if isinstance(firm, int) else None
        self.hide()
        if self._asked is None:
            return
        store, firm_id = self._context.store, self._asked

        def body(_progress: Progress) -> tuple[Draft, ...]:
            with store.read() as session:
                found = children(session, RecordKind.CASE, "organization", [firm_id])
            return tuple(case for case in found if case.text("state") != "ended")

        self._context.jobs.run(body, done=self._on_read, key=f"known-cases-{id(self)}")

    def _on_read(self, cases: tuple[Draft, ...]) -> None:
        if not cases:
            return
        names = ", ".join(f"{case.text('number')} {case.text('title')}" for case in cases[:_MOST])
        said = self.tr("The firm has cases already ({count}): {names}")
        self.line.setText(fill(said, count=len(cases), names=names))
        self.show()
        self.shown.emit()
