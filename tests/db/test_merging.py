"""Joining records moves all that refers to them, loses nothing, and can be taken back later."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from sqlalchemy import func, select

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.problems import InvalidDraft
from db.domain.values import Empty, Value
from db.errors import ConflictError, UserError
from db.intake.planning.matching import OrganizationIndex
from db.ledger import redo, undo
from db.links import links_to
from db.queries.history import history
from db.queries.merging import merges, read_merge, split_outlook, survivor_of
from db.queries.records import children, load_detail, load_draft
from db.schema import TABLES
from db.search import search
from db.services.merging import MergeDraft, merge_records, split
from db.services.records import delete_record, restore_record, save_record
from db.store import Store
from tests.fixtures.records import STAMPS, Filler, all_rows

FIRM, CONTACT, CASE = RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CASE


def save(store: Store, kind: RecordKind = FIRM, /, **values: Value) -> int:
    return save_record(store, new_draft(kind, **values)).id


def draft_of(store: Store, record_id: int, kind: RecordKind = FIRM) -> Draft:
    with store.read() as session:
        found = load_draft(session, kind, record_id)
    assert found is not None
    return found


def live_rows(store: Store) -> dict[str, dict[int, dict[str, object]]]:
    """Every live row of every table, without its stamps."""
    with store.read() as session:
        return {
            table.name: {
                row.id: {key: kept for key, kept in row._mapping.items() if key not in STAMPS}
                for row in session.execute(select(table).where(table.c.deleted_at.is_(None)))
            }
            for table in TABLES.values()
        }


def merge(store: Store, survivor: int, *losers: int, **values: Value) -> int:
    return merge_records(store, MergeDraft(FIRM, survivor, losers, values)).changes.operation_id


def counts_of(store: Store, *ids: int) -> dict[tuple[RecordKind, str], int]:
    """How many live records of each kind refer to these firms by each of their links."""
    found = {}
    with store.read() as session:
        for record_type, entry in links_to(FIRM):
            table = TABLES[record_type.kind]
            query = select(func.count()).where(
                table.c[entry.column].in_(ids), table.c.deleted_at.is_(None)
            )
            found[record_type.kind, entry.key] = session.scalar(query) or 0
    return found


def test_every_kind_of_link_moves_and_none_is_lost(store: Store) -> None:
    filler = Filler(store)
    survivor, loser = save(store, name="한빛정밀"), save(store, name="한빛정밀㈜")
    for record_type, entry in links_to(FIRM):
        for firm in (survivor, loser):
            filler.make(record_type.kind, **{entry.key: firm})
    before = counts_of(store, survivor, loser)
    assert all(count >= 2 for count in before.values())
    rows = live_rows(store)
    done = merge(store, survivor, loser)
    assert counts_of(store, survivor) == before
    assert not any(counts_of(store, loser).values())
    assert split(store, done).undone.left == ()
    assert live_rows(store) == rows


def test_the_chosen_value_is_the_stored_value_and_numbers_move(store: Store) -> None:
    survivor = save(store, name="한빛정밀", employees=98, note="가")
    loser = save(store, name="㈜한빛정밀", business_number="1108141272", employees=112)
    merge(
        store, survivor, loser, name="㈜한빛정밀", business_number="1108141272", employees=112,
        aliases=("한빛정밀",), capital=Empty.WITHHELD,
    )  # fmt: skip
    now = draft_of(store, survivor)
    assert now.get("name") == "㈜한빛정밀"
    assert now.get("business_number") == "1108141272"
    assert now.get("employees") == 112
    assert now.get("aliases") == ("한빛정밀",)
    assert now.get("capital") is Empty.WITHHELD
    assert now.get("note") == "가"
    with store.read() as session:
        gone = load_detail(session, FIRM, loser)
    assert gone is not None
    assert gone.deleted
    assert gone.draft.get("business_number") == "1108141272"


def test_what_both_have_alike_becomes_one(store: Store) -> None:
    survivor, loser = save(store, name="한빛정밀"), save(store, name="㈜한빛정밀")
    kept = save(store, CONTACT, organization=survivor, name="한도윤", mobile="010-0000-2741")
    double = save(
        store, CONTACT, organization=loser, name="한 도윤", mobile="01000002741", title="이사"
    )
    namesake = save(store, CONTACT, organization=loser, name="한도윤", mobile="010-0000-9999")
    call = save(
        store, RecordKind.ACTIVITY, organization=loser, contact=double, happened_on="2026-11-02",
        summary="설명회 뒤 연락 희망", kind="call",
    )  # fmt: skip
    certificate = {"kind": "research", "number": "제2024-0001호"}
    save(store, RecordKind.CERTIFICATE, organization=survivor, **certificate)
    save(store, RecordKind.CERTIFICATE, organization=loser, valid_until="2027-01-01", **certificate)
    before = live_rows(store)
    done = merge(store, survivor, loser)
    with store.read() as session:
        contacts = children(session, CONTACT, "organization", [survivor])
        certificates = children(session, RecordKind.CERTIFICATE, "organization", [survivor])
        assert survivor_of(session, CONTACT, double) == kept
    assert [one.id for one in contacts] == [kept, namesake]
    assert contacts[0].get("title") == "이사"
    assert draft_of(store, call, RecordKind.ACTIVITY).get("contact") == kept
    assert [one.get("valid_until") for one in certificates] == ["2027-01-01"]
    split(store, done)
    assert live_rows(store) == before


def test_what_lies_in_the_bin_follows_can_be_restored_and_goes_back(store: Store) -> None:
    filler = Filler(store)
    survivor, loser = save(store, name="한빛정밀"), save(store, name="㈜한빛정밀")
    people = [save(store, CONTACT, organization=loser, name=name) for name in ("한도윤", "김하늘")]
    file = filler.attach(FIRM, loser)
    tie = save(store, RecordKind.PARTNERSHIP, organization=survivor, partner=loser, kind="member")
    for kind, one in ((CONTACT, people[0]), (CONTACT, people[1]), (RecordKind.ATTACHMENT, file),
                      (RecordKind.PARTNERSHIP, tie)):  # fmt: skip
        delete_record(store, kind, one)
    before = all_rows(store)
    with store.read() as session:
        assert read_merge(session, FIRM, [survivor, loser]).moves[survivor].in_bin == 3
    done = merge(store, survivor, loser)
    now = all_rows(store)
    assert [now[CONTACT, one]["organization_id"] for one in people] == [survivor] * 2
    assert now[RecordKind.ATTACHMENT, file]["owner_id"] == survivor
    # A tie between the two would be one to itself: it stays as it was.
    assert now[RecordKind.PARTNERSHIP, tie]["partner_id"] == loser
    restore_record(store, CONTACT, people[0])
    assert draft_of(store, people[0], CONTACT).get("organization") == survivor
    assert split(store, done).undone.left == ()
    after = all_rows(store)
    assert after.pop((CONTACT, people[0])) == before.pop((CONTACT, people[0])) | {"in_bin": False}
    assert after == before


def test_what_went_to_the_bin_after_the_merge_stays_there_and_is_listed(store: Store) -> None:
    survivor, loser = save(store, name="한빛정밀"), save(store, name="㈜한빛정밀")
    person = save(store, CONTACT, organization=loser, name="한도윤")
    done = merge(store, survivor, loser)
    delete_record(store, CONTACT, person)
    left = split(store, done).undone.left
    assert [(entry.kind, entry.record_id) for entry in left] == [(CONTACT.value, person)]


def test_a_merge_that_was_joined_on_is_split_after_the_one_it_went_into(store: Store) -> None:
    one, two, three = (save(store, name=name) for name in ("가", "나", "다"))
    person = save(store, CONTACT, organization=three, name="한도윤")
    before = all_rows(store)
    first = merge(store, two, three)
    second = merge(store, one, two)
    with pytest.raises(UserError, match=r"split\.joined_on") as refused:
        split(store, first)
    assert refused.value.params["name"] == "가"
    split(store, second)
    assert draft_of(store, person, CONTACT).get("organization") == two
    split(store, first)
    assert all_rows(store) == before


def attach(store: Store, owner: int, name: str, file_hash: str) -> int:
    values: dict[str, Value] = {
        "name": name, "owner_kind": FIRM.value, "owner_id": owner, "file_hash": file_hash,
    }  # fmt: skip
    with store.write(Label.CREATE) as unit:
        (made,) = unit.insert_many(RecordKind.ATTACHMENT, [values])
    return int(made)


def test_files_move_and_the_same_file_is_kept_once(store: Store) -> None:
    survivor, loser = save(store, name="한빛정밀"), save(store, name="㈜한빛정밀")
    attach(store, survivor, "소개서.pdf", "aa")
    attach(store, loser, "회사소개서.pdf", "aa")
    other = attach(store, loser, "사업계획.hwp", "bb")
    before = live_rows(store)
    done = merge(store, survivor, loser)
    table = TABLES[RecordKind.ATTACHMENT]
    with store.read() as session:
        query = select(table.c.id, table.c.owner_id).where(table.c.deleted_at.is_(None))
        rows = {row.id: row.owner_id for row in session.execute(query)}
    assert set(rows.values()) == {survivor}
    assert len(rows) == 2
    assert other in rows
    split(store, done)
    assert live_rows(store) == before


def test_no_firm_becomes_its_own_partner(store: Store) -> None:
    survivor, loser = save(store, name="한빛정밀"), save(store, name="㈜한빛정밀")
    save(store, RecordKind.PARTNERSHIP, organization=survivor, partner=loser, kind="member")
    before = live_rows(store)
    done = merge(store, survivor, loser)
    assert not any(counts_of(store, survivor, loser).values())
    split(store, done)
    assert live_rows(store) == before


def test_an_agreement_does_not_amend_itself(store: Store) -> None:
    kind = RecordKind.AGREEMENT
    first = save(store, kind, title="투자협약", kind="mou")
    second = save(store, kind, title="변경협약", kind="mou", amends=first)
    done = merge_records(store, MergeDraft(kind, second, (first,))).changes.operation_id
    assert draft_of(store, second, kind).get("amends") is Empty.NOT_STATED
    split(store, done)
    assert draft_of(store, second, kind).get("amends") == first


def test_two_cases_become_one_with_one_milestone_a_stage(store: Store) -> None:
    firm = save(store, name="한빛정밀")
    one, two = (save(store, CASE, organization=firm, title=title) for title in ("가", "나"))
    before = live_rows(store)
    done = merge_records(store, MergeDraft(CASE, one, (two,), {"title": "가·나"}))
    with store.read() as session:
        stages = [
            draft.get("stage") for draft in children(session, RecordKind.MILESTONE, "case", [one])
        ]
    assert len(stages) == len(set(stages))
    split(store, done.changes.operation_id)
    assert live_rows(store) == before


def test_differing_numbers_refuse_the_merge(store: Store) -> None:
    one = save(store, name="한빛정밀", business_number="1108141272")
    two = save(store, name="㈜한빛정밀", business_number="1208147521")
    before = live_rows(store)
    with pytest.raises(UserError, match=r"merge\.numbers_differ"):
        merge(store, one, two)
    with store.read() as session:
        assert read_merge(session, FIRM, [one, two]).vetoes == ("business_number",)
    assert live_rows(store) == before


def test_a_record_that_was_changed_meanwhile_is_not_joined_unseen(store: Store) -> None:
    one, two = save(store, name="한빛정밀"), save(store, name="㈜한빛정밀")
    seen = {one: 1, two: 1}
    save_record(store, Draft(FIRM, {"note": "나중"}, two))
    with pytest.raises(ConflictError) as caught:
        merge_records(store, MergeDraft(FIRM, one, (two,), {}, seen))
    assert caught.value.record_id == two
    assert merge_records(store, MergeDraft(FIRM, one, (two,), {}, {one: 1, two: 2})).id == one


def test_what_can_not_be_merged_is_refused(store: Store) -> None:
    one, two = save(store, name="한빛정밀"), save(store, name="㈜한빛정밀")
    with pytest.raises(UserError, match=r"merge\.too_few"):
        merge(store, one, one)
    with pytest.raises(UserError, match=r"record\.gone"):
        merge(store, one, 99)
    with pytest.raises(InvalidDraft):
        merge(store, one, two, name="")
    with pytest.raises(UserError, match=r"merge\.kind"):
        merge_records(store, MergeDraft(RecordKind.ZONE, 1, (2,)))


def test_a_record_that_was_joined_leads_to_the_one_that_stayed(store: Store) -> None:
    one, two, three = (save(store, name=name) for name in ("가", "나", "다"))
    merge(store, two, three)
    merge(store, one, two)
    with store.read() as session:
        assert [survivor_of(session, FIRM, record) for record in (one, two, three)] == [one] * 3
        assert survivor_of(session, FIRM, 99) == 99
        preview = merges(session, kind=FIRM, record_id=three)
    assert [entry.joined_names for entry in preview] == [("다",)]
    with pytest.raises(UserError, match=r"record\.merged"):
        restore_record(store, FIRM, three)


def test_three_records_become_one_at_once(store: Store) -> None:
    one, two, three = (save(store, name=name) for name in ("가", "나", "다"))
    for firm in (one, two, three):
        save(store, CASE, organization=firm, title="공장")
    before = live_rows(store)
    done = merge(store, one, two, three)
    assert counts_of(store, one)[CASE, "organization"] == 3
    split(store, done)
    assert live_rows(store) == before


def test_a_split_after_a_restart_leaves_later_work_alone_and_lists_it(
    store: Store, reopen: Callable[..., Store]
) -> None:
    survivor = save(store, name="한빛정밀", employees=98)
    loser = save(store, name="㈜한빛정밀", phone="031-000-2741")
    contact = save(store, CONTACT, organization=loser, name="한도윤")
    done = merge(store, survivor, loser, phone="031-000-2741", employees=112)
    save_record(store, Draft(FIRM, {"employees": 120}, survivor))
    save_record(store, Draft(CONTACT, {"title": "상무"}, contact))
    new = save(store, CONTACT, organization=survivor, name="김하늘")
    store.close()
    again = reopen()
    with again.read() as session:
        outlook = split_outlook(session, done)
    assert [(one.record_id, one.keys) for one in outlook.left] == [(survivor, ("employees",))]
    assert outlook.later == ((CONTACT, new, "김하늘"),)
    assert not outlook.refused
    result = split(again, done)
    assert result.later == outlook.later
    assert draft_of(again, survivor).get("employees") == 120
    assert draft_of(again, survivor).get("phone") is Empty.NOT_STATED
    assert draft_of(again, loser).get("name") == "㈜한빛정밀"
    assert draft_of(again, contact, CONTACT).get("organization") == loser
    assert draft_of(again, contact, CONTACT).get("title") == "상무"
    assert draft_of(again, new, CONTACT).get("organization") == survivor
    with again.read() as session:
        labels = [row.label for row in history(session, limit=2)]
        assert [one.stands for one in merges(session)] == [False]
    assert labels[0] == Label.SPLIT
    with pytest.raises(UserError, match=r"undo\.already"):
        split(again, done)


def test_a_split_is_refused_while_another_holds_the_number(store: Store) -> None:
    survivor = save(store, name="한빛정밀")
    loser = save(store, name="㈜한빛정밀", business_number="1108141272")
    done = merge(store, survivor, loser)
    save(store, name="가람", business_number="1108141272")
    with pytest.raises(UserError, match=r"split\.taken"):
        split(store, done)
    edited = save_record(store, Draft(FIRM, {"note": "가"}, survivor)).changes.operation_id
    with pytest.raises(UserError, match=r"split\.not_a_merge"):
        split(store, edited)


def test_undo_and_redo_work_on_a_merge(store: Store) -> None:
    survivor = save(store, name="한빛정밀")
    loser = save(store, name="㈜한빛정밀", business_number="1108141272")
    save(store, CASE, organization=loser, title="공장")
    before = live_rows(store)
    merge(store, survivor, loser, business_number="1108141272", aliases=("㈜한빛정밀",))
    after = live_rows(store)
    for _ in range(2):
        undo(store)
        assert live_rows(store) == before
        redo(store)
        assert live_rows(store) == after


def test_the_search_finds_the_one_that_stayed_by_what_was_joined_to_it(store: Store) -> None:
    survivor = save(store, name="나루바이오")
    loser = save(store, name="㈜한빛정밀", business_number="1108141272", aliases=("한빛기기",))

    def found(text: str) -> list[int]:
        with store.read() as session:
            return [hit.id for hit in search(session, text, kinds=(FIRM,))]

    done = merge(store, survivor, loser)
    for text in ("한빛정밀", "한빛기기", "110-81-41272"):
        assert found(text) == [survivor], text
    split(store, done)
    assert found("한빛정밀") == [loser]
    assert found("110-81-41272") == [loser]
    assert found("나루") == [survivor]


def test_an_import_that_names_what_was_joined_means_the_one_that_stayed(store: Store) -> None:
    survivor = save(store, name="나루바이오")
    loser = save(store, name="㈜한빛정밀", business_number="1108141272")
    merge(store, survivor, loser)
    by_name: dict[str, Value] = {"name": "한빛정밀(주)"}
    by_number: dict[str, Value] = {"name": "한빛", "business_number": "1108141272"}
    with store.read() as session:
        index = OrganizationIndex(session, [by_name, by_number])
    for given in (by_name, by_number):
        match = index.match(given)
        assert match.stored is not None
        assert match.stored.id == survivor
