"""The name of the institution, which changes on a day: dated rows, and which of them a day is in."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from db.domain.dates import first_day, last_day


@dataclass(frozen=True, slots=True)
class DatedName:
    """A name and the days it holds, as partial dates; "" where it is open to that side."""

    name: str
    from_on: str = ""
    until_on: str = ""

    @property
    def begins(self) -> dt.date:
        """The first day it holds."""
        return first_day(self.from_on) if self.from_on else dt.date.min

    def holds_on(self, day: dt.date) -> bool:
        """Whether ``day`` lies within its days."""
        return self.begins <= day and (not self.until_on or day <= last_day(self.until_on))


def name_on(names: Iterable[DatedName], day: dt.date) -> DatedName | None:
    """The name of that day: of several that hold, the one that began last."""
    return max(
        (one for one in names if one.holds_on(day)), key=lambda one: one.begins, default=None
    )


def heading_of(institution: str, office: str) -> str:
    """``고양시 전략산업과``: whose paper it is, of what is known."""
    return " ".join(filter(None, (institution, office)))
