"""Planned against actual days, as exactly as they are known and no more exactly."""

from __future__ import annotations

import datetime as dt

import pytest

from db.domain.dates import DatePrecision
from db.domain.schedule import Slip, Step, contradictions, entries, slip_of, stays

TODAY = dt.date(2026, 11, 28)
DAY, MONTH, YEAR = DatePrecision.DAY, DatePrecision.MONTH, DatePrecision.YEAR


@pytest.mark.parametrize(
    ("planned", "actual", "slip"),
    [("2026-03-01", "2026-03-24", Slip(23, DAY)), ("2026-03-24", "2026-03-01", Slip(-23, DAY)),
     ("2026-03", "2026-06-10", Slip(3, MONTH)), ("2025-11", "2026-01", Slip(2, MONTH)),
     ("2025", "2026-06-10", Slip(1, YEAR)), ("2026-03-01", "2026", Slip(0, YEAR)),
     ("2026-11-20", "", Slip(8, DAY, open=True)), ("2026-09", "", Slip(2, MONTH, open=True)),
     ("2026-11", "", None), ("2026", "", None), ("2026-12-01", "", None), ("", "2026-03", None)],
)  # fmt: skip
def test_a_slip_is_as_exact_as_the_coarser_day(planned, actual, slip):
    assert slip_of(Step("loi", planned, actual), TODAY) == slip


def test_a_stage_that_does_not_apply_neither_slips_nor_counts():
    step = Step("construction", "2026-01-01", "2026-02-01", skipped=True)
    assert slip_of(step, TODAY) is None
    assert entries([step], TODAY) == {}


def test_days_in_a_stage_are_known_only_between_two_days():
    steps = [Step("lead", "", "2026-01-01"), Step("contact", "", "2026-02"),
             Step("loi", "", "2026-03-01"), Step("mou", "2027-01-01")]  # fmt: skip
    lead, contact, loi = stays(steps, "loi", TODAY)
    assert (lead.stage, lead.left_on, lead.days) == ("lead", "2026-02", None)
    assert (contact.entered_on, contact.days) == ("2026-02", None)
    assert (loi.left_on, loi.days) == ("", 272)


def test_the_present_stage_stands_there_without_a_day():
    (stay,) = stays([], "mou", TODAY)
    assert (stay.stage, stay.entered_on, stay.days) == ("mou", "", None)


def test_a_day_to_come_is_no_entry():
    assert entries([Step("loi", "", "2026-12-01"), Step("lead", "", "2026-11")], TODAY) == {
        "lead": "2026-11"
    }


def test_a_stage_that_certainly_came_before_an_earlier_one_contradicts_it():
    loi, mou = Step("loi", "", "2025-03-02"), Step("mou", "", "2024-12-31")
    assert contradictions((loi, mou)) == {"mou": loi}
    assert contradictions((loi, Step("mou", "", "2025-03"))) == {}  # it may be later that month
    assert contradictions((loi, Step("mou", "2024-01-01"))) == {}
    assert contradictions((Step("loi", "", "2025-03-02", skipped=True), mou)) == {}
