"""Every kind of record that has a page of this shape; further ones are a line in one of these."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from desktop_app.list_pages.kinds.spec import KindSpec
from desktop_app.list_pages.kinds.specs import accords, desk, firms, papers, partners, places, talks

_ALL: tuple[KindSpec, ...] = (
    *firms.SPECS,
    *accords.SPECS,
    *talks.SPECS,
    *places.SPECS,
    *papers.SPECS,
    *partners.SPECS,
    *desk.SPECS,
)
SPECS: dict[RecordKind, KindSpec] = {spec.kind: spec for spec in _ALL}
BY_PAGE: dict[str, KindSpec] = {spec.page: spec for spec in _ALL}
