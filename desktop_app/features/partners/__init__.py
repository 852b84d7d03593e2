"""협력기관: who is linked with whom, as a picture that can be clicked and as a list beside it."""

from __future__ import annotations

from desktop_app.features.partners.page import NetworkPage

__all__ = ["NetworkPage"]
