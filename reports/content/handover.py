"""업무인계·인수서: what is handed over, where it stands, what waits, and who signs.

Source: 행정업무의 운영 및 혁신에 관한 규정 제61조(업무의 인계·인수).
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from reports.content.blocks import (
    Block,
    Bullet,
    Cell,
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
from reports.content.counted import SOURCE
from reports.content.gather_handover import HandoverFacts, HandoverLine
from reports.content.model import Document, Marks, Part, Section
from reports.content.wording import beside, date_text, weekday_date

TITLE = "업무인계·인수서"
_BASIS = "행정업무의 운영 및 혁신에 관한 규정 제61조"
_OWN = (RecordKind.CASE, RecordKind.MEETING, RecordKind.FOLLOW_UP, RecordKind.TASK,
        RecordKind.CONCERN, RecordKind.DATA_REQUEST)  # fmt: skip
"""Kinds with a table of their own; the rest share one."""
Build = Callable[[HandoverFacts], tuple[Block, ...]]


def handover(facts: HandoverFacts) -> Document:
    """The paper, its sections those that have something to say."""
    built = (Section(key, build(facts)) for key, build in _SECTIONS)
    return Document(
        title=TITLE,
        short_title=TITLE,
        summary=f"{facts.officer} 담당 업무 {len(facts.lines)}건의 현황과 미결사항",
        keywords=(facts.officer, "업무인계", "투자유치"),
        office=facts.office,
        created_at=facts.created_at,
        parts=(Part("handover", TITLE, tuple(one for one in built if one.blocks), scale=0.8),),
        marks=Marks(facts.disclosure, facts.is_example),
    )


def _head(facts: HandoverFacts) -> tuple[Block, ...]:
    takers = [one.name for one in facts.signers if one.role == "인수자" and one.name]
    counts = [
        KeyValue(catalogue(kind).ko, f"{count:,}건") for kind, count in _counts(facts).items()
    ]
    return (
        TitleBox(TITLE),
        Heading("인계·인수 개요"),
        KeyValues((
            KeyValue("인계자", facts.officer),
            KeyValue("인수자", ", ".join(takers) or "미정"),
            KeyValue("기준일", weekday_date(facts.as_of)),
            KeyValue("소속", facts.office or Empty.NOT_STATED),
            KeyValue("인계 대상", f"{len(facts.lines):,}건"),
            KeyValue("근거", _BASIS),
        )),
        Heading("담당업무"),
        KeyValues(tuple(counts)),
    )  # fmt: skip


def _counts(facts: HandoverFacts) -> dict[RecordKind, int]:
    found: dict[RecordKind, int] = {}
    for line in facts.lines:
        found[line.item.kind] = found.get(line.item.kind, 0) + 1
    return found


def _cases(facts: HandoverFacts) -> tuple[Block, ...]:
    lines = facts.of(RecordKind.CASE)
    if not lines:
        return ()
    stages = catalogue(RecordKind.CASE).field("stage")
    rows = tuple(
        Row((
            _value(line, "number"), line.item.firm or Empty.NOT_STATED, line.item.title,
            stages.choice_label(str(line.item.values.get("stage", "")), "ko").partition("(")[0],
            _number(line, "planned_investment"), _step(line), _last(line, facts), line.successor,
        ))
        for line in lines
    )  # fmt: skip
    columns = (
        Column("건번호", CellKind.CENTRED, width=1.3), Column("기업", width=1.4),
        Column("사업명", width=1.2), Column("단계", CellKind.CENTRED, width=1.1),
        Column("예정액", CellKind.MONEY, width=0.7), Column("다음 조치(기한)", width=1.5),
        Column("최근 활동", width=2.6), Column("인수자", CellKind.CENTRED, width=0.7),
    )  # fmt: skip
    return (
        Heading("주요업무 진행사항: 투자 건", f" {len(lines):,}건"),
        Table(columns, rows, "투자 건", "(단위: 억원)", facts.as_of, SOURCE),
    )


def _sleeping(facts: HandoverFacts) -> tuple[Block, ...]:
    lines = [line for line in facts.of(RecordKind.CASE) if line.item.sleeping]
    if not lines:
        return ()
    bullets = [
        Bullet((f"{line.item.firm} {line.item.title}: ", *_runs(_last(line, facts))), Level.ITEM)
        for line in lines
    ]
    return (Heading("현안사항: 정체된 투자 건", f" {len(lines):,}건"), *bullets)


def _open_steps(facts: HandoverFacts) -> tuple[Block, ...]:
    lines = facts.of(RecordKind.FOLLOW_UP, RecordKind.TASK, RecordKind.CONCERN)
    return _listed(facts, "주요 미결사항: 후속조치·할 일·애로사항", lines, "기한·접수일")


def _meetings(facts: HandoverFacts) -> tuple[Block, ...]:
    return _listed(facts, "예정된 면담·회의", facts.of(RecordKind.MEETING), "일시")


def _requests(facts: HandoverFacts) -> tuple[Block, ...]:
    return _listed(facts, "제출할 요구자료", facts.of(RecordKind.DATA_REQUEST), "제출 기한")


def _others(facts: HandoverFacts) -> tuple[Block, ...]:
    lines = tuple(line for line in facts.lines if line.item.kind not in _OWN)
    return _listed(facts, "그 밖의 인계사항", lines, "기한")


def _listed(
    facts: HandoverFacts, title: str, lines: Sequence[HandoverLine], day: str
) -> tuple[Block, ...]:
    if not lines:
        return ()
    columns = (
        Column("구분", CellKind.CENTRED, width=1), Column("기업·기관", width=1.4),
        Column("내용", width=3.2), Column(day, CellKind.CENTRED, width=1.1),
        Column("인수자", CellKind.CENTRED, width=0.9),
    )  # fmt: skip
    rows = tuple(
        Row((catalogue(line.item.kind).ko, line.item.firm or "-",
             beside(line.item.firm, line.item.title),
             date_text(line.item.due_on[:10]) if line.item.due_on else Empty.NOT_STATED,
             line.successor))
        for line in lines
    )  # fmt: skip
    table = Table(columns, rows, title.partition(":")[0], "", facts.as_of, SOURCE)
    return (Heading(title, f" {len(lines):,}건"), table)


def _signatures(facts: HandoverFacts) -> tuple[Block, ...]:
    columns = (
        Column("구분", CellKind.CENTRED, width=0.8), Column("소속", CellKind.CENTRED, width=1.6),
        Column("직위(직급)", CellKind.CENTRED, width=1.2),
        Column("성명", CellKind.CENTRED, width=1.2), Column("서명", CellKind.CENTRED, width=1.4),
    )  # fmt: skip
    rows = tuple(
        Row((one.role, one.department, one.position, one.name, "(서명 또는 인)"))
        for one in facts.signers
    )
    created = date_text(facts.as_of)
    return (
        Heading("인계·인수 확인"),
        Bullet((f"위와 같이 업무를 인계·인수하였음을 확인함.  {created}",), Level.ITEM),
        Table(columns, rows, "서명"),
    )


def _value(line: HandoverLine, key: str) -> Cell:
    value = line.item.values.get(key, Empty.NOT_STATED)
    return value if isinstance(value, Empty) else str(value)


def _number(line: HandoverLine, key: str) -> Cell:
    value = line.item.values.get(key, Empty.NOT_STATED)
    return value if isinstance(value, int | Empty) else Empty.NOT_STATED


def _step(line: HandoverLine) -> Cell:
    step = line.item.values.get("next_step", Empty.NOT_STATED)
    day = f" ({date_text(line.item.due_on)})" if line.item.due_on else ""
    return step if isinstance(step, Empty) and not day else f"{_plain(step)}{day}".strip()


def _plain(value: object) -> str:
    return "" if isinstance(value, Empty) else str(value)


def _last(line: HandoverLine, facts: HandoverFacts) -> Cell:
    """The newest activity; who it was by where that is not who hands over."""
    last = line.item.last
    if last is None:
        return "활동기록 없음"
    by = f"{last.officer}: " if last.officer not in ("", facts.officer) else ""
    return f"{date_text(last.on)} {by}{last.text}"


def _runs(text: Cell) -> tuple[str | Empty, ...]:
    return text if isinstance(text, tuple) else (text if isinstance(text, Empty) else str(text),)


_SECTIONS: tuple[tuple[str, Build], ...] = (
    ("head", _head),
    ("cases", _cases),
    ("sleeping", _sleeping),
    ("open", _open_steps),
    ("meetings", _meetings),
    ("requests", _requests),
    ("others", _others),
    ("signatures", _signatures),
)
