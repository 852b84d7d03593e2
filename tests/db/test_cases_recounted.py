"""The number of cases is counted again by plain loops over the raw rows of the file."""

from __future__ import annotations

import calendar
import sqlite3
from collections.abc import Mapping
from typing import Any

import pytest

from db.domain.counting import Definition, Unit
from db.domain.counting.rows import fallen_from
from db.services.counting import count_now
from db.store import Store
from tests.fixtures.agreements_of_years import CUT_OFFS, fill_years, make_years

TODAY = "2026-11-28"
RANKS = {"loi": 1, "loi_agreement": 1, "mou": 2, "sale": 3, "lease": 3, "move_in": 3}
Row = Mapping[str, Any]


def by_then(day: str | None, cut_off: str) -> bool | None:
    """Whether all of a day, month or year is over; None where nobody can say."""
    if not day:
        return None
    year, month = day[:4], day[5:7]
    last = day
    if len(day) < 10:
        month = month or "12"
        last = f"{year}-{month}-{calendar.monthrange(int(year), int(month))[1]}"
    if last <= cut_off:
        return True
    return None if day <= cut_off[: len(day)] else False


def ended(paper: Row, cut_off: str) -> bool | None:
    """Whether it had lapsed or was withdrawn or terminated; None where its day does not say."""
    if paper["status"] in (None, "valid"):
        return False
    return True if cut_off >= TODAY else by_then(paper["status_on"], cut_off)


def recount(papers: list[Row], cases: list[Row], cut_off: str) -> tuple[dict[int, int], set[int]]:
    """Case → rank of the paper it is counted by, and those of them with an ended further paper."""
    counted: dict[int, int] = {}
    fallen: set[int] = set()
    for case in cases:
        if not case["counted"]:
            continue
        sure, unsure, over = 0, 0, 0
        for paper in papers:
            mine = paper["case_id"] == case["id"] and paper["nature"] == "investment"
            if not mine or by_then(paper["signed_on"], cut_off) is not True:
                continue
            rank, gone = RANKS[paper["kind"]], ended(paper, cut_off)
            if gone is None:
                unsure = max(unsure, rank)
            elif gone:
                over = max(over, rank)
            else:
                sure = max(sure, rank)
        if sure > unsure:
            counted[case["id"]] = sure
            if over > sure:
                fallen.add(case["id"])
    return counted, fallen


@pytest.fixture
def store(sqlite_store: Store) -> Store:
    fill_years(sqlite_store, make_years())
    return sqlite_store


def test_cases_at_three_days_are_those_of_plain_loops_over_raw_rows(store: Store) -> None:
    with sqlite3.connect(store.engine.url.database or "") as file:
        file.row_factory = sqlite3.Row
        papers = list(file.execute("SELECT * FROM agreement WHERE deleted_at IS NULL"))
        cases = list(file.execute("SELECT * FROM investment_case WHERE deleted_at IS NULL"))
    file.close()
    for cut_off in CUT_OFFS:
        expected, fallen = recount(papers, cases, cut_off)
        found = count_now(store, Definition(unit=Unit.CASE), cut_off, TODAY)
        joined = [row for row in found.counted if row.kind == "case"]
        ranks = {row.id: RANKS[{"contract": "sale"}.get(row.group, row.group)] for row in joined}
        assert ranks == expected, cut_off
        assert {row.id for row in joined if fallen_from(row.detail)} == fallen
        withdrawn = {p["case_id"] for p in papers if p["kind"] == "mou" and ended(p, cut_off)}
        assert withdrawn & {case for case, rank in expected.items() if rank == 1}, cut_off
