"""The pictures of pages that were drawn: which are there, which are sharp, which are of before."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from PySide6.QtGui import QImage

from desktop_app.paper.pictures import SheetSize

_CLOSE = 1.5
"""Pixels by which a picture may differ from what is wanted and still be sharp."""


class KeptPictures:
    """Old pictures stay until new ones come."""

    def __init__(self) -> None:
        self._images: dict[int, QImage] = {}
        self._stale = False

    def of(self, page: int) -> QImage | None:
        """What is drawn for a page."""
        return self._images.get(page)

    def grow_stale(self, pages: int) -> None:
        """Another document of so many pages is in front: these pictures are of before."""
        self._stale = True
        self._images = {page: image for page, image in self._images.items() if page <= pages}

    def put(self, images: Mapping[int, QImage], near: Collection[int]) -> None:
        """Keep new pictures, and of the old ones those ``near``."""
        if self._stale:
            self._images.clear()
            self._stale = False
        self._images = {page: made for page, made in self._images.items() if page in near}
        self._images.update(images)

    def lacking(
        self, wanted: Mapping[int, float], sizes: Collection[SheetSize]
    ) -> dict[int, float]:
        """Those of the wanted pages, each at its pixels per point, that are not there and sharp."""
        if self._stale:
            return dict(wanted)
        by_page = dict(enumerate(sizes, start=1))
        return {
            page: scale
            for page, scale in wanted.items()
            if not self._is_sharp(page, by_page[page].width * scale)
        }

    def _is_sharp(self, page: int, width: float) -> bool:
        image = self._images.get(page)
        return image is not None and abs(image.width() - width) <= _CLOSE
