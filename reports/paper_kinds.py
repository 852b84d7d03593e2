"""The office's papers by name: what each is for, whom it is about, and what it asks.

The command line and the window read this one list; a new paper is a line here and its function in
``reports/papers.py``. Nothing heavy is imported, so that the names can be offered at once.
"""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.kinds import RecordKind
from resources.texts import mark

K = RecordKind


@dataclass(frozen=True, slots=True)
class PaperKind:
    """One paper. ``title``, ``purpose`` and ``group`` are texts to be translated where shown.

    ``about`` is the kind of record it is of, the newest when none is named; a paper with
    ``everything`` is then of all of them. ``tables`` can be saved as a workbook too.
    """

    code: str
    title: str
    purpose: str
    group: str
    about: RecordKind | None = None
    everything: bool = False
    by_officer: bool = False
    dated: bool = True
    """It is of a day that can be chosen; a letter or a contract is not."""
    tables: bool = False
    defined: bool = False
    """It counts by a definition that is kept under a name."""
    between: bool = False
    """It sets a frozen count against the day."""
    with_rows: bool = False
    """The rows behind its tables can be added."""
    can_hide: bool = False
    """Its firms can be named A사, B사 …"""


MEETINGS, PROJECTS, AGREEMENTS, REPORTS, COUNCIL, ENGLISH = (
    mark("Before and after a meeting"), mark("Cases and firms"), mark("Agreement papers"),
    mark("Regular reports"), mark("For the council"), mark("In English"),
)  # fmt: skip
PAPERS: tuple[PaperKind, ...] = (
    PaperKind("invitation", mark("Letter of invitation or confirmation"),
              mark("Asks a firm to a coming meeting; after one, asks it to confirm what was agreed"),
              MEETINGS, K.MEETING, dated=False),
    PaperKind("meeting-result", mark("Result of a meeting"),
              mark("Who came, what was said and decided, who does what by when"),
              MEETINGS, K.MEETING),
    PaperKind("committee", mark("Item for the investment committee"),
              mark("A case as it is laid before the investment committee"), PROJECTS, K.CASE),
    PaperKind("company-card", mark("Company card"),
              mark("One firm at a glance: facts, cases, agreements, what is open"),
              PROJECTS, K.ORGANIZATION),
    PaperKind("due-diligence", mark("Due-diligence summary"),
              mark("What is confirmed of a firm or of all firms with agreements, and what is open"),
              PROJECTS, K.ORGANIZATION, everything=True, tables=True),
    PaperKind("review", mark("Review before an agreement"),
              mark("Facts for each point that is looked at before an agreement is signed"),
              AGREEMENTS, K.AGREEMENT),
    PaperKind("draft-agreement", mark("Draft of an agreement"),
              mark("A skeleton to negotiate, for the other side: nothing internal stands on it"),
              AGREEMENTS, K.AGREEMENT, dated=False),
    PaperKind("fulfilment", mark("Result of the fulfilment checks"),
              mark("Agreed against invested and hired, and which firms have not answered"),
              AGREEMENTS, tables=True, defined=True, can_hide=True),
    PaperKind("weekly", mark("Weekly report"),
              mark("What was done this week and what is planned for the next, from records and "
                   "the ledger"),
              REPORTS, by_officer=True, tables=True),
    PaperKind("monthly", mark("Monthly state of play"),
              mark("Cases by stage, agreements signed, what was done this month and comes next"),
              REPORTS, by_officer=True, tables=True),
    PaperKind("zone", mark("The promotion zone"),
              mark("Area, requirement figures, sites and projects of the zone on a day"),
              REPORTS, tables=True),
    PaperKind("handover", mark("Handover book"),
              mark("Everything an officer has in hand, with room to sign"),
              REPORTS, by_officer=True, dated=False),
    PaperKind("council", mark("Answer to the council"),
              mark("Agreed, lapsed and invested by year and kind, with the rows behind it"),
              COUNCIL, tables=True, with_rows=True, can_hide=True),
    PaperKind("count", mark("Number by a definition"),
              mark("A number by a kept definition, by year, industry and officer, with its rows"),
              COUNCIL, tables=True, defined=True, can_hide=True),
    PaperKind("snapshot-diff", mark("Two counts against each other"),
              mark("A frozen count against a day: what came, went and changed, and why"),
              COUNCIL, tables=True, between=True, can_hide=True),
    PaperKind("summary-en", mark("Summary in English"),
              mark("For a foreign firm: its case, agreements and tax relief, nothing internal"),
              ENGLISH, K.CASE),
)  # fmt: skip
BY_CODE = {kind.code: kind for kind in PAPERS}
