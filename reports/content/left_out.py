"""붙임에서 뺀 것: what could not be bound and why, as the document itself says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reports.content.blocks import Block, Bullet, Heading, Level
from reports.content.model import Document, Part, Section
from reports.results import LeftOut

NOT_BOUND = "뺌"
"""Stands in the contents where a page would."""
CONTENTS = "contents"
"""Key of the part that lists what is bound; it lists what is not as well."""
_NAMED = 3
_WHY = {
    "encrypted": "암호가 걸려 있어 열지 못함",
    "password": "입력한 암호가 맞지 않음",
    "damaged": "파일이 손상되어 읽지 못함",
    "kind": "PDF나 그림이 아님",
    "empty": "쪽이 없음",
    "missing": "파일을 찾지 못함",
    "too_large": "그림이 너무 큼(1억 7천만 화소 초과)",
    "xfa": "전용 프로그램에서만 보이는 서식임",
}


def why(left: LeftOut) -> str:
    """The reason in a few words."""
    if left.code == "portfolio":
        names = ", ".join(left.details[:_NAMED])
        more = f" 등 {len(left.details)}개" if len(left.details) > _NAMED else ""
        return f"여러 파일을 담은 PDF 포트폴리오임(안의 파일: {names}{more})"
    if left.code == "too_long":
        return f"{left.details[0]}쪽으로, 붙일 수 있는 {left.details[1]}쪽을 넘음"
    return _WHY[left.code]


def with_left_out(document: Document, left_out: Sequence[LeftOut]) -> Document:
    """The document with a list of what was left out: below its contents, or on a last page."""
    if not left_out:
        return document
    section = Section("left_out", _blocks(left_out))
    parts = list(document.parts)
    at = next((at for at, part in enumerate(parts) if part.key == CONTENTS), None)
    if at is None:
        parts.append(Part("left_out", "붙임에서 뺀 것", (section,)))
    else:
        parts[at] = replace(parts[at], sections=(*parts[at].sections, section))
    return replace(document, parts=tuple(parts))


def _blocks(left_out: Sequence[LeftOut]) -> tuple[Block, ...]:
    lines: list[Block] = [Heading("붙임에서 뺀 것", tail=f": {len(left_out)}건")]
    for left in left_out:
        owner = f"({left.subject}) " if left.subject else ""
        lines.append(Bullet(f"{owner}{left.title}: {why(left)}"))
    lines.append(Bullet("위 파일은 이 문서에 들어 있지 않음. 원본 확인 필요", Level.NOTE))
    return tuple(lines)
