"""The guide cut into its chapters, and which of them explains which page."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_HEADING = re.compile(r"^(#{2,3}) (.+)$", re.MULTILINE)
_NUMBER = re.compile(r"^[\d.-]+\. +")
_FIRST_WORDS = {
    "today": "하루의 시작", "cases": "투자 건", "prospects": "발굴후보", "organizations": "기업·기관",
    "agreements": "협약, 면담·회의", "check_rounds": "이행점검", "meetings": "협약, 면담·회의",
    "partners": "협력기관", "network": "협력기관", "zone": "촉진지구 현황", "sites": "그 밖의 목록",
    "entitlements": "받을 수 있는 지원", "figures": "실적·통계", "snapshots": "실적·통계",
    "fulfilment": "이행 실적", "reports": "요구자료", "papers": "그 밖의 문서", "packet": "면담자료",
    "booklet": "면담자료", "intake": "목록 가져오기", "history": "변경 이력", "bin": "휴지통",
    "past": "과거 시점", "backups": "백업", "handover": "PC를 바꾸거나 인계",
    "access_log": "개인정보", "destruction": "개인정보", "print_log": "개인정보",
    "plans": "일정 묶음", "settings": "처음 시작할 때",
}  # fmt: skip
"""What the heading that explains a page begins with, its number left out; lists of a page without an
entry are explained where their page is."""


@dataclass(frozen=True, slots=True)
class Chapter:
    """One heading with what stands under it, up to the next one. ``level``: 2, or 3 within it."""

    title: str
    level: int
    text: str


def chapters(guide: str) -> tuple[Chapter, ...]:
    """The chapters of a guide in Markdown; what stands before the first is its own title."""
    return tuple(_cut(guide))


def _cut(guide: str) -> Iterator[Chapter]:
    found = list(_HEADING.finditer(guide))
    for one, following in zip(found, [*found[1:], None], strict=True):
        end = following.start() if following is not None else len(guide)
        yield Chapter(one[2].strip(), len(one[1]), guide[one.end() : end].strip())


def chapter_of(key: str, under: str, all_chapters: Sequence[Chapter]) -> int:
    """The place of the chapter that explains a page, 0 (the first) for one that has none."""
    wanted = _FIRST_WORDS.get(key) or _FIRST_WORDS.get(under, "")
    for place, chapter in enumerate(all_chapters):
        if wanted and _NUMBER.sub("", chapter.title).startswith(wanted):
            return place
    return 0


def finding(all_chapters: Sequence[Chapter], text: str) -> tuple[int, ...]:
    """The places of the chapters in which all words of ``text`` stand, whatever their case."""
    words = text.casefold().split()
    return tuple(
        place
        for place, chapter in enumerate(all_chapters)
        if all(word in f"{chapter.title} {chapter.text}".casefold() for word in words)
    )
