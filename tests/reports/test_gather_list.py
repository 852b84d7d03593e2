"""Any list of the store becomes a workbook with its identities, phones left out unless wanted."""

from __future__ import annotations

import io
from datetime import date, datetime

import openpyxl
import pytest

from db.domain.dates import KST
from db.domain.kinds import Kind, RecordKind
from db.services.example import fill_example
from db.store import Store
from reports import render
from reports.content.gather_list import ListRequest, gather_list
from resources.sample import example_records

NOW = datetime(2026, 11, 25, 9, 41, tzinfo=KST)


@pytest.fixture
def example(sqlite_store: Store) -> Store:
    fill_example(sqlite_store, example_records(), date(2026, 11, 25))
    return sqlite_store


@pytest.mark.parametrize("kind", RecordKind)
def test_every_list_can_be_written(example: Store, kind: RecordKind):
    with example.read() as session:
        export = gather_list(session, ListRequest(kind, NOW, "고양시"))
    made = render.list_workbook(export)
    assert not made.cut
    book = openpyxl.load_workbook(io.BytesIO(made.data), read_only=True)
    assert book.worksheets[0]["A1"].value == f"attraction-desk {kind.value}"
    book.close()


def test_links_are_named_and_rows_carry_their_record(example: Store):
    with example.read() as session:
        export = gather_list(
            session, ListRequest(RecordKind.CASE, NOW, "고양시", keys=("number", "organization"))
        )
    first = next(row for row in export.rows if row.values[0] == "GY-2024-001")
    assert first.values[1] == "로킷헬스케어"
    assert first.id > 0
    assert first.version > 0


def test_phones_stay_out_unless_a_reason_was_given(example: Store):
    request = ListRequest(RecordKind.CONTACT, NOW, "고양시")
    with example.read() as session:
        without = gather_list(session, request)
        given = gather_list(session, ListRequest(RecordKind.CONTACT, NOW, "고양시", personal=True))
    kinds = {column.kind for column in without.columns}
    assert not kinds & {Kind.PHONE, Kind.EMAIL}
    assert {Kind.PHONE, Kind.EMAIL} <= {column.kind for column in given.columns}


def test_the_rows_on_screen_keep_their_order(example: Store):
    with example.read() as session:
        ids = [row.id for row in gather_list(
            session, ListRequest(RecordKind.CASE, NOW, "고양시")).rows][:3]  # fmt: skip
        wanted = list(reversed(ids))
        export = gather_list(session, ListRequest(RecordKind.CASE, NOW, "고양시", ids=wanted))
    assert [row.id for row in export.rows] == wanted
