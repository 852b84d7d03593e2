"""The year of days that are written without one ("3.15", "5/2"), from what stands around them.

A column of years beside them, their own header, the line over their rows, the title, the sheet's or
the file's name: the nearest that names a year counts, and only where it names one alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from db.domain.cell_text import clean
from db.domain.date_cells import parse_partial_date
from db.domain.values import Parsed
from db.intake.table import Table
from db.intake.words import header_key
from db.intake.workbook import Cell

UNREAD = frozenset(("date.no_year", "date.unreadable", "date.ambiguous"))
"""Problems of a day whose year may stand elsewhere; "11.5." is one only beside a column of years."""
_TOLD = frozenset(("activity.happened_on", "concern.raised_on", "check.as_of"))
_NEXT = frozenset(("case.next_step_on",))
"""Days that lie near the day of their list: before it what was done, behind it what comes next."""
_TO_THE_MONTH, _TO_THE_DAY = len("2026-11"), len("2026-11-30")
_AHEAD = frozenset(("case.next_step_on", "case.decision_on", "certificate.valid_until",
                    "agreement.valid_until", "case.resume_on", "task.due_on", "follow_up.due_on"))  # fmt: skip
"""Days to come: a list of one year may well name one of the next."""
_OF_ITS_ROW, _OF_ITS_COLUMN = "date.year_row", "date.year_column_days"
_LAST, _ENOUGH_DAYS = 31, 2
_DUE = frozenset(("task.due_on", "follow_up.due_on", "case.next_step_on"))
"""Days by which something is to be done about what a row says of an earlier day."""
_DAY = re.compile(
    r"(?P<m>1[0-2]|0?[1-9])\s*[./월-]\s*(?P<d>3[01]|[12]\d|0?[1-9])\s*[.일]?\s*"
    r"(?P<rest>\([월화수목금토일](?:요일)?\))?(?:\s*\d{1,2}:\d\d)?(?:\s*까지)?$"
)
_MONTH = re.compile(r"(?P<m>1[0-2]|0?[1-9])\s*월\s*(?:초순?|중순?|하순|상순|말|경|까지|내)?$")
"""9월말: a month is all that is meant."""
_LIMITS = re.compile("기한|기일|마감|예정|까지|목표")
_DONE = frozenset(("task.done_on", "follow_up.done_on"))
_YEAR = re.compile(
    r"(?<![\d.\-/])(?:((?:19|20)\d\d)|['’](\d\d))(?:\s*(?:학년도|년도|년)|(?![\d.\-/])|\s*\.?\s*(?=[상하]반기|[1-4]\s*(?:/\s*4\s*)?분기))"
    r"(?!\s*[.\-/]?\s*\d{1,2}\s*(?:월|[.\-/](?!\s*4\s*분기)))"
)
_FILE_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d)\s*(?:년도|년)(?!\s*\d)")
_YEAR_CELL = re.compile(r"(?:((?:19|20)\d\d)|['’]?(\d\d))\s*(?:년도|년)?(?:\.0)?$")
_YEAR_COLUMNS = re.compile(
    r"(?:협약|체결|회계|기준|선정|접수|지정|투자|유치)?(?:연도|년도|연도별|년도별)$"
)


class YearsBeside:
    """Completes the days of one table; what remains unsure stays a problem."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._place = _place_of_years(table)
        self._headers = {column.index: column.header for column in table.columns}
        self._days: dict[int, dict[int, str]] = {}
        file_name = table.file_name.rpartition(".")[0]
        self._around = (
            ("date.year_title", _only(_YEAR, table.title)),
            ("date.year_sheet", _only(_YEAR, table.sheet.name)),
            ("date.year_file", _only(_FILE_YEAR, file_name)),
        )

    def complete(
        self, cell: str, path: str, row: int, column: int, cells: Sequence[Cell], problem: str
    ) -> Parsed[str] | None:
        """The day with its year and where the year is from as its note; None where unsure."""
        found = _DAY.match(clean(cell)) or _MONTH.match(clean(cell))
        if found is None or (problem == "date.ambiguous" and not self._is_day(cell, found["m"])):
            return None
        near = ("date.year_title", self._near_the_list(path, int(found["m"])))
        years = (
            *self._years(path, row, column, cells),
            *([near] if path in _NEXT else ()),  # what comes next was not said when the row began
            (_OF_ITS_ROW, self._after_its_row(path, found, cells)),
            (_OF_ITS_COLUMN, self._among_its_column(path, row, column, found)),
            near,
        )
        code, year = next(((code, year) for code, year in years if year), ("", ""))
        if len(year) != 4:
            return None
        day = _completed(year, found, cell)
        if day.value is None or "weekday" in day.notes:
            return None
        own = path in _NEXT or code in (_OF_ITS_ROW, _OF_ITS_COLUMN)
        if not own and self._is_late(day.value):
            return None
        return Parsed(day.value, notes=(*day.notes, code))

    def _is_day(self, cell: str, month: str) -> bool:
        """Whether "10/2" and "11.5." are days of the month: where a year stands elsewhere, or the title
        says that the list is of that month."""
        as_of = self._table.as_of
        titled = as_of is not None and as_of.source == "title" and len(as_of.value) == _TO_THE_MONTH
        titled = titled and as_of is not None and int(as_of.value[5:7]) == int(month)
        return self._place is not None or "/" in cell or titled

    def _years(
        self, path: str, row: int, column: int, cells: Sequence[Cell]
    ) -> Iterator[tuple[str, str]]:
        """Where a year may stand and the one it names; "several" for more than one."""
        if self._place is not None:
            yield "date.year_column", _year_of(cells[self._place])
        yield "date.year_header", _only(_YEAR, self._headers.get(column, ""))
        if path not in _AHEAD:
            yield "date.year_section", _only(_YEAR, self._table.section_of(row))
            yield from self._around

    def _near_the_list(self, path: str, month: int) -> str:
        """The year of the day in the title, for what was done up to its month or is due from then on."""
        as_of = self._table.as_of
        if as_of is None or as_of.source != "title" or len(as_of.value) < _TO_THE_MONTH:
            return ""
        year, own = as_of.value[:4], int(as_of.value[5:7])
        near = (path in _TOLD and month <= own) or (path in _NEXT and month >= own)
        return year if near else ""

    def _after_its_row(self, path: str, found: re.Match[str], cells: Sequence[Cell]) -> str:
        """The year in which a day comes next: of one by which something is due after the last day
        of its row, of one on which it was done after the first that is no limit itself."""
        if path in _DUE:
            from_on = max(map(_whole_day, cells), default="")
        elif path in _DONE:
            told = (
                _whole_day(cell)
                for column, cell in zip(self._table.columns, cells, strict=False)
                if not _LIMITS.search(column.header)
            )
            from_on = min(filter(None, told), default="")
        else:
            return ""
        if not from_on:
            return ""
        year, month, on = (int(part) for part in from_on.split("-"))
        return str(year + (_month_and_day(found) < (month, on)))

    def _among_its_column(self, path: str, row: int, column: int, found: re.Match[str]) -> str:
        """The one year of a diary whose days stand in order, where the day keeps that order."""
        if path not in _TOLD:
            return ""
        days = self._days_of(column)
        years = {day[:4] for day in days.values()}
        if len(days) < _ENOUGH_DAYS or len(years) != 1:
            return ""
        year = years.pop()
        on = f"{year}-{int(found['m']):02}-{_month_and_day(found)[1]:02}"
        line = [day for _, day in sorted({**days, row: on}.items())]
        return year if line in (sorted(line), sorted(line, reverse=True)) else ""

    def _days_of(self, column: int) -> dict[int, str]:
        """The whole days of a column by their rows."""
        known = self._days.get(column)
        if known is None:
            place = [one.index for one in self._table.columns].index(column)
            known = self._days[column] = {
                row: day
                for row, cells in self._table.records()
                if (day := _whole_day(cells[place]))
            }
        return known

    def _is_late(self, day: str) -> bool:
        """Whether the day lies after the list's own: then its year is not that of the list."""
        as_of = self._table.as_of
        return as_of is not None and as_of.sure and day[: len(as_of.value)] > as_of.value


