"""Addresses that registers of buildings write in several columns: 시군구, 읍면동 and 지번, or 본번 and
부번 for that."""

from __future__ import annotations

from collections.abc import Sequence

from db.intake.columns.building_registers import lists_buildings
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import own_key
from db.intake.table import Column
from db.intake.words import word_set

_ADDRESS = "site.address"
_TOWNS = word_set("읍면동 읍면동명 법정동 법정동명 동리 동리명 읍면동리")
_LOTS = word_set("지번 번지 본번부번 본번 주지번")
_PARTS = (
    word_set("시도 시도명 광역시도"),
    word_set("시군구 시군구명 시군 자치구"),
    _TOWNS,
    word_set("리 리명"),
    _LOTS,
    word_set("부번 부지번"),
)
"""From the widest to the narrowest."""


def address_parts(columns: Sequence[Column]) -> tuple[Column, ...]:
    """The columns that make up one address, from left to right; empty where they name no lot of a
    town, or stand in another order than one reads them in."""
    placed = [
        (rank, column)
        for column in columns
        for rank, words in enumerate(_PARTS)
        if own_key(column) in words
    ]
    ranks = [rank for rank, _ in placed]
    said = {own_key(column) for _, column in placed}
    whole = said & _TOWNS and said & _LOTS and ranks == sorted(set(ranks))
    return tuple(column for _, column in placed) if whole else ()


def is_address_part(key: str) -> bool:
    """Whether a label, as a key, is that of a part of an address."""
    return any(key in words for words in _PARTS)


def addresses_in_parts(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers with the address of each building for its widest part; the others go on from it."""
    parts = {column.index for column in address_parts(view.columns)}
    whole = any(offer.path == _ADDRESS and offer.column not in parts for offer in offers)
    if not parts or whole or view.kind.name != "sites" or not lists_buildings(view.table):
        return list(offers)
    kept = [offer for offer in offers if offer.column not in parts]
    return [*kept, Offer(min(parts), _ADDRESS, 0.8, "synonym")]
