"""A second issue of a known list says what is new, what changed and what is gone."""

from __future__ import annotations

from pathlib import Path

import pytest
from sqlalchemy import update

from db.domain.labels import Label
from db.intake.apply import ImportSource, apply_plan, revert_import
from db.intake.issues import earlier_issue
from db.intake.pipeline import Choices, plan
from db.intake.tables.understand import Wish
from db.intake.watch import compare_issues
from db.schema.imports import ImportBatchRecord
from db.store import Store
from tests.db.intake.plan_cases import in_hand

HEAD = "연번,업체명,대표자명,벤처확인유형,지역,벤처유효시작일,벤처유효종료일\n"
MAY = HEAD + (
    "1,㈜가람,정하람,혁신성장유형,경기,2023-05-01,2026-04-30\n"
    "2,나래,한도윤,연구개발유형,서울,2024-01-02,2027-01-01\n"
    "3,다온,박서연,혁신성장유형,경기,2023-06-01,2026-05-31\n"
)
JUNE = HEAD + (
    "1,(주)가람,정하람,혁신성장유형,경기,2026-05-01,2029-04-30\n"
    "2,나래,한도윤,연구개발유형,서울,2024-01-02,2027-01-01\n"
    "3,라온,이도현,벤처투자유형,경기,2026-06-01,2029-05-31\n"
)
OTHERS = MAY.replace("가람", "보기").replace("나래", "예시").replace("다온", "견본")


def _issue(folder: Path, month: str, text: str) -> Path:
    path = folder / f"벤처기업명단_{month}.csv"
    path.write_text(text, encoding="utf-8-sig")
    return path


def _apply(store: Store, path: Path, folder: Path, choices: Choices | None = None) -> int:
    prepared = in_hand(store, path, choices=choices)
    with store.read() as session:
        planned = plan(session, prepared)
    source = ImportSource(path.name, prepared.file_hash, prepared.mapping_json)
    return apply_plan(
        store, source, planned.tables, planned_at=planned.planned_at, prepared=prepared,
        keep=(path, folder),
    ).import_id  # fmt: skip


def test_the_next_issue_is_compared_with_the_one_before(sqlite_store: Store, tmp_path: Path):
    folder = tmp_path / "imports"
    first = _apply(sqlite_store, _issue(tmp_path, "20260531", MAY), folder)
    later = in_hand(sqlite_store, _issue(tmp_path, "20260630", JUNE))
    with sqlite_store.read() as session:
        issue = earlier_issue(session, later.seen)
    assert issue is not None
    assert (issue.import_id, issue.list_date) == (first, "2026-05-31")
    found = compare_issues(sqlite_store, folder, issue, later)
    assert found is not None
    assert [entry.name for entry in found.new] == ["라온"]
    assert [entry.name for entry in found.gone] == ["다온"]
    (changed,) = found.changed
    assert changed.entry.name == "(주)가람"
    assert changed.fields["certificate.valid_until"] == ("2026-04-30", "2029-04-30")
    assert found.same == 1


def test_an_issue_that_was_taken_back_is_none(sqlite_store: Store, tmp_path: Path):
    import_id = _apply(sqlite_store, _issue(tmp_path, "20260531", MAY), tmp_path / "imports")
    revert_import(sqlite_store, import_id)
    later = in_hand(sqlite_store, _issue(tmp_path, "20260630", JUNE))
    with sqlite_store.read() as session:
        assert earlier_issue(session, later.seen) is None


def test_what_was_agreed_is_another_list_where_its_file_is_called_otherwise(
    sqlite_store: Store, tmp_path: Path
):
    letters = tmp_path / "투자의향서 접수.csv"
    letters.write_text("접수일,기업,투자의향(억원)\n2026-03-02,㈜가람,10\n", encoding="utf-8-sig")
    _apply(sqlite_store, letters, tmp_path / "imports")
    for name, alike in (("투자협약 체결.csv", False), ("투자의향서 접수(2).csv", True)):
        later = tmp_path / name
        later.write_text(
            "협약일,협약기업,투자금액(억)\n2026-05-02,㈜가람,12\n", encoding="utf-8-sig"
        )
        prepared = in_hand(sqlite_store, later)
        with sqlite_store.read() as session:
            assert (earlier_issue(session, prepared.seen) is not None) is alike


