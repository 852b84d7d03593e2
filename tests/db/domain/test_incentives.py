"""The rate is the law's of the day that decides, and never more certain than the facts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

from db.domain.incentives import (
    Basis,
    Caution,
    Confirmation,
    IncentiveLine,
    IncentiveRule,
    Reach,
    Reason,
    Region,
    Subject,
    Tax,
    Tenure,
    Venture,
    applicable,
)

ON = date(2026, 6, 8)


def rule(tax: Tax, rate: float, valid_from: str, valid_until: str) -> IncentiveRule:
    return IncentiveRule(
        name=f"촉진지구 {tax}",
        legal_basis="지방세특례제한법 제58조제4항",
        tax=tax,
        rate_percent=rate,
        cap_text="",
        conditions=("벤처확인 유효", "고유업무 직접 사용"),
        valid_from=valid_from,
        valid_until=valid_until,
        region=Region.CAPITAL,
        reach=Reach.ZONE,
        years=5 if tax is Tax.PROPERTY else None,
        clawback=("취득 후 1년 내 미사용",),
        source="법령",
        as_of="2026-06-08",
    )


OLD = rule(Tax.ACQUISITION, 50.0, "2023-01-01", "2025-12-31")
NEW = rule(Tax.ACQUISITION, 35.0, "2026-01-01", "2028-12-31")
OLD_PROPERTY = replace(rule(Tax.PROPERTY, 35.0, "2023-01-01", "2025-12-31"), years=None)
NEW_PROPERTY = rule(Tax.PROPERTY, 20.0, "2026-01-01", "2028-12-31")
ELSEWHERE = replace(NEW, rate_percent=50.0, region=Region.OTHER)
GRANT = replace(NEW, tax=Tax.SUBSIDY, rate_percent=None, reach=Reach.ANY, name="고용보조금")
RULES = (OLD, NEW, OLD_PROPERTY, NEW_PROPERTY, ELSEWHERE, GRANT)


VALID = Venture((Confirmation("2020-01-01", "2039-12-31"),))
LAPSED = Venture((Confirmation("2020-01-01", "2022-12-31"),))


def lines(
    acquisition_on: str = "2026-09-01",
    on: date = ON,
    rules: tuple[IncentiveRule, ...] = RULES,
    **known: Any,
) -> dict[tuple[Tax, float | None], IncentiveLine]:
    facts: dict[str, Any] = {"tenure": Tenure.BUY, "venture": VALID, "in_zone": True, **known}
    found = applicable(rules, Subject(acquisition_on=acquisition_on, **facts), on)
    return {(line.rule.tax, line.rule.rate_percent): line for line in found}


def test_todays_rates_and_nothing_expired():
    found = lines()
    assert set(found) == {(Tax.ACQUISITION, 35.0), (Tax.PROPERTY, 20.0), (Tax.SUBSIDY, None)}
    acquisition = found[Tax.ACQUISITION, 35.0]
    assert (acquisition.rate_percent, acquisition.certain) == (35.0, True)
    assert acquisition.basis is Basis.ACQUISITION_DATE
    prop = found[Tax.PROPERTY, 20.0]
    assert (prop.rate_percent, prop.decided_on) == (20.0, "2027-06-01")
    assert Caution.YEARS_BEYOND_SUNSET in prop.cautions


def test_the_day_of_acquisition_decides_not_today():
    past = lines("2025-12-31")
    assert past[Tax.ACQUISITION, 50.0].rate_percent == 50.0
    assert not past[Tax.ACQUISITION, 50.0].current
    assert Caution.FORMER_LAW in past[Tax.ACQUISITION, 50.0].cautions
    assert past[Tax.PROPERTY, 20.0].decided_on == "2027-06-01"
    assert (Tax.PROPERTY, 35.0) not in past
    planned = lines("2026-03-01", on=date(2025, 6, 1))
    assert planned[Tax.ACQUISITION, 50.0].reasons == (Reason.AFTER_SUNSET,)
    assert planned[Tax.ACQUISITION, 35.0].rate_percent == 35.0
    assert Caution.NOT_YET_IN_FORCE in planned[Tax.ACQUISITION, 35.0].cautions


def test_first_of_june_owes_the_year():
    assert lines("2027-06-01")[Tax.PROPERTY, 20.0].decided_on == "2027-06-01"
    assert lines("2027-06-02")[Tax.PROPERTY, 20.0].decided_on == "2028-06-01"


def test_no_date_no_rate():
    found = lines("")
    for key in ((Tax.ACQUISITION, 35.0), (Tax.PROPERTY, 20.0)):
        assert found[key].rate_percent is None
        assert Caution.ACQUISITION_UNDECIDED in found[key].cautions
        assert found[key].basis is Basis.UNDECIDED
    assert (Tax.ACQUISITION, 50.0) not in found


def test_an_imprecise_date_across_a_sunset_gives_no_rate():
    found = lines("2025", on=date(2025, 6, 1))
    assert found[Tax.ACQUISITION, 50.0].rate_percent == 50.0
    both = lines("2028", rules=(replace(NEW, valid_until="2028-06-30"),))
    assert both[Tax.ACQUISITION, 35.0].rate_percent is None
    assert Caution.DATE_IMPRECISE in both[Tax.ACQUISITION, 35.0].cautions


def test_after_the_sunset():
    late = lines("2029-01-01")[Tax.ACQUISITION, 35.0]
    assert (late.reasons, late.rate_percent) == ((Reason.AFTER_SUNSET,), None)
    soon = lines("2028-12-01", on=date(2028, 11, 1))[Tax.ACQUISITION, 35.0]
    assert Caution.SUNSET_SOON in soon.cautions
    assert soon.certain


def test_a_tenant_gets_no_tax_relief():
    found = lines(tenure=Tenure.LEASE)
    assert found[Tax.ACQUISITION, 35.0].reasons == (Reason.TENANT,)
    assert found[Tax.PROPERTY, 20.0].rate_percent is None
    assert found[Tax.SUBSIDY, None].available


def test_a_lapsed_certificate_ends_the_zone_relief_and_says_why():
    line = lines(venture=LAPSED)[Tax.ACQUISITION, 35.0]
    assert (line.reasons, line.rate_percent) == ((Reason.CERTIFICATE_LAPSED,), None)


def test_unchecked_is_a_caution():
    line = lines(venture=Venture(), in_zone=None, tenure=None)[Tax.ACQUISITION, 35.0]
    assert line.available
    assert not line.certain
    assert set(line.cautions) == {
        Caution.ZONE_UNCHECKED,
        Caution.CERTIFICATE_UNCHECKED,
        Caution.TENURE_UNKNOWN,
    }
    assert lines(in_zone=False)[Tax.ACQUISITION, 35.0].reasons == (Reason.OUTSIDE_ZONE,)


def test_of_two_reliefs_of_one_tax_the_smaller_falls():
    centre = replace(NEW, name="지식산업센터", reach=Reach.KNOWLEDGE_CENTRE, rate_percent=34.0)
    found = lines(rules=(*RULES, centre), in_knowledge_centre=True, first_sale=True)
    assert found[Tax.ACQUISITION, 35.0].rate_percent == 35.0
    assert Caution.LARGER_ONLY in found[Tax.ACQUISITION, 35.0].cautions
    smaller = found[Tax.ACQUISITION, 34.0]
    assert (smaller.reasons, smaller.rate_percent) == ((Reason.SMALLER_RELIEF,), None)


def test_nothing_falls_behind_a_larger_relief_that_is_not_certain():
    centre = replace(NEW, name="지식산업센터", reach=Reach.KNOWLEDGE_CENTRE, rate_percent=60.0)
    found = lines(rules=(*RULES, centre))
    assert Caution.KNOWLEDGE_CENTRE_UNCHECKED in found[Tax.ACQUISITION, 60.0].cautions
    assert found[Tax.ACQUISITION, 35.0].rate_percent == 35.0
    assert Caution.LARGER_ONLY in found[Tax.ACQUISITION, 35.0].cautions


def test_a_confirmation_that_ends_before_the_day_must_be_renewed():
    ending = Venture((Confirmation("2024-01-01", "2026-12-31"),))
    soon = lines("2027-03-01", venture=ending)[Tax.ACQUISITION, 35.0]
    assert soon.available
    assert Caution.CERTIFICATE_ENDS_FIRST in soon.cautions
    assert not soon.certain


def test_five_years_are_over():
    long = replace(NEW_PROPERTY, valid_until="2035-12-31")
    assert lines("2026-01-02", on=date(2030, 5, 1), rules=(long,))[Tax.PROPERTY, 20.0].available
    over = lines("2026-01-02", on=date(2030, 7, 1), rules=(long,))[Tax.PROPERTY, 20.0]
    assert over.reasons == (Reason.YEARS_OVER,)
