"""Reads the names that the institution has had and will have, from the list of offices."""

from __future__ import annotations

from sqlalchemy.orm import Session

from db.domain.dated_names import DatedName
from db.domain.kinds import RecordKind
from db.queries.records import all_live


def institution_names(session: Session) -> tuple[DatedName, ...]:
    """The rows of kind 기관 that say since when or until when; one without a day is no dated name."""
    names = (
        DatedName(one.text("name"), one.text("from_on"), one.text("until_on"))
        for one in all_live(session, RecordKind.OFFICE)
        if one.text("kind") == "city"
    )
    return tuple(one for one in names if one.from_on or one.until_on)
