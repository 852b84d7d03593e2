"""A pasted range before it is written: old → new of each cell, and what is left out and why."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.changes import ChangeSet
from db.domain.labels import Label
from db.domain.problems import Problem
from db.queries.records import titles_of
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.editing.pasted import LeftCell, Pasted, PasteTarget, read_pasted
from desktop_app.list_pages.editing.plan_lines import (
    PlanLine,
    cell_columns,
    cell_lines,
    wrong_lines,
)
from desktop_app.list_pages.editing.plan_view import PlanView
from desktop_app.list_pages.editing.plan_writing import LookedAt, PlanWriting
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.lists.list_columns import as_field
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.words.problem_words import sentence
from resources.texts import fill

Read = tuple[Pasted, Mapping[int, str]]


class PasteDialog(QDialog):
    """Enter saves, Esc leaves everything as it is."""

    written = Signal(object)
    refused = Signal(object)

    def __init__(
        self, context: AppContext, rows: Sequence[Sequence[str]], target: PasteTarget,
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("paste_plan")
        self.setWindowTitle(self.tr("Paste"))
        self._context, self._rows, self._target = context, rows, target
        self._pasted = Pasted()
        self._titles: Mapping[int, str] = {}
        self._looked: LookedAt | None = None
        self._late = False
        self._plan = PlanView(cell_columns(context.texts), context.theme, context.texts)
        self._writing = PlanWriting(context, Label.PASTE, self)
        self._said = wrapped("", "muted")
        self._said.setObjectName("paste_said")
        self._cancel = button(self.tr("Cancel"), name="paste_cancel")
        self._save = button("", "primary", name="paste_save")
        self._save.setDefault(True)
        self._compose()
        self._connect()
        self._show_saving()
        self._read()

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 8)
        head.addWidget(label(self.windowTitle(), "section"))
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 16)
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        column = flush(QVBoxLayout(self))
        column.addLayout(head)
        column.addWidget(self._plan, 1)
        column.addLayout(foot)
        fit_within(self, 760, 620)

    def _connect(self) -> None:
        self._cancel.clicked.connect(self.close)
        self._save.clicked.connect(self._on_save_clicked)
        self._plan.agreed_changed.connect(self._show_saving)
        self._writing.looked.connect(self._on_looked)
        self._writing.written.connect(self._on_written)
        self._writing.stale.connect(self._on_stale)
        self._writing.refused.connect(self._on_refused)

    def _read(self) -> None:
        store, rows, target = self._context.store, self._rows, self._target

        def body(progress: Progress) -> Read:
            progress.report()
            with store.read() as session:
                pasted = read_pasted(session, rows, target)
                ids = {cell.record_id for cell in pasted.left}
                return pasted, titles_of(session, target.kind, ids)

        self._context.jobs.run(
            body, done=self._on_read, failed=self._on_refused, key=f"paste-{id(self)}"
        )

    def _on_read(self, read: Read) -> None:
        self._pasted, self._titles = read
        self._writing.look(self._target.kind, self._pasted.wishes)

    def _left_lines(self, looked: LookedAt) -> tuple[PlanLine, ...]:
        lines = [self._left_line(cell) for cell in self._pasted.left]
        lines += wrong_lines(looked, self._context.texts)
        return tuple(
            PlanLine(place, one.record, one.field, reason=one.reason)
            for place, one in enumerate(lines)
        )

    def _left_line(self, cell: LeftCell) -> PlanLine:
        texts, entry = self._context.texts, as_field(cell.column)
        if cell.problem:
            problem = Problem(entry.key, cell.problem, {"value": cell.text.strip()})
            why = sentence(problem, texts, entry)
            if cell.text.strip() not in why:
                why = f"{cell.text.strip()}: {why}"
        else:
            why = texts(cell.reason)
        title = self._titles.get(cell.record_id, "")
        return PlanLine(0, title, entry.label(texts.lang), reason=why)

    def _notes(self) -> str:
        said = []
        if self._pasted.blank:
            said.append(fill(self.tr("Blank cells change nothing: {n}"), n=self._pasted.blank))
        if self._pasted.hidden:
            said.append(fill(self.tr("Hidden values stay as they are: {n}"), n=self._pasted.hidden))
        if self._pasted.beyond:
            said.append(fill(self.tr("Outside the list: {n}"), n=self._pasted.beyond))
        return " · ".join(said)

    # Slots.

    @Slot()
    def _show_saving(self) -> None:
        count = len(self._looked.plan.changing) if self._looked is not None else 0
        self._save.setText(fill(self.tr("Save {count}"), count=count))
        self._save.setEnabled(count > 0 and self._plan.agreed)

    @Slot(object)
    def _on_looked(self, looked: LookedAt) -> None:
        self._looked = looked
        plan, texts = looked.plan, self._context.texts
        cells = cell_lines(looked, texts)
        head = fill(self.tr("{cells:cell|cells} of {count:record|records} will change."), cells=len(cells),
                    count=len(plan.changing))  # fmt: skip
        same = fill(self.tr("Already the same: {count}"), count=plan.same) if plan.same else ""
        notes = " · ".join(part for part in (same, self._notes()) if part)
        self._plan.show_changes(head if cells else self.tr("Nothing changes."), cells, notes)
        left = self._left_lines(looked)
        words = fill(self.tr("Not written: {count}"), count=len(left))
        self._plan.show_left(words, left, ask=len(plan.wrong))
        self._said.setText(
            self.tr("Some records were changed meanwhile. Look once more.")
            if self._late
            else self.tr("It is written as one step and can be undone as one.")
        )
        self._late = False
        self._show_saving()
        self._save.setFocus()

    @Slot()
    def _on_save_clicked(self) -> None:
        if self._looked is not None and self._plan.agreed:
            self._save.setEnabled(False)
            self._writing.write(self._looked.plan, without_wrong=True)

    @Slot(object)
    def _on_written(self, changes: ChangeSet) -> None:
        self.written.emit(changes)
        self.accept()

    @Slot()
    def _on_stale(self) -> None:
        self._late = True
        self._read()

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._show_saving()
        self.refused.emit(error)
