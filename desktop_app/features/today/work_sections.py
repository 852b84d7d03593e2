"""What has to be written or sent: answers asked for, tasks, minutes nobody has written."""

from __future__ import annotations

import datetime as dt

from db.domain.catalogue import catalogue
from db.domain.due import Due, due_of
from db.domain.kinds import RecordKind
from db.queries.today import DueRequest, OpenTask, Today, UnwrittenMeeting
from desktop_app.features.today.day_words import due_words, short_day, whole_day
from desktop_app.features.today.lines import (
    MOST_LINES,
    Line,
    Link,
    ListWish,
    RecordWish,
    Section,
)
from resources.texts import Texts


def requests(now: Today, texts: Texts) -> Section:
    """요구자료 by their due day, each with the last answer to the same item."""
    lines = tuple(_request(entry, now.day, texts) for entry in now.requests)
    late = tuple(
        line for line, entry in zip(lines, now.requests, strict=True)
        if due_of(entry.due_on, now.day) is Due.LATE
    )  # fmt: skip
    return _section(
        "requests", lines, late, texts("Requests due"), texts("Requests overdue"), texts
    )


def _request(entry: DueRequest, today: dt.date, texts: Texts) -> Line:
    lead, tone = _due(entry.due_on, today, texts)
    field = catalogue(RecordKind.DATA_REQUEST).field("requester_kind")
    if entry.earlier is None:
        beside = texts("asked for the first time")
    else:
        day = whole_day(entry.earlier.submitted_on, texts.lang)
        beside = texts("last handed in {day}", day=day)
        if entry.earlier.answer:
            beside = f"{beside}, {entry.earlier.answer}"
    whose = (entry.requester, entry.officer, short_day(entry.due_on, texts.lang))
    return Line(
        entry.item, lead, tone, field.choice_label(entry.requester_kind, texts.lang), beside,
        _joined(*whose), wish=RecordWish(((RecordKind.DATA_REQUEST, entry.id),)),
    )  # fmt: skip


def tasks(now: Today, texts: Texts) -> Section:
    """할 일 by their due day, those without a day last."""
    lines = tuple(_task(entry, now.day, texts) for entry in now.tasks)
    late = tuple(
        line for line, entry in zip(lines, now.tasks, strict=True)
        if due_of(entry.due_on, now.day) is Due.LATE
    )  # fmt: skip
    return _section("tasks", lines, late, texts("Tasks"), texts("Tasks overdue"), texts)


def _task(entry: OpenTask, today: dt.date, texts: Texts) -> Line:
    lead, tone = _due(entry.due_on, today, texts)
    return Line(
        entry.text, lead, tone, texts("Task"), entry.about,
        _joined(entry.officer, short_day(entry.due_on, texts.lang)),
        wish=RecordWish(((RecordKind.TASK, entry.id),)), step=(RecordKind.TASK, entry.id),
    )  # fmt: skip


def unwritten(now: Today, texts: Texts) -> Section:
    """Meetings that are over and have no minutes."""
    lines = tuple(_unwritten(entry, now.day, texts) for entry in now.unwritten)
    return _section("unwritten", lines, (), texts("Meetings without minutes"), "", texts)


def _unwritten(entry: UnwrittenMeeting, today: dt.date, texts: Texts) -> Line:
    ago = (today - dt.date.fromisoformat(entry.starts_at[:10])).days
    lead = texts("today") if ago <= 0 else texts("{count:day|days} ago", count=ago)
    return Line(
        entry.title, lead, "warn", texts("Minutes"), entry.organization,
        short_day(entry.starts_at, texts.lang),
        wish=RecordWish(((RecordKind.MEETING, entry.id),)),
    )  # fmt: skip


def _section(
    name: str, lines: tuple[Line, ...], late: tuple[Line, ...], title: str, late_title: str,
    texts: Texts,
) -> Section:  # fmt: skip
    """The first lines, with a count for those that are late and one for all where there are more."""
    links = []
    if late:
        words = texts("{count} late", count=len(late))
        links.append(Link(f"{name}_late", words, ListWish(late_title, late), "danger"))
    if len(lines) > MOST_LINES:
        words = texts("Show all {count}", count=len(lines))
        links.append(Link(f"{name}_all", words, ListWish(title, lines)))
    return Section("", lines[:MOST_LINES], tuple(links))


def _due(due_on: str, today: dt.date, texts: Texts) -> tuple[str, str]:
    return due_words(due_on, today, texts) if due_on else (texts("no day"), "ink3")


def _joined(*parts: str) -> str:
    return " · ".join(part for part in parts if part)
