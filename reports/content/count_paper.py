"""집계표: a number by any definition, parted by year and instrument, with its definition and rows."""

from __future__ import annotations

from collections.abc import Iterator

from db.domain.counting import Count, Group, Standing, Unit, tabulated, totals_of
from db.domain.counting.totals import Cell, groups_of
from reports.content.blocks import Block, Bullet, CellKind, Column, Heading, Row, Table, TitleBox
from reports.content.chart import Chart
from reports.content.charts import ageing, funnel, realised
from reports.content.council import council, rows_blocks
from reports.content.counted import (
    AMOUNT_NAMES,
    CHARTS,
    GROUP_NAMES,
    KOREAN,
    SHORT_NAMES,
    SOURCE,
    PaperOf,
    chart_sections,
    document_of,
    how_counted,
    missing_cell,
    number_cell,
    number_text,
    sum_cell,
)
from reports.content.counting_words import CountWords
from reports.content.model import Document, Section
from resources.texts import Texts

PARTS = {
    "year": "연도별", "industry": "업종별", "officer": "담당별", "origin": "국내·외국인별",
}  # fmt: skip
_UNITS = {Unit.CASE: "투자 건", Unit.AGREEMENT: "협약", Unit.FIRM: "기업"}


def count_paper(count: Count, paper: PaperOf, name: str = "", *, hidden: bool = False) -> Document:
    """The number with its split, its tables, how it was counted, and its rows."""
    title = name or f"{_UNITS[count.definition.unit]} 집계"
    head: list[Block] = [
        TitleBox(title),
        Heading("집계", f" {number_text(count)}"),
        *(Bullet(line) for line in _sums(count)),
    ]
    words = CountWords(Texts("ko"), hidden)
    sections = [
        Section("number", tuple(head)),
        *(
            Section(by, (Heading(heading), _table(count, by, heading)))
            for by, heading in PARTS.items()
            if count.counted
        ),
        *chart_sections(_charts(count)),
        Section("how", how_counted(count, words)),
        Section("rows", (Heading("내역"), *rows_blocks(count, hidden=hidden))),
    ]
    summary = f"{KOREAN.day(count.cut_off)} 기준 {number_text(count)}"
    return document_of(paper, title, summary, sections, "count")


def number_paper(count: Count, paper: PaperOf, name: str = "", *, hidden: bool = False) -> Document:
    """The council's table where every agreement is counted whatever became of it, else the number."""
    asked = count.definition
    if asked.unit is Unit.AGREEMENT and set(asked.standings) == set(Standing):
        return council(count, paper, rows=True, hidden=hidden)
    return count_paper(count, paper, name, hidden=hidden)


def _charts(count: Count) -> Iterator[Chart]:
    """Nothing is drawn of nothing."""
    if count.counted:
        yield funnel(count, CHARTS)
        yield from (realised(count, by, "amount", CHARTS) for by in ("year", "industry", "group"))
        yield realised(count, "year", "jobs", CHARTS)
        yield ageing(count, CHARTS)


def _sums(count: Count) -> list[str]:
    totals = totals_of(count)
    if count.definition.unit is Unit.FIRM or not totals.whole.rows:
        return []
    lines = [
        f"{GROUP_NAMES[group]}: {AMOUNT_NAMES[group]} {KOREAN.money(cell.sum('amount'))}"
        for group, cell in totals.groups.items()
        # Of a contract that counts by its MOU the amount stands with that.
        if (money := cell.sum("amount")).stated or money.missing
    ]
    if totals.one_sum and len(lines) > 1:
        lines.append(f"투자 건을 한 번씩 더하면 {KOREAN.money(totals.whole.sum('amount'))}")
    return lines


def _table(count: Count, by: str, heading: str) -> Table:
    groups = groups_of(count.counted)
    whole = totals_of(count).groups
    rows = [_row("계", groups, whole, total=True)]
    rows += [
        _row(KOREAN.part(by, key), groups, cells)
        for key, cells in tabulated(count.counted, by).items()
    ]
    columns = [Column("구분", CellKind.CENTRED, width=2.4)]
    for group in groups:
        name = SHORT_NAMES[group]
        short = "금액" if group is Group.CONTRACT else "예정액"
        money = "계약금액" if group is Group.CONTRACT else f"{name} 예정액"
        columns += [
            Column(f"{name} 건수", CellKind.NUMBER, width=1.0, group=name, short="건수"),
            Column(money, CellKind.MONEY, width=1.2, group=name, short=short),
            Column("금액 없음", CellKind.CENTRED, width=1.2, group=name),
        ]  # fmt: skip
    return Table(tuple(columns), tuple(rows), heading, "(단위: 건, 억원)", count.cut_off, SOURCE)


def _row(
    name: str, groups: tuple[Group, ...], cells: dict[Group, Cell] | object, *, total: bool = False
) -> Row:
    assert isinstance(cells, dict)
    found = [cells.get(group, Cell()) for group in groups]
    parts = [
        part
        for cell in found
        for part in (number_cell(cell.rows), sum_cell(cell.sum("amount")), missing_cell(cell))
    ]
    return Row((name, *parts), total)
