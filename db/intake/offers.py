"""Columns' claims to fields, and the assignment that serves them best as a whole."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Offer:
    """One column's claim to one field. ``year`` is the year its header names, 0 for none."""

    column: int
    path: str
    confidence: float
    evidence: str
    year: int = 0
    parts: tuple[str, ...] = ()
    """The fields of a column whose cells hold several values."""


def newest_years(offers: Sequence[Offer]) -> list[Offer]:
    """Of several columns for one field by year (매출액 2023, 2024) only the newest."""
    newest: dict[str, int] = {}
    for offer in offers:
        newest[offer.path] = max(newest.get(offer.path, 0), offer.year)
    several = {
        path for path in newest if len({o.column for o in offers if o.path == path and o.year}) > 1
    }
    return [o for o in offers if o.path not in several or o.year == newest[o.path]]


def assign(offers: Sequence[Offer], filled: Mapping[int, float]) -> dict[int, Offer]:
    """One field for a column and one column for a field, with the greatest confidence in all.

    The best claims go first (a fuller column before an emptier); then whoever was left empty is
    served if the holder of its field can take another one.
    """
    order = sorted(offers, key=lambda o: (-o.confidence, -filled.get(o.column, 0.0), o.column))
    taken: dict[int, Offer] = {}
    holders: dict[str, int] = {}
    for offer in order:
        if offer.column not in taken and offer.path not in holders:
            taken[offer.column] = offer
            holders[offer.path] = offer.column
    for offer in order:
        if offer.column in taken or offer.path not in holders:
            continue
        holder = holders[offer.path]
        other = next((o for o in order if o.column == holder and o.path not in holders), None)
        if other is not None:
            taken[holder], taken[offer.column] = other, offer
            holders[other.path], holders[offer.path] = holder, offer.column
    return taken
