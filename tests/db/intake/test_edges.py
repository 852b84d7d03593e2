"""Edges of a table set by hand hold, and hold again for the next list of the same shape."""

from __future__ import annotations

from pathlib import Path

from db.intake.apply import ImportSource, apply_plan
from db.intake.columns.edge_memory import forget_edges, learn_edges_again, learned_edges
from db.intake.pipeline import Choices, PreparedFile, plan
from db.intake.table import Table
from db.intake.tables.understand import Wish
from db.store import Store
from tests.db.intake.plan_cases import in_hand

SEPTEMBER = (
    "관내 유망기업\n\n기업명,대표자,소재지,담당 메모,점수\n작성 예: ㈜보기,홍보기,고양,메모,1\n"
    "㈜가람,정하람,고양시,방문,3\n나래㈜,한도윤,서울시,통화,4\n다온㈜,박서연,고양시,통화,5\n"
    "검토 완료,이팀장,확인함,,\n결재 완료,박과장,확인함,,\n"
)
OCTOBER = (
    "고양시 기업지원과\n관내 유망기업\n(10월)\n기업명,대표자,소재지,담당 메모,점수\n"
    "작성 예: ㈜보기,홍보기,고양,메모,1\n㈜가람,정하람,고양시,방문,3\n나래㈜,한도윤,서울시,통화,4\n"
    "다온㈜,박서연,고양시,통화,5\n라온㈜,최라온,고양시,통화,2\n"
    "검토 완료,이팀장,확인함,,\n결재 완료,박과장,확인함,,\n"
)
EDGES = Wish(first_row=5, last_row=7, first_column=0, last_column=2)


def _prepared(store: Store, folder: Path, text: str, wish: Wish | None = None) -> PreparedFile:
    choices = Choices(wishes={(0, 0): wish}) if wish else None
    return in_hand(store, folder / "유망기업.csv", text, choices)


def _names(prepared: PreparedFile) -> list[str]:
    table: Table = prepared.tables[0].table
    return [str(table.sheet.cell(row, 0)) for row in table.rows]


def _confirm(store: Store, prepared: PreparedFile) -> None:
    with store.read() as session:
        planned = plan(session, prepared)
    source = ImportSource("유망기업.csv", prepared.file_hash, prepared.mapping_json)
    apply_plan(store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared)


def test_edges_set_by_hand_are_the_tables(sqlite_store: Store, tmp_path: Path):
    prepared = _prepared(sqlite_store, tmp_path, SEPTEMBER, EDGES)
    assert _names(prepared) == ["㈜가람", "나래㈜", "다온㈜"]
    assert [column.index for column in prepared.tables[0].table.columns] == [0, 1, 2]


def test_the_next_list_of_the_shape_has_the_same_edges(sqlite_store: Store, tmp_path: Path):
    _confirm(sqlite_store, _prepared(sqlite_store, tmp_path, SEPTEMBER, EDGES))
    october = _prepared(sqlite_store, tmp_path, OCTOBER)
    assert _names(october) == ["㈜가람", "나래㈜", "다온㈜", "라온㈜"], (
        "one row more, a longer title"
    )
    assert [column.index for column in october.tables[0].table.columns] == [0, 1, 2]
    assert october.choices.wishes[0, 0].last_row == 9


def test_a_column_more_before_them_moves_the_edges(sqlite_store: Store, tmp_path: Path):
    _confirm(sqlite_store, _prepared(sqlite_store, tmp_path, SEPTEMBER, EDGES))
    lines = OCTOBER.splitlines()
    numbered = [*lines[:3], "구분," + lines[3], *(f"가,{line}" for line in lines[4:])]
    october = _prepared(sqlite_store, tmp_path, "\n".join(numbered) + "\n")
    (table,) = (one.table for one in october.tables)
    assert [column.header for column in table.columns] == ["기업명", "대표자", "소재지"]
    assert len(table.rows) == 4


def test_remembered_edges_are_forgotten_and_put_back(sqlite_store: Store, tmp_path: Path):
    _confirm(sqlite_store, _prepared(sqlite_store, tmp_path, SEPTEMBER, EDGES))
    with sqlite_store.read() as session:
        (known,) = learned_edges(session)
    assert known.heads == "기업명, 대표자"
    forget_edges(sqlite_store, [known.id])
    assert len(_names(_prepared(sqlite_store, tmp_path, OCTOBER))) > 4
    learn_edges_again(sqlite_store, [known])
    assert len(_names(_prepared(sqlite_store, tmp_path, OCTOBER))) == 4


def test_edges_taken_back_are_remembered_no_more(sqlite_store: Store, tmp_path: Path):
    _confirm(sqlite_store, _prepared(sqlite_store, tmp_path, SEPTEMBER, EDGES))
    _confirm(sqlite_store, _prepared(sqlite_store, tmp_path, SEPTEMBER, Wish(unit="억원")))
    with sqlite_store.read() as session:
        assert learned_edges(session) == ()
