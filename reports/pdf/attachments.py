"""Binding files behind a document: the pages of a PDF or one picture each, stamped 붙임 n."""

from __future__ import annotations

import io

from pypdf import PageObject, PdfReader, PdfWriter
from pypdf.errors import PyPdfError
from reportlab.lib.pagesizes import A4
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from reports.content.model import Attachment, Document
from reports.pdf.fonts import SANS, SANS_BOLD, drawable
from reports.pdf.styles import BODY_HEIGHT, BODY_WIDTH, BOTTOM, INK, PAGE_HEIGHT, PAGE_WIDTH, SIDE
from reports.results import AttachmentProblem


def append_attachments(data: bytes, document: Document, pages: int) -> tuple[bytes, int]:
    """``data`` with the document's attachments behind it, and how many pages they have."""
    writer = PdfWriter(clone_from=io.BytesIO(data))
    attached = 0
    for number, attachment in enumerate(document.attachments, start=1):
        name = f"붙임 {number}"
        own = _pages(attachment)
        for index, page in enumerate(own, start=1):
            added = writer.add_page(page)
            label = f"{name}" if len(own) == 1 else f"{name}  {index}/{len(own)}"
            added.merge_page(_stamp(label, added))
        title = f"{name}. {drawable(attachment.title)}"
        writer.add_outline_item(title=title, page_number=pages + attached)
        attached += len(own)
    writer.compress_identical_objects()
    output = io.BytesIO()
    writer.write(output)
    return output.getvalue(), attached


def _pages(attachment: Attachment) -> list[PageObject]:
    if attachment.media_type == "application/pdf":
        return _pdf_pages(attachment)
    if attachment.media_type in {"image/png", "image/jpeg"}:
        return list(PdfReader(io.BytesIO(_picture_page(attachment))).pages)
    raise AttachmentProblem("kind", attachment.title)


def _pdf_pages(attachment: Attachment) -> list[PageObject]:
    try:
        reader = PdfReader(io.BytesIO(attachment.data))
        if reader.is_encrypted and not reader.decrypt(""):
            raise AttachmentProblem("encrypted", attachment.title)
        pages = list(reader.pages)
    except (PyPdfError, ValueError, KeyError, RecursionError) as error:
        raise AttachmentProblem("damaged", attachment.title) from error
    if not pages:
        raise AttachmentProblem("damaged", attachment.title)
    return pages


def _picture_page(attachment: Attachment) -> bytes:
    """One page with the picture as large as the body allows, its title above."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=A4, invariant=1, initialFontName=SANS)
    try:
        image = ImageReader(io.BytesIO(attachment.data))
        width, height = image.getSize()
    except OSError as error:
        raise AttachmentProblem("damaged", attachment.title) from error
    canvas.setFont(SANS_BOLD, 11)
    canvas.setFillColor(INK)
    canvas.drawString(SIDE, PAGE_HEIGHT - 62, drawable(attachment.title))
    room = BODY_HEIGHT - 30
    scale = min(BODY_WIDTH / width, room / height)
    x = (PAGE_WIDTH - width * scale) / 2
    y = BOTTOM + room - height * scale
    canvas.drawImage(image, x, y, width * scale, height * scale, mask="auto")
    canvas.save()
    return buffer.getvalue()


def _stamp(label: str, page: PageObject) -> PageObject:
    """A transparent page of the same size with the label in its upper right corner."""
    width, height = float(page.mediabox.width), float(page.mediabox.height)
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=(width, height), invariant=1, initialFontName=SANS)
    canvas.setFont(SANS, 9)
    canvas.setFillColor(INK)
    canvas.drawRightString(width - 28, height - 24, label)
    canvas.save()
    return PdfReader(io.BytesIO(buffer.getvalue())).pages[0]
