"""Any list of the store becomes a workbook with its identities, phones left out."""

from __future__ import annotations

import io
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest

from db.domain.catalogue import catalogue
from db.domain.dates import KST
from db.domain.drafts import new_draft
from db.domain.kinds import Kind, RecordKind
from db.queries.lists import ListQuery, page
from db.services.records import save_record
from db.store import Store
from reports import render
from reports.excel.listing import ListExport
from reports.lists import list_export

NOW = datetime(2026, 11, 25, 9, 41, tzinfo=KST)


@pytest.fixture
def example_file(example_on: Callable[[date], Path]) -> Path:
    return example_on(date(2026, 11, 25))


def export(store: Store, kind: RecordKind) -> ListExport:
    with store.read() as session:
        return list_export(session, catalogue(kind), NOW, office="고양시")


@pytest.mark.parametrize("kind", RecordKind)
def test_every_list_can_be_written(example: Store, kind: RecordKind):
    made = render.list_workbook(export(example, kind))
    assert not made.cut
    book = openpyxl.load_workbook(io.BytesIO(made.data), read_only=True)
    assert book.worksheets[0]["A1"].value == f"attraction-desk {kind.value}"
    book.close()


def test_links_are_named_and_rows_carry_their_record(example: Store):
    made = export(example, RecordKind.CASE)
    keys = [column.code.partition(".")[2] for column in made.columns]
    number, organization = keys.index("number"), keys.index("organization")
    first = next(row for row in made.rows if row.values[number] == "GY-2024-001")
    assert first.values[organization] == "로킷헬스케어"
    assert first.id > 0
    assert first.version > 0


def test_what_the_list_shows_comes_first_computed_values_too(example: Store):
    keys = ("title", "days_in_stage", "stage", "agreement_kind", "organization")
    shown = ListQuery(RecordKind.CASE, keys, today="2026-11-25")
    with example.read() as session:
        made = list_export(session, catalogue(RecordKind.CASE), NOW, shown=shown)
        (line, *_) = page(session, shown, [made.rows[0].id])
    assert [column.code for column in made.columns[:5]] == [
        "case.title", "_computed.days_in_stage", "case.stage", "_computed.agreement_kind",
        "case.organization",
    ]  # fmt: skip
    assert "case.number" in {column.code for column in made.columns[5:]}
    assert made.rows[0].values[1] == line.values[1]
    sheet = openpyxl.load_workbook(io.BytesIO(render.list_workbook(made).data)).worksheets[0]
    assert [cell.value for cell in sheet[4][2:6]] == [
        "사업명", "단계 경과일(계산)", "단계", "체결 문서(계산)",
    ]  # fmt: skip
    kinds = {str(cell.value) for cell in sheet["F"][4:]}
    assert "해당없음" in kinds or "투자의향서(LOI)" in kinds


def test_phones_and_mails_of_people_stay_out(example: Store):
    kinds = {column.kind for column in export(example, RecordKind.CONTACT).columns}
    assert not kinds & {Kind.PHONE, Kind.EMAIL}


def test_firms_of_reference_lists_stay_out_of_the_export(sqlite_store: Store) -> None:
    for name, standing in (("한빛정밀", "managed"), ("명단 기업", "reference")):
        draft = new_draft(RecordKind.ORGANIZATION, name=name, standing=standing)
        save_record(sqlite_store, draft)
    with sqlite_store.read() as session:
        record_type = catalogue(RecordKind.ORGANIZATION)
        shown = list_export(session, record_type, NOW)
        everything = list_export(session, record_type, NOW, reference=True)
    assert [row.values[0] for row in shown.rows] == ["한빛정밀"]
    assert len(everything.rows) == 2
