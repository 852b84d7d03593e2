"""report council, count and snapshot-diff: days, names, suffixes and refusals."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import openpyxl
import pypdf
import pytest

from db.domain.counting import Definition, Group, Unit
from db.paths import DataFolder
from db.queries.snapshots import NamedDefinition
from db.services.counting import count_now, freeze, save_definition
from db.startup import Access, open_store
from db.store import Actor, today
from tests.desktop_app.command_line.conftest import Run

MOUS = Definition(unit=Unit.AGREEMENT, groups=(Group.MOU,))


@pytest.fixture
def frozen(demo: Run, folder: Path) -> None:
    """The example with one frozen count and one named definition."""
    place = DataFolder(folder)
    with closing(open_store(place, Actor("박서연", "PC-07"), access=Access.WRITE)) as opened:
        freeze(opened.store, "상반기 보고", count_now(opened.store, Definition(), "2026-06-30"))
        save_definition(opened.store, NamedDefinition(0, "투자협약만", MOUS))


def text_of(path: Path) -> str:
    return "".join(page.extract_text() for page in pypdf.PdfReader(path).pages)


def test_the_council_table_of_a_past_day(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "현황.pdf"
    assert demo("report", "council", "--as-of", "2026-06-30", out, "--json").document["pages"] >= 1
    text = text_of(out)
    assert "2026. 6. 30. 기준" in text
    assert "출처: 투자유치 관리대장" in text
    workbook = tmp_path / "현황.xlsx"
    assert demo("report", "council", workbook, "--rows").code == 0
    assert openpyxl.load_workbook(workbook).sheetnames == [
        "투자협약 현황", "연도별 협약과 실투자", "연도별 고용협약과 실고용", "내역", "설명",
    ]  # fmt: skip


def test_the_zone_of_a_day_on_paper_and_as_tables(demo: Run, tmp_path: Path) -> None:
    out, book = tmp_path / "지구.pdf", tmp_path / "지구.xlsx"
    assert demo("report", "zone", out).code == 0
    text = text_of(out)
    assert "벤처기업육성촉진지구 현황" in text
    assert "0%가 아님" in text  # the example states no figure of the zone itself
    assert demo("report", "zone", "--as-of", "2025-06-30", book).code == 0
    opened = openpyxl.load_workbook(book)
    assert {"개발사업", "입지 수요와 공급", "필지·공간"} <= set(opened.sheetnames)
    phases = [row[2:4] for row in opened["사업 단계"].iter_rows(min_row=4, values_only=True)]
    assert ("미기재", "-") in phases  # announced in October, after the day
    assert demo("report", "zone", "--as-of", "2050-01-01", out).code == 4


def test_the_result_of_the_checks_of_a_day(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "이행.pdf"
    assert demo("report", "fulfilment", "--as-of", "2026-06-30", out).code == 0
    assert "투자협약 이행상황 점검 결과(2026년 2분기)" in text_of(out)
    told = demo("fulfilment", "--json").document
    assert told["number"] == sum(group["rows"] for group in told["groups"].values())
    assert told["groups"]["mou"]["money"]["rate"] > 0
    assert told["groups"]["loi"]["money"]["done"]["stated"] == 0


@pytest.mark.parametrize(
    "more",
    [("--as-of", "2999-01-01"), ("--as-of", "2026-06"), ("--as-of", "내일")],
)
def test_a_day_that_can_not_be_counted_on_is_refused(
    demo: Run, tmp_path: Path, more: tuple[str, ...]
) -> None:
    out = tmp_path / "현황.pdf"
    ran = demo("report", "council", *more, out)
    assert ran.code == 4
    assert ran.err
    assert not out.exists()


def test_nothing_frozen_is_told(demo: Run, tmp_path: Path) -> None:
    ran = demo("report", "snapshot-diff", tmp_path / "대비.pdf")
    assert (ran.code, "아직 확정한 집계가 없습니다" in ran.err) == (4, True)


@pytest.mark.usefixtures("frozen")
@pytest.mark.parametrize(
    "ends",
    [
        (),
        ("--from", "1"),
        ("--from", "상반기 보고", "--to", "2026-09-30"),
        ("--from", "2025-12-31", "--to", "상반기 보고"),
        ("--from", "2025-12-31", "--to", "2026-03-31"),
    ],
)
def test_two_counts_against_each_other(demo: Run, tmp_path: Path, ends: tuple[str, ...]) -> None:
    out = tmp_path / "대비.pdf"
    assert demo("report", "snapshot-diff", *ends, out, "--json").code == 0
    assert "집계 증감 대비표" in text_of(out)


@pytest.mark.usefixtures("frozen")
def test_what_was_never_frozen_or_named_is_refused(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "대비.pdf"
    assert demo("report", "snapshot-diff", "--from", "7", out).code == 4
    assert demo("report", "snapshot-diff", "--from", "하반기", out).code == 4
    assert demo("report", "count", "--definition", "없는 정의", out).code == 4


@pytest.mark.usefixtures("frozen")
def test_a_named_definition_is_printed_with_its_number(demo: Run, tmp_path: Path) -> None:
    out = tmp_path / "집계.pdf"
    assert demo("report", "count", "--definition", "투자협약만", "--as-of", today(), out).code == 0
    assert "대상: 투자협약(MOU)." in text_of(out)
    hidden = tmp_path / "가림.pdf"
    assert demo("report", "count", "--hide-names", hidden).code == 0
    assert "A사" in text_of(hidden)
    assert "㈜" not in text_of(hidden)


def test_a_number_with_its_rows_and_what_each_kind_lacks(demo: Run) -> None:
    found = demo("count", "--unit", "agreement", "--json").document
    counted = [row for row in found["rows"] if row["why"] == "counted"]
    assert found["number"] == len(counted)
    assert sum(group["rows"] for group in found["groups"].values()) == len(counted)
    for name, group in found["groups"].items():
        own = [row["figures"]["amount"]["value"] for row in counted if row["group"] == name]
        stated = [value for value in own if not isinstance(value, dict)]
        assert group["amount"]["total"] == sum(stated)
        assert sum(group["amount"]["empty"].values()) == len(own) - len(stated)
    said = demo("count", "--as-of", "2026-06-30").out
    assert "2026. 6. 30. 24:00까지의 사실" in said


def test_a_count_is_frozen_listed_and_compared(demo: Run, tmp_path: Path) -> None:
    frozen = demo("freeze", "상반기", "--as-of", "2026-06-30", "--note", "의회", "--json").document
    assert demo("freeze", "상반기").code == 4
    assert demo("snapshots", "--json").document["snapshots"] == [frozen]
    out = tmp_path / "대비.xlsx"
    assert demo("report", "snapshot-diff", "--from", "상반기", out).code == 0
    assert "내역" in openpyxl.load_workbook(out).sheetnames
