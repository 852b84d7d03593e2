"""Why a firm fits: each factor with its evidence, the unknown apart."""

from __future__ import annotations

import pytest

from db.domain.fit import FactorKey, Firm, Plot, Verdict, factors, fitting, permits
from db.domain.industries import code_of, division_of, sector_of

TODAY = "2026-11-28"
PLANT = Plot("첨단제조시설용지", ("C21", "C27"), None, "", conditions=True)
BLOCK = Plot("12블록", (), 14_478.0, "announced")
SOLD = Plot("분양 끝난 필지", (), 90_000.0, "contracted")


def verdicts(firm: Firm, *plots: Plot) -> dict[FactorKey, Verdict]:
    return {one.key: one.verdict for one in factors(firm, plots or (PLANT, BLOCK, SOLD), TODAY)}


def test_what_is_not_known_stands_apart_and_counts_neither_way():
    found = factors(Firm(), (PLANT, BLOCK), TODAY)
    assert {one.verdict for one in found} == {Verdict.UNKNOWN}
    assert fitting(found) == 0


def test_a_firm_that_fits_in_everything_says_why():
    firm = Firm("C27112", "전기식 진단 및 요법 기기 제조업", "2028-03-13", False, "renewed",
                "경기 부천시", 57, 800.0, "2026-09-17")  # fmt: skip
    found = {one.key: one for one in factors(firm, (PLANT, BLOCK, SOLD), TODAY)}
    assert fitting(tuple(found.values())) == len(FactorKey)
    assert found[FactorKey.INDUSTRY].facts["under"] == "C27"
    assert found[FactorKey.INDUSTRY].facts["plot"] == PLANT.name
    assert found[FactorKey.AREA].facts == {"wanted": 800.0, "count": 1, "plot": "12블록"}


def test_what_does_not_fit_is_said_and_not_counted():
    firm = Firm("J58222", "", "2026-10-01", False, "new", "부산 해운대구", 3, 20_000.0)
    found = verdicts(firm)
    assert found.pop(FactorKey.CONTACT) is Verdict.UNKNOWN
    assert set(found.values()) == {Verdict.DIFFERS}


@pytest.mark.parametrize(
    ("until", "expected"),
    [("2026-11-28", Verdict.FITS), ("2026-11", Verdict.FITS), ("2026-10", Verdict.DIFFERS)],
)
def test_a_certificate_holds_to_the_last_day_it_can_mean(until: str, expected: Verdict):
    assert verdicts(Firm(valid_until=until))[FactorKey.CERTIFICATE] is expected
    revoked = Firm(valid_until=until, revoked=True)
    assert verdicts(revoked)[FactorKey.CERTIFICATE] is Verdict.DIFFERS


def test_permitted_codes_come_from_the_sites_alone():
    assert verdicts(Firm("C27112"), BLOCK)[FactorKey.INDUSTRY] is Verdict.UNKNOWN
    assert permits(("C26", "27"), "27112", "") == "C27"
    assert permits(("C2611",), "", "전자부품 제조업") is None  # C26 alone does not tell
    assert permits(("C2611",), "C26299", "") == ""


@pytest.mark.parametrize(
    ("name", "division"),
    [
        ("그 외 기타 의료용 기기 제조업", "C27"),
        ("응용 소프트웨어 개발 및 공급업", "J58"),
        ("의학 및 약학 연구개발업", "M70"),
        ("의약품 도매업", "G46"),
        ("의료용 가구 제조업", "C27"),
        ("운송장비용 이차전지 제조업", "C28"),
        ("자동차 종합 수리업", ""),
        ("제조, 도소매", ""),
        ("제조업, 건설업", ""),
        ("알 수 없음", ""),
        ("", ""),
    ],
)
def test_names_of_industries_are_read_or_left_unread(name: str, division: str):
    assert division_of("", name) == division


def test_a_code_decides_alone():
    assert division_of("27112", "소프트웨어") == "C27"
    assert code_of(" c 27112 ") == "C27112"
    assert code_of("의료") == ""
    assert sector_of("M70113", "") == "research"
    assert sector_of("", "의료용 기기 제조업") == "medical"
    assert (sector_of("A01110", ""), sector_of("", "")) == ("other", "unread")
