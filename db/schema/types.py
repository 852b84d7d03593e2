"""Column types the records share: lists, kinds of empty, and the annotated columns themselves."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Annotated, Any

from sqlalchemy import BigInteger, Boolean, Dialect, Float, Integer, String, Text, TypeDecorator
from sqlalchemy.orm import mapped_column

from db.domain.values import Empty

_encode = json.JSONEncoder(ensure_ascii=False).encode


class TextList(TypeDecorator[tuple[str, ...]]):
    """A tuple of texts as a JSON array; assigned whole, never changed in place."""

    impl = Text
    cache_ok = True

    def process_bind_param(self, value: tuple[str, ...] | None, dialect: Dialect) -> str | None:
        return _encode(value) if value else None

    def process_result_value(self, value: Any | None, dialect: Dialect) -> tuple[str, ...] | None:
        return tuple(json.loads(value)) if value else None


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


# ``active_history``: without it an expired attribute would record an empty old value.
OptText = Annotated[str | None, mapped_column(Text, active_history=True)]
ShortText = Annotated[str | None, mapped_column(String(40), active_history=True)]
OptDate = Annotated[str | None, mapped_column(String(16), active_history=True)]
OptInt = Annotated[int | None, mapped_column(Integer, active_history=True)]
OptWon = Annotated[int | None, mapped_column(BigInteger, active_history=True)]
OptFloat = Annotated[float | None, mapped_column(Float(53), active_history=True)]
OptBool = Annotated[bool | None, mapped_column(Boolean, active_history=True)]
OptList = Annotated[tuple[str, ...] | None, mapped_column(TextList, active_history=True)]
