"""일괄 수정: the form of many records, then the plan, then one step."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.queries.edit_plans import Common, common_values
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.editing.bulk_form import BulkForm
from desktop_app.list_pages.editing.plan_lines import count_columns, count_lines, wrong_lines
from desktop_app.list_pages.editing.plan_view import PlanView
from desktop_app.list_pages.editing.plan_writing import LookedAt, PlanWriting
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.forms.field_help import FieldHelp
from desktop_app.widgets.forms.field_jump import FieldJump
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from resources.texts import fill


@dataclass(frozen=True, slots=True)
class BulkScope:
    """The rows that were chosen, and all rows that meet the conditions of the list."""

    chosen: tuple[int, ...]
    everything: tuple[int, ...]


class BulkDialog(QDialog):
    """Two steps: what is to be written, and what that changes. Esc goes a step back."""

    written = Signal(object)
    """A ``ChangeSet``."""
    refused = Signal(object)

    def __init__(
        self, context: AppContext, kind: RecordKind, scope: BulkScope, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("bulk_edit")
        self._context = context
        self._kind = kind
        self._scope = scope
        self._looked: LookedAt | None = None
        self._late = False
        name = catalogue(kind).label(context.lang)
        self.setWindowTitle(fill(self.tr("Bulk edit: {record}"), record=name))
        self._form = BulkForm(kind, form_kit(context), context.texts)
        self._plan = PlanView(count_columns(context.texts), context.theme, context.texts)
        self._writing = PlanWriting(context, Label.BULK_EDIT, self)
        self._help = FieldHelp(context.lang)
        self._steps = QStackedWidget()
        self._compose()
        self._connect()
        self._show_step(0)
        self._read_common()
        self._form.form.focus_first()

    def _compose(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 8)
        head.addWidget(label(self.windowTitle(), "section"))
        head.addStretch(1)
        head.setSpacing(0)
        count = len(self._scope.chosen)
        self._chosen = self._segment(self.tr("Chosen: {count}"), count, "bulk_chosen", "first")
        everything = len(self._scope.everything)
        self._all = self._segment(
            self.tr("All that meet the conditions: {count}"), everything, "bulk_all", "last"
        )
        (self._chosen if count else self._all).setChecked(True)
        self._chosen.setEnabled(bool(count))
        head.addWidget(self._chosen)
        head.addWidget(self._all)
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(20, 4, 20, 12)
        inner.addWidget(self._form)
        area = ScrollArea()
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._steps.addWidget(area)
        self._steps.addWidget(self._plan)
        column = flush(QVBoxLayout(self))
        column.addLayout(head)
        column.addWidget(self._steps, 1)
        column.addWidget(self._help)
        column.addLayout(self._foot())
        fit_within(self, 720, 680)

    def _foot(self) -> QHBoxLayout:
        self._said = wrapped("", "muted")
        self._said.setObjectName("bulk_said")
        self._back = button(self.tr("Back"), name="bulk_back")
        self._cancel = button(self.tr("Cancel"), name="bulk_cancel")
        self._next = button(self.tr("See what changes"), "primary", name="bulk_next")
        self._save = button("", "primary", name="bulk_save")
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 16)
        foot.setSpacing(8)
        foot.addWidget(self._said, 1)
        for made in (self._cancel, self._back, self._next, self._save):
            foot.addWidget(made)
        return foot

    def _segment(self, text: str, count: int, name: str, place: str) -> QPushButton:
        made = button(fill(text, count=count), "segment", name=name)
        made.setProperty("place", place)
        made.setCheckable(True)
        made.setAutoExclusive(True)
        return made

    def _connect(self) -> None:
        self._chosen.toggled.connect(self._on_scope_toggled)
        self._form.ticked_changed.connect(self._say_ticked)
        self._form.form.help_requested.connect(self._on_help_requested)
        self._form.form.field_entered.connect(self._on_field_entered)
        FieldJump(self._form.form, self._context.lang, self).listen()
        self._next.clicked.connect(self._on_next_clicked)
        self._back.clicked.connect(self._on_back_clicked)
        self._cancel.clicked.connect(self.close)
        self._save.clicked.connect(self._on_save_clicked)
        self._plan.agreed_changed.connect(self._show_saving)
        self._writing.looked.connect(self._on_looked)
        self._writing.written.connect(self._on_written)
        self._writing.stale.connect(self._on_stale)
        self._writing.refused.connect(self._on_refused)

    @property
    def ids(self) -> tuple[int, ...]:
        """The records that are edited."""
        return self._scope.chosen if self._chosen.isChecked() else self._scope.everything

    def _read_common(self) -> None:
        store, kind, ids = self._context.store, self._kind, self.ids

        def body(progress: Progress) -> Mapping[str, Common]:
            progress.report()
            with store.read() as session:
                return common_values(session, kind, ids)

        self._context.jobs.run(
            body, done=self._on_common_read, failed=self._on_refused, key=f"bulk-{id(self)}"
        )

    def _on_common_read(self, common: Mapping[str, Common]) -> None:
        self._form.load(common)
        self._say_ticked()

    def _show_step(self, step: int) -> None:
        self._steps.setCurrentIndex(step)
        for made in (self._next, self._cancel):
            made.setVisible(step == 0)
        for made in (self._back, self._save):
            made.setVisible(step == 1)
        (self._save if step else self._next).setDefault(True)  # Enter goes on
        for made in (self._chosen, self._all):
            made.setEnabled(step == 0 and bool(self._scope.chosen or made is self._all))
        if step == 0:
            self._say_ticked()

    def _look(self) -> None:
        if values := self._form.values():
            self._writing.look(self._kind, dict.fromkeys(self.ids, values))

    def _show_plan(self, looked: LookedAt) -> None:
        plan, texts = looked.plan, self._context.texts
        count = len(plan.changing)
        head = fill(self.tr("{count:record|records} will change."), count=count)
        same = fill(self.tr("Already the same: {count}"), count=plan.same) if plan.same else ""
        if not count:
            head = self.tr("Nothing changes.")
        self._plan.show_changes(head, count_lines(looked, texts), same)
        wrong = len(plan.wrong)
        left = fill(self.tr("Cannot be written so: {count}"), count=wrong)
        self._plan.show_left(left, wrong_lines(looked, texts), ask=wrong)

    # Slots.

    @Slot()
    def _show_saving(self) -> None:
        count = len(self._looked.plan.changing) if self._looked is not None else 0
        self._save.setText(fill(self.tr("Save {count}"), count=count))
        self._save.setEnabled(count > 0 and self._plan.agreed)

    @Slot()
    def _say_ticked(self) -> None:
        count = len(self._form.ticked)
        self._next.setEnabled(count > 0)
        self._said.setText(
            fill(self.tr("Fields to write: {count}"), count=count)
            if count
            else self.tr("Change a field or tick it; only ticked fields are written.")
        )

    @Slot()
    def _on_scope_toggled(self) -> None:
        self._read_common()

    @Slot()
    def _on_next_clicked(self) -> None:
        self._look()

    @Slot()
    def _on_back_clicked(self) -> None:
        self._show_step(0)

    @Slot()
    def _on_save_clicked(self) -> None:
        if self._looked is not None and self._plan.agreed:
            self._save.setEnabled(False)
            self._writing.write(self._looked.plan, without_wrong=True)

    @Slot(object)
    def _on_looked(self, looked: LookedAt) -> None:
        self._looked = looked
        self._show_plan(looked)
        self._said.setText(
            self.tr("Some records were changed meanwhile. Look once more.")
            if self._late
            else self.tr("It is written as one step and can be undone as one.")
        )
        self._late = False
        self._show_step(1)
        self._show_saving()
        self._save.setFocus()

    @Slot(object)
    def _on_written(self, changes: ChangeSet) -> None:
        self.written.emit(changes)
        self.accept()

    @Slot()
    def _on_stale(self) -> None:
        """Somebody was faster: look again at what is stored now."""
        self._late = True
        self._look()

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        self._show_saving()
        self.refused.emit(error)

    @Slot(str)
    def _on_help_requested(self, key: str) -> None:
        self._help.toggle(self._form.form.record_type.field(key))

    @Slot(str)
    def _on_field_entered(self, key: str) -> None:
        self._help.follow(self._form.form.record_type.field(key))

    def reject(self) -> None:
        """Esc goes from the plan back to the form, from the form out."""
        if self._steps.currentIndex():
            self._show_step(0)
        else:
            super().reject()
