"""Firms and contacts that may be one are found by shared keys, and told apart for good."""

from __future__ import annotations

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.queries.duplicates import (
    Duplicates,
    LeftOut,
    candidates_for,
    candidates_of,
    possible_duplicates,
)
from db.queries.duplicates.distinct import distinct_pairs
from db.services.distinct import doubt_again, tell_apart
from db.services.records import delete_record, save_record
from db.store import Store

FIRM, CONTACT = RecordKind.ORGANIZATION, RecordKind.CONTACT


def save(store: Store, kind: RecordKind = FIRM, **values: Value) -> int:
    return save_record(store, new_draft(kind, **values)).id


def pairs(store: Store, kind: RecordKind = FIRM) -> dict[tuple[int, int], tuple[str, ...]]:
    with store.read() as session:
        found = possible_duplicates(session, kind)
    assert found.total == len(found.pairs)
    return {(pair.first.id, pair.second.id): pair.reasons for pair in found.pairs}


def test_pairs_are_found_by_each_kind_of_key(store: Store) -> None:
    hanbit = save(
        store, name="㈜한빛정밀", name_en="Hanbit Precision Co., Ltd.", phone="031-000-2741",
        email="info@hanbit.example", aliases=("한빛정밀기기",), representatives=("정하람",),
        region="경기 안산시",
        address="경기도 안산시 단원구 가상로 12", corporate_number="1301110006246",
    )  # fmt: skip
    by_name = save(store, name="한빛 정밀(주)")
    by_alias = save(store, name="한빛정밀기기")
    by_english = save(store, name="HANBIT PRECISION")
    by_number = save(store, name="가람전자", corporate_number="1301110006246")
    by_place = save(
        store, name="하람테크", representatives=("정하람",), address_lot="",
        address="경기 안산시 단원구 가상로12, 2층",
    )  # fmt: skip
    by_phone = save(store, name="한빛정밀공업", phone="(031)000-2741", region="경기")
    by_mail = save(store, name="한빛정밀산업", email="INFO@hanbit.example", region="경기")
    save(store, name="나루바이오", phone="031-000-9999", email="info@naru.example")
    found = pairs(store)
    others = {by_name, by_alias, by_english, by_number, by_place, by_phone, by_mail}
    assert {(hanbit, other) for other in others} <= found.keys()
    assert "same.name" in found[hanbit, by_name]
    assert "same.alias" in found[hanbit, by_alias]
    assert "same.name_en" in found[hanbit, by_english]
    assert "same.corporate_number" in found[hanbit, by_number]
    assert {"same.address", "same.representatives"} <= set(found[hanbit, by_place])
    assert "same.phone" in found[hanbit, by_phone]
    assert "same.email" in found[hanbit, by_mail]


def test_the_likeliest_stands_first(store: Store) -> None:
    save(store, name="나루바이오")
    save(store, name="㈜나루바이오")
    save(store, name="한빛정밀", representatives=("정하람",), phone="031-000-2741")
    save(store, name="한빛정밀㈜", representatives=("정하람",), phone="031 000 2741")
    with store.read() as session:
        found = possible_duplicates(session, FIRM)
    assert [pair.first.name for pair in found.pairs] == ["한빛정밀", "나루바이오"]
    assert found.pairs[0].first.beside == "정하람"
    with store.read() as session:
        one = possible_duplicates(session, FIRM, limit=1)
    assert len(one.pairs) == 1
    assert one.total == 2


def test_differing_numbers_branches_and_binned_firms_are_no_pairs(store: Store) -> None:
    save(store, name="한빛정밀", business_number="1108141272")
    save(store, name="㈜한빛정밀", business_number="1208147521")
    save(store, name="나루바이오", aliases=("나루",), corporate_number="1301110006246")
    save(store, name="나루바이오 제2공장", corporate_number="1301110006246")
    save(store, name="다온셀")
    delete_record(store, FIRM, save(store, name="㈜다온셀"))
    assert pairs(store) == {}


def test_reference_rows_are_compared_with_our_firms_only(store: Store) -> None:
    for _ in range(2):
        save(store, name="㈜한빛정밀", standing="reference")
    assert pairs(store) == {}
    ours = save(store, name="한빛정밀", standing="prospect")
    assert {key[1] for key in pairs(store)} == {ours}
    assert len(pairs(store)) == 2


def test_a_shared_switchboard_makes_no_flood_and_is_named(store: Store) -> None:
    firms = [{"name": f"가나{number}", "phone": "1588-0000"} for number in range(40)]
    with store.write(Label.IMPORT) as unit:
        unit.insert_many(FIRM, firms)
    assert pairs(store) == {}
    with store.read() as session:
        found = possible_duplicates(session, FIRM)
    assert found.left_out == (LeftOut("phone", "15880000", 40),)
    firm = save(store, name="한빛정밀")
    people = [{"name": "담당자", "organization": firm, "email": "info@hanbit.example"}] * 40
    with store.write(Label.IMPORT) as unit:
        unit.insert_many(CONTACT, people)
    with store.read() as session:
        left_out = possible_duplicates(session, CONTACT).left_out
    assert {(one.key, one.value, one.records) for one in left_out} == {
        ("name", "담당자", 40), ("email", "info@hanbit.example", 40),
    }  # fmt: skip


