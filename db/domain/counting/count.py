"""Counts: every agreement judged, then joined into cases or firms as the definition asks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from db.domain.counting.chains import Chain, chains_of, first_stated, fulfilment
from db.domain.counting.definition import (
    RANKS,
    Definition,
    Group,
    Known,
    Standing,
    Unit,
    definition_problems,
)
from db.domain.counting.facts import AgreementFact, CountFacts
from db.domain.counting.judge import Judge
from db.domain.counting.origin import origins_of_firms
from db.domain.counting.reach import newest, reached_stages
from db.domain.counting.rows import Count, CountRow, Verdict, Why, fallen_back
from db.domain.dates import first_day, is_partial_date

ENDED = frozenset(Standing) - {Standing.VALID}
_DAY = len("2026-11-28")


class Refused(ValueError):
    """Nothing can be counted like this; ``codes`` say why."""

    def __init__(self, codes: Sequence[str]) -> None:
        super().__init__(", ".join(codes))
        self.codes = tuple(codes)


def cut_off_problem(cut_off: str, today: date) -> str:
    """The code of what is wrong with a cut-off date, "" when it is good."""
    if len(cut_off) != _DAY or not is_partial_date(cut_off):
        return "cut_off.unreadable"
    return "cut_off.future" if first_day(cut_off) > today else ""


def count(facts: CountFacts, definition: Definition, cut_off: str, today: date) -> Count:
    """Count what was dated until 24:00 of ``cut_off``.

    ``today`` is the day the facts are known on. Raises Refused for a day in the future or none,
    and for a definition by which nothing can be counted.
    """
    problem = cut_off_problem(cut_off, today)
    if codes := [*([problem] if problem else []), *definition_problems(definition)]:
        raise Refused(codes)
    day = first_day(cut_off)
    known_on = day if definition.known is Known.THEN else today
    chains, amended = chains_of(facts.agreements, definition, day)
    reached = reached_stages(chains, facts.cases, day, known_on)
    origins = origins_of_firms(facts.cases.values())
    judge = Judge(definition, facts, day, known_on, reached, origins)
    by_id = {one.id: one for one in facts.agreements}
    papers = [(chain, judge.row(chain)) for chain in chains]
    rows = _rows(judge, papers)
    rows += [judge.amendment(by_id[one], by_id[root]) for one, root in amended.items()]
    rows.sort(key=_order)
    unjoined = _unjoined([row for _, row in papers if row.verdict is Verdict.IN])
    return Count(definition, cut_off, today.isoformat(), tuple(rows), unjoined, facts.merged)


def _rows(judge: Judge, papers: Sequence[tuple[Chain, CountRow]]) -> list[CountRow]:
    match judge.definition.unit:
        case Unit.AGREEMENT:
            return [row for _, row in papers]
        case Unit.CASE:
            return _cases(judge, papers)
        case Unit.FIRM:
            return _firms(judge, [row for _, row in papers])


def _order(row: CountRow) -> tuple[str, str, int]:
    return (row.signed_on or "9999", row.kind, row.id)


# By case.


def _cases(judge: Judge, papers: Sequence[tuple[Chain, CountRow]]) -> list[CountRow]:
    """A row for each case; an agreement without a case stands for itself."""
    found: list[CountRow] = []
    by_case: dict[int, list[tuple[Chain, CountRow]]] = {}
    for chain, row in papers:
        if row.case is None:
            found.append(row)
        else:
            by_case.setdefault(row.case, []).append((chain, row))
    found += [_case_row(judge, case, members) for case, members in by_case.items()]
    return found


def _case_row(judge: Judge, case_id: int, members: list[tuple[Chain, CountRow]]) -> CountRow:
    """The case as its furthest paper in force has it; only a case that has none is judged by one
    that has ended. Jobs and area are those of the furthest of these that states them.
    """
    able = [one for one in members if judge.can_lead(one[0])]
    considered = sorted(able or members, key=_reach, reverse=True)
    if not able:
        considered = sorted(considered, key=lambda one: one[1].verdict is not Verdict.APART)
    stand = [one for one in considered if one[1].standing not in ENDED] if able else []
    judged = stand or considered
    lead = _fallen(judged[0][1], considered[0][1])
    case = judge.facts.cases[case_id]
    firms = tuple(dict.fromkeys(firm for _, row in considered for firm in row.firms))
    agreements: list[AgreementFact] = [paper for chain, _ in able for paper in chain.papers]
    figures = {
        name: first_stated([row.figure(name) for _, row in judged]) for name in ("jobs", "area")
    }
    figures["amount"] = first_stated([row.figure("amount") for row in _with_plans(judged)])
    figures.update(fulfilment(agreements, judge.cut_off, judged[0][0].group))
    return replace(
        lead, kind="case", id=case_id, title=case.title, case=case_id, firms=firms,
        firm_names=judge.names(firms), industry=judge.industry(firms),
        members=tuple(paper for _, row in _first(judged, considered) for paper in row.members),
        entered_at=max(row.entered_at for _, row in considered), figures=figures,
        heard_on=newest([row.heard_on for _, row in considered]),
    )  # fmt: skip


def _fallen(lead: CountRow, furthest: CountRow) -> CountRow:
    """Says so of a row that is counted although a further paper of its case has ended."""
    ended = furthest.standing
    if lead.why is not Why.COUNTED or lead.detail or ended is None or ended not in ENDED:
        return lead
    return replace(lead, detail=fallen_back(ended, furthest.status_on))


def _first(
    judged: Sequence[tuple[Chain, CountRow]], considered: Sequence[tuple[Chain, CountRow]]
) -> list[tuple[Chain, CountRow]]:
    """Those it is judged by before the others."""
    return [*judged, *(one for one in considered if one not in judged)]


def _with_plans(considered: Sequence[tuple[Chain, CountRow]]) -> list[CountRow]:
    """The papers whose money is planned investment; a contract's price only where it is alone."""
    plans = [row for _, row in considered if row.group is not Group.CONTRACT]
    return plans or [row for _, row in considered]


