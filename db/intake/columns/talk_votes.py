"""Votes on lists of what firms asked for and of what was said to them."""

from __future__ import annotations

import re
from collections.abc import Mapping

from db.domain.catalogue import find_field
from db.intake.cells.content import Content, fits
from db.intake.columns.list_fields import likely_fields
from db.intake.columns.list_titles import CONCERN_TITLE, INQUIRED, INQUIRY_TITLE, TALK_TITLE
from db.intake.labels.headers import guesses
from db.intake.table import Table
from db.intake.words import header_key, word_set

_TOLD = frozenset(("activity.happened_on", "activity.summary"))
_INVESTS = frozenset(("case.planned_investment", "case.wanted_area", "case.planned_jobs"))
_WAS_MET = re.compile("(?:만난|만나본|면담한|면담|상담)(?:사람|분|이|자|상대자?)|상대(?:방|자)")
_TO_WIN = re.compile(r"잠재|발굴|유치\s*대상")
"""In a title: firms that an investment is hoped of, whatever was said to them."""
_NEXT = frozenset(("case.next_step", "case.next_step_on"))
_PLAINLY, _HALF, _ASKED_AND_ANSWERED = 0.7, 0.5, 2
_SURELY = 0.8
_OF_CONCERNS = frozenset(
    f"concern.{key}"
    for key in word_set("text raised_on department status result answered_on document_number")
)


def list_of_talks(table: Table, contents: Mapping[int, Content], title: str) -> str:
    """ "concerns" or "activities" for what firms asked for and what was said at visits; "" where
    an investment is told as well."""
    told = likely_fields(table, "activities") if INQUIRY_TITLE.search(title) else set()
    inquiries = told >= _TOLD | {"organization.name"}
    cases = likely_fields(table, "cases")
    if inquiries and INQUIRED.search(title) and not cases & _NEXT:
        return "activities"  # whatever else was asked about: how large a plot, and when
    to_win = bool(_TO_WIN.search(title)) and bool(cases & _NEXT)
    if "case.stage" in cases or to_win or _tells_of_money(table, contents):
        return ""
    if inquiries:
        return "activities"
    found = likely_fields(table, "concerns")
    if "organization.name" not in found:
        return ""
    met = found >= _TOLD
    talks = met and (bool(TALK_TITLE.search(title)) or _met_somebody(table, found))
    asked = len(found & _OF_CONCERNS)
    if talks and asked == 1 and not _asks_plainly(table):
        return "activities"
    if "concern.text" in found and (met or CONCERN_TITLE.search(title)):
        return "concerns" if asked >= 2 or met else ""
    if _plainly_asked(table) and asked >= _ASKED_AND_ANSWERED:
        return "concerns"
    return "activities" if talks else ""


def _met_somebody(table: Table, found: set[str]) -> bool:
    """Whether a label says that somebody was met (만난 사람), and none tells more of the firm than its
    name: with the day and what was said, a talk, whatever the file is called."""
    of_firms = {path for path in found if path.startswith("organization.")}
    return of_firms == {"organization.name"} and any(
        _WAS_MET.match(header_key(column.labels[-1])) for column in table.columns if column.labels
    )


def _asks_plainly(table: Table) -> bool:
    """Whether a label says by itself that a firm asked for something: 내용 alone is what was said."""
    return any(
        guess.path == "concern.text" and header_key(column.header) != "내용"
        for column in table.columns
        for guess in guesses(column, "concerns")
    )


def tells_of_talks(table: Table) -> bool:
    """Whether each row says with whom there was a talk, when, and what was said: of a list that
    nothing else can be made of, enough."""
    return likely_fields(table, "activities") >= _TOLD | {"organization.name"}


def _plainly_asked(table: Table) -> bool:
    """Whether a label says that firms asked for something (건의사항), and not only that something is
    told of them."""
    return any(
        guess.path == "concern.text" and guess.confidence >= _SURELY
        for column in table.columns
        for guess in guesses(column, "concerns")[:1]
    )


def _tells_of_money(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether the cells of a column say how much is to be invested, or how large or many."""
    return any(
        guess.path in _INVESTS
        and guess.confidence >= _PLAINLY
        and fits(find_field(guess.path), guess.path, contents[column.index]) >= _HALF
        for column in table.columns
        for guess in guesses(column, "cases")[:2]
    )
