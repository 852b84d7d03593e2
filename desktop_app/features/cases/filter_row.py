"""Filters above the cases, and the ready-made views they begin with: the same for all four views."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, QSize, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from desktop_app.features.cases.board_state import BoardFilter, Group, Order
from desktop_app.features.cases.condition_words import condition_words
from desktop_app.features.cases.filter_choices import ALWAYS, MORE, Entry, FilterChoices
from desktop_app.features.cases.look import View
from desktop_app.features.cases.search_line import SearchLine
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, let_clear, restyle, tool
from resources.texts import Texts

_TYPED_MS = 120


@dataclass(frozen=True, slots=True)
class ReadyView:
    """A tab: a filter under a name."""

    key: str
    title: str
    filter: BoardFilter


def ready_views(officer: str, texts: Texts) -> tuple[ReadyView, ...]:
    """The views every desk has; 내 담당 only where the officer is known."""
    views = [ReadyView("active", texts("Active"), BoardFilter())]
    if officer:
        views.append(ReadyView("mine", texts("Mine"), BoardFilter(officer=officer)))
    views.append(ReadyView("foreign", texts("Foreign investment"), BoardFilter(foreign=True)))
    views.append(ReadyView("late", texts("Next step late"), BoardFilter(late=True)))
    return tuple(views)


class FilterRow(QWidget):
    """Text, chips, order. Every change goes out as one new filter."""

    filter_edited = Signal(object)
    order_chosen = Signal(object)
    group_chosen = Signal(object)
    reset_requested = Signal()
    columns_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_filters")
        self.setFixedHeight(Size.FILTER_ROW)
        self._t = texts
        self._filter = BoardFilter()
        self._choices = FilterChoices(texts)
        self._order = Order.OWN
        self._group = Group.NONE
        self._view = View.BOARD
        self._text = self._search(theme)
        keys = (*ALWAYS, "stage", "industry")
        self._chips = {key: self._chip(theme, f"filter_{key}") for key in keys}
        self._only = self._tag(theme, "filter_only")
        self._among = self._tag(theme, "filter_among")
        self._more = button(texts("Filter"), "link", theme=theme, icon="plus", name="filter_more")
        self._reset = button(texts("Put back"), "link", name="filter_reset")
        self._sort = button("", "link", theme=theme, icon="arrow-down-narrow-wide", name="order")
        self.columns = tool(theme, "columns-3", texts("Columns"), name="case_columns")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPED_MS)
        self._compose()
        self._connect()
        self.show_filter(self._filter, differs=False)
        self.show_order(self._order)
        self.show_view(self._view)

    def _search(self, theme: Theme) -> SearchLine:
        made = SearchLine(self._t("Firm, title, initials or number"), self._t("Find cases"), self)
        made.setObjectName("case_text")
        made.setAccessibleName(self._t("Find cases"))
        let_clear(made)
        made.setMinimumWidth(136)
        made.setMaximumWidth(264)
        made.addAction(theme.icon("search", "ink3"), QLineEdit.ActionPosition.LeadingPosition)
        return made

    def _chip(self, theme: Theme, name: str) -> QPushButton:
        made = button("", "choice_chip", name=name)
        made.setIcon(theme.icon("chevron-down", "ink3", size=12))
        made.setIconSize(QSize(18, 12))  # the rest is the gap before it
        made.setLayoutDirection(self.layoutDirection().RightToLeft)
        return made

    def _tag(self, theme: Theme, name: str) -> QPushButton:
        made = button("", "filter", theme=theme, icon="x", name=name)
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setToolTip(self._t("Show the others too"))
        return made

    def _compose(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._text, 1)
        parts = (*self._chips.values(), self._only, self._among, self._more, self._reset)
        for part in parts:
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._sort)
        row.addWidget(self.columns)

    def _connect(self) -> None:
        self._text.typed.connect(self._on_text_typed)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._reset.clicked.connect(self.reset_requested)
        self._only.clicked.connect(self._on_only_clicked)
        self._among.clicked.connect(self._on_among_clicked)
        self._more.clicked.connect(self._on_more_clicked)
        self._sort.clicked.connect(self._on_sort_clicked)
        self.columns.clicked.connect(self.columns_requested)
        for made in self._chips.values():
            made.clicked.connect(self._on_chip_clicked)

    def show_filter(self, shown: BoardFilter, *, differs: bool) -> None:
        """Show a filter; ``differs`` when it is not the one of its view any more."""
        self._filter = shown
        if self._text.text().strip() != shown.text and not self._text.composing:
            self._text.setText(shown.text)
        for key, made in self._chips.items():
            is_set = self._choices.is_set(key, shown)
            made.setText(f"{self._choices.name(key)}  {self._choices.words(key, shown)}")
            made.setVisible(is_set or key in ALWAYS)
            restyle(made, "active", "true" if is_set else "false")
        self._show_state_chip()
        self._only.setText(condition_words(shown.only, self._t))
        self._only.setVisible(bool(shown.only))
        self._among.setText(shown.among_words)
        self._among.setVisible(shown.among is not None)
        self._reset.setVisible(differs)

    def show_choices(self, officers: tuple[str, ...], industries: tuple[str, ...]) -> None:
        """The officers and the industries that have cases."""
        self._choices = FilterChoices(self._t, officers, industries)

    def show_order(self, order: Order, group: Group = Group.NONE) -> None:
        """The order of the cards, and what they are set apart by."""
        self._order, self._group = order, group
        said = self._t("Order: {order}", order=order.label(self._t))
        if group is not Group.NONE:
            said += f" · {group.label(self._t)}"
        self._sort.setText(said)

    def show_view(self, view: View) -> None:
        """A table is sorted by its heads and has columns; the conversion knows every state."""
        self._view = view
        self._sort.setVisible(view in (View.BOARD, View.TIMELINE))
        self.columns.setVisible(view in (View.TABLE, View.BOARD))
        tip = self._t("Columns") if view is View.TABLE else self._t("Stages that are shown")
        self.columns.setToolTip(tip)
        self.columns.setAccessibleName(tip)
        self._show_state_chip()

    def _show_state_chip(self) -> None:
        chip, every = self._chips["state"], self._view is View.CONVERSION
        chip.setEnabled(not every)
        chip.setToolTip(self._t("The conversion counts cases in every state.") if every else "")
        if every:
            chip.setText(f"{self._choices.name('state')}  {self._t('all states')}")
            restyle(chip, "active", "false")

    def focus_text(self) -> None:
        """Put the cursor into the text."""
        self._text.setFocus()
        self._text.selectAll()

    def _emit(self, **changed: object) -> None:
        self.filter_edited.emit(replace(self._filter, **changed))  # type: ignore[arg-type]  # by its own keys

    # Menus.

    def _menu(self, name: str) -> QMenu:
        menu = QMenu(self)
        menu.setObjectName(name)
        menu.aboutToHide.connect(menu.deleteLater)
        return menu

    def _fill(self, menu: QMenu, key: str, entries: list[Entry], now: object) -> None:
        menu.triggered.connect(self._on_menu_triggered)
        self._add(menu, key, entries, now)

    def _add(self, menu: QMenu, key: str, entries: list[Entry], now: object) -> None:
        group = QActionGroup(menu)
        for text, value in entries:
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(value == now)
            action.setData((key, value))
            group.addAction(action)

    def _popup(self, menu: QMenu, under: QWidget) -> None:
        menu.popup(under.mapToGlobal(QPoint(0, under.height() + 2)))

    # Slots.

    @Slot(str)
    def _on_text_typed(self, _text: str) -> None:
        self._timer.start()

    @Slot()
    def _on_timer_timeout(self) -> None:
        self._emit(text=self._text.whole.strip())

    @Slot()
    def _on_only_clicked(self) -> None:
        self._emit(only="")

    @Slot()
    def _on_among_clicked(self) -> None:
        self._emit(among=None, among_words="")

    @Slot()
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if isinstance(chip, QPushButton):
            key = chip.objectName().removeprefix("filter_")
            menu = self._menu(f"{chip.objectName()}_menu")
            self._fill(menu, key, self._choices.entries(key), getattr(self._filter, key))
            self._popup(menu, chip)

    @Slot()
    def _on_more_clicked(self) -> None:
        menu = self._menu("filter_more_menu")
        for key in MORE:
            part = menu.addMenu(self._choices.name(key))
            part.setObjectName(f"filter_more_{key}")
            self._fill(part, key, self._choices.entries(key), getattr(self._filter, key))
        self._popup(menu, self._more)

    @Slot()
    def _on_sort_clicked(self) -> None:
        menu = self._menu("order_menu")
        entries: list[Entry] = [(order.label(self._t), order) for order in Order]
        self._fill(menu, "order", entries, self._order)
        if self._view is View.BOARD:
            menu.addSeparator()
            groups: list[Entry] = [(group.label(self._t), group) for group in Group]
            self._add(menu, "group", groups, self._group)
        self._popup(menu, self._sort)

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        key, value = action.data()
        if key == "order":
            self.order_chosen.emit(Order(value))
        elif key == "group":
            self.group_chosen.emit(Group(value))
        else:
            self._emit(**{key: value})
