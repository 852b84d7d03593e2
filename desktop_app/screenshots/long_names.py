"""The example with absurdly long invented names: nothing may be cut by halves or pushed away."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from resources.sample import example_records

_MORE = " 경기고양일산바이오의료융합연구개발및첨단제조시설통합운영(지어낸 긴 이름)"
_TITLE, _TEXT, _LONG = 200, 60, 1500
"""Letters of names and titles, of other texts, and of notes."""


def long_records() -> tuple[Mapping[str, Any], ...]:
    """The example's records, each text of them as long as nobody would write it."""
    return tuple(_longer(record) for record in example_records())


def _longer(record: Mapping[str, Any]) -> Mapping[str, Any]:
    kind = RecordKind(record["kind"])
    fields = catalogue(kind).by_key
    title = catalogue(kind).title
    values = {
        key: _long_value(fields[key], value, key == title)
        for key, value in record["values"].items()
    }
    return {**record, "values": values}


def _long_value(field: Field, value: Any, is_title: bool) -> Any:
    if isinstance(value, str) and not value.startswith("@"):
        if field.kind is Kind.LONG_TEXT:
            return _stretched(value, _LONG)
        if field.kind is Kind.TEXT:
            return _stretched(value, _TITLE if is_title else _TEXT)
    if isinstance(value, list) and field.kind is Kind.TEXT_LIST:
        return [_stretched(one, _TEXT) for one in value]
    return value


def _stretched(text: str, letters: int) -> str:
    while len(text) < letters:
        text += _MORE
    return text[:letters]
