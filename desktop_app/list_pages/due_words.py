"""How near a day is, in words: today, tomorrow, in so many days, late by so many."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.dates import days_between, first_day, format_short, last_day
from resources.texts import Texts

DAY = len("2026-11-26")


@dataclass(frozen=True, slots=True)
class Nearness:
    """Words and the chip they deserve; "" where a plain date will do."""

    word: str = ""
    chip: str = ""


def nearness(starts_at: str, day: str, texts: Texts) -> Nearness:
    """How near a meeting is on ``day``; "" for one that is over or has no day."""
    if len(starts_at) < DAY:
        return Nearness()
    left = days_between(first_day(day), first_day(starts_at[:DAY]))
    if left < 0:
        return Nearness(texts("over"), "plain")
    if left == 0:
        return Nearness(texts("today"), "warn")
    if left == 1:
        return Nearness(texts("tomorrow"), "soft")
    return Nearness(texts("in {count:day|days}", count=left), "plain")


def due_words(due_on: str, day: str, texts: Texts) -> Nearness:
    """What a due day says on ``day``: late is red, today amber, later a plain date."""
    if not due_on:
        return Nearness()
    over = days_between(last_day(due_on), first_day(day))
    if over > 0:
        return Nearness(texts("{count:day|days} late", count=over), "danger")
    if over == 0:
        return Nearness(texts("due today"), "warn")
    return Nearness(short_day(due_on, texts.lang))


def short_day(iso: str, lang: str) -> str:
    """``12. 3.(목)``; a coarser date or English as it is stored."""
    return format_short(iso) if lang == "ko" and len(iso) >= DAY else iso


def short_time(iso: str, lang: str) -> str:
    """``12. 3.(목) 14:00``, without the year."""
    return f"{short_day(iso[:DAY], lang)} {iso[11:16]}".strip()
