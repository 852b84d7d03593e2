"""Cases: what the board shows, what a move writes, and what refuses it."""

from __future__ import annotations

import datetime as dt

import pytest

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.domain.values import Empty, Value
from db.errors import ConflictError, UserError
from db.ledger import redo, undo
from db.queries.board import BoardCard, board_cards, case_facts
from db.queries.history import undoable
from db.queries.records import children
from db.services.cases import create_case, move_case
from db.services.many_cases import end_cases, hold_cases, move_cases, resume_cases
from db.services.records import save_record
from db.store import Store

CASE, FIRM = RecordKind.CASE, RecordKind.ORGANIZATION
TODAY = dt.date(2026, 11, 25)


@pytest.fixture
def firm(store: Store) -> int:
    draft = new_draft(FIRM, name="㈜한빛정밀", industry_name="정밀 의료기기")
    return save_record(store, draft).id


def case(store: Store, firm: int, **values: Value) -> int:
    draft = new_draft(CASE, organization=firm, title="거점", **values)
    return create_case(store, draft, today=TODAY).id


def agree(store: Store, case_id: int, kind: str, status: str = "valid") -> None:
    values: dict[str, Value] = {"title": "협약", "kind": kind, "nature": "investment",
                                "status": status, "case": case_id}  # fmt: skip
    save_record(store, Draft(RecordKind.AGREEMENT, values))


def card(store: Store, case_id: int, today: dt.date = TODAY) -> BoardCard:
    with store.read() as session:
        return next(one for one in board_cards(session, today) if one.id == case_id)


def milestones(store: Store, case_id: int) -> dict[str, str]:
    with store.read() as session:
        found = children(session, RecordKind.MILESTONE, "case", [case_id])
    return {one.text("stage"): one.text("actual_on") for one in found}


def test_a_new_case_gets_the_next_number_of_its_year(store: Store, firm: int) -> None:
    first, second = case(store, firm), case(store, firm, number="GY-2026-030")
    third = case(store, firm)
    numbers = [card(store, one).number for one in (first, second, third)]
    assert numbers == ["GY-2026-001", "GY-2026-030", "GY-2026-031"]
    assert milestones(store, first) == {"lead": "2026-11-25"}


def test_a_card_tells_what_is_known(store: Store, firm: int) -> None:
    one = case(store, firm, planned_investment=18_000_000_000, wanted_area=Empty.UNCHECKED,
               next_step="도면 송부", next_step_on="2026-11-27", foreign=True)  # fmt: skip
    agree(store, one, "loi")
    agree(store, one, "mou", "draft")
    shown = card(store, one, TODAY + dt.timedelta(days=61))
    assert (shown.organization, shown.industry) == ("㈜한빛정밀", "정밀 의료기기")
    assert (shown.investment, shown.area, shown.jobs) == (
        18_000_000_000, Empty.UNCHECKED, Empty.NOT_STATED,
    )  # fmt: skip
    assert (shown.days_in_stage, shown.stale, shown.foreign) == (61, True, True)
    assert shown.papers == {"loi": ""}
    assert not card(store, one).stale
    secret = case(store, firm, code_name="북극성", stage="loi")
    assert (card(store, secret).name, card(store, secret).days_in_stage) == ("북극성", None)


def test_a_move_writes_stage_and_milestone_as_one_operation(store: Store, firm: int) -> None:
    one = case(store, firm)
    saved = move_case(
        store, one, "contact", version=1, board_order=2.5, today=TODAY, origin="board"
    )
    assert saved.changes.origin == "board"
    assert saved.changes.ids(CASE) == {one}
    assert len(saved.changes.ids(RecordKind.MILESTONE)) == 1
    assert (card(store, one).stage, card(store, one).board_order) == ("contact", 2.5)
    with store.read() as session:
        operation = undoable(session)
    assert operation is not None
    assert (operation.label, operation.subject) == ("move_case", "㈜한빛정밀")
    undo(store)
    assert (card(store, one).stage, milestones(store, one)) == ("lead", {"lead": "2026-11-25"})
    redo(store)
    assert milestones(store, one)["contact"] == "2026-11-25"


def test_a_move_back_keeps_the_day_of_the_earlier_stage(store: Store, firm: int) -> None:
    one = case(store, firm)
    move_case(store, one, "contact", on="2026-11-26")
    move_case(store, one, "lead", today=TODAY + dt.timedelta(days=9))
    assert milestones(store, one) == {"lead": "2026-11-25", "contact": "2026-11-26"}
    move_case(store, one, "contact", on="2026-12-09")
    assert milestones(store, one)["contact"] == "2026-12-09"


