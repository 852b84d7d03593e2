"""Numbers counted from the store, against a few lines that count the plain rows by brute force."""

from __future__ import annotations

import calendar
import itertools
from typing import Any

import pytest

from db.domain.counting import (
    Count,
    Definition,
    Group,
    Known,
    Measure,
    Nature,
    Standing,
    Unit,
    Verdict,
    Why,
    count_from_json,
    count_to_json,
    differences,
    totals_of,
)
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import EnvironmentProblem, UserError
from db.queries.history import undoable
from db.queries.operations import HistoryFilter, operations
from db.queries.records import all_live, load_draft
from db.queries.snapshots import NamedDefinition, load_snapshot, named_definitions, snapshots
from db.schema.counts import SnapshotRecord
from db.services.counting import (
    answer_with,
    change_snapshot,
    count_now,
    delete_definition,
    freeze,
    save_definition,
)
from db.services.records import delete_record, save_record
from db.store import Store
from tests.fixtures.agreements_of_years import CUT_OFFS, ENDED, Paper, Years, fill_years, make_years
from tests.fixtures.counted import difference_of

TODAY = "2026-11-28"
GROUPS = {"loi": "loi", "loi_agreement": "loi", "mou": "mou", "sale": "contract",
          "lease": "contract", "move_in": "contract"}  # fmt: skip
PAPERS = Definition(unit=Unit.AGREEMENT)
CASES = Definition(unit=Unit.CASE)


# The oracle: nothing of the program, only the written rules.


def over(day: str, cut_off: str) -> bool | None:
    """Whether all of a date lies by the day; None when that can't be said."""
    if not day:
        return None
    months, days = day[5:7], day[8:10]
    first = f"{day[:4]}-{months or '01'}-{days or '01'}"
    end = calendar.monthrange(int(day[:4]), int(months or 12))[1]
    last = f"{day[:4]}-{months or '12'}-{days or f'{end:02}'}"
    return True if last <= cut_off else (False if first > cut_off else None)


def state(paper: Paper, cut_off: str) -> str | None:
    if paper.status == "valid":
        return "valid"
    ended = True if cut_off >= TODAY else over(paper.status_on, cut_off)
    return None if ended is None else (paper.status if ended else "valid")


def counted_papers(years: Years, cut_off: str) -> list[Paper]:
    return [
        one
        for one in years.papers
        if one.nature == "investment"
        and over(one.signed_on, cut_off)
        and state(one, cut_off) == "valid"
        and one.case not in years.excluded
    ]


def stated(papers: list[Paper]) -> tuple[int, int]:
    known = [one.amount for one in papers if not isinstance(one.amount, Empty)]
    return sum(known), len(papers) - len(known)


RANK = {"loi": 1, "mou": 2, "contract": 3}


def counted_cases(years: Years, cut_off: str) -> dict[Any, tuple[str, Any]]:
    """Case (or loose paper) → instrument that leads it and its amount, of those that count."""
    found: dict[Any, tuple[str, Any]] = {}
    by_case: dict[Any, list[Paper]] = {}
    for one in years.papers:
        if one.nature == "investment" and over(one.signed_on, cut_off):
            by_case.setdefault(("paper", one.id) if one.case is None else one.case, []).append(one)
    for case, papers in by_case.items():
        if case in years.excluded:
            continue
        papers.sort(key=lambda one: (RANK[GROUPS[one.kind]], one.signed_on, one.id), reverse=True)
        papers = [one for one in papers if state(one, cut_off) not in ENDED]
        if not papers or state(papers[0], cut_off) != "valid":
            continue
        plans = [one for one in papers if GROUPS[one.kind] != "contract"] or papers
        told = [one.amount for one in plans if one.amount is not Empty.NOT_STATED]
        found[case] = (GROUPS[papers[0].kind], told[0] if told else Empty.NOT_STATED)
    return found


@pytest.fixture
def years() -> Years:
    return make_years()


def test_the_set_is_as_large_and_as_uneven_as_the_trade(years: Years) -> None:
    assert 240 <= len(years.papers) <= 300
    assert any(len(one.signed_on) == 4 for one in years.papers)
    assert any(not one.signed_on for one in years.papers)
    assert any(one.status != "valid" and not one.status_on for one in years.papers)


def test_every_question_at_three_days_has_the_brute_force_answer(
    store: Store, years: Years
) -> None:
    fill_years(store, years)
    for cut_off in CUT_OFFS:
        _papers_agree(count_now(store, PAPERS, cut_off, TODAY), years, cut_off)
        _cases_agree(count_now(store, CASES, cut_off, TODAY), years, cut_off)
        _firms_agree(store, years, cut_off)


