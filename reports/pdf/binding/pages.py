"""The pages of a foreign PDF as forms: content, resources and what is laid over it, nothing else."""

from __future__ import annotations

import math
import zlib
from collections.abc import Iterator

from pypdf import PageObject
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    PdfObject,
    StreamObject,
)

from reports.pdf.binding.copying import Copies
from reports.pdf.binding.overlays import overlays, resolved
from reports.pdf.binding.sheets import Box, Leaf, quarter
from reports.pdf.styles import PAGE_HEIGHT, PAGE_WIDTH

_LEAST = 3.0
"""Points below which a side is taken for a mistake."""
_MOST = 200_000.0


def page_leaf(page: PageObject, copies: Copies) -> Leaf:
    """Take a page into ``copies`` as a form and say how it lies."""
    box = visible_box(page)
    form = _content(page, copies)
    _head(form, box)
    resources = dict.get(page, "/Resources")
    if not isinstance(resolved(resources), DictionaryObject):
        resources = DictionaryObject()
    form[NameObject("/Resources")] = copies.copied(resources)
    if isinstance(group := page.get("/Group"), DictionaryObject):
        form[NameObject("/Group")] = copies.copied(group)
    drawn = copies.add(form)
    if laid := tuple(overlays(page, copies)):
        drawn = copies.add(_layers(box, drawn, laid))
    return Leaf(drawn.idnum, box, quarter(_number(page.get("/Rotate"), 0.0)), _unit(page))


def form_of(data: bytes, box: Box, objects: dict[str, PdfObject]) -> StreamObject:
    """A form that draws ``data`` with some objects at hand."""
    form = StreamObject()
    form._data = data
    _head(form, box)
    named = DictionaryObject({NameObject(name): one for name, one in objects.items()})
    form[NameObject("/Resources")] = DictionaryObject({NameObject("/XObject"): named})
    return form


def visible_box(page: PageObject) -> Box:
    """What a reader shows: the crop box inside the media box, or a sheet of A4 where they are wrong."""
    media = _box(page.get("/MediaBox")) or (0.0, 0.0, PAGE_WIDTH, PAGE_HEIGHT)
    crop = _box(page.get("/CropBox")) or media
    both = (
        max(media[0], crop[0]), max(media[1], crop[1]),
        min(media[2], crop[2]), min(media[3], crop[3]),
    )  # fmt: skip
    return both if _is_usable(both) else media


def _content(page: PageObject, copies: Copies) -> StreamObject:
    """The page's one stream as it is packed, or several joined into one."""
    content = resolved(page.get("/Contents"))
    if isinstance(content, StreamObject):
        return copies.stream_of(content)
    parts = list(_streams(content)) if isinstance(content, ArrayObject) else []
    if len(parts) == 1:
        return copies.stream_of(parts[0])
    form = StreamObject()
    form._data = zlib.compress(b"\n".join(part.get_data() for part in parts))
    form[NameObject("/Filter")] = NameObject("/FlateDecode")
    return form


def _streams(content: ArrayObject) -> Iterator[StreamObject]:
    for entry in content:
        stream = resolved(entry)
        if isinstance(stream, StreamObject):
            yield stream


def _layers(box: Box, page: PdfObject, laid: tuple[tuple[bytes, PdfObject], ...]) -> StreamObject:
    """A form that draws the page and then what lies over it."""
    lines = [b"q /P Do Q"]
    objects: dict[str, PdfObject] = {"/P": page}
    for index, (matrix, appearance) in enumerate(laid):
        lines.append(b"q %s cm /A%d Do Q" % (matrix, index))
        objects[f"/A{index}"] = appearance
    return form_of(b"\n".join(lines), box, objects)


def _head(form: StreamObject, box: Box) -> None:
    form[NameObject("/Type")] = NameObject("/XObject")
    form[NameObject("/Subtype")] = NameObject("/Form")
    form[NameObject("/BBox")] = ArrayObject(FloatObject(side) for side in box)


def _box(value: object) -> Box | None:
    """Four numbers as a box with its corners in order, None where they are no such thing."""
    found = resolved(value)
    if not isinstance(found, ArrayObject) or len(found) != 4:
        return None
    a, b, c, d = (_number(side, math.nan) for side in found)
    box = (min(a, c), min(b, d), max(a, c), max(b, d))
    return box if _is_usable(box) else None


def _is_usable(box: Box) -> bool:
    sides = (box[2] - box[0], box[3] - box[1])
    return all(_LEAST <= side <= _MOST for side in sides)


def _unit(page: PageObject) -> float:
    unit = _number(page.get("/UserUnit"), 1.0)
    return unit if 0 < unit <= _MOST else 1.0


def _number(value: object, default: float) -> float:
    found = resolved(value)
    number = float(found) if isinstance(found, (int, float)) else default
    return number if math.isfinite(number) or math.isnan(default) else default