def test_signed_papers_let_a_case_in(store: Store, firm: int) -> None:
    one = case(store, firm)
    with pytest.raises(UserError, match=r"stage\.needs_mou"):
        move_case(store, one, "mou")
    agree(store, one, "mou", "withdrawn")
    with pytest.raises(UserError, match=r"stage\.needs_mou"):
        move_case(store, one, "mou")
    agree(store, one, "mou")
    move_case(store, one, "mou")
    with store.read() as session:
        assert case_facts(session, one).papers == {"mou": ""}
        with pytest.raises(UserError, match=r"record\.gone"):
            case_facts(session, 999)


def test_a_move_takes_the_day_the_paper_was_signed_on(store: Store, firm: int) -> None:
    one = case(store, firm)
    for kind, day in (("loi", "2026-10-07"), ("loi", "2026-09-30"), ("mou", "2026-12-01")):
        values: dict[str, Value] = {"signed_on": day, "case": one, "kind": kind, "title": "협약"}
        save_record(store, new_draft(RecordKind.AGREEMENT, **values))
    move_case(store, one, "loi", today=TODAY)
    move_case(store, one, "mou", today=TODAY)  # to be signed next week: known today only
    assert milestones(store, one)["loi"] == "2026-09-30"
    assert milestones(store, one)["mou"] == "2026-11-25"
    move_case(store, one, "loi", today=TODAY)
    move_case(store, one, "mou", on="2026-11-20")
    assert milestones(store, one)["mou"] == "2026-11-20"


def test_a_newer_version_refuses_the_move(store: Store, firm: int) -> None:
    one = case(store, firm)
    hold_cases(store, {one: 1}, "2027-03")
    with pytest.raises(ConflictError):
        move_case(store, one, "contact", version=1)


def test_goes_to_no_stage_that_there_is_not(store: Store, firm: int) -> None:
    one = case(store, firm)
    before = milestones(store, one)
    for stage in ("", "won", "LOI"):
        with pytest.raises(UserError, match=r"stage\.unknown"):
            move_case(store, one, stage)
        with pytest.raises(UserError, match=r"stage\.unknown"):
            move_cases(store, {one: card(store, one).version}, stage)
    assert (card(store, one).stage, milestones(store, one)) == ("lead", before)


def test_holds_ends_and_resumes(store: Store, firm: int) -> None:
    one = case(store, firm)
    hold_cases(store, {one: 1}, "2027-03")
    assert (card(store, one).state, card(store, one).resume_on) == ("on_hold", "2027-03")
    end_cases(store, {one: 2}, "elsewhere")
    shown = card(store, one)
    assert (shown.state, shown.end_reason, shown.resume_on) == ("ended", "elsewhere", "")
    with pytest.raises(UserError, match=r"stage\.ended"):
        move_case(store, one, "contact")
    resume_cases(store, {one: 3})
    assert (card(store, one).state, card(store, one).end_reason) == ("active", "")
    for change in (end_cases, hold_cases):
        with pytest.raises(InvalidDraft):
            change(store, {one: 4}, "")
    assert card(store, one).state == "active"


def test_cards_are_arranged(store: Store, firm: int) -> None:
    ids = [case(store, firm) for _ in range(3)]
    for place, one in enumerate((ids[1], ids[2], ids[0]), 1):
        move_case(store, one, "lead", version=1, board_order=float(place))
    with store.read() as session:
        assert [one.id for one in board_cards(session, TODAY)] == [ids[1], ids[2], ids[0]]
    move_case(store, ids[0], "lead", version=2, board_order=0.5)
    with store.read() as session:
        assert [one.id for one in board_cards(session, TODAY)] == [ids[0], ids[1], ids[2]]
    assert milestones(store, ids[0]) == {"lead": "2026-11-25"}


def test_the_form_numbers_a_case_and_notes_the_day_of_its_stage(store: Store, firm: int) -> None:
    one = save_record(store, new_draft(CASE, organization=firm, title="거점")).id
    assert card(store, one).number == "GY-2026-001"
    save_record(store, Draft(CASE, {"stage": "contact", "title": "연구소"}, one))
    assert milestones(store, one) == {"lead": "2026-11-26", "contact": "2026-11-26"}
    save_record(store, Draft(CASE, {"title": "공장"}, one))
    undo(store)
    undo(store)
    assert (card(store, one).title, milestones(store, one)) == ("거점", {"lead": "2026-11-26"})
