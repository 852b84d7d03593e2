"""The bytes of a document in each of the forms it can be saved as."""

from __future__ import annotations

from desktop_app.paper.save_dialog import Form
from reports import render
from reports.content.model import Document


def made_as(form: Form, document: Document) -> bytes:
    """The bytes of a document in one of its forms."""
    match form:
        case Form.XLSX:
            return render.workbook(document).data
        case Form.HWPX:
            return render.hwpx(document)
        case Form.PDF:
            return render.pdf(document).data
