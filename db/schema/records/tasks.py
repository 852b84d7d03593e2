"""The tables of tasks, concerns, and plans with their steps."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.schema.columns import day, link, short, text, whole
from db.schema.record_table import record_table

TABLES = {
    # 할 일.
    RecordKind.TASK: record_table(
        "task",
        text("text"),
        link("organization_id", "organization"),
        link("case_id", "investment_case"),
        link("agreement_id", "agreement"),
        link("meeting_id", "meeting"),
        link("agenda_item_id", "agenda_item"),
        link("plan_id", "plan"),
        text("officer"),
        day("due_on"),
        day("done_on"),
        text("result"),
    ),
    # 애로사항.
    RecordKind.CONCERN: record_table(
        "concern",
        link("organization_id", "organization", required=True),
        link("case_id", "investment_case"),
        short("kind"),
        text("text"),
        day("raised_on"),
        text("officer"),
        text("department"),
        short("status"),
        day("answered_on"),
        text("result"),
        text("document_number"),
    ),
    # 일정 묶음: a bundle of dated steps.
    RecordKind.PLAN: record_table(
        "plan",
        text("name"),
        short("starts_from"),
        text("note"),
    ),
    # One step of a plan, some days after its beginning.
    RecordKind.PLAN_STEP: record_table(
        "plan_step",
        link("plan_id", "plan", required=True),
        text("text"),
        whole("days"),
        text("officer"),
    ),
}
