"""A row of tabs with counts, each a button of its own."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QSize, Qt, Signal, Slot
from PySide6.QtGui import QAction, QFontMetrics, QIcon, QKeyEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QMenu,
    QPushButton,
    QWidget,
)

from desktop_app.theme import pixel_font
from desktop_app.tokens import Size, Type


class TabStrip(QWidget):
    """One tab is chosen at a time; Left and Right go from tab to tab.

    Tabs that find no room stand in a menu behind the others; the chosen one always finds it.
    """

    chosen = Signal(str)

    def __init__(self, prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(f"{prefix}_tabs")
        self._prefix = prefix
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._keys: list[str] = []
        self._titles: dict[str, str] = {}
        self._more: list[str] = []
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(0, 0, 0, 0)
        self.row.setSpacing(8)
        self._rest = QPushButton("…")
        self._rest.setProperty("kind", "tab")
        self._rest.setObjectName(f"{prefix}_more_tabs")
        self._rest.setAccessibleName(self.tr("Other views"))
        self._rest.setToolTip(self.tr("Other views"))
        self._rest.setAutoDefault(False)
        self._rest.hide()
        self.row.addWidget(self._rest)
        self.row.addStretch(1)
        self.setFixedHeight(Size.TABS)
        self._group.idClicked.connect(self._on_group_id_clicked)
        self._rest.clicked.connect(self._on_rest_clicked)

    @property
    def current(self) -> str:
        """Key of the chosen tab."""
        place = self._group.checkedId()
        return self._keys[place] if 0 <= place < len(self._keys) else ""

    def add(self, key: str, title: str) -> None:
        """Add a tab; the first is chosen."""
        made = QPushButton(title)
        made.setProperty("kind", "tab")
        made.setObjectName(f"{self._prefix}_{key}")
        made.setCheckable(True)
        made.setAutoDefault(False)
        self._group.addButton(made, len(self._keys))
        made.setChecked(not self._keys)
        made.setMinimumWidth(_width(title))
        self._keys.append(key)
        self._titles[key] = title
        self.row.insertWidget(len(self._keys) - 1, made)

    def put_more(self, tabs: Sequence[tuple[str, str, QIcon]]) -> None:
        """Show these tabs (key, title, icon) behind the others, in the place of earlier ones."""
        chosen = self.current
        for key in self._more:
            made = self._group.button(self._keys.index(key))
            self._group.removeButton(made)
            self.row.removeWidget(made)
            made.setObjectName("")  # until it is gone its name belongs to the new one
            made.hide()
            made.deleteLater()
        self._keys = self._keys[: len(self._keys) - len(self._more)]
        self._more = []
        for key, title, icon in tabs:
            self.add(key, title)
            made = self._group.button(self._keys.index(key))
            made.setIcon(icon)
            made.setIconSize(QSize(14, 14))
            made.setText(f" {title}")  # some air behind the icon
            made.setMinimumWidth(_width(f" {title}") + 20)
            self._more.append(key)
        self.choose(chosen)

    def event(self, event: QEvent) -> bool:
        """What stands at the right end came, went or grew: see which tabs have room."""
        done = super().event(event)
        if event.type() in (QEvent.Type.LayoutRequest, QEvent.Type.Resize):
            self._fit()
        return done

    def minimumSizeHint(self) -> QSize:
        """Room for the chosen tab, for the menu of the others and for what stands at the right."""
        chosen = self._group.checkedButton()
        least = _room_for(chosen) if chosen is not None else 0
        held = sum(one.minimumSizeHint().width() + self.row.spacing() for one in self._held())
        margins = self.row.contentsMargins()
        around = margins.left() + margins.right() + self._rest.sizeHint().width()
        return QSize(least + held + around, Size.TABS)

    def _held(self) -> list[QWidget]:
        """What stands in the row beside the tabs, and is shown."""
        tabs = {*self._group.buttons(), self._rest}
        items = [self.row.itemAt(at) for at in range(self.row.count())]
        held = [item.widget() for item in items if item is not None]
        return [one for one in held if one is not None and one not in tabs and not one.isHidden()]

    def _fit(self) -> None:
        """Hide tabs, from the last on, until the others and the right end have room."""
        tabs = [self._group.button(place) for place in range(len(self._keys))]
        gap, margins = self.row.spacing(), self.row.contentsMargins()
        room = self.width() - margins.left() - margins.right()
        room -= sum(one.sizeHint().width() + gap for one in self._held())
        all_fit = sum(_room_for(one) + gap for one in tabs) <= room
        room -= 0 if all_fit else self._rest.sizeHint().width() + gap
        room -= sum(_room_for(one) + gap for one in tabs if one.isChecked())
        for made in tabs:
            if not made.isChecked():
                room -= _room_for(made) + gap
            made.setVisible(made.isChecked() or room >= 0)
        self._rest.setVisible(not all_fit)

    def choose(self, key: str) -> None:
        """Choose a tab without announcing it."""
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)
            self._fit()

    def step(self, by: int) -> None:
        """Choose a neighbour and announce it; behind the last comes the first."""
        if self._keys:
            self._group.button((self._group.checkedId() + by) % len(self._keys)).click()

    def show_count(self, key: str, count: int | None) -> None:
        """Put a number beside a title; None for none."""
        if key in self._keys:
            text = f"{self._titles[key]}  {count:,}" if count is not None else self._titles[key]
            made = self._group.button(self._keys.index(key))
            made.setText(text)
            made.setMinimumWidth(_width(text))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and Right choose the neighbour."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        place = self._group.checkedId() + step
        if step and 0 <= place < len(self._keys):
            button = self._group.button(place)
            button.setFocus()
            button.click()
            return
        super().keyPressEvent(event)

    @Slot()
    def _on_rest_clicked(self) -> None:
        menu = QMenu(self)
        menu.setObjectName("more_tabs_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for place, key in enumerate(self._keys):
            made = self._group.button(place)
            if made.isHidden():
                menu.addAction(made.icon(), made.text().strip()).setData(key)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._rest.mapToGlobal(QPoint(0, self._rest.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        key = str(action.data())
        self.choose(key)
        self.chosen.emit(key)

    @Slot(int)
    def _on_group_id_clicked(self, place: int) -> None:
        self.chosen.emit(self._keys[place])


def _room_for(tab: QAbstractButton) -> int:
    return max(tab.minimumWidth(), tab.sizeHint().width())


def _width(text: str) -> int:
    """Wide enough for the bold of the chosen tab, so that choosing moves nothing."""
    return QFontMetrics(pixel_font(Type.BODY, bold=True)).horizontalAdvance(text) + 20
