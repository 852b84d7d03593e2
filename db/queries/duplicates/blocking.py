"""Finds the few pairs worth comparing: records that share a key, asked of the database by groups.

Comparing all with all would be five thousand million pairs in a list of 100,000 firms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Text, and_, case, func, select, type_coerce
from sqlalchemy.orm import Session

from db.domain.addresses import place_keys
from db.domain.kinds import RecordKind
from db.domain.names import name_key
from db.links import chunks
from db.schema import TABLES

MOST = 500
"""A value that makes more pairs than this tells nobody apart: a switchboard, a placeholder."""
_FIRM, _CONTACT = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CONTACT]

Pairs = set[tuple[int, int]]
Report = Callable[[int, int], None]
Group = dict[int, bool]
"""Records that share a key, and whether each is of a reference list."""
Groups = Mapping[Any, Group]
"""By the key they share."""
Touched = Collection[int] | None
"""Of whose groups alone is asked; None for all."""


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A value that so many records share that it tells none of them apart.

    They are not compared for it; what else they share may still bring two of them together.
    """

    key: str
    """The field: "name", "corporate_number", "phone", "address", "mobile", "email"."""
    value: str
    records: int


@dataclass(slots=True)
class Blocked:
    """The pairs worth comparing, and what was left out of them."""

    pairs: Pairs
    left_out: list[LeftOut]
    crowded: set[int]
    """The records that were not compared for a value of ``left_out``."""

    def add(self, key: str, groups: Groups) -> None:
        """Take the pairs of each group, or note that it is too large."""
        for value, group in groups.items():
            if _too_many(group):
                words = value if isinstance(value, tuple) else (value,)
                self.left_out.append(LeftOut(key, _spelled(words), len(group)))
                self.crowded.update(group)
            else:
                self.pairs |= _pairs_of(group)


def firm_pairs(session: Session, report: Report, touched: Touched = None) -> Blocked:
    """Pairs of firms that share a name, a number, a telephone, or a place and a representative.

    Two rows of reference lists are no pair: nobody works with them. With ``touched`` all pairs of
    these are found, perhaps with others.
    """

    def sharing(column: ColumnElement[Any]) -> Groups:
        return _groups(_shared_rows(session, (column,), (column,), touched))

    steps: tuple[tuple[str, Callable[[], Groups]], ...] = (
        ("name", lambda: sharing(_FIRM.c.name_key)),
        ("corporate_number", lambda: sharing(_FIRM.c.corporate_number)),
        ("phone", lambda: sharing(digits_of(_FIRM.c.phone))),
        ("address", lambda: _by_place(session, touched)),
        ("name", lambda: _by_other_names(session, touched)),
    )
    blocked = Blocked(set(), [], set())
    for at, (key, step) in enumerate(steps):
        report(at, len(steps) + 1)
        blocked.add(key, step())
    return blocked


def contact_pairs(session: Session, report: Report, touched: Touched = None) -> Blocked:
    """Pairs of contacts with one name at one firm, one mobile number or one mail address; with
    ``touched`` as ``firm_pairs``."""
    keys: tuple[tuple[str, tuple[ColumnElement[Any], ...]], ...] = (
        ("name", (func.replace(_CONTACT.c.name, " ", ""), _CONTACT.c.organization_id)),
        ("mobile", (digits_of(_CONTACT.c.mobile),)),
        ("email", (func.lower(_CONTACT.c.email),)),
    )
    blocked = Blocked(set(), [], set())
    for at, (key, columns) in enumerate(keys):
        report(at, len(keys) + 1)
        rows = _shared_rows(session, columns, columns, touched, contacts=True)
        blocked.add(key, _groups(rows))
    return blocked


