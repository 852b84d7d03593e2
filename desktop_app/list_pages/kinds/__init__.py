"""The list and the record page of any kind, made from the catalogue: a feature gives data alone."""

from __future__ import annotations

from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.list_pages.kinds.spec import CardSpec, KindSpec

__all__ = ["CardSpec", "KindPage", "KindSpec"]
