"""Finds the few pairs worth comparing: records that share a key, asked of the database by groups.

Comparing all with all would be five thousand million pairs in a list of 100,000 firms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from sqlalchemy import ColumnElement, Text, func, literal, select, tuple_, type_coerce
from sqlalchemy.orm import Session

from db.domain.addresses import place_keys, spots
from db.domain.kinds import RecordKind
from db.domain.names import name_key
from db.links import chunks
from db.schema import TABLES
from db.schema.record_table import is_ours

MOST = 500
"""A value that makes more pairs than this tells nobody apart: a switchboard, a placeholder."""
_PORTION = 10_000
"""Rows between two looks at whether the search is still wanted."""
_FIRM, _CONTACT = TABLES[RecordKind.ORGANIZATION], TABLES[RecordKind.CONTACT]
_REFERENCE = func.coalesce(_FIRM.c.standing, "") == "reference"

Pairs = set[tuple[int, int]]
Report = Callable[[int, int], None]
Group = dict[int, bool]
"""Records that share a key, and whether each is of a reference list."""
Groups = Mapping[Any, Group]
"""By the key they share."""
Heard = Callable[[], None]
"""Called within a long step; may raise to end it."""
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
    """Pairs of firms that share a name, a number, a telephone, a mail address, or a place and a
    representative.

    Two rows of reference lists are no pair: nobody works with them. With ``touched`` all pairs of
    these are found, perhaps with others.
    """

    def sharing(column: ColumnElement[Any]) -> Groups:
        return _groups(_sharing(session, (column,), (column,), touched))

    steps: tuple[tuple[str, Callable[[Heard], Groups]], ...] = (
        ("name", lambda _: sharing(_FIRM.c.name_key)),
        ("corporate_number", lambda _: sharing(_FIRM.c.corporate_number)),
        ("phone", lambda _: sharing(digits_of(_FIRM.c.phone))),
        ("email", lambda _: sharing(func.lower(_FIRM.c.email))),
        ("address", lambda heard: _by_place(session, touched, heard)),
        ("name", lambda _: _by_other_names(session, touched)),
    )
    blocked = Blocked(set(), [], set())
    for at, (key, step) in enumerate(steps):
        heard = partial(report, at, len(steps) + 1)
        heard()
        blocked.add(key, step(heard))
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
        blocked.add(key, _groups(_sharing(session, columns, columns, touched, contacts=True)))
    return blocked


def digits_of(column: ColumnElement[Any]) -> ColumnElement[Any]:
    """A telephone number without what stands between its digits, on either database."""
    found: ColumnElement[Any] = column
    for mark in ("-", " ", ".", ")", "("):
        found = func.replace(found, mark, "")
    return found


def _sharing(
    session: Session,
    shared: tuple[ColumnElement[Any], ...],
    wanted: tuple[ColumnElement[Any], ...],
    touched: Touched,
    *,
    contacts: bool = False,
) -> Iterable[Sequence[Any]]:
    """The live records that share ``shared`` with one that is worked with, and that one too: id,
    whether of a reference list, ``wanted``. With ``touched`` only what one of these shares.

    The keys of our own firms are few: what a million others say is looked up among them, not put
    in order.
    """
    table = _CONTACT if contacts else _FIRM
    stated: list[ColumnElement[bool]] = [table.c.deleted_at.is_(None)]
    stated += [one.is_not(None) for one in shared]
    stated += [one != "" for one in shared if one is not _CONTACT.c.organization_id]
    keys = select(*shared).where(*stated)
    if touched is not None:
        theirs = (*stated, table.c.id.in_(touched))
        keys = keys.where(*(one.in_(select(one).where(*theirs)) for one in shared))
    if contacts:
        keys = keys.group_by(*shared).having(func.count() > 1)
    else:
        keys = keys.where(is_ours(_FIRM.c.standing))
    reference = literal(False) if contacts else _REFERENCE
    same = tuple_(*shared).in_(keys)
    live = table.c.deleted_at.is_(None)
    return session.execute(select(table.c.id, reference, *wanted).where(live, same))


def _groups(rows: Iterable[Sequence[Any]]) -> Groups:
    found: dict[tuple[Any, ...], Group] = defaultdict(dict)
    for record_id, listed, *key in rows:
        found[tuple(key)][record_id] = listed
    return found


def _by_place(session: Session, touched: Touched, heard: Heard) -> Groups:
    """The same representatives at the same road or lot, however the address is spelt."""
    people = type_coerce(_FIRM.c.representatives, Text)
    ours = select(people, _FIRM.c.address, _FIRM.c.address_lot).where(
        _FIRM.c.deleted_at.is_(None), is_ours(_FIRM.c.standing), people.is_not(None)
    )
    known: dict[str, set[str]] = defaultdict(set)
    for names, road, lot in session.execute(ours):
        known[names] |= spots(road or "", lot or "")
    wanted = (people, _FIRM.c.address, _FIRM.c.address_lot)
    found: dict[tuple[Any, str], Group] = defaultdict(dict)
    rows = _sharing(session, (people,), wanted, touched)
    for at, (record_id, listed, names, road, lot) in enumerate(rows):
        if at % _PORTION == 0:
            heard()
        if not known[names].isdisjoint(spots(road or "", lot or "")):
            for place in place_keys(road or "", lot or ""):
                found[place, names][record_id] = listed
    return found


def _by_other_names(session: Session, touched: Touched) -> Groups:
    """The alias or English name of one is the name, the alias or the English name of another."""
    live = _FIRM.c.deleted_at.is_(None)
    named = _FIRM.c.aliases.is_not(None) | _FIRM.c.name_en.is_not(None)
    query = select(_FIRM.c.id, _REFERENCE, _FIRM.c.aliases, _FIRM.c.name_en).where(live, named)
    found: dict[str, Group] = defaultdict(dict)
    for record_id, listed, aliases, english in session.execute(query):
        for name in (*(aliases or ()), english or ""):
            if key := name_key(name):
                found[key][record_id] = listed
    ours = set(session.scalars(select(_FIRM.c.name_key).where(live, is_ours(_FIRM.c.standing))))
    found = {key: one for key, one in found.items() if key in ours or not all(one.values())}
    if touched is not None:
        query = select(_FIRM.c.name_key).where(live, _FIRM.c.id.in_(touched))
        theirs = set(session.scalars(query))
        asked = set(touched)
        found = {key: one for key, one in found.items() if key in theirs or asked & one.keys()}
    for chunk in chunks(found):
        rows = select(_FIRM.c.id, _REFERENCE, _FIRM.c.name_key).where(
            _FIRM.c.name_key.in_(chunk), live
        )
        for record_id, listed, key in session.execute(rows):
            found[key][record_id] = listed
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
