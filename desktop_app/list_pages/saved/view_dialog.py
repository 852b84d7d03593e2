"""Asks for a view's name and icon, and whether the list begins with it."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.queries.saved_views import SavedView
from desktop_app.list_pages.saved.view_content import ICONS, icon_of
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, label, restyle

_ACROSS = 8


class ViewDialog(QDialog):
    """Enter saves; a name that another view has already is said before."""

    chosen = Signal(object)
    """The ``SavedView`` with its new name, icon and place."""

    def __init__(
        self, theme: Theme, view: SavedView, taken: frozenset[str], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("view_dialog")
        self.setWindowTitle(self.tr("Rename view") if view.id else self.tr("Save as a view"))
        self._view = view
        self._taken = taken
        self._name = QLineEdit(view.name)
        self._name.setObjectName("view_name")
        self._name.setMaxLength(40)
        self._name.setAccessibleName(self.tr("Name of the view"))
        self._name.setPlaceholderText(self.tr("e.g. My cases without a next step"))
        self._problem = label("", "problem")
        self._problem.setObjectName("view_problem")
        self._icons = QButtonGroup(self)
        self._icons.setExclusive(True)
        self._default = QCheckBox(self.tr("Begin the list with this view"))
        self._default.setObjectName("view_default")
        self._default.setChecked(view.is_default)
        self._save = button(self.tr("Save"), "primary", name="view_dialog_save")
        self._save.setDefault(True)
        self._cancel = button(self.tr("Cancel"), name="view_dialog_cancel")
        self._compose(theme)
        self._name.textChanged.connect(self._on_name_changed)
        self._save.clicked.connect(self._on_save_clicked)
        self._cancel.clicked.connect(self.close)
        self._name.selectAll()
        self._say()

    def _compose(self, theme: Theme) -> None:
        grid = QGridLayout()
        grid.setSpacing(2)
        chosen = icon_of(self._view)
        for place, (icon, name) in enumerate(ICONS.items()):
            made = QToolButton()
            made.setObjectName(f"view_icon_{icon}")
            made.setIcon(theme.icon(icon, "ink2", on="accent"))
            made.setIconSize(QSize(18, 18))
            made.setCheckable(True)
            made.setChecked(icon == chosen)
            made.setAccessibleName(self.tr(name))
            made.setToolTip(self.tr(name))
            self._icons.addButton(made, place)
            grid.addWidget(made, place // _ACROSS, place % _ACROSS)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._save)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        column.addWidget(label(self.windowTitle(), "section"))
        column.addWidget(self._name)
        column.addWidget(self._problem)
        column.addWidget(label(self.tr("Icon"), "label"))
        column.addLayout(grid)
        column.addWidget(self._default)
        column.addSpacing(8)
        column.addLayout(foot)
        self.setFixedWidth(380)

    def _wrong(self) -> str:
        name = self._name.text().strip()
        if name in self._taken:
            return self.tr("Another view has this name.")
        return ""

    def _say(self) -> None:
        wrong = self._wrong()
        self._problem.setText(wrong)
        self._problem.setVisible(bool(wrong))
        restyle(self._name, "problem", "true" if wrong else "false")
        self._save.setEnabled(bool(self._name.text().strip()) and not wrong)

    @Slot()
    def _on_name_changed(self) -> None:
        self._say()

    @Slot()
    def _on_save_clicked(self) -> None:
        icon = tuple(ICONS)[max(0, self._icons.checkedId())]
        name, default = self._name.text().strip(), self._default.isChecked()
        self.chosen.emit(replace(self._view, name=name, icon=icon, is_default=default))
        self.accept()
