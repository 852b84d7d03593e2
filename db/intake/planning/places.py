"""Plans sites from lists of plots and buildings, and finds those that other lists name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.plan import Decision, Existing, New, RecordPlan, SiteChoice
from db.intake.planning.field_rules import FieldPlanner
from db.intake.rows import CellProblem
from db.schema import TABLES
from db.values_codec import values_of

_TYPE = catalogue(RecordKind.SITE)
_MOST_ASKED = 12
"""Sites that a question offers."""


@dataclass(frozen=True, slots=True)
class PlannedSite:
    """The site of one row."""

    records: tuple[RecordPlan, ...] = ()
    problems: tuple[CellProblem, ...] = ()
    questions: tuple[str, ...] = ()


class SitePlanner:
    """Matches sites by name and block; there are hundreds of them, so all are loaded once."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._stored: dict[tuple[str, str], tuple[int, str, dict[str, Value]]] | None = None
        self._new: dict[tuple[str, str], New] = {}

    def begin_table(self, fields: FieldPlanner) -> None:
        """The rows that follow are planned by these rules."""
        self._fields = fields

    def plan(self, given: Mapping[str, Value], row: int, decision: Decision) -> PlannedSite:
        """The site of one row."""
        key = _key(given)
        found = self._load().get(key)
        if found is not None:
            record_id, updated_at, values = found
            compared = self._fields.compare_stored(_TYPE, values, updated_at, given, decision)
            checked = self._fields.check_update(RecordKind.SITE, values, compared.values, row)
            record = RecordPlan(
                RecordKind.SITE, Existing(record_id), checked.values, fields=compared.fields
            )
            return PlannedSite((record,), checked.problems, compared.questions)
        checked = self._fields.check_new(RecordKind.SITE, given, row)
        if checked.failed:
            return PlannedSite(problems=checked.problems)
        ref = self._new.setdefault(key, New(len(self._new) + 1))
        return PlannedSite((RecordPlan(RecordKind.SITE, ref, checked.values),), checked.problems)

    def known(self, site: int) -> bool:
        """Whether a stored site has this id."""
        return any(record_id == site for record_id, _, _ in self._load().values())

    def like(self, name: str) -> tuple[SiteChoice, ...]:
        """The stored sites called ``name``, else those whose names hold it or are held in it; all
        that there is room to ask about where no name is given."""
        called = squeezed(name)
        stored = [
            (squeezed(one["name"]), at, str(one["name"])) for at, _, one in self._load().values()
        ]
        found = [
            SiteChoice(at, own, exact=bool(called) and key == called)
            for key, at, own in sorted(stored)
            if called in key or key in called
        ]
        exact = [one for one in found if one.exact]
        return tuple((exact or found)[:_MOST_ASKED])

    def _load(self) -> dict[tuple[str, str], tuple[int, str, dict[str, Value]]]:
        if self._stored is None:
            table = TABLES[RecordKind.SITE]
            rows = self._session.execute(select(table).where(table.c.deleted_at.is_(None)))
            self._stored = {}
            for row in rows:
                values = values_of(_TYPE, row)
                self._stored[_key(values)] = (row.id, row.updated_at, values)
        return self._stored


def _key(values: Mapping[str, Value]) -> tuple[str, str]:
    name, block = (values.get(key) for key in ("name", "block"))
    return squeezed(name), squeezed(block)


def squeezed(value: Value | None) -> str:
    """A name as it is compared."""
    return "" if value is None or is_empty(value) else str(value).replace(" ", "").casefold()
