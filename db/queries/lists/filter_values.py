"""Reads one value of a filter box in the officer's unit: 억원, ㎡ or 평, a date, a choice's word."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Sequence

from db.domain.area import AreaUnit
from db.domain.area_reading import parse_area
from db.domain.date_cells import parse_datetime, parse_partial_date
from db.domain.empty_words import empty_word
from db.domain.fields import Choice
from db.domain.hangul import choseong, is_choseong, keystrokes
from db.domain.kinds import Kind
from db.domain.money import MoneyUnit
from db.domain.money_reading import parse_money
from db.domain.numbers import parse_count
from db.domain.said_days import due_day
from db.domain.values import Empty, Parsed
from db.queries.lists.columns import ListColumn

ANY_EMPTY = frozenset({"", "없음", "(없음)", "비어 있음", "빈칸", "빈 칸", "empty", "none"})
NOT_EMPTY = frozenset({"있음", "(있음)", "*", "filled"})
DUPLICATES = frozenset({"(중복)", "(duplicates)"})
"""In brackets, so that a text may be searched for the bare word."""
_AGO = re.compile(r"-\s*(\d{1,4})\s*(?:일|d)?|(\d{1,4})\s*일\s*전")
_YES = frozenset({"예", "네", "y", "yes", "o", "○", "true", "1", "해당", "있음"})
_NO = frozenset({"아니요", "아니오", "n", "no", "x", "×", "false", "0"})


def read_number(column: ListColumn, text: str) -> int | float | None:
    """The number in ``text`` as it is stored: won, ㎡, people; None when it can't be read."""
    parsed: Parsed[int] | Parsed[float]
    if column.kind is Kind.MONEY:
        in_won = column.field is not None and column.field.counts_won
        parsed = parse_money(text, MoneyUnit.WON if in_won else MoneyUnit.EOK)
    elif column.kind is Kind.AREA:
        parsed = parse_area(text, AreaUnit.M2)
    elif column.kind is Kind.PERCENT:
        return _plain(text.rstrip("% "))
    else:
        parsed = parse_count(text.removesuffix("일").removesuffix("건"))
    return parsed.value if parsed.value is not None else _plain(text)


def _plain(text: str) -> int | float | None:
    try:
        number = float(text.replace(",", ""))
    except ValueError:
        return None
    return int(number) if number.is_integer() else number


def read_date(column: ListColumn, text: str, today: str) -> str | None:
    """The day, month or year in ``text`` as ISO text, with its time in a date-time column; a day
    may be said from ``today`` on: 오늘, +30일, -90일, 30일 전.
    """
    if column.kind is Kind.DATE_TIME and (moment := parse_datetime(text).value):
        return moment
    day = dt.date.fromisoformat(today)
    if ago := _AGO.fullmatch(text.strip()):
        return (day - dt.timedelta(days=int(ago[1] or ago[2]))).isoformat()
    return parse_partial_date(text).value or due_day(text, day) or None


def read_empty(text: str) -> Empty | None:
    """The kind of empty that ``text`` names in either language, or None."""
    for empty in Empty:
        if text.casefold() in {empty.label("ko"), empty.label("en"), empty.value}:
            return empty
    return empty_word(text) if len(text) > 1 else None


def read_yes_no(text: str) -> bool | None:
    """Yes or no, or None when it is neither."""
    if text.casefold() in _YES:
        return True
    return False if text.casefold() in _NO else None


def read_choices(choices: Sequence[Choice], text: str) -> tuple[str, ...]:
    """The codes of the choices that ``text`` fits: code, whole word, beginning, part, initials."""
    typed = keystrokes(text)
    if not typed:
        return ()
    if is_choseong(text):
        return tuple(one.code for one in choices if choseong(one.ko).startswith(typed))
    for fits in (_is, _begins, _holds):
        found = tuple(one.code for one in choices if any(fits(word, typed) for word in _words(one)))
        if found:
            return found
    return ()


def _words(choice: Choice) -> tuple[str, ...]:
    return tuple(map(keystrokes, (choice.code, choice.ko, choice.en, *choice.synonyms)))


def _is(word: str, typed: str) -> bool:
    return word == typed


def _begins(word: str, typed: str) -> bool:
    return word.startswith(typed)


def _holds(word: str, typed: str) -> bool:
    return typed in word
