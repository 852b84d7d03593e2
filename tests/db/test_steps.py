"""완료하고 다음 일정, plans and minutes: one operation each, with one way back."""

from __future__ import annotations

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.errors import ConflictError, UserError
from db.ledger import undo
from db.queries.meeting_people import left_open, people_known
from db.queries.plans import PlanSubject
from db.queries.records import all_live, children, load_draft
from db.queries.steps import step_facts
from db.services.meetings import Outcome, add_outcome, order_attendees, save_minutes
from db.services.plans import PlannedTask, apply_plan, save_plan
from db.services.records import save_record
from db.services.steps import DoneStep, finish_step
from db.store import Store

FIRM, CASE, TASK = RecordKind.ORGANIZATION, RecordKind.CASE, RecordKind.TASK
FOLLOW_UP, MEETING, ACTIVITY = RecordKind.FOLLOW_UP, RecordKind.MEETING, RecordKind.ACTIVITY


def add(store: Store, kind: RecordKind, **values) -> int:
    kinds = {"kind": values.pop("kind_")} if "kind_" in values else {}
    return save_record(store, new_draft(kind, **values).with_values(**kinds)).id


def load(store: Store, kind: RecordKind, record_id: int) -> Draft:
    with store.read() as session:
        draft = load_draft(session, kind, record_id)
    assert draft is not None
    return draft


def live(store: Store, kind: RecordKind) -> tuple[Draft, ...]:
    with store.read() as session:
        return all_live(session, kind)


@pytest.fixture
def firm(store: Store) -> int:
    return add(store, FIRM, name="㈜한빛정밀")


@pytest.fixture
def case(store: Store, firm: int) -> int:
    return add(store, CASE, title="고양 공장", organization=firm, next_step="도면 송부",
               next_step_on="2026-11-25")  # fmt: skip


def test_the_next_step_of_a_case_is_done_and_the_next_one_set(store, firm, case):
    done = DoneStep(CASE, case, "2026-11-26", "전자우편으로 보냄", activity="mail",
                    next_text="수령 확인", next_on="2026-12-03")  # fmt: skip
    result = finish_step(store, done)
    stored = load(store, CASE, case)
    assert (stored.text("next_step"), stored.text("next_step_on")) == ("수령 확인", "2026-12-03")
    (activity,) = live(store, ACTIVITY)
    assert activity.text("summary") == "도면 송부: 전자우편으로 보냄"
    assert (activity.get("kind"), activity.get("case"), activity.text("officer")) == (
        "mail", case, "박서연"
    )  # fmt: skip
    undo(store, result.changes.operation_id)
    stored = load(store, CASE, case)
    assert (stored.text("next_step"), stored.text("next_step_on")) == ("도면 송부", "2026-11-25")
    assert not live(store, ACTIVITY)


def test_a_case_without_a_next_step_has_none_to_be_done(store, firm, case):
    finish_step(store, DoneStep(CASE, case, "2026-11-26"))
    assert load(store, CASE, case).text("next_step") == ""
    with pytest.raises(UserError, match=r"step\.none"):
        finish_step(store, DoneStep(CASE, case, "2026-11-26"))


def test_a_follow_up_of_a_meeting_becomes_the_official_reply(store, firm, case):
    meeting = add(store, MEETING, title="면담", case=case)
    item = add(store, RecordKind.AGENDA_ITEM, meeting=meeting, text="도면")
    step = add(store, FOLLOW_UP, meeting=meeting, agenda_item=item, text="전력 용량 검토",
               kind_="review", officer="김도윤")  # fmt: skip
    result = finish_step(store, DoneStep(
        FOLLOW_UP, step, "2026-11-26", "한전 협의 완료", activity="letter",
        next_text="서면 회신", next_on="2026-12-10", next_kind="reply",
    ))  # fmt: skip
    assert load(store, FOLLOW_UP, step).text("result") == "한전 협의 완료"
    assert result.next is not None
    following = load(store, *result.next)
    assert (following.get("kind"), following.get("meeting"), following.get("agenda_item")) == (
        "reply", meeting, item
    )  # fmt: skip
    assert following.text("officer") == "김도윤"
    (activity,) = live(store, ACTIVITY)
    assert activity.get("organization") == firm  # known through the meeting's case
    with store.read() as session:
        facts = step_facts(session, FOLLOW_UP, step)
    assert facts is not None
    assert facts.organization == "㈜한빛정밀"
    assert facts.about == "면담"


def test_a_task_that_concerns_no_firm_leaves_no_activity(store):
    task = add(store, TASK, text="주간업무 작성")
    result = finish_step(store, DoneStep(TASK, task, "2026-11-26", activity="other",
                                         next_text="월간 작성", next_on="2026-12-01"))  # fmt: skip
    assert result.activity_id is None
    assert load(store, TASK, task).text("done_on") == "2026-11-26"
    assert result.next is not None
    assert load(store, *result.next).text("text") == "월간 작성"


def test_nothing_is_written_when_a_part_of_it_cannot_be(store, case):
    before = load(store, CASE, case)
    with pytest.raises(InvalidDraft):
        finish_step(store, DoneStep(CASE, case, "2026-11-26", next_on="2026-12-03"))
    with pytest.raises(InvalidDraft):
        finish_step(store, DoneStep(CASE, case, "2026-11-26", next_text="전화", next_on="곧"))
    with pytest.raises(ConflictError):
        finish_step(store, DoneStep(CASE, case, "2026-11-26", version=7))
    assert load(store, CASE, case) == before


