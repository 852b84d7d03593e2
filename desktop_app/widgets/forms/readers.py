"""Reads what is typed into a form field: the same parsers as the import, with the field's unit."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from db.domain.area_reading import parse_area
from db.domain.date_cells import parse_datetime, parse_partial_date
from db.domain.empty_words import empty_word
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.money_reading import parse_money
from db.domain.numbers import (
    parse_business_number,
    parse_corporate_number,
    parse_count,
    parse_email,
    parse_phone,
    parse_url,
)
from db.domain.values import Empty, Parsed, Value
from desktop_app.widgets.words.screen_language import units_of
from desktop_app.widgets.words.value_text import money_unit_of

_LABELS = {empty.label(lang): empty for empty in Empty for lang in ("ko", "en")}


def read_text(field: Field, text: str, lang: str = "ko") -> Parsed[Any]:
    """The value of ``text`` for ``field``; a kind of empty when its word was typed.

    Bare numbers count in the units that come with ``lang``.

    An input without text reads as value None without a problem.
    """
    bare = text.strip()
    if not bare:
        return Parsed(None)
    if (empty := _LABELS.get(bare)) is not None:
        return Parsed(empty)
    if field.kind is Kind.MONEY:
        return _word_or(bare, _money(field, bare, lang))
    if field.kind is Kind.AREA:
        return _word_or(bare, parse_area(bare, units_of(lang).area))
    reader = _READERS.get(field.kind)
    if reader is None:
        return Parsed(bare)
    if (word := empty_word(bare)) is not None:
        return Parsed(word)
    return reader(bare)


def _word_or(text: str, read: Parsed[Any]) -> Parsed[Any]:
    word = empty_word(text)
    return read if word is None else Parsed(word)


def _money(field: Field, text: str, lang: str) -> Parsed[int]:
    bare = text.removesuffix(field.own_unit).strip() if field.own_unit else text
    return parse_money(bare, money_unit_of(field, lang))


def _moment(text: str) -> Parsed[str]:
    """A day and a time; a day, a month or a year alone while no more is known."""
    moment = parse_datetime(text)
    return parse_partial_date(text) if moment.problem == "date.no_time" else moment


def _percent(text: str) -> Parsed[Value]:
    try:
        return Parsed(float(text.rstrip("%％ ").replace(",", "")))
    except ValueError:
        return Parsed(None, "number.unreadable")


def _business_number(text: str) -> Parsed[str]:
    return _digits_kept(text, parse_business_number(text))


def _corporate_number(text: str) -> Parsed[str]:
    return _digits_kept(text, parse_corporate_number(text))


def _digits_kept(text: str, parsed: Parsed[str]) -> Parsed[str]:
    """A number of the wrong length stays in the draft, so that the checks can count its digits."""
    if parsed.problem.endswith(".length"):
        return Parsed("".join(character for character in text if character.isdigit()))
    return parsed


_READERS: dict[Kind, Callable[[str], Parsed[Any]]] = {
    Kind.PEOPLE: parse_count,
    Kind.INTEGER: parse_count,
    Kind.PERCENT: _percent,
    Kind.PARTIAL_DATE: parse_partial_date,
    Kind.DATE_TIME: _moment,
    Kind.BUSINESS_NUMBER: _business_number,
    Kind.CORPORATE_NUMBER: _corporate_number,
    Kind.PHONE: parse_phone,
    Kind.EMAIL: parse_email,
    Kind.URL: parse_url,
}
