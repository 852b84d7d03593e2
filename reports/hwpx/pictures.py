"""Pictures among the attachments, placed in a 한글 document; a PDF's pages are no part of a text that
is edited, so that of it only the name stands there."""

from __future__ import annotations

import io
from collections.abc import Iterable

from PIL import Image

from reports.content.model import Attachment
from reports.hwpx import units
from reports.hwpx.paragraphs import Picture, Sheet
from reports.hwpx.text import element
from reports.pdf.binding.opening import is_pdf, opened
from reports.pdf.binding.pictures import as_jpeg, has_few_colours, pictures_in
from reports.results import AttachmentProblem

_HIGHEST = int(units.BODY_POINTS * 100 * 0.92)
"""The name of the attachment stands above its picture."""
_NO_MARGIN = {"left": 0, "right": 0, "top": 0, "bottom": 0}


def pictures_of(attachment: Attachment) -> tuple[Picture, ...]:
    """The pictures of an attachment; none for a PDF and for what can't be read."""
    try:
        with opened(attachment) as stream:
            return () if is_pdf(stream) else tuple(_kept(one) for one in pictures_in(stream))
    except AttachmentProblem:
        return ()


def named_only(attachments: Iterable[Attachment]) -> int:
    """How many of them a 한글 document only names."""
    return sum(not _is_picture(one) for one in attachments)


def _is_picture(attachment: Attachment) -> bool:
    try:
        with opened(attachment) as stream:
            return not is_pdf(stream)
    except AttachmentProblem:
        return False


def _kept(picture: Image.Image) -> Picture:
    if not has_few_colours(picture):
        return Picture(as_jpeg(picture), "jpg", picture.width, picture.height)
    packed = io.BytesIO()
    picture.save(packed, "PNG")
    return Picture(packed.getvalue(), "png", picture.width, picture.height)


def placed(picture: Picture, sheet: Sheet) -> str:
    """The picture as large as the page allows, one pixel at most one point, in the line of text."""
    scale = min(units.BODY_WIDTH / picture.width, _HIGHEST / picture.height, 100.0)
    width, height = round(picture.width * scale), round(picture.height * scale)
    return element("hp:pic", _about(sheet), _shape(sheet.keep(picture), width, height))


def _about(sheet: Sheet) -> dict[str, str | int]:
    number = sheet.next_id()
    return {
        "id": number, "zOrder": 0, "numberingType": "PICTURE", "textWrap": "TOP_AND_BOTTOM",
        "textFlow": "BOTH_SIDES", "lock": 0, "dropcapstyle": "None", "href": "", "groupLevel": 0,
        "instid": number, "reverse": 0,
    }  # fmt: skip


def _shape(key: str, width: int, height: int) -> str:
    size = {"width": width, "height": height}
    turned = {"angle": 0, "centerX": width // 2, "centerY": height // 2, "rotateimage": 1}
    drawn = {"binaryItemIDRef": key, "bright": 0, "contrast": 0, "effect": "REAL_PIC", "alpha": 0}
    clip = {"left": 0, "right": width, "top": 0, "bottom": height}
    wanted = {
        "width": width, "widthRelTo": "ABSOLUTE", "height": height, "heightRelTo": "ABSOLUTE",
        "protect": 0,
    }  # fmt: skip
    place = {
        "treatAsChar": 1, "affectLSpacing": 0, "flowWithText": 1, "allowOverlap": 0,
        "holdAnchorAndSO": 0, "vertRelTo": "PARA", "horzRelTo": "COLUMN", "vertAlign": "TOP",
        "horzAlign": "LEFT", "vertOffset": 0, "horzOffset": 0,
    }  # fmt: skip
    parts = (
        ("hp:offset", {"x": 0, "y": 0}, ""), ("hp:orgSz", size, ""), ("hp:curSz", size, ""),
        ("hp:flip", {"horizontal": 0, "vertical": 0}, ""), ("hp:rotationInfo", turned, ""),
        ("hp:renderingInfo", None, _matrices()), ("hc:img", drawn, ""),
        ("hp:imgRect", None, _corners(width, height)), ("hp:imgClip", clip, ""),
        ("hp:inMargin", _NO_MARGIN, ""),
        ("hp:imgDim", {"dimwidth": width, "dimheight": height}, ""), ("hp:effects", None, ""),
        ("hp:sz", wanted, ""), ("hp:pos", place, ""), ("hp:outMargin", _NO_MARGIN, ""),
    )  # fmt: skip
    return "".join(element(name, values, inner) for name, values, inner in parts)


def _matrices() -> str:
    plain = {"e1": 1, "e2": 0, "e3": 0, "e4": 0, "e5": 1, "e6": 0}
    return "".join(
        element(name, plain) for name in ("hc:transMatrix", "hc:scaMatrix", "hc:rotMatrix")
    )


def _corners(width: int, height: int) -> str:
    corners = ((0, 0), (width, 0), (width, height), (0, height))
    return "".join(element(f"hc:pt{at}", {"x": x, "y": y}) for at, (x, y) in enumerate(corners))
