"""What one typed line says of a caller nobody knows yet: firm, person, title and telephone."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.domain.numbers import parse_phone

_PHONE = re.compile(r"(?:^|\s)(\+?[\d][\d\s\-().]{6,}\d)\s*$")
_PERSON = re.compile("[가-힣]{2,4}")
_TITLES = frozenset({
    "대표", "대표이사", "회장", "부회장", "사장", "부사장", "전무", "전무이사", "상무", "상무이사",
    "이사", "본부장", "부장", "차장", "과장", "대리", "주임", "사원", "실장", "팀장", "소장",
    "센터장", "원장", "연구원", "책임연구원", "선임연구원", "매니저", "주무관", "사무국장", "교수",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class NewCallerWords:
    """The parts of the line; "" for what it does not say."""

    firm: str
    person: str = ""
    title: str = ""
    phone: str = ""


def read_new_caller(line: str) -> NewCallerWords:
    """Take a telephone at the end, a title before it, a name before that; the rest is the firm.

    A name is only taken where a telephone or a title stands behind it: two bare words are a firm.
    """
    rest, phone = line.strip(), ""
    if found := _PHONE.search(rest):
        phone = parse_phone(found[1]).value or ""
        rest = rest[: found.start()].strip() if phone else rest
    words, title = rest.split(), ""
    if len(words) > 1 and words[-1] in _TITLES:
        title = words.pop()
    person = ""
    if len(words) > 1 and (title or phone) and _PERSON.fullmatch(words[-1]):
        person = words.pop()
    return NewCallerWords(" ".join(words), person, title, phone)
