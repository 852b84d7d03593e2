"""Finds the stored organization a row means: numbers first, then the name with what stands by it."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace
from typing import Any

from sqlalchemy import Column, select
from sqlalchemy.orm import Session

from db.among import among
from db.domain.catalogue import catalogue
from db.domain.fields import RecordType
from db.domain.kinds import RecordKind
from db.domain.likeness import (
    NUMBERS,
    ByCodes,
    by_codes,
    contradictions,
    is_branch_of,
    likeness,
    shares_code,
)
from db.domain.names import name_key
from db.domain.values import Value, is_empty
from db.intake.plan import Candidate
from db.intake.planning.compare import Difference, compare
from db.links import chunks
from db.schema import TABLES
from db.survivors import joined_ids
from db.values_codec import values_of

CLEAR = 0.6
"""A candidate below this is a question, however alone it is."""
BY_CODE, BY_NAME = "match.code", "match.name"
NEAR = "match.near"
"""Found by a name that is nearly the same."""
MARGIN = 0.2
"""How far the best must stand before the second."""

_ORGANIZATION = catalogue(RecordKind.ORGANIZATION)


@dataclass(frozen=True, slots=True)
class Stored:
    """A stored record with its values."""

    id: int
    version: int
    updated_at: str
    values: Mapping[str, Value]

    def text(self, key: str) -> str:
        """A value as text, "" when it is empty."""
        value = self.values.get(key)
        return "" if is_empty(value) else str(value)


@dataclass(frozen=True, slots=True)
class Match:
    """What matching found: the record meant, or candidates to ask about, or neither."""

    stored: Stored | None = None
    candidates: tuple[Candidate, ...] = ()
    reason: str = ""


NO_MATCH = Match()


class OrganizationIndex:
    """The stored organizations that the rows of one list may mean."""

    def __init__(
        self,
        session: Session,
        wanted: Collection[Mapping[str, Value]],
        keys: Collection[str] | None = None,
    ) -> None:
        """``keys`` are the name keys of ``wanted`` where they are known already."""
        self.by_id: dict[int, Stored] = {}
        self._by_key: dict[str, list[Stored]] = {}
        self._by_number: dict[tuple[str, str], list[Stored]] = {}
        table = TABLES[RecordKind.ORGANIZATION]
        if keys is None:
            keys = {name_key(str(values["name"])) for values in wanted if values.get("name")}
        self._load(session, table.c.name_key, keys)
        for number in NUMBERS:
            digits = {str(values[number]) for values in wanted if values.get(number)}
            self._load(session, table.c[number], digits)
        self._load_aliased(session, keys)
        self._load_joined(session)
        for stored in self.by_id.values():
            self._enter(stored)

    def _load(self, session: Session, column: Column[Any], wanted: Collection[Any]) -> None:
        for row in rows_where(session, RecordKind.ORGANIZATION, column, wanted):
            self.by_id.setdefault(row.id, row)

    def _load_aliased(self, session: Session, keys: Collection[str]) -> None:
        table = TABLES[RecordKind.ORGANIZATION]
        query = select(table).where(table.c.aliases.is_not(None), table.c.deleted_at.is_(None))
        for row in session.execute(query):
            if any(name_key(alias) in keys for alias in row.aliases or ()):
                self.by_id.setdefault(row.id, _stored(_ORGANIZATION, row))

    def _enter(self, stored: Stored) -> None:
        aliases = stored.values.get("aliases")
        names = [stored.text("name"), *(aliases if isinstance(aliases, tuple) else ())]
        for key in {name_key(name) for name in names if name}:
            self._by_key.setdefault(key, []).append(stored)
        for number in NUMBERS:
            if digits := stored.text(number):
                self._by_number.setdefault((number, digits), []).append(stored)

    def _load_joined(self, session: Session) -> None:
        """A record that was joined to another leads to the one that stayed, which is known by
        its names and numbers too."""
        joined = joined_ids(session, RecordKind.ORGANIZATION)
        table = TABLES[RecordKind.ORGANIZATION]
        for stored in rows_where(session, RecordKind.ORGANIZATION, table.c.id, joined):
            gone: list[Stored] = []
            for chunk in chunks(joined[stored.id]):
                query = select(table).where(table.c.id.in_(chunk))
                gone += [_stored(_ORGANIZATION, row) for row in session.execute(query)]
            self.by_id[stored.id] = known = _known_as(stored, gone)
            for number in NUMBERS:
                for digits in {one.text(number) for one in gone} - {known.text(number), ""}:
                    self._by_number.setdefault((number, digits), []).append(known)

    def near(self, given: Mapping[str, Value], ids: Collection[int]) -> Match:
        """The firms of ``ids``, whose names are nearly like the given one's, that nothing speaks
        against; which of them is meant is always a question."""
        found = [
            stored
            for stored in map(self.by_id.__getitem__, ids)
            if not contradictions(given, stored.values)
            and not is_branch_of(str(given.get("name")), stored.text("name"))
        ]
        return Match(candidates=_ranked(given, found), reason=NEAR if found else "")

    def load(self, session: Session, ids: Collection[int]) -> None:
        """Know further stored organizations by their ids."""
        self._load(session, TABLES[RecordKind.ORGANIZATION].c.id, ids)

    def is_called(self, stored: Stored, key: str) -> bool:
        """Whether a name key is that of a record: of its name or of one of its other names."""
        return stored in self._by_key.get(key, ())

    def has_namesakes(self, key: str) -> bool:
        """Whether several stored organizations are called by a name key."""
        return len(self._by_key.get(key, ())) > 1

    def match(
        self, given: Mapping[str, Value], claimed: Collection[int] = (), key: str = ""
    ) -> Match:
        """The organization that ``given`` means; ``key`` is its name key where that is known.

        ``claimed`` are records that another row of the list means for certain: those are no
        candidates for a row that something speaks against.
        """
        for number in NUMBERS:
            digits = given.get(number)
            found = self._by_number.get((number, str(digits)), ()) if digits else ()
            if len(found) == 1 and not _vetoed(given, found[0]):
                return Match(found[0], reason=f"match.{number}")
            if found:
                return Match(candidates=_ranked(given, found), reason="match.numbers_disagree")
        key = key or name_key(str(given.get("name") or ""))
        named = [entry for entry in self._by_key.get(key, ()) if not _vetoed(given, entry)]
        numbered = [entry for entry in named if shares_code(given, entry.values)]
        if len(numbered) == 1:
            return Match(numbered[0], reason=BY_CODE)
        told = {entry.id: by_codes(given, entry.values) for entry in named}
        named = [entry for entry in named if told[entry.id] is not ByCodes.APART]
        if not named:
            return NO_MATCH
        agreeing = [entry for entry in named if agrees(given, entry.values)]
        if len(agreeing) == 1:
            return Match(agreeing[0], reason="match.all_equal")
        open_ones = [entry for entry in named if entry.id not in claimed]
        if not open_ones:
            return NO_MATCH
        ranked = _ranked(given, open_ones)
        best = ranked[0]
        alone = len(ranked) == 1 or best.score - ranked[1].score >= MARGIN
        if told[best.id] is ByCodes.UNSURE:
            return Match(candidates=ranked, reason="match.other_code")
        if alone and best.score >= CLEAR:
            return Match(self.by_id[best.id], reason=BY_NAME)
        return Match(
            candidates=ranked, reason="match.several" if len(ranked) > 1 else "match.unsure"
        )


def _known_as(stored: Stored, gone: Collection[Stored]) -> Stored:
    """``stored`` with the names of what was joined to it."""
    values = dict(stored.values)
    for one in gone:
        aliases = (values.get("aliases"), (one.text("name"),), one.values.get("aliases"))
        listed = [alias for part in aliases if isinstance(part, tuple) for alias in part]
        values["aliases"] = tuple(dict.fromkeys(listed))
    return replace(stored, values=values)


def rows_where(
    session: Session, kind: RecordKind, column: Column[Any], wanted: Collection[Any]
) -> Iterable[Stored]:
    """The live records of ``kind`` whose ``column`` holds one of ``wanted``."""
    if not wanted:
        return ()
    record_type, table = catalogue(kind), TABLES[kind]
    held = among(session.connection(), column, wanted)
    rows = session.execute(select(table).where(held, table.c.deleted_at.is_(None)))
    return [_stored(record_type, row) for row in rows]


def _stored(record_type: RecordType, row: Any) -> Stored:
    return Stored(row.id, row.version, row.updated_at, values_of(record_type, row))


def agrees(given: Mapping[str, Value], stored: Mapping[str, Value]) -> bool:
    """Whether the stored record already says everything that ``given`` says, its numbers in lists
    aside: they told before that the two may be one."""
    return all(
        compare(_ORGANIZATION.by_key[key], stored.get(key, ""), value) is Difference.SAME
        for key, value in given.items()
        if key in _ORGANIZATION.by_key and key != "codes"
    )


def _vetoed(given: Mapping[str, Value], stored: Stored) -> bool:
    return any(entry in NUMBERS for entry in contradictions(given, stored.values))


def _ranked(given: Mapping[str, Value], found: Iterable[Stored]) -> tuple[Candidate, ...]:
    scored = [candidate_of(given, stored) for stored in found]
    return tuple(sorted(scored, key=lambda entry: (-entry.score, entry.id)))


def candidate_of(given: Mapping[str, Value], stored: Stored) -> Candidate:
    """A stored record as what a row may mean, with what speaks for it."""
    found = likeness(given, stored.values)
    people = stored.values.get("representatives")
    return Candidate(
        stored.id, stored.text("name"), found.score, found.reasons,
        stored.text("region"), people if isinstance(people, tuple) else (),
        stored.text("business_number"),
    )  # fmt: skip
