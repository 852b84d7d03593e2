"""A case and a site: what fits, what is not known, and how near a miss is."""

from __future__ import annotations

from dataclasses import replace

from db.domain.fit import Verdict
from db.domain.matching import Match, Offer, Point, Suits, Wanted, match

CASE = Wanted(1500.0, "C21230", "의약품 제조업", "일산테크노밸리 12블록", "2027-03", venture=True)
SITE = Offer(
    "일산테크노밸리 12블록", 2400.0, 0.0, ("C21", "C27"), "", True, "announced",
    project="일산테크노밸리",
)  # fmt: skip


def point(found: Match, key: Point) -> Verdict:
    return next(one.verdict for one in found.points if one.point is key)


def test_all_points_fit() -> None:
    found = match(CASE, SITE)
    assert found.suits is Suits.FITS
    assert found.wished
    assert not found.against


def test_what_others_hold_is_taken_off_and_a_near_miss_says_how_much() -> None:
    found = match(CASE, replace(SITE, taken=1000.0))
    assert found.suits is Suits.NEAR
    lacking = found.against[0]
    assert (lacking.point, lacking.facts["lacking"], lacking.facts["nearly"]) == (
        Point.AREA, 100.0, True,
    )  # fmt: skip


def test_a_site_of_half_the_size_is_no_near_miss() -> None:
    assert match(CASE, replace(SITE, area=750.0)).suits is Suits.NO


def test_an_industry_that_is_not_permitted_is_told_with_the_codes() -> None:
    found = match(replace(CASE, industry_code="J62010", industry_name=""), SITE)
    against = found.against[0]
    assert (against.point, against.facts["own"], against.facts["permitted"]) == (
        Point.INDUSTRY, "J62010", "C21, C27",
    )  # fmt: skip
    assert found.suits is Suits.NEAR


def test_a_given_site_is_no_near_miss() -> None:
    assert match(CASE, replace(SITE, status="occupied")).suits is Suits.NO


def test_the_unknown_never_counts_against_a_site() -> None:
    found = match(Wanted(), Offer("이름만 아는 필지"))
    assert found.suits is Suits.OPEN
    assert not found.against
    outside = match(replace(CASE, venture=None), replace(SITE, in_zone=False))
    assert point(outside, Point.ZONE) is Verdict.UNKNOWN
    venture = match(CASE, replace(SITE, in_zone=False))
    assert point(venture, Point.ZONE) is Verdict.DIFFERS


def test_supply_after_the_day_of_acquisition_is_too_late() -> None:
    late = match(CASE, replace(SITE, status="unreleased", planned_on="2028"))
    assert point(late, Point.WHEN) is Verdict.DIFFERS
    in_time = match(CASE, replace(SITE, status="unreleased", planned_on="2027-01"))
    assert point(in_time, Point.WHEN) is Verdict.FITS


def test_better_matches_come_first() -> None:
    fits, near, other = SITE, replace(SITE, area=1400.0), replace(SITE, name="다른 곳", project="")
    order = sorted((other, near, fits), key=lambda one: match(CASE, one).order)
    assert order == [fits, other, near]
