"""One record in a dialog, with the same form as everywhere: for what belongs to another record."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QCloseEvent, QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.queries.history import FieldChange, field_changes
from db.services.records import Saved, save_record
from db.services.save_over import Write
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.widgets.dialogs.ask import LeaveQuestion
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.forms.field_help import FieldHelp
from desktop_app.widgets.forms.field_histories import FieldHistories
from desktop_app.widgets.forms.field_jump import FieldJump
from desktop_app.widgets.forms.form import FormShape, RecordForm
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.forms.known_cases import KnownCases
from desktop_app.widgets.forms.new_record_warning import NewRecordWarning
from desktop_app.widgets.forms.record_editing import RecordEditing
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import button, hide_unless, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from resources.texts import fill


class RecordDialog(QDialog):
    """Creates or edits one record. Ctrl+S or Enter on the button saves, Esc asks when edited."""

    saved = Signal(object)
    """Carries ``Saved``."""
    delete_requested = Signal(object)
    """The draft that was opened."""
    refused = Signal(object)
    joined = Signal(str)
    """Saved beside what somebody else had changed; a sentence for a toast."""

    def __init__(
        self,
        context: AppContext,
        draft: Draft,
        *,
        shape: FormShape | None = None,
        write: Write = save_record,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        record_type = draft.record_type
        self.setObjectName(f"dialog_{record_type.kind.value}")
        self._draft = draft
        name = record_type.within(context.lang)
        new = draft.id is None
        title = fill(self.tr("New {record}") if new else self.tr("Edit {record}"), record=name)
        self.setWindowTitle(title)
        self.form = RecordForm(record_type, form_kit(context), context.texts, shape)
        self.form.binder.load(draft)
        self.form.set_read_only(context.read_only)
        self._editing = RecordEditing(context, self.form, None, self, write)
        self._doubles = NewRecordWarning(context, self.form, self, opens=False)
        if new and record_type.kind is RecordKind.CASE and "organization" in self.form.cells:
            KnownCases(context, "form_known").watch(self.form)
        self._notice = wrapped("", "notice")
        self._notice.hide()
        self._help = FieldHelp(context.lang)
        self._histories = FieldHistories(context, self.form)
        self._jump = FieldJump(self.form, context.lang, self)
        self._save = button(self.tr("Save"), "primary", name="dialog_save")
        self._save.setToolTip("Ctrl+S")
        self._save.setDefault(True)
        self._save.setEnabled(not context.read_only)
        self._cancel = button(self.tr("Cancel"), name="dialog_cancel")
        self._delete = button(self.tr("Delete"), "danger", name="dialog_delete")
        hide_unless(self._delete, not new and not context.read_only)
        self._compose(title)
        self._connect()
        self.form.focus_first()
        if draft.id is not None:
            self._read_history(context, draft.kind, draft.id)

    def _read_history(self, context: AppContext, kind: RecordKind, record_id: int) -> None:
        store = context.store

        def body(_progress: Progress) -> tuple[FieldChange, ...]:
            with store.read() as session:
                return field_changes(session, kind, record_id)

        context.jobs.run(body, done=self._histories.put, key=f"dialog-history-{id(self)}")

    def _compose(self, title: str) -> None:
        holder = QWidget()
        inner = QVBoxLayout(holder)
        inner.setContentsMargins(20, 4, 20, 12)
        inner.addWidget(self.form)
        area = ScrollArea()
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        foot = QHBoxLayout()
        foot.setContentsMargins(20, 8, 20, 16)
        foot.setSpacing(8)
        foot.addWidget(self._delete)
        foot.addWidget(self._notice, 1)
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        head = QHBoxLayout()
        head.setContentsMargins(20, 16, 20, 8)
        head.addWidget(label(title, "section"))
        column = flush(QVBoxLayout(self))
        column.addLayout(head)
        column.addWidget(area, 1)
        column.addWidget(self._help)
        column.addLayout(foot)
        height = holder.sizeHint().height() + 130
        fit_within(self, 560, min(640, max(260, height)))

    def _connect(self) -> None:
        self._jump.listen()
        QShortcut(QKeySequence(QKeySequence.StandardKey.Save), self).activated.connect(self.save)
        self._save.clicked.connect(self.save)
        self._cancel.clicked.connect(self.close)
        self._delete.clicked.connect(self._on_delete_clicked)
        self._editing.saved.connect(self._on_saved)
        self._editing.unchanged.connect(self._on_unchanged)
        self._editing.refused.connect(self.refused)
        self._editing.joined.connect(self.joined)
        self._editing.busy_changed.connect(self._on_busy_changed)
        self._editing.conflicted.connect(self._on_conflicted)
        self.form.help_requested.connect(self._on_help_requested)
        self.form.field_entered.connect(self._on_field_entered)

    @Slot()
    def save(self) -> None:
        """Save and close, or show what is wrong."""
        self._editing.save()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes as the button does; Enter in a field does not save by accident."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()
        else:
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        """Ask before edits are lost."""
        if self.form.binder.dirty and self.result() != QDialog.DialogCode.Accepted:
            event.ignore()
            self._ask()
            return
        super().closeEvent(event)

    def _ask(self) -> None:
        count = len(self.form.binder.changed_keys)
        question = LeaveQuestion(self, self.windowTitle(), count)
        question.save_chosen.connect(self.save)
        question.discard_chosen.connect(self._on_unchanged)
        question.open()

    @Slot(bool)
    def _on_busy_changed(self, busy: bool) -> None:
        """It closes once this is saved, so nothing is typed into it meanwhile."""
        self.form.set_read_only(busy)

    @Slot(object)
    def _on_saved(self, saved: Saved) -> None:
        self.setResult(QDialog.DialogCode.Accepted)
        self.saved.emit(saved)
        self.close()

    @Slot()
    def _on_unchanged(self) -> None:
        self.setResult(QDialog.DialogCode.Accepted)
        self.close()

    @Slot(int)
    def _on_conflicted(self, count: int) -> None:
        text = self.tr(
            "This record was changed meanwhile. {count:field waits|fields wait} for a choice."
        )
        mild = self.tr("This record was changed meanwhile. Nothing of yours is lost; save again.")
        self._notice.setText(fill(text, count=count) if count else mild)
        self._notice.show()

    @Slot()
    def _on_delete_clicked(self) -> None:
        self.setResult(QDialog.DialogCode.Accepted)
        self.delete_requested.emit(self._draft)
        self.close()

    @Slot(str)
    def _on_help_requested(self, key: str) -> None:
        self._help.toggle(self.form.record_type.field(key))

    @Slot(str)
    def _on_field_entered(self, key: str) -> None:
        self._help.follow(self.form.record_type.field(key))
