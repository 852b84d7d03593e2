"""How long something holds, in words ("체결일로부터 2년", "3년(자동연장)", "2023.9.1.부터 2년")."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import timedelta

from db.domain.cell_text import clean
from db.domain.date_cells import parse_partial_date
from db.domain.dates import DatePrecision, add_months, date_precision, first_day

_SIGNING = (
    r"(?:(?:협약|계약|약정|본|이|동)\s*)*(?:체결|협약|계약|서명|약정|효력\s*발생)\s*(?:일|후)?"
)
_LENGTH = r"(?P<count>\d{1,2}|[일이삼사오십])\s*(?P<unit>년|개월|years?|months?)\s*(?:간)?"
_BEHIND = (
    r"(?:\s*[(\[,/]?\s*(?:자동\s*(?:연장|갱신)|매년\s*(?:자동\s*)?(?:연장|갱신)|renewable|auto(?:matic)?\s*renewal"
    r"|(?:이의|해지)\s*통보\s*없는?\s*(?:시|경우)\s*자동\s*(?:연장|갱신))[^()\[\]]*[)\]]?)?"
)
_FROM_SIGNING = re.compile(
    rf"(?:{_SIGNING}\s*(?:로\s?부터|부터|에서)?\s*)?{_LENGTH}{_BEHIND}"
    r"(?:\s*from\s+(?:the\s+)?(?:date\s+of\s+)?sign(?:ing|ature))?",
    re.IGNORECASE,
)
_FROM_A_DAY = re.compile(
    rf"(?P<start>.*\d.*?)\s*(?:부터|~|로부터)\s*{_LENGTH}{_BEHIND}", re.IGNORECASE
)
_RENEWS = re.compile(r"자동|매년\s*(?:연장|갱신)|renew", re.IGNORECASE)
_ONLY_RENEWS = re.compile(
    r"(?:매년|1년\s*단위)?\s*자동\s*(?:연장|갱신)|매년\s*(?:연장|갱신)|자동연장\s*계약",
    re.IGNORECASE,
)
_COUNTS = {"일": 1, "이": 2, "삼": 3, "사": 4, "오": 5, "십": 10}


@dataclass(frozen=True, slots=True)
class Term:
    """A length in months, from a day of its own or, with "", from the day of signing."""

    months: int
    start: str = ""
    renews: bool = False


def renews_itself(cell: str) -> bool:
    """Whether a cell says nothing but that it goes on by itself: 자동연장, 매년 자동갱신."""
    return _ONLY_RENEWS.fullmatch(clean(cell).strip(" .()")) is not None


def read_term(cell: str) -> Term | None:
    """The term that a cell states and nothing else, None for any other text."""
    text = clean(cell).strip(" .")
    if found := _FROM_SIGNING.fullmatch(text):
        start = ""
    elif found := _FROM_A_DAY.fullmatch(text):
        start = parse_partial_date(found["start"]).value or ""
        if not start:
            return None
    else:
        return None
    count = _COUNTS.get(found["count"]) or int(found["count"])
    months = count * (12 if found["unit"].lower().startswith(("년", "y")) else 1)
    return Term(months, start, bool(_RENEWS.search(text)))


def end_of(term: Term, signed_on: str) -> str:
    """The last day of a term, "" where the day it is counted from is not known to the day.

    From the signing the first day does not count, from a day that was set it does (민법 제157조, 제160조).
    """
    start = term.start or signed_on
    if not start or date_precision(start) is not DatePrecision.DAY:
        return ""
    end = add_months(first_day(start), term.months)
    return (end - timedelta(days=1) if term.start else end).isoformat()
