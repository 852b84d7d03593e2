"""Plans who sits where: the firm of a row in the building that a column or the title names; which one is
asked where several could be meant."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.plan import NO_SITE, Decision, Existing, Outcome, PlanOptions, Ref
from db.intake.planning.alone import squeezed
from db.intake.planning.child_records import ChildPlanner
from db.intake.planning.firm_records import FirmRecords, KnownRecord
from db.intake.planning.places import SitePlanner
from db.intake.planning.planned import Planned
from db.intake.planning.same_belonging import says_all
from db.store import today

Values = Mapping[str, Value]
Answers = Mapping[str, int | str]
_KIND, _SITE = RecordKind.OCCUPANCY, RecordKind.SITE
_OF_A_ROOM = re.compile(r"\s|호실?(?![가-힣])|제(?=\d)")


def site_answers(
    tables: Sequence[Sequence[Mapping[RecordKind, Values]]],
    numbers: Sequence[Sequence[int]],
    options: Sequence[PlanOptions],
) -> Answers:
    """What was answered at one row about a site holds for every row that names it alike.

    ``tables`` are the rows' values by record, ``numbers`` the rows of the sheet they stand in.
    """
    found: dict[str, int | str] = {}
    for rows, places, chosen in zip(tables, numbers, options, strict=False):
        for parts, number in zip(rows, places, strict=True):
            decision = chosen.decisions.get(number)
            if decision is not None and decision.site is not None:
                found.setdefault(squeezed(site_name(parts)), decision.site)
    return found


def site_name(parts: Mapping[RecordKind, Values]) -> str:
    """The site that a row names, "" for none."""
    name = parts.get(RecordKind.SITE, {}).get("name")
    return "" if name is None or is_empty(name) else " ".join(str(name).split())


class OccupancyPlanner:
    """A firm has one occupancy for each room of a site; which site is meant is never guessed."""

    def __init__(
        self, records: FirmRecords, children: ChildPlanner, sites: SitePlanner, answers: Answers
    ) -> None:
        self._records = records
        self._children = children
        self._sites = sites
        self._answers = answers

    def begin_table(self, *, named: bool) -> None:
        """The rows that follow; ``named`` says that a column names their sites, not the title."""
        self._named = named

    def plan(
        self, firm: Ref, given: dict[str, Value], said: str, row: int, decision: Decision,
        planned: Planned,
    ) -> None:  # fmt: skip
        """What one row says of where its firm sits; ``said`` is the site's name, "" for none."""
        given = _with_day_to_come(given)
        answer = self._answers.get(squeezed(said)) if decision.site is None else decision.site
        if answer == NO_SITE:
            return
        site = self._site(firm, given, said, row, answer, planned)
        if site is None:
            return
        known = [one for one in self._records.of(_KIND, firm) if _site_of(one) == site]
        same = [one for one in known if _same_room(given, one.values)]
        exact = [one for one in same if says_all(_KIND, one.values, given)]
        same = exact if len(exact) == 1 else same
        if len(same) > 1:
            planned.outcome, planned.reason = Outcome.ASK, "ask.several_occupancy"
            planned.params = {"count": len(same)}
        elif same:
            self._children.compare(_KIND, same[0], given, row, decision, planned)
        else:
            links = {"site": site, "organization": firm}
            self._children.create(_KIND, firm, given, links, row, planned)

    def _site(
        self, firm: Ref, given: Values, said: str, row: int, answer: int | str | None,
        planned: Planned,
    ) -> Ref | None:  # fmt: skip
        """The site that is meant; None, and a question, where nobody has said yet."""
        if isinstance(answer, int) and self._sites.known(answer):
            return Existing(answer)
        found = self._sites.like(said)
        exact = [Existing(one.id) for one in found if one.exact]
        if len(exact) == 1:
            return exact[0]
        titled = bool(said) and not self._named and not found and answer is None
        if titled or (answer == "new" and said):
            made = self._sites.plan({_SITE: _new_site(said)}, row, Decision())
            if not made.several:
                planned.records.extend(made.records)
                planned.problems.extend(made.problems)
                return made.records[0].ref if made.records else None
        alike = [Existing(one.id) for one in found]
        own = {
            site
            for one in self._records.of(_KIND, firm)
            if given
            and says_all(_KIND, one.values, given)
            and (site := _site_of(one)) is not None
            and (site in alike or not said)
        }
        if len(own) == 1:
            return own.pop()  # it is known already that the firm sits there
        planned.outcome = Outcome.ASK
        planned.reason = "ask.site" if said else "ask.no_site"
        planned.params = {"site": said}
        planned.sites = found
        return None


def _with_day_to_come(given: Values) -> dict[str, Value]:
    """A day of moving in that is still to come is planned, whatever its column is called."""
    moved = given.get("actual_on")
    if not isinstance(moved, str) or moved <= today()[: len(moved)]:
        return dict(given)
    return {"planned_on": moved, **{key: one for key, one in given.items() if key != "actual_on"}}


def _site_of(known: KnownRecord) -> Ref | None:
    stored = known.values.get("site")
    return Existing(stored) if isinstance(stored, int) else known.links.get("site")


def _same_room(given: Values, stored: Values) -> bool:
    """One room, however it is written, unless the firm had left it before it came."""
    left, came = stored.get("until_on"), given.get("actual_on")
    if isinstance(left, str) and isinstance(came, str) and came > left:
        return False
    one, other = _room(given.get("room")), _room(stored.get("room"))
    return one == other or not one or not other


def _room(value: Value | None) -> str:
    return "" if value is None or is_empty(value) else _OF_A_ROOM.sub("", str(value)).casefold()


def _new_site(name: str) -> dict[str, Value]:
    centre = "지식산업센터" in name.replace(" ", "")
    return {"name": name, **({"kind": "knowledge_centre"} if centre else {})}
