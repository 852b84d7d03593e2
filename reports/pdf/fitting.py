"""How large a part is set: as large as fits on its one page, or in its own size."""

from __future__ import annotations

from collections.abc import Mapping

from reports.content.model import Part
from reports.pdf import flow
from reports.pdf.flow import Item
from reports.pdf.story import story
from reports.pdf.styles import BODY_HEIGHT, FITS, Fit, styles_for


def fitted(part: Part, lang: str, pages: Mapping[str, str] | None = None) -> list[Item]:
    """The items of a part, as large as fits on its one page or in its own size.

    ``pages`` are those of the targets of a table of contents, known when it is drawn.
    """
    return _search(part, lang, BODY_HEIGHT, pages)[1]


def fit_of(part: Part, lang: str, height: float) -> Fit:
    """The size of a part where a page holds ``height`` points."""
    return _search(part, lang, height)[0] if part.one_page else Fit(part.scale)


def _search(
    part: Part, lang: str, height: float, pages: Mapping[str, str] | None = None
) -> tuple[Fit, list[Item]]:
    if not part.one_page:
        fit = Fit(part.scale)
        return fit, list(story(part, styles_for(fit), lang, pages))
    low, high = 0, len(FITS) - 1
    best: list[Item] | None = None
    while low < high:
        middle = (low + high) // 2
        items = list(story(part, styles_for(FITS[middle]), lang))
        if flow.height_of(items) <= height:
            best, high = items, middle
        else:
            low = middle + 1
    if best is None:
        best = list(story(part, styles_for(FITS[high]), lang))
    return FITS[high], best
