"""The table is whole, every code lies under its division, and old codes lead into it."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from db.domain.industries import code_of
from resources import ksic
from resources.ksic import from_tenth, industries, industry_name


def test_it_has_as_many_codes_as_the_notice() -> None:
    counts = Counter(len(code) for code in industries())
    assert (counts[1], counts[2], counts[5]) == (21, 77, 1205)
    divisions = {code for code in industries() if len(code) == 2}
    assert {code[:2] for code in industries() if len(code) == 5} == divisions
    assert len({code[:3] for code in industries() if len(code) == 5}) == 234
    assert len({code[:4] for code in industries() if len(code) == 5}) == 501


def test_every_division_lies_in_the_section_that_codes_are_read_to() -> None:
    section = ""
    for code in industries():
        if len(code) == 1:
            section = code
        else:
            assert code_of(code) == f"{section}{code}"


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("C21211", "생물 의약품 제조업"),
        ("27112", "전기식 진단 및 요법 기기 제조업"),
        ("J62010", "컴퓨터 프로그래밍 서비스업"),
        ("01110", "곡물 및 기타 식량작물 재배업"),
        ("C", "제조업"),
        ("C26", "전자부품, 컴퓨터, 영상, 음향 및 통신장비 제조업"),
        ("C2611", "전자부품, 컴퓨터, 영상, 음향 및 통신장비 제조업"),
        ("04000", ""),
        ("없음", ""),
    ],
)
def test_a_code_has_its_name(code: str, name: str) -> None:
    assert industry_name(code) == name


def test_codes_of_the_tenth_revision() -> None:
    # 생물의약품 and 체외진단시약 were split off in the 11th.
    assert from_tenth("21210") == ("21211", "21212")
    assert "체외 진단 시약 제조업" in industry_name("C21300", "10")
    # The same digits mean something else now.
    assert industry_name("26293", "10") == "전자저항기 및 전자카드 제조업"
    assert industry_name("26293") == "전자코일, 변성기 및 기타 전자 유도자 제조업"
    assert from_tenth("27112") == ("27112",)
    assert from_tenth("99999") == ()


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("56191", ("56150",)),  # 제과점업: the same digits are 김밥 및 기타 간이 음식점업 now
        ("01151", ("01159",)),  # 콩나물 재배업
        ("10791", ("10891",)),
        ("17123", ("17104", "17105")),
        ("27192", ("27192", "27193", "27194")),
        ("35119", ("35115", "35119")),
        ("63991", ("60310", "60320", "63991")),
        ("65303", ("84620",)),  # 연금업 went to another section
        ("68221", ("68221", "68224")),
        ("71392", ("71399",)),
        ("71393", ("71392",)),
        ("75999", ("75995", "75999")),
        ("90192", ("90199",)),
    ],
)
def test_a_code_that_changed_leads_where_the_table_of_links_says(
    old: str, new: tuple[str, ...]
) -> None:
    assert from_tenth(old) == new


def test_it_has_as_many_changes_as_the_table_of_links() -> None:
    file = Path(ksic.__file__).parent / "ksic10_to_11.txt"
    lines = (line.split() for line in file.read_text(encoding="utf-8").splitlines())
    changes = {old: set(new) for old, *new in lines}
    classes = {code for code in industries() if len(code) == 5}
    assert set().union(*changes.values()) <= classes
    assert all(new != {old} for old, new in changes.items())
    gone = {old for old in changes if old not in classes}
    used_anew = {old for old, new in changes.items() if old in classes - new}
    assert (len(changes), len(gone), len(used_anew)) == (125, 78, 24)


def test_every_change_leads_to_a_class_of_the_eleventh() -> None:
    for code in industries():
        if len(code) == 5:
            assert all(new in industries() for new in from_tenth(code))
