"""항목 설명서: every field of every record as the catalogue defines it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from db.domain.catalogue import RECORD_TYPES, catalogue
from db.domain.fields import Field, RecordType
from db.domain.kinds import Kind
from reports.content.blocks import (
    Bullet,
    Cell,
    CellKind,
    Column,
    Heading,
    Level,
    Row,
    Table,
    TitleBox,
)
from reports.content.counted import NONE, PaperOf, document_of
from reports.content.model import Document, Section

TITLE = "항목 설명서"
_KINDS = {
    Kind.TEXT: "글", Kind.LONG_TEXT: "긴 글", Kind.TEXT_LIST: "글 여럿", Kind.INTEGER: "정수",
    Kind.PEOPLE: "인원", Kind.MONEY: "금액", Kind.AREA: "면적", Kind.PERCENT: "비율",
    Kind.PARTIAL_DATE: "날짜(월·연도만도 됨)", Kind.DATE_TIME: "날짜와 시각", Kind.CHOICE: "선택",
    Kind.YES_NO: "예·아니요", Kind.BUSINESS_NUMBER: "사업자등록번호",
    Kind.CORPORATE_NUMBER: "법인등록번호", Kind.PHONE: "전화번호", Kind.EMAIL: "전자우편",
    Kind.URL: "누리집 주소", Kind.LINK: "다른 기록",
}  # fmt: skip
_COLUMNS = (
    Column("항목", width=1.4), Column("종류", width=1.5), Column("설명", width=3.2),
    Column("예", width=1.5), Column("표시", CellKind.CENTRED, width=0.6),
    Column("근거", width=1.7), Column("이름(key)", width=1.9),
)  # fmt: skip
_SCALE = 0.64


def field_reference(paper: PaperOf) -> Document:
    """A table for each kind of record, in the order of the catalogue."""
    kinds = ", ".join(record_type.ko for record_type in RECORD_TYPES)
    count = sum(len(record_type.fields) for record_type in RECORD_TYPES)
    head = (
        TitleBox(TITLE),
        Bullet(f"기록 {len(RECORD_TYPES)}종, 항목 {count:,}개: {kinds}"),
        Bullet("표시: 필 = 꼭 적는 항목, 개 = 개인정보, 내 = 상대방 배부용에 나가지 않는 항목",
               Level.NOTE),
        Bullet("이름(key)은 엑셀 내보내기·가져오기와 명령줄에서 항목을 가리키는 변하지 않는 이름임",
               Level.NOTE),
    )  # fmt: skip
    sections = [Section("head", head), *map(_section, RECORD_TYPES)]
    made = document_of(paper, TITLE, f"항목 {count:,}개의 뜻, 적는 법, 근거", sections, "fields")
    return replace(made, parts=(replace(made.parts[0], scale=_SCALE),))


def _section(record_type: RecordType) -> Section:
    rows = tuple(_row(field) for field in record_type.fields)
    table = Table(_COLUMNS, rows, record_type.ko)
    return Section(record_type.kind.value, (Heading(record_type.ko), table))


def _row(field: Field) -> Row:
    cells: tuple[Cell, ...] = (
        field.ko, _kind(field), _said(field), field.example or NONE, "·".join(_marks(field)),
        field.source or NONE, field.key,
    )  # fmt: skip
    return Row(cells)


def _kind(field: Field) -> str:
    named = _KINDS[field.kind]
    if field.links_to is not None:
        return f"{named}: {catalogue(field.links_to).ko}"
    return f"{named}({field.unit})" if field.unit else named


def _said(field: Field) -> str:
    choices = ", ".join(choice.ko for choice in field.choices)
    return " ".join(filter(None, (field.help, f"고르는 값: {choices}." if choices else "")))


def _marks(field: Field) -> Iterator[str]:
    for said, holds in (("필", field.required), ("개", field.personal), ("내", field.internal)):
        if holds:
            yield said
