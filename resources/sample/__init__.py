"""Sample data: the Goyang example and a list to import, read from the package."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from resources.law import incentive_records

_FOLDER = Path(__file__).parent
SAMPLE_LIST = _FOLDER / "투자협약_현황.xlsx"
"""An invented office list with title rows, a two-row header and sub-totals, to try the import."""


def example_records() -> list[dict[str, Any]]:
    """The records of the Goyang example, 지원시책 among them: kind, ref, and values by field key.

    ``{"ref": …}`` names another record, ``{"empty": …}`` a kind of empty; ``"@-14"`` is a day
    before or after today and ``"@+1T14:00"`` a time on such a day. Real bodies carry sourced facts
    only; every other firm, person, amount and date is invented and says so in its note.
    """
    text = (_FOLDER / "goyang_example.json").read_text(encoding="utf-8")
    records: list[dict[str, Any]] = json.loads(text)
    return records + incentive_records()