def test_a_firm_that_moved_is_neither_new_nor_gone(sqlite_store: Store, tmp_path: Path):
    folder = tmp_path / "imports"
    _apply(sqlite_store, _issue(tmp_path, "20260531", MAY), folder)
    moved = MAY.replace("나래,한도윤,연구개발유형,서울", "나래,한도윤,연구개발유형,경기")
    later = in_hand(sqlite_store, _issue(tmp_path, "20260630", moved))
    with sqlite_store.read() as session:
        issue = earlier_issue(session, later.seen)
    assert issue is not None
    found = compare_issues(sqlite_store, folder, issue, later)
    assert found is not None
    assert (found.new, found.gone) == ((), ())
    (changed,) = found.changed
    assert changed.fields == {"organization.region": ("서울", "경기")}


@pytest.mark.parametrize(
    ("name", "firms", "alike"),
    [
        ("수출기업", OTHERS, False),
        ("벤처기업명단_20260630", OTHERS, False),
        ("새 명단", JUNE, True),
    ],
)
def test_the_firms_say_whether_a_list_is_an_issue(
    sqlite_store: Store, tmp_path: Path, name: str, firms: str, alike: bool
):
    _apply(sqlite_store, _issue(tmp_path, "20260531", MAY), tmp_path / "imports")
    path = tmp_path / f"{name}.csv"
    path.write_text(firms, encoding="utf-8-sig")
    later = in_hand(sqlite_store, path)
    with sqlite_store.read() as session:
        assert (earlier_issue(session, later.seen) is not None) is alike


def test_an_import_of_an_earlier_program_is_confirmed_by_its_file(
    sqlite_store: Store, tmp_path: Path
):
    folder = tmp_path / "imports"
    _apply(sqlite_store, _issue(tmp_path, "20260531", MAY), folder)
    with sqlite_store.write(Label.EDIT) as unit:
        unit.session.execute(update(ImportBatchRecord).values(firms=None))
    for text, alike in ((OTHERS, False), (JUNE, True)):
        later = in_hand(sqlite_store, _issue(tmp_path, "20260630", text))
        with sqlite_store.read() as session:
            issue = earlier_issue(session, later.seen)
        assert issue is not None
        assert (compare_issues(sqlite_store, folder, issue, later) is not None) is alike


def test_rows_that_were_left_out_and_mended_are_no_issue(sqlite_store: Store, tmp_path: Path):
    _apply(sqlite_store, _issue(tmp_path, "20260531", MAY), tmp_path / "imports")
    mended = "넣지 못한 사유," + HEAD + "원래 목록 3행: …,2,나래,한도윤,연구개발유형,서울,,\n"
    later = in_hand(sqlite_store, _issue(tmp_path, "오류", mended))
    (table,) = later.tables
    assert [column.header for column in table.table.columns] == HEAD.strip().split(",")
    with sqlite_store.read() as session:
        assert earlier_issue(session, later.seen) is None


def test_what_was_put_outside_the_table_is_not_gone_from_it(sqlite_store: Store, tmp_path: Path):
    folder, cut = tmp_path / "imports", Choices(wishes={(0, 0): Wish(last_row=3)})
    _apply(sqlite_store, _issue(tmp_path, "20260531", MAY), folder, cut)
    later = in_hand(sqlite_store, _issue(tmp_path, "20260630", JUNE))
    assert len(later.tables[0].table.rows) == 2
    with sqlite_store.read() as session:
        issue = earlier_issue(session, later.seen)
    assert issue is not None
    found = compare_issues(sqlite_store, folder, issue, later)
    assert found is not None
    assert (found.new, found.gone, len(found.changed)) == ((), (), 1)


def test_a_firm_whose_number_only_one_issue_has_is_the_same(sqlite_store: Store, tmp_path: Path):
    folder, head = tmp_path / "imports", "업체명,사업자등록번호,대표자명,지역\n"
    may = head + "㈜가람,,정하람,경기\n나래,101-81-00010,한도윤,서울\n"
    june = head + "㈜가람,220-81-62517,정하람,부산\n나래,120-81-47521,한도윤,서울\n"
    _apply(sqlite_store, _issue(tmp_path, "20260531", may), folder)
    later = in_hand(sqlite_store, _issue(tmp_path, "20260630", june))
    with sqlite_store.read() as session:
        issue = earlier_issue(session, later.seen)
    assert issue is not None
    found = compare_issues(sqlite_store, folder, issue, later)
    assert found is not None
    assert [one.entry.name for one in found.changed] == ["㈜가람"]
    names = [[one.name for one in part] for part in (found.new, found.gone)]
    assert names == [["나래"], ["나래"]], "two numbers are two firms"


