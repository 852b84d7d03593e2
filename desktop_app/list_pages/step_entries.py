"""What the menus of rows and records say of steps: done and what comes next, a bundle of dated steps."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from db.domain.kinds import RecordKind
from db.services.steps import STEP_KINDS
from desktop_app.widgets.menu_entries import MenuEntry
from resources.texts import mark

PLANNED = frozenset({
    RecordKind.AGREEMENT, RecordKind.MEETING, RecordKind.CASE, RecordKind.ORGANIZATION,
})  # fmt: skip
"""What bundles of dated steps are put in for."""


def step_entries(kind: RecordKind) -> tuple[MenuEntry, ...]:
    """The entries for a record of this kind, ``finish`` and ``plan``."""
    done = MenuEntry("finish", _tr(mark("Done, and what comes next…")), "circle-check", "Ctrl+D")
    plan = MenuEntry("plan", _tr(mark("Set up a plan…")), "list-checks")
    return (*((done,) if kind in STEP_KINDS else ()), *((plan,) if kind in PLANNED else ()))


def _tr(text: str) -> str:
    return QCoreApplication.translate("RecordView", text)
