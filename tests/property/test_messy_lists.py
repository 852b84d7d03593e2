"""A clean table made messy as offices make it comes back as it was, or something is said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from db.domain.names import name_key
from db.domain.values import Value
from db.intake.coercion.coerce import coerce
from db.intake.columns.map_columns import map_columns
from db.intake.tables.understand import understand
from db.intake.workbook import Cell, Sheet, Span, Workbook
from tests.db.intake.shapes.header_words import AGREEMENTS, ORGANIZATIONS
from tests.fixtures.depth import examples

BASES = (
    "가람", "나래", "다온", "라온", "마루", "바름", "새솔", "아라", "자람", "차오름", "큰솔", "타래",
    "푸름", "하람", "누리", "도담",
)  # fmt: skip
TAILS = ("정밀", "바이오", "소재", "로봇", "푸드", "테크", "전자", "제약", "기계", "에너지")
FORMS = ("㈜{}", "(주){}", "{}(주)", "주식회사 {}", "{} 주식회사", "{}㈜", "（주）{}", "{}")
PEOPLE = ["정하람", "한도윤", "이서연", "박지후", "최은서", "강민재"]
STREETS = (
    "경기도 고양시 일산동구 중앙로 {}",
    "서울특별시 금천구 가산로 {}",
    "경기 파주시 문발로 {}",
)
WON = {"원": 1, "천원": 1_000, "백만원": 1_000_000, "억원": 100_000_000}
MARKS = ("", "", "", "", "*", "1)", "¹⁾", " ※")
"""Of footnotes, behind a name."""
ERRORS = ("#N/A", "#REF!", "#DIV/0!", "#VALUE!")
UNREAD = ("10~20명", "약간", "100(1차), 200(2차)", "2026-13-40", "추후 협의 예정")
"""What no number, day or amount can be read from for sure."""
SERIAL_DAY = date(1899, 12, 30)

Clean = dict[str, Value]


@dataclass
class Messy:
    """A sheet being made, and the clean rows that must come back from it."""

    rows: list[list[Cell]] = field(default_factory=list)
    merged: list[Span] = field(default_factory=list)
    clean: list[Clean] = field(default_factory=list)

    def workbook(self, file_name: str) -> Workbook:
        cut = []
        for row in self.rows:
            cells = list(row)
            while cells and cells[-1] is None:
                cells.pop()
            cut.append(tuple(cells))
        return Workbook(file_name, "xlsx", (Sheet("Sheet1", tuple(cut), tuple(self.merged)),))


def _firm(number: int) -> str:
    return f"{BASES[number % 16]}{TAILS[number // 16 % 10]}"


@st.composite
def _day(draw: st.DrawFn) -> tuple[str, Cell]:
    day = date(2000, 1, 1) + timedelta(days=draw(st.integers(0, 9_400)))
    style = draw(st.integers(0, 7))
    cells: Sequence[Cell] = (
        day, f"{day:%Y-%m-%d}", f"{day.year}. {day.month}. {day.day}.", f"{day:%Y.%m.%d}",
        f"'{day:%y}. {day.month}. {day.day}.", f"{day.year}년 {day.month}월 {day.day}일",
        f"{day:%Y%m%d}", (day - SERIAL_DAY).days,
    )  # fmt: skip
    return day.isoformat(), cells[style]


@st.composite
def _people(draw: st.DrawFn) -> tuple[int, Cell]:
    count = draw(st.integers(1, 4_000))
    return count, draw(st.sampled_from((count, f"{count}명", f"{count:,}", f" {count:,} 명 ")))


@st.composite
def _money(draw: st.DrawFn, unit: str, where: str) -> tuple[int, Cell]:
    count = draw(st.integers(1, 9_000))
    if where == "cell":
        return count * WON[unit], f"{count:,}{unit}"
    return count * WON[unit], draw(st.sampled_from((count, f"{count:,}", float(count))))


@st.composite
def messy_list(draw: st.DrawFn, kind: str) -> Messy:
    """One list of firms or of agreements, in some office's way of keeping it."""
    words = ORGANIZATIONS if kind == "organizations" else AGREEMENTS
    unit = draw(st.sampled_from(tuple(WON)))
    where = draw(st.sampled_from(("header", "line", "cell")))
    if kind == "organizations":
        paths = ["organization.name", "organization.representatives", "organization.address",
                 "organization.employees", "organization.revenue", "organization.founded"]  # fmt: skip
    else:
        paths = ["organization.name", "agreement.signed_on", "agreement.amount", "agreement.jobs"]
    heads = ["연번"]
    for path in paths:
        source = ORGANIZATIONS if path == "organization.name" else words
        word = draw(st.sampled_from([w for w in source[path].split() if "(" not in w]))
        heads.append(f"{word}({unit})" if path in MONEY and where == "header" else word)
    found = Messy()
    left = draw(st.integers(0, 1))
    width = len(heads)
    for title in draw(st.lists(st.sampled_from(_titles(kind)), max_size=2, unique=True)):
        found.rows.append([None] * left + [title])
    if kind == "agreements" and not found.rows:
        found.rows.append([None] * left + [_titles(kind)[0]])
    if where == "line":
        found.rows.append([None] * (left + width - 1) + [f"(단위 : {unit})"])
    _head(found, heads, left, draw(st.booleans()))
    count = draw(st.integers(3, 12))
    firms = draw(st.lists(st.integers(0, 159), min_size=count, max_size=count, unique=True))
    sums: dict[int, int] = {}
    for number, firm in enumerate(firms, 1):
        clean, cells = _entry(draw, firm, paths, unit, where)
        found.rows.append([None] * left + [number, *cells])
        found.clean.append(clean)
        for place, cell in enumerate(cells, left + 1):
            if isinstance(cell, int) and not isinstance(cell, bool):
                sums[place] = sums.get(place, 0) + cell
        _between(draw, found, heads, left, number)
    _tail(draw, found, sums, left, width)
    return found


