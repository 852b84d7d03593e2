"""이행점검: who is asked each quarter, what was answered, and how much of what was agreed is real."""

from __future__ import annotations

import db.domain.counting  # noqa: F401  # comes first: a count asks fulfilment what was answered
