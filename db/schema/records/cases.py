"""The tables of investment cases, their milestones and the notes of calls."""

from __future__ import annotations

from sqlalchemy import Index

from db.domain.kinds import RecordKind
from db.schema.columns import day, link, real, short, text, whole, won, yes_no
from db.schema.record_table import index_of_joined, record_table, unique_among_live

TABLES = {
    # 투자 건: the unit that is counted.
    RecordKind.CASE: record_table(
        "investment_case",
        text("number"),
        text("title"),
        link("organization_id", "organization", required=True),
        text("code_name"),
        short("stage"),
        short("state"),
        day("resume_on"),
        short("end_reason"),
        text("officer"),
        text("deputy"),
        text("department"),
        won("planned_investment"),
        real("wanted_area"),
        whole("planned_jobs"),
        text("wanted_site"),
        text("planned_period"),
        day("acquisition_on"),
        short("tenure"),
        yes_no("foreign"),
        text("next_step"),
        day("next_step_on"),
        day("decision_on"),
        short("source_channel"),
        text("source_event"),
        yes_no("counted"),
        text("excluded_reason"),
        day("excluded_on"),
        text("progress"),
        text("issue"),
        text("position"),
        text("note"),
        # Order of the card in its column; NULL sorts by the chosen order.
        real("board_order"),
        # The record this one was joined to and went to the bin for.
        whole("merged_into"),
        unique_among_live("uq_investment_case_number", "number"),
        Index("ix_investment_case_stage", "stage"),
        index_of_joined("investment_case"),
        Index("ix_investment_case_next_step_on", "next_step_on"),
    ),
    # 단계 일정.
    RecordKind.MILESTONE: record_table(
        "milestone",
        link("case_id", "investment_case", required=True),
        short("stage"),
        day("planned_on"),
        day("actual_on"),
        yes_no("skipped"),
        text("evidence"),
    ),
    # 활동기록.
    RecordKind.ACTIVITY: record_table(
        "activity",
        link("organization_id", "organization", required=True),
        link("case_id", "investment_case"),
        link("contact_id", "contact"),
        short("kind"),
        day("happened_on"),
        text("summary"),
        text("officer"),
    ),
}
