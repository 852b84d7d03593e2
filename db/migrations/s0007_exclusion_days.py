"""Step 0007: from which day a case is taken out of the statistics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, String

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0007"


def upgrade(op: Operations) -> None:
    """Add the day; exclusions that have none hold for every cut-off date, as before."""
    op.add_column("investment_case", Column("excluded_on", String(16)))
