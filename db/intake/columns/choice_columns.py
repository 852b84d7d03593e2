"""Columns whose cells are a choice's own words under a label that says only that it is one.

종류 over MOU and LOI, 협약현황 over 유효 and 해지: the cells say which field it is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from db.domain.catalogue import find_field
from db.domain.kinds import Kind
from db.intake.cells.content import Content, choice_words
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import without_brackets
from db.intake.table import Column
from db.intake.words import header_key

_SAYS_A_CHOICE = re.compile(
    r"(?:상태|현황|상황|구분|여부|유형|종류|형태|단계|결과|유무|분류|성격|분야)$"
)
_BY_KIND = {
    "agreements": ("agreement.kind", "agreement.status", "case.stage", "organization.org_type"),
    "cases": ("case.stage",),
    "checks": ("check.response", "agreement.kind"),
    "venture-list": ("certificate.kind", "certificate.renewal"),
    "sites": ("site.status", "site.kind"),
    "occupancies": ("occupancy.tenure",),
    "activities": ("activity.kind",),
    "concerns": ("activity.kind",),
}
"""The choices that a list's cells may tell, the ones of its own record first."""
_SHARE, _MOST = 0.8, 0.6
_CONFIDENCE = 0.8
_LEAST_WORDS = 2
"""Different choices that must be among the cells: one word alone may be anything."""
_UNMISTAKABLE = frozenset(("유효", "실효", "해지", "철회", "효력상실", "유지", "만료", "기간만료"))
"""Words of what became of an agreement that nothing else is said with."""


def told_by_cells(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers with those of such columns, for fields that no other column names by its label."""
    named = {offer.path for offer in offers}
    found: list[Offer] = []
    for column in view.columns:
        label = header_key(without_brackets(column.labels[-1])) if column.labels else ""
        if not _SAYS_A_CHOICE.search(label) or _is_settled(column, offers):
            continue
        for path in _BY_KIND.get(view.kind.name, ()):
            if path not in named and tells(path, view.contents[column.index]):
                found.append(Offer(column.index, path, _CONFIDENCE, "content"))
                named.add(path)
                break
    return with_choices(offers, found)


def _is_settled(column: Column, offers: Sequence[Offer]) -> bool:
    """Whether a person chose for the column, or its label names a choice by itself."""
    own = [offer for offer in offers if offer.column == column.index]
    return any(
        offer.evidence not in ("synonym", "content") or find_field(offer.path).kind is Kind.CHOICE
        for offer in own
    )


def tells(path: str, content: Content) -> bool:
    """Whether most cells are words of the choice, two letters at least, and not all the same."""
    words = choice_words(find_field(path))
    keys = [header_key(without_brackets(str(cell))) for cell in content.sample]
    known = [words[key] for key in keys if len(key) >= 2 and key in words]
    different = len(set(known))
    several = different >= _LEAST_WORDS or _UNMISTAKABLE.issuperset(keys)
    needed = _MOST if path == "site.status" else _SHARE
    return len(known) >= needed * len(keys) > 0 and several


def with_choices(offers: Sequence[Offer], told: Sequence[Offer]) -> list[Offer]:
    """All offers; a column whose cells are a choice's words is no text of another field."""
    columns = {offer.column for offer in told}
    kept = [offer for offer in offers if offer.column not in columns]
    return [*kept, *told]
