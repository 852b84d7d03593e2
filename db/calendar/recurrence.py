"""The days a recurrence rule means (RFC 5545 §3.3.10), as far as appointments use them."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

_WEEKDAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
_BY_DAY = re.compile(r"([+-]?\d{1,2})?(MO|TU|WE|TH|FR|SA|SU)")
_KNOWN = frozenset({
    "FREQ", "INTERVAL", "COUNT", "UNTIL", "BYDAY", "BYMONTHDAY", "BYMONTH", "BYSETPOS", "WKST",
    "BYHOUR", "BYMINUTE", "BYSECOND",
})  # fmt: skip
_MOST_PERIODS = 40_000


class UnknownRule(ValueError):
    """A rule that appointments of an office do not have."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule that was read; days are counted from the first one."""

    frequency: str
    interval: int
    count: int
    until: str
    """As written, "" for none."""
    by_day: tuple[tuple[int, int], ...]
    """(which of the month or year, 0 for each; weekday from Monday)."""
    by_month_day: tuple[int, ...]
    by_month: tuple[int, ...]
    by_set_pos: tuple[int, ...]
    week_start: int


def read_rule(text: str, start: dt.datetime) -> Rule:
    """The rule in ``text``. Raises UnknownRule for what is not understood."""
    parts = dict(part.upper().split("=", 1) for part in text.split(";") if "=" in part)
    if parts.get("FREQ") not in ("DAILY", "WEEKLY", "MONTHLY", "YEARLY") or set(parts) - _KNOWN:
        raise UnknownRule(text)
    for key, own in (("BYHOUR", start.hour), ("BYMINUTE", start.minute), ("BYSECOND", 0)):
        if parts.get(key, str(own)) not in (str(own), f"{own:02}"):
            raise UnknownRule(text)
    try:
        return Rule(
            parts["FREQ"], max(1, int(parts.get("INTERVAL", "1"))), int(parts.get("COUNT", "0")),
            parts.get("UNTIL", ""), _days(parts), _numbers(parts, "BYMONTHDAY"),
            _numbers(parts, "BYMONTH"), _numbers(parts, "BYSETPOS"),
            _WEEKDAYS.index(parts.get("WKST", "MO")),
        )  # fmt: skip
    except ValueError:
        raise UnknownRule(text) from None


def _days(parts: Mapping[str, str]) -> tuple[tuple[int, int], ...]:
    found = []
    for one in filter(None, parts.get("BYDAY", "").split(",")):
        match = _BY_DAY.fullmatch(one)
        if match is None:
            raise UnknownRule(one)
        found.append((int(match[1] or 0), _WEEKDAYS.index(match[2])))
    return tuple(found)


def _numbers(parts: Mapping[str, str], key: str) -> tuple[int, ...]:
    return tuple(int(one) for one in parts.get(key, "").split(",") if one)


def occurrences(rule: Rule, first: dt.date, last: dt.date) -> Iterator[dt.date]:
    """The days the rule means from ``first`` on, ``first`` among them, up to ``last``."""
    given = 0
    for period in range(_MOST_PERIODS):
        days = _days_of_period(rule, first, period)
        if days is None or (days and days[0] > last):
            return
        for day in days:
            if day < first:
                continue
            if day > last or (rule.count and given >= rule.count):
                return
            given += 1
            yield day
        if not days and _begin(rule, first, period) > last:
            return


def _begin(rule: Rule, first: dt.date, period: int) -> dt.date:
    """The first day of a period: a day, a week, a month, a year."""
    step = period * rule.interval
    if rule.frequency == "DAILY":
        return first + dt.timedelta(days=step)
    if rule.frequency == "WEEKLY":
        back = (first.weekday() - rule.week_start) % 7
        return first - dt.timedelta(days=back) + dt.timedelta(weeks=step)
    months = first.year * 12 + (first.month - 1 + step if rule.frequency == "MONTHLY" else 0)
    if rule.frequency == "YEARLY":
        months += 12 * step
    return dt.date(months // 12, months % 12 + 1, 1)


def _days_of_period(rule: Rule, first: dt.date, period: int) -> list[dt.date] | None:
    """The days of one period in order; None beyond what a calendar can hold."""
    try:
        begin = _begin(rule, first, period)
        found = sorted(_candidates(rule, first, begin))
    except (ValueError, OverflowError):
        return None
    if rule.by_set_pos:
        places = [pos - 1 if pos > 0 else len(found) + pos for pos in rule.by_set_pos]
        found = [found[place] for place in sorted(set(places)) if 0 <= place < len(found)]
    return found


def _candidates(rule: Rule, first: dt.date, begin: dt.date) -> set[dt.date]:
    if rule.frequency == "DAILY":
        return {begin} if _fits(rule, begin) else set()
    if rule.frequency == "WEEKLY":
        wanted = {day for _, day in rule.by_day} or {first.weekday()}
        week = [begin + dt.timedelta(days=place) for place in range(7)]
        return {
            day
            for day in week
            if day.weekday() in wanted and (not rule.by_month or day.month in rule.by_month)
        }
    if rule.frequency == "MONTHLY":
        if rule.by_month and begin.month not in rule.by_month:
            return set()
        return _in_month(rule, first, begin.year, begin.month)
    if rule.by_day and not rule.by_month:
        raise ValueError("weekdays of a whole year")
    months = rule.by_month or (first.month,)
    return set().union(*(_in_month(rule, first, begin.year, month) for month in months))


def _in_month(rule: Rule, first: dt.date, year: int, month: int) -> set[dt.date]:
    length = calendar.monthrange(year, month)[1]
    days = [dt.date(year, month, day) for day in range(1, length + 1)]
    if not rule.by_day and not rule.by_month_day:
        return {day for day in days if day.day == first.day}
    found = set(days)
    if rule.by_month_day:
        numbers = {one if one > 0 else length + 1 + one for one in rule.by_month_day}
        found = {day for day in days if day.day in numbers}
    if rule.by_day:
        found &= {day for which, weekday in rule.by_day for day in _weekdays(days, which, weekday)}
    return found


def _weekdays(days: list[dt.date], which: int, weekday: int) -> list[dt.date]:
    same = [day for day in days if day.weekday() == weekday]
    if not which:
        return same
    place = which - 1 if which > 0 else len(same) + which
    return [same[place]] if 0 <= place < len(same) else []


def _fits(rule: Rule, day: dt.date) -> bool:
    length = calendar.monthrange(day.year, day.month)[1]
    numbers = {one if one > 0 else length + 1 + one for one in rule.by_month_day}
    return (
        (not rule.by_month or day.month in rule.by_month)
        and (not numbers or day.day in numbers)
        and (not rule.by_day or day.weekday() in {weekday for _, weekday in rule.by_day})
    )
