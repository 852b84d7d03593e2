"""지원시책 as the law and the ordinance give them, with their history; read from the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).parent


def incentive_records() -> list[dict[str, Any]]:
    """The rows of 지원시책: kind, ref, and values by field key, as the example's records are.

    Each names its article, its days and where it was read; what was read elsewhere than in the
    law says 확인 필요 (``certainty``).
    """
    text = (_FOLDER / "incentives.json").read_text(encoding="utf-8")
    records: list[dict[str, Any]] = json.loads(text)
    return records
