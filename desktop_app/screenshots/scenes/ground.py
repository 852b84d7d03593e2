"""Places: the zone, its sites and what a firm receives there."""

from __future__ import annotations

from db.domain.incentives import Tenure
from db.domain.kinds import RecordKind
from db.store import Store
from desktop_app.screenshots.scenes.scene import FIRM, NARROW, Scene, find, list_in_front
from desktop_app.shell.window import MainWindow


def _receives(window: MainWindow, store: Store) -> None:
    firm = find(store, RecordKind.ORGANIZATION, FIRM)
    site = find(store, RecordKind.SITE, "일산테크노밸리 12블록")
    window.open_page(
        "entitlements", firm=firm, site=site, day="2026-12-15", tenure=Tenure.BUY
    )  # fmt: skip


def _receives_nobody(window: MainWindow, _store: Store) -> None:
    window.open_page("entitlements", firm=0, site=0)
    list_in_front(window, "entitlements")


GROUND: tuple[Scene, ...] = (
    Scene("entitlements", _receives),
    Scene("entitlements-narrow", _receives, NARROW),
    Scene("entitlements-nobody", _receives_nobody),
)
