"""The head of the page: title, number, the four views, and the button that registers a case."""

from __future__ import annotations

from PySide6.QtCore import QSize, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QPushButton, QWidget

from desktop_app.features.cases.look import View
from desktop_app.list_pages.list_menu import ListMenu
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, hide_unless, label, restyle
from resources.texts import fill

_SIDES = {View.BOARD: "left", View.CONVERSION: "right"}


class PageHead(QWidget):
    """Knows no case."""

    add_requested = Signal()
    view_chosen = Signal(object)
    """A ``View``."""

    def __init__(self, theme: Theme, *, writable: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.PAGE_HEAD)
        self._count = label("", "count")
        self._count.setObjectName("case_count")
        self._views = {
            View.BOARD: self._segment(theme, self.tr("Board"), "square-kanban", View.BOARD),
            View.TABLE: self._segment(theme, self.tr("List"), "list", View.TABLE),
            View.TIMELINE: self._segment(theme, self.tr("Schedule"), "chart-gantt", View.TIMELINE),
            View.CONVERSION: self._segment(theme, self.tr("Conversion"), "funnel", View.CONVERSION),
        }
        self._add = button(self.tr("Register case"), theme=theme, icon="plus", name="case_add")
        hide_unless(self._add, writable)
        group = QButtonGroup(self)
        both = QHBoxLayout()
        both.setSpacing(0)
        for view, made in self._views.items():
            restyle(made, "side", _SIDES.get(view, "middle"))
            group.addButton(made)
            both.addWidget(made)
            made.clicked.connect(self._on_segment_clicked)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(label(self.tr("Cases"), "title"))
        row.addWidget(self._count)
        row.addStretch(1)
        row.addLayout(both)
        row.addWidget(self._add)
        self.menu = ListMenu(theme, "cases", binds=True)
        row.addWidget(self.menu)
        self._add.clicked.connect(self.add_requested)

    def _segment(self, theme: Theme, text: str, icon: str, view: View) -> QPushButton:
        made = button(text, "segment", name=f"show_{view.value}")
        made.setIcon(theme.button_icon(icon, "ink2", on="accent"))
        made.setIconSize(QSize(20, 16))
        made.setCheckable(True)
        made.setProperty("view", view.value)
        return made

    def show_count(self, count: int) -> None:
        """How many cases are shown."""
        self._count.setText(fill(self.tr("{count:case|cases}"), count=count))

    def show_view(self, view: View) -> None:
        """Mark what is shown."""
        self._views[view].setChecked(True)

    @Slot()
    def _on_segment_clicked(self) -> None:
        self.view_chosen.emit(View(str(self.sender().property("view"))))
