"""Pages of a PDF as pictures. PDFium is not thread-safe: call this on the preview lane only."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

import pypdfium2
from PySide6.QtGui import QImage

POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class SheetSize:
    """A page's size in points."""

    width: float
    height: float


A4 = SheetSize(595.28, 841.89)


@dataclass(frozen=True, slots=True)
class Pictures:
    """Some pages drawn at a scale, and the sizes of all pages. Pages count from 1."""

    sizes: tuple[SheetSize, ...]
    images: Mapping[int, QImage]


def draw_pages(data: bytes, scales: Mapping[int, float]) -> Pictures:
    """Draw the pages named in ``scales``, each at its pixels per point; others are left out."""
    with opened(data) as document:
        sizes = tuple(SheetSize(*document.get_page_size(at)) for at in range(len(document)))
        wanted = {page: scale for page, scale in scales.items() if 1 <= page <= len(sizes)}
        images = {page: draw_page(document, page, scale) for page, scale in wanted.items()}
    return Pictures(sizes, images)


def page_count(data: bytes) -> int:
    """How many pages a PDF has."""
    with opened(data) as document:
        return len(document)


@contextmanager
def opened(data: bytes) -> Iterator[Any]:
    """The PDFium document of some bytes, closed with the block on the same thread."""
    document = pypdfium2.PdfDocument(data)
    try:
        yield document
    finally:
        document.close()


def draw_page(document: Any, page: int, scale: float) -> QImage:
    """One page on white at ``scale`` pixels per point; the picture owns its pixels."""
    sheet = document[page - 1]
    bitmap = sheet.render(scale=scale, prefer_bgrx=True)
    try:
        image = QImage(
            memoryview(bitmap.buffer).cast("B"),
            bitmap.width,
            bitmap.height,
            bitmap.stride,
            QImage.Format.Format_RGB32,
        )
        return image.copy()
    finally:
        bitmap.close()
        sheet.close()
