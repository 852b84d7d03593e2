"""The columns of the list of meetings."""

from __future__ import annotations

from dataclasses import dataclass, replace

from db.domain.kinds import RecordKind
from desktop_app.list_pages.due_words import DAY, nearness, short_time
from desktop_app.theme import Theme
from desktop_app.widgets.lists.cells import Cell, Column
from desktop_app.widgets.lists.list_columns import Line, list_page_columns
from resources.texts import Texts

_WIDTHS = {
    "starts_at": 172,
    "title": 216,
    "organization": 140,
    "place": 128,
    "officer": 76,
    "attendee_count": 86,
    "open_follow_ups": 104,
    "late_follow_ups": 92,
    "case": 200,
}
_ENGLISH_WIDTHS = {"open_follow_ups": 132, "late_follow_ups": 148, "starts_at": 212}


def meeting_columns(_theme: Theme, texts: Texts) -> tuple[Column, ...]:
    """Every column the list can show."""
    lang = texts.lang
    dress = _Dress(lang, texts)
    return list_page_columns(
        RecordKind.MEETING,
        lang,
        widths=_WIDTHS if lang == "ko" else _WIDTHS | _ENGLISH_WIDTHS,
        decorate={
            "starts_at": dress.start,
            "attendee_count": _count,
            "open_follow_ups": _count,
            "late_follow_ups": dress.late,
        },
    )


@dataclass(frozen=True, slots=True)
class _Dress:
    lang: str
    texts: Texts

    def start(self, line: Line, cell: Cell) -> Cell:
        """The time without this year, and how near it is."""
        starts, day = str(line.values.get("starts_at")), line.day
        if len(starts) < DAY:
            return cell
        near = nearness(starts, day, self.texts)
        after = near.word if near.chip in ("warn", "soft") else ""
        text = short_time(starts, self.lang) if starts[:4] == day[:4] else cell.text
        return replace(cell, text=text, after=after, tip=cell.text)

    def late(self, line: Line, cell: Cell) -> Cell:
        """Only what is late gets a colour."""
        count = line.values.get("late_follow_ups")
        if not count:
            return _count(line, cell)
        texts = self.texts
        return Cell(texts("{count} overdue", count=count), chip="danger")


def _count(_line: Line, cell: Cell) -> Cell:
    """A count of nothing is muted."""
    return replace(cell, empty=True) if cell.text == "0" else cell
