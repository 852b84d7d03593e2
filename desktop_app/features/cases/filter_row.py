"""Filters above the board, and the ready-made views they begin with."""

from __future__ import annotations

from dataclasses import dataclass, replace

from PySide6.QtCore import QPoint, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QAction, QActionGroup, QInputMethodEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QWidget

from db.domain.catalogue.cases import STATES
from desktop_app.features.cases.board_state import BoardFilter, Order
from desktop_app.features.cases.condition_words import condition_words
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, restyle, tool
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
    """Text, state, officer, foreign, order. Every change goes out as one new filter."""

    filter_edited = Signal(object)
    order_chosen = Signal(object)
    reset_requested = Signal()
    columns_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("case_filters")
        self.setFixedHeight(Size.FILTER_ROW)
        self._t = texts
        self._filter = BoardFilter()
        self._officers: tuple[str, ...] = ()
        self._order = Order.OWN
        self._text = _SearchLine(self)
        self._text.setObjectName("case_text")
        self._text.setPlaceholderText(texts("Firm, title, initials or number"))
        self._text.setAccessibleName(texts("Find cases"))
        self._text.setClearButtonEnabled(True)
        self._text.setFixedWidth(232)
        self._text.addAction(theme.icon("search", "ink3"), QLineEdit.ActionPosition.LeadingPosition)
        self._state = self._chip(theme, "filter_state")
        self._officer = self._chip(theme, "filter_officer")
        self._foreign = self._chip(theme, "filter_foreign")
        self._only = button("", "filter", theme=theme, icon="x", name="filter_only")
        self._only.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self._only.setToolTip(texts("Show the others too"))
        self._reset = button(texts("Put back"), "link", name="filter_reset")
        self._sort = button("", "link", theme=theme, icon="arrow-down-narrow-wide", name="order")
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_TYPED_MS)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        for part in (
            self._text, self._state, self._officer, self._foreign, self._only, self._reset
        ):  # fmt: skip
            row.addWidget(part)
        self.columns = tool(theme, "columns-3", texts("Columns"), name="case_columns")
        self.columns.hide()
        self.columns.clicked.connect(self.columns_requested)
        row.addStretch(1)
        row.addWidget(self._sort)
        row.addWidget(self.columns)
        self._connect()
        self.show_filter(self._filter, differs=False)
        self.show_order(self._order)

    def _chip(self, theme: Theme, name: str) -> QPushButton:
        made = button("", "choice_chip", name=name)
        made.setIcon(theme.icon("chevron-down", "ink3", size=12))
        made.setLayoutDirection(self.layoutDirection().RightToLeft)
        return made

    def _connect(self) -> None:
        self._text.typed.connect(self._on_text_typed)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._reset.clicked.connect(self.reset_requested)
        self._only.clicked.connect(self._on_only_clicked)
        for made in (self._state, self._officer, self._foreign, self._sort):
            made.clicked.connect(self._on_chip_clicked)

    def show_filter(self, shown: BoardFilter, *, differs: bool) -> None:
        """Show a filter; ``differs`` when it is not the one of its view any more."""
        self._filter = shown
        if self._text.text().strip() != shown.text and not self._text.composing:
            self._text.setText(shown.text)
        texts, lang = self._t, self._t.lang
        state = next((choice.label(lang) for choice in STATES if choice.code == shown.state), "")
        self._put(self._state, texts("Case state"), state or texts("all states"), bool(state))
        self._put(
            self._officer, texts("Officer in charge"),
            shown.officer or texts("all officers"), bool(shown.officer),
        )  # fmt: skip
        origin = {True: texts("foreign only"), False: texts("domestic only"), None: texts("all")}
        self._put(
            self._foreign, texts("Investor"), origin[shown.foreign], shown.foreign is not None
        )
        self._only.setText(condition_words(shown.only, texts))
        self._only.setVisible(bool(shown.only))
        self._reset.setVisible(differs)

    def show_officers(self, officers: tuple[str, ...]) -> None:
        """The officers that have cases."""
        self._officers = officers

    def show_order(self, order: Order) -> None:
        """The order of the cards."""
        self._order = order
        self._sort.setText(self._t("Order: {order}", order=order.label(self._t)))

    def show_list(self, as_list: bool) -> None:
        """A list is sorted by its heads, and has columns to choose."""
        self._sort.setVisible(not as_list)
        self.columns.setVisible(as_list)

    def focus_text(self) -> None:
        """Put the cursor into the text."""
        self._text.setFocus()
        self._text.selectAll()

    def _put(self, chip: QPushButton, name: str, value: str, active: bool) -> None:
        chip.setText(f"{name}  {value}")
        restyle(chip, "active", "true" if active else "false")

    def _emit(self, **changed: object) -> None:
        self.filter_edited.emit(replace(self._filter, **changed))  # type: ignore[arg-type]  # by its own keys

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
    def _on_chip_clicked(self) -> None:
        chip = self.sender()
        if not isinstance(chip, QPushButton):
            return
        menu = QMenu(self)
        menu.setObjectName(f"{chip.objectName()}_menu")
        group = QActionGroup(menu)
        for text, value, checked in self._entries(chip):
            action = menu.addAction(text)
            action.setCheckable(True)
            action.setChecked(checked)
            action.setData((chip.objectName(), value))
            group.addAction(action)
        menu.triggered.connect(self._on_menu_triggered)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(chip.mapToGlobal(QPoint(0, chip.height() + 2)))

    def _entries(self, chip: QPushButton) -> list[tuple[str, object, bool]]:
        texts, now = self._t, self._filter
        if chip is self._state:
            known = [(choice.label(texts.lang), choice.code) for choice in STATES]
            pairs: list[tuple[str, object]] = [*known, (texts("all states"), "")]
            return [(text, code, code == now.state) for text, code in pairs]
        if chip is self._officer:
            pairs = [(texts("all officers"), ""), *((name, name) for name in self._officers)]
            return [(text, name, name == now.officer) for text, name in pairs]
        if chip is self._foreign:
            pairs = [
                (texts("all"), None), (texts("foreign only"), True), (texts("domestic only"), False)
            ]  # fmt: skip
            return [(text, value, value is now.foreign) for text, value in pairs]
        return [(order.label(texts), order.value, order is self._order) for order in Order]

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        name, value = action.data()
        if name == "order":
            self.order_chosen.emit(Order(value))
            return
        self._emit(**{name.removeprefix("filter_"): value})


class _SearchLine(QLineEdit):
    """Tells of each letter, also of the syllable still being composed."""

    typed = Signal(str)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.composing = ""
        self.textEdited.connect(self.typed)
        self.textChanged.connect(self._on_text_changed)

    @property
    def whole(self) -> str:
        """The text with the syllable being composed."""
        at = self.cursorPosition()
        return self.text()[:at] + self.composing + self.text()[at:]

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """A half-typed syllable searches too."""
        self.composing = event.preeditString()
        super().inputMethodEvent(event)
        self.typed.emit(self.whole)

    @Slot(str)
    def _on_text_changed(self, text: str) -> None:
        if not text:
            self.typed.emit(text)  # the clear button edits nothing in Qt's eyes
