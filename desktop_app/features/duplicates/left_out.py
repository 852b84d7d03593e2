"""Says which records were not compared: too many share one value, a switchboard or a placeholder."""

from __future__ import annotations

from collections.abc import Sequence

from db.domain.catalogue import catalogue
from db.domain.kinds import Kind, RecordKind
from db.domain.masking import is_masked, masked_value
from db.domain.phones import format_phone
from db.queries.duplicates import LeftOut
from desktop_app.context import AppContext
from resources.texts import mark

_NAMED = 3
"""Values that stand in the sentence; all of them are in the tooltip."""


def left_out_words(
    left_out: Sequence[LeftOut], kind: RecordKind, context: AppContext
) -> tuple[str, str]:
    """A sentence, empty when nothing was left out, and every value in a line of its own."""
    if not left_out:
        return "", ""
    values = [_value(one, kind, context) for one in left_out]
    texts = context.texts
    named = ", ".join(values[:_NAMED])
    if (rest := len(values) - _NAMED) > 0:
        named = texts(mark("{values} and {count:value|values} more"), values=named, count=rest)
    said = texts(
        mark("Not compared, because too many records share one value: {values}."), values=named
    )
    return said, "\n".join(values)


def _value(one: LeftOut, kind: RecordKind, context: AppContext) -> str:
    field = catalogue(kind).field(one.key)
    value = format_phone(one.value) if field.kind is Kind.PHONE else one.value
    value = masked_value(field, value) if is_masked(field) else value
    return context.texts(
        mark("{field} {value} ({count:record|records})"), field=field.label(context.lang), value=value,
        count=f"{one.records:,}",
    )  # fmt: skip
