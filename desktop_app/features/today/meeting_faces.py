"""A meeting to come as the page writes it: when, where, who, and what is not ready."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from db.domain.kinds import RecordKind
from db.queries.today import NextMeeting, Readiness
from desktop_app.features.today.day_words import ahead_words, short_day
from desktop_app.features.today.lines import Line, RecordWish
from resources.texts import Texts

_DAY, _MINUTE = len("2026-11-26"), len("2026-11-26T14:00")
_NAMED = 2
_MOST_WITH_BUTTONS = 3
_MARKS = {"danger": "circle-alert", "warn": "triangle-alert", "ok": "circle-check"}


@dataclass(frozen=True, slots=True)
class Mark:
    """One thing that is ready or is not: an icon, its colour, words."""

    icon: str
    tone: str
    text: str


@dataclass(frozen=True, slots=True)
class MeetingFace:
    """A meeting of today or tomorrow, with its buttons."""

    id: int
    time: str
    when: str
    title: str
    where: str
    marks: tuple[Mark, ...]


@dataclass(frozen=True, slots=True)
class MeetingSection:
    """The next meetings: large while they are near, a line each when they are later."""

    title: str
    count: int
    near: tuple[MeetingFace, ...] = ()
    later: tuple[Line, ...] = ()


def meeting_section(
    meetings: tuple[NextMeeting, ...], today: dt.date, texts: Texts
) -> MeetingSection:
    """Today and tomorrow large, the rest of the week as lines; with none, the next one alone."""
    meetings = _of_week(meetings, today) or meetings[:1]
    border = (today + dt.timedelta(days=2)).isoformat()
    near = [one for one in meetings if one.starts_at < border][:_MOST_WITH_BUTTONS]
    near = near or list(meetings[:1])
    later = [one for one in meetings if one not in near]
    return MeetingSection(
        _title(meetings, today, texts), len(meetings),
        tuple(_face(one, today, texts) for one in near),
        tuple(_line(one, today, texts) for one in later),
    )  # fmt: skip


def _of_week(meetings: tuple[NextMeeting, ...], today: dt.date) -> tuple[NextMeeting, ...]:
    """Those until Sunday, and until tomorrow on a Sunday."""
    last = max(_sunday(today), today + dt.timedelta(days=1)).isoformat()
    return tuple(one for one in meetings if one.starts_at[:_DAY] <= last)


def _sunday(today: dt.date) -> dt.date:
    return today + dt.timedelta(days=6 - today.weekday())


def _title(meetings: tuple[NextMeeting, ...], today: dt.date, texts: Texts) -> str:
    if not meetings:
        return texts("Meetings this week")
    days = {dt.date.fromisoformat(one.starts_at[:_DAY]) for one in meetings}
    tomorrow = today + dt.timedelta(days=1)
    if days == {today}:
        return texts("Meetings today")
    if days == {tomorrow}:
        return texts("Meetings tomorrow")
    return texts("Meetings this week") if min(days) <= _sunday(today) else texts("Next meeting")


def _near_word(starts_at: str, today: dt.date, texts: Texts) -> str:
    left = (dt.date.fromisoformat(starts_at[:_DAY]) - today).days
    return texts("today") if left == 0 else ahead_words(left, texts)


def _face(one: NextMeeting, today: dt.date, texts: Texts) -> MeetingFace:
    near = _near_word(one.starts_at, today, texts)
    when = [f"{near} {short_day(one.starts_at, texts.lang)}"]
    if minutes := _minutes(one):
        when.append(texts("{count} min", count=minutes))
    return MeetingFace(
        one.id, one.starts_at[_DAY + 1 : _MINUTE] or texts("time open"), " · ".join(when),
        one.title, _where(one, texts), tuple(_mark(entry, texts) for entry in one.readiness),
    )  # fmt: skip


def _minutes(one: NextMeeting) -> int:
    if min(len(one.starts_at), len(one.ends_at)) < _MINUTE:
        return 0
    length = dt.datetime.fromisoformat(one.ends_at) - dt.datetime.fromisoformat(one.starts_at)
    return max(0, int(length.total_seconds()) // 60)


def _where(one: NextMeeting, texts: Texts) -> str:
    sides = [_people(side, texts) for side in (one.ours, one.theirs) if side]
    parts = (one.place, " / ".join(sides), "" if sides else one.purpose)
    return " · ".join(part for part in parts if part)


def _people(names: tuple[str, ...], texts: Texts) -> str:
    shown = ", ".join(names[:_NAMED])
    more = len(names) - _NAMED
    return texts("{names} and {count} more", names=shown, count=more) if more > 0 else shown


def _mark(entry: Readiness, texts: Texts) -> Mark:
    words = {
        "late_follow_ups": ("danger", texts("{count:follow-up|follow-ups} of past meetings late",
                                            count=entry.count)),
        "no_attendees": ("warn", texts("attendees not named")),
        "no_agenda": ("warn", texts("no agenda")),
        "no_place": ("warn", texts("place open")),
        "no_acquisition": ("warn", texts("acquisition day open")),
        "no_certificate": ("warn", texts("venture certificate not checked")),
        "certificate_expired": ("danger", texts("venture certificate expired")),
        "certificate_expiring": ("warn", texts("venture certificate ends {day}",
                                               day=short_day(entry.day, texts.lang))),
        "certificate_valid": ("ok", texts("venture certificate valid")),
    }  # fmt: skip
    tone, text = words[entry.code]
    return Mark(_MARKS[tone], tone, text)


def _line(one: NextMeeting, today: dt.date, texts: Texts) -> Line:
    marks = [_mark(entry, texts) for entry in one.readiness]
    open_marks = [mark.text for mark in marks if mark.tone != "ok"]
    time = one.starts_at[_DAY + 1 : _MINUTE]
    return Line(
        one.title, _near_word(one.starts_at, today, texts), "ink3",
        f"{short_day(one.starts_at, texts.lang)} {time}".strip(), one.place,
        ", ".join(open_marks) or texts("ready"),
        wish=RecordWish(((RecordKind.MEETING, one.id),)),
    )  # fmt: skip
