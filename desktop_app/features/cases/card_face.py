"""A case as its card shows it: texts made once, so that painting is only painting."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from db.domain.catalogue.cases import CASE
from db.domain.dates import first_day
from db.domain.values import Empty
from db.queries.board import BoardCard
from desktop_app.features.cases.board_state import Activity, activity_of
from desktop_app.features.cases.lanes import BY_KEY, ENDED_COLORS
from desktop_app.features.cases.short_texts import short_area, short_day, short_money
from desktop_app.theme import Theme
from resources.texts import Texts

_NEXT_LOOK = {
    Activity.LATE: ("circle-alert", "danger"),
    Activity.TODAY: ("clock", "warn"),
    Activity.PLANNED: ("calendar", "ink2"),
    Activity.NONE: ("circle-dashed", "ink3"),
}


@dataclass(frozen=True, slots=True)
class CardFace:
    """Everything the delegate draws."""

    id: int
    name: str
    what: str
    amount: str
    amount_unit: str
    no_amount: str
    jobs: str
    days: str
    stale: bool
    next_icon: str
    next_role: str
    next_text: str
    next_color: str = ""
    """A square instead of the icon: the colour of a state."""
    mark: str = ""
    """An icon beside the name: a lock for a code name."""
    tip: str = ""
    spoken: str = ""
    heading: str = ""
    """The group that begins with this card."""


Faces = dict[int, tuple[BoardCard, dt.date, CardFace]]
"""Faces by case, with the card and the day they were made of."""


class FaceMaker:
    """Makes faces in the language and the colours of one window."""

    def __init__(self, texts: Texts, theme: Theme) -> None:
        self._t = texts
        self._theme = theme
        self._made: Faces = {}

    def face(self, card: BoardCard, today: dt.date) -> CardFace:
        """The face of ``card`` as of ``today``; one that was made already is given again."""
        kept = self._made.get(card.id)
        if kept is not None and kept[0] == card and kept[1] == today:
            return kept[2]
        face = self._face(card, today)
        self._made[card.id] = (card, today, face)
        return face

    def all_faces(self, cards: Iterable[BoardCard], today: dt.date) -> Faces:
        """The faces of many cards, made anew where needed; may run on a reader lane."""
        kept = self._made
        made: Faces = {}
        for card in cards:
            before = kept.get(card.id)
            same = before is not None and before[0] == card and before[1] == today
            made[card.id] = before if before and same else (card, today, self._face(card, today))
        return made

    def adopt(self, faces: Faces) -> None:
        """Keep faces that were made elsewhere, and forget the others."""
        self._made = faces

    def _face(self, card: BoardCard, today: dt.date) -> CardFace:
        amount, unit, no_amount = self._amount(card)
        icon, role, text, color = self._next(card, today)
        name, what = card.code_name or card.organization, self._what(card)
        jobs, days = self._jobs(card), self._days(card)
        plain = no_amount or f"{amount}{unit}"
        spoken = ", ".join(part for part in (name, what, plain, jobs, days, text) if part)
        return CardFace(
            card.id, name, what, amount, unit, no_amount,
            f" · {jobs}" if jobs else "",
            days, card.stale, icon, role, text, color,
            "lock" if card.code_name else "", self._tip(card), spoken,
        )  # fmt: skip

    def _what(self, card: BoardCard) -> str:
        texts, empty = self._t, []
        known = []
        if card.industry:
            known.append(card.industry)
        else:
            empty.append(texts("industry"))
        if card.foreign:
            known.append(texts("foreign"))
        if isinstance(card.area, (int, float)):
            known.append(short_area(card.area, texts.lang))
        else:
            empty.append(texts("area"))
        if empty:
            kind = card.area if isinstance(card.area, Empty) else Empty.NOT_STATED
            known.append(" · ".join(empty) + " " + kind.label(texts.lang))
        return " · ".join(known)

    def _amount(self, card: BoardCard) -> tuple[str, str, str]:
        value, texts = card.investment, self._t
        if isinstance(value, int):
            return (*short_money(value, texts.lang), "")
        kind = value if isinstance(value, Empty) else Empty.NOT_STATED
        return "", "", texts("amount {empty}", empty=kind.label(texts.lang))

    def _jobs(self, card: BoardCard) -> str:
        if not isinstance(card.jobs, int):
            return ""
        return self._t("{count:job|jobs}", count=card.jobs)

    def _days(self, card: BoardCard) -> str:
        if card.days_in_stage is None:
            return self._t("stage date not stated")
        if card.days_in_stage == 0:
            return self._t("today")
        return self._t("{count:day|days}", count=card.days_in_stage)

    def _next(self, card: BoardCard, today: dt.date) -> tuple[str, str, str, str]:
        if card.state != "active":
            return self._state(card)
        texts, activity = self._t, activity_of(card.next_step_on, today)
        icon, role = _NEXT_LOOK[activity]
        step = card.next_step
        if not card.next_step_on:
            text = step or texts("Next step not stated")
            return ("circle", "ink2", text, "") if step else (icon, role, text, "")
        day = first_day(card.next_step_on)
        when = short_day(card.next_step_on, texts.lang, today)
        if activity is Activity.TODAY:
            when = texts("today")
        elif len(card.next_step_on) >= 10 and (day - today).days == 1:
            when, icon, role = texts("tomorrow"), "clock", "warn"
        return icon, role, f"{when} {step or texts('next step')}".strip(), ""

    def _state(self, card: BoardCard) -> tuple[str, str, str, str]:
        lang = self._t.lang
        word = BY_KEY[card.state].choice.label(lang)
        if card.state == "ended":
            reason = card.end_reason
            color = self._theme.tokens.ended[ENDED_COLORS.get(reason, ENDED_COLORS["ended"])]
            more = CASE.field("end_reason").choice_label(reason, lang) if reason else ""
        else:
            color = BY_KEY["on_hold"].color(self._theme)
            more = ""
            if card.resume_on:
                when = short_day(card.resume_on, lang, dt.date.min)
                more = self._t("resume {date}", date=when)
        return "", "ink2", f"{word} · {more}" if more else word, color

    def _tip(self, card: BoardCard) -> str:
        head = " · ".join(part for part in (card.number, card.title) if part)
        officer = self._t("Officer {name}", name=card.officer) if card.officer else ""
        return "\n".join(part for part in (head, officer) if part)
