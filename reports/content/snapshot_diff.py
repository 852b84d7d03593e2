"""집계 증감 대비표: two counts side by side, and each row by which they differ with its cause."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from db.domain.counting import (
    Count,
    CountRow,
    Difference,
    DifferenceLine,
    Group,
    Sum,
    Verdict,
    totals_of,
)
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
from reports.content.blocks import Cell as PaperCell
from reports.content.counted import (
    AMOUNT_NAMES,
    GROUP_NAMES,
    KOREAN,
    NONE,
    SHORT_NAMES,
    SOURCE,
    PaperOf,
    document_of,
    how_counted,
    sum_cell,
)
from reports.content.counting_names import CAUSES
from reports.content.counting_words import CountWords
from reports.content.hidden_names import FirmNames
from reports.content.model import Document, Section
from resources.texts import Texts

TITLE = "집계 증감 대비표"


@dataclass(frozen=True, slots=True)
class Sides:
    """What the two counts are called on paper: "2025년 행정사무감사, 2025. 9. 30."."""

    before: str
    after: str


def snapshot_diff(
    difference: Difference, sides: Sides, paper: PaperOf, *, hidden: bool = False
) -> Document:
    """The comparison with the sums of all causes, the rows, and both definitions."""
    before, after = difference.before, difference.after
    rows = [line.row for line in difference.lines]
    names = FirmNames.of(rows, hidden=hidden)
    words = CountWords(Texts("ko"), hidden)
    same = before.definition == after.definition
    sections = [
        Section("sides", (TitleBox(TITLE), *_sides(difference, sides))),
        Section("causes", (Heading("증감 사유"), *_causes(difference))),
        Section("rows", (Heading("내역", f" {len(rows):,}건"), *_rows(difference, names, words))),
        Section("how", how_counted(after, words)),
    ]
    if not same:
        own = tuple(Bullet(line) for line in words.definition(before.definition))
        sections.append(Section("before", (Heading(f"{sides.before}의 세는 기준"), *own)))
    moved = difference.total("count")
    summary = f"{sides.before} 대비 {sides.after}: {_signed(moved)}건"
    return document_of(paper, TITLE, summary, sections, "snapshot-diff")


def _sides(difference: Difference, sides: Sides) -> tuple[Block, ...]:
    before, after = difference.before, difference.after
    blocks: list[Block] = [
        Heading("대비", f" {_signed(difference.total('count'))}건"),
        Bullet(KOREAN.number(before), label=sides.before),
        Bullet(KOREAN.number(after), label=sides.after),
    ]
    rows = [_count_row("계", before, after, None)]
    groups = [group for group in Group if _has(before, group) or _has(after, group)]
    rows += [_count_row(GROUP_NAMES[group], before, after, group) for group in groups]
    for name in ("amount", "jobs"):
        rows += [_sum_row(group, name, difference) for group in groups]
    columns = (
        Column("구분", width=2.4), Column("이전", CellKind.NUMBER, width=1.4),
        Column("이후", CellKind.NUMBER, width=1.4), Column("증감", CellKind.CHANGE, width=1.2),
        Column("값 없음(이전→이후)", CellKind.CENTRED, width=1.8),
    )  # fmt: skip
    table = Table(columns, tuple(rows), "대비", "(단위: 건, 억원, 명)", after.cut_off, SOURCE)
    return (*blocks, table)


def _has(count: Count, group: Group) -> bool:
    return group in totals_of(count).groups


def _count_row(name: str, before: Count, after: Count, group: Group | None) -> Row:
    old, new = (
        sum(1 for row in count.counted if group is None or row.group is group)
        for count in (before, after)
    )
    cells: tuple[PaperCell, ...] = (f"{name} 건수", old, new, new - old, NONE)
    return Row(cells, group is None)


def _amount(group: Group) -> str:
    name = AMOUNT_NAMES[group]
    return name if group is Group.CONTRACT else f"{GROUP_NAMES[group]} {name}"


_SUMMED = {
    "amount": ("", CellKind.MONEY, CellKind.MONEY_CHANGE),
    "jobs": ("고용협약", CellKind.NUMBER, CellKind.CHANGE),
}


def _sum_row(group: Group, name: str, difference: Difference) -> Row:
    said, kind, change = _SUMMED[name]
    old, new = (
        totals_of(count).groups.get(group) for count in (difference.before, difference.after)
    )
    sums = [cell.sum(name) if cell else None for cell in (old, new)]
    stated = any(one is not None and one.stated for one in sums)
    cells: tuple[PaperCell, ...] = (
        f"{GROUP_NAMES[group]} {said}" if said else _amount(group),
        *(sum_cell(one) if one else NONE for one in sums),
        int(difference.total(name, group)) if stated else NONE,
        _missing(sums),
    )
    return Row(cells, kinds=(CellKind.TEXT, kind, kind, change, CellKind.CENTRED))


def _missing(sums: Sequence[Sum | None]) -> str:
    """How many state nothing on either side, "-" where all do."""
    counts = [one.missing if one else 0 for one in sums]
    return "→".join(f"{count:,}" for count in counts) if any(counts) else NONE


def _causes(difference: Difference) -> tuple[Block, ...]:
    if not difference.lines:
        return (Bullet("달라진 것이 없음"),)
    groups = [
        group for group in Group
        if any(line.delta("amount", group) or line.delta("count", group)
               for line in difference.lines)
    ]  # fmt: skip
    rows = [
        Row((
            KOREAN.texts(CAUSES[cause]), len(lines),
            int(sum((line.delta("count") for line in lines), Decimal(0))),
            *(int(sum((line.delta("amount", group) for line in lines), Decimal(0)))
              for group in groups),
        ))
        for cause, lines in difference.by_cause().items()
    ]  # fmt: skip
    whole: tuple[PaperCell, ...] = (
        "계", len(difference.lines), int(difference.total("count")),
        *(int(difference.total("amount", group)) for group in groups),
    )  # fmt: skip
    columns = (
        Column("사유", width=2.6), Column("행", CellKind.NUMBER, width=0.7),
        Column("건수 증감", CellKind.CHANGE, width=1.0, group="증감", short="건수"),
        *(Column(_amount(group), CellKind.MONEY_CHANGE, width=1.4, group="증감")
          for group in groups),
    )  # fmt: skip
    table = Table(
        columns, (Row(whole, total=True), *rows), "증감 사유", "(단위: 건, 억원)",
        difference.after.cut_off, SOURCE,
    )  # fmt: skip
    return (table,)


def _rows(difference: Difference, names: FirmNames, words: CountWords) -> tuple[Block, ...]:
    if not difference.lines:
        return ()
    columns = [
        Column("기업", width=1.6), Column("협약·사업", width=1.8),
        Column("유형", CellKind.CENTRED, width=0.7), Column("사유", width=2.6),
        Column("건수", CellKind.CHANGE, width=0.6),
        Column("이전 금액", CellKind.MONEY, width=0.9, group="금액", short="이전"),
        Column("이후 금액", CellKind.MONEY, width=0.9, group="금액", short="이후"),
        Column("금액 증감", CellKind.MONEY_CHANGE, width=1.0, group="금액", short="증감"),
    ]  # fmt: skip
    rows = [
        [
            names.firms(line.row) or NONE, names.title(line.row), _kind(line.row),
            words.cause(line), int(line.delta("count")), _money(line.before),
            _money(line.after), _change(line),
        ]
        for line in difference.lines
    ]  # fmt: skip
    if names.hidden:
        del columns[1]
        for cells in rows:
            del cells[1]
    kept = tuple(Row(tuple(cells)) for cells in rows)
    table = Table(tuple(columns), kept, "내역", "(단위: 억원)", difference.after.cut_off, SOURCE)
    note = Bullet("행마다의 증감을 더하면 위의 증감과 같음", Level.NOTE)
    return (table, note)


def _kind(row: CountRow) -> str:
    return SHORT_NAMES[row.group] if row.group else NONE


def _change(line: DifferenceLine) -> PaperCell:
    """What it changes of the sum, "-" where neither side states an amount."""
    return int(line.delta("amount")) if line.states("amount") else NONE


def _money(row: CountRow | None) -> PaperCell:
    """What a row gave to the sum, "-" when it was not in the number."""
    if row is None or row.verdict is not Verdict.IN:
        return NONE
    return row.figure("amount").value


def _signed(value: Decimal) -> str:
    """A change as offices write it: +3, △2, 0."""
    if not value:
        return "0"
    return f"+{value:,}" if value > 0 else f"△{-value:,}"
