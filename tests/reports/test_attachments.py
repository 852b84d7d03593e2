"""Attachments are bound behind the document whole; one that can't be is named, with the reason."""

from __future__ import annotations

import io
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pypdfium2
import pytest
from PIL import Image
from pypdf import PageObject, PdfReader, PdfWriter

from db.secrets import ring
from db.secrets.kept import sealing
from reports.content.left_out import why
from reports.content.model import Attachment, Document
from reports.pdf.renderer import render
from reports.render import attachment_problem
from reports.results import Rendered
from tests.reports import foreign


def made_with(document: Document, *attachments: Attachment) -> tuple[Rendered, PdfReader]:
    """The document with these behind it."""
    made = render(replace(document, attachments=attachments))
    return made, PdfReader(io.BytesIO(made.data))


def bound_page(document: Document, data: bytes) -> PageObject:
    """The first page of a file that is bound behind a document of two pages."""
    made, found = made_with(document, Attachment("자료", data))
    assert not made.left_out
    return found.pages[2]


@dataclass(frozen=True, slots=True)
class Seen:
    """A sheet as PDFium sees it, and where the first letter of a word stands on it."""

    width: float
    height: float
    x: float
    y: float


def seen(document: Document, word: str, data: bytes) -> Seen:
    """The first page of a file that is bound behind a document of two pages."""
    made, _ = made_with(document, Attachment("자료", data))
    with closing(pypdfium2.PdfDocument(made.data)) as found:
        page = found[2]
        text = page.get_textpage()
        place = text.search(word).get_next()
        assert place is not None
        left, bottom, _right, _top = text.get_charbox(place[0])
        return Seen(*page.get_size(), left, bottom)


def test_pdf_and_picture_are_bound_and_stamped(full_document: Document):
    made, found = made_with(
        full_document,
        Attachment("회사소개서", foreign.pdf_bytes("one", "two")),
        Attachment("위치도", foreign.picture()),
    )
    assert (made.pages, made.attached, len(found.pages)) == (2, 3, 5)
    texts = [page.extract_text() for page in found.pages]
    assert "붙임 1. 회사소개서  1/2" in texts[2]
    assert "one" in texts[2]
    assert "- 4 -" in texts[3]
    assert "붙임 2. 위치도" in texts[4]
    assert "예시" in texts[4]
    titles = [entry.title for entry in found.outline if not isinstance(entry, list)]
    assert titles == ["요약", "말씀자료", "붙임 1. 회사소개서", "붙임 2. 위치도"]
    assert [(one.title, one.first, one.count) for one in made.bound] == [
        ("회사소개서", 3, 2), ("위치도", 5, 1),
    ]  # fmt: skip


def test_the_same_attachments_give_the_same_bytes(full_document: Document):
    attachments = (
        Attachment("회사소개서", foreign.pdf_bytes("one")),
        Attachment("위치도", foreign.picture(form="JPEG")),
    )
    first, second = (made_with(full_document, *attachments)[0].data for _ in range(2))
    assert first == second


def test_what_is_attached_twice_is_kept_once(full_document: Document):
    photo = foreign.picture(size=(1500, 900), form="JPEG")
    once = len(made_with(full_document, Attachment("사진", photo))[0].data)
    twice = made_with(full_document, Attachment("사진", photo), Attachment("같은 사진", photo))[0]
    assert twice.attached == 2
    assert len(twice.data) < once + 8_000


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"%PDF-1.7 broken", "damaged"),
        (foreign.pdf_bytes("cut")[:400], "damaged"),
        (b"", "empty"),
        (foreign.written(PdfWriter()), "empty"),
        (b"\x89PNG\r\n\x1a\n no picture", "damaged"),
        (foreign.picture(size=(400, 400))[:900], "damaged"),
        (b"PK\x03\x04 a workbook", "kind"),
        (foreign.pdf_bytes("secret", password="열쇠"), "encrypted"),
        (foreign.portfolio(), "portfolio"),
    ],
)
def test_what_cannot_be_bound_is_named_and_the_rest_is_whole(
    full_document: Document, data: bytes, code: str
):
    good = Attachment("도면", foreign.pdf_bytes("drawing"))
    made, found = made_with(full_document, Attachment("자료", data), good)
    assert [(left.title, left.code) for left in made.left_out] == [("자료", code)]
    said = " ".join(found.pages[2].extract_text().split())
    assert "붙임에서 뺀 것: 1건" in said
    assert why(made.left_out[0])[:12] in said
    assert "붙임 2. 도면" in found.pages[3].extract_text()
    assert "drawing" in found.pages[3].extract_text()


