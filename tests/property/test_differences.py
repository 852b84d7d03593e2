"""Two counts of whatever was done to a set explain each other to the last row and won."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from db.domain.counting import (
    AgreementFact,
    CaseFact,
    Count,
    CountFacts,
    Definition,
    FirmFact,
    Group,
    LeftOut,
    Measure,
    Standing,
    Unit,
    count,
    count_from_json,
    count_to_json,
    definition_from_json,
    definition_to_json,
    differences,
    totals_of,
)
from db.domain.counting.differences import MEASURES, contribution
from db.domain.values import Empty
from tests.fixtures.counted import difference_of
from tests.fixtures.depth import examples

TODAY = dt.date(2026, 11, 28)
DAYS = ("", "2024", "2025-03", "2025-03-31", "2025-12-01", "2026-06", "2026-11-28", "2027-01-05")
KINDS = ("loi", "loi_agreement", "mou", "sale", "lease", "partnership")
FIRMS = {number: FirmFact(number, f"㈜예시{number}") for number in range(1, 6)}

numbers = st.one_of(st.sampled_from(list(Empty)), st.integers(-3, 5_000))
areas = st.one_of(
    st.sampled_from(list(Empty)), st.floats(0, 9_999, allow_nan=False).map(lambda x: round(x, 2))
)


@st.composite
def papers(draw: Any, number: int) -> AgreementFact:
    return AgreementFact(
        number,
        f"협약 {number}",
        draw(st.sampled_from(KINDS)),
        draw(st.sampled_from(["investment", "investment", "investment", "cooperation"])),
        draw(st.one_of(st.none(), st.integers(1, 4))),
        draw(st.one_of(st.none(), st.none(), st.integers(1, 9))),
        draw(st.sampled_from(DAYS)),
        draw(st.sampled_from(["valid", "valid", "draft", "changed", "lapsed", "withdrawn"])),
        draw(st.sampled_from(DAYS)),
        draw(numbers),
        draw(areas),
        draw(numbers),
        foreign_amount=draw(st.one_of(st.none(), st.integers(1, 99))),
        exchange_rate=draw(st.sampled_from(["", "1386.5", "x", "0"])),
        firms=tuple(draw(st.lists(st.integers(1, 5), max_size=3))),
    )


@st.composite
def files(draw: Any) -> CountFacts:
    size = draw(st.integers(0, 9))
    cases = {
        number: CaseFact(
            number, f"사업 {number}", firm=draw(st.one_of(st.none(), st.integers(1, 5))),
            counted=draw(st.booleans()), excluded_reason="중복",
            excluded_on=draw(st.sampled_from(DAYS)),
        )
        for number in range(1, draw(st.integers(0, 4)) + 1)
    }  # fmt: skip
    agreements = [draw(papers(number)) for number in range(1, size + 1)]
    known = [one if one.case in cases else replace(one, case=None) for one in agreements]
    return CountFacts(tuple(known), cases, FIRMS)


@st.composite
def later_files(draw: Any, before: CountFacts) -> CountFacts:
    """The same file after somebody worked in it: corrected, joined, deleted, merged, entered."""
    kept = []
    merged = {}
    for one in before.agreements:
        fate = draw(
            st.sampled_from(["same", "same", "same", "changed", "gone", "joined", "merged"])
        )
        if fate == "merged":
            merged["agreement", one.id] = draw(st.integers(1, 9))
        elif fate == "joined" and before.cases:
            kept.append(replace(one, case=draw(st.sampled_from(sorted(before.cases)))))
        elif fate == "changed":
            kept.append(replace(draw(papers(one.id)), case=one.case))
        elif fate != "gone":
            kept.append(one)
    new = [replace(draw(papers(20 + at)), case=None) for at in range(draw(st.integers(0, 3)))]
    cases = {
        number: replace(case, counted=draw(st.booleans())) for number, case in before.cases.items()
    }
    return CountFacts((*kept, *new), cases, FIRMS, merged)


@st.composite
def definitions(draw: Any) -> Definition:
    unit = draw(st.sampled_from(Unit))
    return Definition(
        unit,
        Measure.COUNT if unit is Unit.FIRM else draw(st.sampled_from(Measure)),
        groups=tuple(draw(st.lists(st.sampled_from(Group), min_size=1, unique=True))),
        intent_with_loi=draw(st.booleans()),
        standings=tuple(draw(st.lists(st.sampled_from(Standing), min_size=1, unique=True))),
        signed_from=draw(st.sampled_from(["", "2025"])),
        with_excluded=draw(st.booleans()),
        left_out=draw(
            st.sampled_from(
                [
                    (),
                    (LeftOut("agreement", 1, "연습"),),
                    (LeftOut("agreement", 1, "연습", "2025-12-01"),),
                ]
            )
        ),
    )


cut_offs = st.sampled_from(["2024-12-31", "2025-03-31", "2025-12-31", "2026-11-28"])


@settings(max_examples=examples(300))
@given(st.data())
def test_the_causes_add_up_to_the_difference(data: st.DataObject) -> None:
    before_file = data.draw(files())
    after_file = data.draw(later_files(before_file))
    definition = data.draw(definitions())
    other = data.draw(st.one_of(st.just(definition), definitions()))
    before = count(before_file, definition, data.draw(cut_offs), TODAY)
    after = count(after_file, other, data.draw(cut_offs), TODAY)
    found = differences(before, after)
    for measure in MEASURES:
        assert found.total(measure) == difference_of(before, after, measure)
        causes = found.by_cause().values()
        parts = [sum(line.delta(measure) for line in lines) for lines in causes]
        assert sum(parts) == difference_of(before, after, measure)
        for group in Group:
            whole = [
                sum(contribution(row, measure, group) for row in one.counted)
                for one in (before, after)
            ]
            assert found.total(measure, group) == whole[1] - whole[0]


@settings(max_examples=examples(200))
@given(files(), definitions(), cut_offs)
def test_a_frozen_count_comes_back_as_it_was(
    file: CountFacts, definition: Definition, cut_off: str
) -> None:
    counted: Count = count(file, definition, cut_off, TODAY)
    text = count_to_json(counted)
    back = count_from_json(text)
    assert count_to_json(back) == text
    assert totals_of(back) == totals_of(counted)
    assert not differences(back, counted).lines
    again = definition_from_json(definition_to_json(definition))
    assert definition_to_json(again) == definition_to_json(definition)


@settings(max_examples=examples(200))
@given(files(), definitions(), cut_offs)
def test_the_split_is_the_whole(file: CountFacts, definition: Definition, cut_off: str) -> None:
    totals = totals_of(count(file, definition, cut_off, TODAY))
    assert sum(cell.rows for cell in totals.groups.values()) == totals.whole.rows
    for name in ("amount", "jobs", "area"):
        parts = [cell.sum(name) for cell in totals.groups.values()]
        whole = totals.whole.sum(name)
        assert sum(part.total for part in parts) == whole.total
        assert sum(part.missing for part in parts) == whole.missing
        assert sum(part.stated for part in parts) == whole.stated
