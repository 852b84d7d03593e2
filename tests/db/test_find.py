"""What a person means: the other keyboard, a slip, numbers alone, what was opened last."""

from __future__ import annotations

import random
import re

import pytest

from db import search
from db.domain.drafts import new_draft
from db.domain.hangul import keystrokes
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.question import Question
from db.domain.search_keys import read_query
from db.domain.slips import may_hold_slip
from db.domain.values import Value
from db.search.ask import hits
from db.search.nearly import by_comparing, by_vocabulary
from db.services.records import delete_record, save_record
from db.store import Store

ORGANIZATION, CONTACT, CASE = RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CASE


@pytest.fixture
def desk(store: Store) -> Store:
    with store.write(Label.CREATE) as unit:
        search.prepare(unit.session.connection())
    return store


def firm(store: Store, name: str, **values: Value) -> int:
    return save_record(store, new_draft(ORGANIZATION, name=name, **values)).id


def found(store: Store, text: str, **how: object) -> list[str]:
    with store.read() as session:
        return [hit.title for hit in search.answer(session, Question(text, **how))]  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "typed",
    ["gksqlc", "gksqlcwjdalf", "GKSQLC", "gq", "gqwa", "gksql", "ㅗ무ㅠㅑㅅ", "ㅗ무ㅠㅑㅅ ㅔ"],
)
def test_the_other_keyboard(desk: Store, typed: str) -> None:
    firm(desk, "㈜한빛정밀", name_en="Hanbit Precision")
    assert found(desk, typed) == ["㈜한빛정밀"]


@pytest.mark.parametrize(
    "typed",
    ["한빗정밀", "한비정밀", "한빛전밀", "하빛정밀", "안빛정밀", "한빛저밀", "habit", "hnabit p"],
)
def test_a_slip_is_forgiven_and_told(desk: Store, typed: str) -> None:
    firm(desk, "㈜한빛정밀", name_en="Hanbit Precision")
    firm(desk, "주식회사 다온정보")
    with desk.read() as session:
        (hit,) = search.find(session, typed)
    assert (hit.title, hit.nearly) == ("㈜한빛정밀", True)
    assert hit.matched or hit.found == "Hanbit Precision"


def test_slips_come_after_what_was_typed(desk: Store) -> None:
    firm(desk, "한빛정밀")
    firm(desk, "한빈정밀")
    firm(desk, "서울 한빈정밀")
    assert found(desk, "한빈정밀") == ["한빈정밀", "서울 한빈정밀", "한빛정밀"]
    with desk.read() as session:
        marked = [hit.nearly for hit in search.find(session, "한빈정밀")]
    assert marked == [False, False, True]


def test_slips_are_not_looked_for_when_enough_is_found(desk: Store) -> None:
    for name in ("한빛정밀", "한빛정밀기기", "한빛정밀화학", "한빈정밀"):
        firm(desk, name)
    assert "한빈정밀" not in found(desk, "한빛정밀")


def test_numbers_alone(desk: Store) -> None:
    one = firm(desk, "㈜한빛정밀", business_number="9998100316", phone="031-000-2741")
    firm(desk, "41타워")
    save_record(desk, new_draft(CASE, organization=one, title="거점", number="GY-2026-031"))
    assert found(desk, "41", only_numbers=True) == ["㈜한빛정밀"]
    assert found(desk, "2741", only_numbers=True) == ["㈜한빛정밀"]
    assert found(desk, "999-81", only_numbers=True) == ["㈜한빛정밀"]
    assert found(desk, "26-031", only_numbers=True) == ["㈜한빛정밀 거점"]
    assert found(desk, "031 000 2741") == ["㈜한빛정밀"]


def test_what_was_opened_last_comes_first_but_for_a_whole_name(desk: Store) -> None:
    ids = {name: firm(desk, name) for name in ("한빛", "한빛가", "한빛나", "한빛다")}
    recent = tuple((ORGANIZATION, ids[name]) for name in ("한빛다", "한빛나"))
    assert found(desk, "한빛") == ["한빛", "한빛가", "한빛나", "한빛다"]
    assert found(desk, "한빛", recent=recent) == ["한빛", "한빛다", "한빛나", "한빛가"]
    assert found(desk, "한빛", recent=recent, limit=2) == ["한빛", "한빛다"]
    assert found(desk, "", recent=recent) == ["한빛다", "한빛나"]
    assert found(desk, "한빛", recent=recent, kinds=(CONTACT,)) == []
    delete_record(desk, ORGANIZATION, ids["한빛다"])
    assert found(desk, "", recent=recent) == ["한빛나"]


def test_a_firm_comes_before_what_was_opened_last_and_only_bears_its_name(desk: Store) -> None:
    made = firm(desk, "㈜한빛정밀")
    meeting = save_record(desk, new_draft(RecordKind.MEETING, title="㈜한빛정밀 대표 접견")).id
    case = save_record(desk, new_draft(CASE, title="생산 거점", organization=made)).id
    recent = ((RecordKind.MEETING, meeting), (CASE, case))
    assert found(desk, "한빛정밀", recent=recent) == [
        "㈜한빛정밀",
        "㈜한빛정밀 생산 거점",
        "㈜한빛정밀 대표 접견",
    ]


def test_both_ways_to_find_slips_answer_alike(sqlite_store: Store) -> None:
    chance = random.Random(11)
    syllables = "한하안빛빈비정전저밀미리바이오"
    with sqlite_store.write(Label.CREATE) as unit:
        search.prepare(unit.session.connection())
    names = [
        " ".join("".join(chance.choices(syllables, k=chance.randint(1, 3))) for _ in range(chance.randint(1, 3)))
        for _ in range(150)
    ]  # fmt: skip
    with sqlite_store.write(Label.IMPORT) as unit:
        unit.insert_many(
            ORGANIZATION,
            [{"name": name, "standing": chance.choice(("managed", "reference"))} for name in names],
        )
    compared = 0
    with sqlite_store.read() as session:
        connection = session.connection()
        for _ in range(150):
            typed = list(keystrokes(re.sub(" ", "", chance.choice(names)))[: chance.randint(5, 9)])
            typed[chance.randrange(len(typed))] = chance.choice("ㅎㅏㄴㅂㅣㅈ")
            query = read_query("".join(typed))
            if query.by_initials or not may_hold_slip(query.key):
                continue
            exact = {hit.id for hit in search.search(session, query.key, 500)}
            ways = [
                [hit for hit in hits(connection, query, 500, None, way) if hit.id not in exact]
                for way in (by_vocabulary, by_comparing)
            ]
            assert ways[0] == ways[1], query.key
            compared += bool(ways[0])
    assert compared > 40
