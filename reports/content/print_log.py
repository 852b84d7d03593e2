"""문서 발급대장: the papers that left, for whom, where to, and by which file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from db.domain.access_words import reason_text
from db.domain.catalogue import catalogue
from db.queries.papers import PrintedPaper
from reports.content.blocks import Bullet, CellKind, Column, Level, Row, Table, TitleBox
from reports.content.counted import NONE, SOURCE, PaperOf, document_of
from reports.content.model import Document, Section

_ACTIONS = {"saved": "파일 저장", "printed": "인쇄", "filled": "기관 서식"}
_EDITIONS = {"mayor": "시장 보고용", "staff": "배석자·실무용", "guest": "상대방 배부용"}
_SCALE = 0.66


def print_log_paper(rows: Sequence[PrintedPaper], month: str, paper: PaperOf) -> Document:
    """The papers of ``month`` (ISO, "" for all), oldest first."""
    period = f"{month[:4]}년 {int(month[5:])}월" if month else "전체 기간"
    title = f"문서 발급대장({period})"
    columns = (
        Column("번호", CellKind.NUMBER, width=0.5), Column("일시", CellKind.CENTRED, width=1.3),
        Column("발급자", width=0.8), Column("구분", CellKind.CENTRED, width=0.8),
        Column("문서", width=2.2), Column("대상", width=1.1), Column("판", width=1.1),
        Column("매수", CellKind.NUMBER, "매", width=0.6), Column("파일·프린터", width=1.8),
        Column("연락처 포함 사유", width=1.2), Column("파일 지문", width=1.1),
    )  # fmt: skip
    lines = tuple(_line(one) for one in reversed(rows))
    table = Table(columns, lines, "발급대장", "(단위: 매)", month, SOURCE)
    notes = (
        Bullet(f"기간: {period}, 발급 {len(rows):,}건"),
        Bullet("파일 지문은 나간 파일의 해시(SHA-256) 앞 12자리임", Level.NOTE),
    )
    sections = [Section("head", (TitleBox(title), *notes)), Section("lines", (table,))]
    made = document_of(paper, title, title, sections, "print_log")
    return replace(made, parts=(replace(made.parts[0], scale=_SCALE),))


def _line(one: PrintedPaper) -> Row:
    about = f"{catalogue(one.kind).ko} #{one.record_id}" if one.kind else NONE
    name = " ".join(filter(None, (one.title, one.revision)))
    return Row((
        one.id, one.at[:16].replace("T", " "), one.officer, _ACTIONS.get(one.action, one.action),
        name, about, _EDITIONS.get(one.edition, one.edition) or NONE, one.sheets or NONE, one.target,
        reason_text(one.reason, "ko") or NONE, one.file_hash[:12],
    ))  # fmt: skip
