"""Rows whose column holds one of many values, on both databases."""

from __future__ import annotations

from sqlalchemy import select

from db.among import among
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.schema import TABLES
from db.store import Store

FIRM = TABLES[RecordKind.ORGANIZATION]


def test_finds_the_rows_of_numbers_and_of_texts_however_many_are_asked_for(store: Store) -> None:
    with store.write(Label.IMPORT) as unit:
        made = unit.insert_many(
            RecordKind.ORGANIZATION, [{"name": "㈜한빛"}, {"name": '나래 "정밀"'}, {"name": "다온"}]
        )
    with store.read() as session:

        def found(column: str, wanted: list[int | str]) -> set[int]:
            held = among(session.connection(), FIRM.c[column], wanted)
            return set(session.scalars(select(FIRM.c.id).where(held)))

        assert found("id", [made[0], made[2], *range(1_000_000, 1_040_000)]) == {made[0], made[2]}
        assert found("name", ['나래 "정밀"', "㈜한빛", "없는 곳"]) == {made[0], made[1]}
        assert found("name", []) == set()
