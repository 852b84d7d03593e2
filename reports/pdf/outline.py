"""The bookmarks of a PDF: parts with their headings and files, below the firm they belong to."""

from __future__ import annotations

from reportlab.pdfgen.canvas import Canvas

from reports.content.model import Part
from reports.pdf.attachments import File
from reports.pdf.fonts import drawable


class Outline:
    """Adds each bookmark on the page that is being drawn.

    A document of one part (not ``grouped``) shows its headings alone.
    """

    def __init__(self, canvas: Canvas, *, grouped: bool) -> None:
        self._canvas = canvas
        self._grouped = grouped
        self._group = ""

    def add_part(self, part: Part) -> None:
        """A part begins, and perhaps the papers of another firm."""
        self._canvas.bookmarkPage(part.key)
        if part.group != self._group:
            self._group = part.group
            if part.group:
                key = f"group-{part.key}"
                self._canvas.bookmarkPage(key)
                self._add(part.group, key, 0)
        if self._grouped:
            self._add(part.title, part.key, self._level(part))

    def add_heading(self, text: str, key: str, y: float, part: Part) -> None:
        """A heading at a height of the page."""
        self._canvas.bookmarkHorizontalAbsolute(key, y)
        self._add(text, key, self._level(part) + self._grouped)

    def add_file(self, file: File, part: Part) -> None:
        """An attached file begins."""
        self._canvas.bookmarkPage(file.key)
        self._add(f"붙임 {file.number}. {file.attachment.title}", file.key, self._level(part))

    def _level(self, part: Part) -> int:
        return 1 if part.group else 0

    def _add(self, text: str, key: str, level: int) -> None:
        said = " ".join(drawable(text).split())
        self._canvas.addOutlineEntry(said, key, level, closed=int(level == 0))
