"""What a condition on cases is called on the filter that sets it."""

from __future__ import annotations

from db.domain.catalogue.cases import CASE
from db.queries.case_conditions import DUE_TODAY, IDLE, LATE, STALE, STILL, missing_parts
from resources.texts import Texts


def condition_words(condition: str, texts: Texts) -> str:
    """A few words for a filter chip; "" for no condition."""
    if (parts := missing_parts(condition)) is not None:
        field, kind = parts
        return f"{CASE.field(field).label(texts.lang)} {kind.label(texts.lang)}"
    words = {
        LATE: texts("Next step late"),
        DUE_TODAY: texts("Next step today"),
        STALE: texts("Long in one stage"),
        IDLE: texts("Next step not stated"),
        STILL: texts("Standing still"),
    }
    return words.get(condition, "")
