"""section0.xml: the sheet with its margins and page numbers, then the body of every part."""

from __future__ import annotations

from collections.abc import Iterator

from reports.content.model import Attachment, Document, Marks, Part
from reports.hwpx import units
from reports.hwpx.body import Body
from reports.hwpx.looks import MUTED, RED, Border, Face, Letters, Shape, Style
from reports.hwpx.namespaces import DECLARATION, NAMESPACES
from reports.hwpx.paragraphs import Piece, Sheet, sub_list
from reports.hwpx.pictures import named_only, pictures_of, placed
from reports.hwpx.text import element
from reports.pdf.fitting import fit_of
from reports.pdf.styles import styles_for
from resources.texts import Texts, mark

_ATTACHED = mark("Attached PDFs stand in the PDF of this document.")
_SURE = 0.97
"""Share of the page that is filled where a part must stay on one: 한글's faces run wider."""
_STAMP = Letters(Face.PLAIN, 8.5, colour=MUTED)
_WARNING = Letters(Face.PLAIN, 9.0, bold=True, colour=RED)
_FOOT = Letters(Face.PLAIN, 9.0)


def section(document: Document, sheet: Sheet) -> str:
    """The whole part; ``sheet`` learns the looks it uses."""
    paragraphs: list[str] = []
    stamped: Marks | None = None
    for number, part in enumerate(document.parts):
        styles = styles_for(fit_of(part, document.language, units.BODY_POINTS * _SURE))
        body = Body(sheet, styles, document.language)
        controls = _controls(part, sheet, first=number == 0)
        marks = part.marks or document.marks
        if marks != stamped:
            controls += _header(marks, document.language, sheet)
        stamped = marks
        paragraphs.extend(body.paragraphs(part, breaks=number > 0, controls=controls))
    paragraphs.extend(_attached(document, sheet))
    inner = "".join(paragraphs)
    return f"{DECLARATION}<hs:sec {NAMESPACES}>{inner}</hs:sec>"


def _controls(part: Part, sheet: Sheet, *, first: bool) -> str:
    controls = ""
    if first:
        columns = {
            "id": "", "type": "NEWSPAPER", "layout": "LEFT", "colCount": 1, "sameSz": 1,
            "sameGap": 0,
        }  # fmt: skip
        controls = _set_up(sheet) + element("hp:ctrl", None, element("hp:colPr", columns))
    if part.subject:
        return controls + _bound_foot(part.subject, sheet)
    if first:
        number = {"pos": "BOTTOM_CENTER", "formatType": "DIGIT", "sideChar": "-"}
        controls += element("hp:ctrl", None, element("hp:pageNum", number))
    return controls


def _set_up(sheet: Sheet) -> str:
    """A4 with the margins of office forms."""
    about = {
        "id": "", "textDirection": "HORIZONTAL", "spaceColumns": 1134, "tabStop": 8000,
        "outlineShapeIDRef": 1, "memoShapeIDRef": 0, "textVerticalWidthHead": 0,
        "masterPageCnt": 0,
    }  # fmt: skip
    margin = {
        "header": units.HEADER, "footer": units.FOOTER, "gutter": 0, "left": units.SIDE,
        "right": units.SIDE, "top": units.TOP, "bottom": units.BOTTOM,
    }  # fmt: skip
    page = {
        "landscape": "WIDELY", "width": units.PAGE_WIDTH, "height": units.PAGE_HEIGHT,
        "gutterType": "LEFT_ONLY",
    }  # fmt: skip
    start = {"pageStartsOn": "BOTH", "page": 0, "pic": 0, "tbl": 0, "equation": 0}
    shown = {
        "hideFirstHeader": 0, "hideFirstFooter": 0, "hideFirstMasterPage": 0, "border": "SHOW_ALL",
        "fill": "SHOW_ALL", "hideFirstPageNum": 0, "hideFirstEmptyLine": 0, "showLineNumber": 0,
    }  # fmt: skip
    inner = element("hp:grid", {"lineGrid": 0, "charGrid": 0, "wonggojiFormat": 0})
    inner += element("hp:startNum", start) + element("hp:visibility", shown)
    inner += element("hp:pagePr", page, element("hp:margin", margin))
    inner += _notes("hp:footNotePr", "EACH_COLUMN") + _notes("hp:endNotePr", "END_OF_DOCUMENT")
    inner += "".join(_page_border(kind, sheet) for kind in ("BOTH", "EVEN", "ODD"))
    return element("hp:secPr", about, inner)


