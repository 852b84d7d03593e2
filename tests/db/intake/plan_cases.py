"""Small lists for the tests of plan and apply."""

from __future__ import annotations

from pathlib import Path

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.intake.apply import Applied, ImportSource, apply_plan
from db.intake.pipeline import Choices, PreparedFile, prepare, read_list
from db.intake.plan import PlanOptions, TablePlan
from db.intake.planning.planner import plan_tables
from db.intake.rows import CoercedRow, CoercedTable
from db.queries.newest import newest_operation
from db.services.records import save_record
from db.store import Store

SOURCE = ImportSource("목록.xlsx", "0" * 64, "{}")


def in_hand(
    store: Store, path: Path, text: str = "", choices: Choices | None = None
) -> PreparedFile:
    """A file read and understood as the database stands; ``text`` is written into it before."""
    if text:
        path.write_text(text, encoding="utf-8-sig")
    workbook, file_hash = read_list(path)
    with store.read() as session:
        return prepare(workbook, file_hash, choices, session)


def listed(
    *rows: dict[str, Value], kind: str = "organizations", as_of: str = "2026-11"
) -> CoercedTable:
    """A list whose first entry stands in sheet row 2."""
    numbered = tuple(CoercedRow(number, row) for number, row in enumerate(rows, start=2))
    return CoercedTable("Sheet1", kind, as_of, numbered)


def planned(store: Store, table: CoercedTable, options: PlanOptions | None = None) -> TablePlan:
    """The plan for ``table`` as the database stands."""
    with store.read() as session:
        return plan_tables(session, [table], [options or PlanOptions()])[0]


def applied(
    store: Store, table: CoercedTable, options: PlanOptions | None = None
) -> tuple[TablePlan, Applied]:
    """Plan and apply ``table``."""
    with store.read() as session:
        at = newest_operation(session)
    plan = planned(store, table, options)
    return plan, apply_plan(store, SOURCE, [plan], planned_at=at)


def outcomes(plan: TablePlan) -> list[str]:
    """The outcome of each row in order."""
    return [row.outcome.value for row in plan.rows]


def add_firm(store: Store, name: str, **values: Value) -> int:
    """A firm that is there before the list comes; its id."""
    return save_record(store, new_draft(RecordKind.ORGANIZATION, name=name, **values)).id