def test_a_portfolio_names_the_files_in_it(full_document: Document):
    made, _ = made_with(full_document, Attachment("묶음", foreign.portfolio()))
    assert set(made.left_out[0].details) == {"재무제표.pdf", "등기부.pdf"}
    assert "재무제표.pdf" in why(made.left_out[0])


def test_a_password_opens_what_is_locked():
    locked = Attachment("재무자료", foreign.pdf_bytes("secret", password="열쇠"))
    codes = [
        getattr(attachment_problem(replace(locked, password=word)), "code", None)
        for word in ("", "다른 열쇠", "열쇠")
    ]
    assert codes == ["encrypted", "password", None]


def test_a_file_is_read_from_its_path_and_missed_when_it_is_gone(
    full_document: Document, tmp_path: Path
):
    there, gone = tmp_path / "소개서.pdf", tmp_path / "없음.pdf"
    there.write_bytes(foreign.pdf_bytes("from a file"))
    made, found = made_with(
        full_document, Attachment("소개서", path=there), Attachment("없음", path=gone)
    )
    assert "from a file" in found.pages[3].extract_text()
    assert [left.code for left in made.left_out] == ["missing"]


@pytest.mark.parametrize(
    ("turn", "across", "corner"),
    [
        (0, False, "lower left"), (90, True, "upper left"), (180, False, "upper right"),
        (270, True, "lower right"), (990, True, "lower right"), (-90, True, "lower right"),
        (-450, True, "lower right"), (720, False, "lower left"),
    ],
)  # fmt: skip
def test_a_turned_page_lies_as_a_reader_shows_it(
    full_document: Document, turn: int, across: bool, corner: str
):
    page = seen(full_document, "corner", foreign.pdf_bytes("corner", turn=turn))
    assert (page.width > page.height) is across
    assert ("lower" if page.y < page.height / 2 else "upper") == corner.split(maxsplit=1)[0]
    assert ("left" if page.x < page.width / 2 else "right") == corner.split()[1]


@pytest.mark.parametrize(
    "size", [(2384.0, 3370.0), (3370.0, 2384.0), (420.0, 595.0), (300.0, 100.0)]
)
def test_every_page_comes_to_a4_and_none_is_enlarged(
    full_document: Document, size: tuple[float, float]
):
    page = seen(full_document, "word", foreign.pdf_bytes("word", size=size))
    assert sorted((round(page.width), round(page.height))) == [595, 842]
    assert (page.width > page.height) is (size[0] > size[1])
    assert 0 < page.x < page.width
    assert 30 < page.y < page.height - 20


def test_only_what_the_crop_box_shows_is_seen(full_document: Document):
    data = foreign.pdf_bytes("seen", size=(1000, 1000), crop=(40, 40, 340, 240))
    page = seen(full_document, "seen", data)
    assert abs(page.x - ((page.width - 300) / 2 + 20)) < 2
    assert page.y > 100


def test_fields_keep_their_looks_and_hidden_ones_stay_hidden(full_document: Document):
    shown = bound_page(full_document, foreign.with_field("filled in"))
    assert "filled in" in shown.extract_text()
    hidden = bound_page(full_document, foreign.with_field("filled in", flags=2))
    assert "filled in" not in hidden.extract_text()


