"""Makes the search's entries from the records: what names them, their numbers, what is shown."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterator, Mapping
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, select

from db.domain.catalogue import RECORD_TYPES, catalogue
from db.domain.fields import Searched
from db.domain.hangul import digits
from db.domain.kinds import Kind, RecordKind
from db.domain.names import name_key
from db.domain.numbers import format_business_number, format_corporate_number
from db.domain.plain_text import shortened
from db.domain.search_keys import KeyMaker, bare_name, bare_person
from db.schema import TABLES
from db.search.joined import add_joined

VERSION = 3
"""Raised when keys are made otherwise than before: every index is then rebuilt."""
CHUNK = 500
_LONGEST = 200
"""Letters of a title or name that are shown of what was found."""

REFERENCE = 1 << 48
"""Ids from here on are of reference lists, which come last."""
_KIND, _STANDING = 1 << 40, 1 << 38
_STANDINGS = {"managed": 0, "prospect": 1, "reference": 2}

_FOUND = (
    RecordKind.ORGANIZATION, RecordKind.CONTACT, RecordKind.CASE, RecordKind.MEETING,
    RecordKind.AGREEMENT, RecordKind.FOLLOW_UP, RecordKind.SITE, RecordKind.PROJECT,
    RecordKind.ZONE, RecordKind.INCENTIVE, RecordKind.OFFICER, RecordKind.TASK,
    RecordKind.CONCERN, RecordKind.WORKING_GROUP, RecordKind.JOINT_PROJECT,
    RecordKind.DATA_REQUEST, RecordKind.ATTACHMENT,
)  # fmt: skip
INDEXED: dict[RecordKind, int] = {kind: order for order, kind in enumerate(_FOUND)}
"""The kinds that are found, in the order of equal hits."""

_SUBTITLES: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.ORGANIZATION: ("industry_name",),
    RecordKind.CONTACT: ("department", "title"),
    RecordKind.CASE: ("number",),
    RecordKind.MEETING: ("place",),
    RecordKind.SITE: ("block", "address"),
    RecordKind.PROJECT: ("phase",),
    RecordKind.ZONE: ("notice_number",),
    RecordKind.INCENTIVE: ("legal_basis",),
    RecordKind.OFFICER: ("department", "position"),
    RecordKind.DATA_REQUEST: ("requester",),
}
_MOMENTS = {
    RecordKind.CASE: "next_step_on",
    RecordKind.MEETING: "starts_at",
    RecordKind.AGREEMENT: "signed_on",
    RecordKind.FOLLOW_UP: "due_on",
    RecordKind.TASK: "due_on",
    RecordKind.DATA_REQUEST: "due_on",
}
_WITH_FIRM = (RecordKind.CASE, RecordKind.FOLLOW_UP, RecordKind.TASK, RecordKind.CONCERN)
"""Kinds whose title says little without the firm's name."""

_PEOPLE = {RecordKind.ORGANIZATION: frozenset({"representatives"})}
_TITLE_IS_PERSON = frozenset({RecordKind.CONTACT, RecordKind.OFFICER})

_NAMES: dict[RecordKind, tuple[str, ...]] = {}
_NUMBERS: dict[RecordKind, tuple[str, ...]] = {}
for _type in RECORD_TYPES:
    _others = [f for f in _type.fields if f.searched and f.key != _type.title]
    _NAMES[_type.kind] = tuple(f.key for f in _others if f.searched is Searched.NAME)
    _NUMBERS[_type.kind] = tuple(f.key for f in _others if f.searched is Searched.DIGITS)


class Entry(NamedTuple):
    """One row of ``search_entry``, its columns in order."""

    id: int
    record_kind: str
    record_id: int
    title: str
    subtitle: str
    names: str
    stage: str
    moment: str
    keys: str
    choseong: str
    numbers: str
    own_keys: int
    own_choseong: int


class Indexed(NamedTuple):
    """An entry and its tokens in the suffix index."""

    entry: Entry
    suffixes: str


def signature() -> str:
    """Changes with the way entries are made and with the fields that are searched."""
    facts = repr((VERSION, INDEXED, _NAMES, _NUMBERS, _SUBTITLES, _MOMENTS))
    return hashlib.sha256(facts.encode("utf-8")).hexdigest()[:16]


