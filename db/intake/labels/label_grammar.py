"""Headers read by how they are built: 입주업체명, 현종업원합계, 투자의향서접수일자.

Offices build their labels from few parts. A word that stands in no table of synonyms is read by
its parts; a part that is not known leaves the label unread.
"""

from __future__ import annotations

import re
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


_AHEAD = re.compile(r"(향후|추후|차후|차기|다음|후속)[가-힣]{2,6}(?<!자)(?<!일)$")
_OF_SOMETHING = re.compile(
    r"[가-힣]{2,4}?((?:추진|진행)(?:상황|현황|경과|사항)|쟁점(?:사항)?|문제점|애로사항)$"
)
_TOLD = frozenset(
    ("case.progress", "case.next_step", "case.issue", "task.text", "concern.text", "task.result")
)
_NOT_SURE = 0.72
"""As sure as a reading may be that leaves a word out: a label that says it plainly goes first."""


@lru_cache(maxsize=8_192)
def read_label(key: str, list_name: str) -> tuple[tuple[str, float], ...]:
    """The fields that a label (a ``header_key``) names by its parts, each with a confidence."""
    return tuple(_read(key, list_name).items()) or _of_the_rest(key, list_name)


def _read(key: str, list_name: str) -> dict[str, float]:
    found: dict[str, float] = {}
    for rule in _RULES:
        if list_name in rule.lists and rule.pattern.match(key):
            found[rule.path] = max(rule.confidence, found.get(rule.path, 0.0))
    return found


def _of_the_rest(key: str, list_name: str) -> tuple[tuple[str, float], ...]:
    """What a label of words names whose first noun no rule knows, or the one behind 향후: 인허가 추진상황 is
    as well 추진상황, 향후 이행계획 향후계획. Only of text: a day or a sum of something else is another."""
    ahead, first = _AHEAD.match(key), _OF_SOMETHING.match(key)
    rest = f"{ahead[1]}계획" if ahead else first[1] if first else ""
    told = {path: sure for path, sure in _read(rest, list_name).items() if path in _TOLD}
    return tuple((path, min(sure, _NOT_SURE)) for path, sure in told.items())
