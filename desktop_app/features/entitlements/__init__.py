"""받을 수 있는 지원: what a firm would receive at a site, by the law of the day that decides."""

from __future__ import annotations

from desktop_app.features.entitlements.page import EntitlementsPage

__all__ = ["EntitlementsPage"]
