"""Step 0003: the records the first schema lacked, saved views and pairs that are no duplicates."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Integer, String, Text
from sqlalchemy.types import TypeEngine

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0003"


def upgrade(op: Operations) -> None:
    """Create the tables, then widen those that were there."""
    _partners(op)
    _tasks(op)
    _places(op)
    _papers(op)
    _offices(op)
    _kept_beside(op)
    _widen(op)


def _partners(op: Operations) -> None:
    _create_record(
        op, "working_group",
        *_columns(Text(), "name", "purpose"),
        _link("organization_id", "organization"),
        *_columns(Text(), "officer"),
        *_columns(String(16), "founded_on", "ended_on"),
        *_columns(Text(), "cycle", "source", "note"),
    )  # fmt: skip
    _create_record(
        op, "group_member",
        _link("working_group_id", "working_group", required=True),
        _link("organization_id", "organization", required=True),
        *_columns(String(40), "role"),
        *_columns(String(16), "since_on", "until_on"),
        *_columns(Text(), "note"),
    )  # fmt: skip
    _create_record(
        op, "joint_project",
        *_columns(Text(), "name", "purpose"),
        _link("organization_id", "organization"),
        _link("working_group_id", "working_group"),
        *_columns(Text(), "data_used"),
        *_columns(String(40), "review_state", "state"),
        *_columns(BigInteger(), "budget"),
        *_columns(Text(), "officer"),
        *_columns(String(16), "started_on", "ended_on"),
        *_columns(Text(), "source", "note"),
    )  # fmt: skip
    _create_record(
        op, "project_partner",
        _link("joint_project_id", "joint_project", required=True),
        _link("organization_id", "organization", required=True),
        *_columns(String(40), "role"),
        *_columns(Text(), "contribution"),
    )  # fmt: skip
    _create_record(
        op, "partnership",
        _link("organization_id", "organization", required=True),
        *_columns(String(40), "kind"),
        _link("partner_id", "organization", required=True),
        _link("agreement_id", "agreement"),
        *_columns(String(16), "since_on", "until_on"),
        *_columns(Text(), "source", "note"),
    )  # fmt: skip


def _tasks(op: Operations) -> None:
    _create_record(
        op, "due_diligence",
        _link("organization_id", "organization", required=True),
        _link("case_id", "investment_case"),
        *_columns(String(40), "item", "result"),
        *_columns(String(16), "checked_on"),
        *_columns(Text(), "evidence", "officer", "note"),
    )  # fmt: skip
    _create_record(
        op, "plan",
        *_columns(Text(), "name"),
        *_columns(String(40), "starts_from"),
        *_columns(Text(), "note"),
    )  # fmt: skip
    _create_record(
        op, "plan_step",
        _link("plan_id", "plan", required=True),
        *_columns(Text(), "text"),
        *_columns(Integer(), "days"),
        *_columns(Text(), "officer"),
    )  # fmt: skip
    _create_record(
        op, "task",
        *_columns(Text(), "text"),
        _link("organization_id", "organization"),
        _link("case_id", "investment_case"),
        _link("agreement_id", "agreement"),
        _link("meeting_id", "meeting"),
        _link("agenda_item_id", "agenda_item"),
        _link("plan_id", "plan"),
        *_columns(Text(), "officer"),
        *_columns(String(16), "due_on", "done_on"),
        *_columns(Text(), "result"),
    )  # fmt: skip
    _create_record(
        op, "concern",
        _link("organization_id", "organization", required=True),
        _link("case_id", "investment_case"),
        *_columns(String(40), "kind"),
        *_columns(Text(), "text"),
        *_columns(String(16), "raised_on"),
        *_columns(Text(), "officer", "department"),
        *_columns(String(40), "status"),
        *_columns(String(16), "answered_on"),
        *_columns(Text(), "result", "document_number"),
    )  # fmt: skip


def _places(op: Operations) -> None:
    _create_record(
        op, "project_phase",
        _link("project_id", "development_project", required=True),
        *_columns(Text(), "name"),
        *_columns(String(16), "planned_on", "actual_on"),
        *_columns(Text(), "source", "note"),
    )  # fmt: skip
    _create_record(
        op, "occupancy",
        _link("site_id", "site", required=True),
        _link("organization_id", "organization", required=True),
        _link("case_id", "investment_case"),
        *_columns(Float(53), "area"),
        *_columns(String(40), "tenure"),
        *_columns(String(16), "planned_on", "actual_on", "until_on"),
        *_columns(Text(), "note"),
    )  # fmt: skip
    _create_record(
        op, "applied_incentive",
        _link("organization_id", "organization", required=True),
        _link("incentive_id", "incentive", required=True),
        _link("case_id", "investment_case"),
        _link("site_id", "site"),
        *_columns(String(40), "status"),
        *_columns(BigInteger(), "amount"),
        *_columns(String(16), "applied_on", "acquired_on", "direct_use_on"),
        *_columns(Text(), "note"),
    )  # fmt: skip


def _papers(op: Operations) -> None:
    _create_record(
        op, "data_request",
        *_columns(Text(), "item"),
        *_columns(String(40), "requester_kind"),
        *_columns(Text(), "requester", "legal_basis"),
        *_columns(String(16), "requested_on", "due_on"),
        *_columns(Text(), "officer"),
        *_columns(String(16), "period_from", "period_until", "as_of"),
        *_columns(Text(), "definition"),
        *_columns(String(40), "status"),
        *_columns(String(16), "submitted_on"),
        *_columns(Text(), "answer", "document_number"),
        *_columns(String(40), "disclosure"),
        *_columns(Text(), "note"),
    )  # fmt: skip
    op.create_index("ix_data_request_due_on", "data_request", ["due_on"])
    _create_record(
        op, "attachment",
        *_columns(Text(), "name"),
        *_columns(String(40), "disclosure"),
        *_columns(Text(), "note"),
        *_columns(String(40), "owner_kind"),
        *_columns(Integer(), "owner_id"),
        *_columns(Text(), "file_hash"),
        *_columns(BigInteger(), "file_size"),
        *_columns(Text(), "media_type"),
    )  # fmt: skip
    op.create_index("ix_attachment_owner", "attachment", ["owner_kind", "owner_id"])
    op.create_index("ix_attachment_file_hash", "attachment", ["file_hash"])


def _offices(op: Operations) -> None:
    _create_record(
        op, "office",
        *_columns(Text(), "name"),
        *_columns(String(40), "kind"),
        _link("part_of_id", "office"),
        *_columns(Text(), "duties", "phone"),
        *_columns(String(16), "from_on", "until_on"),
    )  # fmt: skip
    _create_record(
        op, "period",
        *_columns(Text(), "name"),
        *_columns(String(40), "kind"),
        *_columns(String(16), "from_on", "until_on"),
        *_columns(Text(), "note"),
    )  # fmt: skip


def _kept_beside(op: Operations) -> None:
    op.create_table(
        "saved_view",
        Column("id", Integer(), primary_key=True),
        *_columns(String(40), "list_name", required=True),
        *_columns(Text(), "name", required=True),
        *_columns(String(40), "icon", required=True),
        *_columns(Text(), "content", required=True),
        *_columns(Integer(), "position", required=True),
        *_columns(Boolean(), "is_default", required=True),
        *_columns(String(80), "officer", required=True),
        *_columns(String(32), "updated_at", required=True),
        sqlite_autoincrement=True,
    )
    op.create_index("ix_saved_view_list_name", "saved_view", ["list_name"])
    op.create_table(
        "distinct_pair",
        Column("id", Integer(), primary_key=True),
        *_columns(String(20), "record_kind", required=True),
        *_columns(Integer(), "first_id", "second_id", required=True),
        *_columns(String(80), "officer", required=True),
        *_columns(String(32), "at", required=True),
        sqlite_autoincrement=True,
    )
    pair = ["record_kind", "first_id", "second_id"]
    op.create_index("uq_distinct_pair", "distinct_pair", pair, unique=True)


def _widen(op: Operations) -> None:
    _add(op, "organization", *_columns(String(16), "member_count_on"))
    for table in ("organization", "contact", "investment_case", "agreement"):
        _add(op, table, *_columns(Integer(), "merged_into"))
    _add(op, "investment_case", *_columns(Text(), "deputy"))
    _add(op, "milestone", *_columns(Boolean(), "skipped"))
    _add(
        op, "agreement",
        *_columns(Text(), "review_result", "council_committee"),
        *_columns(Boolean(), "renewal"),
    )  # fmt: skip
    _add(op, "fulfilment_check", *_columns(Text(), "checked_by"))
    _add(
        op, "meeting",
        *_columns(String(40), "kind"),
        *_columns(Text(), "organizer", "order_of_events", "calendar_uid"),
    )  # fmt: skip
    _add(op, "attendee", *_columns(String(40), "role"))
    _add(op, "agenda_item", *_columns(Text(), "discussion", "decision"))
    _add(op, "officer", *_columns(String(40), "role"), *_columns(Integer(), "rank"))
    _add_link(op, "agreement", "amends_id", "agreement")
    _add_link(op, "fulfilment_check", "corrects_id", "fulfilment_check")
    _add_link(op, "meeting", "working_group_id", "working_group")
    _add_link(op, "follow_up", "agenda_item_id", "agenda_item")


def _add(op: Operations, table: str, *columns: Column[Any]) -> None:
    for column in columns:
        op.add_column(table, column)


def _add_link(op: Operations, table: str, name: str, target: str) -> None:
    """A column that refers to ``target``; SQLite has to write the table anew for its name."""
    with op.batch_alter_table(table, table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(Column(name, Integer()))
        batch.create_foreign_key(f"fk_{table}_{name}", target, [name], ["id"])
    op.create_index(f"ix_{table}_{name}", table, [name])


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


def _link(name: str, target: str, *, required: bool = False) -> Column[int]:
    return Column(
        name, Integer(), ForeignKey(f"{target}.id"), nullable=not required, index=True
    )  # fmt: skip
