"""Foreign files for tests of what is bound behind a paper, made as other programs make them."""

from __future__ import annotations

import io

from PIL import Image
from pypdf import PdfWriter
from pypdf.generic import (
    ArrayObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    StreamObject,
)
from reportlab.pdfgen.canvas import Canvas

A4 = (595.0, 842.0)


def pdf_bytes(
    *words: str, size: tuple[float, float] = A4, turn: int = 0, password: str = "",
    crop: tuple[float, float, float, float] | None = None,
) -> bytes:  # fmt: skip
    """A page for each word, which stands near its lower left corner."""
    buffer = io.BytesIO()
    canvas = Canvas(buffer, pagesize=size, invariant=1)
    for word in words:
        canvas.drawString(60, 60, word)
        canvas.showPage()
    canvas.save()
    writer = PdfWriter(clone_from=io.BytesIO(buffer.getvalue()))
    for page in writer.pages:
        if turn:
            page[NameObject("/Rotate")] = NumberObject(turn)
        if crop:
            page[NameObject("/CropBox")] = RectangleObject(crop)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    return written(writer)


def written(writer: PdfWriter) -> bytes:
    """What a writer makes."""
    buffer = io.BytesIO()
    writer.write(buffer)
    return buffer.getvalue()


def portfolio() -> bytes:
    """A PDF that is only the wrapping of two others."""
    writer = PdfWriter()
    writer.add_blank_page(*A4)
    for name in ("재무제표.pdf", "등기부.pdf"):
        writer.add_attachment(name, pdf_bytes("inside"))
    writer.root_object[NameObject("/Collection")] = DictionaryObject()
    return written(writer)


def with_field(word: str, flags: int = 4) -> bytes:
    """A page whose only word is the appearance of a form field."""
    writer = PdfWriter()
    page = writer.add_blank_page(*A4)
    look = StreamObject()
    look.set_data(f"BT /F 12 Tf 5 5 Td ({word}) Tj ET".encode("ascii"))
    font = {"/Type": "/Font", "/Subtype": "/Type1", "/BaseFont": "/Helvetica"}
    named = DictionaryObject({NameObject(key): NameObject(value) for key, value in font.items()})
    look.update(
        {
            NameObject("/Subtype"): NameObject("/Form"),
            NameObject("/BBox"): _numbers(0, 0, 100, 20),
            NameObject("/Resources"): DictionaryObject(
                {NameObject("/Font"): DictionaryObject({NameObject("/F"): named})}
            ),
        }
    )
    field = DictionaryObject(
        {
            NameObject("/Subtype"): NameObject("/Widget"),
            NameObject("/Rect"): _numbers(100, 400, 300, 440),
            NameObject("/F"): NumberObject(flags),
            NameObject("/AP"): DictionaryObject({NameObject("/N"): writer._add_object(look)}),
        }
    )
    page[NameObject("/Annots")] = ArrayObject([writer._add_object(field)])
    return written(writer)


def _numbers(*values: float) -> ArrayObject:
    return ArrayObject(FloatObject(value) for value in values)


def picture(mode: str = "RGB", size: tuple[int, int] = (60, 40), form: str = "PNG") -> bytes:
    """A picture that runs from dark to light."""
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize(size).convert(mode).save(buffer, form)
    return buffer.getvalue()
