"""Step 0022: a list of a million firms put in order and counted by indices, not firm by firm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0022"


def upgrade(op: Operations) -> None:
    """Let the indices of names say who is live and where a firm stands, and add one of what firms are
    counted by; the unique keys no longer stand for all live records."""
    named = ["name_key", "deleted_at", "standing"]
    op.drop_index("ix_organization_name_key", "organization")
    op.create_index("ix_organization_name_key", "organization", named)
    ours = text("deleted_at IS NULL AND coalesce(standing, '') <> 'reference'")
    op.drop_index("ix_organization_ours", "organization")
    op.create_index(
        "ix_organization_ours", "organization", named, sqlite_where=ours, postgresql_where=ours
    )
    if op.get_bind().dialect.name == "sqlite":
        op.create_index(
            "ix_organization_classes",
            "organization",
            ["industry_code", "industry_name", "region", "standing", "deleted_at"],
        )
    _unique(op, "uq_organization_business_number", "organization", "business_number")
    _unique(op, "uq_investment_case_number", "investment_case", "number")


def _unique(op: Operations, name: str, table: str, column: str) -> None:
    live = text(f"deleted_at IS NULL AND {column} IS NOT NULL")
    op.drop_index(name, table)
    op.create_index(name, table, [column], unique=True, sqlite_where=live, postgresql_where=live)