def _reach(one: tuple[Chain, CountRow]) -> tuple[int, str, int]:
    chain, row = one
    return (RANKS[chain.group], row.signed_on, row.id)


# By firm.


def _firms(judge: Judge, rows: Sequence[CountRow]) -> list[CountRow]:
    """A row for each firm that signed; an agreement without a firm can't be told."""
    found: list[CountRow] = []
    by_firm: dict[int, list[CountRow]] = {}
    for row in rows:
        if row.firms:
            for firm in row.firms:
                by_firm.setdefault(firm, []).append(row)
        elif row.verdict is Verdict.IN:
            found.append(replace(row, why=Why.NO_FIRM))
        else:
            found.append(row)
    for firm, signed in by_firm.items():
        order = {Verdict.IN: 0, Verdict.APART: 1, Verdict.OUT: 2}
        signed.sort(
            key=lambda row: (
                order[row.verdict],
                -RANKS[row.group] if row.group else 0,
                row.signed_on,
            )
        )
        lead = signed[0]
        name = judge.facts.firms[firm].name
        found.append(replace(
            lead, kind="firm", id=firm, title=name, firms=(firm,), firm_names=(name,),
            industry=judge.industry((firm,)), figures={},
            members=tuple(paper for row in signed for paper in row.members),
        ))  # fmt: skip
    return found


def _unjoined(counted: Sequence[CountRow]) -> tuple[str, ...]:
    """Firms that have papers of several groups of which one at least belongs to no case."""
    by_firm: dict[int, list[CountRow]] = {}
    names: dict[int, str] = {}
    for row in counted:
        for firm, name in zip(row.firms, row.firm_names, strict=True):
            by_firm.setdefault(firm, []).append(row)
            names[firm] = name
    found = [
        names[firm]
        for firm, rows in by_firm.items()
        if len({row.group for row in rows}) > 1 and any(row.case is None for row in rows)
    ]
    return tuple(sorted(found))
