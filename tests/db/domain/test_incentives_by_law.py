"""Firm × site × day against the articles: 지방세특례제한법 제58조제4항 with its history, its
neighbours and 벤처기업육성에 관한 특별법 제22조, by the rows that the program is delivered with.

Each answer is written down from the text of the law, not from what the program said.
"""

from __future__ import annotations

from datetime import date
from functools import cache
from typing import Any

import pytest

from db.domain.catalogue import catalogue
from db.domain.dates import first_day
from db.domain.drafts import Draft, new_draft
from db.domain.incentive_rows import rule_of
from db.domain.incentives import (
    Caution,
    Confirmation,
    IncentiveLine,
    IncentiveRule,
    Reason,
    Region,
    Subject,
    Tax,
    Tenure,
    Venture,
    applicable,
    property_years,
    refused,
)
from db.domain.kinds import RecordKind
from db.values_codec import from_json
from resources.law import incentive_records

ON = date(2026, 11, 28)
ZONE_ARTICLE = "지방세특례제한법 제58조제4항"
STARTUP_ARTICLE = "지방세특례제한법 제58조의3제2항"

VENTURE = Venture((Confirmation("2015-03-02", "2030-03-01"),))
"""Confirmed for many years: no start-up venture any more."""
OWN_PLOT: dict[str, Any] = {
    "tenure": Tenure.BUY, "in_zone": True, "in_cluster": False, "in_knowledge_centre": False,
    "on_plot": True, "first_sale": True, "small": True, "founded": "2012-05-01", "area": 5_000.0,
    "designated_on": "2024-10-11",
}  # fmt: skip


@cache
def rules() -> tuple[IncentiveRule, ...]:
    """The delivered rows, through the same fields as stored ones."""
    found = []
    for record in incentive_records():
        values = dict(new_draft(RecordKind.INCENTIVE).values)
        values |= {key: from_json(value) for key, value in record["values"].items()}
        found.append(rule_of(Draft(RecordKind.INCENTIVE, values)))
    return tuple(found)


def asked(day: str, on: date = ON, **known: Any) -> tuple[IncentiveLine, ...]:
    return applicable(rules(), subject(day, **known), on)


def subject(day: str, **known: Any) -> Subject:
    facts = {"venture": VENTURE, **OWN_PLOT, **known}
    return Subject(acquisition_on=day, assessed_from=first_day(day) if day else None, **facts)


def rates(lines: tuple[IncentiveLine, ...]) -> dict[Tax, float]:
    """The rate of each tax that is certain."""
    return {
        line.rule.tax: line.rate_percent
        for line in lines
        if line.certain and line.rate_percent is not None
    }


def of(lines: tuple[IncentiveLine, ...], tax: Tax, article: str = ZONE_ARTICLE) -> IncentiveLine:
    return next(line for line in lines if line.rule.tax is tax and line.rule.legal_basis == article)


@pytest.mark.parametrize(
    ("day", "acquisition", "property_tax"),
    [
        # 1. Capital area from 2026 on (act 21309): 35 and 20.
        ("2026-12-15", 35.0, 20.0),
        # 2. The last day of the former law: 50; 1 June after it is already 2026: 20.
        ("2025-12-31", 50.0, 20.0),
        # 3. The first day of the new law.
        ("2026-01-01", 35.0, 20.0),
        # 4. After the designation, under the law of 2023–2025: 50 and 35.
        ("2025-03-02", 50.0, 35.0),
        # 5. Bought on the assessment day itself: that year's tax already.
        ("2025-06-01", 50.0, 35.0),
        # 6. The sunset: its last day still counts; 1 June 2029 is after it.
        ("2028-12-31", 35.0, None),
    ],
)
def test_a_venture_firm_that_buys_in_the_zone(
    day: str, acquisition: float, property_tax: float | None
) -> None:
    found = rates(asked(day))
    assert found[Tax.ACQUISITION] == acquisition
    assert found.get(Tax.PROPERTY) == property_tax


