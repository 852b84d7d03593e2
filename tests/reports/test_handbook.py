"""The papers about the program: two pages, every field, every file."""

from __future__ import annotations

import datetime as dt
import io

import pypdf

from db.domain.catalogue import RECORD_TYPES
from db.domain.dates import KST
from reports import render
from reports.content.blocks import Table
from reports.content.counted import PaperOf
from reports.content.handbook.field_reference import field_reference
from reports.content.handbook.quick_guide import quick_guide
from reports.content.handbook.security_page import (
    Component,
    Installation,
    InstalledFile,
    security_page,
)
from reports.content.model import Document

PAPER = PaperOf("고양시 전략산업과", dt.datetime(2026, 11, 29, 9, tzinfo=KST), disclosure="")


def test_the_quick_guide_is_one_leaf() -> None:
    assert render.pdf(quick_guide(PAPER)).pages == 2


def test_every_field_of_every_record_stands_in_the_reference_once() -> None:
    document = field_reference(PAPER)
    found = {name: [str(row.cells[-1]) for row in table.rows] for name, table in document.tables()}
    assert found == {one.ko: [field.key for field in one.fields] for one in RECORD_TYPES}


def test_a_hash_fits_on_one_line_and_can_be_compared_as_text() -> None:
    file = InstalledFile("_internal/PySide6/plugins/platforms/qwindows.dll", 862_720, "5c" * 32)
    library = Component("SQLAlchemy", "2.0.0", "MIT")
    installed = Installation("1.0", "3.11.9", (file,), (library,))
    document = security_page(installed, PAPER)
    tables = dict(document.tables())
    assert isinstance(tables["파일"], Table)
    assert tables["파일"].rows[0].cells == (file.path, file.size, file.digest)
    assert _text(document).count("5c" * 32) == 1


def _text(document: Document) -> str:
    reader = pypdf.PdfReader(io.BytesIO(render.pdf(document).data))
    return "\n".join(page.extract_text() for page in reader.pages)
