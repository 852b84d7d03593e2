"""Rounds of checks: who is asked, what was answered, corrections, reminders, and the way back."""

from __future__ import annotations

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.fulfilment.rounds import tally, unchanged
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty, Value
from db.errors import UserError
from db.ledger import undo
from db.queries import lists
from db.queries.check_rounds import RoundGrid, check_rounds, round_grid
from db.queries.lists import ListQuery
from db.queries.newest import newest_operation
from db.queries.records import all_live
from db.services.check_rounds import mark_targets, record_results, reminded, start_round
from db.services.fulfilment import fulfilment_now
from db.services.records import delete_record, save_record
from db.store import Store

DAY, TODAY = "2026-09-30", "2026-11-28"
EOK = 100_000_000


def save(store: Store, kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, new_draft(kind, **values)).id


@pytest.fixture
def agreements(store: Store) -> dict[str, int]:
    """An MOU with its letter, a letter alone, one taken out, one that ended, one signed later."""
    firm = save(store, RecordKind.ORGANIZATION, name="㈜한빛정밀")
    case = save(store, RecordKind.CASE, title="사업", organization=firm, officer="박서연")
    out = save(store, RecordKind.CASE, title="뺀 사업", organization=firm, counted=False,
               excluded_reason="타 시군 투자")  # fmt: skip
    found = {}
    for name, values in {
        "loi": {"kind": "loi", "case": case, "signed_on": "2024-03-02"},
        "mou": {"kind": "mou", "case": case, "signed_on": "2025-03-02", "amount": 200 * EOK,
                "jobs": 40},
        "alone": {"kind": "loi", "signed_on": "2026-05"},
        "undated": {"kind": "mou"},
        "out": {"kind": "mou", "case": out, "signed_on": "2025-01-02"},
        "ended": {"kind": "mou", "signed_on": "2025-01-02", "status": "withdrawn",
                  "status_on": "2026-02-01"},
        "later": {"kind": "mou", "signed_on": "2026-10-02"},
        "sale": {"kind": "sale", "signed_on": "2025-10-02"},
    }.items():  # fmt: skip
        found[name] = save(store, RecordKind.AGREEMENT, title=name, **values)  # type: ignore[arg-type]
        save(store, RecordKind.PARTY, agreement=found[name], organization=firm, role="investor")
    save(store, RecordKind.CHECK, agreement=found["mou"], as_of="2026-06-30", invested=50 * EOK,
         hired=10)  # fmt: skip
    return found


def started(store: Store) -> int:
    draft = new_draft(RecordKind.CHECK_ROUND, name="2026년 3분기", as_of=DAY, sent_on="2026-10-05")
    return start_round(store, draft, TODAY).id


def grid(store: Store, round_id: int) -> RoundGrid:
    with store.read() as session:
        found = round_grid(session, round_id)
    assert found is not None
    return found


def target(store: Store, round_id: int, title: str) -> int:
    return next(line.id for line in grid(store, round_id).lines if line.title == title)


def checks(store: Store) -> tuple[Draft, ...]:
    with store.read() as session:
        return all_live(session, RecordKind.CHECK)


def test_a_round_asks_what_is_in_force_and_says_why_it_leaves_others_out(
    store: Store, agreements: dict[str, int]
) -> None:
    found = grid(store, started(store))
    told = {line.title: line.excluded_reason for line in found.lines}
    assert told == {
        "mou": "", "alone": "", "undated": "", "loi": "같은 투자 건의 투자협약으로 점검",
        "out": "집계에서 제외: 타 시군 투자",
    }  # fmt: skip
    mou = next(line for line in found.lines if line.title == "mou")
    assert (mou.firm, mou.officer, mou.days["sent_on"]) == ("㈜한빛정밀", "박서연", "2026-10-05")
    assert mou.before is not None
    assert mou.before.get("invested") == 50 * EOK
    assert mou.now is None
    with pytest.raises(UserError, match=r"round\.exists"):
        started(store)


def test_who_was_written_to_and_said_nothing_yet_has_not_answered(
    store: Store, agreements: dict[str, int]
) -> None:
    round_id = started(store)
    record_results(store, round_id, {target(store, round_id, "alone"): {"response": "answered"}})

    def answers(cut_off: str) -> dict[str, tuple[str, str]]:
        found = fulfilment_now(store, cut_off, day=TODAY)
        return {one.row.title: (one.answer.response, one.answer.as_of) for one in found.rows}

    told = answers(TODAY)
    assert told["mou"] == ("unanswered", DAY), "the answer of June is none to what was asked since"
    assert told["alone"] == ("answered", DAY)
    assert told["loi"][0] == "never", "it was left out of the round"
    assert answers("2026-08-31")["mou"] == ("answered", "2026-06-30")


