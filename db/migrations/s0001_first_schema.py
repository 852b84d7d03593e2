"""Step 0001: the first schema."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Float,
    ForeignKey,
    Integer,
    String,
    Text,
    text,
)
from sqlalchemy.types import TypeEngine

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0001"


def upgrade(op: Operations) -> None:
    """Create every table."""
    _ledger(op)
    _organizations(op)
    _cases(op)
    _agreements(op)
    _meetings(op)
    _places(op)
    _support(op)


def _ledger(op: Operations) -> None:
    op.create_table(
        "operation",
        Column("id", Integer(), primary_key=True),
        *_columns(String(60), "label", required=True),
        *_columns(Text(), "subject", required=True),
        *_columns(Integer(), "record_count", required=True),
        *_columns(String(8), "kind", required=True),
        *_columns(String(32), "at", required=True),
        *_columns(String(80), "officer", required=True),
        *_columns(String(120), "machine", required=True),
        *_columns(Integer(), "undoes", "undone_by"),
        sqlite_autoincrement=True,
    )  # fmt: skip
    op.create_index("ix_operation_undoes", "operation", ["undoes"])
    op.create_table(
        "change",
        Column("id", Integer(), primary_key=True),
        _link("operation_id", "operation", required=True),
        *_columns(String(20), "record_kind", required=True),
        *_columns(Integer(), "record_id", required=True),
        *_columns(String(8), "action", required=True),
        *_columns(Text(), "fields", required=True),
        sqlite_autoincrement=True,
    )  # fmt: skip
    op.create_index("ix_change_record", "change", ["record_kind", "record_id"])
    op.create_table(
        "import_batch",
        Column("id", Integer(), primary_key=True),
        _link("operation_id", "operation", index=False),
        *_columns(Text(), "file_name", required=True),
        *_columns(String(64), "file_hash", required=True),
        *_columns(String(16), "list_date"),
        *_columns(Text(), "mapping", "counts", required=True),
        *_columns(String(32), "at", required=True),
        *_columns(String(80), "officer", required=True),
        sqlite_autoincrement=True,
    )  # fmt: skip
    op.create_index("ix_import_batch_file_hash", "import_batch", ["file_hash"])
    op.create_table(
        "search_entry",
        Column(
            "id", BigInteger().with_variant(Integer(), "sqlite"), primary_key=True,
            autoincrement=False,
        ),
        *_columns(String(20), "record_kind", required=True),
        *_columns(Integer(), "record_id", required=True),
        *_columns(Text(), "title", "subtitle", "names", required=True),
        *_columns(String(40), "stage", required=True),
        *_columns(String(16), "moment", required=True),
        *_columns(Text(), "keys", "choseong", "numbers", required=True),
        *_columns(Integer(), "own_keys", "own_choseong", required=True),
    )  # fmt: skip
    op.create_table(
        "column_memory",
        Column("id", Integer(), primary_key=True),
        *_columns(String(64), "shape", required=True),
        *_columns(Text(), "header", required=True),
        *_columns(String(80), "field", required=True),
        *_columns(String(20), "unit", required=True),
    )  # fmt: skip
    op.create_index("ix_column_memory_shape", "column_memory", ["shape"])
    op.create_table(
        "fact",
        Column("name", String(40), primary_key=True),
        *_columns(Text(), "value", required=True),
    )  # fmt: skip


def _organizations(op: Operations) -> None:
    _create_record(
        op, "organization",
        *_columns(Text(), "name", "name_key"),
        *_columns(String(40), "org_type"),
        *_columns(Text(), "name_en", "aliases", "representatives"),
        *_columns(String(16), "founded"),
        *_columns(String(40), "standing", "business_number", "corporate_number"),
        *_columns(Integer(), "employees"),
        *_columns(BigInteger(), "capital", "revenue"),
        *_columns(Integer(), "member_count"),
        *_columns(Text(), "industry_code"),
        *_columns(String(40), "industry_revision"),
        *_columns(Text(),
            "industry_name", "products", "address", "address_lot", "region", "country", "phone",
            "website", "note",
        ),
    )  # fmt: skip
    op.create_index("ix_organization_corporate_number", "organization", ["corporate_number"])
    op.create_index("ix_organization_name_key", "organization", ["name_key"])
    _unique_among_live(op, "uq_organization_business_number", "organization", "business_number")
    _create_record(
        op, "contact",
        _link("organization_id", "organization", required=True),
        *_columns(Text(), "name", "title", "department", "phone", "mobile", "email"),
        *_columns(String(40), "purpose"),
        *_columns(String(16), "retain_until"),
    )  # fmt: skip
    _create_record(
        op, "certificate",
        _link("organization_id", "organization", required=True),
        *_columns(String(40), "kind"),
        *_columns(Text(), "number"),
        *_columns(String(16), "confirmed_on", "valid_from", "valid_until"),
        *_columns(Text(), "issuer"),
        *_columns(String(40), "renewal"),
        *_columns(String(16), "revoked_on"),
    )  # fmt: skip


def _cases(op: Operations) -> None:
    _create_record(
        op, "investment_case",
        *_columns(Text(), "number", "title"),
        _link("organization_id", "organization", required=True),
        *_columns(Text(), "code_name"),
        *_columns(String(40), "stage", "state"),
        *_columns(String(16), "resume_on"),
        *_columns(String(40), "end_reason"),
        *_columns(Text(), "officer", "department"),
        *_columns(BigInteger(), "planned_investment"),
        *_columns(Float(53), "wanted_area"),
        *_columns(Integer(), "planned_jobs"),
        *_columns(Text(), "wanted_site", "planned_period"),
        *_columns(String(16), "acquisition_on"),
        *_columns(String(40), "tenure"),
        *_columns(Boolean(), "foreign"),
        *_columns(Text(), "next_step"),
        *_columns(String(16), "next_step_on", "decision_on"),
        *_columns(String(40), "source_channel"),
        *_columns(Text(), "source_event"),
        *_columns(Boolean(), "counted"),
        *_columns(Text(), "excluded_reason", "progress", "issue", "position", "note"),
        *_columns(Float(53), "board_order"),
    )  # fmt: skip
    op.create_index("ix_investment_case_stage", "investment_case", ["stage"])
    _unique_among_live(op, "uq_investment_case_number", "investment_case", "number")
    _create_record(
        op, "milestone",
        _link("case_id", "investment_case", required=True),
        *_columns(String(40), "stage"),
        *_columns(String(16), "planned_on", "actual_on"),
        *_columns(Text(), "evidence"),
    )  # fmt: skip
    _create_record(
        op, "activity",
        _link("organization_id", "organization", required=True),
        _link("case_id", "investment_case"),
        _link("contact_id", "contact"),
        *_columns(String(40), "kind"),
        *_columns(String(16), "happened_on"),
        *_columns(Text(), "summary", "officer"),
    )  # fmt: skip


def _agreements(op: Operations) -> None:
    _create_record(
        op, "agreement",
        *_columns(Text(), "title"),
        *_columns(String(40), "kind", "nature"),
        _link("case_id", "investment_case"),
        *_columns(String(16), "signed_on"),
        *_columns(Text(), "place"),
        *_columns(BigInteger(), "amount"),
        *_columns(Float(53), "area"),
        *_columns(Integer(), "jobs"),
        *_columns(Text(), "terms"),
        *_columns(String(40), "binding", "disclosure"),
        *_columns(String(16), "valid_until", "reviewed_on", "reported_to_council_on"),
        *_columns(String(40), "status"),
        *_columns(String(16), "status_on"),
        *_columns(Text(), "status_reason", "document_number", "note"),
    )  # fmt: skip
    _create_record(
        op, "party",
        _link("agreement_id", "agreement", required=True),
        _link("organization_id", "organization", required=True),
        *_columns(String(40), "role"),
        *_columns(Text(), "signatory"),
    )  # fmt: skip
    _create_record(
        op, "fulfilment_check",
        _link("agreement_id", "agreement", required=True),
        *_columns(String(16), "as_of"),
        *_columns(String(40), "response"),
        *_columns(BigInteger(), "invested"),
        *_columns(Integer(), "hired"),
        *_columns(String(40), "evidence"),
        *_columns(Text(), "note"),
    )  # fmt: skip


def _meetings(op: Operations) -> None:
    _create_record(
        op, "meeting",
        *_columns(Text(), "title"),
        *_columns(String(16), "starts_at", "ends_at"),
        *_columns(Text(), "place"),
        _link("organization_id", "organization"),
        _link("case_id", "investment_case"),
        *_columns(Text(),
            "purpose", "officer", "discussion", "decisions", "key_points", "talking_points",
        ),
    )  # fmt: skip
    _create_record(
        op, "attendee",
        _link("meeting_id", "meeting", required=True),
        *_columns(String(40), "side"),
        *_columns(Text(), "name", "title", "affiliation"),
        *_columns(Integer(), "rank"),
        *_columns(String(40), "attends"),
    )  # fmt: skip
    _create_record(
        op, "agenda_item",
        _link("meeting_id", "meeting", required=True),
        *_columns(String(40), "kind"),
        *_columns(Text(), "text", "answer"),
        *_columns(Integer(), "rank"),
    )  # fmt: skip
    _create_record(
        op, "follow_up",
        _link("meeting_id", "meeting"),
        _link("organization_id", "organization"),
        _link("case_id", "investment_case"),
        *_columns(String(40), "kind"),
        *_columns(Text(), "text", "officer"),
        *_columns(String(16), "due_on", "done_on"),
        *_columns(Text(), "result", "document_number"),
    )  # fmt: skip


def _places(op: Operations) -> None:
    _create_record(
        op, "zone",
        *_columns(Text(), "name"),
        *_columns(String(16), "announced_on", "designated_on"),
        *_columns(Float(53), "area"),
        *_columns(Text(), "notice_number", "legal_basis", "source", "note"),
    )  # fmt: skip
    _create_record(
        op, "zone_statistic",
        _link("zone_id", "zone", required=True),
        *_columns(String(40), "scope"),
        *_columns(String(16), "as_of"),
        *_columns(Integer(), "venture_firms", "small_firms"),
        *_columns(Text(), "source"),
    )  # fmt: skip
    _create_record(
        op, "development_project",
        *_columns(Text(), "name"),
        *_columns(Float(53), "area"),
        *_columns(BigInteger(), "cost"),
        *_columns(Text(), "developers", "phase"),
        *_columns(String(16), "planned_on", "actual_on"),
        *_columns(Text(), "source", "note"),
    )  # fmt: skip
    _create_record(
        op, "site",
        *_columns(Text(), "name"),
        _link("project_id", "development_project"),
        *_columns(String(40), "kind"),
        *_columns(Text(), "block", "address"),
        *_columns(Float(53), "area"),
        *_columns(BigInteger(), "price"),
        *_columns(Text(), "permitted_industries"),
        *_columns(String(40), "in_zone", "status"),
        *_columns(String(16), "planned_on", "actual_on"),
        *_columns(Text(), "source", "note"),
    )  # fmt: skip


def _support(op: Operations) -> None:
    _create_record(
        op, "incentive",
        *_columns(Text(), "name"),
        *_columns(String(40), "tax"),
        *_columns(Text(), "legal_basis"),
        *_columns(String(40), "reach", "region"),
        *_columns(Float(53), "rate_percent"),
        *_columns(Integer(), "years"),
        *_columns(Text(), "cap_text", "conditions", "clawback"),
        *_columns(String(16), "valid_from", "valid_until"),
        *_columns(Text(), "source"),
        *_columns(String(16), "as_of"),
        *_columns(Text(), "note"),
    )  # fmt: skip
    _create_record(
        op, "officer",
        *_columns(Text(), "name", "position", "department", "phone"),
        *_columns(String(16), "from_on", "until_on"),
    )  # fmt: skip


def _create_record(op: Operations, name: str, *columns: Column[Any]) -> None:
    """A ledgered table: its own columns between the id and stamps that all have."""
    op.create_table(
        name,
        Column("id", Integer(), primary_key=True),
        Column("version", Integer(), nullable=False),
        *_columns(String(32), "created_at", required=True),
        *_columns(String(80), "created_by", required=True),
        *_columns(String(32), "updated_at", required=True),
        *_columns(String(80), "updated_by", required=True),
        *_columns(String(32), "deleted_at"),
        *_columns(Integer(), "import_id"),
        *_columns(Text(), "import_sheet"),
        *_columns(Integer(), "import_row"),
        *_columns(Text(), "empties"),
        *columns,
        sqlite_autoincrement=True,
    )


def _columns(kind: TypeEngine[Any], *names: str, required: bool = False) -> tuple[Column[Any], ...]:
    return tuple(Column(name, kind, nullable=not required) for name in names)


def _link(name: str, target: str, *, required: bool = False, index: bool = True) -> Column[int]:
    return Column(
        name, Integer(), ForeignKey(f"{target}.id"), nullable=not required, index=index
    )  # fmt: skip


def _unique_among_live(op: Operations, name: str, table: str, *columns: str) -> None:
    """A unique key that deleted records do not hold."""
    live = text("deleted_at IS NULL")
    op.create_index(
        name, table, list(columns), unique=True, sqlite_where=live, postgresql_where=live
    )
