"""What a further issue of a list suggests: only firms of ours become tasks, others may be taken up."""

from __future__ import annotations

from dataclasses import replace

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.intake.apply import apply_plan, revert_import
from db.intake.issues import Issue
from db.intake.plan import PlanOptions
from db.intake.proposals import Proposal, Proposed, proposals
from db.intake.watch import ChangedEntry, Entry, IssueDifference
from db.queries.cared_firms import CaredFirm
from db.queries.newest import newest_operation
from db.queries.records import all_live, link_id
from db.services.records import save_record
from db.services.watch import FirmNote
from db.store import Store
from tests.db.intake.plan_cases import SOURCE, listed, planned

TODAY = "2026-11-29"
OURS = CaredFirm(7, "㈜가람", "가람", "", "경기", None, "", "한도윤")
HERE = Entry(2, "가람", "경기", address="경기도 고양시 덕양구 화신로 2", valid_until="2029-04-30")
AWAY = replace(HERE, address="경기 파주시 문발로 1")
OTHER = replace(HERE, name="나래")


def found(
    *, new: tuple[Entry, ...] = (), changed: tuple[tuple[Entry, Entry], ...] = (),
    gone: tuple[Entry, ...] = (),
) -> list[tuple[Proposed, bool]]:  # fmt: skip
    difference = IssueDifference(
        Issue(1, "명단.csv", "0", "2026-10"), new,
        tuple(ChangedEntry(now, {}, before) for before, now in changed), gone, 0,
    )  # fmt: skip
    made = proposals(difference, [OURS], "고양시", TODAY)
    assert all((one.firm is OURS) is (one.entry.name == "가람") for one in made)
    return [_told(one) for one in made]


def _told(one: Proposal) -> tuple[Proposed, bool]:
    return one.what, one.local


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        (OTHER, (Proposed.PROSPECT, True)),
        (replace(OTHER, address="", region="경기"), (Proposed.PROSPECT, False)),
        (HERE, (Proposed.LISTED, True)),
        (replace(HERE, valid_until="2026-11-28"), (Proposed.EXPIRED, True)),
        (replace(HERE, valid_until="2026-11"), (Proposed.LISTED, True)),
    ],
)
def test_a_firm_that_is_new(entry: Entry, what: tuple[Proposed, bool]):
    assert found(new=(entry,)) == [what]


def test_a_firm_that_moved():
    assert found(changed=((AWAY, HERE),)) == []
    assert found(changed=((replace(AWAY, name="나래"), OTHER),)) == [(Proposed.MOVED_IN, True)]
    assert found(changed=((HERE, AWAY),)) == [(Proposed.MOVED_OUT, False)]
    assert found(changed=((HERE, replace(HERE, address="", region="경기")),)) == []


def test_a_firm_that_is_gone_matters_only_if_it_is_ours():
    assert found(gone=(HERE, OTHER)) == [(Proposed.GONE, True)]
    assert found(gone=(replace(HERE, valid_until="2026-10-31"),)) == [(Proposed.EXPIRED, True)]


def _standings(store: Store) -> dict[str, str]:
    with store.read() as session:
        firms = all_live(session, RecordKind.ORGANIZATION)
    return {firm.text("name"): firm.text("standing") for firm in firms}


def test_what_was_ticked_is_written_and_taken_back_with_the_list(store: Store):
    for name, standing in (("가람", "reference"), ("나래", "managed"), ("다온", "prospect")):
        firm = new_draft(RecordKind.ORGANIZATION, name=name, standing=standing)
        ours = save_record(store, firm).id
    before = _standings(store)
    names = ("가람", "나래", "라온", "마루")
    table = listed(*({"organization.name": name} for name in names), kind="venture-list")
    plan = planned(store, table, PlanOptions(prospects=frozenset((2, 3, 4))))
    notes = [
        FirmNote(ours, None, "명단에서 빠짐 확인"),
        FirmNote(ours, None, "새로 실림 확인", sheet="Sheet1", row=5),
    ]
    with store.read() as session:
        at = newest_operation(session)
    applied = apply_plan(store, SOURCE, [plan], planned_at=at, notes=notes)
    assert _standings(store) == {
        "가람": "prospect", "나래": "managed", "다온": "prospect", "라온": "prospect",
        "마루": "reference",
    }  # fmt: skip
    revert_import(store, applied.import_id, row=5)
    with store.read() as session:
        (task,) = all_live(session, RecordKind.TASK)
    assert (task.text("text"), link_id(task, "organization")) == ("명단에서 빠짐 확인", ours)
    revert_import(store, applied.import_id)
    assert _standings(store) == before
    with store.read() as session:
        assert all_live(session, RecordKind.TASK) == ()
