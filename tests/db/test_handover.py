"""업무인계: what an officer has in hand, who takes what, and one operation that does it."""

from __future__ import annotations

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.handover import KINDS, Share, officer_key, shared
from db.domain.kinds import RecordKind
from db.domain.stages import Stillness
from db.domain.values import Value
from db.errors import UserError
from db.ledger import undo
from db.queries.handover import handed_over, in_hand, officer_loads
from db.queries.history import history
from db.queries.records import load_draft
from db.services.handover import hand_over
from db.services.records import save_record
from db.store import Store

TODAY = "2026-11-26"
K = RecordKind


def save(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    draft = new_draft(record_kind).with_values(**values)
    return save_record(store, draft).id


@pytest.fixture
def work(store: Store) -> dict[str, int]:
    """What 박서연 has in hand, what is done with, and what is another's."""
    firm = save(store, K.ORGANIZATION, name="㈜한빛정밀")
    mine = {"organization": firm, "officer": "박서연"}
    case = save(store, K.CASE, title="고양 공장", next_step_on="2026-12-01", **mine)
    ids = {
        "firm": firm,
        "case": case,
        "ended": save(
            store, K.CASE, title="지난 건", state="ended", end_reason="withdrawn", **mine
        ),
        "other": save(store, K.CASE, title="남의 건", organization=firm, officer="이도윤"),
        "follow_up": save(
            store, K.FOLLOW_UP, text="부지 자료 송부", kind="request", case=case, **mine
        ),
        "done": save(
            store, K.FOLLOW_UP, text="끝난 일", kind="request", done_on="2026-11-01", **mine
        ),
        "task": save(store, K.TASK, text="공문 발송", due_on="2026-11-30", **mine),
        "meeting": save(store, K.MEETING, title="대표 접견", starts_at="2026-12-01T10:00", **mine),
        "past": save(store, K.MEETING, title="지난 면담", starts_at="2026-11-01T10:00", **mine),
        "concern": save(store, K.CONCERN, text="진입도로", status="open", **mine),
        "request": save(store, K.DATA_REQUEST, item="협약 현황", officer="박서연"),
    }
    ids["activity"] = save(
        store, K.ACTIVITY, summary="증설 의사 확인", happened_on="2026-11-20", case=case, **mine
    )
    return ids


def mine(store: Store) -> dict[str, tuple[RecordKind, int]]:
    with store.read() as session:
        return {one.title: one.key for one in in_hand(session, "박서연", TODAY)}


def officer(store: Store, kind: RecordKind, record_id: int) -> str:
    with store.read() as session:
        draft = load_draft(session, kind, record_id)
    assert draft is not None
    return draft.text("officer")


def test_every_kind_with_somebody_in_charge_is_looked_at() -> None:
    assert set(KINDS) >= {K.CASE, K.MEETING, K.FOLLOW_UP, K.TASK, K.CONCERN, K.DATA_REQUEST}
    assert K.ACTIVITY not in KINDS, "who wrote a note stays who wrote it"


def test_what_is_open_is_in_hand(store: Store, work: dict[str, int]) -> None:
    found = mine(store)
    assert set(found) == {
        "고양 공장", "부지 자료 송부", "공문 발송", "대표 접견", "진입도로", "협약 현황",
    }  # fmt: skip
    with store.read() as session:
        case = next(one for one in in_hand(session, "박서연", TODAY) if one.kind is K.CASE)
        loads = {one.name: one.count for one in officer_loads(session, TODAY)}
    assert (case.firm, case.due_on) == ("㈜한빛정밀", "2026-12-01")
    assert case.last is not None
    assert (case.last.on, case.last.text) == ("2026-11-20", "증설 의사 확인")
    assert not case.sleeping
    assert loads == {"박서연": 6, "이도윤": 1}


def test_a_case_nobody_spoke_of_sleeps(store: Store, work: dict[str, int]) -> None:
    save_record(store, Draft(K.ACTIVITY, {"happened_on": "2026-06-01"}, work["activity"]))
    with store.read() as session:
        (case,) = [one for one in in_hand(session, "박서연", TODAY) if one.kind is K.CASE]
    assert case.sleeping


def test_the_days_of_silence_are_the_settings(store: Store, work: dict[str, int]) -> None:
    def sleeping(days: int) -> bool:
        with store.read() as session:
            found = in_hand(session, "박서연", TODAY, Stillness(sleeping_days=days))
        return next(one for one in found if one.kind is K.CASE).sleeping

    assert [sleeping(days) for days in (5, 6, 7, 0)] == [True, False, False, False]


def test_spellings_of_one_name_are_one_officer(store: Store, work: dict[str, int]) -> None:
    save_record(store, Draft(K.TASK, {"officer": "박 서연"}, work["task"]))
    save_record(store, Draft(K.CONCERN, {"officer": "박서연 주무관"}, work["concern"]))
    save_record(store, Draft(K.DATA_REQUEST, {"officer": "박서연(전략산업과)"}, work["request"]))
    save(store, K.TASK, text="다른 사람 일", officer="박서연희")
    with store.read() as session:
        loads = {one.name: one.count for one in officer_loads(session, TODAY)}
    assert loads == {"박서연": 6, "이도윤": 1, "박서연희": 1}
    plan = dict.fromkeys(mine(store).values(), "이도윤")
    assert len(plan) == 6
    with pytest.raises(UserError, match=r"handover\.nobody"):
        hand_over(store, "박서연", dict.fromkeys(plan, "박서연 팀장"))
    assert hand_over(store, "박서연 주무관", plan).count == 6
    assert mine(store) == {}
    with store.read() as session:
        assert len(handed_over(session, "박 서연")) == 6


@pytest.mark.parametrize(
    ("written", "key"),
    [("박서연", "박서연"), (" 박 서연 ", "박서연"), ("박서연 주무관님", "박서연"), ("팀장 이도윤", "이도윤"),
     ("이팀장", "이팀장"), ("Kim Haneul", "kimhaneul"), ("주무관", "주무관"), ("", "")],
)  # fmt: skip
def test_an_officer_is_known_by_the_bare_name(written: str, key: str) -> None:
    assert officer_key(written) == key


def test_it_is_one_operation_and_nobody_keeps_anything(store: Store, work: dict[str, int]) -> None:
    plan = dict.fromkeys(mine(store).values(), "이도윤")
    changes = hand_over(store, "박서연", plan)
    assert changes.count == 6
    assert mine(store) == {}
    assert officer(store, K.CASE, work["case"]) == "이도윤"
    assert officer(store, K.CASE, work["ended"]) == "박서연"
    assert officer(store, K.ACTIVITY, work["activity"]) == "박서연"
    with store.read() as session:
        newest = history(session)[0]
        told = handed_over(session, "박서연")
    assert (newest.label, newest.subject, newest.count) == ("handover", "박서연 → 이도윤", 6)
    assert {one.officer for one in told} == {"이도윤"}
    assert len(told) == 6
    undo(store)
    assert len(mine(store)) == 6
    with store.read() as session:
        assert handed_over(session, "박서연") == ()


def test_a_record_that_changed_hands_meanwhile_stops_it(store: Store, work: dict[str, int]) -> None:
    plan = dict.fromkeys(mine(store).values(), "이도윤")
    save_record(store, Draft(K.TASK, {"officer": "정하은"}, work["task"]))
    with pytest.raises(UserError, match=r"handover\.stale"):
        hand_over(store, "박서연", plan)
    assert officer(store, K.CASE, work["case"]) == "박서연"


@pytest.mark.parametrize("name", ["", " ", "박서연"])
def test_everything_needs_a_successor(store: Store, work: dict[str, int], name: str) -> None:
    with pytest.raises(UserError, match=r"handover\.nobody"):
        hand_over(store, "박서연", {(K.CASE, work["case"]): name})


def test_what_belongs_to_a_firm_stays_in_one_hand_and_shares_are_kept() -> None:
    weights = [(firm, 10 if firm == 1 else 2) for firm in range(1, 21)]
    found = shared(weights, (Share("가"), Share("나")))
    held = {name: sum(w for firm, w in weights if found[firm] == name) for name in ("가", "나")}
    assert held == {"가": 24, "나": 24}
    thirds = shared(weights, (Share("가", 2), Share("나", 1)))
    held = {name: sum(w for firm, w in weights if thirds[firm] == name) for name in ("가", "나")}
    assert held == {"가": 32, "나": 16}
    assert shared(weights, ()) == {}
