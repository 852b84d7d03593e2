"""The sentences of the status bar: what is shown, what is chosen."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence

from db.domain.money import money_text
from db.queries.board import BoardCard
from desktop_app.features.cases.board_state import Total, sum_up
from desktop_app.features.cases.lanes import BY_KEY, STATE_CODES
from desktop_app.features.cases.short_texts import short_area, short_money
from resources.texts import Texts


def shown_words(counts: Mapping[str, int], state: str, texts: Texts) -> str:
    """ "추진 중 96건 · 보류 4 · 종료 7": the state that is shown first."""
    codes = sorted(STATE_CODES, key=lambda code: code != state)
    parts = []
    for code in codes:
        name, count = BY_KEY[code].choice.label(texts.lang), counts.get(code, 0)
        first = code == state
        parts.append(
            texts("{name}: {count:case|cases}", name=name, count=count)
            if first
            else f"{name} {count:,}"
        )
    return " · ".join(parts)


def selection_words(cards: Sequence[BoardCard], today: dt.date, texts: Texts) -> str:
    """ "선택 3건 · 투자예정액 180억원(미기재 1) · 1,500㎡ · 90명"; what nobody states is left out."""
    if not cards:
        return ""
    summed = sum_up(cards, today)
    parts = [texts("1 selected") if len(cards) == 1 else texts("{count} selected",
                                                               count=len(cards))]  # fmt: skip
    korean = texts.lang == "ko"
    amount = money_text(summed.investment) if korean else short_money(summed.investment, "en")[0]
    for total, words in (
        (Total.INVESTMENT, texts("planned investment {amount}", amount=amount)),
        (Total.AREA, short_area(round(summed.area), texts.lang)),
        (Total.JOBS, texts("{count} people", count=summed.jobs)),
    ):
        if summed.stated.get(total):
            missing = summed.missing(total)
            beside = texts("not stated {count}", count=missing) if missing else ""
            parts.append(f"{words}({beside})" if beside else words)
    return " · ".join(parts)
