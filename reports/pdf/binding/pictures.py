"""Pictures as forms: turned as the camera held it, on white, no finer than paper shows."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator
from typing import BinaryIO, Final

from PIL import Image, ImageOps, ImageSequence
from pypdf.generic import NameObject, NumberObject, StreamObject

from reports.pdf.binding.copying import Copies
from reports.pdf.binding.faults import damage_named
from reports.pdf.binding.pages import form_of
from reports.pdf.binding.sheets import FOOT_ROOM, HEAD_ROOM, Leaf
from reports.pdf.styles import PAGE_HEIGHT, PAGE_WIDTH, SIDE

MOST_FRAMES = 300
_DPI = 200
_QUALITY = 85
_FEW_COLOURS = 256
_LONG = PAGE_HEIGHT - HEAD_ROOM - FOOT_ROOM
_SHORT = PAGE_WIDTH - SIDE
_PLAIN: Final = {"RGB", "L"}


def picture_leaves(stream: BinaryIO, copies: Copies) -> Iterator[Leaf]:
    """A page for each picture in the file: one, or as many as a scanned TIFF has."""
    for picture in pictures_in(stream):
        yield _leaf(picture, copies)


def pictures_in(stream: BinaryIO) -> Iterator[Image.Image]:
    """Each picture in the file as it is printed. Raises AttachmentProblem."""
    with damage_named(), Image.open(stream) as image:
        if image.format == "JPEG":
            image.draft("RGB", _pixels(image.size))
        frames = ImageSequence.Iterator(image) if image.format == "TIFF" else iter((image,))
        for index, frame in enumerate(frames):
            if index >= MOST_FRAMES:
                break
            yield _as_printed(frame)


def _leaf(picture: Image.Image, copies: Copies) -> Leaf:
    drawn = copies.add(_stream(picture))
    room = (_LONG, _SHORT) if picture.width > picture.height else (_SHORT, _LONG)
    # A small picture is not blown up: one pixel is at most one point.
    scale = min(room[0] / picture.width, room[1] / picture.height, 1.0)
    width, height = picture.width * scale, picture.height * scale
    data = b"%.3f 0 0 %.3f 0 0 cm /I Do" % (width, height)
    box = (0.0, 0.0, width, height)
    return Leaf(copies.add(form_of(data, box, {"/I": drawn})).idnum, box)


def _pixels(size: tuple[int, int]) -> tuple[int, int]:
    """As many as the page shows at the resolution of a good printer."""
    long, short = int(_LONG * _DPI / 72), int(_SHORT * _DPI / 72)
    return (long, short) if size[0] > size[1] else (short, long)


def _as_printed(frame: Image.Image) -> Image.Image:
    """Upright, no finer than paper shows, in eight bits of grey or colour, white where it is clear."""
    fine = _reducible(ImageOps.exif_transpose(frame))
    fine.thumbnail(_pixels(fine.size), Image.Resampling.LANCZOS)
    if fine.mode in {"RGBA", "LA"}:
        clear = fine.convert("RGBA")
        white = Image.new("RGBA", clear.size, "white")
        return Image.alpha_composite(white, clear).convert("RGB")
    return fine if fine.mode in _PLAIN else fine.convert("RGB")


def _reducible(picture: Image.Image) -> Image.Image:
    """The picture in a mode whose colours can be mixed."""
    if picture.mode.startswith(("I", "F")):
        return _in_eight_bits(picture)
    if picture.mode == "1":
        return picture.convert("L")
    if picture.has_transparency_data:
        return picture.convert("RGBA")
    return picture.convert("RGB") if picture.mode in {"P", "YCbCr", "LAB", "HSV"} else picture


def _in_eight_bits(deep: Image.Image) -> Image.Image:
    """Grey of sixteen bits or more, or of fractions, spread from its darkest to its lightest."""
    values = deep.convert("F")
    low, high = 0.0, 65535.0
    if not deep.mode.startswith("I;16"):
        found = values.getextrema()
        low, high = float(found[0]), float(found[1])  # type: ignore[arg-type]
    scale = 255.0 / (high - low) if high > low else 0.0
    return values.point(lambda value: value * scale - low * scale).convert("L")


def has_few_colours(picture: Image.Image) -> bool:
    """Whether it is a drawing, which loses by being kept as a photograph is."""
    few = picture.getcolors(_FEW_COLOURS) is not None and picture.mode != "L"
    return few or picture.width * picture.height < 10_000


def as_jpeg(picture: Image.Image) -> bytes:
    """A photograph as it is kept in a paper."""
    packed = io.BytesIO()
    picture.save(packed, "JPEG", quality=_QUALITY)
    return packed.getvalue()


def _stream(picture: Image.Image) -> StreamObject:
    """Drawings of few colours as they are, photographs as JPEG."""
    stream = StreamObject()
    for key, name in (
        ("/Type", "/XObject"), ("/Subtype", "/Image"),
        ("/ColorSpace", "/DeviceGray" if picture.mode == "L" else "/DeviceRGB"),
    ):  # fmt: skip
        stream[NameObject(key)] = NameObject(name)
    for key, number in (
        ("/Width", picture.width), ("/Height", picture.height), ("/BitsPerComponent", 8),
    ):  # fmt: skip
        stream[NameObject(key)] = NumberObject(number)
    if has_few_colours(picture):
        stream[NameObject("/Filter")] = NameObject("/FlateDecode")
        stream._data = zlib.compress(picture.tobytes())
    else:
        stream[NameObject("/Filter")] = NameObject("/DCTDecode")
        stream._data = as_jpeg(picture)
    return stream
