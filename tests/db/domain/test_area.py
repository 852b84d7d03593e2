"""Areas: ㎡ wins over the 평 beside it; nothing unsure becomes a number."""

from __future__ import annotations

import pytest

from db.domain.area import AreaUnit, area_text, format_area, to_pyeong
from db.domain.area_reading import parse_area


@pytest.mark.parametrize(
    ("raw", "m2"),
    [
        ("1,500평", 4_958.68),
        ("14,478㎡", 14_478.0),
        ("87만㎡", 870_000.0),
        ("1,500㎡(약 454평)", 1_500.0),
        ("1,500평(4,959㎡)", 4_959.0),
        ("14,478㎡/4,390평", 14_478.0),
        ("125만㎡ (약 37만8천 평)", 1_250_000.0),
        ("3,306 m2", 3_306.0),
        ("3,306m²", 3_306.0),
        ("1,500(평)", 4_958.68),
        ("1.5ha", 15_000.0),
        ("1.25㎢", 1_250_000.0),
    ],
)
def test_reads(raw: str, m2: float):
    assert parse_area(raw, None).value == m2


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        ("1,500", "no_unit"),
        ("11,679 (21)", "mixed"),
        ("1,000㎡, 500㎡", "mixed"),
        ("100㎡(900평)", "mixed"),
        ("1,000~2,000㎡", "range"),
        ("1,000㎡ 이상", "range"),
        ("12블록 14,478㎡", "unreadable"),
        ("평당 80만원", "unreadable"),
        ("-5㎡", "negative"),
    ],
)
def test_refuses(raw: str, code: str):
    assert parse_area(raw, None).problem == f"area.{code}"


def test_units_of_a_column():
    assert parse_area(1_500, AreaUnit.PYEONG).value == 4_958.68
    assert parse_area("87", AreaUnit.TEN_THOUSAND_M2).value == 870_000.0
    assert parse_area("1,500㎡", AreaUnit.PYEONG).value == 1_500.0
    assert parse_area("9,917(3천평)", AreaUnit.M2).value == 9_917.0
    assert parse_area("3,000(9,917㎡)", AreaUnit.PYEONG).value == 9_917.0
    assert parse_area("9,917(300평)", AreaUnit.M2).problem == "area.mixed"
    assert parse_area("약 1,000평", None).notes == ("approximate", "from_pyeong")
    assert parse_area("-", AreaUnit.M2) == parse_area(None, None)


def test_writes():
    assert format_area(14_478) == "14,478"
    assert format_area(59.94) == "59.94"
    assert area_text(14_478) == "14,478㎡(약 4,380평)"
    assert area_text(1_250_000) == "1,250,000㎡(약 378,125평)"
    assert round(to_pyeong(870_000)) == 263_175
