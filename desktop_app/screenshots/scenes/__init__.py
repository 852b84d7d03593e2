"""What is drawn: each page, dialog and state, as an officer meets it; full, then empty."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from desktop_app.list_pages.kinds.specs import SPECS
from desktop_app.screenshots.scenes.count import COUNT
from desktop_app.screenshots.scenes.daily import DAILY
from desktop_app.screenshots.scenes.desk import DESK, LAST
from desktop_app.screenshots.scenes.dialogs import DIALOGS, OVER_A_FAILURE
from desktop_app.screenshots.scenes.ground import GROUND
from desktop_app.screenshots.scenes.handing import HANDING
from desktop_app.screenshots.scenes.intake import INTAKE
from desktop_app.screenshots.scenes.lists import LISTS
from desktop_app.screenshots.scenes.long import LONG
from desktop_app.screenshots.scenes.over_board import OVER_BOARD
from desktop_app.screenshots.scenes.papers import PAPERS_SCENES
from desktop_app.screenshots.scenes.privacy import PRIVACY
from desktop_app.screenshots.scenes.records import RECORDS
from desktop_app.screenshots.scenes.scene import Scene, page
from desktop_app.shell.pages import PAGES

SCENES: tuple[Scene, ...] = (
    *DAILY, *OVER_BOARD, *RECORDS, *LISTS, *PAPERS_SCENES, *COUNT, *GROUND, *DESK, *DIALOGS,
    *INTAKE, *PRIVACY, *HANDING, *LAST, *OVER_A_FAILURE,
)  # fmt: skip
"""On the example."""

_NEEDS_A_RECORD = ("packet", "booklet")
EMPTY_SCENES: tuple[Scene, ...] = tuple(
    replace(page(spec.key), name=f"empty-{spec.key}")
    for spec in PAGES
    if spec.key not in _NEEDS_A_RECORD
)
"""On a database in which nothing was written yet."""
_ALSO_LONG = (
    "today-list", "cases-conversion", "case-menu", "case-rests", "minutes",
    "booklet", "bulk-plan", "network-chosen", "fulfilment", "check_rounds", "figures",
    "figures-freeze", "snapshots", "zone", "zone-narrow", "zone-projects", "zone-site",
    "entitlements", "papers-firm", "duplicates", "past", "record-dialog", "undo-question", "split",
    "backup-differences", "bin", "access_log", "print_log", "destruction", "destroy-question",
    "handing-taking", "case-moves", "conflict", "conflict-leaving", "paste", "field-history", "request-answer",
    "zone-case", "history-operation", "contact-masked", "call-note-known", "plan-editor",
    "handover", "palette-recent",
    *(spec.page for spec in SPECS.values()), *(f"{spec.page}-record" for spec in SPECS.values()),
)  # fmt: skip
"""Scenes of the example that name records, drawn with those names too."""
_OWN_LONG = frozenset(scene.name for scene in LONG)
LONG_SCENES: tuple[Scene, ...] = LONG + tuple(
    made
    for scene in SCENES
    if scene.name in _ALSO_LONG
    and (made := replace(scene, name=f"long-{scene.name}")).name not in _OWN_LONG
)
"""On the example with absurdly long names."""


def only_named(scenes: Sequence[Scene], beginnings: Sequence[str]) -> tuple[Scene, ...]:
    """The scenes whose name begins with one of these; all of them when none is given."""
    return tuple(one for one in scenes if not beginnings or one.name.startswith(tuple(beginnings)))
