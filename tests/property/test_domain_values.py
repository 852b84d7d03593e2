"""Whatever a cell holds, the parsers answer; what they write they read again."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain import (
    addresses,
    area,
    area_reading,
    date_cells,
    dates,
    hangul,
    money,
    money_reading,
    names,
    numbers,
)
from db.domain.empty_words import empty_word
from db.domain.korean_number import hangul_number, read_hangul_number
from db.domain.values import Parsed
from tests.fixtures.depth import examples

OFFICE = st.text(
    alphabet="0123456789,.-~()/'△약조억만천백십원㎡평명년월일 예정외주식회사㈜가힣ㄱㅏA@+*\n",
    max_size=24,
)
CELLS = st.one_of(
    st.none(), st.booleans(), st.integers(), st.floats(), st.text(max_size=40), OFFICE,
    st.dates(), st.datetimes(),
)  # fmt: skip
SYLLABLES = st.text(
    alphabet=st.characters(min_codepoint=0xAC00, max_codepoint=0xD7A3), min_size=1, max_size=6
)

PARSERS: list[Callable[[object], Parsed[int] | Parsed[float] | Parsed[str]]] = [
    lambda raw: money_reading.parse_money(raw, None),
    lambda raw: money_reading.parse_money(raw, money.MoneyUnit.EOK),
    lambda raw: area_reading.parse_area(raw, None),
    lambda raw: area_reading.parse_area(raw, area.AreaUnit.PYEONG),
    date_cells.parse_partial_date,
    date_cells.parse_datetime,
    lambda raw: date_cells.parse_date_range(raw)[1],
    numbers.parse_business_number,
    numbers.parse_corporate_number,
    numbers.parse_phone,
    numbers.parse_count,
    numbers.parse_url,
    numbers.parse_email,
]


@pytest.mark.parametrize("place", range(len(PARSERS)))
@given(raw=CELLS)
@settings(max_examples=examples(120))
def test_a_parser_never_raises_and_a_problem_has_no_value(place: int, raw: object):
    parsed = PARSERS[place](raw)
    if parsed.problem:
        assert parsed.value is None
    if empty_word(raw) is not None:
        assert parsed.value is None
        assert not parsed.problem


@given(text=st.one_of(st.text(max_size=40), OFFICE))
@settings(max_examples=examples(200))
def test_text_functions_never_raise(text: str):
    names.split_people(text)
    names.sort_name(text)
    names.legal_form(text)
    names.looks_like_company(text)
    names.looks_like_person(text)
    addresses.region_of(text)
    addresses.split_lot_and_road(text)
    addresses.looks_like_address(text)
    numbers.mask_resident_numbers(text)
    hangul.choseong(text)
    assert hangul.particle(text, "을") in "을를"


@given(won=st.integers(-(10**17), 10**17))
def test_money_round_trips(won: int):
    assert money_reading.parse_money(money.money_text(won), None).value == won
    assert (
        money_reading.parse_money(
            money.format_money(won, money.MoneyUnit.WON), money.MoneyUnit.WON
        ).value
        == won
    )
    if won >= 0:
        assert money_reading.parse_money(money.korean_amount(won), None).value == won


@given(number=st.integers(0, 10**20 - 1))
def test_hangul_numbers_round_trip(number: int):
    assert read_hangul_number(hangul_number(number)) == number


@given(won=st.integers(1, 10**17))
def test_money_that_is_not_zero_never_reads_as_zero(won: int):
    for unit in money.MoneyUnit:
        assert any(digit in "123456789" for digit in money.format_money(won, unit))


@given(hundredths=st.integers(0, 10**10))
def test_area_round_trips(hundredths: int):
    m2 = hundredths / 100
    assert area_reading.parse_area(area.format_area(m2), area.AreaUnit.M2).value == m2
    assert area_reading.parse_area(f"{area.format_area(m2)}㎡", None).value == m2


@given(day=st.dates(date(1850, 1, 1), date(2199, 12, 31)), length=st.sampled_from((4, 7, 10)))
def test_dates_round_trip(day: date, length: int):
    iso = day.isoformat()[:length]
    assert date_cells.parse_partial_date(iso) == Parsed(iso)
    assert date_cells.parse_partial_date(dates.format_partial_date(iso)).value == iso
    assert date_cells.parse_partial_date(dates.format_date_weekday(iso)) == Parsed(iso)
    assert dates.first_day(iso) <= day <= dates.last_day(iso)


@given(moment=st.datetimes(datetime(1900, 1, 1), datetime(2199, 12, 31)))
def test_date_times_round_trip(moment: datetime):
    iso = f"{moment:%Y-%m-%dT%H:%M}"
    assert date_cells.parse_datetime(dates.format_datetime(iso)).value == iso


@given(name=st.one_of(st.text(max_size=30), OFFICE, SYLLABLES))
@settings(max_examples=examples(400))
def test_a_name_key_is_its_own_key(name: str):
    key = names.name_key(name)
    if key and not names.legal_form(key):
        assert names.name_key(key) == key


@given(name=SYLLABLES.filter(lambda n: not names.legal_form(n)))
def test_every_spelling_of_a_firm_has_one_key(name: str):
    for form in ("㈜{}", "(주){}", "주식회사 {}", "{}(주)", "{} 주식회사", "{} Co., Ltd."):
        assert names.name_key(form.format(name)) == names.name_key(name)


@given(word=SYLLABLES, data=st.data())
def test_what_is_half_typed_is_a_prefix(word: str, data: st.DataObject):
    keys = hangul.keystrokes(word)
    cut = data.draw(st.integers(0, len(word)))
    assert keys.startswith(hangul.keystrokes(word[:cut]))
    typed = data.draw(st.integers(0, len(keys)))
    assert hangul.keystrokes(keys[:typed]) == keys[:typed]
    assert hangul.from_latin_keys(hangul.to_latin_keys(keys)).lower() == hangul.keystrokes(
        "".join(hangul.from_latin_keys(hangul.to_latin_keys(keys)))
    )
    assert len(hangul.choseong(word)) == len(word)


@given(digits=st.from_regex(r"[0-9]{9}", fullmatch=True))
def test_exactly_one_check_digit_is_right(digits: str):
    good = [last for last in "0123456789" if numbers.business_number_ok(digits + last)]
    assert len(good) == (0 if set(digits) == {"0"} else 1)


@given(
    people=st.lists(
        st.sampled_from(["이수진", "김종윤", "배보찬", "홍길동"]), unique=True, min_size=1
    )
)
def test_people_come_apart_again(people: list[str]):
    for joint in (", ", "/", " · ", "ㆍ", "\n", " "):
        assert names.split_people(joint.join(people) + " 외 2명") == tuple(people)
