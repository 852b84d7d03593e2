"""Saved views of a list: kept under a name and an icon, never changed in silence."""

from __future__ import annotations
