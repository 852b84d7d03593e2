"""Plans sites from lists of plots and buildings, and finds those that other lists name."""

from __future__ import annotations

from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.intake.plan import SiteChoice
from db.intake.planning.alone import AlonePlanner, squeezed

_MOST_ASKED = 12
"""Sites that a question offers."""


class SitePlanner(AlonePlanner):
    """Matches sites by name and block."""

    def __init__(self, session: Session) -> None:
        super().__init__(session, RecordKind.SITE, ("name", "block"))

    def known(self, site: int) -> bool:
        """Whether a stored site has this id."""
        return any(record_id == site for record_id, _, _ in self.load().values())

    def like(self, name: str) -> tuple[SiteChoice, ...]:
        """The stored sites called ``name``, else those whose names hold it or are held in it; all
        that there is room to ask about where no name is given."""
        called = squeezed(name)
        stored = [
            (squeezed(one["name"]), at, str(one["name"])) for at, _, one in self.load().values()
        ]
        found = [
            SiteChoice(at, own, exact=bool(called) and key == called)
            for key, at, own in sorted(stored)
            if called in key or key in called
        ]
        exact = [one for one in found if one.exact]
        return tuple((exact or found)[:_MOST_ASKED])
