"""단계별 전환: what is counted, and that the numbers hold together whatever the milestones say."""

from __future__ import annotations

import datetime as dt

from hypothesis import given
from hypothesis import strategies as st

from db.domain.catalogue.cases import END_REASONS
from db.domain.conversion import CaseWay, count_conversion
from db.domain.schedule import Step
from db.domain.stages import STAGE_CODES, stage_index

TODAY = dt.date(2026, 11, 28)


def way(case_id: int, stage: str, *days: tuple[str, str], state: str = "active", reason: str = ""):
    steps = tuple(Step(code, "", day) for code, day in days)
    return CaseWay(case_id, stage, state, reason, steps)


def test_a_case_counts_where_it_was_and_where_it_went():
    found = count_conversion(
        [way(1, "loi", ("lead", "2026-01-01"), ("loi", "2026-03-02")),
         way(2, "lead", ("lead", "2026-02-01")),
         way(3, "loi", ("lead", "2026-01-05"), ("loi", "2026-01-25"), state="ended",
             reason="withdrawn"),
         way(4, "loi")],
        TODAY, TODAY,
    )  # fmt: skip
    lead, loi = found.figure("lead"), found.figure("loi")
    assert (lead.entered, lead.advanced) == ((1, 2, 3), (1, 3))
    assert lead.rate == 2 / 3
    assert (lead.measured, lead.median_days) == ((1, 3), 40)
    assert (loi.entered, loi.undated, loi.there) == ((1, 3, 4), (4,), (1, 4))
    assert (loi.ended, dict(loi.reasons)) == ((3,), {"withdrawn": (3,)})
    assert found.figure("contact").rate is None


def test_an_earlier_day_counts_what_was_written_for_it():
    ways = [way(1, "mou", ("lead", "2026-01-01"), ("loi", "2026-03"), ("mou", "2026-09-01")),
            way(2, "mou")]  # fmt: skip
    found = count_conversion(ways, dt.date(2026, 3, 31), TODAY)
    assert not found.is_now
    assert found.figure("loi").there == (1,)
    assert found.figure("mou").entered == ()
    assert found.figure("lead").advanced == (1,)


def test_a_stage_entered_without_a_day_hides_how_long_the_one_before_lasted():
    ways = [way(1, "loi", ("lead", "2026-01-01"), ("contract", "2026-03-01"))]
    found = count_conversion(ways, TODAY, TODAY)
    assert found.figure("lead").measured == ()


_DAYS = st.one_of(
    st.just(""), st.dates(dt.date(2024, 1, 1), dt.date(2027, 6, 1)).map(dt.date.isoformat)
).flatmap(lambda day: st.sampled_from([day, day[:7], day[:4]]))
_STEPS = st.lists(
    st.builds(Step, st.sampled_from(STAGE_CODES), _DAYS, _DAYS, st.booleans()), max_size=9
)
_WAYS = st.lists(
    st.tuples(
        st.sampled_from(STAGE_CODES), st.sampled_from(["active", "on_hold", "ended"]),
        st.sampled_from(["", *(choice.code for choice in END_REASONS)]), _STEPS,
    ),
    max_size=12,
).map(
    lambda rows: [CaseWay(at, *row[:3], tuple(row[3])) for at, row in enumerate(rows, 1)]
)  # fmt: skip


@given(_WAYS)
def test_every_case_stands_or_ended_in_one_stage(ways):
    found = count_conversion(ways, TODAY, TODAY)
    standing = [one for figure in found.figures for one in (*figure.there, *figure.ended)]
    assert sorted(standing) == [one.case_id for one in ways]
    for figure in found.figures:
        assert set(figure.undated) <= set(figure.entered)
        assert set(figure.advanced) <= set(figure.entered)
        assert set(figure.there) | set(figure.ended) <= set(figure.entered)
        assert set(figure.measured) <= set(figure.entered) - set(figure.undated)
        assert sorted(one for ids in figure.reasons.values() for one in ids) == sorted(figure.ended)
        assert figure.rate is None or 0 <= figure.rate <= 1
        assert figure.median_days is None or figure.median_days >= 0


@given(_WAYS)
def test_who_went_on_is_in_a_later_stage_too(ways):
    found = count_conversion(ways, TODAY, TODAY)
    for figure in found.figures:
        later = found.figures[stage_index(figure.stage) + 1 :]
        assert set(figure.advanced) == set(figure.entered) & {
            one for other in later for one in other.entered
        }


@given(_WAYS, st.dates(dt.date(2024, 1, 1), TODAY))
def test_a_later_day_never_counts_fewer_entries(ways, as_of):
    early, late = count_conversion(ways, as_of, TODAY), count_conversion(ways, TODAY, TODAY)
    for before, after in zip(early.figures, late.figures, strict=True):
        assert set(before.entered) <= set(after.entered)
