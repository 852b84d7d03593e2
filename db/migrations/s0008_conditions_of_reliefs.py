"""Step 0008: what a relief asks of the firm, and where a site lies in the office's picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import Column, Float, Integer, String, Text

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0008"


def upgrade(op: Operations) -> None:
    """Add the columns; what was stored keeps its meaning."""
    for column in (
        Column("firm", String(40)),
        Column("extra_percent", Float(53)),
        Column("after_years", Integer()),
        Column("within_years", Integer()),
        Column("founded_until", String(16)),
        Column("min_area", Float(53)),
        Column("certainty", String(40)),
    ):
        op.add_column("incentive", column)
    op.add_column("site", Column("shape", Text()))
