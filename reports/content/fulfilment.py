"""투자협약 이행상황 점검 결과(○분기): agreed against invested and hired, answers, ages, reasons."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from decimal import Decimal

from db.domain.counting import Group, Sum
from db.domain.counting.ageing import OLD_AFTER
from db.domain.counting.ageing import REASONS as ORDER
from db.domain.counting.answers import ANSWERED, EXEMPT, NEVER, UNANSWERED, UNREACHABLE
from db.domain.dates import first_day
from db.domain.fulfilment.numbers import (
    Fulfilment,
    FulfilmentRow,
    Part,
    part_of,
    parts_by,
    whole,
)
from db.domain.fulfilment.quarters import Quarter
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
from reports.content.counted import (
    GROUP_NAMES,
    KOREAN,
    NONE,
    ROUNDED,
    SOURCE,
    PaperOf,
    document_of,
    how_counted,
    is_rounded,
    number_cell,
    number_text,
    sum_cell,
)
from reports.content.counting_words import CountWords
from reports.content.fulfilment_words import LAST, REASONS, RESPONSES, FulfilmentWords
from reports.content.hidden_names import FirmNames
from reports.content.model import Document, Section
from reports.content.model import Part as PaperPart
from reports.content.noun_style import noun_style
from resources.texts import Texts

KOREAN_FULFILMENT = FulfilmentWords(Texts("ko"))
_SCALE, _SMALL = 0.72, 0.6
"""Of the type: the tables behind have twelve columns on an upright page."""
PARTS = (
    ("year", "연도별"), ("industry", "업종별"), ("officer", "담당별"), ("origin", "국내·외국인별"),
)  # fmt: skip


def fulfilment(
    found: Fulfilment, paper: PaperOf, *, rows: bool = True, hidden: bool = False
) -> Document:
    """The result of the checks by a day; with ``rows`` the agreements behind every number."""
    count = found.count
    quarter = Quarter.last_over(first_day(count.cut_off))
    title = f"투자협약 이행상황 점검 결과({quarter.label('ko')})"
    head: list[Block] = [
        TitleBox(title),
        Heading("총괄", f" {number_text(count)}"),
        *(Bullet(noun_style(line)) for line in KOREAN_FULFILMENT.lines(found)),
        _table("유형별 이행 현황", found, [("", whole(found.rows))]),
        Bullet(
            "이행률은 협약과 실적이 모두 적힌 협약만으로 셈. 전체 대비는 확인된 실적을 적힌 협약액 전부로 "
            "나눈 것임. 협약에 금액이 없으면 이행률은 -임",
            Level.NOTE,
        ),
        Bullet("회신이 없는 협약은 0으로 세지 않고 빼서 건수로 적음", Level.NOTE),
    ]
    if any(one.row.group is Group.CONTRACT for one in found.rows):
        head.append(Bullet("계약의 투자 예정액 칸은 계약금액임", Level.NOTE))
    words = CountWords(Texts("ko"), hidden)
    sections = [
        Section("whole", tuple(head)),
        Section("answers", _answers(found)),
        Section("old", _old(found, hidden=hidden)),
        Section("decay", _decay(found)),
        Section("how", how_counted(count, words)),
    ]
    summary = f"{KOREAN.day(count.cut_off)} 기준 {number_text(count)}"
    made = document_of(paper, title, summary, sections, "fulfilment")
    first = replace(made.parts[0], scale=_SCALE)
    behind = [Section(by, _by(found, by, name)) for by, name in PARTS if found.rows]
    if rows and found.rows:
        told = [Bullet(ROUNDED, Level.NOTE)] if is_rounded(one.row for one in found.rows) else []
        table = rows_table(found, hidden=hidden)
        behind.append(Section("rows", (Heading("협약별 내역"), table, *told)))
    parts = (first, PaperPart("tables", "구분별·협약별 내역", tuple(behind), scale=_SMALL))
    return replace(made, parts=parts if behind else (first,))


def percent_cell(rate: Decimal | None) -> Cell:
    """A rate for a table."""
    return NONE if rate is None else round(float(rate) * 100, 1)


_PART_COLUMNS = (
    Column("구분", CellKind.CENTRED, width=2.0),
    Column("유형", CellKind.CENTRED, width=0.75),
    Column("협약", CellKind.NUMBER, width=0.55),
    Column("투자 예정액", CellKind.MONEY, width=0.85, group="투자", short="예정액"),
    Column("협약액 없음", CellKind.CENTRED, width=1.0, group="투자", short="예정액 없음"),
    Column("실투자액", CellKind.MONEY, width=0.9, group="투자", short="실적액"),
    Column("실적 없음", CellKind.CENTRED, width=1.2, group="투자"),
    Column("이행률", CellKind.PERCENT, width=0.9, group="투자"),
    Column("전체 대비", CellKind.PERCENT, width=0.85, group="투자"),
    Column("고용 협약", CellKind.NUMBER, width=0.75, group="고용", short="협약"),
    Column("실고용", CellKind.NUMBER, width=0.8, group="고용", short="실적"),
    Column("고용 이행률", CellKind.PERCENT, width=0.9, group="고용", short="이행률"),
    Column("정체", CellKind.NUMBER, width=0.55),
)
SHORT = {
    Group.LOI: "LOI", Group.LOI_AGREEMENT: "의향협약", Group.MOU: "MOU", Group.CONTRACT: "계약",
    Group.PARTNERSHIP: "협력",
}  # fmt: skip


def _table(
    name: str, found: Fulfilment, parts: Sequence[tuple[str, Mapping[Group, Part]]]
) -> Table:
    rows = [
        _part_row(label or "계", group, part, total=not label)
        for label, groups in parts
        for group, part in groups.items()
    ]
    return Table(
        _PART_COLUMNS, tuple(rows), name, "(단위: 건, 억원, %, 명)", found.count.cut_off, SOURCE
    )


def _part_row(label: str, group: Group, part: Part, *, total: bool) -> Row:
    money, jobs = part.money, part.jobs
    return Row(
        (
            label, SHORT[group], part.rows, sum_cell(money.agreed), _left_aside(money.agreed),
            sum_cell(money.done), _left_aside(money.done), percent_cell(money.rate),
            percent_cell(money.rate_of_all), sum_cell(jobs.agreed), sum_cell(jobs.done),
            percent_cell(jobs.rate), number_cell(part.old),
        ),
        total,
    )  # fmt: skip


def _left_aside(found: Sum) -> str:
    """A line for each kind of empty, "미기재 7"; "-" where every row states a number."""
    told = (
        f"{empty.label('ko')} {found.empties[empty]:,}"
        for empty in Empty
        if found.empties.get(empty)
    )
    return "\n".join(told) or NONE


def _by(found: Fulfilment, by: str, name: str) -> tuple[Block, ...]:
    parts = [(KOREAN.part(by, key), groups) for key, groups in parts_by(found.rows, by).items()]
    return (Heading(f"{name} 이행 현황"), _table(f"{name} 이행", found, parts))


_RESPONSES = (ANSWERED, UNANSWERED, UNREACHABLE, EXEMPT, NEVER)


def _answers(found: Fulfilment) -> tuple[Block, ...]:
    columns = (
        Column("유형", CellKind.CENTRED, width=1.4),
        Column("협약", CellKind.NUMBER),
        *(Column(_ko(RESPONSES[one]), CellKind.NUMBER) for one in _RESPONSES),
        Column("회신율", CellKind.PERCENT),
    )
    rows = [_answer_row(GROUP_NAMES[group], part) for group, part in whole(found.rows).items()]
    if len(rows) > 1:
        rows.insert(0, _answer_row("계", part_of(found.rows), total=True))
    return (
        Heading("점검 회신 현황"),
        Table(columns, tuple(rows), "회신 현황", "(단위: 건, %)", found.count.cut_off, SOURCE),
        Bullet(
            "협약마다 기준일까지의 마지막 점검임. 점검 요청을 보냈으나 결과가 적히지 않은 협약은 미회신으로 셈. "
            "회신율은 점검을 요청한 협약(회신·미회신·연락두절) 가운데 회신한 비율이며, 점검 없음과 점검 제외는 빼고 셈",
            Level.NOTE,
        ),
    )


def _answer_row(name: str, part: Part, *, total: bool = False) -> Row:
    told = [part.answers.get(one, 0) for one in _RESPONSES]
    asked = sum(told[:3])
    rate = Decimal(told[0]) / Decimal(asked) if asked else None
    return Row((name, part.rows, *(number_cell(one) for one in told), percent_cell(rate)), total)


def _old(found: Fulfilment, *, hidden: bool) -> tuple[Block, ...]:
    old = sorted((one for one in found.rows if one.age.old), key=lambda one: one.age.since)
    months = f"LOI {OLD_AFTER[Group.LOI]}개월, MOU {OLD_AFTER[Group.MOU]}개월"
    heading = Heading("장기 정체 협약", f" {len(old):,}건({months} 이상 점검 회신·단계 변경 없음)")
    if not old:
        return (heading,)
    names = FirmNames.of([one.row for one in found.rows], hidden=hidden)
    columns = (
        Column("연번", CellKind.NUMBER, width=0.5),
        Column("기업", width=1.6),
        Column("유형", CellKind.CENTRED, width=0.8),
        Column("체결일", CellKind.DATE, width=1.1),
        Column("마지막 움직임", CellKind.DATE, width=1.1),
        Column("내용", CellKind.CENTRED, width=1.0),
        Column("경과(개월)", CellKind.NUMBER, width=0.8),
        Column("회신", CellKind.CENTRED, width=1.3),
    )
    rows = [
        Row((at, names.firms(one.row) or names.title(one.row) or NONE, _group(one),
             one.row.signed_on, one.age.since, _ko(LAST[one.age.last]), one.age.months,
             _answer(one)))
        for at, one in enumerate(old, start=1)
    ]  # fmt: skip
    return (heading, Table(columns, tuple(rows), "장기 정체", "(단위: 건, 개월)",
                           found.count.cut_off, SOURCE))  # fmt: skip


def _decay(found: Fulfilment) -> tuple[Block, ...]:
    total = sum(len(rows) for rows in found.decay.values())
    heading = Heading("실효·철회·해지 사유", f" {total:,}건")
    if not total:
        return (heading,)
    rows = [
        Row((_ko(REASONS[code]), len(rows)))
        for code in ORDER
        if (rows := found.decay.get(code, ()))
    ]
    columns = (Column("사유", CellKind.CENTRED, width=2), Column("협약", CellKind.NUMBER, width=1))
    return (
        heading,
        Table(columns, (*rows, Row(("계", total), total=True)), "실효 사유", "(단위: 건)",
              found.count.cut_off, SOURCE),
    )  # fmt: skip


def rows_table(found: Fulfilment, *, hidden: bool = False) -> Table:
    """Every agreement in the number, so that it can be added again."""
    names = FirmNames.of([one.row for one in found.rows], hidden=hidden)
    columns = [
        Column("연번", CellKind.NUMBER, width=0.8),
        Column("기업", width=1.5),
        Column("협약·사업", width=1.3),
        Column("유형", CellKind.CENTRED, width=0.75),
        Column("체결일", CellKind.DATE, width=1.5),
        Column("투자 예정액", CellKind.MONEY, width=0.9, group="투자", short="예정액"),
        Column("실투자", CellKind.MONEY, width=0.85, group="투자", short="실적액"),
        Column("이행률", CellKind.PERCENT, width=0.95, group="투자"),
        Column("고용", CellKind.NUMBER, width=0.85, group="고용", short="협약"),
        Column("실고용", CellKind.NUMBER, width=0.85, group="고용", short="실적"),
        Column("고용 이행률", CellKind.PERCENT, width=0.95, group="고용", short="이행률"),
        Column("회신(기준일)", CellKind.CENTRED, width=2.0),
    ]
    rows: list[list[Cell]] = [
        [at, names.firms(one.row) or NONE, names.title(one.row), _group(one), one.row.signed_on,
         one.row.figure("amount").value, one.row.figure("invested").value,
         percent_cell(one.rate("invested")), one.row.figure("jobs").value,
         one.row.figure("hired").value, percent_cell(one.rate("hired")),
         _answer(one)]
        for at, one in enumerate(found.rows, start=1)
    ]  # fmt: skip
    if hidden:
        del columns[2]
        for cells in rows:
            del cells[2]
    return Table(
        tuple(columns), tuple(Row(tuple(cells)) for cells in rows), "협약별 내역",
        "(단위: 억원, 명, %)", found.count.cut_off, SOURCE,
    )  # fmt: skip


def _group(one: FulfilmentRow) -> str:
    return SHORT[one.row.group] if one.row.group else NONE


def _response(one: FulfilmentRow) -> str:
    code = one.answer.response
    return _ko(RESPONSES[code]) if code in RESPONSES else code


def _answer(one: FulfilmentRow) -> str:
    day = one.answer.as_of
    return f"{_response(one)}({KOREAN.day(day)})" if day else _response(one)


def _ko(source: str) -> str:
    return KOREAN.texts(source)
