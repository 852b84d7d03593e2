"""The firms of the lists as a ground for the list engine: joined tables, ticks, reasons."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from typing import Any

from sqlalchemy import ColumnElement
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.queries.expressions import certificate_state
from db.queries.lists.ground import Ground
from db.queries.prospects.classes import Classes, read_classes
from db.queries.prospects.fit_values import FitValues
from db.queries.prospects.query import ProspectQuery, conditions
from db.queries.prospects.tables import CERTIFICATE, ProspectTables

_KEPT = "prospects.classes"
"""Under which a session keeps what the lists mean: read once in its block."""


@dataclass(frozen=True, slots=True)
class ProspectScope:
    """A ``ListScope``: the firms that this leaves, each with the reasons that speak for it."""

    asked: ProspectQuery = ProspectQuery()  # noqa: RUF009 (frozen)
    classes: Classes = field(default=Classes(), compare=False)
    """What the words of the lists mean; none before ``prepared`` has read them."""

    def prepared(self, session: Session) -> ProspectScope:
        """With the industries, regions and plots as they are now."""
        kept = session.info.get(_KEPT)
        if not isinstance(kept, Classes):
            kept = session.info[_KEPT] = read_classes(session)
        return replace(self, classes=kept)

    def ground(self, day: str) -> Ground:
        """The tables, the conditions and the values of the list."""
        return self.ground_on(ProspectTables(day), day)

    def ground_on(self, tables: ProspectTables, day: str) -> Ground:
        """The same on tables that somebody else refers to as well."""
        until, revoked = CERTIFICATE.c.valid_until, CERTIFICATE.c.revoked_on
        made = FitValues(tables, self.classes)
        values: dict[str, Callable[[], ColumnElement[Any]]] = {
            "certificate_until": lambda: until,
            "certificate_state": lambda: certificate_state(until, revoked, day),
            "certificate_kind": lambda: CERTIFICATE.c.kind,
            "case_area": lambda: tables.wanted_area,
            "last_contact": lambda: tables.last_contact,
            "sector": made.sector, "fit": made.fitting, "fit_known": made.known,
            "fit_words": made.words,
        }  # fmt: skip
        chosen = tuple(conditions(self.asked, tables, self.classes))
        return Ground(RecordKind.ORGANIZATION, day, chosen, tables.joins, values)
