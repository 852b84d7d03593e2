"""What rows of a plan have in common that an officer settles for all of them at once."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from enum import StrEnum

from db.intake.plan import NO_SITE, OF_EARLIER, SPLIT, Candidate, Decision, RowPlan
from db.intake.planning.matching import MARGIN
from db.intake.settle_all import site_named
from resources.texts import mark

LIKELY = 0.5
"""A candidate below this is not marked beforehand: nobody must join two firms without looking."""


class Facet(StrEnum):
    """A property of rows that cuts across their outcomes."""

    SEVERAL = "several"
    FIRMS = "firms"
    KINDLESS = "kindless"
    SITES = "sites"
    JOINS = "joins"
    CONFLICTS = "conflicts"
    DIFFERS = "differs"
    CELLS = "cells"


FACETS: dict[Facet, str] = {
    Facet.SEVERAL: mark("Several firms in a cell"),
    Facet.FIRMS: mark("May be a known firm"),
    Facet.KINDLESS: mark("Without a kind of agreement"),
    Facet.SITES: mark("On which site?"),
    Facet.JOINS: mark("May be one case"),
    Facet.CONFLICTS: mark("Edited on both sides"),
    Facet.DIFFERS: mark("Differs from what is stored"),
    Facet.CELLS: mark("With cells left out"),
}
"""The word on the chip of each."""


class Bulk(StrEnum):
    """One answer for many rows."""

    SPLIT = "split"
    FIRM_LIKELY = "firm_likely"
    FIRM_NEW = "firm_new"
    PARTNERSHIPS = "partnerships"
    MOUS = "mous"
    LOIS = "lois"
    SITES_NAMED = "sites_named"
    NO_SITES = "no_sites"
    JOIN_LIKELY = "join_likely"
    APART = "apart"
    PROPOSED = "proposed"
    TAKE = "take"
    KEEP = "keep"


BULKS: dict[Facet, tuple[tuple[Bulk, str], ...]] = {
    Facet.SEVERAL: ((Bulk.SPLIT, mark("All are parties in {count:row|rows}")),),
    Facet.FIRMS: (
        (Bulk.FIRM_LIKELY, mark("Take the likely firm in {count:row|rows}")),
        (Bulk.FIRM_NEW, mark("Create a new firm in {count:row|rows}")),
    ),
    Facet.KINDLESS: (
        (Bulk.PARTNERSHIPS, mark("Co-operation agreements in {count:row|rows}")),
        (Bulk.MOUS, mark("Investment MOUs in {count:row|rows}")),
        (Bulk.LOIS, mark("Letters of intent in {count:row|rows}")),
    ),
    Facet.SITES: (
        (
            Bulk.SITES_NAMED,
            mark("On the site that the list names, added if new, in {count:row|rows}"),
        ),
        (Bulk.NO_SITES, mark("Only the firm in {count:row|rows}")),
    ),
    Facet.JOINS: (
        (Bulk.JOIN_LIKELY, mark("Join the {count} likely")),
        (Bulk.APART, mark("Keep all {count} apart")),
    ),
    Facet.CONFLICTS: (
        (Bulk.TAKE, mark("Take the list's values in {count:row|rows}")),
        (Bulk.KEEP, mark("Keep what is stored in {count:row|rows}")),
    ),
    Facet.DIFFERS: (
        (Bulk.PROPOSED, mark("As proposed in {count:row|rows}")),
        (Bulk.TAKE, mark("Take the list's values in {count:row|rows}")),
        (Bulk.KEEP, mark("Keep what is stored in {count:row|rows}")),
    ),
    Facet.CELLS: (),
}
"""What can be answered for all rows of a facet at once."""
_AGAINST = frozenset(("differs.region", "differs.representatives"))
_AGREEING = 2
"""The name alone, nearly alike, makes nobody the same firm."""
SITE_ASKED = frozenset(("ask.site", "ask.no_site"))
_ASKED = frozenset(("ask.differs", "ask.agreement_kind")) | SITE_ASKED | OF_EARLIER
_KINDS = {Bulk.PARTNERSHIPS: "partnership", Bulk.MOUS: "mou", Bulk.LOIS: "loi"}


def facets_of(row: RowPlan) -> frozenset[Facet]:
    """The facets of a row."""
    found = set()
    if row.reason == "ask.several_firms":
        found.add(Facet.SEVERAL)
    if row.reason == "ask.agreement_kind":
        found.add(Facet.KINDLESS)
    if row.reason in SITE_ASKED:
        found.add(Facet.SITES)
    if _asks_firm(row):
        found.add(Facet.FIRMS)
    if row.joins:
        found.add(Facet.JOINS)
    if row.left_out:
        found.add(Facet.CELLS)
    if row.reason == "ask.differs":
        reasons = {one.reason for record in row.records for one in record.fields}
        found.add(Facet.CONFLICTS if "conflict" in reasons else Facet.DIFFERS)
    return frozenset(found)


def _asks_firm(row: RowPlan) -> bool:
    """Whether it is asked who a row's firm is."""
    return bool(row.candidates) or row.reason in OF_EARLIER


