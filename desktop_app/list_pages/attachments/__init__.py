"""첨부: the files of a record, on its page and in its inspector."""

from __future__ import annotations

from desktop_app.list_pages.attachments.card import AttachmentCard

__all__ = ["AttachmentCard"]
