"""Attachments are bound behind the document, and one that can't be says which and why."""

from __future__ import annotations

import io
import struct
import zlib
from dataclasses import replace

import pytest
from pypdf import PdfReader, PdfWriter

from reports.content.model import Attachment, Document
from reports.pdf.renderer import render
from reports.results import AttachmentProblem


def pdf_bytes(pages: int, password: str = "") -> bytes:
    writer = PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(595, 842)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def picture() -> bytes:
    """A white PNG of 40 by 30 pixels, made by hand."""

    def chunk(name: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + name + body + struct.pack(">I", zlib.crc32(name + body))
        )

    head = struct.pack(">IIBBBBB", 40, 30, 8, 0, 0, 0, 0)
    rows = zlib.compress((b"\0" + b"\xff" * 40) * 30)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", rows) + chunk(b"IEND", b"")


def test_pdf_and_picture_are_bound_and_stamped(full_document: Document):
    attachments = (
        Attachment("회사소개서", pdf_bytes(2), "application/pdf"),
        Attachment("위치도", picture(), "image/png"),
    )
    made = render(replace(full_document, attachments=attachments))
    found = PdfReader(io.BytesIO(made.data))
    assert (made.pages, made.attached, len(found.pages)) == (2, 3, 5)
    assert "붙임 1  1/2" in found.pages[2].extract_text()
    assert "위치도" in found.pages[4].extract_text()
    titles = [entry.title for entry in found.outline if not isinstance(entry, list)]
    assert titles == ["요약", "말씀자료", "붙임 1. 회사소개서", "붙임 2. 위치도"]


def test_the_same_attachments_give_the_same_bytes(full_document: Document):
    attachments = (Attachment("회사소개서", pdf_bytes(1), "application/pdf"),)
    made = replace(full_document, attachments=attachments)
    assert render(made).data == render(made).data


@pytest.mark.parametrize(
    ("data", "media_type", "code"),
    [
        (b"%PDF-1.7 broken", "application/pdf", "damaged"),
        (b"", "application/pdf", "damaged"),
        (b"no picture", "image/png", "damaged"),
        (b"x", "text/plain", "kind"),
        (pdf_bytes(1, "secret"), "application/pdf", "encrypted"),
    ],
)
def test_what_cannot_be_bound_is_named(
    full_document: Document, data: bytes, media_type: str, code: str
):
    made = replace(full_document, attachments=(Attachment("자료", data, media_type),))
    with pytest.raises(AttachmentProblem) as caught:
        render(made)
    assert (caught.value.code, caught.value.title) == (code, "자료")
