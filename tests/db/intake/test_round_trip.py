"""A list written by the program and edited elsewhere shows exactly the changed cells."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from db.domain.catalogue import RECORD_TYPES, catalogue
from db.domain.dates import KST
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.intake.apply import ImportSource, apply_plan
from db.intake.pipeline import FilePlan, PreparedFile, plan, prepare, read_list
from db.intake.plan import Decision, Outcome, PlanOptions
from db.intake.workbook import Sheet
from db.queries.records import all_live, load_draft
from db.services.example import fill_example
from db.services.records import save_record
from db.store import Store
from reports.excel.workbook import list_workbook
from reports.lists import list_export
from resources.sample import example_records
from tests.fixtures.spreadsheets import WRITERS

FIRM = catalogue(RecordKind.ORGANIZATION)
HEAD, FIRST = 4, 5


def _firms(store: Store) -> list[int]:
    drafts = [
        new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀", employees=42, founded="2009-03",
                  representatives=("정하람", "한도윤"), revenue=23_800_000_000,
                  address="경기도 고양시 일산동구 중앙로 1256 (장항동 770-1)"),
        new_draft(RecordKind.ORGANIZATION, name="합계산업", employees=7, note="소계\n※ 확인 중"),
        new_draft(RecordKind.ORGANIZATION, name="㈜가온", capital=Empty.WITHHELD),
    ]  # fmt: skip
    return [save_record(store, draft).id for draft in drafts]


def _export(store: Store, path: Path, kind: RecordKind = RecordKind.ORGANIZATION) -> Path:
    with store.read() as session:
        export = list_export(session, catalogue(kind), datetime(2026, 11, 28, tzinfo=KST))
    path.write_bytes(list_workbook(export).data)
    return path


def _edit(path: Path, edit: Callable[[Any, dict[str, int]], None]) -> Path:
    book = openpyxl.load_workbook(path)
    sheet = book.worksheets[0]
    edit(sheet, {str(cell.value): cell.column for cell in sheet[HEAD - 1]})
    book.save(path)
    return path


def _planned(store: Store, path: Path, *options: PlanOptions) -> tuple[PreparedFile, FilePlan]:
    workbook, file_hash = read_list(path)
    with store.read() as session:
        prepared = prepare(workbook, file_hash, session=session)
        return prepared, plan(session, prepared, options)


def _changes(planned: FilePlan) -> list[tuple[int, str, object, object, str]]:
    return [
        (row.row, one.key, one.old, one.new, one.reason)
        for row in planned.tables[0].rows
        for record in row.records
        for one in record.fields
    ]


def test_an_unchanged_list_changes_nothing_whatever_its_cells_say(store: Store, tmp_path: Path):
    _firms(store)
    _, planned = _planned(store, _export(store, tmp_path / "list.xlsx"))
    assert [row.outcome for row in planned.tables[0].rows] == [Outcome.SAME] * 3
    assert _changes(planned) == []


def test_exactly_the_changed_cells_are_shown_and_written(sqlite_store: Store, tmp_path: Path):
    ids = _firms(sqlite_store)
    path = _export(sqlite_store, tmp_path / "list.xlsx")

    def edit(sheet: Any, columns: dict[str, int]) -> None:
        sheet.cell(FIRST, columns["organization.employees"]).value = 55
        sheet.cell(FIRST, columns["organization.name"]).value = "㈜한빛정밀기기"
        sheet.cell(FIRST + 1, columns["organization.employees"]).value = None

    prepared, planned = _planned(sqlite_store, _edit(path, edit))
    assert sorted(_changes(planned)) == [
        (FIRST, "employees", 42, 55, "edited"),
        (FIRST, "name", "㈜한빛정밀", "㈜한빛정밀기기", "edited"),
        (FIRST + 1, "employees", 7, Empty.NOT_STATED, "edited"),
    ]
    source = ImportSource("list.xlsx", prepared.file_hash, prepared.mapping_json)
    apply_plan(sqlite_store, source, planned.tables, planned_at=planned.planned_at)
    with sqlite_store.read() as session:
        first = load_draft(session, RecordKind.ORGANIZATION, ids[0])
        assert (first.get("name"), first.get("employees")) == ("㈜한빛정밀기기", 55)


def test_what_others_changed_meanwhile_stays_and_a_conflict_is_shown_three_ways(
    sqlite_store: Store, tmp_path: Path
):
    ids = _firms(sqlite_store)
    path = _export(sqlite_store, tmp_path / "list.xlsx")
    with sqlite_store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, ids[0])
    save_record(
        sqlite_store, replace(draft, values={**draft.values, "employees": 50, "note": "새 메모"})
    )

    def edit(sheet: Any, columns: dict[str, int]) -> None:
        sheet.cell(FIRST, columns["organization.employees"]).value = 55

    _, planned = _planned(sqlite_store, _edit(path, edit))
    (row, *_) = planned.tables[0].rows
    (conflict,) = row.records[0].fields
    assert (row.outcome, conflict.key, conflict.reason) == (Outcome.ASK, "employees", "conflict")
    assert (conflict.opened, conflict.old, conflict.new) == (42, 50, 55)
    taken = PlanOptions(decisions={FIRST: Decision(fields={"organization.employees": True})})
    _, planned = _planned(sqlite_store, path, taken)
    assert planned.tables[0].rows[0].records[0].values == {"employees": 55}


def test_a_row_that_was_copied_or_whose_record_is_gone_is_asked(
    sqlite_store: Store, tmp_path: Path
):
    _firms(sqlite_store)
    path = _export(sqlite_store, tmp_path / "list.xlsx")

    def edit(sheet: Any, columns: dict[str, int]) -> None:
        sheet.cell(FIRST + 1, columns["_id"]).value = sheet.cell(FIRST, columns["_id"]).value
        sheet.cell(FIRST + 2, columns["_id"]).value = 999

    _, planned = _planned(sqlite_store, _edit(path, edit))
    reasons = [row.reason for row in planned.tables[0].rows]
    assert reasons == ["match.exported", "ask.same_record", "ask.record_gone"]


def test_a_row_added_to_the_list_is_a_new_record(sqlite_store: Store, tmp_path: Path):
    _firms(sqlite_store)
    path = _export(sqlite_store, tmp_path / "list.xlsx")

    def edit(sheet: Any, columns: dict[str, int]) -> None:
        sheet.cell(FIRST + 3, columns["organization.name"]).value = "㈜새로온"
        sheet.cell(FIRST + 3, columns["organization.employees"]).value = 12

    _, planned = _planned(sqlite_store, _edit(path, edit))
    assert [row.outcome for row in planned.tables[0].rows] == [*[Outcome.SAME] * 3, Outcome.CREATE]


@pytest.mark.parametrize("program", ["ods", "xls"])
def test_every_list_of_the_example_comes_back_unchanged(
    sqlite_store: Store, tmp_path: Path, program: str
):
    """Also as another program saves it: its cells, without the formats that said what they are."""
    fill_example(sqlite_store, example_records(), date(2026, 11, 28))
    with sqlite_store.read() as session:
        written = {one.kind for one in RECORD_TYPES if all_live(session, one.kind)}
    assert len(written) > 30
    name, write = WRITERS[program]
    for kind in written:
        exported = _export(sqlite_store, tmp_path / f"{kind.value}.xlsx", kind)
        saved = tmp_path / f"{kind.value}-{name}"
        sheets = openpyxl.load_workbook(exported).worksheets
        write(saved, [Sheet(one.title, tuple(one.iter_rows(values_only=True))) for one in sheets])
        _, planned = _planned(sqlite_store, saved)
        assert {row.outcome for row in planned.tables[0].rows} == {Outcome.SAME}, kind
