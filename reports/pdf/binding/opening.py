"""Opens a file that is to be bound: what it is by its content, and whether it has pages to bind."""

from __future__ import annotations

import io
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

from pypdf import PdfReader
from pypdf.generic import DictionaryObject

from db.secrets.kept import open_kept
from db.secrets.sealing import Broken
from reports.content.model import Attachment
from reports.pdf.binding.faults import damage_named
from reports.pdf.binding.overlays import resolved
from reports.results import AttachmentProblem

MOST_PAGES = 2000
"""Of one file: more is no attachment to a paper that somebody reads."""
_PICTURES = (b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM", b"GIF8")


@contextmanager
def opened(attachment: Attachment) -> Iterator[BinaryIO]:
    """The bytes of an attachment, read from its file where it has one; a sealed one is opened."""
    if attachment.path is None:
        yield io.BytesIO(attachment.data)
        return
    try:
        with open_kept(attachment.path) as stream:
            yield stream
    except FileNotFoundError as fault:
        raise AttachmentProblem("missing") from fault
    except Broken as fault:
        raise AttachmentProblem("damaged") from fault


def is_pdf(stream: BinaryIO) -> bool:
    """Whether it is a PDF; False for a picture. Raises AttachmentProblem for anything else."""
    head = stream.read(1024)
    stream.seek(0)
    if b"%PDF-" in head:
        return True
    if head.startswith(_PICTURES) or (head[:4] == b"RIFF" and head[8:12] == b"WEBP"):
        return False
    raise AttachmentProblem("kind" if head else "empty")


def open_pdf(stream: BinaryIO, password: str) -> PdfReader:
    """A reader with at least one page that says something. Raises AttachmentProblem."""
    with damage_named():
        reader = PdfReader(stream)
        if reader.is_encrypted and not _unlocked(reader, password):
            raise AttachmentProblem("password" if password else "encrypted")
        root = reader.root_object
        names = _names_inside(reader) if "/Collection" in root else ()
        count = len(reader.pages)
    if names:
        raise AttachmentProblem("portfolio", names)
    if not count:
        raise AttachmentProblem("empty")
    if count > MOST_PAGES:
        raise AttachmentProblem("too_long", (str(count), str(MOST_PAGES)))
    form = resolved(root.get("/AcroForm"))
    if isinstance(form, DictionaryObject) and "/XFA" in form and root.get("/NeedsRendering"):
        raise AttachmentProblem("xfa")
    return reader


def _unlocked(reader: PdfReader, password: str) -> bool:
    return bool(reader.decrypt("")) or bool(password and reader.decrypt(password))


def _names_inside(reader: PdfReader) -> tuple[str, ...]:
    """The names of the files in a portfolio."""
    return tuple(reader.attachments)
