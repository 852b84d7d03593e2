"""The forms kept for a list, by name: added, renamed, deleted."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QListWidgetItem, QVBoxLayout, QWidget

from db.queries.office_forms import OfficeForm
from desktop_app.theme import Theme
from desktop_app.widgets.name_list import NameList
from desktop_app.widgets.parts import button

_ID = Qt.ItemDataRole.UserRole


class KeptForms(QWidget):
    """Ins adds a workbook, F2 renames in place, Del deletes."""

    current_changed = Signal()
    add_requested = Signal()
    rename_requested = Signal(object, str)
    """The ``OfficeForm`` and its new name."""
    delete_requested = Signal(int)

    def __init__(self, theme: Theme, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._writable = writable
        self._forms: tuple[OfficeForm, ...] = ()
        self._list = NameList("forms", self.tr("Forms for this list"))
        self._add = button(self.tr("Add a workbook…"), name="forms_add")
        self._rename = button(self.tr("Rename"), name="forms_rename")
        self._delete = button(self.tr("Delete"), "danger", name="forms_delete")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._list, 1)
        for made, key in ((self._add, "Ins"), (self._rename, "F2"), (self._delete, "Del")):
            made.setToolTip(key)
            made.setAutoDefault(False)
            column.addWidget(made)
        self._list.currentRowChanged.connect(self._on_row_changed)
        self._list.itemChanged.connect(self._on_item_changed)
        self._add.clicked.connect(self.add_requested)
        self._rename.clicked.connect(self._on_rename_clicked)
        self._delete.clicked.connect(self._on_delete_clicked)
        self._show_buttons()

    @property
    def current(self) -> OfficeForm | None:
        """The form in front."""
        row = self._list.currentRow()
        return self._form(self._list.item(row)) if row >= 0 else None

    def show_forms(self, forms: tuple[OfficeForm, ...], chosen: int = 0) -> None:
        """Show these, ``chosen`` in front, or the one that was."""
        before, row = self.current, self._list.currentRow()
        wanted = chosen or (before.id if before is not None else 0)
        ids = [form.id for form in forms]
        self._forms = forms
        self._list.blockSignals(True)
        self._list.clear()
        for form in forms:
            self._list.addItem(self._item(form))
        at = ids.index(wanted) if wanted in ids else min(max(row, 0), len(ids) - 1)
        self._list.setCurrentRow(at)
        self._list.blockSignals(False)
        self._on_row_changed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The keys of its buttons."""
        keys = {
            Qt.Key.Key_Insert: self._add, Qt.Key.Key_F2: self._rename,
            Qt.Key.Key_Delete: self._delete,
        }  # fmt: skip
        made = keys.get(Qt.Key(event.key()))
        if made is None:
            super().keyPressEvent(event)
        elif made.isEnabled():
            made.click()

    def _item(self, form: OfficeForm) -> QListWidgetItem:
        item = QListWidgetItem(self._theme.icon("file-spreadsheet", "ink2"), form.name)
        item.setData(_ID, form.id)
        item.setToolTip(form.file_name)
        if self._writable:
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
        return item

    def _form(self, item: QListWidgetItem) -> OfficeForm | None:
        wanted = int(item.data(_ID))
        return next((one for one in self._forms if one.id == wanted), None)

    def _show_buttons(self) -> None:
        self._add.setEnabled(self._writable)
        for made in (self._rename, self._delete):
            made.setEnabled(self._writable and self.current is not None)

    @Slot()
    def _on_row_changed(self) -> None:
        self._show_buttons()
        self.current_changed.emit()

    @Slot(QListWidgetItem)
    def _on_item_changed(self, item: QListWidgetItem) -> None:
        form = self._form(item)
        if form is not None and item.text() != form.name:
            self.rename_requested.emit(form, item.text())

    @Slot()
    def _on_rename_clicked(self) -> None:
        if self._list.currentRow() >= 0:
            self._list.editItem(self._list.currentItem())

    @Slot()
    def _on_delete_clicked(self) -> None:
        if (form := self.current) is not None:
            self.delete_requested.emit(form.id)
