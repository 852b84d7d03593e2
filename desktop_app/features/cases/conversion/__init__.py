"""단계별 전환: how many cases came into each stage and went on, every number opening its rows."""

from __future__ import annotations

from desktop_app.features.cases.conversion.view import ConversionView

__all__ = ["ConversionView"]
