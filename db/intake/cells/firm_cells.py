"""Cells that name a firm: its name without marks and states, and who or what stands beside it."""

from __future__ import annotations

import re

from db.domain.addresses import region_of
from db.domain.cell_text import clean, whole_text
from db.domain.names import legal_form, looks_like_person, split_people
from db.domain.values import Parsed
from db.intake.cells.agreed_cells import (
    BESIDE,
    MARKS_BESIDE,
    several_firms,
    without_city,
    without_others,
)
from db.intake.cells.text_cells import LONGEST_NAME, NOTHING, Reading, masked
from db.intake.workbook import Cell

_NAME_AND_PEOPLE = re.compile(r"^(.+?)\s*[(/\n]\s*([^()/\n]+?)\)?$", re.S)
_NAME_AND_PLACE = re.compile(r"^(.+?)\s*[(/]\s*([가-힣A-Za-z .]{2,12})\)?$")
_OUTLINE_MARK = re.compile(
    r"^(?:(?:\d{1,2}|[가나다라마바사아자차카타파하])[.)]\s*(?=[가-힣㈜(])|[①-⑳□■○●◦◇◆▶★☆※◎]\s*|[-–]\s+)(?=\S)"
)
"""What numbers a line before its name; "가. ㈜한빛" is ㈜한빛."""
_FOOTNOTE_MARK = re.compile(r"(?<=[가-힣)㈜])\s*(?:\*{1,3}|※|[¹²³⁴-⁹]+[⁾)]?|주\s?\d\))$")
"""A footnote's mark behind a name; "㈜한빛*" is ㈜한빛."""
_WITH_STATE = re.compile(
    r"(.+?)\s*[(\[](?:폐업|휴업|청산|파산|부도|해산|철회|해지|실효|무산|취소|파기|포기)[^()\[\]]{0,12}[)\]]"
)
"""㈜한빛(폐업), ㈜한빛(철회 '25.3.): what became of a firm, or of its agreement, is no part of its name."""
_FOOTNOTE_NUMBER = re.compile(r"(?<=[가-힣)㈜])\s*\d{1,2}\)$")
"""㈜한빛1): a mark where no bracket is open before it."""
_ASIDE = re.compile(r"(?<=\S)\s*\n\s*[(\[]([^()\[\]]+)[)\]]\s*$")
"""What stands in parentheses on a line of its own under a firm's name: its project, its town."""
_HEAD_BEHIND = re.compile(r"(\S.*?)\s*/\s*대표(?:이사|자)?\s*[:：]?\s*([가-힣]{2,4})$")
"""㈜한빛 / 대표 김하나: who heads a firm is no part of its name."""
_LEADS_TO = re.compile("→|⇒|->|=>")
_RENAMED = re.compile(r".*\S\s*(?:→|⇒|->|=>)\s*(\S.*)")
"""㈜한빛 → ㈜새빛: as it is called now."""
_FOOTNOTE_ENDS = frozenset("*※¹²³⁾)") | {chr(code) for code in range(ord("⁴"), ord("⁹") + 1)}
"""What such a mark ends with: hardly any name does, but for its legal form."""
_COUNTED = re.compile(r"(?<!외)(?<!등)\s\d{1,3}\s?개\s?(?:사|기업|업체|기관|단체)$")
"""도쿄 소재 바이오기업 12개사 are some, and none by its name."""
_COUNT = re.compile(r"\d{1,3}(?:,\d{3})+")


def firm_cell(cell: Cell) -> Reading:
    """A firm's name as it is written; a cell with several firms names none of them."""
    text = without_city(whole_text(cell))
    if _COUNT.fullmatch(text.strip()) or not any(map(str.isalnum, text)):
        return NOTHING  # 3,644 over the names counts them, *** hides one
    if "개" in text and _COUNTED.search(text):
        return Parsed(None, "name.others")
    if MARKS_BESIDE.search(text) and BESIDE.search(text) and several_firms(text):
        return Parsed(None, "name.several")
    bracket = _ASIDE.search(text) if "\n" in text else None
    aside = bracket is not None and not legal_form(f"({bracket[1]})")
    text = _OUTLINE_MARK.sub("", _ASIDE.sub("", text) if aside else text)
    text, notes = masked(text.replace("\n", " "))
    if len(text) > LONGEST_NAME:
        return Parsed(None, "text.too_long")
    if bare := _without_mark(text) if text[-1:] in _FOOTNOTE_ENDS else text:
        called = _as_called_now(bare)
        notes = (*notes, "extra_text") if aside or called != bare else notes
        bare = called
        if (stated := _WITH_STATE.fullmatch(bare)) is not None:
            return Parsed(stated[1], "name.state", notes)
        first = without_others(bare)
        return Parsed(first, "name.others" if first != bare else "", notes)
    return Parsed(text or None, "", notes)


def _as_called_now(text: str) -> str:
    """A name without its head behind it, and the later one of two."""
    named = _HEAD_BEHIND.fullmatch(text) if "/" in text else None
    if named is None and _LEADS_TO.search(text):
        named = _RENAMED.fullmatch(text)
    return named[1] if named else text


def _without_mark(name: str) -> str:
    """A name without the mark of a footnote."""
    if name.count(")") > name.count("("):
        name = _FOOTNOTE_NUMBER.sub("", name)
    return _FOOTNOTE_MARK.sub("", name)


def split_name(text: str) -> tuple[str, tuple[str, ...]]:
    """The firm and the people of a cell that holds both: "㈜한빛(정하람)", "㈜한빛\\n정하람"."""
    plain = masked(clean(text))[0]
    found = _NAME_AND_PEOPLE.match(plain)
    if found is not None and all(map(looks_like_person, people := split_people(found[2]))):
        return found[1].strip(), people
    return plain.replace("\n", " "), ()


def split_beside(text: str, path: str) -> tuple[str, str]:
    """The firm and what its label has behind it, of a cell that holds both: "㈜한빛(서울)"; nothing
    behind the name for other cells."""
    plain = masked(clean(text))[0]
    found = _NAME_AND_PLACE.match(plain)
    if found is None or legal_form(f"({found[2]})"):
        return plain, ""
    known = not path.endswith("region") or any(region_of(found[2]))
    return (found[1].strip(), found[2].strip()) if known else (plain, "")
