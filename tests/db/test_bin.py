"""The bin: what lies there, what went with what, and how it comes back."""

from __future__ import annotations

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.errors import UserError
from db.ledger import undo
from db.queries.bin import awaited, bin_rows
from db.queries.history import history
from db.queries.records import load_draft
from db.services.bin import restore_records
from db.services.records import delete_record, save_record
from db.store import Store

ORGANIZATION, CONTACT, CASE = RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CASE
MEETING, MILESTONE = RecordKind.MEETING, RecordKind.MILESTONE


def save(store: Store, kind: RecordKind = ORGANIZATION, **values: Value) -> int:
    return save_record(store, new_draft(kind, **values)).id


def value(store: Store, kind: RecordKind, record_id: int, key: str) -> Value | None:
    with store.read() as session:
        draft = load_draft(session, kind, record_id)
    return draft.get(key) if draft else None


def filled(store: Store) -> tuple[int, int, int, int]:
    """A firm with two people, one of another firm's cases, a meeting about both."""
    firm = save(store, name="㈜한빛정밀")
    contact = save(store, CONTACT, name="김하늘", organization=firm)
    save(store, CONTACT, name="이도윤", organization=firm)
    case = save(store, CASE, title="고양 공장", organization=save(store, name="나루바이오"))
    meeting = save(
        store, MEETING, title="대표 접견", organization=firm, case=case,
        starts_at="2026-12-01T10:00",
    )  # fmt: skip
    return firm, contact, case, meeting


def test_what_went_together_is_one_line(store: Store) -> None:
    firm, contact, _, _ = filled(store)
    delete_record(store, CONTACT, contact)
    delete_record(store, ORGANIZATION, firm)
    with store.read() as session:
        rows = bin_rows(session)
        assert [row.title for row in rows] == ["㈜한빛정밀", "김하늘"]
        assert rows[0].with_it == {CONTACT: 1}, "the other went before"
        assert (rows[0].officer, rows[0].label, rows[0].operation_kind) == (
            "박서연",
            "delete",
            "do",
        )
        assert [row.title for row in bin_rows(session, {CONTACT})] == ["김하늘"]


def test_a_creation_that_was_undone_lies_there_as_such(store: Store) -> None:
    save(store, name="나루바이오")
    undo(store)
    with store.read() as session:
        (row,) = bin_rows(session)
    assert (row.title, row.operation_kind, row.label) == ("나루바이오", "undo", "create")


def test_what_went_with_it_comes_back_and_its_links_too(store: Store) -> None:
    firm, contact, case, meeting = filled(store)
    delete_record(store, ORGANIZATION, firm)
    delete_record(store, CASE, case)
    assert value(store, MEETING, meeting, "organization") is Empty.NOT_STATED
    changes = restore_records(store, [(CASE, case), (ORGANIZATION, firm)])
    assert changes.ids(CASE) == {case}
    assert changes.ids(MILESTONE)
    assert value(store, MEETING, meeting, "organization") == firm
    assert value(store, MEETING, meeting, "case") == case
    assert value(store, CONTACT, contact, "name") == "김하늘"
    with store.read() as session:
        assert bin_rows(session) == ()
        newest = history(session)[0]
    assert (newest.label, newest.subject) == ("restore", "고양 공장 외 1건")
    undo(store)
    assert value(store, ORGANIZATION, firm, "name") is None
    assert value(store, MEETING, meeting, "organization") is Empty.NOT_STATED


def test_a_link_filled_meanwhile_stays(store: Store) -> None:
    firm, _, _, meeting = filled(store)
    delete_record(store, ORGANIZATION, firm)
    other = save(store, name="나루바이오")
    save_record(store, Draft(MEETING, {"organization": other}, meeting))
    restore_records(store, [(ORGANIZATION, firm)])
    assert value(store, MEETING, meeting, "organization") == other


def test_a_child_waits_for_its_parent_or_brings_it(store: Store) -> None:
    firm, contact, _, _ = filled(store)
    delete_record(store, CONTACT, contact)
    delete_record(store, ORGANIZATION, firm)
    with store.read() as session:
        assert [(one.kind, one.title) for one in awaited(session, CONTACT, contact)] == [
            (ORGANIZATION, "㈜한빛정밀")
        ]
        assert awaited(session, ORGANIZATION, firm) == ()
    with pytest.raises(UserError, match=r"record\.link_gone"):
        restore_records(store, [(CONTACT, contact)])
    restore_records(store, [(CONTACT, contact)], with_awaited=True)
    assert value(store, CONTACT, contact, "name") == "김하늘"
    assert value(store, ORGANIZATION, firm, "name") == "㈜한빛정밀"


def test_several_come_back_as_one_operation(store: Store) -> None:
    firm, contact, _, _ = filled(store)
    other = save(store, name="나루바이오")
    delete_record(store, CONTACT, contact)
    delete_record(store, ORGANIZATION, firm)
    delete_record(store, ORGANIZATION, other)
    restore_records(store, [(CONTACT, contact), (ORGANIZATION, other), (ORGANIZATION, firm)])
    with store.read() as session:
        assert bin_rows(session) == ()
        assert history(session)[0].subject == "김하늘 외 2건"


def test_a_number_given_away_meanwhile_is_said(store: Store) -> None:
    firm = save(store, name="하나", business_number="9990000011")
    delete_record(store, ORGANIZATION, firm)
    save(store, name="둘", business_number="9990000011")
    with pytest.raises(UserError, match=r"record\.not_unique"):
        restore_records(store, [(ORGANIZATION, firm)])


def test_nothing_is_no_operation(store: Store) -> None:
    assert not restore_records(store, [])
