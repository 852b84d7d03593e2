"""A PDF written object by object, so that no more than one foreign file lies in memory unpacked."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping

from pypdf.generic import (
    ArrayObject,
    ByteStringObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    NumberObject,
    PdfObject,
)

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
_FREE = b"0000000000 65535 f \n"


class Volume:
    """Takes numbered objects in any order; ``close`` writes their table and gives the bytes."""

    def __init__(self) -> None:
        self._out = io.BytesIO()
        self._out.write(_HEAD)
        self._offsets: dict[int, int] = {}

    @property
    def next_number(self) -> int:
        """The number of the next object."""
        return max(self._offsets, default=0) + 1

    def write(self, objects: Mapping[int, PdfObject]) -> None:
        """Write objects under their numbers."""
        for number, value in objects.items():
            self._offsets[number] = self._out.tell()
            self._out.write(b"%d 0 obj\n" % number)
            value.write_to_stream(self._out)
            self._out.write(b"\nendobj\n")

    def close(self, root: IndirectObject, info: IndirectObject | None) -> bytes:
        """The finished file; equal objects give equal bytes, its identity included."""
        start = self._out.tell()
        count = self.next_number
        self._out.write(b"xref\n0 %d\n" % count + _FREE)
        for number in range(1, count):
            offset = self._offsets.get(number)
            self._out.write(_FREE if offset is None else b"%010d 00000 n \n" % offset)
        self._out.write(b"trailer\n")
        self._trailer(root, info, count).write_to_stream(self._out)
        self._out.write(b"\nstartxref\n%d\n%%%%EOF\n" % start)
        return self._out.getvalue()

    def _trailer(
        self, root: IndirectObject, info: IndirectObject | None, count: int
    ) -> DictionaryObject:
        with self._out.getbuffer() as written:
            digest = hashlib.sha256(written).digest()[:16]
        identity = ArrayObject([ByteStringObject(digest), ByteStringObject(digest)])
        made = DictionaryObject(
            {
                NameObject("/Size"): NumberObject(count),
                NameObject("/Root"): root,
                NameObject("/ID"): identity,
            }
        )
        if info is not None:
            made[NameObject("/Info")] = info
        return made
