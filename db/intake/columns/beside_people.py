"""What stands right beside a person is that person's: Title beside Contact, a mobile behind 인솔자."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from db.intake.cells.content import Content
from db.intake.cells.people_content import are_people, mostly_mobile
from db.intake.columns.offers import Offer
from db.intake.table import Column
from db.intake.words import header_key

_NAME, _TITLE = "contact.name", "contact.title"
_TITLES = frozenset(("title", "role"))
_SURE = 0.92


def job_titles(columns: Sequence[Column], offers: Sequence[Offer]) -> list[Offer]:
    """The offers; Title right beside a contact is what the contact is called at work."""
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


def rings_somebody(
    before: Column, column: Column, contents: Mapping[int, Content], offers: Sequence[Offer]
) -> bool:
    """Whether mobile numbers stand right behind people under a label that names no field."""
    known = any(offer.column == before.index for offer in offers)
    return (
        not known and are_people(contents[before.index]) and mostly_mobile(contents[column.index])
    )
