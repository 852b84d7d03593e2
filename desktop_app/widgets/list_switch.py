"""The names of the lists of one page, in place of its title: one is shown, a click shows another."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFont, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSizePolicy, QWidget

from desktop_app.theme import Theme, pixel_font
from desktop_app.tokens import Type
from desktop_app.widgets.parts import tool

_GAP = 4
_PAD = 20


class ListSwitch(QWidget):
    """Left and Right go from list to list; what finds no room stands in a menu at the end."""

    chosen = Signal(str)

    def __init__(
        self, theme: Theme, titles: Mapping[str, str], current: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("list_switch")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self._titles = dict(titles)
        self._current = current
        self._count = ""
        self._made: dict[str, QPushButton] = {}
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(_GAP)
        for key, title in self._titles.items():
            self._made[key] = self._button(key, title)
            row.addWidget(self._made[key])
        self._more = tool(theme, "ellipsis", self.tr("Other lists"), name="list_switch_more")
        self._more.clicked.connect(self._on_more_clicked)
        row.addWidget(self._more)
        row.addStretch(1)
        self._fold()

    def _button(self, key: str, title: str) -> QPushButton:
        made = QPushButton(title)
        made.setProperty("kind", "list")
        made.setObjectName(f"list_{key}")
        made.setCheckable(True)
        made.setAutoDefault(False)
        made.setChecked(key == self._current)
        made.clicked.connect(self._on_clicked)
        return made

    def show_count(self, text: str) -> None:
        """How many there are, beside the name of the list that is shown."""
        self._count = text
        self._made[self._current].setText(f"{self._titles[self._current]}  {text}".strip())
        self._fold()

    def sizeHint(self) -> QSize:
        """Room for all names."""
        return QSize(sum(map(self._width, self._titles)) + _GAP * len(self._titles), 36)

    def minimumSizeHint(self) -> QSize:
        """Room for the name of the list that is shown, and for the menu."""
        return QSize(self._width(self._current) + 36, 36)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Names that find no room any more go into the menu."""
        super().resizeEvent(event)
        self._fold()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        keys = list(self._titles)
        place = keys.index(self._current) + step
        if step and 0 <= place < len(keys):
            self.chosen.emit(keys[place])
            return
        super().keyPressEvent(event)

    def _width(self, key: str) -> int:
        font: QFont = pixel_font(Type.SECTION, bold=True)
        text = f"{self._titles[key]}  {self._count}" if key == self._current else self._titles[key]
        return QFontMetrics(font).horizontalAdvance(text) + _PAD

    def _fold(self) -> None:
        needed = {key: self._width(key) + _GAP for key in self._titles}
        all_fit = sum(needed.values()) <= self.width()
        room = self.width() - needed[self._current] - (0 if all_fit else 36)
        shown = {self._current}
        for key, width in needed.items():
            if key != self._current and width <= room:
                shown.add(key)
                room -= width
            elif key != self._current:
                break
        for key, made in self._made.items():
            made.setMinimumWidth(needed[key] - _GAP)
            made.setVisible(key in shown)
        self._more.setVisible(len(shown) < len(self._titles))

    @Slot()
    def _on_clicked(self) -> None:
        key = next(key for key, made in self._made.items() if made is self.sender())
        self._made[self._current].setChecked(True)
        self._made[key].setChecked(key == self._current)
        if key != self._current:
            self.chosen.emit(key)

    @Slot()
    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("list_switch_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for key, made in self._made.items():
            if made.isHidden():
                menu.addAction(self._titles[key]).setData(key)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        self.chosen.emit(str(action.data()))
