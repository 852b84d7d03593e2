"""header.xml: the faces, letters, paragraphs, borders and styles that the body refers to."""

from __future__ import annotations

from typing import Final

from reports.hwpx.looks import FACES, STYLES, Border, Edge, Letters, Looks, Shape
from reports.hwpx.namespaces import DECLARATION, NAMESPACES
from reports.hwpx.text import element
from reports.hwpx.units import unit

_SCRIPTS: Final = ("hangul", "latin", "hanja", "japanese", "other", "symbol", "user")
_TRACKING: Final = -5
"""Percent by which letters stand closer, as offices set it."""


def header(looks: Looks) -> str:
    """The whole part, for one section."""
    lists = (
        _fontfaces(),
        _listed("hh:borderFills", [_border(n, look) for n, look in looks.borders.items()]),
        _listed("hh:charProperties", [_letters(n, look) for n, look in looks.letters.items()]),
        _listed("hh:tabProperties", [_tabs(0, 0), _tabs(1, 1)]),
        _listed("hh:numberings", [_outline()]),
        _listed("hh:paraProperties", [_shape(n, look) for n, look in looks.shapes.items()]),
        _listed("hh:styles", _styles(looks)),
    )
    begin = element(
        "hh:beginNum", dict.fromkeys(("page", "footnote", "endnote", "pic", "tbl", "equation"), 1)
    )
    target = element(
        "hh:compatibleDocument",
        {"targetProgram": "HWP201X"},
        element("hh:layoutCompatibility"),
    )
    link = {"path": "", "pageInherit": 0, "footnoteInherit": 0}
    options = element("hh:docOption", None, element("hh:linkinfo", link))
    options += element("hh:trackchageConfig", {"flags": 56})  # so spelt by 한글
    inner = begin + element("hh:refList", None, "".join(lists)) + target + options
    return f'{DECLARATION}<hh:head {NAMESPACES} version="1.4" secCnt="1">{inner}</hh:head>'


def _listed(name: str, entries: list[str]) -> str:
    return element(name, {"itemCnt": len(entries)}, "".join(entries))


def _fontfaces() -> str:
    fonts = []
    for number, face in enumerate(FACES):
        name, fallback = face.value
        instead = element("hh:substFont", {"face": fallback, "type": "TTF", "isEmbedded": 0})
        about = {"id": number, "face": name, "type": "TTF", "isEmbedded": 0}
        fonts.append(element("hh:font", about, instead))
    faces = [
        element("hh:fontface", {"lang": script.upper(), "fontCnt": len(fonts)}, "".join(fonts))
        for script in _SCRIPTS
    ]
    return _listed("hh:fontfaces", faces)


def _border(number: int, border: Border) -> str:
    none = {"type": "NONE", "Crooked": 0, "isCounter": 0}
    inner = element("hh:slash", none) + element("hh:backSlash", none)
    inner += _edge("left", border.left) + _edge("right", border.right)
    inner += _edge("top", border.top) + _edge("bottom", border.bottom)
    inner += element("hh:diagonal", {"type": "NONE", "width": "0.1 mm", "color": "#000000"})
    if border.fill:
        brush = {"faceColor": border.fill, "hatchColor": "#999999", "alpha": 0}
        inner += element("hc:fillBrush", None, element("hc:winBrush", brush))
    about = {
        "id": number, "threeD": 0, "shadow": 0, "centerLine": "NONE", "breakCellSeparateLine": 0,
    }  # fmt: skip
    return element("hh:borderFill", about, inner)


def _edge(side: str, edge: Edge) -> str:
    kind = "SOLID" if edge.width else "NONE"
    about = {"type": kind, "width": edge.width or "0.1 mm", "color": edge.colour}
    return element(f"hh:{side}Border", about)


