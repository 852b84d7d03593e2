"""What a further issue of a list means for firms we care about becomes tasks; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import select

from db.changes import ChangeSet
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty
from db.schema import TABLES
from db.store import Store

_TASK = TABLES[RecordKind.TASK]


@dataclass(frozen=True, slots=True)
class FirmNote:
    """One thing to look into about a firm."""

    organization: int
    case: int | None
    text: str
    officer: str = ""


def note_firms(store: Store, notes: Sequence[FirmNote], *, origin: str = "") -> ChangeSet:
    """A task for each note, as one operation; one that is open already is not made twice."""
    with store.write(Label.CREATE, _subject(notes), origin=origin) as unit:
        query = select(_TASK.c.organization_id, _TASK.c.text).where(
            _TASK.c.deleted_at.is_(None), _TASK.c.done_on.is_(None),
            _TASK.c.organization_id.in_([note.organization for note in notes]),
        )  # fmt: skip
        open_now = {(row.organization_id, row.text) for row in unit.session.execute(query)}
        rows = [
            {
                "text": note.text,
                "organization": note.organization,
                "case": note.case or Empty.NOT_STATED,
                "officer": note.officer or Empty.NOT_STATED,
            }
            for note in notes
            if (note.organization, note.text) not in open_now
        ]
        unit.insert_many(RecordKind.TASK, rows)
    return unit.changes


def _subject(notes: Sequence[FirmNote]) -> str:
    first = notes[0].text if notes else ""
    return first if len(notes) < 2 else f"{first} 외 {len(notes) - 1:,}건"
