"""Plans the import of a file: match, compare, check, and say row by row what would happen."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import compress, count
from sys import intern

from sqlalchemy.orm import Session

from db.domain.addresses import region_of
from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.cells.agreed_cells import is_city
from db.intake.columns.code_columns import LISTS
from db.intake.plan import (
    NO_PARAMS,
    ONE,
    SKIPPED,
    Decision,
    Existing,
    New,
    Outcome,
    PlanOptions,
    RecordPlan,
    Ref,
    RowPlan,
    TablePlan,
)
from db.intake.planning.alone import AlonePlanner, planners_alone
from db.intake.planning.belongings import BelongingsPlanner
from db.intake.planning.entries import is_done_undated
from db.intake.planning.field_rules import FieldPlanner
from db.intake.planning.firms import FirmPlanner, PlannedFirm
from db.intake.planning.leanings import with_leanings
from db.intake.planning.nowhere import held_nowhere, kinds_of
from db.intake.planning.occupancies import site_answers, site_name
from db.intake.planning.party_rows import (
    PartyPlanner,
    SeveralFirms,
    add_firms,
    as_one,
    party_decision,
    who_is,
)
from db.intake.planning.places import SitePlanner
from db.intake.planning.round_trip import RoundTripPlanner
from db.intake.planning.signing import Signer
from db.intake.planning.unread import not_looked_into, unread_choice
from db.intake.rows import CellProblem, CoercedRow, CoercedTable

REFERENCE_LISTS = frozenset(
    {"venture-list", "certificates", "prospects", "lead-list", "members", "participants"}
)
"""Kinds of list whose firms are reference rows until an officer takes them up."""

Parts = Mapping[RecordKind, dict[str, Value]]
_UNDECIDED = Decision()
_OF_A_SHARE = "name.share"
_STRONGEST = (Outcome.CREATE, Outcome.UPDATE, Outcome.SAME)


def plan_tables(
    session: Session, tables: Sequence[CoercedTable], options: Sequence[PlanOptions] = ()
) -> tuple[TablePlan, ...]:
    """What importing the tables of one file would do to the database as it stands.

    Reads only. What stands in two tables is planned once: a firm with a letter of intent on one
    sheet and an agreement on the next is one firm. The rows come back in the order of the sheets
    and their outcomes add up to the rows read. ``options`` are the officer's, table by table.
    """
    parts = [[{} if row.identity else split_parts(row) for row in table.rows] for table in tables]
    given = [entry.get(RecordKind.ORGANIZATION, {}) for rows in parts for entry in rows]
    beside = _parties(tables, given)
    flat = [row for table in tables for row in table.rows]
    several = add_firms(flat, [entry for rows in parts for entry in rows], given)
    returned = RoundTripPlanner(session, tables)
    sites = SitePlanner(session)
    alone: dict[str, AlonePlanner] = {"sites": sites, **planners_alone(session)}
    answers = site_answers(parts, [[row.number for row in one.rows] for one in tables], options)
    listed = (table.list_kind in LISTS for table in tables for _ in table.rows)
    firms = FirmPlanner(session, given, frozenset(compress(count(), listed)))
    belongings = BelongingsPlanner(session, sites, alone["incentives"], answers)
    brought = {kind for rows in parts for entry in rows for kind in entry}
    brought |= {RecordKind.CERTIFICATE for row in flat if row.certificates}
    belongings.records.preload(firms.matched_ids(), brought)
    said = [entry.get(RecordKind.AGREEMENT, {}).get("number") for rows in parts for entry in rows]
    belongings.records.preload_numbered(
        sorted({one for one in said if isinstance(one, str) and one})
    )
    made: frozenset[tuple[RecordKind, Ref]] = frozenset()
    plans: list[TablePlan] = []
    first = 0
    for place, table in enumerate(tables):
        chosen = options[place] if place < len(options) else PlanOptions()
        fields = FieldPlanner(chosen, table.as_of)
        standing = chosen.standing or _standing(table.list_kind)
        firms.begin_table(fields, standing, chosen.prospects)
        belongings.begin_table(fields, table.fields)
        for one in alone.values():
            one.begin_table(fields)
        returned.begin_table(fields, table.fields)
        planner = _TablePlanner(
            chosen, firms, belongings, alone.get(table.list_kind), returned, beside, several,
            kinds_of(table.fields),
        )  # fmt: skip
        handed = zip(table.rows, _handed_out(parts[place]), strict=True)
        rows = tuple(
            planner.plan_row(first + index, row, said) for index, (row, said) in enumerate(handed)
        )
        rows = with_leanings(session, rows, table.as_of)
        plans.append(TablePlan(table.sheet, table.list_kind, table.as_of, rows, made))
        first += len(rows)
        if place + 1 < len(tables):
            new = {(r.kind, r.ref) for r in plans[-1].written_records() if isinstance(r.ref, New)}
            made |= new
    return tuple(plans)


def _parties(
    tables: Sequence[CoercedTable], given: list[dict[str, Value]]
) -> Mapping[int, tuple[int, ...]]:
    """Adds the further parties of agreements to what the rows say of firms; by row their places."""
    places: dict[int, tuple[int, ...]] = {}
    rows = (row for table in tables for row in table.rows)
    for index, row in enumerate(tuple(rows)):
        if named := (*row.parties, *row.partners):
            places[index] = tuple(range(len(given), len(given) + len(named)))
            given += [{"name": name} for name in named]
    return places


def _handed_out(parts: list[dict[RecordKind, dict[str, Value]]]) -> Iterator[Parts]:
    """What each row says, kept no longer: of a long list the plan of the rows takes its room."""
    parts.reverse()
    while parts:
        yield parts.pop()


def _standing(list_kind: str) -> str:
    return "reference" if list_kind in REFERENCE_LISTS else "managed"


def split_parts(row: CoercedRow) -> dict[RecordKind, dict[str, Value]]:
    """A row's values by record; the region is taken from the address where none is given."""
    said = row.values.values()
    parts = {
        kind: dict(zip(keys, compress(said, chosen), strict=True))
        for kind, keys, chosen in _split(tuple(row.values))
    }
    if (firm := parts.get(RecordKind.ORGANIZATION)) and is_empty(firm.get("region")):
        address = firm.get("address") or firm.get("address_lot") or ""
        region = " ".join(filter(None, region_of(str(address)))) if not is_empty(address) else ""
        if region:
            firm["region"] = intern(region)  # one text for all rows that are there
    return parts


