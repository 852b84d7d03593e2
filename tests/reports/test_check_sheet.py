"""The letter and the sheet of a round: nobody reads of another firm, and a filled sheet comes back."""

from __future__ import annotations

import datetime as dt
import io
import zipfile

from db.domain.dates import KST
from db.domain.drafts import Draft
from db.domain.fulfilment.rounds import Result
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.intake.labels.headers import guesses
from db.intake.table import Column
from db.queries.check_rounds import GridLine, RoundGrid
from reports import render
from reports.content.check_sheet import check_letter, check_sheet, sheets_by_firm
from reports.content.counted import PaperOf
from reports.content.model import Document, document_texts

PAPER = PaperOf("고양시 전략산업과", dt.datetime(2026, 11, 28, 9, 0, tzinfo=KST))
DAYS = dict.fromkeys(("sent_on", "reminded_on", "reminded_again_on", "returned_on"), "")
EOK = 100_000_000


def line(number: int, reason: str = "") -> GridLine:
    before = Result({"invested": 50 * EOK, "hired": 10}, 1, "2026-06-30")
    agreed = {"amount": 200 * EOK, "jobs": Empty.NOT_STATED}
    return GridLine(
        number, 1, number, f"{number}호 협약", "mou", f"㈜예시{number}", "", agreed, DAYS, reason,
        before, None,
    )  # fmt: skip


GRID = RoundGrid(
    Draft(RecordKind.CHECK_ROUND, {"name": "2026년 3분기", "as_of": "2026-09-30",
                                   "due_on": "2026-10-23"}, 1),
    (line(1), line(2), line(3, "투자 건 종료")),
)  # fmt: skip


def part(document: Document, key: str) -> str:
    (found,) = (one for one in document.parts if one.key == key)
    return "\n".join(document_texts(Document(**{**_fields(document), "parts": (found,)})))


def _fields(document: Document) -> dict[str, object]:
    return {name: getattr(document, name) for name in document.__dataclass_fields__}


def test_the_letter_names_no_firm_and_the_office_has_its_list_behind() -> None:
    document = check_letter(GRID, PAPER)
    letter = part(document, "check_letter")
    assert "2026. 10. 23.까지 회신" in letter
    assert "2026. 9. 30." in letter
    assert "㈜예시" not in letter
    receivers = part(document, "receivers")
    assert "㈜예시1" in receivers
    assert "㈜예시3" not in receivers
    assert render.pdf(document).pages == 2
    assert document.marks.disclosure == ""  # it goes out; the list behind it does not
    assert document.parts[1].marks == check_sheet(GRID, PAPER).marks
    editable = (
        zipfile.ZipFile(io.BytesIO(render.hwpx(document))).read("Contents/section0.xml").decode()
    )
    assert editable.index("증빙(등기") < editable.index("내부검토용")


def test_the_columns_of_the_sheet_are_read_as_what_they_ask_for() -> None:
    document = check_sheet(GRID, PAPER)
    ((_, table),) = document.tables()
    assert len(table.rows) == 2
    found = {
        column.label: next((one.path for one in guesses(_column(column.label), "agreements")), "")
        for column in table.columns
    }
    assert found["회신여부"] == "check.response"
    assert found["실투자액"] == "check.invested"
    assert found["실고용"] == "check.hired"
    assert found["점검 특이사항"] == "check.note"
    assert found["점검기준일"] == "check.as_of"
    assert found["직전 실투자액"] == found["직전 실고용"] == ""


def _column(label: str) -> Column:
    return Column(0, label, (label,))


def test_each_firm_gets_a_sheet_of_its_own_agreements_and_the_office_one_of_all() -> None:
    sheets = dict(sheets_by_firm(GRID, PAPER))
    assert list(sheets) == ["㈜예시1", "㈜예시2"]
    own = "\n".join(document_texts(sheets["㈜예시1"]))
    assert "1호 협약" in own
    assert "㈜예시2" not in own
    for said in ("㈜예시1 귀하", "2026. 10. 23.까지 회신", "2026. 9. 30.까지의 누적", "작성자"):
        assert said in own
    assert sheets["㈜예시1"].marks.disclosure == ""
    assert check_sheet(GRID, PAPER).marks.disclosure
    whole = "\n".join(document_texts(check_sheet(GRID, PAPER)))
    assert "㈜예시1" in whole
    assert "㈜예시2" in whole
    assert render.pdf(check_sheet(GRID, PAPER)).pages == 1