def id_ranges(kind: RecordKind) -> tuple[tuple[int, int], ...]:
    """The entry ids a kind can have: first and last, managed and prospects before reference."""
    base = INDEXED[kind] * _KIND
    near = (base, base + _KIND - 1)
    if kind is not RecordKind.ORGANIZATION:
        return (near,)
    return (near, (REFERENCE + base, REFERENCE + base + _KIND - 1))


def possible_ids(kind: RecordKind, record_id: int) -> tuple[int, ...]:
    """The entry ids a record may have now or have had before its standing changed."""
    base = INDEXED[kind] * _KIND + record_id
    if kind is RecordKind.ORGANIZATION:
        return (base, base + _STANDING, REFERENCE + base)
    return (base, base + _STANDING) if kind is RecordKind.CASE else (base,)


def load(
    connection: Connection, kind: RecordKind, ids: Collection[int] | None = None
) -> list[Indexed]:
    """The entries of the live records among ``ids``, or of all of that kind."""
    table = TABLES[kind]
    query = _query(kind).where(table.c.deleted_at.is_(None))
    made: list[Indexed] = []
    for chunk in [None] if ids is None else spans_of(ids):
        part = query if chunk is None else query.where(within(table.c.id, chunk))
        result = connection.execute(part)
        keys = tuple(result.keys())
        rows = [dict(zip(keys, row, strict=True)) for row in result]
        if kind is RecordKind.ORGANIZATION:
            add_joined(connection, rows)
        parties = _parties(connection, [row["id"] for row in rows]) if _has_parties(kind) else {}
        made += [_entry(kind, row, parties.get(row["id"], ())) for row in rows]
    return made


def spans_of(ids: Collection[int]) -> Iterator[range | list[int]]:
    """``ids`` in portions for one statement each; ids without a gap are one range."""
    ordered = sorted(ids)
    if len(ordered) > CHUNK and ordered[-1] - ordered[0] + 1 == len(ordered):
        yield range(ordered[0], ordered[-1] + 1)
        return
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]


def within(column: ColumnElement[int], chunk: range | list[int]) -> ColumnElement[bool]:
    """Whether ``column`` is one of ``chunk``."""
    return column.between(chunk[0], chunk[-1]) if isinstance(chunk, range) else column.in_(chunk)


def _query(kind: RecordKind) -> Select[Any]:
    table, record_type = TABLES[kind], catalogue(kind)
    keys = dict.fromkeys(
        (record_type.title, *_NAMES[kind], *_NUMBERS[kind], *_SUBTITLES.get(kind, ()))
    )
    columns: list[ColumnElement[Any]] = [table.c.id, *(table.c[key] for key in keys)]
    source: Any = table
    if kind in _MOMENTS:
        columns.append(table.c[_MOMENTS[kind]].label("moment"))
    if kind is RecordKind.ORGANIZATION:
        columns.append(table.c.standing)
    if kind is RecordKind.CASE:
        columns += [table.c.stage, table.c.state]
    if "organization_id" in table.c:
        firm = TABLES[RecordKind.ORGANIZATION]
        source = source.outerjoin(firm, firm.c.id == table.c.organization_id)
        columns.append(firm.c.name.label("firm"))
    if "case_id" in table.c:
        case = TABLES[RecordKind.CASE]
        source = source.outerjoin(case, case.c.id == table.c.case_id)
        columns.append(case.c.code_name.label("case_code_name"))
    return select(*columns).select_from(source).order_by(table.c.id)


def _has_parties(kind: RecordKind) -> bool:
    return kind is RecordKind.AGREEMENT


