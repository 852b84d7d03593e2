"""XML read with the place of each element, so that a part can be edited by splicing its bytes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any
from xml.parsers import expat
from xml.sax.saxutils import escape

from db.errors import UserError

_TAG = re.compile(rb"""<(?:[^<>"']|"[^"]*"|'[^']*')*>""")
_UNWRITABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class Element:
    """One element: ``start`` … ``inner`` is its opening tag, ``outer`` … ``end`` its closing one.

    All places are byte offsets; an element without content has ``inner == outer == end``.
    """

    name: str
    """Without its prefix."""
    attributes: dict[str, str]
    start: int
    inner: int = 0
    outer: int = 0
    end: int = 0
    text: str = ""
    """The characters directly inside."""
    children: list[Element] = field(default_factory=list)

    def all(self, name: str) -> Iterator[Element]:
        """Elements of this name, however deep, in their order."""
        for child in self.children:
            if child.name == name:
                yield child
            yield from child.all(name)

    def child(self, name: str) -> Element | None:
        """The first element of this name directly inside."""
        return next((one for one in self.children if one.name == name), None)

    def said(self) -> str:
        """All the text of a string item, phonetic hints left out."""
        inside = (one.said() for one in self.children if one.name != "rPh")
        return self.text + "".join(inside) if self.name in _TEXTS else "".join(inside)


_TEXTS = frozenset({"t"})


def read(data: bytes) -> Element:
    """The root element. Raises UserError for anything that is not plain UTF-8 XML."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UserError("form.damaged")
    reader = _Reader(data)
    try:
        return reader.root()
    except (expat.ExpatError, ValueError, IndexError) as fault:
        raise UserError("form.damaged") from fault


class _Reader:
    def __init__(self, data: bytes) -> None:
        self._data = data
        self._open: list[Element] = []
        self._root: Element | None = None
        self._parser = expat.ParserCreate("UTF-8")
        self._parser.buffer_text = True
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end
        self._parser.CharacterDataHandler = self._characters
        self._parser.StartDoctypeDeclHandler = self._refuse

    def root(self) -> Element:
        self._parser.Parse(self._data, True)
        if self._root is None:
            raise ValueError
        return self._root

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self._parser.CurrentByteIndex
        tag = _TAG.match(self._data, start)
        if tag is None:
            raise ValueError
        made = Element(name.rpartition(":")[2], attributes, start, tag.end(), tag.end(), tag.end())
        if self._open:
            self._open[-1].children.append(made)
        else:
            self._root = made
        self._open.append(made)

    def _end(self, _name: str) -> None:
        done = self._open.pop()
        if self._data[done.inner - 2 : done.inner] != b"/>":
            done.outer = self._parser.CurrentByteIndex
            done.end = self._data.index(b">", done.outer) + 1

    def _characters(self, text: str) -> None:
        self._open[-1].text += text

    @staticmethod
    def _refuse(*_declared: Any) -> None:
        raise ValueError


class Splices:
    """Edits of one part, applied at once; those inside a replaced stretch are an error of ours."""

    def __init__(self, data: bytes) -> None:
        self.data = data
        self._edits: list[tuple[int, int, bytes]] = []

    def replace(self, start: int, end: int, new: bytes) -> None:
        """``new`` in the place of the bytes from ``start`` to ``end``."""
        if self.data[start:end] != new:
            self._edits.append((start, end, new))

    def attribute(self, element: Element, name: str, value: str) -> None:
        """Give an attribute of an element another value."""
        self.attributes(element, {name: value})

    def attributes(self, element: Element, values: Mapping[str, str]) -> None:
        """Give attributes of an element other values; all of one element at once."""
        tag = self.data[element.start : element.inner]
        for name, value in values.items():
            if element.attributes.get(name) != value:
                tag = with_attribute(tag, name, value)
        self.replace(element.start, element.inner, tag)

    def text(self, element: Element, text: str) -> None:
        """Give an element other text."""
        if element.text != text:
            self.replace(element.inner, element.outer, quoted(text))

    def remove(self, element: Element) -> None:
        """Take an element out."""
        self.replace(element.start, element.end, b"")

    def done(self) -> bytes:
        """The part with its edits; the very same bytes where there were none."""
        pieces, place = [], 0
        for start, end, new in sorted(self._edits, key=lambda edit: edit[:2]):
            assert start >= place
            pieces += [self.data[place:start], new]
            place = end
        return b"".join([*pieces, self.data[place:]])


def with_attribute(tag: bytes, name: str, value: str | None) -> bytes:
    """An opening tag with one attribute set, added, or taken out (None)."""
    if value is None and name.encode() not in tag:
        return tag
    found = _attribute(name).search(tag)
    said = b"" if value is None else f' {name}="{attribute_text(value)}"'.encode()
    if found is not None:
        return tag[: found.start()] + said + tag[found.end() :]
    close = len(tag) - (2 if tag.endswith(b"/>") else 1)
    return tag[:close].rstrip() + said + tag[close:]


@cache
def _attribute(name: str) -> re.Pattern[bytes]:
    return re.compile(rb"\s" + name.encode() + rb"""\s*=\s*("[^"]*"|'[^']*')""")


def attribute_text(text: str) -> str:
    """Text as it stands between the quotes of an attribute."""
    return escape(text, {'"': "&quot;", "\n": "&#10;", "\r": "&#13;", "\t": "&#9;"})


def quoted(text: str) -> bytes:
    """Text as it stands between tags."""
    return escape(_UNWRITABLE.sub("", text), {"\r": "&#13;"}).encode()