def _papers_agree(found: Count, years: Years, cut_off: str) -> None:
    expected = counted_papers(years, cut_off)
    assert {row.id for row in found.counted} == {one.id for one in expected}
    totals = totals_of(found)
    assert totals.whole.rows == len(expected)
    assert not totals.one_sum
    for group, cell in totals.groups.items():
        own = [one for one in expected if GROUPS[one.kind] == group.value]
        assert cell.rows == len(own), (cut_off, group)
        assert (cell.sum("amount").total, cell.sum("amount").missing) == stated(own)
        jobs = [one.jobs for one in own if not isinstance(one.jobs, Empty)]
        assert cell.sum("jobs").total == sum(jobs)
    _fulfilment_agrees(found, expected, cut_off)
    unsigned = [
        one for one in years.papers
        if one.nature == "investment" and over(one.signed_on, cut_off) is None
        and one.case not in years.excluded and state(one, cut_off) in ("valid", None)
    ]  # fmt: skip
    reasons = (Why.NO_SIGNED_ON, Why.SIGNED_UNSURE)
    assert {row.id for row in found.rows if row.why in reasons} == {one.id for one in unsigned}


def _fulfilment_agrees(found: Count, expected: list[Paper], cut_off: str) -> None:
    by_id = {one.id: one for one in expected}
    for row in found.counted:
        answers = [value for day, value in by_id[row.id].invested if day <= cut_off]
        told = [value for value in answers if not isinstance(value, Empty)]
        nothing = Empty.NOT_STATED if answers else Empty.UNCHECKED
        assert row.figure("invested").value == (told[-1] if told else nothing)


def _cases_agree(found: Count, years: Years, cut_off: str) -> None:
    expected = counted_cases(years, cut_off)
    rows = {row.id if row.kind == "case" else ("paper", row.id): row for row in found.counted}
    assert rows.keys() == expected.keys()
    for key, (group, amount) in expected.items():
        assert rows[key].group is not None
        assert (rows[key].group.value, rows[key].figure("amount").value) == (group, amount)
    known = [amount for _, amount in expected.values() if not isinstance(amount, Empty)]
    money = totals_of(found).whole.sum("amount")
    assert (money.total, money.missing) == (sum(known), len(expected) - len(known))
    split = sum(cell.sum("amount").total for cell in totals_of(found).groups.values())
    assert split == money.total


def _firms_agree(store: Store, years: Years, cut_off: str) -> None:
    found = count_now(store, Definition(unit=Unit.FIRM), cut_off, TODAY)
    expected = {one.firm for one in counted_papers(years, cut_off)}
    assert {row.id for row in found.counted} == expected


def test_each_row_is_in_out_or_apart_and_says_why(store: Store, years: Years) -> None:
    fill_years(store, years)
    found = count_now(store, PAPERS, CUT_OFFS[1], TODAY)
    assert len(found.rows) == len(years.papers)
    parts = [found.of(verdict) for verdict in Verdict]
    assert sum(map(len, parts)) == len(found.rows)
    assert all(row.why is not Why.COUNTED for row in (*parts[1], *parts[2]))
    excluded = [row for row in found.rows if row.why is Why.EXCLUDED]
    assert excluded
    assert all(row.detail == years.excluded[row.case or 0] for row in excluded)
    assert {row.why for row in found.rows if row.group is Group.PARTNERSHIP} == {Why.COOPERATION}


def test_cooperation_is_a_number_of_its_own(store: Store, years: Years) -> None:
    fill_years(store, years)
    wanted = Definition(unit=Unit.AGREEMENT, nature=Nature.COOPERATION)
    found = count_now(store, wanted, TODAY, TODAY)
    assert found.counted
    assert {row.group for row in found.counted} == {Group.PARTNERSHIP}


def test_withdrawn_later_is_not_withdrawn_then(store: Store, years: Years) -> None:
    fill_years(store, years)
    wanted = Definition(unit=Unit.AGREEMENT, standings=(Standing.WITHDRAWN,))
    for cut_off in CUT_OFFS:
        expected = {
            one.id for one in years.papers
            if one.nature == "investment" and over(one.signed_on, cut_off)
            and state(one, cut_off) == "withdrawn" and one.case not in years.excluded
        }  # fmt: skip
        assert {row.id for row in count_now(store, wanted, cut_off, TODAY).counted} == expected


@pytest.mark.parametrize(
    ("cut_off", "definition", "code"),
    [
        ("2026-11-29", PAPERS, "cut_off.future"),
        ("2026-11", PAPERS, "cut_off.unreadable"),
        ("내일", PAPERS, "cut_off.unreadable"),
        (TODAY, Definition(groups=()), "definition.no_instrument"),
        (TODAY, Definition(standings=()), "definition.no_standing"),
        (TODAY, Definition(unit=Unit.FIRM, measure=Measure.AMOUNT), "definition.firm_sum"),
        (TODAY, Definition(signed_from="2025", signed_until="2024"), "definition.period_order"),
    ],
)
def test_what_can_not_be_counted_is_refused(
    sqlite_store: Store, cut_off: str, definition: Definition, code: str
) -> None:
    with pytest.raises(UserError) as refused:
        count_now(sqlite_store, definition, cut_off, TODAY)
    assert refused.value.code == code


def test_nothing_to_count_is_a_count_of_nothing(sqlite_store: Store) -> None:
    found = count_now(sqlite_store, CASES, TODAY, TODAY)
    assert found.counted == ()
    assert totals_of(found).whole.rows == 0


# Frozen.


