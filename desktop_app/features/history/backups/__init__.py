"""백업: the copies there are, what differs from one, and the way back of a record or of the whole."""

from __future__ import annotations

from desktop_app.features.history.backups.page import BackupsPage

__all__ = ["BackupsPage"]
