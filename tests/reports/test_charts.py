"""Charts of a count: what every bar says, which rows it stands for, and where it can be pressed."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from db.domain.counting import (
    AgreementFact,
    CaseFact,
    CheckFact,
    Count,
    CountFacts,
    Definition,
    FirmFact,
    Unit,
    count,
    count_from_json,
    count_to_json,
)
from db.domain.schedule import Step
from db.domain.values import Empty
from reports import render
from reports.content.chart import Bar, BarGroup, Chart, Tone
from reports.content.charts import ChartWords, ageing, funnel, realised
from reports.content.model import chart_table
from reports.figures.palette import PAPER
from resources.texts import Texts

TODAY = dt.date(2026, 11, 28)
EOK = 100_000_000
WORDS = ChartWords(Texts("ko"))
FIRMS = {
    number: FirmFact(number, f"㈜예시{number}", industry="C21" if number < 3 else "")
    for number in range(1, 9)
}
CASES = {
    1: CaseFact(1, "공장", firm=1, stage="contract", steps=(
        Step("construction", actual_on="2026-08-03"), Step("operation", planned_on="2027-05-01"),
    )),
    2: CaseFact(2, "연구소", firm=2),
    3: CaseFact(3, "사옥", firm=3),
}  # fmt: skip


def paper(number: int, kind: str, case: int | None, signed_on: str, **more: Any) -> AgreementFact:
    known = {"amount": 100 * EOK, "firms": (case or number,), **more}
    return AgreementFact(
        number, f"협약 {number}", kind, "investment", case, None, signed_on, **known
    )


PAPERS = (
    paper(1, "loi", 1, "2024-03-01"),
    paper(2, "mou", 1, "2025-03-01", amount=300 * EOK, checks=(
        CheckFact(1, "2026-03-31", invested=20 * EOK),
    )),
    paper(3, "sale", 1, "2026-02-01", amount=50 * EOK),
    paper(4, "loi", 2, "2026-09-01", amount=Empty.WITHHELD),
    paper(5, "mou", 3, "2024-05", checks=(CheckFact(2, "2026-06-30", "unanswered"),)),
    paper(6, "mou", None, "2024-01-10", status="lapsed", status_on="2026-01-01"),
    paper(7, "loi", None, "2026-01-05", amount=0),
)  # fmt: skip


def counted(definition: Definition | None = None, cut_off: str = "2026-11-28") -> Count:
    return count(CountFacts(PAPERS, CASES, FIRMS), definition or Definition(), cut_off, TODAY)


def told(chart: Chart) -> list[tuple[str, list[tuple[str, str]]]]:
    return [
        (group.name, [(bar.label or bar.tone.value, bar.text) for bar in group.bars])
        for group in chart.groups
    ]


def test_how_far_they_came_counts_papers_and_milestones_until_the_day() -> None:
    (group,) = funnel(counted(), WORDS).groups
    assert [bar.text for bar in group.bars] == ["4", "2", "1", "1", "0", "0"]
    assert group.bars[3].rows == (("case", 1),)
    (then,) = funnel(counted(cut_off="2025-12-31"), WORDS).groups
    assert [bar.text for bar in then.bars] == ["3", "3", "0", "0", "0", "0"]


def test_agreed_and_real_by_year_keep_the_kinds_of_empty_from_zero() -> None:
    chart = realised(counted(), "year", "amount", WORDS)
    assert told(chart) == [
        ("2024년", [("loi", "-"), ("mou", "100"), ("real", "미기재")]),
        ("2026년(11. 28.까지)", [("loi", "0*"), ("mou", "300"), ("real", "20*")]),
    ]
    assert [bar.value for bar in chart.groups[1].bars] == [0, 300 * EOK, 20 * EOK]
    assert chart.groups[0].bars[2].value is None
    assert "* LOI: 비공개 1건 제외" in chart.notes
    assert chart.notes[0].startswith("기준일 2026. 11. 28. · 투자 건 4건")
    (bar,) = [bar for bar in chart.bars() if bar.text == "300"]
    assert (bar.said, bar.rows) == ("2026년(11. 28.까지) MOU: 300억원", (("case", 1),))


def test_papers_of_several_instruments_have_no_common_real_bar() -> None:
    chart = realised(counted(Definition(unit=Unit.AGREEMENT)), "year", "amount", WORDS)
    assert ("2025년", [("mou", "300"), ("real", "20")]) in told(chart)
    assert ("2024년", [("loi", "100"), ("real", "실투자 미확인"), ("mou", "100"),
                      ("real", "실투자 미기재")]) in told(chart)  # fmt: skip


def test_industries_that_nobody_stated_stand_last_and_firms_have_no_sums() -> None:
    chart = realised(counted(), "industry", "amount", WORDS)
    assert [group.name for group in chart.groups] == ["의약품·바이오 C21", "미기재"]
    firms = realised(counted(Definition(unit=Unit.FIRM)), "year", "amount", WORDS)
    assert (firms.groups, firms.notes) == (
        (),
        ("기업 수를 세는 정의에는 금액과 인원의 합이 없습니다.",),
    )


def test_more_parts_than_there_is_room_for_are_one_and_nothing_is_lost() -> None:
    many = tuple(paper(at, "mou", None, f"{2000 + at}-01-01", firms=(1,)) for at in range(1, 16))
    found = count(CountFacts(many, {}, FIRMS), Definition(), "2026-11-28", TODAY)
    chart = realised(found, "year", "amount", WORDS)
    assert chart.groups[0].name == "그 밖 7개"
    agreed = [bar for bar in chart.bars() if bar.tone is Tone.MOU]
    assert sum(bar.value or 0 for bar in agreed) == 1_500 * EOK
    assert len([key for bar in agreed for key in bar.rows]) == 15


def test_silence_is_counted_from_the_last_sign_of_life() -> None:
    chart = ageing(counted(), WORDS)
    assert told(chart) == [
        ("투자의향서(LOI) · 6개월 기준",
         [("3개월 미만", "1"), ("3~6개월", "0"), ("6~12개월", "1"), ("12개월 이상", "0")]),
        ("투자협약(MOU) · 24개월 기준",
         [("12개월 미만", "0"), ("12~24개월", "0"), ("24~36개월", "1"), ("36개월 이상", "0")]),
        ("기준일까지 끝난 협약", [("실효", "1")]),
    ]  # fmt: skip
    old = [bar for bar in chart.bars() if bar.tone is Tone.OVER and bar.value]
    assert [bar.rows for bar in old] == [(("agreement", 7),), (("case", 3),)]


def test_a_frozen_count_draws_the_same() -> None:
    found = counted()
    kept = count_from_json(count_to_json(found))
    assert funnel(kept, WORDS) == funnel(found, WORDS)
    assert ageing(kept, WORDS) == ageing(found, WORDS)


def test_a_count_frozen_before_stages_were_kept_goes_by_its_papers() -> None:
    found = counted()
    old = replace(found, rows=tuple(replace(row, stage="", heard_on="") for row in found.rows))
    (group,) = funnel(old, WORDS).groups
    assert [bar.text for bar in group.bars] == ["4", "2", "1", "0", "0", "0"]
    assert told(ageing(old, WORDS))[0] == told(ageing(found, WORDS))[0]
    nothing = replace(found, rows=tuple(replace(row, stage="", group=None) for row in found.rows))
    assert funnel(nothing, WORDS).groups == ()


@pytest.mark.parametrize("width", [220.0, 380.0, 900.0])
@pytest.mark.parametrize("by", ["year", "industry", "group"])
def test_every_bar_can_be_pressed_inside_the_picture(width: float, by: str) -> None:
    chart = realised(counted(), by, "amount", WORDS)
    picture = render.chart_picture(chart, width, PAPER)
    assert len(picture.spots) == len(list(chart.bars()))
    for spot in picture.spots:
        assert spot.left >= 0
        assert spot.left + spot.width <= width + 0.01
        assert 0 <= spot.top <= picture.height - spot.height
    assert "clipPath" not in picture.svg.decode()


def test_nothing_is_drawn_where_there_is_no_number() -> None:
    empty = Bar(Tone.REAL, None, "미확인", "실투자: 미확인 3건 제외")
    zero = replace(empty, value=0.0, text="0")
    for bar in (empty, zero):
        chart = Chart("x", "x", "억원", (BarGroup("2026년", (bar,)),))
        svg = render.chart_picture(chart, 300, PAPER).svg.decode()
        assert svg.count("<rect") == 0
        assert f">{bar.text}</text>" in svg


def test_as_a_table_each_bar_is_a_row_with_its_word_or_number() -> None:
    table = chart_table(realised(counted(), "year", "amount", WORDS))
    assert [row.cells[:3] for row in table.rows][:3] == [
        ("2024년", "LOI 투자예정액", "-"), ("2024년", "MOU 투자예정액", 100 * EOK),
        ("2024년", "실투자", "미기재"),
    ]  # fmt: skip
    assert (table.as_of, table.unit_line) == ("2026-11-28", "(단위: 억원)")


def test_as_a_table_a_chart_of_one_group_has_no_empty_column() -> None:
    table = chart_table(funnel(counted(), WORDS))
    assert [column.label for column in table.columns] == ["항목", "값", "설명"]
    assert all(row.cells[0] for row in table.rows)
