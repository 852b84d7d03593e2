"""The cards beside the picture: the ten per cent by date, and supply against demand."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal, Slot
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.catalogue import find_field
from db.domain.zone import ON_HAND, TO_COME, Requirement
from db.queries.zone import ZoneBook, area_of
from desktop_app.context import AppContext
from desktop_app.features.zone.words import ZoneWords
from desktop_app.theme import Theme
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, chip, label, wrapped
from desktop_app.widgets.words.value_text import date_text
from resources.texts import fill

_BAR = 7
_MOST_DAYS = 4


class _Bars(QWidget):
    """Two bars on one scale: what there is, and what is asked for."""

    def __init__(self, theme: Theme, supply: float, demand: float) -> None:
        super().__init__()
        self._theme, self._supply, self._demand = theme, supply, demand
        self.setFixedHeight(2 * _BAR + 4)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Demand above supply is amber."""
        most = max(self._supply, self._demand, 1.0)
        over = self._demand > self._supply
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        for at, (value, role) in enumerate(
            ((self._supply, "none_fill"), (self._demand, "warn_fill" if over else "accent"))
        ):
            painter.setBrush(self._theme.color(role))
            width = self.width() * value / most
            painter.drawRoundedRect(QRectF(0, at * (_BAR + 3), width, _BAR), 2, 2)
        painter.end()


class _Card(QFrame):
    def __init__(self, name: str, title: str, beside: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("panel", "card")
        self.head = QHBoxLayout()
        self.head.setSpacing(8)
        self.head.addWidget(label(title, "name"))
        self.head.addStretch(1)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(12, 8, 12, 10)
        self.column.setSpacing(4)
        self.column.addLayout(self.head)
        self.column.addWidget(wrapped(beside, "small"))
        self._inner: QWidget | None = None

    def fresh(self) -> QVBoxLayout:
        """An empty column in place of what was shown."""
        if self._inner is not None:
            self.column.removeWidget(self._inner)
            self._inner.deleteLater()
        self._inner = QWidget()
        made = QVBoxLayout(self._inner)
        made.setContentsMargins(0, 0, 0, 0)
        made.setSpacing(4)
        self.column.addWidget(self._inner)
        return made


class RequirementCard(_Card):
    """The newest figure large, earlier ones below; the city's own series apart."""

    add_requested = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__(
            "zone_requirement", self.tr("Requirement"),
            self.tr("venture firms ÷ small firms, micro firms left out"),
        )  # fmt: skip
        self._words = ZoneWords(context.texts)
        self._lang = context.lang
        self.add = button(self.tr("Add a figure…"), "link", name="zone_add_figure")
        self.add.setEnabled(not context.read_only)
        self.head.addWidget(self.add)
        self.add.clicked.connect(self._on_add_clicked)

    def put(self, book: ZoneBook) -> None:
        """Show the figures of the zone, then the city's."""
        column = self.fresh()
        if book.requirements:
            self._newest(column, book.requirements[0])
            for one in book.requirements[1:_MOST_DAYS]:
                said = f"{self._words.day(one)}  {self._words.percent(one)}"
                column.addWidget(label(f"{said}  {self._words.division(one)}", "small"))
        else:
            column.addWidget(wrapped(
                self.tr("No figure of the zone is registered. The law asks for at least 10%."),
            ))  # fmt: skip
        for draft in book.city[:2]:
            firms = draft.get("venture_firms")
            number = f"{firms:,}" if isinstance(firms, int) else "-"
            column.addWidget(wrapped(fill(
                self.tr("Whole city, never part of the ratio: {count:venture firm|venture firms} ({day})"),
                count=number, day=date_text(draft.text("as_of"), self._lang),
            ), "small"))  # fmt: skip
        column.addStretch(1)

    def _newest(self, column: QVBoxLayout, found: Requirement) -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        word, kind = self._words.verdict(found)
        number = label(self._words.percent(found), "title")
        number.setObjectName("zone_percent")
        for part in (number, chip(word, kind), label(self._words.division(found))):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(label(self._words.day(found), "small"))
        column.addLayout(row)
        for said in (self._words.margin(found), *self._words.doubts(found)):
            if said:
                column.addWidget(wrapped(said, "small"))

    @Slot()
    def _on_add_clicked(self) -> None:
        self.add_requested.emit()


class GroundCard(_Card):
    """Every sum says what it lacks; only cases that state ㎡ are added."""

    def __init__(self, context: AppContext) -> None:
        super().__init__(
            "zone_ground", self.tr("Supply and demand"), self.tr("wanted ㎡ ÷ supplied ㎡"),
        )  # fmt: skip
        self._words = ZoneWords(context.texts)
        self._theme, self._lang = context.theme, context.lang

    def put(self, book: ZoneBook, not_permitted: int) -> None:
        """Show the sums."""
        column = self.fresh()
        supply, asked = book.supply(), book.asked
        column.addWidget(_Bars(self._theme, supply.total, asked.total))
        self._line(column, self.tr("On hand or to come"), self._words.ground(supply))
        self._line(column, self.tr("Wanted"), self._words.ground(asked),
                   self._words.share(book.asked_share))  # fmt: skip
        foreign = book.asked_by_foreigners
        self._line(column, self.tr("Of it foreign"), self._words.ground(foreign))
        if book.zone is not None:
            self._line(column, self.tr("Foreign ÷ area of the zone"),
                       self._words.share(book.foreign_share))  # fmt: skip
        for project in book.projects:
            if project.demand.rows and isinstance(area_of(project.draft, "area"), float):
                name = fill(self.tr("Foreign ÷ {project}"), project=project.draft.text("name"))
                self._line(column, name, self._words.share(project.foreign_share))
        self._line(column, self.tr("Occupied"), self._words.ground(book.present))
        self._states(column, book)
        if not_permitted:
            said = self.tr(
                "{count:wish names|wishes name} a site that does not permit the industry"
            )
            column.addWidget(wrapped(fill(said, count=not_permitted), "warn"))
        column.addStretch(1)

    def _states(self, column: QVBoxLayout, book: ZoneBook) -> None:
        field = find_field("site.status")
        said = [
            f"{field.choice_label(state, self._lang)} {self._words.ground(found)}"
            for state, found in book.by_status.items()
            if state in (*TO_COME, *ON_HAND) and found.rows
        ]
        column.addWidget(wrapped(" · ".join(said), "small"))

    def _line(self, column: QVBoxLayout, title: str, said: str, beside: str = "") -> None:
        row = QHBoxLayout()
        row.setSpacing(8)
        name = OneLine("small")
        name.show_text(title)
        row.addWidget(name, 1)
        row.addWidget(label(said))
        if beside:
            row.addWidget(label(beside, "name"))
        column.addLayout(row)