@lru_cache(maxsize=1_024)  # the rows of a list say much the same of their firms
def _split(
    paths: tuple[str, ...],
) -> tuple[tuple[RecordKind, tuple[str, ...], tuple[bool, ...]], ...]:
    """By record that field paths ("organization.name") name: the keys, and which paths they are."""
    parted = [path.partition(".") for path in paths]
    return tuple(
        (
            RecordKind(kind),
            tuple(key for of, _, key in parted if of == kind),
            tuple(of == kind for of, _, _ in parted),
        )
        for kind in dict.fromkeys(of for of, _, _ in parted)
    )


def _repeated(row: CoercedRow, title: str, firm: PlannedFirm) -> RowPlan:
    """A further row of a firm that adds nothing; what it says otherwise than the first is told."""
    assert firm.record is not None
    otherwise = tuple(
        CellProblem(row.number, -1, "row.otherwise", f"organization.{one.key}", str(one.new))
        for one in firm.record.fields
        if one.reason == "differs"
    )
    params: dict[str, str | int] = {"row": firm.repeats_row}
    reason = "skip.otherwise" if otherwise else "skip.repeated"
    if code := firm.params.get("code"):
        reason, params = "skip.other_code", {**params, "code": code}
    return RowPlan(
        row.number, title, Outcome.SKIP, reason, params, problems=(*row.problems, *otherwise)
    )


def _outcome_of(record: RecordPlan) -> Outcome:
    """What becomes of a record; another day of a stored case's stages is a change of that case."""
    of_stored = record.kind is RecordKind.MILESTONE and isinstance(
        record.links.get("case"), Existing
    )
    return Outcome.UPDATE if of_stored else record.outcome


