"""Values as they are said, typed and read back in the officer's unit; prices in their own."""

from __future__ import annotations

import pytest

from db.domain.area import AreaUnit
from db.domain.catalogue import find_field
from db.domain.kinds import RecordKind
from db.domain.money import MoneyUnit
from db.domain.values import Empty
from db.queries.lists import list_column
from desktop_app.settings.values import Settings
from desktop_app.widgets.forms.readers import read_text
from desktop_app.widgets.lists.filter_units import in_own_units
from desktop_app.widgets.words.screen_language import ScreenLanguage, screen_language
from desktop_app.widgets.words.value_text import shown, unit_of

MONEY = find_field("case.planned_investment")
AREA = find_field("case.wanted_area")
PRICE = find_field("site.price")
STARTS = find_field("meeting.starts_at")
MILLIONS = ScreenLanguage("ko", MoneyUnit.MILLION, AreaUnit.PYEONG)


@pytest.mark.parametrize(
    ("typed", "won"),
    [
        ("120억", 12_000_000_000),
        ("1조1,679억", 1_167_900_000_000),
        ("1,250백만원", 1_250_000_000),
        ("120", 12_000_000_000),
        ("1.5", 150_000_000),
    ],
)
def test_amounts_are_typed_as_they_are_said(typed: str, won: int):
    assert read_text(MONEY, typed).value == won


@pytest.mark.parametrize(("typed", "metres"), [("500평", 1652.89), ("14,478㎡", 14478.0)])
def test_areas_are_typed_as_they_are_said(typed: str, metres: float):
    assert read_text(AREA, typed).value == metres


def test_bare_numbers_count_in_the_officer_s_unit():
    assert read_text(MONEY, "1,250", MILLIONS).value == 1_250_000_000
    assert read_text(MONEY, "120억", MILLIONS).value == 12_000_000_000
    assert read_text(AREA, "500", MILLIONS).value == 1652.89


@pytest.mark.parametrize("won", [18_000_000_000, 1_250_000_000, 3_000_000])
@pytest.mark.parametrize("unit", list(MoneyUnit)[:4])
def test_what_is_shown_can_be_typed_back(won: int, unit: MoneyUnit):
    lang = ScreenLanguage("ko", unit)
    text = shown(MONEY, won, lang)
    assert text.unit == unit.value
    back = read_text(MONEY, text.whole, lang).value
    assert back is not None
    assert abs(back - won) <= MoneyUnit.EOK.won * 0.05


def test_hovering_spells_the_amount_and_gives_pyeong():
    tip = shown(MONEY, 12_000_000_000, "ko").tip
    assert tip.splitlines() == ["120억원", "금12,000,000,000원(금일백이십억원)"]
    assert shown(AREA, 14478.0, "ko").tip == "14,478㎡(약 4,380평)"
    in_pyeong = shown(AREA, 14478.0, MILLIONS)
    assert (in_pyeong.whole, in_pyeong.tip) == ("4,379.6평", "14,478㎡(약 4,380평)")


def test_a_price_is_won_for_a_square_metre_whatever_sums_are_shown_in():
    for lang in ("ko", MILLIONS):
        assert shown(PRICE, 2_350_000, lang).whole == "2,350,000원/㎡"
        assert read_text(PRICE, "2,350,000", lang).value == 2_350_000
        assert read_text(PRICE, "2,350,000원/㎡", lang).value == 2_350_000
        assert read_text(PRICE, "235만원", lang).value == 2_350_000
    assert unit_of(PRICE, "en") == "₩/㎡"


@pytest.mark.parametrize(
    ("typed", "stored"),
    [
        ("2026. 12. 3. 14:00", "2026-12-03T14:00"),
        ("2026. 12. 3.", "2026-12-03"),
        ("2026. 12.", "2026-12"),
        ("미확인", Empty.UNCHECKED),
    ],
)
def test_a_moment_is_kept_as_far_as_it_is_known(typed: str, stored: str):
    assert read_text(STARTS, typed).value == stored
    if not isinstance(stored, Empty):
        text = shown(STARTS, stored, "ko").text
        assert read_text(STARTS, text).value == stored


@pytest.mark.parametrize("field", ["case.organization", "case.stage", "case.note", "case.number"])
@pytest.mark.parametrize("empty", list(Empty))
def test_each_kind_of_empty_can_be_typed(field: str, empty: Empty):
    assert read_text(find_field(field), empty.label("ko")).value is empty


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        (">50", ">50백만원"),
        ("10~20", "10백만원~20백만원"),
        ("1,000", "1,000백만원"),
        (">120억", ">120억"),
        ("미확인", "미확인"),
        ("50 백만원", "50 백만원"),
    ],
)
def test_filters_count_in_the_officer_s_unit(typed: str, asked: str):
    column = list_column(RecordKind.CASE, "planned_investment")
    assert in_own_units(column, typed, MILLIONS) == asked
    assert in_own_units(column, typed, "ko") == typed
    jobs = list_column(RecordKind.CASE, "planned_jobs")
    assert in_own_units(jobs, typed, MILLIONS) == typed


def test_units_of_settings_are_known_ones():
    assert Settings.from_json({"money_unit": "달러", "area_unit": "평"}).money_unit == "억원"
    assert Settings.from_json({"area_unit": "평"}).area_unit == "평"
    lang = screen_language("en", "천원", "평")
    assert (lang, lang.money, lang.area) == ("en", MoneyUnit.THOUSAND, AreaUnit.PYEONG)
    assert screen_language("ko", "", "").money is MoneyUnit.EOK
