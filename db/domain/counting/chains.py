"""An agreement with its 변경협약 as one: what it says on a day, and what had become of it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from db.domain.counting.definition import Definition, Group, Standing
from db.domain.counting.facts import AgreementFact, CheckFact, Number
from db.domain.counting.rows import CONVERTED, NEGATIVE, NO_RATE, Figure, Why
from db.domain.dates import first_day, is_partial_date, last_day
from db.domain.foreign_money import exchange_rate, in_won
from db.domain.values import Empty

_PASSED_OVER = (Empty.NOT_STATED, Empty.NOT_APPLICABLE)
"""A later paper that does not state a number leaves the earlier one's standing."""
_ENDED = {one.value: one for one in Standing if one is not Standing.VALID}


class Moment:
    """Where a partial date lies against a day: certainly by then, certainly later, or unsure."""

    BY_THEN, LATER, UNSURE, UNKNOWN = "by_then", "later", "unsure", "unknown"


def moment_of(day: str, cut_off: date) -> str:
    """A date that is known to the year or month counts once all of it is over."""
    if not is_partial_date(day[:10]):
        return Moment.UNKNOWN
    if last_day(day[:10]) <= cut_off:
        return Moment.BY_THEN
    return Moment.LATER if first_day(day[:10]) > cut_off else Moment.UNSURE


@dataclass(frozen=True, slots=True)
class Chain:
    """The first agreement, and its amendments in force on the day, oldest first."""

    root: AgreementFact
    group: Group
    amendments: tuple[AgreementFact, ...] = ()

    @property
    def papers(self) -> tuple[AgreementFact, ...]:
        """The newest first."""
        return (*reversed(self.amendments), self.root)

    def figure(self, name: str) -> Figure:
        """Its number on the day: the newest paper's that states it."""
        found = [_stated(one, name, self.group) for one in self.papers]
        return first_stated(found)

    def standing(self, cut_off: date, today: date) -> tuple[Standing | None, Why, AgreementFact]:
        """What has become of it: of the amendment in force or of the first paper.

        The standing is None where the dates do not say; then the reason tells why.
        """
        unsure: tuple[Standing | None, Why, AgreementFact] | None = None
        for one in dict.fromkeys((self.papers[0], self.root)):
            ended = _ENDED.get(one.status)
            if ended is None:
                continue
            moment = Moment.BY_THEN if cut_off >= today else moment_of(one.status_on, cut_off)
            if moment == Moment.BY_THEN:
                return ended, Why.STANDING, one
            if moment != Moment.LATER and unsure is None:
                unknown = moment == Moment.UNKNOWN
                unsure = (None, Why.NO_STATUS_ON if unknown else Why.STATUS_UNSURE, one)
        return unsure or (Standing.VALID, Why.COUNTED, self.papers[0])


def first_stated(figures: Sequence[Figure]) -> Figure:
    """The first that states something: a number, or that it is withheld or not looked into."""
    told = (one for one in figures if one.value not in _PASSED_OVER or one.note)
    return next(told, figures[0] if figures else Figure())


def _stated(paper: AgreementFact, name: str, group: Group) -> Figure:
    value: Number = getattr(paper, name)
    note = ""
    if name == "amount" and isinstance(value, Empty) and paper.foreign_amount is not None:
        rate = exchange_rate(paper.exchange_rate) if paper.exchange_rate else None
        if rate is None or rate <= 0:
            return Figure(Empty.UNCHECKED, NO_RATE, group, paper.id)
        value, note = in_won(paper.foreign_amount, rate), CONVERTED
    if not isinstance(value, Empty) and value < 0:
        return Figure(Empty.UNCHECKED, NEGATIVE, group, paper.id)
    return Figure(value, note, group, paper.id)


def chains_of(
    agreements: Sequence[AgreementFact], definition: Definition, cut_off: date
) -> tuple[tuple[Chain, ...], Mapping[int, int]]:
    """All agreements as chains, and the amendment → first agreement of those that are no root.

    A paper that names one of another group is no amendment: an MOU after an LOI stands for itself.
    """
    by_id = {one.id: one for one in agreements}
    roots = {one.id: _root(one, by_id, definition) for one in agreements}
    in_force: dict[int, list[AgreementFact]] = {}
    for one in agreements:
        root = roots[one.id]
        signed = moment_of(one.signed_on, cut_off) == Moment.BY_THEN
        if root != one.id and signed and one.status != "draft":
            in_force.setdefault(root, []).append(one)
    chains = tuple(
        Chain(
            one, definition.group_of(one.kind),
            tuple(sorted(in_force.get(one.id, ()), key=lambda paper: (paper.signed_on, paper.id))),
        )
        for one in agreements
        if roots[one.id] == one.id
    )  # fmt: skip
    return chains, {one: root for one, root in roots.items() if one != root}


def _root(one: AgreementFact, by_id: Mapping[int, AgreementFact], definition: Definition) -> int:
    """The first paper of a chain; in a circle the one with the smallest number."""
    seen = [one.id]
    at = one
    while at.amends is not None and at.amends in by_id:
        onward = by_id[at.amends]
        if definition.group_of(onward.kind) is not definition.group_of(at.kind):
            break
        if onward.id in seen:
            return min(seen[seen.index(onward.id) :])
        seen.append(onward.id)
        at = onward
    return at.id


def fulfilment(papers: Iterable[AgreementFact], cut_off: date, group: Group) -> dict[str, Figure]:
    """실투자 and 실고용 by the newest check that states them; no answer is never zero.

    Corrected checks give way to their correction. A check without an answer states nothing, even
    where a list wrote 0 beside it. Where nobody has checked it is 미확인.
    """
    checks = [(check, paper.id) for paper in papers for check in paper.checks]
    checks = [one for one in checks if moment_of(one[0].as_of, cut_off) == Moment.BY_THEN]
    corrected = {check.corrects for check, _ in checks}
    valid = [one for one in checks if one[0].id not in corrected]
    valid.sort(key=lambda one: (last_day(one[0].as_of), one[0].id), reverse=True)
    return {name: _checked(valid, name, group) for name in ("invested", "hired")}


def _checked(checks: Sequence[tuple[CheckFact, int]], name: str, group: Group) -> Figure:
    found = [Figure(check.told(name), "", group, paper) for check, paper in checks]
    told = first_stated(found) if found else Figure(Empty.UNCHECKED, "", group)
    if isinstance(told.value, (int, float)) and told.value < 0:
        return Figure(Empty.UNCHECKED, NEGATIVE, group, told.agreement)
    return told
