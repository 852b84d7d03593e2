"""Moves everything from a file to a server and back: rows, numbers, files, compared before it counts."""

from __future__ import annotations

from db.copying.transfer import (
    Copied,
    Report,
    TableCopy,
    copy_to_file,
    copy_to_folder,
    copy_to_server,
    is_empty,
)

__all__ = [
    "Copied",
    "Report",
    "TableCopy",
    "copy_to_file",
    "copy_to_folder",
    "copy_to_server",
    "is_empty",
]
