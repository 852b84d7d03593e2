"""The left rail: one button a page."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from desktop_app.page import PageSpec
from desktop_app.theme import Theme
from desktop_app.tokens import Size

_LOW_WINDOW = 800
"""Below this height the buttons shrink, so that all of them fit 1366×768."""
_LOWEST_WINDOW = 704
"""Below this height they are icons alone, as on that screen at 150 %."""


class Rail(QWidget):
    """Buttons of the pages there are; those marked ``at_bottom`` stand at the foot."""

    page_requested = Signal(str)

    def __init__(
        self, theme: Theme, specs: tuple[PageSpec, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedWidth(Size.RAIL)
        self._keys: list[str] = []
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(6, 8, 6, 8)
        column.setSpacing(4)
        own = [spec for spec in specs if not spec.under]
        self._under = {spec.key: spec.under for spec in specs if spec.under}
        for spec in (spec for spec in own if not spec.at_bottom):
            column.addWidget(self._add(theme, spec))
        column.addStretch(1)
        for spec in (spec for spec in own if spec.at_bottom):
            column.addWidget(self._add(theme, spec))
        self._group.idClicked.connect(self._on_group_clicked)

    def _add(self, theme: Theme, spec: PageSpec) -> QToolButton:
        title = QCoreApplication.translate("", spec.title)
        short = QCoreApplication.translate("", spec.short_title) if spec.short_title else title
        made = QToolButton(self)
        made.setProperty("rail", "true")
        made.setObjectName(f"rail_{spec.key}")
        made.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextUnderIcon)
        made.setIcon(theme.icon(spec.icon, "ink2", on="accent", size=Size.RAIL_ICON))
        made.setIconSize(QSize(Size.RAIL_ICON, Size.RAIL_ICON))
        made.setText(short)
        made.setToolTip(f"{title}  {spec.shortcut}".strip())
        made.setAccessibleName(title)
        made.setCheckable(True)
        made.setFixedSize(Size.RAIL_ITEM_WIDTH, Size.RAIL_ITEM)
        made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._group.addButton(made, len(self._keys))
        self._keys.append(spec.key)
        return made

    def show_current(self, key: str) -> None:
        """Mark the button of the page that is shown, or of the one it belongs to."""
        key = self._under.get(key, key)
        if key in self._keys:
            self._group.button(self._keys.index(key)).setChecked(True)

    def fit(self, window_height: int) -> None:
        """Take lower buttons in a low window, in the lowest without their words."""
        height, style, gap = Size.RAIL_ITEM, Qt.ToolButtonStyle.ToolButtonTextUnderIcon, 4
        if window_height < _LOW_WINDOW:
            height, gap = Size.RAIL_ITEM_SMALL, 2
        if window_height < _LOWEST_WINDOW:
            height, style, gap = Size.RAIL_ITEM_ICON, Qt.ToolButtonStyle.ToolButtonIconOnly, 0
        self._column.setSpacing(gap)
        for made in self._group.buttons():
            assert isinstance(made, QToolButton)
            made.setToolButtonStyle(style)
            made.setFixedHeight(height)

    @Slot(int)
    def _on_group_clicked(self, place: int) -> None:
        self.page_requested.emit(self._keys[place])
