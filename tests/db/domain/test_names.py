"""One firm has one key, two firms have two; people are told apart."""

from __future__ import annotations

import pytest

from db.domain import names

SPELLINGS = (
    "(주)한빛정밀", "㈜한빛정밀", "주식회사 한빛정밀", "한빛정밀(주)", "한빛정밀 주식회사", "한빛정밀",
    "（주）한빛 정밀", "주)한빛정밀", "한빛정밀주)", "주식회사한빛정밀", "한빛정밀 Co., Ltd.", "㈜ 한빛·정밀",
)  # fmt: skip


@pytest.mark.parametrize("name", SPELLINGS)
def test_six_spellings_and_more_are_one_firm(name: str):
    assert names.name_key(name) == "한빛정밀"


@pytest.mark.parametrize(
    ("name", "key", "form"),
    [
        ("INGENIA Therapeutics, Inc.", "ingeniatherapeutics", "Inc."),
        ("ABC CO.,LTD.", "abc", "Co., Ltd."),
        ("Novartis Pharma GmbH", "novartispharma", "GmbH"),
        ("Acme LLC", "acme", "LLC"),
        ("(사)한국바이오의약품협회", "한국바이오의약품협회", "사단법인"),
        ("재단법인 한빛재단", "한빛재단", "재단법인"),
        ("유한책임회사 한빛", "한빛", "유한책임회사"),
        ("(유)한빛", "한빛", "유한회사"),
        ("농업회사법인  샘토바이오", "샘토바이오", "농업회사법인"),
        ("의료법인 자인의료재단", "자인의료재단", "의료법인"),
        ("학교법인 동국학원", "동국학원", "학교법인"),
        ("니프코코리아㈜ 울산공장", "니프코코리아울산공장", "주식회사"),
        ("주식회사", "", "주식회사"),
        ("★★★", "★★★", ""),
        ("유한양행", "유한양행", ""),
    ],
)
def test_keys_and_forms(name: str, key: str, form: str):
    assert names.name_key(name) == key
    assert names.legal_form(name) == form


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C&C", "CC"),
        ("㈜한빛", "법무법인 한빛"),
        ("3.5랩", "35랩"),
        ("한빛정밀", "한빛정밀 울산공장"),
        ("Co", "Inc"),
    ],
)
def test_different_firms_stay_apart(one: str, other: str):
    assert names.name_key(one) != names.name_key(other)


def test_a_list_sorts_without_the_legal_form():
    assert names.sort_name("㈜Hanbit 정밀") == "hanbit 정밀"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("이수진, 김종윤, 배보찬", ("이수진", "김종윤", "배보찬")),
        ("고준, 채형석, 채동석 (각자 대표이사)", ("고준", "채형석", "채동석")),
        ("이수진, 김종윤 외 2명", ("이수진", "김종윤")),
        ("고영진 외 1", ("고영진",)),
        ("고영진외1", ("고영진",)),
        ("이외수", ("이외수",)),
        ("마리 뒤퐁", ("마리 뒤퐁",)),
        ("사토 켄, 이은주", ("사토 켄", "이은주")),
        ("박문성.정승균.김경옥", ("박문성", "정승균", "김경옥")),
        ("오 현", ("오현",)),
        ("남궁 민수", ("남궁민수",)),
        ("이 승 호", ("이승호",)),
        ("박정훈, 이인덕(각자대표)", ("박정훈", "이인덕")),
        ("이수진·김종윤ㆍ배보찬", ("이수진", "김종윤", "배보찬")),
        ("이수진/김종윤", ("이수진", "김종윤")),
        ("대표이사 이수진", ("이수진",)),
        ("이수진대표이사", ("이수진",)),
        ("대표이사 전무 김성문(각자 대표이사)", ("김성문",)),
        ("유석환 대표님", ("유석환",)),
        ("이수진 김종윤", ("이수진", "김종윤")),
        ("김 철수", ("김철수",)),
        ("대표이사 회장 강병중 대표이사 사장 강호찬", ("강병중", "강호찬")),
        ("- 정일선", ("정일선",)),
        ("한우삼. 한하워드성(각자 대표이사)", ("한우삼", "한하워드성")),
        ("김충식, 마우리지오 부티(Maurizio Butti) 각자대표이사", ("김충식", "마우리지오 부티")),
        ("한국투자신탁운용(주)", ("한국투자신탁운용(주)",)),
        ("John Smith, Jane Doe", ("John Smith", "Jane Doe")),
        ("Kim J., Lim K.", ("Kim J.", "Lim K.")),
        ("Roe, Jane / 한보기", ("Jane Roe", "한보기")),
        ("Jane Roe, John Doe", ("Jane Roe", "John Doe")),
        ("-", ()),
    ],
)
def test_people(text: str, people: tuple[str, ...]):
    assert names.split_people(text) == people


def test_guesses():
    assert names.people_omitted("이수진 외 3인") == 3
    assert names.people_omitted("고영진 외 1") == 1
    assert names.looks_like_company("㈜에이알")
    assert names.looks_like_company("샘토바이오")
    assert not names.looks_like_company("홍길동")
    assert names.looks_like_person("유석환")
    assert not names.looks_like_person("고양시")
    assert not names.looks_like_person("제조업")
