"""A calendar comes in by a plan and goes out by the same names; both databases agree."""

from __future__ import annotations

import datetime as dt

import pytest

from db.calendar.events import KST
from db.calendar.writing import write_calendar
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.errors import ConflictError, UserError
from db.ledger import redo, undo
from db.queries.calendar import written_events
from db.queries.records import all_live, children, load_draft
from db.services.calendar import RowAction, apply_calendar, plan_calendar
from db.services.records import save_record
from db.store import Store

TODAY = dt.date(2026, 11, 28)
MEETING = RecordKind.MEETING


def add(store: Store, kind: RecordKind, **values) -> int:
    return save_record(store, new_draft(kind).with_values(**values)).id


def exported(store: Store, *ids: int) -> bytes:
    with store.read() as session:
        events = written_events(session, ids)
    return write_calendar(events, dt.datetime(2026, 11, 28, 9, 0, tzinfo=KST))


def foreign(*blocks: str) -> bytes:
    events = "".join(f"BEGIN:VEVENT\r\n{block}\r\nEND:VEVENT\r\n" for block in blocks)
    return f"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n{events}END:VCALENDAR\r\n".encode()


def live(store: Store) -> tuple[Draft, ...]:
    with store.read() as session:
        return all_live(session, MEETING)


@pytest.fixture
def meeting(store: Store) -> int:
    found = add(store, MEETING, title="㈜한빛정밀 대표 접견", starts_at="2026-12-03T14:00",
                ends_at="2026-12-03T14:40", place="시장실", purpose="입주 조건")  # fmt: skip
    add(store, RecordKind.ATTENDEE, meeting=found, side="theirs", name="정하람", title="대표")
    add(store, RecordKind.ATTENDEE, meeting=found, side="ours", name="시장", title="시장")
    return found


def test_what_was_exported_comes_back_without_a_change(store, meeting):
    data = exported(store, meeting)
    assert "시: 시장\\n상대방: 정하람 대표" in data.decode().replace("\r\n ", "")
    (row,) = plan_calendar(store, data, TODAY)
    assert (row.action, row.changes) == (RowAction.SAME, ())
    with pytest.raises(UserError, match="nothing_chosen"):
        apply_calendar(store, [row])


def test_a_meeting_without_an_end_comes_back_without_one(store):
    found = add(store, MEETING, title="실무 협의", starts_at="2026-12-03T14:00")
    data = exported(store, found)
    assert b"DTEND;TZID=Asia/Seoul:20261203T150000" in data
    assert plan_calendar(store, data, TODAY)[0].action is RowAction.SAME
    longer = data.replace(b"20261203T150000", b"20261203T160000")
    assert plan_calendar(store, longer, TODAY)[0].changes[0].key == "ends_at"


def test_a_meeting_moved_in_another_calendar_is_moved_here_by_its_name(store, meeting):
    data = exported(store, meeting).replace(b"20261203T14", b"20261204T10")
    (row,) = plan_calendar(store, data, TODAY)
    assert row.action is RowAction.UPDATE
    assert [(one.key, one.old, one.new) for one in row.changes] == [
        ("starts_at", "2026-12-03T14:00", "2026-12-04T10:00"),
        ("ends_at", "2026-12-03T14:40", "2026-12-04T10:40"),
    ]
    changes = apply_calendar(store, [row], "moved.ics")
    (stored,) = live(store)
    assert (stored.text("starts_at"), stored.text("purpose")) == ("2026-12-04T10:00", "입주 조건")
    undo(store, changes.operation_id)
    assert live(store)[0].text("starts_at") == "2026-12-03T14:00"


def test_a_file_older_than_the_meeting_is_told_apart(store, meeting):
    old = exported(store, meeting)
    save_record(store, Draft(MEETING, {"place": "투자상담실"}, meeting))
    (row,) = plan_calendar(store, old, TODAY)
    assert row.action is RowAction.OLDER


def test_a_plan_that_was_overtaken_writes_nothing(store, meeting):
    (row,) = plan_calendar(store, exported(store, meeting).replace(b"T14", b"T15"), TODAY)
    save_record(store, Draft(MEETING, {"place": "투자상담실"}, meeting))
    with pytest.raises(ConflictError):
        apply_calendar(store, [row])


