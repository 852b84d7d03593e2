"""The columns of the grid: the agreement, the last answer, this quarter's, letters and reminders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.fulfilment.rounds import RESULT_KEYS
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value
from db.queries.check_rounds import GridLine
from desktop_app.widgets.lists.cells import Cell, Column, Filter, field_cell
from desktop_app.widgets.words.value_text import date_text, unit_of
from resources.texts import Texts, mark

CHECK = catalogue(RecordKind.CHECK)
_AGREEMENT, _TARGET = catalogue(RecordKind.AGREEMENT), catalogue(RecordKind.CHECK_TARGET)
_WIDTHS = {"response": 100, "invested": 112, "hired": 84, "evidence": 104, "note": 150}
_LONG_DAY = "2026-10-28"
_UNIT_BESIDE = {"before_invested"}
"""What has the unit of the column that stands beside it."""
_CHIPS = {"unanswered": "warn", "unreachable": "danger", "exempt": "plain", "answered": "ok"}


@dataclass(frozen=True, slots=True)
class TypedLine:
    """A line with what was typed into it and is not saved yet."""

    line: GridLine
    typed: Mapping[str, Value] = field(default_factory=dict)

    @property
    def id(self) -> int:
        """The target's."""
        return self.line.id

    def value(self, key: str) -> Value:
        """What the grid shows for this quarter."""
        if key in self.typed:
            return self.typed[key]
        return self.line.now.get(key) if self.line.now is not None else Empty.NOT_STATED


@dataclass(frozen=True, slots=True)
class GridColumns:
    """Makes them in one language."""

    texts: Texts

    @property
    def lang(self) -> str:
        """The language of the cells."""
        return self.texts.lang

    def columns(self) -> tuple[Column, ...]:
        """All of them, from left to right."""
        t = self.texts
        return (
            _column("firm", t(mark("Firm")), self._firm, 148, strong=True),
            _column("title", t(mark("Agreement")), self._title, 168),
            self._agreed("amount", t(mark("Agreed"))),
            self._before("as_of", t(mark("Last answer"))),
            self._before("invested", t(mark("Invested then"))),
            self._before("hired", t(mark("Hired then"))),
            *(self._now(key) for key in RESULT_KEYS),
            *(self._day(key) for key in ("sent_on", "reminded_on", "returned_on")),
            _column("excluded", _TARGET.field("excluded_reason").label(self.lang),
                    self._excluded, 100),
        )  # fmt: skip

    def _firm(self, line: TypedLine) -> Cell:
        firm = line.line.firm
        return Cell(firm or Empty.NOT_STATED.label(self.lang), empty=not firm, tip=firm)

    def _title(self, line: TypedLine) -> Cell:
        kind = _AGREEMENT.field("kind").choice_label(line.line.kind, self.lang)
        whole = line.line.title
        beside = whole.removeprefix(line.line.firm).strip()
        return Cell(beside or whole, tip=f"{whole} · {kind}")

    def _agreed(self, key: str, title: str) -> Column:
        entry = _AGREEMENT.field(key)

        def cell(line: TypedLine) -> Cell:
            return field_cell(entry, line.line.agreed[key], self.lang)

        return _column(key, title, cell, 100, entry=entry, lang=self.lang)

    def _before(self, key: str, title: str) -> Column:
        entry = CHECK.field(key)

        def cell(line: TypedLine) -> Cell:
            before = line.line.before
            if before is None:
                return Cell(Empty.UNCHECKED.label(self.lang), empty=True)
            if key == "as_of":
                return Cell(date_text(before.as_of, self.lang))
            return field_cell(entry, before.get(key), self.lang)

        width = 104 if key == "as_of" else 100
        return _column(f"before_{key}", title, cell, width, entry=entry, lang=self.lang)

    def _now(self, key: str) -> Column:
        entry = CHECK.field(key)

        def cell(line: TypedLine) -> Cell:
            if line.line.now is None and not line.typed:
                return Cell("")
            value = line.value(key)
            after = "*" if key in line.typed else ""
            if value is Empty.NOT_STATED and (key in ("evidence", "note") or not after):
                silent = key not in ("invested", "hired") or line.line.now is None
                return Cell("") if silent else field_cell(entry, value, self.lang)
            shown = field_cell(entry, value, self.lang)
            chip = _CHIPS.get(str(value), "") if key == "response" else ""
            return Cell(shown.text, empty=shown.empty, chip=chip, after=after, tip=shown.tip)

        return _column(key, entry.label(self.lang), cell, _WIDTHS[key], entry=entry, lang=self.lang)

    def _day(self, key: str) -> Column:
        def cell(line: TypedLine) -> Cell:
            days = line.line.days
            day = days[key]
            if key == "reminded_on" and days["reminded_again_on"]:
                again = date_text(days["reminded_again_on"], self.lang)
                return Cell(again, after="2", tip=f"{date_text(day, self.lang)}, {again}")
            return Cell(date_text(day, self.lang) if day else "")

        made = _column(key, _TARGET.field(key).label(self.lang), cell, 100)
        return replace(made, words=(date_text(_LONG_DAY, self.lang),))

    def _excluded(self, line: TypedLine) -> Cell:
        reason = line.line.excluded_reason
        return Cell(reason, tip=reason)


def _column(
    key: str,
    title: str,
    cell: Callable[[TypedLine], Cell],
    width: int,
    *,
    strong: bool = False,
    entry: Field | None = None,
    lang: str = "",
) -> Column:
    number = entry is not None and entry.kind.is_number
    unit = unit_of(entry, lang) if entry is not None and entry.kind is not Kind.CHOICE else ""
    if lang != "ko" and entry is not None and (entry.kind is Kind.PEOPLE or key in _UNIT_BESIDE):
        unit = ""  # "Hired" says of whom, and fifteen columns have to fit
    return Column(key, title, cell, unit, width, number, Filter.NONE, sortable=False, strong=strong)
