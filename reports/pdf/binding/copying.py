"""Copies objects of a foreign PDF, each once, under the numbers they get in the volume."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from typing import Final, cast

from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NullObject,
    PdfObject,
    StreamObject,
)

_DROPPED: Final = frozenset(
    {"/Length", "/F", "/FFilter", "/FDecodeParms", "/OPI", "/Metadata", "/PieceInfo",
     "/StructParent", "/StructParents"}
)  # fmt: skip
"""What leads out of a stream's drawing: into the document's tree and to other files."""
_STRANGERS: Final = frozenset({"/Page", "/Pages", "/Catalog"})


class Copies:
    """Objects on their way from one reader into the volume; nothing of them is written yet.

    ``first`` is the number the first of them gets. A ``whole`` copy takes pages and catalogue along.
    """

    def __init__(self, first: int, *, whole: bool = False) -> None:
        self.objects: dict[int, PdfObject] = {}
        self._next = first
        self._numbers: dict[int, int] = {}
        self._waiting: deque[tuple[int, IndirectObject]] = deque()
        self._whole = whole

    def add(self, value: PdfObject) -> IndirectObject:
        """Take in an object of our own."""
        number = self._take_number()
        self.objects[number] = value
        return reference(number)

    def number_of(self, foreign: IndirectObject) -> int:
        """The new number of a foreign object, which is copied if it was not yet."""
        if foreign.idnum not in self._numbers:
            self._numbers[foreign.idnum] = self._take_number()
            self._waiting.append((self._numbers[foreign.idnum], foreign))
        return self._numbers[foreign.idnum]

    def has(self, foreign: IndirectObject) -> bool:
        """Whether a foreign object came along."""
        return foreign.idnum in self._numbers

    def copied(self, value: object) -> PdfObject:
        """A value with everything it refers to renumbered."""
        if isinstance(value, IndirectObject):
            return reference(self.number_of(value))
        if isinstance(value, StreamObject):
            return self._stream(value)
        if isinstance(value, DictionaryObject):
            return DictionaryObject(self._entries(value))
        if isinstance(value, ArrayObject):
            return ArrayObject(self.copied(entry) for entry in list.__iter__(value))
        return value if isinstance(value, PdfObject) else NullObject()

    def finish(self) -> None:
        """Copy all that is referred to and was not yet."""
        while self._waiting:
            number, foreign = self._waiting.popleft()
            value = foreign.get_object()
            stranger = isinstance(value, DictionaryObject) and value.get("/Type") in _STRANGERS
            if stranger and not self._whole:
                value = None
            self.objects[number] = self.copied(value)

    def stream_of(self, source: StreamObject) -> StreamObject:
        """A copy of a stream, its bytes packed as they were."""
        return self._stream(source)

    def _stream(self, source: StreamObject) -> StreamObject:
        made = StreamObject()
        made._data = source._data
        made.update(self._entries(source))
        return made

    def _entries(self, source: DictionaryObject) -> dict[PdfObject, PdfObject]:
        dropped = _DROPPED if isinstance(source, StreamObject) else frozenset[str]()
        return {
            key: self.copied(value) for key, value in source_items(source) if key not in dropped
        }

    def _take_number(self) -> int:
        number, self._next = self._next, self._next + 1
        return number


def reference(number: int) -> IndirectObject:
    """A reference to an object of the volume."""
    return IndirectObject(number, 0, None)


def source_items(source: DictionaryObject) -> Iterator[tuple[NameObject, object]]:
    """The entries as they stand, references unresolved."""
    return cast("Iterator[tuple[NameObject, object]]", iter(dict.items(source)))
