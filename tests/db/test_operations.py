"""The ledger's operations, filtered and paged."""

from __future__ import annotations

import pytest
from sqlalchemy import insert

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Value
from db.ledger import undo
from db.queries.operations import (
    HistoryFilter,
    count_operations,
    officers_in_ledger,
    operations,
)
from db.schema.ledger import OperationRecord
from db.services.records import delete_record, save_record
from db.store import Actor, Store

ORGANIZATION, CASE = RecordKind.ORGANIZATION, RecordKind.CASE


@pytest.fixture
def ledger(store: Store) -> Store:
    """Six operations of two officers on two days, one of them an import."""
    moment = ["2026-11-25T09:00:00+09:00"]

    def of(name: str) -> Store:
        return Store(store.engine, Actor(name, "PC"), lambda: moment[0])

    def save(by: Store, kind: RecordKind = ORGANIZATION, **values: Value) -> int:
        return save_record(by, new_draft(kind, **values)).id

    mine, other = of("박서연"), of("이도윤")
    firm = save(mine, name="㈜한빛정밀")
    case = save(mine, CASE, title="고양 공장", organization=firm)
    moment[0] = "2026-11-26T09:00:00+09:00"
    save_record(other, Draft(CASE, {"note": "확인"}, case))
    with other.write(Label.IMPORT, "목록.xlsx") as unit:
        unit.insert_many(ORGANIZATION, [{"name": "나루바이오"}])
    gone = save(mine, name="가람메디텍")
    delete_record(mine, ORGANIZATION, gone)
    return store


def subjects(store: Store, limit: int = 50, **asked: object) -> list[str]:
    with store.read() as session:
        found = operations(session, HistoryFilter(**asked), limit=limit)  # type: ignore[arg-type]
    return [row.subject for row in found.rows]


@pytest.mark.parametrize(
    ("asked", "wanted"),
    [
        ({}, ["가람메디텍", "가람메디텍", "목록.xlsx", "㈜한빛정밀", "㈜한빛정밀", "㈜한빛정밀"]),
        ({"officer": "이도윤"}, ["목록.xlsx", "㈜한빛정밀"]),
        ({"until": "2026-11-25"}, ["㈜한빛정밀", "㈜한빛정밀"]),
        ({"since": "2026-11-26", "officer": "박서연"}, ["가람메디텍", "가람메디텍"]),
        ({"kind": CASE}, ["㈜한빛정밀", "㈜한빛정밀"]),
        ({"kind": ORGANIZATION, "record_id": 1}, ["㈜한빛정밀"]),
        ({"label": "delete"}, ["가람메디텍"]),
        ({"only_imports": True}, ["목록.xlsx"]),
        ({"text": "삭제"}, ["가람메디텍"]),
        ({"text": "ㄱㄹㅁㄷ"}, ["가람메디텍", "가람메디텍"]),
        ({"text": "ㅎㅂ"}, ["㈜한빛정밀", "㈜한빛정밀", "㈜한빛정밀"]),
        ({"text": "나루"}, ["목록.xlsx"]),
        ({"text": "없는 것"}, []),
    ],
)
def test_it_is_filtered(ledger: Store, asked: dict[str, object], wanted: list[str]) -> None:
    assert subjects(ledger, **asked) == wanted


def test_it_is_read_page_by_page(ledger: Store) -> None:
    undo(ledger)
    seen: list[int] = []
    before, more = None, True
    with ledger.read() as session:
        while more:
            page = operations(session, HistoryFilter(), limit=3, before=before)
            seen += [row.id for row in page.rows]
            before, more = page.rows[-1].id, page.more
        assert seen == sorted(seen, reverse=True)
        assert len(seen) == count_operations(session) == 7
        assert officers_in_ledger(session) == ("박서연", "이도윤")


def test_text_is_looked_for_beyond_the_first_portion(store: Store) -> None:
    save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
    others = [
        {"label": "edit", "subject": f"다온 {number}", "kind": "do", "officer": "이도윤",
         "at": "2026-11-26T09:30:00+09:00", "machine": "PC", "record_count": 1}
        for number in range(1_010)
    ]  # fmt: skip
    with store.engine.begin() as connection:
        connection.execute(insert(OperationRecord), others)
    assert subjects(store, text="ㅎㅂ") == ["㈜한빛정밀"]
