"""Step 0024: of which day a firm's number of people is, and of which year its revenue."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, String

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0024"


def upgrade(op: Operations) -> None:
    """Add both; of figures known so far nobody said it."""
    for name in ("employees_on", "revenue_on"):
        op.add_column("organization", Column(name, String(16)))
