"""What a number is: a definition, a day, and rows that say why they are in it or not."""

from __future__ import annotations

from db.domain.counting.count import Refused, count, cut_off_problem
from db.domain.counting.definition import (
    Definition,
    Group,
    Known,
    LeftOut,
    Measure,
    Nature,
    Origin,
    Standing,
    Unit,
    definition_from_json,
    definition_problems,
    definition_to_json,
)
from db.domain.counting.differences import Cause, Difference, DifferenceLine, differences
from db.domain.counting.facts import (
    AgreementFact,
    CaseFact,
    CheckFact,
    CountFacts,
    FirmFact,
)
from db.domain.counting.frozen import count_from_json, count_to_json, fingerprint
from db.domain.counting.rows import Count, CountRow, Figure, Verdict, Why
from db.domain.counting.totals import Cell, Sum, Totals, tabulated, totals_of

__all__ = [
    "AgreementFact",
    "CaseFact",
    "Cause",
    "Cell",
    "CheckFact",
    "Count",
    "CountFacts",
    "CountRow",
    "Definition",
    "Difference",
    "DifferenceLine",
    "Figure",
    "FirmFact",
    "Group",
    "Known",
    "LeftOut",
    "Measure",
    "Nature",
    "Origin",
    "Refused",
    "Standing",
    "Sum",
    "Totals",
    "Unit",
    "Verdict",
    "Why",
    "count",
    "count_from_json",
    "count_to_json",
    "cut_off_problem",
    "definition_from_json",
    "definition_problems",
    "definition_to_json",
    "differences",
    "fingerprint",
    "tabulated",
    "totals_of",
]
