"""면담자료: which sections in which order for whom, looked at before it is saved or printed."""

from __future__ import annotations

from desktop_app.features.documents.booklet_page import BookletPage
from desktop_app.features.documents.page import PacketPage

__all__ = ["BookletPage", "PacketPage"]
