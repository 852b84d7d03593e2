"""기업 확인 요약: one firm item by item, or all firms that agreed to something, with what is open."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.domain.due_diligence import Confirmation, State
from db.domain.values import Empty
from reports.content.blocks import (
    Block,
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
from reports.content.counted import KOREAN, NONE, SOURCE, PaperOf, document_of
from reports.content.diligence_words import DiligenceWords
from reports.content.model import Document, Section
from resources.texts import Texts

TITLE = "기업 확인 요약"
_WORDS = DiligenceWords(Texts("ko"))
_NOTE = "확인되지 않았거나 더 살펴볼 사항을 적은 것으로, 기업을 평가하는 자료가 아님"
_SCALE = 0.7


def due_diligence(found: Sequence[Confirmation], as_of: str, paper: PaperOf) -> Document:
    """The summary; a single firm is shown item by item."""
    blocks = _one(found[0]) if len(found) == 1 else _several(found, as_of)
    summary = f"{KOREAN.day(as_of)} 기준 {len(found):,}개 기업"
    made = document_of(paper, TITLE, summary, [Section("diligence", blocks)], "due_diligence")
    return replace(made, parts=(replace(made.parts[0], scale=_SCALE),))


def _one(found: Confirmation) -> tuple[Block, ...]:
    columns = (
        Column("항목", width=1.8),
        Column("결과", CellKind.CENTRED, width=1.2),
        Column("사유", width=2.6),
        Column("확인일", CellKind.DATE, width=1.2),
        Column("근거", width=2.0),
    )
    rows = tuple(
        Row(
            (
                _WORDS.item(one.item), _WORDS.state(one.state), _WORDS.reason(one) or NONE,
                one.noted.checked_on if one.noted else NONE,
                _WORDS.evidence(one) or _WORDS.grounds(found.firm, one) or NONE,
            )
        )
        for one in found.findings
    )  # fmt: skip
    return (
        TitleBox(f"{TITLE}({found.firm.name})"),
        Heading("결과", f" {_WORDS.headline(found)}"),
        Table(columns, rows, "기업 확인", "", found.as_of, SOURCE),
        Bullet(_NOTE, Level.NOTE),
    )


def _several(found: Sequence[Confirmation], as_of: str) -> tuple[Block, ...]:
    waiting = [one for one in found if one.result is State.OPEN]
    columns = (
        Column("연번", CellKind.NUMBER, width=0.5),
        Column("기업", width=1.6),
        Column("투자예정액", CellKind.MONEY, width=1.0),
        Column("결과", CellKind.CENTRED, width=1.3),
        Column("더 확인할 사항과 사유", width=4.6),
    )
    rows = tuple(
        Row((at, one.firm.name, _amount(one), _WORDS.state(one.result), _open(one)))
        for at, one in enumerate(found, start=1)
    )
    counts = tuple(
        Row((_WORDS.item(item), sum(_is_open(one, item) for one in found)))
        for item in dict.fromkeys(finding.item for one in found for finding in one.findings)
    )
    return (
        TitleBox(TITLE),
        Heading("총괄", f" 확인 {len(found) - len(waiting):,}개사, 추가 확인 필요 {len(waiting):,}개사"),
        Table(
            (Column("항목", width=3), Column("추가 확인 필요", CellKind.NUMBER, width=1)), counts,
            "항목별", "(단위: 개사)", as_of, SOURCE,
        ),
        Heading("기업별"),
        Table(columns, rows, "기업별", "(단위: 억원)", as_of, SOURCE),
        Bullet(_NOTE, Level.NOTE),
    )  # fmt: skip


def _amount(found: Confirmation) -> Cell:
    value = found.firm.amount
    return value if isinstance(value, (int, float, Empty)) else NONE


def _open(found: Confirmation) -> str:
    """The reasons; an item that was only noted as open is named."""
    told = (
        _WORDS.item(one.item) if one.reason == "noted_open" else _WORDS.reason(one)
        for one in found.open
    )
    return ", ".join(told) or NONE


def _is_open(found: Confirmation, item: str) -> bool:
    return any(one.item == item for one in found.open)
