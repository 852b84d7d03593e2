"""What a further issue of a list means for firms we care about becomes tasks; nothing is overwritten."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.schema import TABLES
from db.unit import Origin, Unit

_TASK = TABLES[RecordKind.TASK]


@dataclass(frozen=True, slots=True)
class FirmNote:
    """One thing to look into about a firm, and where the list says so."""

    organization: int
    case: int | None
    text: str
    officer: str = ""
    sheet: str = ""
    row: int = 0
    """The row that names the firm, 0 when the list names it no longer."""


def open_notes(session: Session, firms: Collection[int]) -> frozenset[tuple[int, str]]:
    """The tasks about these firms that nobody did yet: firm and text."""
    query = select(_TASK.c.organization_id, _TASK.c.text).where(
        _TASK.c.deleted_at.is_(None), _TASK.c.done_on.is_(None),
        _TASK.c.organization_id.in_(list(firms)),
    )  # fmt: skip
    return frozenset((row.organization_id, row.text) for row in session.execute(query))


def write_notes(unit: Unit, notes: Sequence[FirmNote], import_id: int) -> None:
    """A task for each note, as part of an import; one that is open already is not made twice."""
    known = open_notes(unit.session, {note.organization for note in notes})
    new = [note for note in notes if (note.organization, note.text) not in known]
    rows = [
        {
            "text": note.text,
            "organization": note.organization,
            "case": note.case or Empty.NOT_STATED,
            "officer": note.officer or Empty.NOT_STATED,
        }
        for note in new
    ]
    origins = [
        Origin(import_id, note.sheet if note.row else None, note.row or None) for note in new
    ]
    unit.insert_many(RecordKind.TASK, rows, origins=origins)
