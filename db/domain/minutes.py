"""회의록: when it is a duty, what it must contain, and how two people's notes are kept together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from db.domain.drafts import Draft
from db.domain.values import is_empty

_BY_FIELD = ("title", "organizer", "starts_at", "place", "order_of_events")
_DEPUTIES = ("부시장", "제1부시장", "제2부시장")


def mayor_attends(attendees: Iterable[Draft]) -> bool:
    """Whether the head of the city sits at the table (공공기록물 관리에 관한 법률 시행령 제18조제1항제6호)."""
    return any(
        one.get("side") == "ours" and one.get("attends") != "no" and _is_mayor(one.text("title"))
        for one in attendees
    )


def _is_mayor(title: str) -> bool:
    bare = title.replace(" ", "")
    return bare.endswith("시장") and not bare.endswith(_DEPUTIES)


def missing_in_minutes(
    meeting: Draft, attendees: Sequence[Draft], agenda: Sequence[Draft]
) -> tuple[str, ...]:
    """What the minutes lack (제18조제2항): field keys of the meeting, the side nobody of which is
    written down ("ours", "theirs"), "agenda"."""
    lacks = [key for key in _BY_FIELD if is_empty(meeting.get(key))]
    written = {one.get("side") for one in attendees}
    lacks += [side for side in ("ours", "theirs") if side not in written]
    if not agenda:
        lacks.append("agenda")
    for of_meeting, of_item in (("discussion", "discussion"), ("decisions", "decision")):
        told = [meeting.get(of_meeting), *(one.get(of_item) for one in agenda)]
        if all(is_empty(value) for value in told):
            lacks.append(of_meeting)
    return tuple(lacks)


def both_notes(opened: str, mine: str, stored: str) -> str:
    """My notes and those somebody else saved since I opened them; nothing of either is lost."""
    if stored in (opened, mine) or not stored:
        return mine
    if mine == opened:
        return stored
    added = [line for line in stored.splitlines() if line not in mine.splitlines()]
    return "\n".join((mine.rstrip("\n"), *added)) if added else mine
