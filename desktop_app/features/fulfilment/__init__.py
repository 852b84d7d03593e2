"""이행 실적: agreed against invested and hired, part by part, every number with its rows."""

from __future__ import annotations

from desktop_app.features.fulfilment.page import FulfilmentPage

__all__ = ["FulfilmentPage"]
