"""Firms that officers work with whose name may be a list's, spelt otherwise: asked, never joined."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.spellings import one_stroke_apart, sound_alike, sounds_of
from db.schema import TABLES

MOST = 5_000
"""New names beyond which a list is not looked through: it is a register, not a list of ours."""
_FIRM = TABLES[RecordKind.ORGANIZATION]
_LATIN = re.compile("[A-Za-z]")


def near_firms(session: Session, names: Mapping[str, str]) -> dict[str, list[int]]:
    """The ids of the stored firms that may be meant, by name key; ``names`` are the list's by key.

    Firms of reference lists are left out. Of a hundred thousand only those are looked at closely
    that begin or end like a name of the list: a slip of the key leaves one of the two ends as it
    is. How a name sounds is asked only where Latin letters stand in one of two such names.
    """
    if not names or len(names) > MOST:
        return {}
    slips = _by_mark({key: _without_one(key) for key in names})
    sounds = _by_mark({key: sounds_of(name) for key, name in names.items()})
    ends = {end for key in names for end in _ends(key)}
    latin = {end for key, name in names.items() if _LATIN.search(name) for end in _ends(key)}
    found: dict[str, list[int]] = {}
    query = select(_FIRM.c.id, _FIRM.c.name, _FIRM.c.name_key).where(
        _FIRM.c.deleted_at.is_(None), _FIRM.c.standing.is_distinct_from("reference")
    )
    for firm_id, name, key in session.execute(query):
        own = _ends(key)
        if ends.isdisjoint(own):
            continue
        near = {
            other
            for mark in _without_one(key)
            for other in slips.get(mark, ())
            if one_stroke_apart(key, other)
        }
        if _LATIN.search(name) or not latin.isdisjoint(own):
            alike = {other for mark in sounds_of(name) for other in sounds.get(mark, ())}
            near |= {other for other in alike if sound_alike(name, names[other])}
        for other in near - {key}:
            found.setdefault(other, []).append(firm_id)
    return found


def _without_one(key: str) -> list[str]:
    """The key whole, and with each of its letters left out."""
    return [key, *[key[:at] + key[at + 1 :] for at in range(len(key))]]


def _by_mark(marks: Mapping[str, Iterable[str]]) -> dict[str, set[str]]:
    found: dict[str, set[str]] = {}
    for key, of_key in marks.items():
        for mark in of_key:
            found.setdefault(mark, set()).add(key)
    return found


def _ends(key: str) -> tuple[str, str, str]:
    return f"^{key[:2]}", f"{key[-2:]}$", f"{key[:1]}…{key[-1:]}"
