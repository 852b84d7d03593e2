"""A workbook with all that one shows, and the fault that reading a file ends with."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
import xlsxwriter

from db.intake.messages import READ_ERRORS
from db.intake.reading.read import read_file
from db.intake.workbook import ReadError


def write_workbook(path: Path) -> None:
    """A title, a header, three firms: one struck through, one in a hidden row, a hidden column."""
    with xlsxwriter.Workbook(str(path)) as workbook:
        sheet = workbook.add_worksheet("현황")
        day = workbook.add_format({"num_format": "yyyy-mm-dd"})
        month = workbook.add_format({"num_format": 'yyyy"년" m"월"'})
        strike = workbook.add_format({"font_strikeout": True})
        money = workbook.add_format({"num_format": '#,##0"억원"'})
        sheet.merge_range(2, 1, 2, 4, "제목")
        sheet.write_row(3, 1, ["기업명", "설립", "입주일", "투자"])
        sheet.write(4, 1, "㈜한빛")
        sheet.write_datetime(4, 2, datetime(2009, 3, 1), month)
        sheet.write_datetime(4, 3, datetime(2024, 3, 5), day)
        sheet.write(4, 4, 180, money)
        sheet.write_row(5, 1, ["철회된 곳", "", "", 5], strike)
        sheet.write_row(6, 1, ["숨긴 곳", "", "", 5.5])
        sheet.set_row(6, None, None, {"hidden": True})
        sheet.set_column(3, 3, None, None, {"hidden": True})


def fault_of(path: Path, **options: object) -> str:
    """The code of what reading ends with; its sentence exists, and names the file."""
    with pytest.raises(ReadError) as caught:
        read_file(path, **options)
    assert caught.value.code in READ_ERRORS
    assert caught.value.params["file"] == path.name
    return caught.value.code
