"""Cells that hold an industry's code, its name, or both: "C10", "창고업(52101)", "27199 의료용 기기"."""

from __future__ import annotations

import re

from db.intake.workbook import Cell

_SEPARATOR = re.compile(r"\s*[;、,，\n]\s*")
_ALONE = re.compile(r"[A-Ua-u]?[\s.]?[0-9][0-9\s~-]*|[A-U]")
_BESIDE = re.compile(r"[(\[]\s*([A-U]?[0-9]{2,5})\s*[)\]]|(?<![\w.(])([A-U]?[0-9]{2,5})(?![\w.%)])")


_ENDS_IN = re.compile(
    r"(?:제조|건설|공사|도매|소매|판매|서비스|개발|공급|가공|처리|운수|운송|창고|임대|출판|인쇄|수리|재생|중개|숙박|음식점"
    r"|통신|금융|보험|교육|관리|연구)업(?:\s*[(\[][A-U\d,\s~]+[)\]])?$"
)


def names_industry(text: str) -> bool:
    """Whether a cell ends as the names of industries do: "제1차금속제조업(24)", "도매 및 소매업"."""
    return bool(_ENDS_IN.search(text.strip()))


def is_industry(cell: Cell) -> bool:
    """Whether a cell is a text that names an industry."""
    return isinstance(cell, str) and names_industry(cell)


def codes_and_name(text: str) -> tuple[tuple[str, ...], str]:
    """The industry codes of a cell, and the words beside them."""
    parts = tuple(part for part in _SEPARATOR.split(text) if part)
    if all(map(_ALONE.fullmatch, parts)):
        return parts, ""
    codes = tuple(found[1] or found[2] for found in _BESIDE.finditer(text))
    name = " ".join(_BESIDE.sub(" ", text).split()).strip(" -:,/")
    return codes, name
