"""Writes down in the print log what left the window, and makes the lines of what is no paged paper."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from db.domain.kinds import RecordKind
from db.queries.papers import PrintedPaper
from db.services.papers import note_printed

if TYPE_CHECKING:
    from desktop_app.context import AppContext
    from desktop_app.jobs import Progress

FILLED = "filled"
"""How a filled form of the office's own left."""
SAVED = "saved"
Failed = Callable[[BaseException], None]


def may_note(context: AppContext) -> bool:
    """Whether the print log can be written: not for a reader, and not on a past day."""
    store = context.store
    return not (context.read_only or store.read_only or store.day)


def note_left(context: AppContext, lines: Sequence[PrintedPaper], failed: Failed) -> None:
    """Write the lines down; where nothing can be written the paper has left all the same."""
    if not may_note(context):
        return
    store = context.store

    def body(_progress: Progress) -> None:
        note_printed(store, lines)

    context.jobs.write(body, failed=failed)


def file_line(
    action: str,
    title: str,
    target: str,
    data: bytes,
    about: tuple[RecordKind | None, int] = (None, 0),
    *,
    content_hash: str = "",
    sheets: int = 0,
    reason: str = "",
) -> PrintedPaper:
    """The line of a file that was written at once: ``content_hash`` "" for that of its bytes, and
    ``sheets`` 0 where its pages were not counted."""
    hashed = hashlib.sha256(data).hexdigest()
    return PrintedPaper(
        action, about[0], about[1], title, "", target, sheets, content_hash or hashed, hashed,
        reason=reason,
    )  # fmt: skip