def test_foreign_appointments_become_meetings_and_the_second_time_none(store):
    firm = add(store, RecordKind.ORGANIZATION, name="㈜두물진단", standing="managed")
    data = foreign(
        "UID:x@google.com\r\nSUMMARY:두물진단 입주 상담\r\nDTSTART:20261202T010000Z\r\n"
        "DTEND:20261202T020000Z\r\nLOCATION:투자상담실\r\nDESCRIPTION:\\n조건 협의\\n회의 링크",
        "UID:y@google.com\r\nSUMMARY:주간회의\r\nDTSTART:20261201T000000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3",
        "UID:z\r\nSUMMARY:취소됨\r\nSTATUS:CANCELLED\r\nDTSTART:20261201T000000Z",
        "UID:w\r\nSUMMARY:때 없음",
    )
    rows = plan_calendar(store, data, TODAY)
    assert [row.action for row in rows].count(RowAction.NEW) == 4
    assert {row.action for row in rows} == {
        RowAction.NEW, RowAction.CANCELLED, RowAction.UNREADABLE
    }  # fmt: skip
    changes = apply_calendar(store, rows, "calendar.ics")
    found = {one.text("title"): one for one in live(store)}
    visit = found["두물진단 입주 상담"]
    assert (visit.text("starts_at"), visit.text("purpose"), visit.get("organization")) == (
        "2026-12-02T10:00", "조건 협의", firm
    )  # fmt: skip
    assert visit.text("officer") == "박서연"
    assert len(live(store)) == 4
    again = plan_calendar(store, data, TODAY)
    assert RowAction.NEW not in {row.action for row in again}
    undo(store, changes.operation_id)
    assert not live(store)
    redo(store)
    assert len(live(store)) == 4
    assert RowAction.NEW not in {row.action for row in plan_calendar(store, data, TODAY)}


def test_an_appointment_that_was_typed_here_already_is_not_doubled(store, meeting):
    data = foreign("UID:q@outlook\r\nSUMMARY:㈜한빛정밀 대표 접견\r\nDTSTART:20261203T140000\r\n"
                   "LOCATION:시장실(본관)")  # fmt: skip
    (row,) = plan_calendar(store, data, TODAY)
    assert (row.action, row.changes[0].key) == (RowAction.UPDATE, "place")


def test_a_calendar_with_nothing_in_it_is_a_sentence(store):
    with pytest.raises(UserError, match=r"calendar\.empty"):
        plan_calendar(store, foreign(), TODAY)


def test_absurd_texts_come_in_whole(store):
    text = "가" * 10_000 + '=HYPERLINK("x")🙂'
    rows = plan_calendar(
        store, foreign(f"UID:l\r\nSUMMARY:{text}\r\nDTSTART:20261203T140000"), TODAY
    )
    apply_calendar(store, rows)
    with store.read() as session:
        stored = load_draft(session, MEETING, live(store)[0].id or 0)
    assert stored is not None
    assert stored.text("title") == text


def names_of(store: Store, meeting: int) -> dict[str, str]:
    with store.read() as session:
        people = children(session, RecordKind.ATTENDEE, "meeting", [meeting])
    return {one.text("name"): one.text("side") for one in people}


INVITED = (
    "UID:v@outlook\r\nSUMMARY:실무 협의\r\nDTSTART:20261203T140000\r\n"
    "ATTENDEE;CN=박서연:mailto:a@goyang.example\r\n"
    "ATTENDEE;CN=정하람 대표;PARTSTAT=ACCEPTED:mailto:b@firm.example\r\n"
    "ATTENDEE;CN=불참자;PARTSTAT=DECLINED:mailto:c@firm.example\r\n"
    "ATTENDEE;CUTYPE=ROOM;CN=3층 회의실:mailto:room@firm.example\r\n"
    "ATTENDEE:mailto:d@firm.example"
)


