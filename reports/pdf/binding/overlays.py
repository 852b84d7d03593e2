"""What lies over a foreign page: form fields and remarks as they look, without what they do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pypdf import PageObject
from pypdf.generic import ArrayObject, DictionaryObject, NameObject, PdfObject, StreamObject

from reports.pdf.binding.copying import Copies
from reports.pdf.binding.sheets import Matrix

_HIDDEN = 0b100010
"""Flags Hidden and NoView (ISO 32000-1, table 165)."""
_NOT_DRAWN = frozenset({"/Popup", "/Link"})


def overlays(page: PageObject, copies: Copies) -> Iterator[tuple[bytes, PdfObject]]:
    """The matrix and the appearance of each annotation that is seen."""
    listed = resolved(page.get("/Annots"))
    for entry in listed if isinstance(listed, ArrayObject) else ():
        annotation = resolved(entry)
        if not isinstance(annotation, DictionaryObject) or not _is_seen(annotation):
            continue
        appearance = _appearance(annotation)
        rect = _numbers(annotation.get("/Rect"), 4)
        if appearance is None or rect is None:
            continue
        matrix = placing(rect, _numbers(appearance.get("/BBox"), 4), _matrix(appearance))
        if matrix is not None:
            form = copies.stream_of(appearance)
            form[NameObject("/Type")] = NameObject("/XObject")
            form[NameObject("/Subtype")] = NameObject("/Form")
            yield written(matrix), copies.add(form)


def placing(
    rect: Sequence[float], bbox: Sequence[float] | None, matrix: Sequence[float]
) -> Matrix | None:
    """The matrix that brings an appearance into its rectangle (ISO 32000-1, algorithm 8.1)."""
    if bbox is None:
        return None
    a, b, c, d, e, f = matrix
    corners = [(x, y) for x in (bbox[0], bbox[2]) for y in (bbox[1], bbox[3])]
    xs = [a * x + c * y + e for x, y in corners]
    ys = [b * x + d * y + f for x, y in corners]
    wide, high = max(xs) - min(xs), max(ys) - min(ys)
    if wide <= 0 or high <= 0:
        return None
    left, bottom = min(rect[0], rect[2]), min(rect[1], rect[3])
    by_x, by_y = abs(rect[2] - rect[0]) / wide, abs(rect[3] - rect[1]) / high
    return (by_x, 0.0, 0.0, by_y, left - by_x * min(xs), bottom - by_y * min(ys))


def written(matrix: Matrix) -> bytes:
    """A matrix as content streams have it."""
    return " ".join(f"{value:.5f}".rstrip("0").rstrip(".") for value in matrix).encode("ascii")


def _is_seen(annotation: DictionaryObject) -> bool:
    flags = resolved(annotation.get("/F"))
    hidden = isinstance(flags, (int, float)) and int(flags) & _HIDDEN
    return not hidden and resolved(annotation.get("/Subtype")) not in _NOT_DRAWN


def _appearance(annotation: DictionaryObject) -> StreamObject | None:
    """The normal appearance, in the state the annotation is in."""
    looks = resolved(annotation.get("/AP"))
    normal = resolved(looks.get("/N")) if isinstance(looks, DictionaryObject) else None
    if isinstance(normal, DictionaryObject) and not isinstance(normal, StreamObject):
        normal = resolved(normal.get(str(resolved(annotation.get("/AS", "/Off")))))
    return normal if isinstance(normal, StreamObject) else None


def _matrix(appearance: StreamObject) -> Sequence[float]:
    return _numbers(appearance.get("/Matrix"), 6) or (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


def _numbers(value: object, count: int) -> tuple[float, ...] | None:
    found = resolved(value)
    if not isinstance(found, ArrayObject) or len(found) != count:
        return None
    numbers = [resolved(entry) for entry in found]
    if not all(isinstance(number, (int, float)) for number in numbers):
        return None
    return tuple(float(number) for number in numbers)  # type: ignore[arg-type]


def resolved(value: object) -> object:
    """What a reference leads to; anything else is itself."""
    return value.get_object() if isinstance(value, PdfObject) else value
