"""The door to the renderers opens late, and leads to all of them."""

from __future__ import annotations

import subprocess
import sys

from reports import render
from reports.content.model import Document

HEAVY = ("reportlab", "pypdf", "xlsxwriter", "openpyxl", "PIL")


def test_the_door_imports_nothing_heavy():
    code = (
        "import sys, reports.render, reports.results, reports.content.packet,"
        " reports.excel.listing\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=True
    )
    assert done.stdout.strip() == "[]"


def test_it_leads_to_every_renderer(full_document: Document):
    assert render.pdf(full_document).data.startswith(b"%PDF")
    assert render.workbook(full_document).data.startswith(b"PK")
    assert render.missing_glyphs(full_document) == ()
