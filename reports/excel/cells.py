"""Writers of typed cells: one for each kind of field, chosen once a column."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from functools import lru_cache
from typing import Final

from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from db.domain.dates import format_partial_date
from db.domain.kinds import Kind
from db.domain.numbers import format_business_number, format_corporate_number
from db.domain.values import Empty, Value
from reports.excel import styles as st
from reports.excel.areas import is_pyeong, pyeong_writer
from reports.excel.listing import ListColumn
from reports.excel.styles import Styles, fitting

EOK: Final = 100_000_000
YES_NO: Final = {"ko": ("예", "아니요"), "en": ("Yes", "No")}

Write = Callable[[int, int, Value | None], bool]
"""Writes a value to (row, column); gives back whether its text had to be cut."""


_EPOCH: Final = date(1899, 12, 30).toordinal()
"""The day 0 of workbooks."""


@lru_cache(maxsize=8_192)
def _serial(day: str) -> int:
    return date.fromisoformat(day).toordinal() - _EPOCH


class CellWriter:
    """Writes the cells of one sheet."""

    def __init__(self, sheet: Worksheet, styles: Styles, lang: str) -> None:
        self._sheet = sheet
        self._write_string = sheet.write_string
        self._styles = styles
        self._lang = lang
        self._empty = styles.empty()
        self._words = {empty: empty.label(lang) for empty in Empty}

    def for_column(self, column: ListColumn) -> Write:
        """The writer of one column."""
        match column.kind:
            case Kind.MONEY if column.unit == "억원":
                return self._numbers(st.ONE_DECIMAL, EOK)
            case Kind.AREA if is_pyeong(column):
                return pyeong_writer(self._sheet, self._styles, self._write_other)
            case Kind.AREA:
                return self._areas()
            case Kind.INTEGER | Kind.PEOPLE | Kind.MONEY:
                return self._numbers(st.INTEGER)
            case Kind.PERCENT:
                return self._numbers(st.PERCENT)
            case Kind.PARTIAL_DATE | Kind.DATE_TIME:
                return self._dates()
            case Kind.CHOICE | Kind.YES_NO | Kind.BUSINESS_NUMBER | Kind.CORPORATE_NUMBER:
                return self._texts(self._text_of(column), self._text_format(column.kind))
            case _:
                return self._plain_texts(self._text_format(column.kind))

    def _text_format(self, kind: Kind) -> Format:
        if kind in {Kind.CHOICE, Kind.YES_NO, Kind.BUSINESS_NUMBER, Kind.CORPORATE_NUMBER}:
            return self._styles.cell(align="center", num_format="@", text_wrap=True)
        return self._styles.cell(text_wrap=True, num_format="@", indent=1)

    def _text_of(self, column: ListColumn) -> Callable[[Value], str]:
        words = dict(column.choices)
        yes, no = YES_NO["ko" if self._lang == "ko" else "en"]
        match column.kind:
            case Kind.CHOICE:
                return lambda value: words.get(str(value), str(value))
            case Kind.YES_NO:
                return lambda value: yes if value else no
            case Kind.BUSINESS_NUMBER:
                return lambda value: format_business_number(str(value))
            case Kind.CORPORATE_NUMBER:
                return lambda value: format_corporate_number(str(value))
            case _:
                return str

    def _texts(self, text_of: Callable[[Value], str], style: Format) -> Write:
        write = self._sheet.write_string

        def texts(row: int, column: int, value: Value | None) -> bool:
            if value is None or isinstance(value, Empty):
                return self._write_empty(row, column, value)
            text, cut = fitting(text_of(value))
            write(row, column, text, style)
            return cut

        return texts

    def _plain_texts(self, style: Format) -> Write:
        write, empty = self._sheet.write_string, self._write_empty

        def plain_texts(row: int, column: int, value: Value | None) -> bool:
            # Most cells of most lists come this way: the common case asks least.
            if type(value) is str and len(value) <= st.LONGEST_TEXT:
                write(row, column, value, style)
                return False
            if value is None:
                return empty(row, column, value)
            return self._write_other(row, column, value, style)

        return plain_texts

    def _numbers(self, number_format: str, unit: int = 1) -> Write:
        style = self._styles.cell(num_format=number_format, align="right")
        write, empty, other = self._sheet.write_number, self._write_empty, self._write_other

        def numbers(row: int, column: int, value: Value | None) -> bool:
            if isinstance(value, (int, float)):
                write(row, column, value if unit == 1 else value / unit, style)
                return False
            return empty(row, column, value) if value is None else other(row, column, value)

        return numbers

    def _areas(self) -> Write:
        whole = self._styles.cell(num_format=st.INTEGER, align="right")
        broken = self._styles.cell(num_format=st.TWO_DECIMALS, align="right")
        write = self._sheet.write_number

        def areas(row: int, column: int, value: Value | None) -> bool:
            if isinstance(value, (int, float)):
                write(row, column, value, whole if value == int(value) else broken)
                return False
            return self._write_other(row, column, value)

        return areas

    def _dates(self) -> Write:
        day = self._styles.cell(num_format=st.DATE, align="center")
        moment = self._styles.cell(num_format=st.DATE_TIME, align="center")
        partial = self._styles.cell(num_format="@", align="center")

        def dates(row: int, column: int, value: Value | None) -> bool:
            if not isinstance(value, str) or isinstance(value, Empty):
                return self._write_other(row, column, value)
            if len(value) < len("2024-11-27") or value < "1900-03-01":
                self._write_string(row, column, format_partial_date(value), partial)
            elif "T" in value:
                # Workbooks know no time zone: a day is a day, a time is the office's.
                when = datetime.fromisoformat(value).replace(tzinfo=None)
                self._sheet.write_datetime(row, column, when, moment)
            else:
                self._sheet.write_number(row, column, _serial(value), day)
            return False

        return dates

    def _write_other(
        self, row: int, column: int, value: Value | None, style: Format | None = None
    ) -> bool:
        if value is None or isinstance(value, Empty):
            return self._write_empty(row, column, value)
        text, cut = fitting(", ".join(value) if isinstance(value, tuple) else str(value))
        self._sheet.write_string(row, column, text, style or self._styles.cell())
        return cut

    def _write_empty(self, row: int, column: int, value: Empty | None) -> bool:
        word = self._words[value or Empty.NOT_STATED]
        self._write_string(row, column, word, self._empty)
        return False