def digits_of(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A telephone number without what stands between its digits, on either database."""
    found: ColumnElement[Any] = column
    for mark in ("-", " ", ".", ")", "("):
        found = func.replace(found, mark, "")
    return found


def _shared_rows(
    session: Session,
    shared: tuple[ColumnElement[Any], ...],
    wanted: tuple[ColumnElement[Any], ...],
    touched: Touched,
    *,
    contacts: bool = False,
) -> list[tuple[int, bool, tuple[Any, ...]]]:
    """The live records that share ``shared`` with another, or with one of ``touched``: id, whether
    reference, ``wanted``."""
    table = _CONTACT if contacts else _FIRM
    reference = _reference(contacts)
    stated: list[ColumnElement[bool]] = [table.c.deleted_at.is_(None)]
    stated += [one.is_not(None) for one in shared]
    stated += [one != "" for one in shared if one is not _CONTACT.c.organization_id]
    of_these: list[ColumnElement[bool]] = []
    if touched is not None:
        theirs = (*stated, table.c.id.in_(touched))
        of_these = [one.in_(select(one).where(*theirs)) for one in shared]
    groups = (
        select(*(one.label(f"key{at}") for at, one in enumerate(shared)))
        .where(*stated, *of_these)
        .group_by(*shared)
        .having(func.count() > 1, func.min(reference) == 0)
        .subquery()
    )
    same = and_(*(one == groups.c[f"key{at}"] for at, one in enumerate(shared)))
    query = select(table.c.id, reference, *wanted).join(groups, same).where(*stated)
    return [
        (record_id, bool(listed), tuple(values))
        for record_id, listed, *values in session.execute(query)
    ]


def _reference(contacts: bool) -> ColumnElement[int]:
    if contacts:
        return case((_CONTACT.c.id.is_(None), 1), else_=0)
    return case((_FIRM.c.standing == "reference", 1), else_=0)


def _groups(rows: Iterable[tuple[int, bool, tuple[Any, ...]]]) -> Groups:
    found: dict[tuple[Any, ...], Group] = defaultdict(dict)
    for record_id, listed, key in rows:
        found[key][record_id] = listed
    return found


def _by_place(session: Session, touched: Touched) -> Groups:
    """The same representatives at the same road or lot, however the address is spelt."""
    people = type_coerce(_FIRM.c.representatives, Text)
    wanted = (people, _FIRM.c.address, _FIRM.c.address_lot)
    found: dict[tuple[Any, str], Group] = defaultdict(dict)
    for record_id, listed, (names, road, lot) in _shared_rows(session, (people,), wanted, touched):
        for place in place_keys(road or "", lot or ""):
            found[place, names][record_id] = listed
    return found


def _by_other_names(session: Session, touched: Touched) -> Groups:
    """The alias or English name of one is the name, the alias or the English name of another."""
    reference = _reference(contacts=False)
    live = _FIRM.c.deleted_at.is_(None)
    named = _FIRM.c.aliases.is_not(None) | _FIRM.c.name_en.is_not(None)
    query = select(_FIRM.c.id, reference, _FIRM.c.aliases, _FIRM.c.name_en).where(live, named)
    found: dict[str, Group] = defaultdict(dict)
    for record_id, listed, aliases, english in session.execute(query):
        for name in (*(aliases or ()), english or ""):
            if key := name_key(name):
                found[key][record_id] = bool(listed)
    if touched is not None:
        query = select(_FIRM.c.name_key).where(live, _FIRM.c.id.in_(touched))
        theirs = set(session.scalars(query))
        asked = set(touched)
        found = {key: one for key, one in found.items() if key in theirs or asked & one.keys()}
    for chunk in chunks(found):
        rows = select(_FIRM.c.id, reference, _FIRM.c.name_key).where(
            _FIRM.c.name_key.in_(chunk), live
        )
        for record_id, listed, key in session.execute(rows):
            found[key][record_id] = bool(listed)
    return found


def _ours(group: Group) -> list[int]:
    return sorted(record_id for record_id, listed in group.items() if not listed)


def _too_many(group: Group) -> bool:
    return len(_ours(group)) * len(group) > 2 * MOST


def _pairs_of(group: Group) -> Pairs:
    """The pairs of a group in which at least one is worked with."""
    return {
        (min(one, other), max(one, other))
        for one in _ours(group)
        for other in group
        if one != other
    }


def _spelled(words: tuple[Any, ...]) -> str:
    """What the records share, as far as a person would name it: no ids, no lists of people."""
    return " ".join(word for word in words if isinstance(word, str) and not word.startswith("["))