def _set_aside(row: CoercedRow, title: str, parts: Parts, decision: Decision) -> RowPlan | None:
    """The plan of a row that nothing can be made of yet: its state is not known, or it is empty; or
    it is of the city itself, unless somebody said who that is."""
    if is_city(title) and decision.organization is None:
        return RowPlan(row.number, title, Outcome.SKIP, "skip.own_city", problems=row.problems)
    if is_done_undated(parts):
        return RowPlan(row.number, title, Outcome.SKIP, "skip.done_undated", problems=row.problems)
    if row.problems and (word := unread_choice(row)):
        return RowPlan(
            row.number, title, Outcome.ASK, "ask.state", {"word": word}, problems=row.problems
        )
    if not row.values:
        reason = "row.unreadable" if row.problems else "row.empty"
        outcome = Outcome.FAILED if row.problems else Outcome.SKIP
        return RowPlan(row.number, title, outcome, reason, problems=row.problems)
    return None


def _names_its_agreement(parts: Parts) -> bool:
    """A result of a check by the number of its agreement, without the firm."""
    number = parts.get(RecordKind.AGREEMENT, {}).get("number")
    return RecordKind.CHECK in parts and number is not None and not is_empty(number)


def _room_of(parts: Parts) -> str:
    room = parts[RecordKind.OCCUPANCY].get("room")
    return "" if room is None or is_empty(room) else str(room)


