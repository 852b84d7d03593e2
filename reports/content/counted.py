"""What papers of counted numbers share: their head, how the number was counted, cells of sums."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime

from db.domain.counting import Cell, Count, CountRow, Group, Sum
from db.domain.dates import first_day, last_day
from db.domain.values import Empty
from reports.content.blocks import Block, Bullet, Heading, Level
from reports.content.blocks import Cell as PaperCell
from reports.content.chart import Chart
from reports.content.charts import ChartWords
from reports.content.counting_words import CountWords
from reports.content.facts import DISCLOSURE
from reports.content.model import Document, Marks, Part, Section
from reports.content.noun_style import noun_style
from resources.texts import Texts

SOURCE = "투자유치 관리대장"
"""What the office's own register is called on paper."""
KOREAN = CountWords(Texts("ko"))
CHARTS = ChartWords(Texts("ko"))
GROUP_NAMES = {
    Group.LOI: "투자의향서(LOI)", Group.LOI_AGREEMENT: "투자의향협약", Group.MOU: "투자협약(MOU)",
    Group.CONTRACT: "계약", Group.PARTNERSHIP: "협력 협약",
}  # fmt: skip
SHORT_NAMES = {
    Group.LOI: "LOI", Group.LOI_AGREEMENT: "의향협약", Group.MOU: "MOU", Group.CONTRACT: "계약",
    Group.PARTNERSHIP: "협력",
}  # fmt: skip
AMOUNT_NAMES = {
    group: "계약금액" if group is Group.CONTRACT else "투자예정액" for group in Group
}  # fmt: skip
"""The money of an LOI or MOU is planned investment, that of a contract its price."""
NONE = "-"
"""Where there is nothing that could be summed."""


@dataclass(frozen=True, slots=True)
class PaperOf:
    """What stands on a paper beside its numbers."""

    office: str
    created_at: datetime
    is_example: bool = False
    disclosure: str = DISCLOSURE


def document_of(
    paper: PaperOf, title: str, summary: str, sections: Iterable[Section], key: str
) -> Document:
    """A document of one part."""
    return Document(
        title=title,
        short_title=title,
        summary=summary,
        keywords=("투자유치", "집계", title),
        office=paper.office,
        created_at=paper.created_at,
        parts=(Part(key, title, tuple(sections), scale=0.8),),
        marks=Marks(paper.disclosure, paper.is_example),
    )


def number_text(count: Count) -> str:
    """``40건(LOI 20, MOU 13, 계약 7)``, or that there is nothing to count."""
    return noun_style(KOREAN.number(count))


def how_counted(count: Count, words: CountWords = KOREAN) -> tuple[Block, ...]:
    """이 숫자는 어떻게 셌습니까: the definition, and what is apart from the number."""
    lines = [Bullet(noun_style(line)) for line in words.definition(count.definition)]
    known, *_ = words.how(count)
    beside = [Bullet(noun_style(line), Level.NOTE) for line in words.beside(count)]
    return (Heading("세는 기준"), Bullet(noun_style(known)), *lines, *beside)


def chart_sections(charts: Iterable[Chart]) -> tuple[Section, ...]:
    """A section for each chart that has anything to draw; what stands beneath one of them is not
    said again beneath the next."""
    found: list[Section] = []
    said: set[str] = set()
    for one in charts:
        if one.groups:
            notes = on_paper(one).notes
            new = tuple(note for note in notes if note not in said)
            said |= set(notes)
            chart = replace(one, notes=new)
            found.append(Section(f"chart-{one.key}", (Heading(one.title), chart)))
    return tuple(found)


def on_paper(chart: Chart) -> Chart:
    """A chart with what stands beneath it as the body of a paper says it."""
    return replace(chart, notes=tuple(noun_style(note) for note in chart.notes))


ROUNDED = "금액을 0.1억원까지 반올림해 적었으므로 내역을 더한 값이 합계와 다를 수 있음"
_SHOWN = 10**7


def is_rounded(rows: Iterable[CountRow]) -> bool:
    """Whether a row's money is not whole in the tenths of 억원 that papers show."""
    stated = (row.figure(name).value for row in rows for name in ("amount", "invested"))
    return any(isinstance(value, int) and value % _SHOWN for value in stated)


def year_name(year: str, cut_off: str) -> str:
    """ "2025년", and "2026년 (9월까지)" on two lines of the year in which the cut-off date lies."""
    if not year:
        return Empty.NOT_STATED.label("ko")
    day = first_day(cut_off)
    if year != cut_off[:4] or (day.month, day.day) == (12, 31):
        return f"{year}년"
    last = day == last_day(cut_off[:7])
    until = f"{day.month}월" if last else f"{day.month}.{day.day}."
    return f"{year}년\n({until}까지)"


def sum_cell(found: Sum, *, area: bool = False) -> PaperCell:
    """A sum for a table: the number, "-" for no rows, a kind of empty where none states it."""
    if found.stated:
        return float(found.total) if area else int(found.total)
    for empty in Empty:
        if found.empties.get(empty):
            return empty
    return NONE


def number_cell(count: int) -> PaperCell:
    """A number of rows; "-" for none."""
    return count or NONE


def missing_cell(cell: Cell, name: str = "amount") -> PaperCell:
    """How many state nothing, a line for each kind: "미기재 7", "비공개 2"."""
    found = cell.sum(name)
    parts = [
        f"{empty.label('ko')} {found.empties[empty]:,}"
        for empty in Empty
        if found.empties.get(empty)
    ]
    return "\n".join(parts) or NONE