def test_contacts_of_one_firm_with_one_name_are_a_pair(store: Store) -> None:
    firm, other = save(store, name="한빛정밀"), save(store, name="나루바이오")
    one = save(store, CONTACT, name="한도윤", organization=firm, title="이사")
    two = save(store, CONTACT, name="한 도윤", organization=firm)
    save(store, CONTACT, name="한도윤", organization=other)
    moved = save(store, CONTACT, name="김하늘", organization=firm, mobile="010-0000-1111")
    there = save(store, CONTACT, name="김하늘", organization=other, mobile="01000001111")
    found = pairs(store, CONTACT)
    assert found.keys() == {(one, two), (moved, there)}
    with store.read() as session:
        shown = possible_duplicates(session, CONTACT).pairs
    assert {pair.first.beside for pair in shown} == {"한빛정밀 · 이사", "한빛정밀"}


def test_told_apart_they_leave_the_queue_until_doubted_again(store: Store) -> None:
    one, two = save(store, name="한빛정밀"), save(store, name="㈜한빛정밀")
    tell_apart(store, FIRM, (two, one))
    tell_apart(store, FIRM, (one, two))
    assert pairs(store) == {}
    with store.read() as session:
        assert candidates_of(session, FIRM, one) == ()
        kept = distinct_pairs(session, FIRM)
    assert [(pair.first.id, pair.second.id, pair.officer) for pair in kept] == [
        (one, two, "박서연")
    ]
    doubt_again(store, [kept[0].id])
    assert pairs(store).keys() == {(one, two)}


def test_a_firm_that_is_being_typed_finds_its_double(store: Store) -> None:
    stored = save(store, name="㈜한빛정밀", phone="031-000-2741", aliases=("한빛기기",))
    save(store, name="나루바이오")
    with store.read() as session:
        by_name = candidates_for(session, FIRM, {"name": "한빛 정밀", "phone": "0310002741"})
        by_alias = candidates_for(session, FIRM, {"name": "(주)한빛기기"})
        itself = candidates_for(session, FIRM, {"name": "한빛정밀"}, without=stored)
        nothing = candidates_for(session, FIRM, {"name": "한"})
    assert [one.face.name for one in by_name] == ["㈜한빛정밀"]
    assert {"same.name", "same.phone"} <= set(by_name[0].reasons)
    assert [one.face.id for one in by_alias] == [stored]
    assert itself == nothing == ()


def again(store: Store, known: Duplicates, kind: RecordKind = FIRM) -> Duplicates:
    """What is found with what was found before, which a search of everything finds too."""
    with store.read() as session:
        found = possible_duplicates(session, kind, known=known.searched)
        anew = possible_duplicates(session, kind)
    assert found == anew
    return found


def test_a_decision_keeps_what_was_searched(store: Store) -> None:
    one, other = save(store, name="한빛정밀"), save(store, name="㈜한빛정밀")
    third = save(store, name="한빛정밀 주식회사")
    with store.read() as session:
        first = possible_duplicates(session, FIRM)
    tell_apart(store, FIRM, [one, other])
    found = again(store, first)
    assert [(pair.first.id, pair.second.id) for pair in found.pairs] == [
        (one, third),
        (other, third),
    ]
    assert first.searched is not None
    assert found.searched is not None
    assert found.searched.alike is first.searched.alike


def test_only_what_was_written_since_is_compared_again(store: Store) -> None:
    hanbit = save(store, name="한빛정밀", phone="031-000-2741", region="경기")
    twin = save(store, name="㈜한빛정밀", phone="031-000-2741", region="경기")
    people: dict[str, Value] = {
        "representatives": ("정하람",),
        "address": "경기도 안산시 단원구 가상로 12",
    }
    naru = save(store, FIRM, name="나루바이오", **people)
    with store.read() as session:
        found = possible_duplicates(session, FIRM)
    assert found.total == 1
    save(store, FIRM, name="나루바이오㈜", **people)
    found = again(store, found)
    assert found.total == 2
    save(store, name="한빛정밀공업", phone="(031)000-2741", region="경기")
    save(store, name="HANBIT", aliases=("나루바이오",))
    found = again(store, found)
    assert found.total == 6
    save_record(store, Draft(FIRM, {"name": "가람전자", "phone": Empty.NOT_STATED}, twin, 1))
    delete_record(store, FIRM, naru)
    found = again(store, found)
    assert {hanbit, twin, naru} & {pair.second.id for pair in found.pairs} == set()
    assert found.total == 2


def test_the_others_are_compared_once_few_enough_share_a_number(store: Store) -> None:
    with store.write(Label.IMPORT) as unit:
        rows = [{"name": f"한빛 {number}호", "standing": "managed", "phone": "031-000-2741"}
                for number in range(33)]  # fmt: skip
        ids = unit.insert_many(FIRM, rows)
    with store.read() as session:
        found = possible_duplicates(session, FIRM)
    assert [one.key for one in found.left_out] == ["phone"]
    assert found.total == 0
    for record_id in ids[:3]:
        delete_record(store, FIRM, record_id)
    found = again(store, found)
    assert not found.left_out
    assert found.searched is not None
    late = save(store, name="한빛 99호", phone="031-000-2741")
    delete_record(store, FIRM, late)
    again(store, found)


def test_contacts_are_compared_again_too(store: Store) -> None:
    firm = save(store, name="한빛정밀")
    save(store, CONTACT, name="정하람", organization=firm)
    with store.read() as session:
        found = possible_duplicates(session, CONTACT)
    assert found.total == 0
    save(store, CONTACT, name="정 하람", organization=firm)
    assert again(store, found, CONTACT).total == 1
