"""접속기록 점검표: the access log of a month, with places for who checks it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from db.domain.access_words import deed_text, field_texts, kind_text, reason_text, subject_text
from db.queries.access_log import AccessRow
from reports.content.blocks import (
    Block,
    Bullet,
    CellKind,
    Column,
    Heading,
    KeyValue,
    KeyValues,
    Level,
    Row,
    Table,
    TitleBox,
)
from reports.content.counted import NONE, SOURCE, PaperOf, document_of
from reports.content.model import Document, Section

_BASIS = "「개인정보의 안전성 확보조치 기준」(접속기록의 보관 및 점검)"
_SCALE = 0.66


def access_log_paper(rows: Sequence[AccessRow], month: str, paper: PaperOf) -> Document:
    """The lines of ``month`` (ISO, "" for all), oldest first, after sums by officer and by deed."""
    period = f"{month[:4]}년 {int(month[5:])}월" if month else "전체 기간"
    title = f"개인정보 접속기록 점검표({period})"
    head: tuple[Block, ...] = (
        TitleBox(title),
        Bullet(f"근거: {_BASIS}"),
        Bullet(f"기간: {period}, 기록 {len(rows):,}건"),
        KeyValues(
            (KeyValue("점검일", ""), KeyValue("점검자(서명)", ""), KeyValue("확인자(서명)", "")), 3
        ),
        KeyValues(
            (KeyValue("점검 결과", "□ 이상 없음   □ 소명 필요(내용:                    )"),), 1
        ),
        Bullet("기록에는 개인정보의 값을 적지 않으며, 고치거나 지울 수 없음", Level.NOTE),
    )
    sums = Section("sums", (Heading("담당자·수행업무별"), _sums(rows, month)))
    lines = Section("lines", (Heading("접속기록"), _lines(rows, month)))
    made = document_of(paper, title, title, [Section("head", head), sums, lines], "access_log")
    return replace(made, parts=(replace(made.parts[0], scale=_SCALE),))


def _sums(rows: Sequence[AccessRow], month: str) -> Table:
    counts: Counter[tuple[str, str]] = Counter()
    persons: Counter[tuple[str, str]] = Counter()
    for one in rows:
        counts[one.officer, one.deed] += 1
        persons[one.officer, one.deed] += one.persons
    columns = (
        Column("담당자"), Column("수행업무"), Column("건수", CellKind.NUMBER, "건"),
        Column("정보주체", CellKind.NUMBER, "명"),
    )  # fmt: skip
    made = tuple(
        Row((officer or NONE, deed_text(deed, "ko"), counts[officer, deed], persons[officer, deed]))
        for officer, deed in sorted(counts)
    )
    return Table(columns, made, "집계", "(단위: 건, 명)", month, SOURCE)


def _lines(rows: Sequence[AccessRow], month: str) -> Table:
    columns = (
        Column("접속일시", CellKind.CENTRED, width=1.5), Column("담당자", width=0.9),
        Column("계정", width=1.0), Column("접속지", width=1.0), Column("수행업무", width=1.1),
        Column("대상", width=1.2), Column("항목", width=1.5),
        Column("정보주체", CellKind.NUMBER, "명", width=0.7), Column("사유", width=1.5),
        Column("비고", width=1.3),
    )  # fmt: skip
    return Table(
        columns,
        tuple(_line(one) for one in reversed(rows)),
        "접속기록",
        "(단위: 명)",
        month,
        SOURCE,
    )


def _line(one: AccessRow) -> Row:
    what = kind_text(one.kind, "ko")
    number = f" #{one.record_id}" if one.record_id else ""
    return Row((
        one.at[:19].replace("T", " "), one.officer, one.account, one.machine,
        deed_text(one.deed, "ko"), f"{what}{number}" or NONE,
        ", ".join(field_texts(one.kind, one.fields, "ko")) or NONE, one.persons,
        reason_text(one.reason, "ko") or NONE, subject_text(one.subject, "ko") or NONE,
    ))  # fmt: skip
