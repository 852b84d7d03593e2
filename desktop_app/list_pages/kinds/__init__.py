"""The list and the record page of any kind, made from the catalogue: a kind adds data alone."""

from __future__ import annotations

from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.list_pages.kinds.spec import CardSpec, KindSpec
from desktop_app.list_pages.kinds.specs import BY_PAGE, SPECS

__all__ = ["BY_PAGE", "SPECS", "CardSpec", "KindPage", "KindSpec"]
