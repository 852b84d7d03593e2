"""Column types the records share: lists, and kinds of empty."""

from __future__ import annotations

from collections.abc import Mapping
from json import JSONDecoder
from json.encoder import encode_basestring
from typing import Any

from sqlalchemy import Dialect, Text, TypeDecorator

from db.domain.values import Empty

_decode = JSONDecoder().raw_decode
"""Reads what was written here, without looking for blanks around it: lists have many."""


class TextList(TypeDecorator[tuple[str, ...]]):
    """A tuple of texts as a JSON array; assigned whole, never changed in place."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        return f"[{', '.join(map(encode_basestring, value))}]" if value else None

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...] | None:
        return tuple(_decode(value)[0]) if value else None


class EmptyKinds(TypeDecorator[Mapping[str, Empty]]):
    """Which fields are empty for a reason other than 미기재: ``|capital:withheld|jobs:unchecked|``.

    Text of this shape can be asked with LIKE on both databases, and it is NULL in nearly every
    row.
    """

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: Mapping[str, Empty] | None, dialect: Dialect) -> str | None:
        if not value:
            return None
        return "|" + "".join(f"{key}:{value[key].value}|" for key in sorted(value))

    def process_result_value(self, value: Any | None, dialect: Dialect) -> Mapping[str, Empty]:
        if not value:
            return {}
        pairs = (entry.split(":") for entry in value.strip("|").split("|"))
        return {key: Empty(kind) for key, kind in pairs}
