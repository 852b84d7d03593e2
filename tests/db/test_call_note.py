"""The call note: one line becomes firm, contact, activity and next step, in one operation."""

from __future__ import annotations

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.domain.values import Empty
from db.errors import UserError
from db.ledger import undo
from db.queries.history import undoable
from db.queries.records import all_live, load_draft
from db.services.call_note import CallNote, note_call
from db.services.cases import create_case
from db.services.records import save_record
from db.store import Store

FIRM, CASE = RecordKind.ORGANIZATION, RecordKind.CASE


def read(store: Store, kind: RecordKind, record_id: int | None) -> Draft:
    with store.read() as session:
        found = load_draft(session, kind, record_id or 0)
    assert found is not None
    return found


def test_an_unknown_caller_becomes_firm_contact_and_activity(store: Store) -> None:
    note = CallNote(
        "12블록 공급 시기를 물음", firm="㈜새빛바이오", contact="한도윤", contact_title="이사",
        phone="010 1234 2741", next_step="공급 일정 회신", next_step_on="2026-11-27",
        happened_on="2026-11-25",
    )  # fmt: skip
    noted = note_call(store, note)
    assert read(store, FIRM, noted.organization_id).get("standing") == "managed"
    contact = read(store, RecordKind.CONTACT, noted.contact_id)
    assert (contact.get("mobile"), contact.get("title")) == ("010-1234-2741", "이사")
    activity = read(store, RecordKind.ACTIVITY, noted.activity_id)
    assert (activity.get("summary"), activity.get("contact"), activity.get("kind")) == (
        "12블록 공급 시기를 물음", noted.contact_id, "call",
    )  # fmt: skip
    assert activity.get("officer") == store.actor.officer
    follow_up = read(store, RecordKind.FOLLOW_UP, noted.follow_up_id)
    assert (follow_up.get("text"), follow_up.get("due_on")) == ("공급 일정 회신", "2026-11-27")
    with store.read() as session:
        operation = undoable(session)
    assert operation is not None
    assert (operation.label, operation.subject, operation.count) == ("call_note", "㈜새빛바이오", 4)
    undo(store)
    with store.read() as session:
        assert not all_live(session, FIRM)
        assert not all_live(session, RecordKind.CONTACT)


def test_a_known_firm_is_not_made_twice(store: Store) -> None:
    one = save_record(store, new_draft(FIRM, name="㈜한빛정밀", standing="reference")).id
    first = note_call(store, CallNote("전화", firm="(주) 한빛 정밀", contact="한도윤"))
    second = note_call(store, CallNote("다시", organization_id=one, contact="한도윤", kind="visit"))
    assert (first.organization_id, second.organization_id) == (one, one)
    assert first.contact_id == second.contact_id
    assert read(store, FIRM, one).get("standing") == "prospect"
    assert read(store, RecordKind.ACTIVITY, second.activity_id).get("kind") == "visit"


def test_the_next_step_goes_to_the_only_case_under_way(store: Store) -> None:
    one = save_record(store, new_draft(FIRM, name="㈜한빛정밀")).id
    case = create_case(store, new_draft(CASE, organization=one, title="거점")).id
    noted = note_call(store, CallNote("도면 요청", organization_id=one, next_step="도면 송부"))
    assert (noted.case_id, noted.follow_up_id) == (case, None)
    stored = read(store, CASE, case)
    assert (stored.get("next_step"), stored.get("next_step_on")) == ("도면 송부", Empty.NOT_STATED)
    other = create_case(store, new_draft(CASE, organization=one, title="둘째")).id
    assert note_call(store, CallNote("둘 다", organization_id=one)).case_id is None
    noted = note_call(store, CallNote("둘째", organization_id=one, case_id=other, next_step="방문"))
    assert read(store, CASE, other).get("next_step") == "방문"


def test_makes_a_case_when_wanted(store: Store) -> None:
    noted = note_call(store, CallNote("문의", firm="새빛", phone="031-000-2741", new_case="연구소"))
    case = read(store, CASE, noted.case_id)
    assert (case.get("title"), case.get("source_channel")) == ("연구소", "inquiry")
    assert case.text("number").startswith("GY-")
    assert read(store, FIRM, noted.organization_id).get("phone") == "031-000-2741"


def test_refuses_what_cannot_be_written(store: Store) -> None:
    for name in ("㈜한빛", "한빛㈜"):
        save_record(store, new_draft(FIRM, name=name))
    with pytest.raises(UserError, match=r"call_note\.several_firms"):
        note_call(store, CallNote("전화", firm="한빛"))
    with pytest.raises(InvalidDraft):
        note_call(store, CallNote("전화"))
    with pytest.raises(InvalidDraft):
        note_call(store, CallNote("  ", firm="새빛"))
    with pytest.raises(UserError, match=r"record\.gone"):
        note_call(store, CallNote("전화", organization_id=99))
    with store.read() as session:
        assert len(all_live(session, FIRM)) == 2
