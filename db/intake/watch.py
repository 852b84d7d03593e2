"""A further issue of a list that came in before: what is new in it, what changed, what is gone.

The earlier issue is the file that was kept, read again, so the two issues are compared as they
stand; what officers wrote since has no part in it, and nothing is written here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from db.domain.names import name_key
from db.domain.values import Value
from db.intake.issues import ONE_LIST, Issue
from db.intake.left_again import left_now, places_of
from db.intake.namesakes import paired
from db.intake.pipeline import Choices, PreparedFile, prepare, read_list
from db.intake.renamed import renamed
from db.intake.row_keys import region, row_key, row_name, said
from db.intake.rows import CoercedRow
from db.intake.workbook import ReadError
from db.queries.cared_firms import CaredFirm
from db.secrets.kept import laid_open
from db.store import Store

_Key = tuple[str, ...]
_Row = tuple[int, CoercedRow]
_GONE = "gone"
"""Ends the key of a row that no row of now is under."""
_PASSING = frozenset(("organization.note",))


@dataclass(frozen=True, slots=True)
class Entry:
    """One firm of an issue."""

    row: int
    name: str
    region: str
    number: str = ""
    """The business number, "" when the list has none."""
    table: int = 0
    """Which of the file's tables names it."""
    address: str = ""
    """Where it is, as exactly as the list says."""
    valid_until: str = ""
    """When its certificate ends, "" when the list does not say."""


@dataclass(frozen=True, slots=True)
class ChangedEntry:
    """A firm that stands in both issues and says something else now: path → (before, now)."""

    entry: Entry
    fields: Mapping[str, tuple[Value | None, Value | None]]
    before: Entry
    """What the issue before says of it."""


@dataclass(frozen=True, slots=True)
class IssueDifference:
    """How an issue differs from the one before."""

    before: Issue
    new: tuple[Entry, ...]
    changed: tuple[ChangedEntry, ...]
    gone: tuple[Entry, ...]
    same: int


def known_among(entries: Sequence[Entry], firms: Sequence[CaredFirm]) -> dict[Entry, CaredFirm]:
    """The entries that are firms we care about: by number, or by name where no place contradicts.

    A name that several of our firms bear names none of them.
    """
    by_number = {firm.business_number: firm for firm in firms if firm.business_number}
    by_name: dict[str, list[CaredFirm]] = {}
    for firm in firms:
        by_name.setdefault(firm.name_key, []).append(firm)
    found: dict[Entry, CaredFirm] = {}
    for entry in entries:
        if entry.number in by_number:
            found[entry] = by_number[entry.number]
            continue
        namesakes = by_name.get(name_key(entry.name), []) if entry.name else []
        if len(namesakes) == 1 and _may_be(entry, namesakes[0]):
            found[entry] = namesakes[0]
    return found


def _may_be(entry: Entry, firm: CaredFirm) -> bool:
    if entry.number and firm.business_number:
        return False
    return not (entry.region and firm.place) or entry.region[:2] == firm.place[:2]


def compare_issues(
    store: Store,
    folder: Path,
    issue: Issue,
    later: PreparedFile,
    progress: Callable[[int], None] = lambda rows: None,
) -> IssueDifference | None:
    """How ``later`` differs from an earlier issue; None when that file can't be read any more, or is
    a list of other firms.

    It is read as lists of its shape are read now, under the columns and edges that were confirmed,
    and whole: a row that was left out of it and is taken in now is no new one.
    ``progress`` is told the rows read so far, and may raise to stop.
    """
    kept = next(iter(sorted(folder.glob(f"{issue.file_hash}.*"))), None)
    if kept is None:
        return None
    try:
        with laid_open(kept) as path:
            workbook, file_hash = read_list(path, progress=progress)
        with store.read() as session:
            kind = Choices(as_kind=_kind(later))
            earlier = prepare(workbook, file_hash, kind, session, whole=True)
        progress(0)
    except ReadError:
        return None
    before, now = _entries(earlier), _entries(later)
    before = _followed(_without_left(before, later), now)
    common = len(before.keys() & now.keys())
    if not common or common < ONE_LIST * min(len(before), len(now)):
        return None
    shared = _paths(earlier) & _paths(later)
    same = renamed(before, now, shared)
    before = {same.get(key, key): row for key, row in before.items()}
    both = [key for key in now if key in before]
    changed = tuple(
        ChangedEntry(_entry(*now[key]), fields, _entry(*before[key]))
        for key in both
        if (fields := _differences(before[key][1], now[key][1], shared))
    )
    return IssueDifference(
        issue,
        tuple(_entry(*row) for key, row in now.items() if key not in before),
        changed,
        tuple(_entry(*row) for key, row in before.items() if key not in now),
        len(both) - len(changed),
    )


def _kind(prepared: PreparedFile) -> str:
    return next((entry.mapping.list_kind for entry in prepared.tables if entry.is_known), "auto")


def _entries(prepared: PreparedFile) -> dict[_Key, _Row]:
    """The rows, each with its table, by what names them: the number, or the name with its region;
    twins by their order."""
    found: dict[_Key, _Row] = {}
    for at, table in enumerate(prepared.tables):
        for row in table.coerced.rows:
            key = row_key(row)
            if not any(key):
                continue
            twin = 0
            while (*key, str(twin)) in found:
                twin += 1
            found[(*key, str(twin))] = at, row
    return found


def _without_left(before: Mapping[_Key, _Row], later: PreparedFile) -> dict[_Key, _Row]:
    """The rows before without those that are left out now: they are not gone."""
    rows = list(before.items())
    names = [row_name(row, later.tables[0].mapping.list_kind) for _, (_, row) in rows]
    left = [
        one
        for entry in later.tables
        for one in left_now(entry.table, entry.mapping, entry.coerced, ())
    ]
    out = {place for one in left for place in places_of(one, names)}
    return dict(item for place, item in enumerate(rows) if place not in out)


def _followed(before: Mapping[_Key, _Row], now: Mapping[_Key, _Row]) -> dict[_Key, _Row]:
    """The rows before, under the keys of now where they are the same firm, and else under none."""
    same = paired(before, now)
    return {same.get(key, (*key, _GONE)): row for key, row in before.items()}


def _entry(table: int, row: CoercedRow) -> Entry:
    places = (said(row, f"organization.{key}") for key in ("address", "address_lot", "region"))
    return Entry(
        row.number,
        str(row.values.get("organization.name") or ""),
        region(row),
        said(row, "organization.business_number"),
        table,
        next(filter(None, places), ""),
        said(row, "certificate.valid_until"),
    )


def _paths(prepared: PreparedFile) -> frozenset[str]:
    return (
        frozenset(
            column.field
            for entry in prepared.tables
            for column in entry.mapping.columns
            if column.field
        )
        - _PASSING
    )


def _differences(
    before: CoercedRow, now: CoercedRow, paths: frozenset[str]
) -> dict[str, tuple[Value | None, Value | None]]:
    return {
        path: (before.values.get(path), now.values.get(path))
        for path in sorted(paths)
        if not _says_the_same(path, before.values.get(path), now.values.get(path))
    }


def _says_the_same(path: str, before: Value | None, now: Value | None) -> bool:
    """㈜가람 and (주)가람 are one name; other values are compared as they were read."""
    if path == "organization.name" and before is not None and now is not None:
        return name_key(str(before)) == name_key(str(now))
    return before == now
