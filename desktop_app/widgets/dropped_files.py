"""Files and folders that were dropped or copied in the file manager."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData


def files_in(data: QMimeData) -> tuple[Path, ...]:
    """Those that lie on this PC, in the order given."""
    urls = data.urls() if data.hasUrls() else []
    return tuple(Path(url.toLocalFile()) for url in urls if url.isLocalFile())
