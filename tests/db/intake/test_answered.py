"""What an officer answered about a row is not asked again of the next issue that says the same."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.intake.apply import ImportSource, apply_plan
from db.intake.pipeline import Choices, PreparedFile, plan
from db.intake.plan import Decision, PlanOptions, RowPlan
from db.queries.records import all_live
from db.services.records import delete_record, save_record
from db.store import Store
from tests.db.intake.plan_cases import in_hand

HEAD = "기업명,대표자,소재지,종업원수\n"
ASKED = "온새미팜,박새봄,경기 고양시 덕양구 화신로 2,110\n"
REST = "새로온㈜,김새봄,경기 고양시 덕양구 화신로 3,5\n라온,이새봄,경기 고양시 덕양구 화신로 9,5\n"
OTHER = "온새미팜,최새봄,경기 고양시 덕양구 화신로 2,110\n"
KEPT = {f"organization.{key}": False for key in ("representatives", "address", "region")}


@pytest.fixture
def known(sqlite_store: Store) -> int:
    """A firm that may be the one of the list."""
    draft = new_draft(RecordKind.ORGANIZATION)
    values = {"name": "온새미팜㈜", "representatives": ("하늘찬",), "region": "부산 강서구"}
    saved = save_record(sqlite_store, replace(draft, values={**draft.values, **values}))
    assert saved.id is not None
    return saved.id


def _row(
    store: Store, prepared: PreparedFile, decisions: Mapping[int, Decision] | None = None
) -> RowPlan:
    """The plan of the row about 온새미팜."""
    with store.read() as session:
        planned = plan(session, prepared, [PlanOptions(decisions=decisions or {})])
    return next(row for row in planned.tables[0].rows if row.title == "온새미팜")


def _take_in(store: Store, prepared: PreparedFile, decisions: Mapping[int, Decision]) -> None:
    with store.read() as session:
        planned = plan(session, prepared, [PlanOptions(decisions=decisions)])
    source = ImportSource("명단.csv", prepared.file_hash, prepared.mapping_json)
    apply_plan(
        store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared,
        decisions={(0, row): made for row, made in decisions.items()},
    )  # fmt: skip


def test_which_firm_is_meant_and_what_stays_is_not_asked_twice(
    sqlite_store: Store, tmp_path: Path, known: int
):
    store = sqlite_store
    january = in_hand(store, tmp_path / "명단_1월.csv", HEAD + ASKED + REST)
    assert _row(store, january).reason == "ask.match.unsure"
    _take_in(store, january, {2: Decision(organization=known, fields=KEPT)})
    _take_in(store, in_hand(store, tmp_path / "명단_2월.csv", HEAD + REST), {})
    march = in_hand(store, tmp_path / "명단_3월.csv", HEAD + REST + ASKED)
    assert list(march.answers) == [(0, 4)], "the list of February did not name it"
    assert _row(store, march).outcome.value == "same"
    own = {4: Decision(organization="new")}
    assert _row(store, march, own).outcome.value == "create", "what is decided now comes first"

    again = in_hand(store, tmp_path / "명단_3월.csv", HEAD + REST + ASKED, Choices(asks_again=True))
    assert _row(store, again).reason == "ask.match.unsure"
    changed = _row(store, in_hand(store, tmp_path / "명단_4월.csv", HEAD + REST + OTHER))
    assert (changed.reason, changed.params) == (
        "ask.differs",
        {"fields": "organization.representatives"},
    )
    with store.read() as session:
        draft = next(one for one in all_live(session, RecordKind.ORGANIZATION) if one.id == known)
    delete_record(store, RecordKind.ORGANIZATION, known, draft.version)
    gone = in_hand(store, tmp_path / "명단_5월.csv", HEAD + REST + ASKED)
    assert not gone.answers, "the firm that was meant is in the bin"


def test_another_firm_of_the_name_is_that_one_from_then_on(
    sqlite_store: Store, tmp_path: Path, known: int
):
    january = in_hand(sqlite_store, tmp_path / "명단_1월.csv", HEAD + ASKED + REST)
    _take_in(sqlite_store, january, {2: Decision(organization="new")})
    february = in_hand(sqlite_store, tmp_path / "명단_2월.csv", HEAD + REST + ASKED)
    row = _row(sqlite_store, february)
    assert row.outcome.value == "same"
    (decision,) = february.answers.values()
    assert decision.organization not in (known, "new", None)
