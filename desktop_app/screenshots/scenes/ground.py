"""Places: the zone, its sites and what a firm receives there."""

from __future__ import annotations

from db.domain.incentives import Tenure
from db.domain.kinds import RecordKind
from db.store import Store
from desktop_app.screenshots.scenes.scene import (
    FIRM,
    NARROW,
    Scene,
    case_of,
    find,
    list_in_front,
)
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


def _zone(window: MainWindow, _store: Store) -> None:
    window.open_page("zone", view="ground")


def _zone_projects(window: MainWindow, _store: Store) -> None:
    window.open_page("zone", view="projects")


def _zone_of_case(window: MainWindow, store: Store) -> None:
    window.open_page("zone", case=case_of(store, FIRM))


def _zone_of_site(window: MainWindow, store: Store) -> None:
    window.open_page("zone", site=find(store, RecordKind.SITE, "일산테크노밸리 12블록"))


GROUND: tuple[Scene, ...] = (
    Scene("zone", _zone),
    Scene("zone-narrow", _zone, NARROW),
    Scene("zone-projects", _zone_projects),
    Scene("zone-case", _zone_of_case),
    Scene("zone-site", _zone_of_site),
    Scene("entitlements", _receives),
    Scene("entitlements-narrow", _receives, NARROW),
    Scene("entitlements-nobody", _receives_nobody),
)