def test_the_newest_check_is_the_one_whose_day_ends_last(
    store: Store, agreements: dict[str, int]
) -> None:
    """A check of 2025 alone may be of December: it is newer than one of April, in count, round and list."""
    alone = agreements["alone"]
    save(store, RecordKind.CHECK, agreement=alone, as_of="2025", invested=9 * EOK)
    save(store, RecordKind.CHECK, agreement=alone, as_of="2025-04-15", invested=4 * EOK)
    rows = {one.row.title: one.row for one in fulfilment_now(store, DAY, day=TODAY).rows}
    assert rows["alone"].figure("invested").value == 9 * EOK
    before = {line.title: line.before for line in grid(store, started(store)).lines}["alone"]
    assert before is not None
    assert before.get("invested") == 9 * EOK
    query = ListQuery(RecordKind.AGREEMENT, ("invested",), today=TODAY)
    with store.read() as session:
        assert [row.values for row in lists.page(session, query, [alone])] == [(9 * EOK,)]


def test_what_is_typed_becomes_new_rows_and_a_second_look_corrects_them(
    store: Store, agreements: dict[str, int]
) -> None:
    round_id = started(store)
    mou, alone = (target(store, round_id, title) for title in ("mou", "alone"))
    before = next(line.before for line in grid(store, round_id).lines if line.id == mou)
    assert before is not None
    record_results(store, round_id, {mou: unchanged(before), alone: {"response": "unanswered"}})
    first = checks(store)
    assert [(one.text("as_of"), one.get("response"), one.get("invested")) for one in first[1:]] == [
        (DAY, "answered", 50 * EOK), (DAY, "unanswered", Empty.NOT_STATED),
    ]  # fmt: skip
    assert record_results(store, round_id, {mou: unchanged(before)}).changes.by_kind == {}
    record_results(store, round_id, {mou: {"invested": 70 * EOK}}, "박서연")
    *same, newest = checks(store)
    assert tuple(same) == first
    assert (newest.get("corrects"), newest.get("invested"), newest.get("hired")) == (
        first[1].id, 70 * EOK, 10,
    )  # fmt: skip
    lines = {line.title: line for line in grid(store, round_id).lines}
    assert lines["mou"].now is not None
    assert lines["mou"].now.get("invested") == 70 * EOK
    assert lines["mou"].days["returned_on"]
    assert not lines["alone"].days["returned_on"]
    money = fulfilment_now(store, DAY, day=TODAY)
    told = {one.row.title: one.row.figure("invested").value for one in money.rows}
    assert told["mou"] == 70 * EOK
    assert undo(store, _newest(store)) is not None
    assert checks(store) == first


def _newest(store: Store) -> int:
    with store.read() as session:
        return newest_operation(session)


def test_no_answer_has_no_number(store: Store, agreements: dict[str, int]) -> None:
    round_id = started(store)
    mou = target(store, round_id, "mou")
    with pytest.raises(UserError, match=r"check\.no_answer"):
        record_results(store, round_id, {mou: {"response": "unreachable", "invested": 0}})
    record_results(store, round_id, {mou: {"invested": 60 * EOK}})
    record_results(store, round_id, {mou: {"response": "unanswered"}})
    newest = checks(store)[-1]
    assert (newest.get("response"), newest.get("invested")) == ("unanswered", Empty.NOT_STATED)


def test_reminders_have_their_dates_and_the_tally_keeps_the_responses_apart(
    store: Store, agreements: dict[str, int]
) -> None:
    round_id = started(store)
    found = grid(store, round_id)
    asked = [line for line in found.lines if not line.excluded_reason]
    mark_targets(store, "2026년 3분기", reminded(asked, "2026-10-20"))
    mark_targets(store, "2026년 3분기", reminded(grid(store, round_id).lines[:1], "2026-10-27"))
    days = grid(store, round_id).lines[0].days
    assert (days["reminded_on"], days["reminded_again_on"]) == ("2026-10-20", "2026-10-27")
    record_results(store, round_id, {asked[0].id: {"response": "unreachable"}})
    lines = grid(store, round_id).lines
    assert tally([
        (line.excluded_reason, str(line.now.get("response")) if line.now else "") for line in lines
    ]) == {"": 2, "unreachable": 1, "exempt": 2}  # fmt: skip


def test_a_result_is_neither_edited_nor_deleted(store: Store, agreements: dict[str, int]) -> None:
    (check,) = checks(store)
    with pytest.raises(UserError, match=r"check\.append_only"):
        save_record(store, check.with_values(invested=1).changed_from(check))
    with pytest.raises(UserError, match=r"check\.append_only"):
        delete_record(store, RecordKind.CHECK, check.id or 0)
    with pytest.raises(UserError, match=r"check\.append_only"), store.write(Label.EDIT) as unit:
        unit.update_many(RecordKind.CHECK, [(check.id or 0, {"hired": 1})])
    delete_record(store, RecordKind.AGREEMENT, agreements["mou"])
    assert checks(store) == ()


def test_rounds_stand_newest_first(store: Store, agreements: dict[str, int]) -> None:
    started(store)
    start_round(store, new_draft(RecordKind.CHECK_ROUND, name="2분기", as_of="2026-06-30"), TODAY)
    with store.read() as session:
        assert [one.text("as_of") for one in check_rounds(session)] == [DAY, "2026-06-30"]
    with pytest.raises(UserError, match=r"round\.day"):
        start_round(store, new_draft(RecordKind.CHECK_ROUND, name="x", as_of="2026-12"), TODAY)
