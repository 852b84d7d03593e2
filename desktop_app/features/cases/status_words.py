"""The sentences of the status bar: what is shown, what is chosen."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.area import format_area
from db.domain.money import money_text
from db.queries.board import BoardCard
from desktop_app.features.cases.lanes import BY_KEY, STATE_CODES
from desktop_app.features.cases.short_texts import short_money
from resources.texts import Texts


def shown_words(counts: Mapping[str, int], state: str, texts: Texts) -> str:
    """ "추진 중 96건 · 보류 4 · 종료 7": the state that is shown first."""
    codes = sorted(STATE_CODES, key=lambda code: code != state)
    parts = []
    for code in codes:
        name, count = BY_KEY[code].choice.label(texts.lang), counts.get(code, 0)
        first = code == state
        parts.append(
            texts("{name}: {count} cases", name=name, count=count) if first else f"{name} {count:,}"
        )
    return " · ".join(parts)


def selection_words(card: BoardCard | None, texts: Texts) -> str:
    """ "선택 1건 · 투자예정액 180억원 · 1,500㎡ · 90명"; what is not stated is left out."""
    if card is None:
        return ""
    parts = [texts("1 selected")]
    if isinstance(card.investment, int):
        korean = texts.lang == "ko"
        amount = (
            money_text(card.investment) if korean else short_money(card.investment, texts.lang)[0]
        )
        parts.append(texts("planned investment {amount}", amount=amount))
    if isinstance(card.area, (int, float)):
        parts.append(f"{format_area(card.area)}㎡")
    if isinstance(card.jobs, int):
        parts.append(texts("{count} people", count=card.jobs))
    return " · ".join(parts)
