"""의회 요구자료: agreed against lapsed, invested and hired, by year and instrument.

The columns are those of 전북특별자치도의회's table of 2025-11-14, parted by instrument because money of
LOI, MOU and contract is never one sum.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from db.domain.counting import Count, CountRow, Definition, Group, Measure, Standing, Unit
from db.domain.counting.totals import cell_of, groups_of, stated_earlier
from reports.content.blocks import (
    Block,
    Bullet,
    CellKind,
    Column,
    Heading,
    Level,
    Row,
    Table,
    TitleBox,
)
from reports.content.charts import realised
from reports.content.counted import (
    AMOUNT_NAMES,
    CHARTS,
    GROUP_NAMES,
    KOREAN,
    NONE,
    ROUNDED,
    SHORT_NAMES,
    SOURCE,
    PaperOf,
    chart_sections,
    document_of,
    how_counted,
    is_rounded,
    missing_cell,
    number_cell,
    number_text,
    sum_cell,
    year_name,
)
from reports.content.counting_words import CountWords
from reports.content.hidden_names import FirmNames
from reports.content.model import Document, Section
from resources.texts import Texts

TITLE = "투자협약 체결 및 이행 현황"
COUNCIL = Definition(unit=Unit.AGREEMENT, measure=Measure.AMOUNT, standings=tuple(Standing))
"""Every agreement signed by the day, whatever became of it: ended ones have columns of their own."""


def council(count: Count, paper: PaperOf, *, rows: bool = False, hidden: bool = False) -> Document:
    """The table with its definition; with ``rows`` the agreements behind it, names ``hidden``."""
    words = CountWords(Texts("ko"), hidden)
    head: tuple[Block, ...] = (
        TitleBox(TITLE),
        Heading("총괄", f" {number_text(count)}"),
        *(Bullet(line) for line in _sums(count)),
        _table(count),
        Bullet("실효에는 철회·해지한 협약도 들어 있음. 계약의 금액은 계약금액임", Level.NOTE),
        Bullet(
            "실투자액·실고용은 회신이 있는 협약만 더했음. 회신이 없는 협약은 0이 아님",
            Level.NOTE,
        ),
    )
    sections = [
        Section("table", head),
        *chart_sections(realised(count, "year", one, CHARTS) for one in ("amount", "jobs")),
        Section("how", how_counted(count, words)),
    ]
    if rows:
        sections.append(
            Section("rows", (Heading("협약별 내역"), *rows_blocks(count, hidden=hidden)))
        )
    return document_of(paper, TITLE, f"{KOREAN.day(count.cut_off)} 기준 {number_text(count)}",
                       sections, "council")  # fmt: skip


def _sums(count: Count) -> list[str]:
    """The money of each instrument with what it lacks."""
    return [
        f"{GROUP_NAMES[group]}: {len(rows):,}건, {AMOUNT_NAMES[group]} "
        f"{KOREAN.money(cell_of(rows).sum('amount'))}"
        for group in groups_of(count.counted)
        if (rows := [row for row in count.counted if row.group is group])
    ]


def _table(count: Count) -> Table:
    rows: list[Row] = []
    years = sorted({row.year for row in count.counted})
    for year in ("", *years):
        kept = [row for row in count.counted if not year or row.year == year]
        rows += [
            _row(year_name(year, count.cut_off) if year else "계", group, own, total=not year)
            for group in groups_of(kept)
            if (own := [row for row in kept if row.group is group])
        ]
    return Table(_COLUMNS, tuple(rows), "투자협약 현황", "(단위: 건, 개, 억원, 명)",
                 count.cut_off, SOURCE)  # fmt: skip


_COLUMNS = (
    Column("구분", CellKind.CENTRED, width=1.4),
    Column("유형", CellKind.CENTRED, width=0.85),
    Column("협약", CellKind.NUMBER, width=0.6, group="체결"),
    Column("기업", CellKind.NUMBER, width=0.6, group="체결"),
    Column("투자예정액", CellKind.MONEY, width=1.25, group="체결"),
    Column("금액 없음", CellKind.CENTRED, width=1.2, group="체결"),
    Column("실효 건수", CellKind.NUMBER, width=0.6, group="실효", short="건수"),
    Column("실효액", CellKind.MONEY, width=0.9, group="실효", short="금액"),
    Column("실투자 기업", CellKind.NUMBER, width=0.8, group="실투자", short="기업"),
    Column("실투자액", CellKind.MONEY, width=1.0, group="실투자", short="금액"),
    Column("고용 협약", CellKind.NUMBER, width=0.8, group="고용", short="협약"),
    Column("실고용", CellKind.NUMBER, width=0.85, group="고용", short="실적"),
)


def _row(name: str, group: Group, rows: Sequence[CountRow], *, total: bool) -> Row:
    whole = cell_of(rows)
    ended = cell_of(row for row in rows if row.standing not in (Standing.VALID, None))
    invested = [row for row in rows if _positive(row)]
    return Row(
        (
            name, SHORT_NAMES[group], whole.rows, number_cell(whole.firms),
            sum_cell(whole.sum("amount")), missing_cell(whole), number_cell(ended.rows),
            sum_cell(ended.sum("amount")), number_cell(cell_of(invested).firms),
            sum_cell(whole.sum("invested")), sum_cell(whole.sum("jobs")),
            sum_cell(whole.sum("hired")),
        ),
        total,
    )  # fmt: skip


def _positive(row: CountRow) -> bool:
    value = row.figure("invested").value
    return isinstance(value, (int, float)) and value > 0


def rows_blocks(count: Count, *, hidden: bool = False) -> tuple[Block, ...]:
    """The rows of a count, and what to know when they are added: what was rounded, and whose money
    is in the sum of an earlier paper."""
    notes = [*_earlier(count, hidden=hidden), *([ROUNDED] if is_rounded(count.counted) else [])]
    return (rows_table(count, hidden=hidden), *(Bullet(note, Level.NOTE) for note in notes))


def _earlier(count: Count, *, hidden: bool) -> Iterator[str]:
    names = FirmNames.of(count.counted, hidden=hidden)
    for group in groups_of(count.counted):
        if rows := stated_earlier(count.counted, group, "amount"):
            who = ", ".join(names.firms(row) or names.title(row) for row in rows)
            yield f"{SHORT_NAMES[group]} 금액에 다음 단계로 넘어간 {len(rows)}건의 금액 포함: {who}"


def rows_table(count: Count, *, hidden: bool = False) -> Table:
    """The rows of a count, as they can be added again."""
    names = FirmNames.of(count.counted, hidden=hidden)
    columns = [
        Column("연번", CellKind.NUMBER, width=0.6),
        Column("기업", width=1.8),
        Column("협약·사업", width=2.4),
        Column("유형", CellKind.CENTRED, width=0.9),
        Column("체결일", CellKind.DATE, width=1.5),
        Column("상태", CellKind.CENTRED, width=0.8),
        Column("투자예정액", CellKind.MONEY, width=1.3),
        Column("고용", CellKind.NUMBER, width=0.8),
        Column("면적", CellKind.AREA, width=0.9),
    ]
    rows = [
        [at, names.firms(row) or NONE, names.title(row), _group(row), row.signed_on,
         _state(row), row.figure("amount").value, row.figure("jobs").value,
         row.figure("area").value]
        for at, row in enumerate(count.counted, start=1)
    ]  # fmt: skip
    if hidden:
        del columns[2]
        for cells in rows:
            del cells[2]
    return Table(
        tuple(columns), tuple(Row(tuple(cells)) for cells in rows), "내역",
        "(단위: 억원, 명, ㎡)", count.cut_off, SOURCE,
    )  # fmt: skip


def _group(row: CountRow) -> str:
    return SHORT_NAMES[row.group] if row.group else NONE


_STATES = {
    Standing.VALID: "유효", Standing.LAPSED: "실효", Standing.WITHDRAWN: "철회",
    Standing.TERMINATED: "해지",
}  # fmt: skip


def _state(row: CountRow) -> str:
    return _STATES[row.standing] if row.standing else "미확인"
