"""Columns whose cells are people."""

from __future__ import annotations

from db.domain.names import legal_form, looks_like_company, looks_like_person
from db.intake.cells.content import Content, share

_LIKE_PEOPLE = 0.6


def are_people(content: Content) -> bool:
    """Whether most cells read as a person's name, and none has a legal form."""
    people = share(content.sample, _is_person) >= _LIKE_PEOPLE
    return people and share(content.sample, _has_form) == 0


def _has_form(cell: object) -> bool:
    return isinstance(cell, str) and bool(legal_form(cell))


def _is_person(cell: object) -> bool:
    return (
        isinstance(cell, str) and looks_like_person(cell.strip()) and not looks_like_company(cell)
    )
