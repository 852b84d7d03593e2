"""Every kind of record that has a page of this shape, by the key of its page."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.records import accords, desk, firms, places, talks
from desktop_app.list_pages.kinds import KindPage, KindSpec
from desktop_app.page import Shell

_ALL: tuple[KindSpec, ...] = (
    *firms.SPECS,
    *accords.SPECS,
    *talks.SPECS,
    *places.SPECS,
    *desk.SPECS,
)
SPECS: dict[RecordKind, KindSpec] = {spec.kind: spec for spec in _ALL}
_BY_PAGE = {spec.page: spec for spec in _ALL}


def records_page(context: AppContext, shell: Shell, key: str) -> KindPage:
    """The page with this key."""
    return KindPage(context, shell, _BY_PAGE[key], SPECS)
