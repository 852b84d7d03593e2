"""서식: edition, sections, order and looks kept under a name, to be used for other papers."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from db.queries.papers import PaperTemplate
from desktop_app.theme import Theme
from desktop_app.widgets.name_list import NameList
from desktop_app.widgets.parts import button, label, tool, wrapped

_TEMPLATE = Qt.ItemDataRole.UserRole
_LINES = 4


class TemplateBox(QWidget):
    """Shows the templates there are; using, saving and deleting one are wishes."""

    use_requested = Signal(object)
    """The ``PaperTemplate``."""
    delete_requested = Signal(object)
    save_requested = Signal(str, bool)
    """The name, and whether papers begin with it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._none = wrapped(self.tr("None is kept yet."), "muted")
        self._none.setObjectName("templates_none")
        self.list = NameList("templates", self.tr("Templates"))
        self.list.setFixedHeight(_LINES * 26 + 4)
        self._use = button(self.tr("Use this one"), "small", name="template_use")
        self._delete = tool(theme, "trash-2", self.tr("Delete template"), name="template_delete")
        self._name = QLineEdit()
        self._name.setObjectName("template_name")
        self._name.setMaxLength(40)
        self._name.setAccessibleName(self.tr("Name of the template"))
        self._name.setPlaceholderText(self.tr("e.g. First visit of a foreign firm"))
        self._default = QCheckBox(self.tr("New meeting papers begin with it"))
        self._default.setObjectName("template_default")
        self._save = button(self.tr("Keep as template"), "small", name="template_save")
        self._compose()
        self._connect()
        self.put(())

    def _compose(self) -> None:
        below = QHBoxLayout()
        below.addWidget(self._use)
        below.addStretch(1)
        below.addWidget(self._delete)
        keep = QHBoxLayout()
        keep.addStretch(1)
        keep.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(label(self.tr("Templates"), "label"))
        column.addWidget(self._none)
        column.addWidget(self.list)
        column.addLayout(below)
        column.addSpacing(8)
        column.addWidget(wrapped(
            self.tr("Keeps edition, sections, order and looks; never the words."), "small"
        ))  # fmt: skip
        column.addWidget(self._name)
        column.addWidget(self._default)
        column.addLayout(keep)

    def _connect(self) -> None:
        self.list.itemSelectionChanged.connect(self._on_selection_changed)
        self.list.itemActivated.connect(self._on_use_clicked)
        self._use.clicked.connect(self._on_use_clicked)
        self._delete.clicked.connect(self._on_delete_clicked)
        self._name.textChanged.connect(self._on_name_changed)
        self._name.returnPressed.connect(self._on_save_clicked)
        self._save.clicked.connect(self._on_save_clicked)

    def put(self, templates: tuple[PaperTemplate, ...]) -> None:
        """List the templates; the one that papers begin with is marked."""
        name = self._current.name if self._current is not None else ""
        self.list.clear()
        for one in templates:
            mark = f" · {self.tr('begins papers')}" if one.is_default else ""
            item = QListWidgetItem(f"{one.name}{mark}")
            item.setToolTip(one.name)
            item.setData(_TEMPLATE, one)
            self.list.addItem(item)
            if one.name == name:
                self.list.setCurrentItem(item)
        for part in (self.list, self._use, self._delete):
            part.setVisible(bool(templates))
        self._none.setVisible(not templates)
        self._show_can()

    @property
    def _current(self) -> PaperTemplate | None:
        items = self.list.selectedItems()
        found: PaperTemplate | None = items[0].data(_TEMPLATE) if items else None
        return found

    def _show_can(self) -> None:
        self._use.setEnabled(self._current is not None)
        self._delete.setEnabled(self._current is not None)
        self._save.setEnabled(bool(self._name.text().strip()))

    @Slot()
    def _on_selection_changed(self) -> None:
        if (current := self._current) is not None:
            self._name.setText(current.name)  # to write over it
            self._default.setChecked(current.is_default)
        self._show_can()

    @Slot()
    def _on_name_changed(self) -> None:
        self._show_can()

    @Slot()
    def _on_use_clicked(self) -> None:
        if self._current is not None:
            self.use_requested.emit(self._current)

    @Slot()
    def _on_delete_clicked(self) -> None:
        if self._current is not None:
            self.delete_requested.emit(self._current)

    @Slot()
    def _on_save_clicked(self) -> None:
        if name := self._name.text().strip():
            self.save_requested.emit(name, self._default.isChecked())