def _completed(year: str, found: re.Match[str], cell: str) -> Parsed[str]:
    if found.re is _MONTH:
        return parse_partial_date(f"{year}년 {clean(cell).removesuffix('까지').removesuffix('내')}")
    return parse_partial_date(f"{year}. {found['m']}. {found['d']}.{found['rest'] or ''}")


def _month_and_day(found: re.Match[str]) -> tuple[int, int]:
    """Where a day lies in its year; a month alone ends with its last day."""
    return int(found["m"]), _LAST if found.re is _MONTH else int(found["d"])


def _whole_day(cell: Cell) -> str:
    """The day of a cell that says all of it, "" for any other."""
    day = str(parse_partial_date(cell).value or "")
    return day if len(day) == _TO_THE_DAY else ""


def _only(pattern: re.Pattern[str], text: str) -> str:
    found = {match[1] or f"20{match[2]}" for match in pattern.finditer(clean(text))}
    return found.pop() if len(found) == 1 else "several" if found else ""


def _place_of_years(table: Table) -> int | None:
    """The place of the one column whose cells are years and whose label says so."""
    places = [
        place
        for place, column in enumerate(table.columns)
        if column.labels and _YEAR_COLUMNS.match(header_key(column.labels[-1]))
    ]
    return places[0] if len(places) == 1 else None


def _year_of(cell: Cell) -> str:
    found = _YEAR_CELL.match(clean(str(cell))) if cell is not None else None
    return (found[1] or f"20{found[2]}") if found else ""
