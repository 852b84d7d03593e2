"""Headers read by how they are built: 입주업체명, 현종업원합계, 투자의향서접수일자.

Offices build their labels from few parts. A word that stands in no table of synonyms is read by
its parts; a part that is not known leaves the label unread.
"""

from __future__ import annotations

from functools import lru_cache

from db.intake.labels import (
    agreements,
    cases,
    certificates,
    concerns,
    english,
    firms,
    notes,
    occupancies,
    people,
    plans,
    sites,
    supports,
    tasks,
)

_RULES = tuple(
    rule
    for part in (
        firms,
        people,
        certificates,
        agreements,
        plans,
        cases,
        sites,
        occupancies,
        concerns,
        supports,
        tasks,
        notes,
        english,
    )
    for rule in part.RULES
)


@lru_cache(maxsize=8_192)
def read_label(key: str, list_name: str) -> tuple[tuple[str, float], ...]:
    """The fields that a label (a ``header_key``) names by its parts, each with a confidence."""
    found: dict[str, float] = {}
    for rule in _RULES:
        if list_name in rule.lists and rule.pattern.match(key):
            found[rule.path] = max(rule.confidence, found.get(rule.path, 0.0))
    return tuple(found.items())