def test_a_frozen_count_is_what_it_was_whatever_happens(store: Store, years: Years) -> None:
    fill_years(store, years)
    counted = count_now(store, CASES, CUT_OFFS[1], TODAY)
    row = freeze(store, "2025년 3분기", counted, "의회 제출용")
    with store.read() as session:
        agreements = all_live(session, RecordKind.AGREEMENT)
    for one in agreements[:20]:
        delete_record(store, RecordKind.AGREEMENT, one.id or 0)
    with store.read() as session:
        kept = load_snapshot(session, row.id)
        assert snapshots(session) == (row,)
    assert kept.count == counted
    assert count_from_json(count_to_json(kept.count)) == counted
    assert (row.rows, row.cut_off, row.note) == (len(counted.counted), CUT_OFFS[1], "의회 제출용")
    assert sum(count for _, count in row.groups) == row.rows
    with pytest.raises(UserError) as refused:
        change_snapshot(row)
    assert refused.value.code == "snapshot.frozen"


def test_a_name_is_given_to_one_frozen_count_alone(sqlite_store: Store) -> None:
    counted = count_now(sqlite_store, CASES, TODAY, TODAY)
    freeze(sqlite_store, "상반기", counted)
    for name, code in ((" 상반기 ", "snapshot.name_taken"), ("  ", "snapshot.no_name")):
        with pytest.raises(UserError) as refused:
            freeze(sqlite_store, name, counted)
        assert refused.value.code == code


def test_what_was_changed_round_the_program_is_not_believed(sqlite_store: Store) -> None:
    row = freeze(sqlite_store, "상반기", count_now(sqlite_store, CASES, TODAY, TODAY))
    with sqlite_store.read() as session:
        (noted,) = operations(session, HistoryFilter(), limit=5).rows
        assert undoable(session) is None
    assert (noted.label, noted.subject, noted.kind, noted.count) == ("freeze", "상반기", "note", 0)
    path = sqlite_store.engine.url.database
    import sqlite3

    with sqlite3.connect(path or "") as connection:
        connection.execute("UPDATE snapshot SET content = replace(content, 'now', 'then')")
    connection.close()
    with pytest.raises(EnvironmentProblem) as damaged, sqlite_store.read() as session:
        load_snapshot(session, row.id)
    assert damaged.value.code == "snapshot.altered"
    with sqlite_store.read() as session:
        assert session.get_one(SnapshotRecord, row.id).name == "상반기"


def test_two_days_are_explained_to_the_last_row(store: Store, years: Years) -> None:
    fill_years(store, years)
    for definition in (PAPERS, CASES):
        counts = [count_now(store, definition, cut_off, TODAY) for cut_off in CUT_OFFS]
        for before, after in itertools.pairwise(counts):
            found = differences(before, after)
            for measure in ("count", "amount", "jobs"):
                assert found.total(measure) == difference_of(before, after, measure)
            causes = {line.cause.value for line in found.lines}
            ended = {"withdrawn", "lapsed", "terminated", "revived"}
            assert causes <= {"signed_later", "moved_up", *ended}


def test_a_count_as_the_file_held_it_then(sqlite_store: Store) -> None:
    """The clock of the store stands on 26 November: what was entered then was unknown before."""
    store = sqlite_store
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜예시")).id
    agreement = save_record(
        store,
        new_draft(RecordKind.AGREEMENT, title="투자협약", kind="mou", signed_on="2026-11-01"),
    ).id
    save_record(store, new_draft(RecordKind.PARTY, agreement=agreement, organization=firm))
    now = count_now(store, PAPERS, "2026-11-25", "2026-11-26")
    then = count_now(
        store, Definition(unit=Unit.AGREEMENT, known=Known.THEN), "2026-11-25", "2026-11-26"
    )
    assert (len(now.counted), len(then.counted)) == (1, 0)


# Definitions and requests.


def test_definitions_are_kept_by_name(store: Store) -> None:
    first = save_definition(store, NamedDefinition(0, "협약(MOU)", PAPERS))
    changed = save_definition(store, NamedDefinition(first.id, "협약(MOU)", CASES))
    with pytest.raises(UserError) as refused:
        save_definition(store, NamedDefinition(0, "협약(MOU)", CASES))
    assert refused.value.code == "definition.name_taken"
    with store.read() as session:
        assert named_definitions(session) == (changed,)
    delete_definition(store, first.id)
    with store.read() as session:
        assert named_definitions(session) == ()


def test_a_request_takes_day_number_and_definition_of_its_answer(store: Store) -> None:
    row = freeze(store, "상반기", count_now(store, CASES, TODAY, TODAY))
    request = save_record(store, new_draft(RecordKind.DATA_REQUEST, item="투자협약 현황")).id
    answer_with(store, request, row.id, said="0건", how="투자 건을 셉니다.")
    with store.read() as session:
        draft = load_draft(session, RecordKind.DATA_REQUEST, request)
    assert isinstance(draft, Draft)
    assert [draft.text(key) for key in ("as_of", "answer", "definition")] == [
        TODAY, "0건", "투자 건을 셉니다.",
    ]  # fmt: skip
    with pytest.raises(UserError):
        answer_with(store, request, 999, said="", how="")
