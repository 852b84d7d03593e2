"""Several firms in one cell: asked about, split into parties, and known again."""

from __future__ import annotations

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.intake.cells.agreed_cells import asked_firms
from db.intake.plan import ONE, SPLIT, Decision, Outcome, PlanOptions
from db.intake.rows import CellProblem, CoercedRow, CoercedTable
from db.queries.records import all_live, link_id
from db.services.records import save_record
from db.store import Store
from tests.db.intake.plan_cases import applied, listed, outcomes, planned

SEVEN = "㈜가람, ㈜나래, 다온병원, 국립암센터, 마루대학교, 바론연구원, 사라제약"
MOU = {"agreement.kind": "mou", "agreement.signed_on": "2025-11-20"}


@pytest.mark.parametrize(
    ("text", "firms"),
    [
        (SEVEN, SEVEN.split(", ")),
        ("① ㈜가람 ② ㈜나래", ["㈜가람", "㈜나래"]),
        ("1. ㈜가람\n2. ㈜나래", ["㈜가람", "㈜나래"]),
        ("고양시·㈜가람·경기도", ["㈜가람", "경기도"]),
        ("㈜한빛정밀", ["㈜한빛정밀"]),
        ("3. 1프로덕션", ["1프로덕션"]),
    ],
)
def test_the_firms_of_a_cell(text: str, firms: list[str]):
    assert list(asked_firms(text)) == firms


def row(text: str, number: int = 2, **more: object) -> CoercedTable:
    problem = CellProblem(number, 0, "name.several", "organization.name", text)
    one = CoercedRow(number, {**MOU, **more}, (problem,))
    return CoercedTable("Sheet1", "agreements", "2026-11", (one,))


def split(**parties: int | str) -> PlanOptions:
    return PlanOptions(decisions={2: Decision(several=SPLIT, parties=parties)})


def parties(store: Store) -> dict[str, str]:
    with store.read() as session:
        names = {f.id: f.text("name") for f in all_live(session, RecordKind.ORGANIZATION)}
        found = all_live(session, RecordKind.PARTY)
    return {names[link_id(one, "organization") or 0]: one.text("role") for one in found}


def test_seven_firms_are_asked_about_and_become_seven_parties(store: Store):
    (asked,) = planned(store, row(SEVEN)).rows
    assert (asked.outcome, asked.reason) == (Outcome.ASK, "ask.several_firms")
    assert asked.params == {"count": 7, "names": SEVEN}
    plan, _ = applied(store, row(SEVEN), split())
    assert outcomes(plan) == ["create"]
    assert len(parties(store)) == 7
    with store.read() as session:
        (agreement,) = all_live(session, RecordKind.AGREEMENT)
        (case,) = all_live(session, RecordKind.CASE)
    assert agreement.text("title") == "㈜가람 외 6 투자협약(MOU)"
    assert case.text("title") == "㈜가람 외 6 투자 건"
    assert outcomes(planned(store, row(SEVEN))) == ["same"], "the same list asks nothing again"


def test_firms_we_know_are_found_and_an_agreement_gets_the_parties_it_lacks(store: Store):
    applied(store, listed({"organization.name": "주식회사 가람", **MOU}, kind="agreements"))
    plan, _ = applied(store, row("㈜가람, ㈜나래"), split())
    assert outcomes(plan) == ["create"]
    assert parties(store) == {"주식회사 가람": "investor", "㈜나래": "investor"}


def test_who_a_party_is_is_asked_one_by_one(store: Store):
    ids = []
    for region in ("서울", "부산"):
        firm = new_draft(RecordKind.ORGANIZATION, name="나래", region=region)
        ids.append(save_record(store, firm).id)
    (asked,) = planned(store, row("㈜가람, ㈜나래"), split()).rows
    assert (asked.party, {one.id for one in asked.candidates}) == ("㈜나래", set(ids))
    decision = Decision(several=SPLIT).with_firm(asked, ids[1])
    chosen = planned(store, row("㈜가람, ㈜나래"), PlanOptions(decisions={2: decision}))
    assert outcomes(chosen) == ["create"]
    made = [one for one in chosen.rows[0].records if one.kind is RecordKind.ORGANIZATION]
    assert [one.outcome for one in made] == [Outcome.CREATE, Outcome.SAME]


def test_who_a_party_is_is_asked_where_it_is_certain_that_they_are_parties(sqlite_store: Store):
    for region in ("서울", "부산"):
        firm = new_draft(RecordKind.ORGANIZATION, name="나래", region=region)
        last = save_record(sqlite_store, firm).id
    named = CoercedRow(2, {**MOU, "organization.name": "㈜가람"}, parties=("㈜나래",))
    table = CoercedTable("Sheet1", "agreements", "2026-11", (named,))
    (asked,) = planned(sqlite_store, table).rows
    assert (asked.outcome, asked.party, len(asked.candidates)) == (Outcome.ASK, "㈜나래", 2)
    decision = Decision().with_firm(asked, last)
    applied(sqlite_store, table, PlanOptions(decisions={2: decision}))
    assert parties(sqlite_store) == {"㈜가람": "investor", "나래": "investor"}


def test_it_may_be_one_name_with_a_comma(store: Store):
    options = PlanOptions(decisions={2: Decision(several=ONE)})
    applied(store, row("㈜가람, ㈜나래", **{"organization.region": "경기"}), options)
    assert parties(store) == {"㈜가람, ㈜나래": "investor"}


def test_what_one_firm_says_of_itself_is_left_out_of_several(store: Store):
    table = row("㈜가람, ㈜나래", **{"organization.region": "경기"})
    (made,) = planned(store, table, split()).rows
    assert [(one.code, one.field) for one in made.problems] == [
        ("name.left_out", "organization.region")
    ]
