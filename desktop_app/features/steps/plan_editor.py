"""Makes and edits one bundle of dated steps: its name, what it starts from, its lines."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import (
    QGridLayout,
    QLineEdit,
    QWidget,
)

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.plans import PlanKept
from db.services.plans import save_plan
from db.services.records import Saved, delete_record
from desktop_app.context import AppContext
from desktop_app.features.steps.step_frame import StepFrame
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.theme import Theme
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.parts import button, hide_unless, label, tool
from desktop_app.widgets.scroll_area import ScrollArea

_WIDTH = 640
_HEIGHT = 460
_MOST_DAYS = 3_650


class PlanEditor(StepFrame):
    """One operation when saved; a line without words goes."""

    changed = Signal(int)
    """The plan that was saved, 0 when it was deleted."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget, kept: PlanKept) -> None:
        new = kept.plan.id is None
        texts = context.texts
        super().__init__(
            context, shell, parent, name="plan_editor",
            title=texts("New plan") if new else texts("Change the plan"), icon="list-checks",
            accept=texts("Save"), width=_WIDTH,
        )  # fmt: skip
        self._kept = kept
        self._lines: list[_Line] = []
        self._name = QLineEdit(kept.plan.text("name"))
        self._name.setObjectName("plan_name")
        field = catalogue(RecordKind.PLAN).field("starts_from")
        self._starts = Combo()
        self._starts.setObjectName("plan_starts_from")
        self._starts.setAccessibleName(field.label(context.lang))
        for choice in field.choices:
            self._starts.addItem(choice.label(context.lang), choice.code)
        self._starts.setCurrentIndex(max(0, self._starts.findData(kept.plan.text("starts_from"))))
        self._add = button(self.tr("Add a step"), "link", theme=context.theme, icon="plus",
                           name="plan_add_step")  # fmt: skip
        self._delete = button(self.tr("Delete"), "danger", name="plan_delete")
        hide_unless(self._delete, not new)
        self._grid = QGridLayout()
        self._fill()
        self._add.clicked.connect(self.add_line)
        self._delete.clicked.connect(self._on_delete_clicked)
        for step in kept.steps:
            self._add_line(step)
        if new:
            self.add_line()
        self._name.setFocus()
        fit_within(self, _WIDTH, _HEIGHT)

    def _fill(self) -> None:
        lang, plan = self.context.lang, catalogue(RecordKind.PLAN)
        top = QGridLayout()
        top.setHorizontalSpacing(8)
        top.setColumnStretch(0, 1)
        name = plan.field("name").label(lang)
        self._name.setAccessibleName(name)
        top.addWidget(label(name, "label"), 0, 0)
        top.addWidget(label(plan.field("starts_from").label(lang), "label"), 0, 1)
        top.addWidget(self._name, 1, 0)
        top.addWidget(self._starts, 1, 1)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(8)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        step = catalogue(RecordKind.PLAN_STEP)
        for column, key in enumerate(("days", "text", "officer")):
            self._grid.addWidget(label(step.field(key).label(lang), "label"), 0, column)
        holder = QWidget()
        holder.setLayout(self._grid)
        area = ScrollArea()
        area.setWidget(holder)
        area.setWidgetResizable(True)
        self.contents.addLayout(top)
        self.contents.addWidget(area, 1)
        self.contents.addWidget(self._add)
        self.head.addWidget(self._delete)

    @Slot()
    def add_line(self) -> None:
        """One more step, a month after the last."""
        days = max((line.number for line in self._lines), default=0)
        after = days + 30 if self._lines else 7
        self._add_line(new_draft(RecordKind.PLAN_STEP, days=after)).text.setFocus()

    def _add_line(self, step: Draft) -> _Line:
        place = len(self._lines)
        line = _Line(
            step, place, self.context.theme, self.context.lang, self.tr("Take this step out")
        )
        row = place + 1
        self._grid.setRowStretch(row, 0)
        for column, part in enumerate((line.days, line.text, line.officer, line.out)):
            self._grid.addWidget(part, row, column)
        self._grid.setRowStretch(row + 1, 1)
        line.out.clicked.connect(self._on_out_clicked)
        self._lines.append(line)
        return line

    @Slot()
    def _on_out_clicked(self) -> None:
        pressed = self.sender()
        for line in self._lines:
            if line.out is pressed:
                line.text.clear()
                for part in (line.days, line.text, line.officer, line.out):
                    part.hide()

    @Slot()
    def save(self) -> None:
        """Write the plan with its steps."""
        name = self._name.text().strip()
        if not name:
            self._name.setFocus()
            self.say_problem(self.tr("Give the plan a name."))
            return
        if self.busy:
            return
        self.busy = True
        store = self.context.store
        plan = self._kept.plan.with_values(name=name, starts_from=self._starts.currentData())
        steps = [line.draft for line in self._lines if line.text.text().strip()]

        def body(_progress: Progress) -> Saved:
            return save_plan(store, plan, steps)

        self.context.jobs.write(body, done=self._on_saved, failed=self.on_failed)

    def _on_saved(self, saved: Saved) -> None:
        self.context.changes.announce(saved.changes)
        self.changed.emit(saved.id)
        self.close()

    @Slot()
    def _on_delete_clicked(self) -> None:
        plan_id, store = self._kept.plan.id, self.context.store
        if plan_id is None or self.busy:
            return
        self.busy = True

        def body(_progress: Progress) -> Saved:
            return delete_record(store, RecordKind.PLAN, plan_id)

        self.context.jobs.write(body, done=self._on_deleted, failed=self.on_failed)

    def _on_deleted(self, gone: Saved) -> None:
        self.context.changes.announce(gone.changes)
        self.shell.toast(self.tr("Deleted."), undo=True)
        self.changed.emit(0)
        self.close()


class _Line:
    """The widgets of one step."""

    def __init__(self, step: Draft, place: int, theme: Theme, lang: str, tip: str) -> None:
        self._step = step
        days = step.get("days")
        self.days = QLineEdit(str(days if isinstance(days, int) else 0))
        self.days.setValidator(QIntValidator(0, _MOST_DAYS, self.days))
        self.days.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.days.setFixedWidth(64)
        self.days.setObjectName(f"step_days_{place}")
        self.text = QLineEdit(step.text("text"))
        self.text.setObjectName(f"step_text_{place}")
        self.text.setCursorPosition(0)  # of a long text its beginning is seen
        self.officer = QLineEdit(step.text("officer"))
        self.officer.setObjectName(f"step_officer_{place}")
        self.officer.setFixedWidth(96)
        self.out = tool(theme, "x", tip, name=f"step_out_{place}")
        self.out.setAccessibleName(f"{tip} ({place + 1})")
        for key, part in (("days", self.days), ("text", self.text), ("officer", self.officer)):
            field = catalogue(RecordKind.PLAN_STEP).field(key)
            part.setAccessibleName(f"{field.label(lang)} ({place + 1})")

    @property
    def number(self) -> int:
        """How many days after the first one."""
        return int(self.days.text() or 0)

    @property
    def draft(self) -> Draft:
        """The step as it now is."""
        return self._step.with_values(
            days=self.number, text=self.text.text().strip(),
            officer=self.officer.text().strip() or Empty.NOT_STATED,
        )  # fmt: skip
