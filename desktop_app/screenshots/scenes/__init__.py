"""What is drawn: each page, dialog and state, as an officer meets it; full, then empty."""

from __future__ import annotations

from dataclasses import replace

from desktop_app.screenshots.scenes.count import COUNT
from desktop_app.screenshots.scenes.daily import DAILY
from desktop_app.screenshots.scenes.desk import DESK, LAST
from desktop_app.screenshots.scenes.lists import LISTS
from desktop_app.screenshots.scenes.records import RECORDS
from desktop_app.screenshots.scenes.scene import Scene, page
from desktop_app.shell.pages import PAGES

SCENES: tuple[Scene, ...] = (*DAILY, *RECORDS, *LISTS, *COUNT, *DESK, *LAST)
"""On the example."""

_NEEDS_A_RECORD = ("packet", "booklet")
EMPTY_SCENES: tuple[Scene, ...] = tuple(
    replace(page(spec.key), name=f"empty-{spec.key}")
    for spec in PAGES
    if spec.key not in _NEEDS_A_RECORD
)
"""On a database in which nothing was written yet."""
