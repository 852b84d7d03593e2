"""Compares a list with its earlier issue, off the window's thread, in the words of the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from db.domain.addresses import region_of
from db.domain.catalogue import find_field
from db.domain.values import Value
from db.intake.issues import Issue, earlier_issue
from db.intake.pipeline import PreparedFile
from db.intake.proposals import proposals
from db.intake.watch import Entry, IssueDifference, compare_issues, known_among
from db.queries.cared_firms import CaredFirm, cared_firms
from db.services.watch import open_notes
from db.shared_files import fetch_list
from db.store import Store
from desktop_app.clock import local_now
from desktop_app.features.intake.list_words import field_words
from desktop_app.issue_offers import Offer, offers_of
from desktop_app.jobs import Progress
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts

_NAME = "organization.name"
_SHORT = 12
"""Letters of a former value that leave room for the one of now behind it."""
NEW, CHANGED, GONE = "new", "changed", "gone"


@dataclass(frozen=True, slots=True)
class IssueRow:
    """One firm that differs between two issues."""

    id: int
    row: int
    """Its row in the sheet; of the earlier list for one that is gone."""
    name: str
    place: str
    what: str
    """What changed, "" for one that is new or gone."""
    whole: str
    """The same with every former value, however long."""
    ours: CaredFirm | None
    """The firm of ours that it is."""
    offer: Offer | None = None
    """What may be ticked about it."""


@dataclass(frozen=True, slots=True)
class Watched:
    """An earlier issue and how this one differs; firms of ours come first."""

    issue: Issue
    rows: Mapping[str, tuple[IssueRow, ...]]
    same: int

    city: str = ""

    def ours(self, part: str) -> tuple[IssueRow, ...]:
        """The firms we care about in one part."""
        return tuple(row for row in self.rows[part] if row.ours is not None)

    @property
    def urgent(self) -> tuple[Offer, ...]:
        """What is proposed about firms of ours and firms of the city, and is not noted yet."""
        offers = (row.offer for rows in self.rows.values() for row in rows)
        return tuple(
            one for one in offers if one is not None and not one.noted and (one.note or one.local)
        )


def watch_list(
    store: Store,
    imports: Path,
    prepared: PreparedFile,
    texts: Texts,
    city: str,
    progress: Progress,
) -> Watched | None:
    """How a list differs from the newest issue that came in, and what that suggests; None when
    there is none. ``city`` is the office's own."""
    progress.report()
    with store.read() as session:
        issue = earlier_issue(session, prepared.seen)
    if issue is None:
        return None
    fetch_list(store, imports, issue.file_hash)
    found = compare_issues(store, imports, issue, prepared, progress.report)
    if found is None:
        return None
    with store.read() as session:
        firms = cared_firms(session)
        noted = open_notes(session, [firm.id for firm in firms])
    today = local_now().date().isoformat()
    offers = offers_of(proposals(found, firms, city, today), issue, prepared, noted, texts)
    return Watched(issue, _rows(found, firms, offers, texts), found.same, city)


def _rows(
    found: IssueDifference,
    firms: tuple[CaredFirm, ...],
    offers: Mapping[Entry, Offer],
    texts: Texts,
) -> dict[str, tuple[IssueRow, ...]]:
    changes = {one.entry: _change_words(one.fields, texts) for one in found.changed}
    parts = {NEW: found.new, CHANGED: tuple(changes), GONE: found.gone}
    named = {one.entry: one.before for one in found.changed}
    known = known_among([*found.new, *changes, *named.values(), *found.gone], firms)
    renamed = {now: known[was] for now, was in named.items() if was in known}
    ours = {**renamed, **known}
    return {part: _sorted(entries, ours, changes, offers) for part, entries in parts.items()}


def _sorted(
    entries: tuple[Entry, ...],
    ours: Mapping[Entry, CaredFirm],
    changes: Mapping[Entry, tuple[str, str]],
    offers: Mapping[Entry, Offer],
) -> tuple[IssueRow, ...]:
    """Firms of ours first, then those of the city."""
    local = {entry for entry in entries if entry in offers and offers[entry].local}
    ordered = sorted(entries, key=lambda entry: (entry not in ours, entry not in local, entry.row))
    return tuple(
        IssueRow(
            at, entry.row, entry.name, _place(entry), *changes.get(entry, ("", "")),
            ours.get(entry), offers.get(entry),
        )
        for at, entry in enumerate(ordered)
    )  # fmt: skip


def _place(entry: Entry) -> str:
    """Its city where the list says so much, else what it says."""
    return " ".join(filter(None, region_of(entry.address))) or entry.region


def _change_words(
    fields: Mapping[str, tuple[Value | None, Value | None]], texts: Texts
) -> tuple[str, str]:
    """What was and what is now, field by field: in a line, where what is now has to be read and a
    long former value is left to the tip, and whole. What a firm was called comes first; what it is
    called now stands beside it."""
    parts, whole = [], []
    for path, (before, now) in sorted(fields.items(), key=lambda one: one[0] != _NAME):
        field = find_field(path)
        old, new = (
            shown(field, value, texts.lang).whole if value is not None else texts("empty")
            for value in (before, now)
        )
        words = field_words(path, texts.lang)
        said = f"{words} {old} → {new}" if len(old) <= _SHORT else f"{words} → {new}"
        parts.append(texts("formerly {name}", name=old) if path == _NAME else said)
        whole.append(f"{words} {old} → {new}")
    return " · ".join(parts), "\n".join(whole)
