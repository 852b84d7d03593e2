"""A row that an officer left out or skipped stays out of the next issue of its list."""

from __future__ import annotations

from pathlib import Path

import pytest

from db.intake.apply import ImportSource, apply_plan, revert_import
from db.intake.issues import earlier_issue
from db.intake.pipeline import Choices, PreparedFile, plan
from db.intake.plan import Decision, PlanOptions
from db.intake.tables.understand import Wish
from db.intake.watch import compare_issues
from db.store import Store
from tests.db.intake.plan_cases import in_hand

HEAD = "연번,업체명,대표자명,지역,주생산품\n"
JANUARY = HEAD + "1,㈜가람,정하람,경기,펌프\n2,나래,한도윤,서울,렌즈\n3,다온,박서연,경기,단추\n"
OUT = Choices(wishes={(0, 0): Wish(exclude=frozenset({3}))})
"""Without 나래."""
TALKS = "일자,기업명,상담내용\n2026-01-05,㈜가람,부지 문의\n2026-01-06,나래,견학\n"


def _take_in(
    store: Store, folder: Path, prepared: PreparedFile, skipped: tuple[int, ...] = ()
) -> int:
    options = PlanOptions(decisions={row: Decision(skip=True) for row in skipped})
    with store.read() as session:
        planned = plan(session, prepared, [options])
    name = prepared.workbook.file_name
    source = ImportSource(name, prepared.file_hash, prepared.mapping_json)
    return apply_plan(
        store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared,
        keep=(folder / name, folder / "imports"),
    ).import_id  # fmt: skip


def _left(prepared: PreparedFile) -> list[int]:
    excluded = prepared.tables[0].table.excluded
    return [one.row for one in excluded if one.reason == "left_before"]


MOVED = JANUARY.replace("서울", "부산")
SHIFTED = HEAD + "1,라온,이도현,경기,나사\n2,㈜가람,정하람,경기,펌프\n3,나래,한도윤,제주,렌즈\n"
NUMBERED = (
    "연번,업체명,사업자등록번호,대표자명,지역,주생산품\n1,㈜가람,220-81-62517,정하람,경기,펌프\n"
    "2,나래,101-81-00010,한도윤,부산,렌즈\n3,다온,120-81-47521,박서연,경기,단추\n"
)
LESS = "업체명,대표자명,지역\n㈜가람,정하람,경기\n나래,한도윤,서울\n다온,박서연,경기\n"


@pytest.mark.parametrize(
    ("name", "text", "row"),
    [
        ("우수기업_2월.csv", MOVED, 3),
        ("우수기업_2월.csv", SHIFTED, 4),
        ("우수기업_2월.csv", NUMBERED, 3),
        ("우수기업_2월.csv", LESS, 3),
        ("바뀐 이름.csv", NUMBERED, 3),
        ("우수기업_1월.csv", JANUARY, 3),
    ],
)
@pytest.mark.parametrize("by_hand", [True, False])
def test_the_firm_is_known_again(
    sqlite_store: Store, tmp_path: Path, name: str, text: str, row: int, by_hand: bool
):
    january = in_hand(
        sqlite_store, tmp_path / "우수기업_1월.csv", JANUARY, OUT if by_hand else None
    )
    _take_in(sqlite_store, tmp_path, january, () if by_hand else (3,))
    february = in_hand(sqlite_store, tmp_path / name, text)
    assert _left(february) == [row]
    again = Choices(wishes={(0, 0): Wish(include=frozenset({row}))})
    assert _left(in_hand(sqlite_store, tmp_path / name, text, again)) == []


def test_it_is_left_out_of_its_own_list_alone(sqlite_store: Store, tmp_path: Path):
    ours = JANUARY + "4,라온,이도현,경기,나사\n"
    _take_in(sqlite_store, tmp_path, in_hand(sqlite_store, tmp_path / "우수기업.csv", ours, OUT))
    others = HEAD + "1,나래,한도윤,서울,렌즈\n2,보기,김보기,경기,실\n3,예시,이예시,경기,솔\n"
    others += "4,견본,박견본,경기,못\n"
    for name in ("우수기업(2).csv", "행사 참가기업.csv"):
        assert _left(in_hand(sqlite_store, tmp_path / name, others)) == []


def test_a_firm_of_the_same_name_that_was_taken_in_stays_in(sqlite_store: Store, tmp_path: Path):
    twins = JANUARY + "4,나래,최나래,경기,단추\n"
    _take_in(sqlite_store, tmp_path, in_hand(sqlite_store, tmp_path / "가_1월.csv", twins, OUT))
    gone = twins.replace("2,나래,한도윤,서울,렌즈\n", "")
    assert _left(in_hand(sqlite_store, tmp_path / "가_2월.csv", gone)) == []
    assert _left(in_hand(sqlite_store, tmp_path / "가_3월.csv", twins + "\n")) == [3]


def test_another_talk_with_the_firm_is_another_row(sqlite_store: Store, tmp_path: Path):
    without = Choices(wishes={(0, 0): Wish(exclude=frozenset({2}))})
    january = in_hand(sqlite_store, tmp_path / "상담일지_1월.csv", TALKS, without)
    assert january.tables[0].mapping.list_kind == "activities"
    _take_in(sqlite_store, tmp_path, january)
    later = TALKS + "2026-02-05,㈜가람,계약 문의\n"
    assert _left(in_hand(sqlite_store, tmp_path / "상담일지_2월.csv", later)) == [2]


def test_three_issues_in_a_row(sqlite_store: Store, tmp_path: Path):
    """February names the firm not at all, and is taken back; in March it is there, and in April it
    was taken in."""
    january = in_hand(sqlite_store, tmp_path / "명단_1월.csv", JANUARY, OUT)
    _take_in(sqlite_store, tmp_path, january)
    without = JANUARY.replace("2,나래,한도윤,서울,렌즈", "2,마루,서마루,서울,실")
    february = in_hand(sqlite_store, tmp_path / "명단_2월.csv", without)
    second = _take_in(sqlite_store, tmp_path, february)
    march = MOVED + "4,라온,이도현,경기,나사\n"
    assert _left(in_hand(sqlite_store, tmp_path / "명단_3월.csv", march)) == [3]
    revert_import(sqlite_store, second)
    again = in_hand(sqlite_store, tmp_path / "명단_3월.csv", march)
    assert _left(again) == [3]
    with sqlite_store.read() as session:
        issue = earlier_issue(session, again.seen)
    assert issue is not None
    assert issue.file_name == "명단_1월.csv", "February was taken back"
    found = compare_issues(sqlite_store, tmp_path / "imports", issue, again)
    assert found is not None
    assert [[one.name for one in part] for part in (found.new, found.gone)] == [["라온"], []]
    taken = Choices(wishes={(0, 0): Wish(include=frozenset({3}))})
    with_it = in_hand(sqlite_store, tmp_path / "명단_3월.csv", march, taken)
    found = compare_issues(sqlite_store, tmp_path / "imports", issue, with_it)
    assert found is not None
    assert [one.name for one in found.new] == ["라온"], "January had it, left out"
    assert [one.entry.name for one in found.changed] == ["나래"]
    _take_in(sqlite_store, tmp_path, with_it)
    assert _left(in_hand(sqlite_store, tmp_path / "명단_4월.csv", march + "\n")) == []
