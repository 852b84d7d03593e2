"""Step 0009: rounds of fulfilment checks, who is asked in each, and the round of a check."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import Column, ForeignKey, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0009"


def upgrade(op: Operations) -> None:
    """Create the two tables, then let a check name its round."""
    _create_record(
        op, "check_round",
        Column("name", Text()),
        Column("as_of", String(16)),
        Column("sent_on", String(16)),
        Column("document_number", Text()),
        Column("due_on", String(16)),
        Column("officer", Text()),
        Column("note", Text()),
    )  # fmt: skip
    _create_record(
        op, "check_target",
        _link("round_id", "check_round"),
        _link("agreement_id", "agreement"),
        Column("excluded_reason", Text()),
        Column("sent_on", String(16)),
        Column("reminded_on", String(16)),
        Column("reminded_again_on", String(16)),
        Column("returned_on", String(16)),
        Column("note", Text()),
    )  # fmt: skip
    table, name = "fulfilment_check", "round_id"
    with op.batch_alter_table(table, table_kwargs={"sqlite_autoincrement": True}) as batch:
        batch.add_column(Column(name, Integer()))
        batch.create_foreign_key(f"fk_{table}_{name}", "check_round", [name], ["id"])
    op.create_index(f"ix_{table}_{name}", table, [name])


def _create_record(op: Operations, name: str, *columns: Column[Any]) -> None:
    """A ledgered table: its own columns between the id and stamps that all have."""
    op.create_table(
        name,
        Column("id", Integer(), primary_key=True),
        Column("version", Integer(), nullable=False),
        Column("created_at", String(32), nullable=False),
        Column("created_by", String(80), nullable=False),
        Column("updated_at", String(32), nullable=False),
        Column("updated_by", String(80), nullable=False),
        Column("deleted_at", String(32)),
        Column("import_id", Integer()),
        Column("import_sheet", Text()),
        Column("import_row", Integer()),
        Column("empties", Text()),
        *columns,
        sqlite_autoincrement=True,
    )


def _link(name: str, target: str) -> Column[int]:
    return Column(name, Integer(), ForeignKey(f"{target}.id"), nullable=False, index=True)
