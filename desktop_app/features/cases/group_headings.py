"""Headings of groups inside a lane: each stands above the first card of its group."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from db.domain.values import Empty
from db.queries.board import BoardCard
from desktop_app.features.cases.board_state import Group
from desktop_app.features.cases.card_face import CardFace
from resources.texts import Texts


def with_headings(
    cards: Sequence[BoardCard], faces: Sequence[CardFace], group: Group, texts: Texts
) -> list[CardFace]:
    """The faces, the first of each group with its name and number above it."""
    if group is Group.NONE:
        return list(faces)
    counts = Counter(group.of(card) for card in cards)
    made, before = [], None
    for card, face in zip(cards, faces, strict=True):
        name = group.of(card)
        shown = name or Empty.NOT_STATED.label(texts.lang)
        made.append(face if name == before else replace(face, heading=f"{shown}  {counts[name]:,}"))
        before = name
    return made
