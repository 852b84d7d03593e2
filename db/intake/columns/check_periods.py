"""Up to when the results of a check are counted, where their labels say it ('26. 6월말 실적): that and
not the day of the visit is their cut-off date."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from db.domain.catalogue import find_field
from db.intake.cells.content import fits
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.label_periods import period_in
from db.intake.words import header_key

_RESULTS = frozenset(("check.invested", "check.hired"))
_AS_OF = "check.as_of"
_LEAST_FIT = 0.5
_LOOKED = re.compile(r"(?:이행)?(?:점검|조사|확인)(?:한)?(?:일|일자|날짜|일시)$")


def looked_into(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers with 확인일 for the day of the check, where a list of agreements tells what was done."""
    fed = {one.path for one in offers}
    if view.kind.name != "agreements" or _AS_OF in fed or not fed & _RESULTS:
        return list(offers)
    days = [
        Offer(one.index, _AS_OF, 0.8, "synonym")
        for one in view.columns
        if one.labels
        and _LOOKED.match(header_key(without_brackets(one.labels[-1])))
        and fits(find_field(_AS_OF), _AS_OF, view.contents[one.index]) >= _LEAST_FIT
    ]
    return [*offers, *days]


def counted_up_to(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers with 기준일 before 점검일 for the day of a check: up to when its results are counted, and
    not when somebody looked."""
    headers = {column.index: header_key(column.header) for column in view.columns}
    days = [one for one in offers if one.path == _AS_OF and one.evidence in ("synonym", "content")]
    cut_off = [
        one for one in days
        if "기준" in headers[one.column]
        and view.contents[one.column].share_filled >= _LEAST_FIT
    ]  # fmt: skip
    if not cut_off:
        return list(offers)
    most = max(one.confidence for one in cut_off)
    later = [one for one in days if "기준" not in headers[one.column]]
    return [
        replace(one, confidence=min(one.confidence, most - 0.01)) if one in later else one
        for one in offers
    ]


def dated_by_labels(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers without the day of the visit where the labels of the results date them."""
    headers = {column.index: column.header for column in view.columns}
    if not period_of(headers[one.column] for one in offers if one.path in _RESULTS):
        return list(offers)
    visits = {
        one.column
        for one in offers
        if one.path == _AS_OF
        and one.evidence in ("synonym", "content")
        and "기준" not in header_key(headers[one.column])
    }
    view.notes.update(dict.fromkeys(visits, "dated_by_label"))
    return [one for one in offers if one.column not in visits or one.path != _AS_OF]


def period_of(headers: Iterable[str]) -> str:
    """The end of the one period that labels of results name, to the month; "" for none."""
    found = {end for header in headers if len(end := period_in(header)) > len("2026")}
    return found.pop() if len(found) == 1 else ""
