"""Cells that hold an industry's code, its name, or both: "C10", "창고업(52101)", "27199 의료용 기기"."""

from __future__ import annotations

import re

_SEPARATOR = re.compile(r"\s*[;、,，\n]\s*")
_ALONE = re.compile(r"[A-Ua-u]?[\s.]?[0-9][0-9\s~-]*|[A-U]")
_BESIDE = re.compile(r"[(\[]\s*([A-U]?[0-9]{2,5})\s*[)\]]|(?<![\w.(])([A-U]?[0-9]{2,5})(?![\w.%)])")


def codes_and_name(text: str) -> tuple[tuple[str, ...], str]:
    """The industry codes of a cell, and the words beside them."""
    parts = tuple(part for part in _SEPARATOR.split(text) if part)
    if all(map(_ALONE.fullmatch, parts)):
        return parts, ""
    codes = tuple(found[1] or found[2] for found in _BESIDE.finditer(text))
    name = " ".join(_BESIDE.sub(" ", text).split()).strip(" -:,/")
    return codes, name
