"""Judges one agreement by a definition: in the number, out of it, or not to be said."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from db.domain.counting.ageing import age_of
from db.domain.counting.answers import answer_of
from db.domain.counting.chains import Chain, Moment, fulfilment, moment_of
from db.domain.counting.definition import Definition, Nature, Origin, Standing
from db.domain.counting.facts import AgreementFact, CaseFact, CountFacts
from db.domain.counting.origin import foreign_by_firm
from db.domain.counting.reach import paper_stage
from db.domain.counting.rows import ENDED_CASE, CountRow, Figure, Verdict, Why
from db.domain.dates import first_day, is_partial_date, last_day

Reason = tuple[Why, str]


@dataclass(frozen=True, slots=True)
class Judge:
    """Looks at agreements on one day by one definition."""

    definition: Definition
    facts: CountFacts
    cut_off: date
    today: date
    reached: Mapping[int, str] = field(default_factory=dict)
    """By case how far it had come."""
    origins: Mapping[int, bool] = field(default_factory=dict)
    """By firm whether its cases say that it is foreign investment."""

    def row(self, chain: Chain) -> CountRow:
        """The row of an agreement with its amendments, judged by everything."""
        standing, _, paper = chain.standing(self.cut_off, self.today)
        why, detail = self._decide(chain)
        case = self.case_of(chain.root)
        if why is Why.COUNTED and case is not None and case.ended:
            detail = ENDED_CASE
        figures: dict[str, Figure] = {
            name: chain.figure(name) for name in ("amount", "jobs", "area")
        }
        figures.update(fulfilment(chain.papers, self.cut_off, chain.group))
        firms = self.firms_of(chain.root)
        return CountRow(
            "agreement", chain.root.id, chain.root.title, why, detail, chain.group,
            chain.root.signed_on[:10], standing, paper.status, paper.status_on[:10],
            case.id if case else None, firms, self.names(firms), self.foreign(chain.root),
            self.industry(firms), case.officer if case else "",
            tuple(one.id for one in chain.papers), chain.root.entered_at, figures,
            self.reached.get(case.id, "") if case else paper_stage(chain, self.cut_off),
            self.heard_on(chain),
        )  # fmt: skip

    def amendment(self, one: AgreementFact, root: AgreementFact) -> CountRow:
        """The row of a 변경협약, which is never counted beside the one it amends."""
        group = self.definition.group_of(one.kind)
        whether = Chain(one, group)
        reasons = [*self._of_kind(whether)]
        reasons.append(self._signed(one) or (Why.AMENDMENT, root.title))
        firms = self.firms_of(root)
        why, detail = _first(reasons)
        return CountRow(
            "agreement", one.id, one.title, why, detail, group, one.signed_on[:10], None,
            one.status, one.status_on[:10], root.case, firms, self.names(firms),
            members=(one.id,), entered_at=one.entered_at,
            figures={name: whether.figure(name) for name in ("amount", "jobs", "area")},
        )  # fmt: skip

    def can_lead(self, chain: Chain) -> bool:
        """Whether its case can be judged by it: of the kind asked for, signed, not left out."""
        left_out = any(why is Why.LEFT_OUT for why, _ in self._left_out("agreement", chain.root.id))
        wrong_kind = next(self._of_kind(chain), None) is not None
        return not left_out and not wrong_kind and self._signed(chain.root) is None

    # What is known of it beside the paper.

    def case_of(self, one: AgreementFact) -> CaseFact | None:
        """The case it belongs to."""
        return self.facts.cases.get(one.case) if one.case is not None else None

    def firms_of(self, one: AgreementFact) -> tuple[int, ...]:
        """The investing parties, each once; where none is stated, the firm of the case."""
        named = tuple(dict.fromkeys(firm for firm in one.firms if firm in self.facts.firms))
        case = self.case_of(one)
        if named or case is None or case.firm not in self.facts.firms:
            return named
        return (case.firm,) if case.firm is not None else ()

    def names(self, firms: tuple[int, ...]) -> tuple[str, ...]:
        """What the firms are called."""
        return tuple(self.facts.firms[one].name for one in firms)

    def foreign(self, one: AgreementFact) -> bool | None:
        """Whether it is foreign investment: as its case says, else its firms' cases and kinds."""
        case = self.case_of(one)
        if case is not None and case.foreign is not None:
            return case.foreign
        kinds = {
            foreign_by_firm(firm, self.facts.firms[firm].org_type, self.origins)
            for firm in self.firms_of(one)
        }
        if True in kinds:
            return True
        return False if kinds == {False} else None

    def heard_on(self, chain: Chain) -> str:
        """When something was heard of it last: signed, answered, or its case moved on."""
        case = self.case_of(chain.root)
        moved = [one.actual_on for one in case.steps if not one.skipped] if case else []
        answered = answer_of(chain.papers, self.cut_off).answered_on
        return age_of(chain.group, chain.root.signed_on, answered, moved, self.cut_off).since[:10]

    def industry(self, firms: tuple[int, ...]) -> str:
        """The division of the first firm that has one."""
        known = (self.facts.firms[one].industry for one in firms)
        return next((one for one in known if one), "")

    # The reasons.

    def _decide(self, chain: Chain) -> Reason:
        reasons = list(self._of_kind(chain))
        if (unsigned := self._signed(chain.root)) is not None:
            reasons.append(unsigned)
        reasons += self._taken_out(chain.root)
        reasons += self._standing(chain)
        reasons += self._narrowed(chain.root)
        return _first(reasons)

    def _of_kind(self, chain: Chain) -> Iterator[Reason]:
        wanted = self.definition.nature
        partnership = chain.root.nature == "cooperation" or chain.group.value == "partnership"
        if partnership is (wanted is Nature.INVESTMENT):
            yield (Why.COOPERATION if partnership else Why.INVESTMENT), ""
        elif wanted is Nature.INVESTMENT and chain.group not in self.definition.groups:
            yield Why.INSTRUMENT, ""
        if chain.root.status == "draft":
            yield Why.DRAFT, ""

    def _signed(self, one: AgreementFact) -> Reason | None:
        moment = moment_of(one.signed_on, self.cut_off)
        return {
            Moment.BY_THEN: None, Moment.LATER: (Why.NOT_SIGNED_YET, one.signed_on),
            Moment.UNSURE: (Why.SIGNED_UNSURE, one.signed_on),
            Moment.UNKNOWN: (Why.NO_SIGNED_ON, ""),
        }[moment]  # fmt: skip

    def _taken_out(self, one: AgreementFact) -> Iterator[Reason]:
        case = self.case_of(one)
        if case is not None and not case.counted and not self.definition.with_excluded:
            yield from self._excluded(case)
        for kind, record_id in (("agreement", one.id), ("case", one.case)):
            yield from self._left_out(kind, record_id)

    def _excluded(self, case: CaseFact) -> Iterator[Reason]:
        yield from self._taken_out_from(case.excluded_on, Why.EXCLUDED, case.excluded_reason)

    def _left_out(self, kind: str, record_id: int | None) -> Iterator[Reason]:
        out = self.definition.left_out_as(kind, record_id)
        if out is not None:
            yield from self._taken_out_from(out.since, Why.LEFT_OUT, out.reason)

    def _taken_out_from(self, day: str, why: Why, reason: str) -> Iterator[Reason]:
        """From its day on; without one for every cut-off."""
        moment = moment_of(day, self.cut_off) if day else Moment.BY_THEN
        if moment == Moment.UNSURE and self.cut_off < self.today:
            yield Why.EXCLUDED_UNSURE, day
        elif moment != Moment.LATER:
            yield why, reason

    def _standing(self, chain: Chain) -> Iterator[Reason]:
        standing, why, paper = chain.standing(self.cut_off, self.today)
        if standing is None:
            if set(self.definition.standings) != set(Standing):
                yield why, paper.status_on
        elif standing not in self.definition.standings:
            yield Why.STANDING, standing.value

    def _narrowed(self, one: AgreementFact) -> Iterator[Reason]:
        definition = self.definition
        if (outside := _outside(one.signed_on, definition)) is not None:
            yield outside, one.signed_on
        if definition.origin is not None:
            foreign = self.foreign(one)
            if foreign is None:
                yield Why.ORIGIN_UNKNOWN, ""
            elif foreign is not (definition.origin is Origin.FOREIGN):
                yield Why.ORIGIN, ""
        if definition.industries:
            industry = self.industry(self.firms_of(one))
            if not industry:
                yield Why.INDUSTRY_UNKNOWN, ""
            elif not industry.startswith(definition.industries):
                yield Why.INDUSTRY, industry
        if definition.officers:
            case = self.case_of(one)
            officer = case.officer if case else ""
            if not officer:
                yield Why.OFFICER_UNKNOWN, ""
            elif officer not in definition.officers:
                yield Why.OFFICER, officer


def _first(reasons: list[Reason]) -> Reason:
    """What is certain goes before what can't be said."""
    out = (one for one in reasons if one[0].verdict is Verdict.OUT)
    apart = (one for one in reasons if one[0].verdict is Verdict.APART)
    return next(out, next(apart, (Why.COUNTED, "")))


def _outside(signed_on: str, definition: Definition) -> Why | None:
    """Whether a day of signing lies out of the period, or may do so."""
    if not is_partial_date(signed_on[:10]) or not (
        definition.signed_from or definition.signed_until
    ):
        return None
    first, last = first_day(signed_on[:10]), last_day(signed_on[:10])
    start = first_day(definition.signed_from) if definition.signed_from else date.min
    end = last_day(definition.signed_until) if definition.signed_until else date.max
    if last < start or first > end:
        return Why.PERIOD
    return None if start <= first and last <= end else Why.PERIOD_UNSURE


def by_record(rows: tuple[CountRow, ...]) -> Mapping[tuple[str, int], CountRow]:
    """Rows by what they are the rows of."""
    return {row.key: row for row in rows}
