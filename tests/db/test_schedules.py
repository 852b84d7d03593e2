"""The milestones of all cases: live ones, in the order of stages, on both databases."""

from __future__ import annotations

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.schedule import Step
from db.domain.values import Value
from db.queries.schedules import case_steps
from db.services.records import delete_record, save_record
from db.store import Store


def add(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, Draft(record_kind, {**new_draft(record_kind).values, **values})).id


def test_steps_come_by_case_without_what_is_in_the_bin(store: Store) -> None:
    firm = add(store, RecordKind.ORGANIZATION, name="㈜한빛정밀")
    case = add(store, RecordKind.CASE, title="거점", organization=firm, stage="loi")
    gone = add(store, RecordKind.CASE, title="무산", organization=firm, stage="loi")
    add(store, RecordKind.MILESTONE, case=gone, stage="loi", actual_on="2026-02-01")
    mou = add(store, RecordKind.MILESTONE, case=case, stage="mou", planned_on="2026-12")
    out = add(store, RecordKind.MILESTONE, case=case, stage="contract", planned_on="2027")
    skip = add(store, RecordKind.MILESTONE, case=case, stage="construction", skipped=True)
    loi = add(store, RecordKind.MILESTONE, case=case, stage="loi", actual_on="2026-02-01",
              evidence="의향서")  # fmt: skip
    delete_record(store, RecordKind.MILESTONE, out)
    delete_record(store, RecordKind.CASE, gone)
    with store.read() as session:
        found = case_steps(session)
    assert found == {
        case: (
            Step("loi", "", "2026-02-01", False, loi, "의향서"),
            Step("mou", "2026-12", "", False, mou),
            Step("construction", "", "", True, skip),
        )
    }
