"""촉진지구 현황: the zone's figures, its ground as a picture, its projects, and matches."""

from __future__ import annotations

from desktop_app.features.zone.page import ZonePage

__all__ = ["ZonePage"]