def test_a_plan_is_kept_with_its_steps_and_becomes_tasks_at_once(store, firm, case):
    step = RecordKind.PLAN_STEP
    plan = new_draft(RecordKind.PLAN, name="협약 체결 뒤", starts_from="agreement")
    saved = save_plan(store, plan, [
        new_draft(step, text="공유", days=7), new_draft(step, text="이행점검", days=90),
    ])  # fmt: skip
    with store.read() as session:
        steps = children(session, step, "plan", [saved.id])
    again = Draft(RecordKind.PLAN, {"name": "협약 뒤"}, saved.id, 1)
    save_plan(store, again, [steps[1], new_draft(step, text="착공 확인", days=180)])
    assert [one.text("text") for one in live(store, step)] == ["이행점검", "착공 확인"]
    tasks = [PlannedTask("이행점검", "2027-02-24", "박서연"), PlannedTask("착공 확인", "", "")]
    changes = apply_plan(store, saved.id, "협약 뒤", tasks, PlanSubject(firm, case))
    made = live(store, TASK)
    assert [one.text("due_on") for one in made] == ["2027-02-24", ""]
    assert {one.get("case") for one in made} == {case}
    undo(store, changes.operation_id)
    assert not live(store, TASK)
    with pytest.raises(UserError, match=r"plan\.empty"):
        apply_plan(store, saved.id, "협약 뒤", [], PlanSubject())


def test_minutes_are_one_operation_and_meet_a_colleague_s_words(store, case):
    meeting = add(store, MEETING, title="면담", case=case)
    item = add(store, RecordKind.AGENDA_ITEM, meeting=meeting, text="용지")
    notes = [
        Draft(MEETING, {"decisions": "보내기로 함"}, meeting, 1),
        Draft(RecordKind.AGENDA_ITEM, {"discussion": "층고를 물음"}, item, 1),
        new_draft(RecordKind.AGENDA_ITEM, meeting=meeting, text="전력"),
    ]
    saved = save_minutes(store, meeting, notes).saved
    assert load(store, RecordKind.AGENDA_ITEM, item).text("discussion") == "층고를 물음"
    with pytest.raises(ConflictError):
        save_minutes(store, meeting, [notes[1]])
    undo(store, saved.changes.operation_id)
    assert load(store, MEETING, meeting).text("decisions") == ""
    assert len(live(store, RecordKind.AGENDA_ITEM)) == 1


def test_a_line_becomes_a_follow_up_or_a_task_of_the_meeting_its_firm_and_case(store, firm, case):
    meeting = add(store, MEETING, title="면담", organization=firm, case=case)
    item = add(store, RecordKind.AGENDA_ITEM, meeting=meeting, text="용지")
    add_outcome(store, Outcome(meeting, item, "promise", "재무자료 제출", "2026-12-03", "박서연"))
    add_outcome(store, Outcome(meeting, None, "", "소관부서 협의", "", ""))
    (follow_up,), (task,) = live(store, FOLLOW_UP), live(store, TASK)
    for one in (follow_up, task):
        assert (one.get("meeting"), one.get("organization"), one.get("case")) == (
            meeting, firm, case
        )  # fmt: skip
    assert (follow_up.get("kind"), follow_up.get("agenda_item")) == ("promise", item)
    with pytest.raises(InvalidDraft):
        add_outcome(store, Outcome(meeting, item, "reply", "  ", "", ""))


def test_attendees_are_offered_and_ranked(store, firm, case):
    add(store, RecordKind.OFFICER, name="김도윤", position="주무관", rank=3)
    add(store, RecordKind.OFFICER, name="시장", position="시장", rank=1)
    add(store, RecordKind.OFFICER, name="옛사람", position="과장", until_on="2025-12-31")
    save_record(store, Draft(FIRM, {"representatives": ("정하람",)}, firm))
    add(store, RecordKind.CONTACT, organization=firm, name="한도윤", title="이사", purpose="duty")
    meeting = add(store, MEETING, title="면담", case=case)
    with store.read() as session:
        found = people_known(session, load(store, MEETING, meeting), "2026-11-26")
    assert [(one.side, one.name, one.title) for one in found] == [
        ("ours", "시장", "시장"), ("ours", "김도윤", "주무관"), ("theirs", "정하람", "대표"),
        ("theirs", "한도윤", "이사"),
    ]  # fmt: skip
    ids = [
        add(store, RecordKind.ATTENDEE, meeting=meeting, side="ours", name=name, rank=rank)
        for rank, name in enumerate(("시장", "김도윤", "박서연"), start=1)
    ]
    order_attendees(store, [ids[2], ids[0], ids[1]])
    assert [load(store, RecordKind.ATTENDEE, one).get("rank") for one in ids] == [2, 3, 1]
    assert not order_attendees(store, [ids[2], ids[0], ids[1]])


def test_what_the_last_meeting_left_open_is_known_before_the_next(store, firm, case):
    old = add(store, MEETING, title="지난해", organization=firm, starts_at="2025-11-05T10:00")
    last = add(store, MEETING, title="지난번", organization=firm, starts_at="2026-11-05T10:00")
    coming = add(store, MEETING, title="이번", case=case, starts_at="2026-11-27T14:00")
    for text, meeting, done in (
        ("오래전 끝남", old, "2025-12-01"), ("오래전 남음", old, ""),
        ("지난번 끝남", last, "2026-11-10"), ("지난번 남음", last, ""), ("이번", coming, ""),
    ):  # fmt: skip
        known = {"done_on": done} if done else {}
        add(store, FOLLOW_UP, meeting=meeting, text=text, kind_="review", **known)
    add(store, TASK, organization=firm, text="할 일")
    with store.read() as session:
        found = left_open(session, load(store, MEETING, coming))
    assert {one.text("text") for one in found} == {
        "오래전 남음", "지난번 끝남", "지난번 남음", "할 일"
    }  # fmt: skip
    assert found[-1].text("text") == "지난번 끝남"
