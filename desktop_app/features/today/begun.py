"""Imports that were begun and not finished, as lines of the page."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from desktop_app.features.today.lines import MOST_LINES, Line, PageWish
from desktop_app.unfinished import KeptList
from resources.texts import Texts


def begun_lines(lists: Iterable[KeptList], texts: Texts) -> tuple[Line, ...]:
    """A line for each of the newest, which goes on with it; the page of the import has them all. The
    number is of rows that wait for a decision, and none where nobody has looked that far."""
    return tuple(
        Line(
            texts("Go on importing {name}", name=one.name), figure=f"{one.waiting:,}" if one.waiting else "",
            wish=PageWish("intake", {"kept": one}),
        )
        for one in islice(lists, MOST_LINES)
    )  # fmt: skip
