"""What a cell says beyond the value that its field can hold: kept in the text of the row's record,
under the label of its column (031-900-1000~5, 2026. 상반기, 300억원(VAT 별도))."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from db.domain.catalogue import catalogue, find_field
from db.domain.kinds import Kind, RecordKind
from db.domain.phones import is_mobile, parse_phone
from db.domain.values import Value
from db.intake.cells.people_cells import NUMBER
from db.intake.coercion.column_reader import DATED
from db.intake.columns.figure_days import figure_day
from db.intake.columns.told_beside import label_of, written_under
from db.intake.mapping import Mapping
from db.intake.rows import CellProblem

NOT_KEPT = "value.rest"
_LEFT = frozenset(("extra_text", "several", "detail_dropped"))
_ROUGH = "approximate"
"""Of a day, that it is the beginning or the end of its month or year; of money the usual 약."""
_TIME = "time"
_HAPPENED = "activity.happened_on"
_BY_MACHINE = re.compile("접수|등록|신청|작성|입력|수신")
"""The hour of a talk belongs to it; that of any other day is how a machine wrote it."""
_FIRST_ALONE = "value.several"
_FIRMS = "organization.note"
_TEXTS = {
    "certificate": _FIRMS, "milestone": "case.note", "activity": "activity.summary",
    "task": "task.result", "concern": "concern.result", "follow_up": "follow_up.result",
    "meeting": "meeting.discussion",
}  # fmt: skip
"""The text that speaks for a record without a note of its own; nothing of people goes into one."""
_OF_PEOPLE = "organization.representatives"


class Rests:
    """Keeps what is left of the cells of one list."""

    def __init__(self, mapping: Mapping) -> None:
        self._labels = {c.index: label_of(c) for c in mapping.columns if c.field}

    def keep(
        self, values: dict[str, Value], problems: list[CellProblem], notes: Sequence[CellProblem]
    ) -> None:
        """Write each rest into its text; a problem says of one that no text can take."""
        for note in notes:
            label = self._labels[note.column]
            if not _is_left(note, label):
                continue
            text = "" if _of_a_person(note) else _text_of(note.field)
            same = [one for one in problems if one.column == note.column]
            if not text or (text == _TEXTS["activity"] and text not in values):
                if not same and note.code != _TIME:
                    problems.append(replace(note, code=NOT_KEPT))
                continue
            said = " ".join(note.raw.split())
            values[text] = written_under(text, label, said, values.get(text), unit="")
            problems[:] = [one for one in problems if one not in same or one.code != _FIRST_ALONE]


def _is_left(note: CellProblem, label: str) -> bool:
    """Whether a note says that part of a cell is in no field yet."""
    if note.code == _TIME:
        return note.field == _HAPPENED and not _BY_MACHINE.search(label)
    if note.code == _ROUGH:
        return find_field(note.field).kind is Kind.PARTIAL_DATE
    if note.code not in _LEFT:
        return False
    return note.field not in DATED or not figure_day(note.field, note.raw)


def _of_a_person(note: CellProblem) -> bool:
    """Whether what is left may reach a person: a second mail address, a mobile number."""
    return find_field(note.field).kind is Kind.EMAIL or any(
        map(is_mobile, filter(None, (parse_phone(one).value for one in NUMBER.findall(note.raw))))
    )


def _text_of(path: str) -> str:
    """The text that takes what is left of a field's cell, "" for none."""
    record = path.partition(".")[0]
    if path == _OF_PEOPLE:
        return ""
    noted = catalogue(RecordKind(record)).by_key.get("note")
    own = f"{record}.note" if noted is not None and noted.kind is Kind.LONG_TEXT else ""
    return own or _TEXTS.get(record, "")
