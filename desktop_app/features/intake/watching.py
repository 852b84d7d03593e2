"""Compares a list with its earlier issue, off the window's thread, in the words of the window."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from db.domain.catalogue import find_field
from db.domain.values import Value
from db.intake.pipeline import PreparedFile
from db.intake.watch import (
    Entry,
    Issue,
    IssueDifference,
    compare_issues,
    earlier_issue,
    known_among,
)
from db.queries.cared_firms import CaredFirm, cared_firms
from db.services.watch import FirmNote
from db.shared_files import fetch_list
from db.store import Store
from desktop_app.features.intake.list_words import date_words, field_words
from desktop_app.jobs import Progress
from desktop_app.widgets.value_text import shown
from resources.texts import Texts, mark

NEW, CHANGED, GONE = "new", "changed", "gone"
_NOTES = {
    NEW: mark("New in {list}: look at its certificate and what it may receive"),
    GONE: mark("Gone from {list}: check whether its certificate still holds"),
}


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
    ours: CaredFirm | None
    """The firm of ours that it is."""


@dataclass(frozen=True, slots=True)
class Watched:
    """An earlier issue and how this one differs; firms of ours come first."""

    issue: Issue
    rows: Mapping[str, tuple[IssueRow, ...]]
    same: int

    def ours(self, part: str) -> tuple[IssueRow, ...]:
        """The firms we care about in one part."""
        return tuple(row for row in self.rows[part] if row.ours is not None)


def watch_list(
    store: Store, imports: Path, prepared: PreparedFile, texts: Texts, progress: Progress
) -> Watched | None:
    """How a list differs from the newest issue that came in; None when there is none."""
    progress.report()
    with store.read() as session:
        issue = earlier_issue(session, prepared)
    if issue is None:
        return None
    fetch_list(store, imports, issue.file_hash)
    found = compare_issues(imports, issue, prepared, progress.report)
    if found is None:
        return None
    with store.read() as session:
        firms = cared_firms(session)
    return Watched(issue, _rows(found, firms, texts), found.same)


def notes_for(watched: Watched, part: str, texts: Texts) -> tuple[FirmNote, ...]:
    """The tasks proposed for firms of ours that are new or gone."""
    if part not in _NOTES:
        return ()
    text = texts(_NOTES[part], list=list_words(watched.issue, texts))
    return tuple(
        FirmNote(row.ours.id, row.ours.case_id, text, row.ours.officer)
        for row in watched.ours(part)
        if row.ours is not None
    )


def list_words(issue: Issue, texts: Texts) -> str:
    """The earlier list by its name and day."""
    name = issue.file_name.rpartition(".")[0] or issue.file_name
    if not issue.list_date:
        return name
    return f"{name} ({date_words(issue.list_date, texts.lang)})"


def _rows(
    found: IssueDifference, firms: tuple[CaredFirm, ...], texts: Texts
) -> dict[str, tuple[IssueRow, ...]]:
    changes = {one.entry: _change_words(one.fields, texts) for one in found.changed}
    parts = {NEW: found.new, CHANGED: tuple(changes), GONE: found.gone}
    return {part: _sorted(entries, firms, changes) for part, entries in parts.items()}


def _sorted(
    entries: tuple[Entry, ...], firms: tuple[CaredFirm, ...], changes: Mapping[Entry, str]
) -> tuple[IssueRow, ...]:
    ours = known_among(entries, firms)
    ordered = sorted(entries, key=lambda entry: (entry not in ours, entry.row))
    return tuple(
        IssueRow(at, entry.row, entry.name, entry.region, changes.get(entry, ""), ours.get(entry))
        for at, entry in enumerate(ordered)
    )


def _change_words(fields: Mapping[str, tuple[Value | None, Value | None]], texts: Texts) -> str:
    parts = []
    for path, (before, now) in fields.items():
        field = find_field(path)
        old, new = (
            shown(field, value, texts.lang).whole if value is not None else texts("empty")
            for value in (before, now)
        )
        parts.append(f"{field_words(path, texts.lang)} {old} → {new}")
    return " · ".join(parts)