def _letters(number: int, letters: Letters) -> str:
    def each(name: str, value: int) -> str:
        return element(name, dict.fromkeys(_SCRIPTS, value))

    inner = each("hh:fontRef", FACES.index(letters.face)) + each("hh:ratio", 100)
    inner += each("hh:spacing", _TRACKING) + each("hh:relSz", 100) + each("hh:offset", 0)
    inner += element("hh:bold") if letters.bold else ""
    inner += element("hh:underline", {"type": "NONE", "shape": "SOLID", "color": "#000000"})
    inner += element("hh:strikeout", {"shape": "NONE", "color": "#000000"})
    inner += element("hh:outline", {"type": "NONE"})
    shadow = {"type": "NONE", "color": "#C0C0C0", "offsetX": 10, "offsetY": 10}
    inner += element("hh:shadow", shadow)
    about = {
        "id": number, "height": unit(letters.size), "textColor": letters.colour,
        "shadeColor": "none", "useFontSpace": 0, "useKerning": 0, "symMark": "NONE",
        "borderFillIDRef": 1,
    }  # fmt: skip
    return element("hh:charPr", about, inner)


def _tabs(number: int, right: int) -> str:
    return element("hh:tabPr", {"id": number, "autoTabLeft": 0, "autoTabRight": right})


def _outline() -> str:
    """The numbering of outlines that a section must name, though none of ours uses it."""
    heads = []
    for level in range(1, 8):
        about = {
            "start": 1, "level": level, "align": "LEFT", "useInstWidth": 1, "autoIndent": 1,
            "widthAdjust": 0, "textOffsetType": "PERCENT", "textOffset": 50,
            "numFormat": "DIGIT" if level % 2 else "HANGUL_SYLLABLE", "charPrIDRef": 4294967295,
            "checkable": 0,
        }  # fmt: skip
        heads.append(element("hh:paraHead", about, f"^{level}."))
    return element("hh:numbering", {"id": 1, "start": 0}, "".join(heads))


def _shape(number: int, shape: Shape) -> str:
    inner = element("hh:align", {"horizontal": shape.align, "vertical": "BASELINE"})
    inner += element("hh:heading", {"type": "NONE", "idRef": 0, "level": 0})
    breaks = {
        "breakLatinWord": "KEEP_WORD", "breakNonLatinWord": "KEEP_WORD", "widowOrphan": 1,
        "keepWithNext": int(shape.keep_with_next), "keepLines": 0, "pageBreakBefore": 0,
        "lineWrap": "BREAK",
    }  # fmt: skip
    inner += element("hh:breakSetting", breaks)
    inner += element("hh:autoSpacing", {"eAsianEng": 0, "eAsianNum": 0})
    # Readers that don't know the case count these lengths in halves.
    newer = {"hp:required-namespace": "http://www.hancom.co.kr/hwpml/2016/HwpUnitChar"}
    case = element("hp:case", newer, _measures(shape, 1))
    inner += element("hp:switch", None, case + element("hp:default", None, _measures(shape, 2)))
    no_border = {
        "borderFillIDRef": 1, "offsetLeft": 0, "offsetRight": 0, "offsetTop": 0,
        "offsetBottom": 0, "connect": 0, "ignoreMargin": 0,
    }  # fmt: skip
    inner += element("hh:border", no_border)
    about = {
        "id": number, "tabPrIDRef": int(shape.right_tab), "condense": 0, "fontLineHeight": 0,
        "snapToGrid": 0, "suppressLineNumbers": 0, "checked": 0, "textDir": "LTR",
    }  # fmt: skip
    return element("hh:paraPr", about, inner)


def _measures(shape: Shape, times: int) -> str:
    lengths = {
        "intent": shape.indent, "left": shape.left, "right": 0.0, "prev": shape.before, "next": 0.0,
    }  # fmt: skip
    inner = "".join(
        element(f"hc:{name}", {"value": times * unit(value), "unit": "HWPUNIT"})
        for name, value in lengths.items()
    )
    spacing = {"type": "PERCENT", "value": shape.spacing, "unit": "HWPUNIT"}
    return element("hh:margin", None, inner) + element("hh:lineSpacing", spacing)


def _styles(looks: Looks) -> list[str]:
    made = []
    for number, style in enumerate(STYLES):
        name, english = style.value
        shape, letters = looks.styles.get(style, (0, 0))
        about = {
            "id": number, "type": "PARA", "name": name, "engName": english, "paraPrIDRef": shape,
            "charPrIDRef": letters, "nextStyleIDRef": number, "langID": 1042, "lockForm": 0,
        }  # fmt: skip
        made.append(element("hh:style", about))
    return made
