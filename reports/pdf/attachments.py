"""Binding files into a document: each is read by itself and bound whole, or named and left out."""

from __future__ import annotations

import hashlib
import io
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO

from pypdf import PdfReader
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    IndirectObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from reports.content.model import Attachment, attachment_key
from reports.pdf.binding import layers
from reports.pdf.binding.copying import Copies, reference, source_items
from reports.pdf.binding.faults import damage_named
from reports.pdf.binding.opening import is_pdf, open_pdf, opened
from reports.pdf.binding.overlays import written
from reports.pdf.binding.pages import page_leaf
from reports.pdf.binding.pictures import picture_leaves
from reports.pdf.binding.sheets import Leaf, sheet_of
from reports.pdf.binding.volume import Volume
from reports.results import AttachmentProblem, LeftOut

_PORTION = 1 << 20


@dataclass(frozen=True, slots=True)
class File:
    """A file that is bound: its number among those of its part, left out ones counted; its pages."""

    attachment: Attachment
    key: str
    number: int
    leaves: tuple[Leaf, ...]


@dataclass(slots=True)
class Appendix:
    """The files bound into one document, and what was left out."""

    volume: Volume = field(default_factory=Volume)
    files: list[File] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    layers: layers.Layers = field(default_factory=layers.Layers)
    _known: dict[tuple[str, str], tuple[Leaf, ...]] = field(default_factory=dict)
    """Pages by the hash and password of their file: what is attached twice is kept once."""

    def take(self, attachments: Sequence[Attachment]) -> None:
        """Read every attachment, one after the other."""
        numbers = Counter[str]()
        for place, attachment in enumerate(attachments, start=1):
            key = attachment_key(place)
            numbers[attachment.behind] += 1
            try:
                with opened(attachment) as stream:
                    leaves = self._leaves(stream, attachment.password)
            except AttachmentProblem as why:
                title, whose = attachment.title, attachment.subject
                self.left_out.append(LeftOut(key, title, why.code, why.details, whose))
            else:
                number = numbers[attachment.behind]
                self.files.append(File(attachment, key, number, leaves))

    def _leaves(self, stream: BinaryIO, password: str) -> tuple[Leaf, ...]:
        digest = _digest(stream)
        if (digest, password) not in self._known:
            copies = Copies(self.volume.next_number)
            if is_pdf(stream):
                reader = open_pdf(stream, password)
                with damage_named():
                    leaves = tuple(page_leaf(page, copies) for page in reader.pages)
                    copies.finish()
                    self.layers.take(reader, copies)
            else:
                leaves = tuple(picture_leaves(stream, copies))
            self.volume.write(copies.objects)
            self._known[digest, password] = leaves
        return self._known[digest, password]

    def behind(self, part: str, parts: Sequence[str]) -> Iterator[File]:
        """The files that lie behind a part; those of no part lie behind the last."""
        for file in self.files:
            where = file.attachment.behind
            if where == part or (part == parts[-1] and where not in parts):
                yield file

    def bind(self, own: bytes, placed: Mapping[int, Leaf]) -> bytes:
        """The document ``own`` with the foreign pages under the pages (from 0) made for them."""
        reader = PdfReader(io.BytesIO(own))
        copies = Copies(self.volume.next_number, whole=True)
        root = copies.number_of(_referred(reader.trailer, "/Root"))
        info = copies.number_of(_referred(reader.trailer, "/Info"))
        pages = [copies.number_of(_own(page)) for page in reader.pages]
        copies.finish()
        for index, leaf in placed.items():
            page = copies.objects[pages[index]]
            assert isinstance(page, DictionaryObject)
            _lay_under(page, leaf, copies)
        catalogue = copies.objects[root]
        assert isinstance(catalogue, DictionaryObject)
        self.layers.put_into(catalogue)
        self.volume.write(copies.objects)
        return self.volume.close(reference(root), reference(info))


def _digest(stream: BinaryIO) -> str:
    found = hashlib.sha256()
    while portion := stream.read(_PORTION):
        found.update(portion)
    stream.seek(0)
    return found.hexdigest()


def problem_of(attachment: Attachment) -> LeftOut | None:
    """Why an attachment could not be bound, None when it can."""
    looked = Appendix()
    looked.take((attachment,))
    return looked.left_out[0] if looked.left_out else None


def _lay_under(page: DictionaryObject, leaf: Leaf, copies: Copies) -> None:
    """Draw the foreign page first, then what is stamped on it."""
    matrix = written(sheet_of(leaf).matrix)
    first = StreamObject()
    first._data = b"q %s cm /Bound Do Q" % matrix
    page[NameObject("/Contents")] = ArrayObject([copies.add(first), dict.get(page, "/Contents")])
    found = dict.get(page, "/Resources")
    if isinstance(found, IndirectObject):
        found = copies.objects[found.idnum]
    resources = DictionaryObject(source_items(found)) if isinstance(found, DictionaryObject) else {}
    named = DictionaryObject({NameObject("/Bound"): reference(leaf.form)})
    resources[NameObject("/XObject")] = named
    page[NameObject("/Resources")] = DictionaryObject(resources)


def _referred(trailer: DictionaryObject, key: str) -> IndirectObject:
    found = trailer.raw_get(key)
    assert isinstance(found, IndirectObject)
    return found


def _own(page: PdfObject) -> IndirectObject:
    found = page.indirect_reference
    assert found is not None
    return found