def picture_in(page: PageObject) -> Image.Image:
    """The one picture on a page."""
    form = page["/Resources"]["/XObject"]["/Bound"]
    image = form["/Resources"]["/XObject"]["/I"].get_object()
    if image["/Filter"] == "/DCTDecode":
        return Image.open(io.BytesIO(image._data))
    mode = "L" if image["/ColorSpace"] == "/DeviceGray" else "RGB"
    return Image.frombytes(mode, (image["/Width"], image["/Height"]), image.get_data())


@pytest.mark.parametrize(
    ("mode", "form"),
    [("CMYK", "JPEG"), ("I;16", "PNG"), ("1", "PNG"), ("P", "GIF"), ("LA", "PNG"),
     ("RGB", "BMP"), ("RGB", "WEBP"), ("CMYK", "TIFF")],
)  # fmt: skip
def test_pictures_of_every_kind_come_as_grey_or_colour(
    full_document: Document, mode: str, form: str
):
    buffer = io.BytesIO()
    grey = Image.linear_gradient("L").resize((200, 100)).transpose(Image.Transpose.ROTATE_90)
    made = grey.convert("I;16").point(lambda value: value * 257) if mode == "I;16" else grey
    made.convert(mode).save(buffer, form)
    bound = picture_in(bound_page(full_document, buffer.getvalue())).convert("L")
    assert bound.getpixel((bound.width // 2, 2)) != bound.getpixel((2, bound.height - 2))
    extremes = bound.getextrema()
    assert extremes[0] < 40
    assert extremes[1] > 215


def test_what_is_clear_is_white_on_paper(full_document: Document):
    buffer = io.BytesIO()
    Image.new("RGBA", (300, 300), (200, 0, 0, 0)).save(buffer, "PNG")
    bound = picture_in(bound_page(full_document, buffer.getvalue()))
    assert bound.convert("RGB").getpixel((10, 10)) == (255, 255, 255)


def test_a_photograph_stands_as_the_camera_was_held(full_document: Document):
    turned = Image.Exif()
    turned[0x0112] = 6
    buffer = io.BytesIO()
    Image.linear_gradient("L").resize((400, 200)).save(buffer, "JPEG", exif=turned)
    bound = picture_in(bound_page(full_document, buffer.getvalue()))
    assert bound.size == (200, 400)


def test_a_picture_of_forty_megapixels_makes_a_light_page(full_document: Document):
    photo = foreign.picture("L", (8000, 5000), "JPEG")
    made, found = made_with(full_document, Attachment("항공사진", photo))
    plain = len(render(full_document).data)
    assert len(made.data) - plain < 400_000
    assert max(picture_in(found.pages[2]).size) < 2400


def test_each_page_of_a_scan_is_a_page(full_document: Document):
    buffer = io.BytesIO()
    pages = [Image.new("L", (300, 400), shade) for shade in (0, 100, 200)]
    pages[0].save(buffer, "TIFF", save_all=True, append_images=pages[1:])
    made, found = made_with(full_document, Attachment("스캔", buffer.getvalue()))
    assert made.attached == 3
    assert "붙임 1. 스캔  3/3" in found.pages[4].extract_text()


def test_a_sealed_file_is_opened_and_an_altered_one_is_named(
    full_document: Document, tmp_path: Path
):
    key, path = bytes(range(32)), tmp_path / "sealed"
    ring.give(key)
    try:
        with sealing(path, key) as out:
            out.write(foreign.pdf_bytes("SEALED"))
        _, found = made_with(full_document, Attachment("자료", path=path))
        assert "SEALED" in found.pages[2].extract_text()
        path.write_bytes(path.read_bytes()[:-1] + b"?")
        made, _ = made_with(full_document, Attachment("자료", path=path))
        assert [left.code for left in made.left_out] == ["damaged"]
    finally:
        ring.forget_all()
