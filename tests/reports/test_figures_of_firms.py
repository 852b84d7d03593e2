"""A firm's figures stand on paper with the day or the year that they are of."""

from __future__ import annotations

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from reports.content.figures_of_firms import employees_text, revenue_text
from reports.content.gather_firm import firm_facts


def test_figures_say_of_when_they_are():
    firm = new_draft(
        RecordKind.ORGANIZATION, name="㈜가나보기", employees=1112, employees_on="2026-06",
        revenue=23_800_000_000, revenue_on="2025",
    )  # fmt: skip
    facts = firm_facts(firm, "㈜가나보기", ())
    assert (employees_text(facts), revenue_text(facts)) == ("1,112명(2026. 6.)", "238억원(2025년)")
    half = firm_facts(firm.with_values(revenue_on="2026-06", employees_on=Empty.NOT_STATED), "", ())
    assert (employees_text(half), revenue_text(half)) == ("1,112명", "238억원(2026. 6.)")
    bare = firm_facts(new_draft(RecordKind.ORGANIZATION, name="가나", revenue_on="2025"), "", ())
    assert revenue_text(bare) is Empty.NOT_STATED