TWINS = (
    "업체명,대표자명,지역,전화번호,주생산품\n"
    "다온,박서연,인천,032-000-0001,자석\n라온,이도현,경기,031-000-0009,전선\n"
)
SHARES = "회사명,종목코드,지역\n다온,111110,인천\n라온,222220,경기\n"


@pytest.mark.parametrize(
    ("rest", "may", "june", "changed", "apart"),
    [
        (  # one of two of a name moved
            TWINS, "가람,정하람,경기,031-000-0001,펌프\n가람,김나루,서울,02-000-0002,밸브\n",
            "가람,김나루,부산,051-000-0002,밸브\n가람,정하람,경기,031-000-0001,펌프\n",
            {"부산": "서울"}, (),
        ),
        (  # in one province by what they say, not by their order; the first is gone
            TWINS, "가람,정하람,경기,031-000-0001,펌프\n가람,김나루,경기,031-000-0002,밸브\n",
            "가람,김나루,경기,031-000-0002,수도꼭지\n",
            {"경기": "경기"}, ("정하람",),
        ),
        (  # another place and other people: another firm
            TWINS, "가람,정하람,경기,031-000-0001,펌프\n가람,김나루,서울,02-000-0002,밸브\n",
            "가람,정하람,경기,031-000-0001,펌프\n가람,오다솜,부산,051-000-0003,접시\n",
            {}, ("오다솜", "김나루"),
        ),
        (  # the number of the list, wherever they are and whatever they are called
            SHARES, "가람,353190,경기\n가람,284420,경기\n",
            "나루,284420,부산\n가람,353190,경기\n",
            {"부산": "경기"}, (),
        ),
    ],
    ids=["moved", "by what they say", "another firm", "by number"],
)  # fmt: skip
def test_of_two_of_one_name_the_likest_are_one(
    sqlite_store: Store, tmp_path: Path, rest: str, may: str, june: str,
    changed: dict[str, str], apart: tuple[str, ...],
):  # fmt: skip
    folder = tmp_path / "imports"
    _apply(sqlite_store, _issue(tmp_path, "20260531", rest + may), folder)
    later = in_hand(sqlite_store, _issue(tmp_path, "20260630", rest + june))
    with sqlite_store.read() as session:
        issue = earlier_issue(session, later.seen)
    assert issue is not None
    found = compare_issues(sqlite_store, folder, issue, later)
    assert found is not None
    assert {one.entry.region: one.before.region for one in found.changed} == changed
    lines = (rest + may).splitlines(), (rest + june).splitlines()
    named = [lines[1][one.row - 1] for one in found.new]
    named += [lines[0][one.row - 1] for one in found.gone]
    assert len(named) == len(apart)
    assert all(who in line for who, line in zip(apart, named, strict=True))


@pytest.mark.parametrize(
    ("line", "now", "changed"),
    [
        ("나래,한도윤,연구개발유형,서울", "새나래,한도윤,연구개발유형,서울", ["organization.name"]),
        (
            "나래,한도윤,연구개발유형,서울",
            "새나래,한도윤,연구개발유형,부산",
            ["organization.name", "organization.region"],
        ),
        ("나래,한도윤,연구개발유형,서울", "새나래,김새봄,연구개발유형,서울", None),
    ],
)
def test_a_firm_that_is_called_otherwise_is_followed_by_all_else_it_says(
    sqlite_store: Store, tmp_path: Path, line: str, now: str, changed: list[str] | None
):
    """With its place or without; under another head nothing says that it is one."""
    folder = tmp_path / "imports"
    _apply(sqlite_store, _issue(tmp_path, "20260531", MAY), folder)
    later = in_hand(sqlite_store, _issue(tmp_path, "20260630", MAY.replace(line, now)))
    with sqlite_store.read() as session:
        issue = earlier_issue(session, later.seen)
    assert issue is not None
    found = compare_issues(sqlite_store, folder, issue, later)
    assert found is not None
    assert [sorted(one.fields) for one in found.changed] == ([changed] if changed else [])
    assert len(found.new) == len(found.gone) == (0 if changed else 1)
