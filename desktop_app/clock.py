"""What time it is in Korea, as files are named by it."""

from __future__ import annotations

from datetime import datetime

from db.domain.dates import KST


def local_now() -> datetime:
    """This moment in Korea, without a zone, as backups are named."""
    return datetime.now(KST).replace(tzinfo=None)
