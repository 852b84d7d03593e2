"""Makes the search's entries from the records: what names them, their numbers, what is shown."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

from sqlalchemy import ColumnElement, Connection, Select, bindparam, select

from db.domain.catalogue import RECORD_TYPES, catalogue
from db.domain.fields import Searched
from db.domain.hangul import digits
from db.domain.kinds import Kind, RecordKind
from db.domain.names import name_key
from db.domain.numbers import format_business_number, format_corporate_number
from db.domain.plain_text import shortened
from db.domain.search_keys import bare_name, bare_person, keys_of
from db.schema import TABLES
from db.search.joined import add_joined

VERSION = 4
"""Raised when keys are made otherwise than before: every index is then rebuilt."""
CHUNK = 500
Span = range | list[int]
"""Ids of one statement."""
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
    maker = _EntryMaker(kind)
    made: list[Indexed] = []
    for chunk in [None] if ids is None else spans_of(ids):
        result = connection.execute(
            _query(kind, None if chunk is None else isinstance(chunk, range)), asked(chunk)
        )
        keys = tuple(result.keys())
        rows = [dict(zip(keys, row, strict=True)) for row in result.all()]
        if kind is RecordKind.ORGANIZATION:
            add_joined(connection, rows)
        parties = _parties(connection, [row["id"] for row in rows]) if _has_parties(kind) else {}
        made += [maker.entry(row, parties.get(row["id"], ())) for row in rows]
    return made


def spans_of(ids: Collection[int]) -> Iterator[Span]:
    """``ids`` in portions for one statement each; ids without a gap are one range."""
    ordered = sorted(ids)
    if len(ordered) > CHUNK and ordered[-1] - ordered[0] + 1 == len(ordered):
        yield range(ordered[0], ordered[-1] + 1)
        return
    for start in range(0, len(ordered), CHUNK):
        yield ordered[start : start + CHUNK]


def within(column: ColumnElement[int], *, one_range: bool) -> ColumnElement[bool]:
    """Whether ``column`` is one of what ``asked`` gives for such a span."""
    if one_range:
        return column.between(bindparam("first"), bindparam("last"))
    return column.in_(bindparam("ids", expanding=True))


def asked(span: Span | None) -> dict[str, Any]:
    """The ids of a span, for a statement that asks ``within``."""
    if span is None:
        return {}
    return {"first": span[0], "last": span[-1]} if isinstance(span, range) else {"ids": span}


# Statements are made once: every save asks them.


@cache
def _query(kind: RecordKind, one_range: bool | None) -> Select[Any]:
    """Asks for what the entries of the live records are made of, within a span or of all."""
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
    query = select(*columns).select_from(source).where(table.c.deleted_at.is_(None))
    if one_range is not None:
        query = query.where(within(table.c.id, one_range=one_range))
    return query.order_by(table.c.id)


def _has_parties(kind: RecordKind) -> bool:
    return kind is RecordKind.AGREEMENT


def _parties(connection: Connection, ids: Collection[int]) -> Mapping[int, tuple[str, ...]]:
    party, firm = TABLES[RecordKind.PARTY], TABLES[RecordKind.ORGANIZATION]
    found: dict[int, tuple[str, ...]] = {}
    for chunk in spans_of(ids):
        query = (
            select(party.c.agreement_id, firm.c.name)
            .join(firm, firm.c.id == party.c.organization_id)
            .where(within(party.c.agreement_id, one_range=isinstance(chunk, range)))
            .where(party.c.deleted_at.is_(None))
            .order_by(party.c.id)
        )
        for agreement_id, name in connection.execute(query, asked(chunk)):
            found[agreement_id] = (*found.get(agreement_id, ()), name or "")
    return found


class _EntryMaker:
    """Makes the entries of one kind of record; what all of them share is looked up once."""

    def __init__(self, kind: RecordKind) -> None:
        self._kind = kind
        self._record_kind = kind.value
        self._base = INDEXED[kind] * _KIND
        self._title = catalogue(kind).title
        self._bare_title = bare_person if kind in _TITLE_IS_PERSON else bare_name
        people = _PEOPLE.get(kind, frozenset())
        self._names = [(key, bare_person if key in people else bare_name) for key in _NAMES[kind]]
        self._numbers = [(key, _spelling_of(kind, key)) for key in _NUMBERS[kind]]
        self._subtitles = _SUBTITLES.get(kind, ())
        self._shows_firm = kind in _WITH_FIRM
        self._begins_with_firm = kind in {RecordKind.CONTACT, RecordKind.MEETING}
        asked_for = _query(kind, None).selected_columns.keys()
        self._firm_keys = [
            key for key in ("code_name", "case_code_name", "firm") if key in asked_for
        ]
        self._has_parties = _has_parties(kind)

    def entry(self, held: Mapping[str, Any], parties: tuple[str, ...]) -> Indexed:
        """The entry of a record that ``held`` says this of."""
        own = _text(held[self._title])
        # A case with a code name is shown under it, and not found by the firm's name.
        firm = ""
        for naming in self._firm_keys:
            firm = firm or held[naming] or ""
        names, bare = self._all_names(held, own, firm, parties)
        numbers = ""
        for key, spell in self._numbers:
            if value := held[key]:
                value = str(value)
                names.append(spell(value))
                joined = value.replace("-", "")
                if joined.isdigit():
                    numbers += f"|{joined if joined.isascii() else digits(value)}"
                else:
                    # "GY-2026-031" is found by its letters as well as by its digits.
                    numbers += f"|{digits(value)}"
                    bare.append(bare_name(value))
        keys = keys_of(bare)
        title = self._shown_title(own, firm) if firm and self._shows_firm else own
        record_id = held["id"]
        entry = Entry(
            self._entry_id(record_id, held), self._record_kind, record_id,
            shortened(title, _LONGEST), shortened(self._subtitle(held, firm, parties), _LONGEST),
            "\n".join(names), held.get("stage") or "", held.get("moment") or "",
            keys.letters, keys.initials, numbers and f"{numbers}|",
            keys.own_letters, keys.own_initials,
        )  # fmt: skip
        return Indexed(entry, keys.suffixes)

    def _all_names(
        self, held: Mapping[str, Any], own: str, firm: str, parties: tuple[str, ...]
    ) -> tuple[list[str], list[str]]:
        """The names beside the title as they are shown, and all with it as keys are made of
        them."""
        names: list[str] = []
        bare = [self._bare_title(own)]
        for key, made_bare in self._names:
            if stored := held[key]:
                shown = [shortened(text, _LONGEST) for text in _texts(stored)]
                names += shown
                bare += map(made_bare, shown)
        if not firm and not parties:
            return names, bare
        others = [firm] if firm and self._kind is not RecordKind.CONTACT else []
        if parties and not held.get("case_code_name"):
            others += parties
        for name in others:
            if name not in names:
                names.append(name)
                bare.append(bare_name(name))
        return names, bare

    def _entry_id(self, record_id: int, held: Mapping[str, Any]) -> int:
        base = self._base + record_id
        standing = _STANDINGS.get(held.get("standing") or "", 0)
        if standing == _STANDINGS["reference"]:
            return REFERENCE + base
        return base + _STANDING if standing or held.get("state") == "ended" else base

    def _shown_title(self, own: str, firm: str) -> str:
        if name_key(firm) in name_key(own):
            return own
        return f"{firm} {own}" if self._kind is RecordKind.CASE else f"{own} — {firm}"

    def _subtitle(self, held: Mapping[str, Any], firm: str, parties: tuple[str, ...]) -> str:
        shown = [_text(held[key]) for key in self._subtitles]
        if self._begins_with_firm:
            shown.insert(0, firm)
        if self._has_parties:
            shown.append(held.get("case_code_name") or ", ".join(parties))
        return " · ".join([text for text in shown if text])


def _spelling_of(kind: RecordKind, key: str) -> Callable[[str], str]:
    """How a number is shown."""
    entry = catalogue(kind).field(key)
    if entry.kind is Kind.BUSINESS_NUMBER:
        return format_business_number
    return format_corporate_number if entry.kind is Kind.CORPORATE_NUMBER else str


def _text(stored: Any) -> str:
    return "" if stored is None else str(stored)


def _texts(stored: Any) -> tuple[str, ...]:
    if stored is None:
        return ()
    return stored if isinstance(stored, tuple) else (str(stored),)
