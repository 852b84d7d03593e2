"""The house style of workbooks: fonts, heads, number formats, printing on A4 landscape."""

from __future__ import annotations

import io
import math
from datetime import datetime
from typing import Any, Final

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.workbook import Workbook
from xlsxwriter.worksheet import Worksheet

FONT: Final = "맑은 고딕"
LONGEST_TEXT: Final = 32_767
"""Characters a cell can hold."""
CUT_MARK: Final = " …(이하 생략)"

INTEGER: Final = "#,##0"
ONE_DECIMAL: Final = "#,##0.0"
TWO_DECIMALS: Final = "#,##0.00"
CHANGE: Final = "+#,##0;△#,##0;0"
MONEY_CHANGE: Final = "+#,##0.0;△#,##0.0;0"
PERCENT: Final = '0.0"%"'
DATE: Final = "yyyy. m. d."
DATE_TIME: Final = "yyyy. m. d. hh:mm"


class Styles:
    """The cell formats of one workbook, made when they are first asked for."""

    def __init__(self, book: Workbook) -> None:
        self._book = book
        self._made: dict[tuple[tuple[str, Any], ...], Format] = {}

    def make(self, **properties: Any) -> Format:
        """A format with the house font and these properties."""
        key = tuple(sorted(properties.items()))
        if key not in self._made:
            base = {"font_name": FONT, "font_size": 10, "valign": "vcenter"}
            self._made[key] = self._book.add_format(base | properties)
        return self._made[key]

    @property
    def title(self) -> Format:
        """The title of a sheet."""
        return self.make(bold=True, font_size=14)

    @property
    def note(self) -> Format:
        """Unit line, day, origin."""
        return self.make(font_size=9, font_color="#4A535E")

    @property
    def head(self) -> Format:
        """Column heads."""
        return self.make(bold=True, align="center", text_wrap=True, bg_color="#E9EEF3", border=1,
                         border_color="#8A939E")  # fmt: skip

    @property
    def words_head(self) -> Format:
        """A heading above sentences."""
        return self.make(bold=True, bg_color="#E9EEF3", border=1, border_color="#8A939E")

    def cell(self, *, total: bool = False, **properties: Any) -> Format:
        """A ruled cell; totals are bold on a shade."""
        ruled = {"border": 1, "border_color": "#C3C9D1"}
        if total:
            ruled |= {"bold": True, "bg_color": "#F3F5F8"}
        return self.make(**(ruled | properties))

    def empty(self, *, total: bool = False) -> Format:
        """The word for a kind of empty, in grey."""
        return self.cell(total=total, font_color="#626B77", font_size=9, align="center")


def new_book(
    created_at: datetime, *, title: str, office: str, subject: str = ""
) -> tuple[Workbook, io.BytesIO]:
    """A workbook in memory; text is text even if it begins with ``=`` or looks like a link."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(
        buffer,
        {
            "in_memory": True,
            "strings_to_formulas": False,
            "strings_to_urls": False,
            "strings_to_numbers": False,
        },
    )
    book.set_properties(
        {
            "title": title,
            "subject": subject,
            "author": office,
            "company": office,
            # A workbook's time has no zone; it is the office's own.
            "created": created_at.replace(tzinfo=None),
        }
    )
    return book, buffer


_LONGEST_HEADER: Final = 255
"""Characters that the header of a printed page can hold."""
READABLE_WIDTH = 190.0
"""Characters that A4 landscape holds at about two thirds of full size."""


def set_up_print(
    sheet: Worksheet,
    *,
    head_row: int,
    last_row: int,
    last_column: int,
    width: float = 0.0,
    name_column: int = 0,
    head_rows: int = 1,
    first_row: int = 0,
) -> None:
    """A4 landscape, head repeated, page numbers (rows and columns 0-based).

    One page wide; where the columns together (``width`` in characters) would be too small to read,
    as many pages side by side as it takes, each with the ``name_column``.
    """
    across = max(1, math.ceil(width / READABLE_WIDTH))
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.set_margins(left=0.5, right=0.5, top=0.6, bottom=0.6)
    sheet.fit_to_pages(across, 0)
    if across > 1:
        sheet.repeat_columns(name_column)
    sheet.repeat_rows(head_row, head_row + head_rows - 1)
    sheet.set_footer("&C- &P -")
    sheet.print_area(first_row, 0, last_row, last_column)
    sheet.hide_gridlines(2)


def head_every_page(sheet: Worksheet, title: str, said: str) -> None:
    """The title and the line below it above every printed page, beside and below the first one too.

    They stand in cells for the screen; on a page that begins further right those would be cut.
    """
    # The size before the font: a title that begins with digits would be read as a part of it.
    above = f'&C&14&"{FONT},Bold"{_signs(title)}\n&9&"{FONT},Regular"'
    line = _signs(said)
    if len(above) + len(line) > _LONGEST_HEADER:
        line = line[: _LONGEST_HEADER - len(above) - 1].rstrip("&") + "…"
    sheet.set_margins(left=0.5, right=0.5, top=0.95, bottom=0.6)
    sheet.set_header(above + line, {"margin": 0.4, "scale_with_doc": False})


def _signs(text: str) -> str:
    return text.replace("&", "&&")


def fitting(text: str) -> tuple[str, bool]:
    """``text`` cut to what a cell holds, with a mark at the cut, and whether it was cut."""
    if len(text) <= LONGEST_TEXT:
        return text, False
    return text[: LONGEST_TEXT - len(CUT_MARK)] + CUT_MARK, True
