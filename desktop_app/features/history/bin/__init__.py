"""휴지통: what was deleted, of every kind, and the way back."""

from __future__ import annotations

from desktop_app.features.history.bin.page import BinPage

__all__ = ["BinPage"]