def test_people_come_in_by_name_and_never_by_address(store):
    add(store, RecordKind.OFFICER, name="박서연", position="주무관")
    (row,) = plan_calendar(store, foreign(INVITED), TODAY)
    assert [one.new for one in row.changes if one.key == "attendees"] == ["박서연, 정하람 대표"]
    changes = apply_calendar(store, [row])
    (stored,) = live(store)
    assert names_of(store, stored.id) == {"박서연": "ours", "정하람 대표": "theirs"}
    assert plan_calendar(store, foreign(INVITED), TODAY)[0].action is RowAction.SAME
    more = foreign(INVITED + "\r\nATTENDEE;CN=김하늘:mailto:e@firm.example")
    (row,) = plan_calendar(store, more, TODAY)
    assert (row.action, row.changes[0].new) == (RowAction.UPDATE, "김하늘")
    apply_calendar(store, [row])
    assert len(names_of(store, stored.id)) == 3
    undo(store)
    undo(store, changes.operation_id)
    assert not live(store)


@pytest.mark.parametrize("way", ["STATUS:CANCELLED", "METHOD:CANCEL"])
def test_a_meeting_that_was_cancelled_there_goes_to_the_bin(store, way):
    invited = foreign(INVITED)
    apply_calendar(store, plan_calendar(store, invited, TODAY))
    if way.startswith("METHOD"):
        data = invited.replace(b"VERSION:2.0", b"VERSION:2.0\r\nMETHOD:CANCEL")
    else:
        data = foreign(f"{INVITED}\r\n{way}\r\nSEQUENCE:1")
    (row,) = plan_calendar(store, data, TODAY)
    assert (row.action, row.writable, row.held) == (RowAction.CANCELLED, True, False)
    assert live(store)  # looking alone does nothing
    apply_calendar(store, [row])
    assert not live(store)
    (again,) = plan_calendar(store, data, TODAY)
    assert not again.writable
    undo(store)
    assert len(names_of(store, live(store)[0].id)) == 2


def test_of_what_repeats_one_day_or_all_are_cancelled(store):
    weekly = (
        "UID:r@google\r\nSUMMARY:주간회의\r\nDTSTART:20261201T000000Z\r\nRRULE:FREQ=WEEKLY;COUNT=3"
    )
    apply_calendar(store, plan_calendar(store, foreign(weekly), TODAY))
    one = (
        "UID:r@google\r\nSUMMARY:주간회의\r\nRECURRENCE-ID:20261208T000000Z\r\n"
        "DTSTART:20261208T000000Z\r\nSTATUS:CANCELLED"
    )
    rows = plan_calendar(store, foreign(weekly, one), TODAY)
    assert [(row.action, row.event.starts_at[:10]) for row in rows if row.writable] == [
        (RowAction.CANCELLED, "2026-12-08")
    ]
    apply_calendar(store, rows)
    assert {draft.text("starts_at")[:10] for draft in live(store)} == {"2026-12-01", "2026-12-15"}
    gone = "UID:r@google\r\nSUMMARY:주간회의\r\nDTSTART:20261201T000000Z\r\nSTATUS:CANCELLED"
    rows = plan_calendar(store, foreign(gone), TODAY)
    assert [row.action for row in rows] == [RowAction.CANCELLED] * 2
    apply_calendar(store, rows)
    assert not live(store)


def test_minutes_and_later_edits_hold_a_cancelled_meeting_until_somebody_ticks_it(store):
    apply_calendar(store, plan_calendar(store, foreign(INVITED), TODAY))
    (stored,) = live(store)
    save_record(store, Draft(MEETING, {"discussion": "조건을 논의함"}, stored.id))
    (row,) = plan_calendar(store, foreign(f"{INVITED}\r\nSTATUS:CANCELLED"), TODAY)
    assert row.held
    assert row.writable


def test_a_foreign_appointment_that_was_changed_here_since_is_older(store):
    apply_calendar(store, plan_calendar(store, foreign(INVITED), TODAY))
    moved = INVITED.replace("T140000", "T150000")
    before = foreign(f"{moved}\r\nLAST-MODIFIED:20261101T000000Z")
    after = foreign(f"{moved}\r\nLAST-MODIFIED:20261201T000000Z")
    assert plan_calendar(store, before, TODAY)[0].action is RowAction.OLDER
    assert plan_calendar(store, after, TODAY)[0].action is RowAction.UPDATE
