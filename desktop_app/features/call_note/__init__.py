"""The call note: who rang, one line, what comes next; from anywhere."""

from __future__ import annotations

from desktop_app.features.call_note.dialog import CallNoteDialog

__all__ = ["CallNoteDialog"]