def _parties(connection: Connection, ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    party, firm = TABLES[RecordKind.PARTY], TABLES[RecordKind.ORGANIZATION]
    found: dict[int, tuple[str, ...]] = {}
    for chunk in spans_of(ids):
        query = (
            select(party.c.agreement_id, firm.c.name)
            .join(firm, firm.c.id == party.c.organization_id)
            .where(within(party.c.agreement_id, chunk), party.c.deleted_at.is_(None))
            .order_by(party.c.id)
        )
        for agreement_id, name in connection.execute(query):
            found[agreement_id] = (*found.get(agreement_id, ()), name or "")
    return found


def _entry(kind: RecordKind, held: Mapping[str, Any], parties: tuple[str, ...]) -> Indexed:
    own = _text(held[catalogue(kind).title])
    # A case with a code name is shown under it, and not found by the firm's name.
    firm = held.get("code_name") or held.get("case_code_name") or held.get("firm") or ""
    numbers = [(key, str(held[key])) for key in _NUMBERS[kind] if held[key]]
    names, bare = _names(kind, held, own, firm, parties)
    # "GY-2026-031" is found by its letters as well as by its digits.
    lettered = [value for _, value in numbers if not value.replace("-", "").isdigit()]
    maker = KeyMaker([*bare, *map(bare_name, lettered)])
    keys = maker.keys()
    record_id = held["id"]
    entry = Entry(
        _entry_id(kind, record_id, held), kind.value, record_id,
        shortened(_title(kind, own, firm), _LONGEST),
        shortened(_subtitle(kind, held, firm, parties), _LONGEST),
        "\n".join([*names, *[_shown(kind, key, value) for key, value in numbers]]),
        held.get("stage") or "", held.get("moment") or "",
        keys.letters, keys.initials,
        "|".join(["", *[_digits(value) for _, value in numbers], ""]) if numbers else "",
        keys.own_letters, keys.own_initials,
    )  # fmt: skip
    return Indexed(entry, maker.suffixes())


def _names(
    kind: RecordKind, held: Mapping[str, Any], own: str, firm: str, parties: tuple[str, ...]
) -> tuple[list[str], list[str]]:
    """The names beside the title as they are shown, and all with it as keys are made of them."""
    people = _PEOPLE.get(kind, frozenset())
    names: list[str] = []
    bare = [bare_person(own) if kind in _TITLE_IS_PERSON else bare_name(own)]
    for key in _NAMES[kind]:
        if held[key]:
            shown = tuple(shortened(text, _LONGEST) for text in _texts(held[key]))
            names += shown
            bare += map(bare_person if key in people else bare_name, shown)
    others = [firm] if firm and kind is not RecordKind.CONTACT else []
    if not held.get("case_code_name"):
        others += parties
    for name in others:
        if name not in names:
            names.append(name)
            bare.append(bare_name(name))
    return names, bare


def _entry_id(kind: RecordKind, record_id: int, held: Mapping[str, Any]) -> int:
    base = INDEXED[kind] * _KIND + record_id
    standing = _STANDINGS.get(held.get("standing") or "", 0)
    if standing == _STANDINGS["reference"]:
        return REFERENCE + base
    return base + _STANDING if standing or held.get("state") == "ended" else base


def _title(kind: RecordKind, own: str, firm: str) -> str:
    if kind not in _WITH_FIRM or not firm or name_key(firm) in name_key(own):
        return own
    return f"{firm} {own}" if kind is RecordKind.CASE else f"{own} — {firm}"


def _subtitle(
    kind: RecordKind, held: Mapping[str, Any], firm: str, parties: tuple[str, ...]
) -> str:
    shown = [_text(held[key]) for key in _SUBTITLES.get(kind, ())]
    if kind in {RecordKind.CONTACT, RecordKind.MEETING}:
        shown.insert(0, firm)
    if _has_parties(kind):
        shown.append(held.get("case_code_name") or ", ".join(parties))
    return " · ".join(text for text in shown if text)


def _shown(kind: RecordKind, key: str, value: str) -> str:
    entry = catalogue(kind).field(key)
    if entry.kind is Kind.BUSINESS_NUMBER:
        return format_business_number(value)
    return format_corporate_number(value) if entry.kind is Kind.CORPORATE_NUMBER else value


def _digits(value: str) -> str:
    bare = value.replace("-", "")
    return bare if bare.isascii() and bare.isdigit() else digits(value)


def _text(stored: Any) -> str:
    return "" if stored is None else str(stored)


def _texts(stored: Any) -> tuple[str, ...]:
    if stored is None:
        return ()
    return stored if isinstance(stored, tuple) else (str(stored),)
