"""What stands right beside a person is that person's: Title beside Contact, a mobile behind 인솔자."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.intake.cells.content import Content
from db.intake.cells.people_content import are_people, mostly_mobile
from db.intake.columns.offers import Offer
from db.intake.table import Column
from db.intake.words import header_key

_NAME, _TITLE = "contact.name", "contact.title"
_TITLES = frozenset(("title", "role"))
_AT_WORK = re.compile("(?:회사|기업|업체|소속)(?:내)?(?:직위|직책|직급|직함)$")
_SURE = 0.92


def job_titles(columns: Sequence[Column], offers: Sequence[Offer]) -> list[Offer]:
    """The offers; Title right beside a contact is what the contact is called at work."""
    offers = _titles_at_work(columns, offers)
    people = {offer.column for offer in offers if offer.path == _NAME}
    fixed = {offer.column for offer in offers if offer.evidence not in ("synonym", "content")}
    titles = [
        column.index
        for place, column in enumerate(columns)
        if header_key(column.header) in _TITLES
        and column.index not in fixed
        and any(one.index in people for one in columns[max(0, place - 1) : place + 2])
    ]
    if len(titles) != 1 or any(o.path == _TITLE and o.column != titles[0] for o in offers):
        return list(offers)
    kept = [offer for offer in offers if offer.column != titles[0]]
    return [*kept, Offer(titles[0], _TITLE, _SURE, "synonym")]


def _titles_at_work(columns: Sequence[Column], offers: Sequence[Offer]) -> Sequence[Offer]:
    """회사 직위 beside 직위: the plain one is what somebody is called where the list is from (회장 of
    a society), not at the firm."""
    at_work = {one.index for one in columns if _AT_WORK.search(header_key(one.header))}
    if not any(one.path == _TITLE and one.column in at_work for one in offers):
        return offers
    return [one for one in offers if one.path != _TITLE or one.column in at_work]


def rings_somebody(
    before: Column, column: Column, contents: Mapping[int, Content], offers: Sequence[Offer]
) -> bool:
    """Whether mobile numbers stand right behind people under a label that names no field."""
    known = any(offer.column == before.index for offer in offers)
    return (
        not known and are_people(contents[before.index]) and mostly_mobile(contents[column.index])
    )
