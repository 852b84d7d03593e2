"""What the lines of the dialog make of a call: a note to write, or what is missing."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto

from db.services.call_note import CallNote
from desktop_app.features.call_note.known_caller import KnownCaller
from desktop_app.features.call_note.new_caller import NewCaller
from desktop_app.features.call_note.note_lines import NoteLines


class Missing(Enum):
    """Why a note can't be written yet."""

    CALLER = auto()
    TEXT = auto()
    DAY = auto()


@dataclass(frozen=True, slots=True)
class _Said:
    text: str
    step: str
    due: str
    kind: str


def read_note(
    known: KnownCaller | None, new: NewCaller | None, lines: NoteLines, call_again: str
) -> CallNote | Missing:
    """The note as typed. A day without a step means to ``call_again``."""
    text, step, due = lines.text.text().strip(), lines.step.text().strip(), lines.due_day
    if not text:
        return Missing.TEXT
    if due is None:
        return Missing.DAY
    said = _Said(text, step or (call_again if due else ""), due, lines.kind)
    if known is not None:
        return _of_known(known, said)
    if new is None or not new.firm.text().strip():
        return Missing.CALLER
    return _of_new(new, said)


def _of_known(known: KnownCaller, said: _Said) -> CallNote:
    case = known.case
    return CallNote(
        said.text,
        organization_id=known.caller.organization.id,
        contact_id=known.contact_id,
        case_id=case.id if case is not None else None,
        new_case=known.wish.title(said.text),
        next_step=said.step,
        next_step_on=said.due,
        kind=said.kind,
    )


def _of_new(new: NewCaller, said: _Said) -> CallNote:
    return CallNote(
        said.text,
        firm=new.firm.text().strip(),
        contact=new.person.text().strip(),
        contact_title=new.title.text().strip(),
        phone=new.phone.text().strip(),
        new_case=new.wish.title(said.text),
        next_step=said.step,
        next_step_on=said.due,
        kind=said.kind,
    )