class _TablePlanner:
    def __init__(
        self,
        options: PlanOptions,
        firms: FirmPlanner,
        belongings: BelongingsPlanner,
        alone: AlonePlanner | None,
        returned: RoundTripPlanner,
        beside: Mapping[int, tuple[int, ...]],
        several: Mapping[int, SeveralFirms],
        named: Mapping[str, RecordKind],
    ) -> None:
        self._named = named
        self._beside = beside
        self._several = several
        self._parties = PartyPlanner(firms, belongings)
        self._options = options
        self._firms = firms
        self._belongings = belongings
        self._alone = alone
        self._returned = returned

    def plan_row(self, index: int, row: CoercedRow, parts: Parts) -> RowPlan:
        decision = self._options.decisions.get(row.number, _UNDECIDED)
        if row.identity is not None:
            return self._returned.plan(row, decision)
        title = str(parts.get(RecordKind.ORGANIZATION, {}).get("name") or "")
        if decision.skip or decision.organization == "skip":
            return RowPlan(row.number, title, Outcome.SKIP, SKIPPED, problems=row.problems)
        if (several := self._several.get(index)) is not None:
            if decision.several != ONE:
                return self._parties.plan(several, row, parts, decision)
            return self._plan_firm_row(several.place, as_one(row), parts, several.whole, decision)
        if not title and any(one.code == _OF_A_SHARE for one in row.problems):
            return RowPlan(row.number, title, Outcome.SKIP, "skip.share", problems=row.problems)
        if (aside := _set_aside(row, title, parts, decision)) is not None:
            return aside
        if self._alone is not None and self._alone.kind in parts and not title:
            return self._plan_alone(self._alone, row, parts, decision)
        if not title and _names_its_agreement(parts):
            agreement, result = parts[RecordKind.AGREEMENT], parts[RecordKind.CHECK]
            checked = self._belongings.plan_numbered(agreement, result, row.number, decision)
            if checked.outcome is None:
                return self._assemble(
                    row, title, checked.records, checked.problems, checked.questions
                )
            return RowPlan(
                row.number, str(agreement["number"]), checked.outcome, checked.reason, checked.params,
                problems=row.problems,
            )  # fmt: skip
        if not title and RecordKind.OCCUPANCY in parts and not row.problems:
            return RowPlan(row.number, _room_of(parts), Outcome.SKIP, "row.vacant")
        return self._plan_firm_row(index, row, parts, title, decision)

    def _plan_alone(
        self, alone: AlonePlanner, row: CoercedRow, parts: Parts, decision: Decision
    ) -> RowPlan:
        """A row that names no firm, but a record that stands without one."""
        found = alone.plan(parts, row.number, decision)
        if found.several:
            return RowPlan(
                row.number, site_name(parts), Outcome.ASK, "ask.several_site", found.several,
                problems=row.problems,
            )  # fmt: skip
        earlier = {"row": found.first_row} if found.first_row else NO_PARAMS
        if found.repeats:
            return RowPlan(
                row.number, site_name(parts), Outcome.SKIP, "skip.repeated", earlier,
                problems=row.problems,
            )  # fmt: skip
        why = ("match.said_again" if earlier else "", earlier)
        return self._assemble(row, "", found.records, found.problems, found.questions, why)

    def _plan_firm_row(
        self, index: int, row: CoercedRow, parts: Parts, title: str, decision: Decision
    ) -> RowPlan:
        firm = self._firms.plan(index, row.number, decision)
        if firm.outcome is not None:
            return RowPlan(
                row.number, title, firm.outcome, firm.reason, firm.params, (), firm.candidates,
                (*row.problems, *firm.problems),
            )  # fmt: skip
        assert firm.record is not None
        others: tuple[RecordPlan, ...] | RowPlan = ()
        signers: list[Signer] = []
        if places := self._beside.get(index):
            others = self._other_parties(places, row, decision)
            if isinstance(others, RowPlan):
                firm.forget()
                return others._replace(title=title)
            roles = [*("" for _ in row.parties), *("partner" for _ in row.partners)]
            signers = [Signer(one.ref, role) for one, role in zip(others, roles, strict=True)]
        children = self._belongings.plan(
            firm.record.ref,
            title,
            parts,
            row.number,
            decision,
            signers,
            row.certificates,
            row.milestones,
        )
        if children.outcome is not None or firm.questions or children.questions:
            firm.forget()
            children.forget()
        if children.outcome is not None:
            return RowPlan(
                row.number, title, children.outcome, children.reason, children.params,
                problems=(*row.problems, *firm.problems, *children.problems),
                joins=tuple(children.joins), sites=children.sites,
            )  # fmt: skip
        if firm.repeats_row and not children.records and not firm.adds:
            return _repeated(row, title, firm)
        planned = self._assemble(
            row, title, (firm.record, *others, *children.records),
            (*firm.problems, *children.problems), (*firm.questions, *children.questions),
            (firm.reason, firm.params),
        )  # fmt: skip
        if not children.joins and children.joined is None:
            return planned
        return planned._replace(joins=tuple(children.joins), joined=children.joined)

    def _other_parties(
        self, places: Sequence[int], row: CoercedRow, decision: Decision
    ) -> tuple[RecordPlan, ...] | RowPlan:
        """The further parties of an agreement, or the question who one of them is."""
        found: list[PlannedFirm] = []
        for place, name in zip(places, (*row.parties, *row.partners), strict=True):
            party = self._firms.plan(place, row.number, party_decision(decision, name))
            if party.record is None:
                for one in reversed(found):
                    one.forget()
                return who_is(row, name, party)
            found.append(party)
        return tuple(one.record for one in found if one.record is not None)

    def _assemble(
        self,
        row: CoercedRow,
        title: str,
        records: Sequence[RecordPlan],
        problems: Sequence[CellProblem],
        questions: Sequence[str],
        why: tuple[str, Mapping[str, str | int]] = ("", NO_PARAMS),
    ) -> RowPlan:
        all_problems = (*row.problems, *problems)
        all_problems += tuple(held_nowhere(row, records, self._named, all_problems))
        records = [not_looked_into(one, all_problems) for one in records]
        if questions:
            return RowPlan(
                row.number, title, Outcome.ASK, "ask.differs", {"fields": ",".join(questions)},
                tuple(records), problems=all_problems,
            )  # fmt: skip
        if len(records) == 1:
            outcome = records[0].outcome
        else:
            outcomes = {_outcome_of(record) for record in records}
            outcome = next((entry for entry in _STRONGEST if entry in outcomes), Outcome.SKIP)
        return RowPlan(
            row.number, title, outcome, *why, records=tuple(records), problems=all_problems
        )