def test_before_the_designation_there_was_no_zone() -> None:
    found = asked("2024-10-10")
    line = of(found, Tax.ACQUISITION)
    assert (line.rule.rate_percent, line.reasons) == (50.0, (Reason.BEFORE_DESIGNATION,))
    older = of(asked("2022-06-01"), Tax.ACQUISITION)
    assert (older.rule.rate_percent, older.reasons) == (37.5, (Reason.BEFORE_DESIGNATION,))
    elsewhere = asked("2022-06-01", designated_on="2016-01-01")
    assert rates(elsewhere) == {Tax.ACQUISITION: 37.5, Tax.PROPERTY: 37.5}


def test_outside_the_capital_area_the_rates_of_2026_are_50_and_35() -> None:
    assert rates(asked("2026-12-15", region=Region.OTHER)) == {
        Tax.ACQUISITION: 50.0, Tax.PROPERTY: 35.0,
    }  # fmt: skip


def test_after_2028_nothing_of_the_zone_is_left() -> None:
    found = asked("2029-01-01")
    assert of(found, Tax.ACQUISITION).reasons == (Reason.AFTER_SUNSET,)
    assert rates(found) == {}


def test_a_tenant_is_relieved_of_no_tax_but_of_the_charges() -> None:
    found = asked("2026-12-15", tenure=Tenure.LEASE)
    taxes = [line for line in found if line.rule.tax.is_tax]
    assert taxes
    assert all(Reason.TENANT in line.reasons for line in taxes)
    charges = [line for line in found if line.rule.tax is Tax.CHARGE]
    assert any("제22조제1항" in line.rule.legal_basis and line.certain for line in charges)


def test_a_lapsed_or_revoked_confirmation_ends_it() -> None:
    for over in (
        Confirmation("2021-03-02", "2024-03-01"),
        Confirmation("2024-03-02", "2027-03-01", revoked_on="2026-05-06"),
    ):
        found = asked("2026-11-01", venture=Venture((over,)))
        assert of(found, Tax.ACQUISITION).reasons == (Reason.CERTIFICATE_LAPSED,)
        assert not any(line.available for line in found if line.rule.tax is Tax.CHARGE)
        # 제18조의5: the funds are for all firms of the zone and those moving there.
        assert of(found, Tax.SUBSIDY, "벤처기업육성에 관한 특별법 제18조의5").available


def test_a_firm_confirmed_after_it_bought_was_no_venture_firm() -> None:
    later = Venture((Confirmation("2026-10-01", "2029-09-30"),))
    found = asked("2026-09-30", venture=later)
    assert of(found, Tax.ACQUISITION).reasons == (Reason.CERTIFICATE_LATER,)


def test_outside_the_zone_and_unchecked() -> None:
    outside = of(asked("2026-12-15", in_zone=False), Tax.ACQUISITION)
    assert outside.reasons == (Reason.OUTSIDE_ZONE,)
    unchecked = of(asked("2026-12-15", in_zone=None), Tax.ACQUISITION)
    assert unchecked.available
    assert not unchecked.certain
    assert Caution.ZONE_UNCHECKED in unchecked.cautions


def test_without_a_day_no_rate_is_certain() -> None:
    for day in ("", "2025"):
        assert Tax.PROPERTY not in rates(asked(day))
    assert Tax.ACQUISITION not in rates(asked(""))
    # The whole of 2025 lies under one law for the acquisition, not for its first 1 June.
    assert rates(asked("2025"))[Tax.ACQUISITION] == 50.0


def test_a_knowledge_centre_in_the_zone_one_relief_of_each_tax() -> None:
    found = asked("2026-12-15", in_knowledge_centre=True, on_plot=False)
    assert rates(found)[Tax.ACQUISITION] == 35.0
    property_tax = [line for line in found if line.rule.tax is Tax.PROPERTY and line.available]
    # 35 of the centre beats 20 of the zone, but with an ordinance the zone may come to 35 too.
    assert {line.rate_percent for line in property_tax} == {35.0, 20.0}
    assert all(Caution.LARGER_ONLY in line.cautions for line in property_tax)
    resold = asked("2026-12-15", in_knowledge_centre=True, on_plot=False, first_sale=False)
    centre = of(resold, Tax.ACQUISITION, "지방세특례제한법 제58조의2제2항")
    assert centre.reasons == (Reason.RESOLD,)


