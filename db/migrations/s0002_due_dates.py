"""Step 0002: indices for what is due, overdue or about to expire."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from alembic.operations import Operations

REVISION = "0002"


def upgrade(op: Operations) -> None:
    """Let 오늘 find next steps and certificates by their days without reading every row."""
    op.create_index("ix_investment_case_next_step_on", "investment_case", ["next_step_on"])
    op.create_index("ix_certificate_valid_until", "certificate", ["valid_until"])
