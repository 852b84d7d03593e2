"""A document as HWPX: text, tables and styles that 한글 lays out and an officer can edit."""

from __future__ import annotations

from reports.content.model import Document, plain, texts_of
from reports.hwpx.header import header
from reports.hwpx.package import package
from reports.hwpx.paragraphs import Sheet
from reports.hwpx.section import section
from reports.pdf.fonts import register


def render(document: Document) -> bytes:
    """Write a document; the same content gives the same bytes."""
    register()
    sheet = Sheet()
    body = section(document, sheet)
    return package(document, header(sheet.looks), body, _preview(document), sheet.pictures)


def _preview(document: Document) -> str:
    """The beginning of the text, a line for each that the document shows."""
    lines = [document.title]
    for block in document.blocks():
        lines.extend(plain(text, document.language) for text in texts_of(block))
    return "\n".join(line for line in lines if line)
