"""Finds the few pairs worth comparing: records that share a key, asked of the database by groups.

Comparing all with all would be five thousand million pairs in a list of 100,000 firms.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
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


def firm_pairs(session: Session, report: Report) -> Pairs:
    """Pairs of firms that share a name, a number, a telephone, or a place and a representative.

    Two rows of reference lists are no pair: nobody works with them.
    """
    name = _FIRM.c.name_key
    steps: tuple[Callable[[Session], Iterable[Group]], ...] = (
        lambda s: _groups(_shared_rows(s, (name,), (name,))),
        lambda s: _groups(_shared_rows(s, *([(_FIRM.c.corporate_number,)] * 2))),
        lambda s: _groups(_shared_rows(s, *([(digits_of(_FIRM.c.phone),)] * 2))),
        _by_place,
        _by_other_names,
    )
    pairs: Pairs = set()
    for at, step in enumerate(steps):
        report(at, len(steps) + 1)
        for group in step(session):
            pairs |= _pairs_of(group)
    return pairs


def contact_pairs(session: Session, report: Report) -> Pairs:
    """Pairs of contacts with one name at one firm, one mobile number or one mail address."""
    keys: tuple[tuple[ColumnElement[Any], ...], ...] = (
        (_CONTACT.c.organization_id, func.replace(_CONTACT.c.name, " ", "")),
        (digits_of(_CONTACT.c.mobile),),
        (func.lower(_CONTACT.c.email),),
    )
    pairs: Pairs = set()
    for at, key in enumerate(keys):
        report(at, len(keys) + 1)
        for group in _groups(_shared_rows(session, key, key, contacts=True)):
            pairs |= _pairs_of(group)
    return pairs


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
    *,
    contacts: bool = False,
) -> list[tuple[int, bool, tuple[Any, ...]]]:
    """The live records that share ``shared`` with another: id, whether reference, ``wanted``."""
    table = _CONTACT if contacts else _FIRM
    reference = _reference(contacts)
    stated: list[ColumnElement[bool]] = [table.c.deleted_at.is_(None)]
    stated += [one.is_not(None) for one in shared]
    stated += [one != "" for one in shared if one is not _CONTACT.c.organization_id]
    groups = (
        select(*(one.label(f"key{at}") for at, one in enumerate(shared)))
        .where(*stated)
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


def _groups(rows: Iterable[tuple[int, bool, tuple[Any, ...]]]) -> Iterable[Group]:
    found: dict[tuple[Any, ...], Group] = defaultdict(dict)
    for record_id, listed, key in rows:
        found[key][record_id] = listed
    return found.values()


def _by_place(session: Session) -> Iterable[Group]:
    """The same representatives at the same road or lot, however the address is spelt."""
    people = type_coerce(_FIRM.c.representatives, Text)
    wanted = (people, _FIRM.c.address, _FIRM.c.address_lot)
    found: dict[tuple[Any, str], Group] = defaultdict(dict)
    for record_id, listed, (names, road, lot) in _shared_rows(session, (people,), wanted):
        for place in place_keys(road or "", lot or ""):
            found[names, place][record_id] = listed
    return found.values()


def _by_other_names(session: Session) -> Iterable[Group]:
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
    for chunk in chunks(found):
        rows = select(_FIRM.c.id, reference, _FIRM.c.name_key).where(
            _FIRM.c.name_key.in_(chunk), live
        )
        for record_id, listed, key in session.execute(rows):
            found[key][record_id] = bool(listed)
    return found.values()


def _pairs_of(group: Group) -> Pairs:
    """The pairs of a group in which at least one is worked with; none of a group too large."""
    ours = sorted(record_id for record_id, listed in group.items() if not listed)
    if len(group) < 2 or len(ours) * len(group) > 2 * MOST:
        return set()
    return {(min(one, other), max(one, other)) for one in ours for other in group if one != other}