def _notes(name: str, place: str) -> str:
    figures = {"type": "DIGIT", "userChar": "", "prefixChar": "", "suffixChar": ")", "supscript": 0}
    rule = {"length": -1, "type": "SOLID", "width": "0.12 mm", "color": "#000000"}
    room = {"betweenNotes": 283, "belowLine": 567, "aboveLine": 850}
    inner = element("hp:autoNumFormat", figures) + element("hp:noteLine", rule)
    inner += element("hp:noteSpacing", room)
    inner += element("hp:numbering", {"type": "CONTINUOUS", "newNum": 1})
    return element(name, None, inner + element("hp:placement", {"place": place, "beneathText": 0}))


def _page_border(kind: str, sheet: Sheet) -> str:
    about = {
        "type": kind, "borderFillIDRef": sheet.looks.borders.number(Border()),
        "textBorder": "PAPER", "headerInside": 0, "footerInside": 0, "fillArea": "PAPER",
    }  # fmt: skip
    offset = dict.fromkeys(("left", "right", "top", "bottom"), 1417)
    return element("hp:pageBorderFill", about, element("hp:offset", offset))


def _header(marks: Marks, lang: str, sheet: Sheet) -> str:
    """What is stamped on every page: disclosure at the left; correction and 예시 at the right."""
    right = [marks.revision] if marks.revision else []
    if marks.example:
        right.append("[예시]" if lang == "ko" else "[EXAMPLE]")
    if not marks.disclosure and not right:
        return ""
    pieces: list[Piece] = [(marks.disclosure.replace("\t", " "), _STAMP)]
    pieces.append(("\t" + "  ".join(right).replace("\t", " "), _WARNING))
    said = sheet.paragraph(pieces, Shape(spacing=100, right_tab=True))
    about = {"id": sheet.next_id(), "applyPageType": "BOTH"}
    return element("hp:ctrl", None, element("hp:header", about, sub_list(said, "BOTTOM")))


def _bound_foot(subject: str, sheet: Sheet) -> str:
    """``3 / 41 · ㈜한빛정밀`` below each page of a bound paper."""
    runs = [
        sheet.holder(_counter("PAGE"), _FOOT),
        sheet.run(" / ", _FOOT),
        sheet.holder(_counter("TOTAL_PAGE"), _FOOT),
        sheet.run(f" · {subject}", _FOOT),
    ]
    said = sheet.raw(runs, Shape("CENTER", spacing=100), Style.NORMAL, _FOOT, breaks=False)
    about = {"id": sheet.next_id(), "applyPageType": "BOTH"}
    return element("hp:ctrl", None, element("hp:footer", about, sub_list(said, "TOP")))


def _counter(kind: str) -> str:
    figures = {"type": "DIGIT", "userChar": "", "prefixChar": "", "suffixChar": "", "supscript": 0}
    number = element(
        "hp:autoNum", {"num": 1, "numType": kind}, element("hp:autoNumFormat", figures)
    )
    return element("hp:ctrl", None, number)


def _attached(document: Document, sheet: Sheet) -> Iterator[str]:
    """The names of attached files, then those that are pictures, a page each: the pages of a PDF
    can't be part of a text that is edited."""
    if not document.attachments:
        return
    letters = Letters(Face.BODY, 12.0)
    for number, attachment in enumerate(document.attachments, start=1):
        head = f"붙임  {number}. " if number == 1 else f"         {number}. "
        title = attachment.title.replace("\t", " ")
        shape = Shape(before=12.0 if number == 1 else 2.0)
        yield sheet.paragraph([(f"{head}{title} 1부.", letters)], shape, Style.PARAGRAPH)
    if named_only(document.attachments):
        note = f"※ {Texts(document.language)(_ATTACHED)}"
        yield sheet.paragraph([(note, Letters(Face.PLAIN, 10.0))], Shape(before=2.0), Style.NOTE)
    for number, attachment in enumerate(document.attachments, start=1):
        yield from _pictured(number, attachment, sheet)


def _pictured(number: int, attachment: Attachment, sheet: Sheet) -> Iterator[str]:
    letters = Letters(Face.HEAD, 12.0)
    for picture in pictures_of(attachment):
        title = f"붙임 {number}. {attachment.title}".replace("\t", " ")
        shape = Shape(keep_with_next=True)
        yield sheet.paragraph([(title, letters)], shape, Style.HEADING, breaks=True)
        run = sheet.holder(placed(picture, sheet), letters)
        shape = Shape("CENTER", before=6.0, spacing=100)
        yield sheet.raw([run], shape, Style.NORMAL, letters, breaks=False)
