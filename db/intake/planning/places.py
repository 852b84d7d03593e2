"""Plans sites from lists of plots and buildings, and finds those that other lists name."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.intake.plan import Existing, New, RecordPlan, SiteChoice
from db.intake.planning.alone import AlonePlanner, Owner, Parts, StoredAlone, squeezed
from db.schema import TABLES

_MOST_ASKED = 12
"""Sites that a question offers."""


class SitePlanner(AlonePlanner):
    """Matches sites by development project, name and block."""

    within = "project"

    def __init__(self, session: Session) -> None:
        super().__init__(session, RecordKind.SITE, ("name", "block"))
        self._projects: dict[str, Existing] | None = None
        self._made: dict[str, RecordPlan] = {}

    def _owner(self, said: Parts) -> Owner:
        """The development project that a row names, with what makes it where there is none."""
        name = said.get(RecordKind.PROJECT, {}).get("name")
        if not isinstance(name, str):
            return Owner()
        if self._projects is None:
            self._projects = {squeezed(told): Existing(at) for at, told in self._names().items()}
        key = squeezed(name)
        if (stored := self._projects.get(key)) is not None:
            return Owner(name, stored)
        if (made := self._made.get(key)) is None:
            ref = New(len(self._made) + 1)
            made = RecordPlan(RecordKind.PROJECT, ref, {"name": name}, made_here=True)
            self._made[key] = made
        return Owner(name, made.ref, (made,))

    def _names(self) -> dict[int, str]:
        """The stored development projects."""
        table = TABLES[RecordKind.PROJECT]
        rows = self._session.execute(
            select(table.c.id, table.c.name).where(table.c.deleted_at.is_(None))
        )
        return {row.id: str(row.name) for row in rows}

    def known(self, site: int) -> bool:
        """Whether a stored site has this id."""
        return any(one.id == site for found in self.load().values() for one in found)

    def like(self, name: str) -> tuple[SiteChoice, ...]:
        """The stored sites called ``name``, else those whose names hold it or are held in it; all
        that there is room to ask about where no name is given. Of several with one name each is
        told with its project."""
        called = squeezed(name)
        stored = [
            (squeezed(one.values["name"]), one.id, one)
            for found in self.load().values()
            for one in found
        ]
        stored = [entry for entry in stored if called in entry[0] or entry[0] in called]
        keys = [key for key, _, _ in stored]
        projects = self._names() if len(keys) != len(set(keys)) else {}
        found = [
            SiteChoice(
                at,
                _told(one, projects if keys.count(key) > 1 else {}),
                exact=bool(called) and key == called,
            )
            for key, at, one in sorted(stored, key=lambda entry: entry[:2])
        ]
        exact = [one for one in found if one.exact]
        return tuple((exact or found)[:_MOST_ASKED])


def _told(one: StoredAlone, projects: Mapping[int, str]) -> str:
    """The name of a site, with its project where ``projects`` knows it."""
    of = projects.get(one.owner.id, "") if isinstance(one.owner, Existing) else ""
    return f"{one.values['name']} ({of})" if of else str(one.values["name"])
