"""Values of a column that may be one thing spelt otherwise: proposed one by one, never unified at once."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.domain.likeness import contradictions, is_branch_of
from db.domain.spellings import one_stroke_apart, sound_alike, sounds_of, strokes_without_one
from db.domain.values import Value
from db.intake.distinct import NAMES, DistinctValue, preference, spelling_key
from db.intake.pipeline import PreparedTable

MOST = 5_000
"""Different values beyond which a column is not looked through."""
SOUND, STROKE = "sound", "stroke"
_OFFICERS = frozenset({"case.officer", "organization.representatives"})
"""One letter tells two people apart."""


@dataclass(frozen=True, slots=True)
class NearValues:
    """Values that may be one, the commonest first, and why."""

    values: tuple[DistinctValue, ...]
    reasons: tuple[str, ...]


def near_values(
    entry: PreparedTable, values: Sequence[DistinctValue], path: str, stored: Collection[str] = ()
) -> tuple[NearValues, ...]:
    """The groups of a column. Firms whose numbers, regions or people contradict are never in one;
    of those as common as each other the one that is ``stored`` so already comes first."""
    if len(values) > MOST or not _is_spelt(path):
        return ()
    spelt: dict[str, list[DistinctValue]] = {}
    for one in values:
        if key := spelling_key(path, one.text):
            spelt.setdefault(key, []).append(one)
    keys = {key: rank for rank, key in enumerate(spelt)}
    beside = _neighbours(keys, spelt, path)
    facts = _facts(entry) if path in NAMES else {}
    taken: set[str] = set()
    found = []
    for key in keys:
        if key in taken:
            continue
        near = {
            other: reasons
            for other in sorted(beside[key] - taken - {key}, key=keys.__getitem__)
            if (reasons := _reasons(path, key, other, spelt))
            and not _apart(spelt[key][0], spelt[other][0], facts)
        }
        if near:
            taken |= {key, *near}
            group = [*spelt[key], *(one for other in near for one in spelt[other])]
            why = dict.fromkeys(reason for reasons in near.values() for reason in reasons)
            group.sort(key=lambda one: _standing(one, stored))
            found.append(NearValues(tuple(group), tuple(why)))
    return tuple(found)


def _standing(
    one: DistinctValue, stored: Collection[str]
) -> tuple[int, bool, bool, bool, bool, str]:
    """The commonest first; of equals the one that is stored, then the Korean one, and the one with
    its legal form."""
    unknown, inside, formless = preference(one.text, stored)
    foreign = not any("가" <= letter <= "힣" for letter in one.text)
    return -len(one.rows), unknown, foreign, inside, formless, one.text


def _is_spelt(path: str) -> bool:
    """Whether a slip of the key in such a column is a slip: not in numbers, days or people."""
    if not path or path in _OFFICERS:
        return False
    field = find_field(path)
    return path in NAMES or (field.kind is Kind.TEXT and not field.personal)


def _neighbours(
    keys: Iterable[str], spelt: Mapping[str, list[DistinctValue]], path: str
) -> dict[str, set[str]]:
    """By key the keys that share a sound with it, or all keystrokes but one."""
    buckets: dict[str, list[str]] = {}
    marks: dict[str, set[str]] = {}
    for key in keys:
        marks[key] = set(strokes_without_one(key))
        if path in NAMES:
            marks[key] |= sounds_of(spelt[key][0].text)
        for mark in marks[key]:
            buckets.setdefault(mark, []).append(key)
    return {key: {one for mark in found for one in buckets[mark]} for key, found in marks.items()}


def _reasons(
    path: str, key: str, other: str, spelt: Mapping[str, list[DistinctValue]]
) -> tuple[str, ...]:
    found = []
    if path in NAMES and sound_alike(spelt[key][0].text, spelt[other][0].text):
        found.append(SOUND)
    if one_stroke_apart(key, other):
        found.append(STROKE)
    return tuple(found)


def _facts(entry: PreparedTable) -> dict[int, dict[str, Value]]:
    """What each row says of its firm."""
    return {
        row.number: {
            path.partition(".")[2]: value
            for path, value in row.values.items()
            if path.startswith("organization.")
        }
        for row in entry.coerced.rows
    }


def _apart(
    one: DistinctValue, other: DistinctValue, facts: Mapping[int, Mapping[str, Value]]
) -> bool:
    """Whether something says that two firms are meant."""
    if not facts:
        return False
    if is_branch_of(one.text, other.text):
        return True
    first, second = facts.get(one.rows[0], {}), facts.get(other.rows[0], {})
    return bool(contradictions(first, second))
