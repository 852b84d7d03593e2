"""Turns of phrase of office paper: dates with or without weekday, people in order of rank."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from db.domain.dates import (
    format_date_weekday,
    format_datetime,
    format_partial_date,
    format_short,
    last_day,
)
from db.domain.values import Empty
from reports.content.blocks import Run, Text
from reports.content.facts import Known, Person
from reports.content.model import plain


def date_text(value: Known) -> Run:
    """``2024. 11. 27.``, cut at its precision, or the kind of empty."""
    return value if isinstance(value, Empty) else format_partial_date(value)


def short_date(value: Known) -> Run:
    """``12. 4.``: a due date in a table of this year."""
    if isinstance(value, Empty):
        return value
    return format_short(value).partition("(")[0]


def weekday_date(value: str) -> str:
    """``2026. 11. 26.(목)`` for a whole date, else the date as far as it is known."""
    return format_date_weekday(value)


def period_text(starts_at: Known, ends_at: Known) -> Run:
    """``2026. 11. 26.(목) 14:00~14:40``."""
    if isinstance(starts_at, Empty):
        return starts_at
    start = format_datetime(starts_at) if "T" in starts_at else weekday_date(starts_at)
    if isinstance(ends_at, Empty) or "T" not in ends_at:
        return start
    same_day = ends_at[:10] == starts_at[:10]
    return f"{start}~{ends_at[11:16] if same_day else format_datetime(ends_at)}"


def is_past(value: Known, today: date) -> bool:
    """Whether the last day of a partial date is over."""
    return not isinstance(value, Empty) and last_day(value) < today


def by_rank(people: Iterable[Person]) -> list[Person]:
    """People in the order in which paper names them."""
    return sorted(people, key=lambda person: person.rank)


def person_text(person: Person) -> str:
    """``대표 정하람``: title, then name, without 님."""
    return " ".join(word for word in (person.affiliation, person.title, person.name) if word)


def people_text(people: Sequence[Person], most: int) -> Run:
    """The first ``most`` people by rank and how many more there are; 미기재 when nobody is known."""
    if not people:
        return Empty.NOT_STATED
    named = [person_text(person) for person in by_rank(people)]
    rest = len(named) - most
    shown = ", ".join(named[:most])
    return f"{shown} 외 {rest}명" if rest > 0 else shown


def joined(*runs: Text) -> Text:
    """Runs one after the other as one text."""
    flat: list[Run] = []
    for run in runs:
        if isinstance(run, tuple):
            flat.extend(run)
        else:
            flat.append(run)
    return tuple(flat)


def beside(name: str, text: str) -> str:
    """What a text says in a column beside the name that it begins with."""
    rest = text.removeprefix(f"{name} ").strip() if name else text
    return rest or text


def listed(values: Sequence[str], none: Empty = Empty.NOT_STATED) -> Run:
    """Values with commas, or a kind of empty when there are none."""
    return ", ".join(values) if values else none


__all__ = [
    "beside",
    "by_rank",
    "date_text",
    "is_past",
    "joined",
    "listed",
    "people_text",
    "period_text",
    "person_text",
    "plain",
    "short_date",
    "weekday_date",
]
