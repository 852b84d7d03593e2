"""The office's own workbooks for one list or paper: kept, looked at, and filled with its rows."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import (
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from db.queries.office_forms import OfficeForm
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.list_pages.forms.form_data import ListData
from desktop_app.list_pages.forms.form_shelf import FormShelf
from desktop_app.list_pages.forms.kept_forms import KeptForms
from desktop_app.list_pages.forms.look_pane import LookPane
from desktop_app.paper.files import file_name, of_day, with_suffix
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.parts import button, hide_unless, label
from reports.excel.form.outcome import Look
from resources.texts import fill

_BOOKS = "Excel (*.xlsx *.xlsm)"


class FormsDialog(QDialog):
    """The forms at the left, what the one in front asks for beside them; Enter fills it."""

    def __init__(self, context: AppContext, shelf: FormShelf, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("forms_dialog")
        self.setWindowTitle(self.tr("Fill our own form"))
        self._context = context
        self._shelf = shelf
        self._gone: OfficeForm | None = None
        self._suffix = ".xlsx"
        self.kept = KeptForms(context.theme, writable=not context.read_only)
        self.pane = LookPane(context.theme, context.lang)
        self._begin = button(self.tr("Save a starting form…"), name="forms_begin")
        self._note = label("", "small")
        self._note.setObjectName("forms_note")
        self._undo = button(self.tr("Bring back"), name="forms_undo")
        self._fill = button(self.tr("Fill and save…"), "primary", name="forms_fill")
        self._close = button(self.tr("Close"), name="forms_close")
        self._compose()
        self._connect()
        self._undo.hide()
        hide_unless(self._begin, isinstance(shelf.data, ListData))
        self._fill.setEnabled(False)
        self.pane.show_reading()
        shelf.read()

    def _compose(self) -> None:
        self._begin.setToolTip(
            self.tr("A workbook with the columns shown, to be changed in Excel and added here")
        )
        self._fill.setDefault(True)
        across = QHBoxLayout()
        across.setSpacing(16)
        across.addWidget(self.kept, 2)
        across.addWidget(self.pane, 5)
        foot = QHBoxLayout()
        foot.setSpacing(8)
        foot.addWidget(self._begin)
        foot.addWidget(self._note, 1)
        foot.addWidget(self._undo)
        foot.addWidget(self._close)
        foot.addWidget(self._fill)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self._head(), "section"))
        column.addLayout(across, 1)
        column.addLayout(foot)
        fit_within(self, 900, 520)

    def _head(self) -> str:
        data = self._shelf.data
        said = fill(self.tr("Fill our own form with {rows:row|rows}"), rows=data.rows)
        return " · ".join(filter(None, (said, data.conditions)))

    def _connect(self) -> None:
        self._shelf.read_done.connect(self._on_read)
        self._shelf.looked.connect(self._on_looked)
        self._shelf.look_refused.connect(self._on_look_refused)
        self._shelf.refused.connect(self._on_refused)
        self._shelf.deleted.connect(self._on_deleted)
        self._shelf.filled.connect(self._on_filled)
        self._shelf.begun.connect(self._on_begun)
        self.kept.current_changed.connect(self._on_current_changed)
        self.kept.add_requested.connect(self._on_add_requested)
        self.kept.rename_requested.connect(self._shelf.rename)
        self.kept.delete_requested.connect(self._shelf.delete)
        self._undo.clicked.connect(self._on_undo_clicked)
        self._begin.clicked.connect(self._on_begin_clicked)
        self._fill.clicked.connect(self._on_fill_clicked)
        self._close.clicked.connect(self.close)

    def _say(self, text: str, *, gone: OfficeForm | None = None) -> None:
        self._gone = gone
        self._note.setText(text)
        self._note.setToolTip(text)
        self._undo.setVisible(gone is not None)

    # Slots.

    @Slot(int)
    def _on_read(self, written: int) -> None:
        if written:
            self._say("")
        self.kept.show_forms(self._shelf.forms, written)

    @Slot()
    def _on_current_changed(self) -> None:
        form = self.kept.current
        self._fill.setEnabled(False)
        if form is None:
            self.pane.show_none(self._shelf.data.example(self._context.lang))
        else:
            self.pane.show_reading()
            self._shelf.look(form.id)

    @Slot(object)
    def _on_looked(self, look: Look) -> None:
        self._suffix = look.suffix
        self.pane.show_look(look)
        self._fill.setEnabled(any(one.known for one in look.codes))

    @Slot(object)
    def _on_look_refused(self, error: BaseException) -> None:
        told = tell(error, self._context.texts)
        if told is not None:
            self.pane.show_failed(told)

    @Slot(object)
    def _on_refused(self, error: BaseException) -> None:
        told = tell(error, self._context.texts)
        if told is None:
            raise error
        self.kept.show_forms(self._shelf.forms)
        self._say(f"{told.happened} {told.advice}".strip())

    @Slot(object)
    def _on_deleted(self, form: OfficeForm) -> None:
        self._say(fill(self.tr("{name} was deleted."), name=form.name), gone=form)

    @Slot(object)
    def _on_filled(self, _file: object) -> None:
        self.accept()

    @Slot(object)
    def _on_begun(self, path: Path) -> None:
        text = self.tr("{name} was saved. Change it in Excel, then add it here.")
        self._say(fill(text, name=path.name))

    @Slot()
    def _on_undo_clicked(self) -> None:
        if self._gone is not None:
            self._shelf.restore(self._gone)

    @Slot()
    def _on_begin_clicked(self) -> None:
        dialog = self._saving(self.tr("Save a starting form"), self.tr("Starting form"), ".xlsx")
        dialog.setObjectName("form_begin")
        dialog.fileSelected.connect(self._on_beginning_chosen)
        dialog.open()

    @Slot(str)
    def _on_beginning_chosen(self, chosen: str) -> None:
        self._shelf.begin(with_suffix(chosen, ".xlsx"))

    @Slot()
    def _on_add_requested(self) -> None:
        dialog = QFileDialog(self, self.tr("Add a workbook"), "", _BOOKS)
        dialog.setObjectName("form_open")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self._on_file_chosen)
        dialog.open()

    @Slot(str)
    def _on_file_chosen(self, chosen: str) -> None:
        self._shelf.add(Path(chosen))

    @Slot()
    def _on_fill_clicked(self) -> None:
        if (form := self.kept.current) is None:
            return
        dialog = self._saving(self.tr("Save the filled form"), form.name, self._suffix)
        dialog.setObjectName("form_save")
        dialog.fileSelected.connect(self._on_target_chosen)
        dialog.open()

    @Slot(str)
    def _on_target_chosen(self, chosen: str) -> None:
        if (form := self.kept.current) is not None:
            self._shelf.fill(form.id, with_suffix(chosen, self._suffix))

    def _saving(self, title: str, name: str, suffix: str) -> QFileDialog:
        proposed = file_name(of_day(self._context.store), name, suffix=suffix)
        dialog = QFileDialog(self, title, proposed, f"Excel (*{suffix})")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix(suffix[1:])
        dialog.selectFile(proposed)
        return dialog