def answer(bulk: Bulk, row: RowPlan, before: Decision) -> Decision | None:
    """What an answer for many rows decides about one of them, None when it leaves it open."""
    if bulk is Bulk.SPLIT:
        several = row.reason == "ask.several_firms"
        return replace(before, several=SPLIT) if several else None
    if kind := _KINDS.get(bulk):
        kindless = row.reason == "ask.agreement_kind"
        return replace(before, agreement=kind) if kindless else None
    if bulk in (Bulk.SITES_NAMED, Bulk.NO_SITES):
        return _site_answer(bulk, row, before)
    if bulk is Bulk.FIRM_LIKELY:
        best = _likely_firm(row)
        return before.with_firm(row, best.id) if best is not None else None
    if bulk is Bulk.FIRM_NEW:
        return before.with_firm(row, "new") if _asks_firm(row) else None
    if bulk is Bulk.JOIN_LIKELY:
        first = row.joins[0] if row.joins else None
        return replace(before, case=first.key) if first is not None and first.likely else None
    if bulk is Bulk.APART:
        return replace(before, case="new") if row.joins else None
    if not asked_paths(row):
        return None
    if bulk is Bulk.PROPOSED:
        return _proposed(row, before)
    return with_fields(before, row, taken=bulk is Bulk.TAKE)


def _site_answer(bulk: Bulk, row: RowPlan, before: Decision) -> Decision | None:
    if row.reason not in SITE_ASKED:
        return None
    if bulk is Bulk.NO_SITES:
        return replace(before, site=NO_SITE)
    return site_named(row, before)


def _likely_firm(row: RowPlan) -> Candidate | None:
    """The one firm that stands clearly before the others: its number or name is the row's, or its
    name nearly is and something else agrees, and nothing speaks against it."""
    first, *others = row.candidates or (None,)
    if first is None:
        return None
    agreeing = sum(one.startswith(("same.", "similar.")) for one in first.reasons)
    against = any(one in _AGAINST for one in first.reasons)
    if first.score < LIKELY and (against or agreeing < _AGREEING):
        return None
    second = others[0].score if others and others[0] is not None else 0.0
    return first if first.score - second >= MARGIN else None


def _proposed(row: RowPlan, before: Decision) -> Decision | None:
    """Of each field that differs the side that it leans to; None where people edited both."""
    leans = {
        f"{record.kind.value}.{one.key}": not one.leans.keeps
        for record in row.records
        for one in record.fields
        if one.reason == "differs"
    }
    return replace(before, fields={**before.fields, **leans}) if leans else None


def with_fields(before: Decision, row: RowPlan, *, taken: bool) -> Decision:
    """All fields that a row asks about taken from the list, or left as they are stored."""
    return replace(before, fields={**before.fields, **dict.fromkeys(asked_paths(row), taken)})


def asked_paths(row: RowPlan) -> tuple[str, ...]:
    """The fields that a row asks about."""
    if row.reason != "ask.differs":
        return ()
    return tuple(path for path in str(row.params.get("fields", "")).split(",") if path)


def in_common(rows: Iterable[RowPlan]) -> dict[Bulk, str]:
    """The answers that all of the rows that are asked share."""
    kinds = [facets_of(row) for row in rows]
    asked = [{one for one in kind if BULKS[one]} for kind in kinds]
    shared = set.intersection(*found) if (found := [one for one in asked if one]) else set()
    return {bulk: source for facet in Facet if facet in shared for bulk, source in BULKS[facet]}


def count_facets(rows: Iterable[RowPlan]) -> dict[Facet, int]:
    """How many rows have each facet."""
    counts = dict.fromkeys(Facet, 0)
    for row in rows:
        if row.candidates or row.joins or row.problems or row.reason in _ASKED:
            for facet in facets_of(row):
                counts[facet] += 1
    return counts