MONEY = frozenset(("organization.revenue", "agreement.amount"))
WORDS = frozenset(("organization.representatives", "organization.address"))


def _titles(kind: str) -> tuple[str, ...]:
    if kind == "organizations":
        return ("관내 기업체 현황", "2026년 상반기 우수기업 명단", "□ 기업 목록")
    return ("투자협약(MOU) 체결 현황", "MOU 체결기업 목록")


def _head(found: Messy, heads: list[str], left: int, two_rows: bool) -> None:
    """The header, in one row or with a group over its last two labels."""
    if not two_rows:
        found.rows.append([None] * left + list(heads))
        return
    row, last = len(found.rows) + 1, left + len(heads) - 1
    found.rows.append([None] * left + [*heads[:-2], "현황", None])
    found.rows.append([None] * (last - 1) + heads[-2:])
    found.merged.append(Span(row, last - 1, row, last))
    found.merged += [Span(row, column, row + 1, column) for column in range(left, last - 1)]


def _entry(
    draw: st.DrawFn, firm: int, paths: Sequence[str], unit: str, where: str
) -> tuple[Clean, list[Cell]]:
    clean: Clean = {}
    cells: list[Cell] = []
    for path in paths:
        value: Value
        cell: Cell
        if path == "organization.name":
            value = draw(st.sampled_from(FORMS)).format(_firm(firm))
            mark = draw(st.sampled_from(MARKS))
            cell = draw(st.sampled_from((f"{value}{mark}", f" {value}{mark} ")))
        elif path == "organization.representatives":
            cell = draw(st.sampled_from(PEOPLE))
            value = (cell,)
        elif path == "organization.address":
            cell = value = draw(st.sampled_from(STREETS)).format(firm + 1)
        elif path in MONEY:
            value, cell = draw(_money(unit, where))
        elif path in ("organization.employees", "agreement.jobs"):
            value, cell = draw(_people())
        else:
            value, cell = draw(_day())
        clean[path] = value
        if path != "organization.name" and draw(st.integers(0, 15)) == 0:
            cell = draw(st.sampled_from(ERRORS if path in WORDS else (*ERRORS, *UNREAD)))
        cells.append(cell)
    return clean, cells


def _between(draw: st.DrawFn, found: Messy, heads: list[str], left: int, number: int) -> None:
    """What stands between entries: nothing, a blank row, the header once more."""
    what = draw(st.integers(0, 11))
    if what == 0:
        found.rows.append([])
    elif what == 1 and number > 1 and not found.merged:
        found.rows.append([None] * left + list(heads))


def _tail(draw: st.DrawFn, found: Messy, sums: dict[int, int], left: int, width: int) -> None:
    """A total and remarks below."""
    if draw(st.booleans()):
        total: list[Cell] = [None] * (left + width)
        total[left] = draw(st.sampled_from(("합계", "계", "총계", "합 계")))
        for place, value in sums.items():
            total[place] = value
        found.rows.append(total)
    if draw(st.booleans()):
        found.rows.append([None] * left + ["※ 자료: 담당부서 조사"])


def _check(messy: Messy, kind: str, file_name: str) -> None:
    """Every entry is there; no value differs without a word."""
    tables = understand(messy.workbook(file_name))
    assert len(tables) == 1
    (table,) = tables
    mapping = map_columns(table)
    members = any("회원사" in column.header for column in table.columns)
    assert mapping.list_kind == ("lead-list" if members and kind == "organizations" else kind)
    rows = coerce(table, mapping).rows
    names = [name_key(str(row.values.get("organization.name"))) for row in rows]
    assert names == [name_key(str(clean["organization.name"])) for clean in messy.clean]
    asked = {column.field for column in mapping.questions}
    for row, clean in zip(rows, messy.clean, strict=True):
        said = {problem.field for problem in (*row.problems, *row.notes)} | asked
        for path, value in clean.items():
            if mapping.column_of(path) is None or path == "organization.name":
                continue
            given = row.values.get(path)
            assert given == value or (given is None and path in said), (path, given, value)


_settings = settings(
    max_examples=examples(40), derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)  # fmt: skip


@_settings
@given(messy_list("organizations"))
def test_a_messy_list_of_firms_comes_back(messy: Messy):
    _check(messy, "organizations", "목록.xlsx")


@_settings
@given(messy_list("agreements"))
def test_a_messy_list_of_agreements_comes_back(messy: Messy):
    _check(messy, "agreements", "목록.xlsx")