def test_a_cluster_until_2026_beats_the_zone() -> None:
    found = asked("2026-12-15", in_cluster=True, on_plot=False)
    assert rates(found)[Tax.ACQUISITION] == 50.0
    assert of(found, Tax.ACQUISITION).reasons == (Reason.SMALLER_RELIEF,)
    after = asked("2027-01-04", in_cluster=True, on_plot=False)
    assert rates(after)[Tax.ACQUISITION] == 35.0


def test_a_start_up_venture_within_four_years_of_its_confirmation() -> None:
    young = {"venture": Venture((Confirmation("2024-05-02", "2030-05-01"),)), "founded": "2022-01"}
    found = asked("2026-12-15", **young)
    startup = of(found, Tax.ACQUISITION, STARTUP_ARTICLE)
    assert (startup.rate_percent, startup.available) == (75.0, True)
    late = of(asked("2028-05-02", **young), Tax.ACQUISITION, STARTUP_ARTICLE)
    assert late.reasons == (Reason.TOO_LATE_AFTER_CONFIRMATION,)
    new = of(asked("2027-03-01", **{**young, "founded": "2027-01-02"}), Tax.ACQUISITION,
             STARTUP_ARTICLE)  # fmt: skip
    assert new.reasons == (Reason.FOUNDED_LATE,)
    shown = {
        line.rule.rate_percent: line
        for line in asked("2026-12-15", **young)
        if line.rule.legal_basis == STARTUP_ARTICLE and line.rule.tax is Tax.PROPERTY
    }
    # 1 June 2027 lies in the fourth year after the confirmation: no longer exempt, but halved.
    assert shown[100.0].reasons == (Reason.YEARS_OVER,)
    assert shown[50.0].rate_percent == 50.0


def test_the_property_tax_year_by_year_over_the_change_of_law() -> None:
    years = property_years(rules(), subject("2025-03-02"), ON)
    assert [year.assessed_on.year for year in years] == [2025, 2026, 2027, 2028, 2029]
    assert [year.line and year.line.rate_percent for year in years] == [
        35.0,
        20.0,
        20.0,
        20.0,
        None,
    ]


def test_what_is_not_certain_stands_beside_the_year() -> None:
    young = {"venture": Venture((Confirmation("2026-05-02", "2032-05-01"),)), "founded": "2025-01"}
    first = property_years(rules(), subject("2026-12-15", **young), ON)[0]
    assert first.line is not None
    assert first.possible is not None
    assert (first.line.rate_percent, first.possible.rate_percent) == (20.0, 100.0)


def test_the_ordinance_is_never_added() -> None:
    line = of(asked("2026-12-15"), Tax.PROPERTY)
    assert line.rate_percent == 20.0
    assert line.rule.extra_percent == 15.0
    assert Caution.ORDINANCE_UNCHECKED in line.cautions
    assert Caution.YEARS_BEYOND_SUNSET in line.cautions


def test_what_was_read_in_the_press_says_so_and_its_size_is_checked() -> None:
    grants = {line.rule.name: line for line in asked("2026-12-15")}
    land = grants["산업시설용지 토지비 지원"]
    assert Caution.UNOFFICIAL in land.cautions
    small = {line.rule.name: line for line in asked("2026-12-15", area=3_000.0)}
    assert small["산업시설용지 토지비 지원"].reasons == (Reason.TOO_SMALL,)


def test_what_is_over_is_refused_with_its_reason() -> None:
    lines = refused(rules(), subject("2026-12-15"), ON)
    over = {line.rule.rate_percent: line.reasons for line in lines if line.rule.tax is Tax.PROPERTY}
    assert over == {37.5: (Reason.AFTER_SUNSET,), 35.0: (Reason.AFTER_SUNSET,)}


def test_every_row_names_article_source_and_day() -> None:
    required = ("legal_basis", "source", "as_of", "certainty", "tax", "reach")
    fields = {field.key for field in catalogue(RecordKind.INCENTIVE).fields}
    for record in incentive_records():
        assert all(record["values"].get(key) for key in required), record["ref"]
        assert set(record["values"]) <= fields
