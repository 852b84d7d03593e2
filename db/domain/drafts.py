"""An editable copy of a record: what a form gives back and a service saves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from db.domain.catalogue import catalogue
from db.domain.fields import RecordType
from db.domain.kinds import RecordKind
from db.domain.plain_text import plain_values
from db.domain.values import Empty, Value


@dataclass(frozen=True, slots=True)
class Draft:
    """The values of one record, or the part of them that is to be written.

    Only the keys present are written. A draft without ``id`` creates a record; one with ``id``
    and ``version`` is refused when somebody saved a newer version meanwhile; without ``version``
    it is written over whatever is there (an import's plan has looked already).
    """

    kind: RecordKind
    values: Mapping[str, Value] = field(default_factory=dict)
    id: int | None = None
    version: int | None = None

    def __post_init__(self) -> None:
        values = plain_values(catalogue(self.kind), self.values)
        object.__setattr__(self, "values", MappingProxyType(values))

    @property
    def record_type(self) -> RecordType:
        """The record's type in the catalogue."""
        return catalogue(self.kind)

    def get(self, key: str) -> Value:
        """The value of ``key``; a key that is not in the draft reads as 미기재."""
        return self.values.get(key, Empty.NOT_STATED)

    def text(self, key: str) -> str:
        """The value of ``key`` as text, "" when it is a kind of empty."""
        value = self.get(key)
        return "" if isinstance(value, Empty) else str(value)

    def lacks(self, key: str) -> bool:
        """Whether a field says nothing that not every record of its kind has: no floors of a plot."""
        section = self.record_type.field(key).section
        own = any(name == section for name, _, _ in self.record_type.only_for)
        return own and self.get(key) is Empty.NOT_STATED

    def with_values(self, **changed: Value) -> Draft:
        """This draft with some values replaced."""
        return replace(self, values={**self.values, **changed})

    def changed_from(self, base: Draft) -> Draft:
        """Only what differs from ``base``, so that nothing else is written."""
        values = {key: value for key, value in self.values.items() if base.get(key) != value}
        return replace(self, values=values)


def new_draft(kind: RecordKind, /, **values: Value) -> Draft:
    """A draft for a new record: the catalogue's defaults, then ``values``."""
    return Draft(kind, {**catalogue(kind).defaults, **values})
