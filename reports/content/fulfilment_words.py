"""Says what was agreed and what is real, for screen, paper and command line."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from db.domain.counting import Group, Sum
from db.domain.counting.answers import ANSWERED, EXEMPT, NEVER, UNANSWERED, UNREACHABLE
from db.domain.fulfilment.numbers import Against, Fulfilment, whole
from reports.content.counting_names import GROUPS
from reports.content.counting_words import CountWords
from resources.texts import Texts, mark

RESPONSES = {
    ANSWERED: mark("Replied"),
    UNANSWERED: mark("Not answered"),
    UNREACHABLE: mark("Unreachable"),
    EXEMPT: mark("Exempt"),
    NEVER: mark("Never asked"),
}
REASONS = {
    "funding": mark("Funding"),
    "site": mark("Site (reason)"),
    "market": mark("Market"),
    "plan": mark("Change of plan"),
    "elsewhere": mark("Another region"),
    "closed": mark("Closed down"),
    "other": mark("Other reason"),
    "": mark("No reason written"),
}
LAST = {
    "signed": mark("signing"),
    "checked": mark("answered check"),
    "moved": mark("change of stage"),
    "": mark("no day written"),
}
NONE = "-"


_MONEY = {Group.CONTRACT: mark("contract price")}
"""What the money of an agreement is called where it is no plan."""


@dataclass(frozen=True, slots=True)
class FulfilmentWords:
    """Writes sentences in the language of its texts."""

    texts: Texts

    @property
    def counting(self) -> CountWords:
        """Counting in words."""
        return CountWords(self.texts)

    def lines(self, found: Fulfilment) -> list[str]:
        """One line for each instrument: agreed, done, rate, and what was left aside."""
        t = self.texts
        return [
            t(
                mark("{group} {count}: {what} {agreed} / invested {invested}. Jobs {jobs} / hired "
                     "{hired}"),
                group=t(GROUPS[group]), count=part.rows,
                what=t(_MONEY.get(group, mark("planned investment"))),
                agreed=self.told(part.money.agreed, "amount"),
                invested=self._with_rate(part.money, "amount"),
                jobs=self.told(part.jobs.agreed, "jobs"), hired=self._with_rate(part.jobs, "jobs"),
            )
            for group, part in whole(found.rows).items()
        ]  # fmt: skip

    def told(self, of: Sum, measure: str) -> str:
        """A sum in words; where no row states a number only that none does."""
        if of.stated:
            return self.counting.measured(measure, of)
        return self.counting.empties(of) or NONE

    def _with_rate(self, of: Against, measure: str) -> str:
        """What was done, and where there is one its rate: ``120억원 / 이행률 18.9%(양쪽 적힌 7건)``."""
        done = self.told(of.done, measure)
        if of.rate is None:
            return done
        return self.texts(
            mark("{done} / realised {rate} ({count} with both)"),
            done=done, rate=percent(of.rate), count=of.both,
        )  # fmt: skip


def percent(rate: Decimal | None) -> str:
    """ "24.2%", "-" where there is none."""
    return NONE if rate is None else f"{float(rate) * 100:,.1f}%"
