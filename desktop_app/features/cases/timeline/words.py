"""What a timeline says of a step, in words: planned, actual, how far apart."""

from __future__ import annotations

from db.domain.dates import DatePrecision
from db.domain.schedule import Slip, Step
from desktop_app.features.cases.lanes import BY_KEY
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts

_DAY, _MONTH = DatePrecision.DAY, DatePrecision.MONTH


def amount_words(slip: Slip, texts: Texts) -> str:
    """ "23일", "3개월", "1년", without its direction."""
    count = abs(slip.amount)
    if slip.grain is _DAY:
        return texts("{count:day|days}", count=count)
    if slip.grain is _MONTH:
        return texts("{count:month|months}", count=count)
    return texts("{count:year|years}", count=count)


def slip_mark(slip: Slip, texts: Texts) -> str:
    """The few letters beside a mark: "+23일", "-5일"; "" when it came as planned."""
    if not slip.amount:
        return ""
    return ("+" if slip.amount > 0 else "-") + amount_words(slip, texts)


def slip_words(slip: Slip | None, texts: Texts) -> str:
    """The slip as it is spoken; "" when there is none to tell."""
    if slip is None:
        return ""
    amount = amount_words(slip, texts)
    if slip.open:
        return texts("planned day over by {amount}", amount=amount)
    if not slip.amount:
        return texts("as planned")
    if slip.amount > 0:
        return texts("{amount} after the plan", amount=amount)
    return texts("{amount} before plan", amount=amount)


def step_words(step: Step, slip: Slip | None, texts: Texts) -> str:
    """ "투자협약(MOU) · 계획 2026. 3. 1. · 실제 2026. 3. 24. · 계획보다 23일 늦음"."""
    parts = [BY_KEY[step.stage].choice.label(texts.lang)]
    if step.skipped:
        return " · ".join([*parts, texts("does not apply")])
    if step.planned_on:
        parts.append(texts("planned {day}", day=date_text(step.planned_on, texts.lang)))
    if step.actual_on:
        parts.append(texts("actual {day}", day=date_text(step.actual_on, texts.lang)))
    parts.append(slip_words(slip, texts))
    return " · ".join(part for part in parts if part)
