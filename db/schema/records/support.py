"""The tables of incentives and where they were applied, and of the city's own officers, offices and periods."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.schema.columns import day, link, real, several, short, text, whole, won
from db.schema.record_table import record_table

TABLES = {
    # 지원시책: dated rows, never constants in code.
    RecordKind.INCENTIVE: record_table(
        "incentive",
        text("name"),
        short("tax"),
        text("legal_basis"),
        short("reach"),
        short("firm"),
        short("region"),
        real("rate_percent"),
        real("extra_percent"),
        whole("years"),
        whole("after_years"),
        whole("within_years"),
        day("founded_until"),
        real("min_area"),
        text("cap_text"),
        several("conditions"),
        several("clawback"),
        day("valid_from"),
        day("valid_until"),
        text("source"),
        day("as_of"),
        short("certainty"),
        text("note"),
    ),
    # 시 담당자.
    RecordKind.OFFICER: record_table(
        "officer",
        text("name"),
        text("position"),
        text("department"),
        short("role"),
        whole("rank"),
        text("phone"),
        day("from_on"),
        day("until_on"),
    ),
    # 지원시책 적용.
    RecordKind.APPLIED_INCENTIVE: record_table(
        "applied_incentive",
        link("organization_id", "organization", required=True),
        link("incentive_id", "incentive", required=True),
        link("case_id", "investment_case"),
        link("site_id", "site"),
        short("status"),
        won("amount"),
        day("applied_on"),
        day("acquired_on"),
        day("direct_use_on"),
        text("note"),
    ),
    # 부서.
    RecordKind.OFFICE: record_table(
        "office",
        text("name"),
        short("kind"),
        link("part_of_id", "office"),
        text("duties"),
        text("phone"),
        day("from_on"),
        day("until_on"),
    ),
    # 기간: an elected term, a fiscal year, an audit.
    RecordKind.PERIOD: record_table(
        "period",
        text("name"),
        short("kind"),
        day("from_on"),
        day("until_on"),
        text("note"),
    ),
}
