"""Lines of work as rows of a table, for the weekly and the monthly paper."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from db.domain.dates import format_short
from db.queries.work import Work, WorkLine
from reports.content.blocks import Block, Bullet, CellKind, Column, Heading, Level, Row, Table
from reports.content.counted import NONE, SOURCE
from reports.content.papers.asked import NO_RECORD
from reports.content.wording import beside

WORDS = {
    Work.MEETING: "면담·회의", Work.SIGNED: "협약 체결", Work.MOVED: "단계 변경",
    Work.BEGUN: "신규 등록", Work.ENDED: "종료", Work.STEP: "다음 조치",
    Work.FOLLOW_UP: "후속조치", Work.TASK: "할 일", Work.REQUEST: "요구자료",
    Work.CONCERN: "애로 회신", Work.SPOKEN: "통화·방문",
}  # fmt: skip
_ORDER = tuple(Work)
_TIMED = len("2026-11-28T")


def tally(lines: Sequence[WorkLine]) -> str:
    """``면담·회의 2건, 협약 체결 1건``."""
    counts = Counter(line.work for line in lines)
    return ", ".join(f"{WORDS[work]} {counts[work]:,}건" for work in _ORDER if counts[work])


def work_table(
    name: str, lines: Sequence[WorkLine], as_of: str, *, when: str = "일자"
) -> tuple[Block, ...]:
    """A heading with what the lines add up to, and the lines; that there is none is said."""
    if not lines:
        return (Heading(name, NO_RECORD),)
    columns = (
        Column("구분", CellKind.CENTRED, width=1.05), Column(when, CellKind.CENTRED, width=1.65),
        Column("기업·기관", width=1.5), Column("내용", width=4.0),
        Column("담당", CellKind.CENTRED, width=0.8),
    )  # fmt: skip
    rows = tuple(
        Row((WORDS[line.work], _when(line), line.firm or NONE, _what(line), line.officer or NONE))
        for line in lines
    )
    return (
        Heading(name),
        Bullet(tally(lines)),
        Table(columns, rows, name.partition("(")[0], "", as_of, SOURCE),
    )


def late_blocks(lines: Sequence[WorkLine], as_of: str) -> tuple[Block, ...]:
    """What waits beyond its day, in a table of its own."""
    if not lines:
        return (Heading("지연 사항", ": 없음"),)
    table = work_table("지연 사항", lines, as_of, when="기한")
    return (*table, Bullet("기한이 지났고 완료로 기록되지 않은 사항임", Level.NOTE))


def _when(line: WorkLine) -> str:
    day = format_short(line.on[: _TIMED - 1])
    return f"{day} {line.on[_TIMED:]}" if len(line.on) > _TIMED else day


def _what(line: WorkLine) -> str:
    """The matter, and what came of it behind a dash; a text of many lines by its first."""
    result = next((one.strip() for one in line.result.splitlines() if one.strip()), "")
    title = beside(line.firm, " ".join(line.text.split()))
    return f"{title}: {result}" if result else title
