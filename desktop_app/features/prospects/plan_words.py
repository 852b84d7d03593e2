"""What taking firms up would make, said before it is done."""

from __future__ import annotations

from db.services.prospects import PromotionPlan, Wish
from resources.texts import Texts, mark

_RISE = {
    Wish.MANAGED: mark("Firms to be looked after (관리기업): {count}."),
    Wish.CASE: mark("Firms to be looked after (관리기업): {count}."),
    Wish.PROSPECT: mark("Firms to be prospects (발굴후보): {count}."),
}


def plan_lines(plan: PromotionPlan, texts: Texts) -> tuple[str, ...]:
    """A sentence for each thing that would happen, and for what is worth knowing."""
    lines = []
    if plan.rise:
        lines.append(texts(_RISE[plan.wish], count=len(plan.rise)))
    if plan.begin:
        lines.append(texts(mark("Cases to be made (stage: lead): {count}."), count=len(plan.begin)))
    if plan.under_way:
        text = texts(mark("With a case under way, which get no second one: {count}."),
                     count=len(plan.under_way))  # fmt: skip
        lines.append(text)
    if plan.does_nothing:
        lines.append(texts(mark("There is nothing to change.")))
    if plan.namesakes:
        names = ", ".join(name for _, name in plan.namesakes[:3])
        text = texts(mark("Firms of the same name are looked after already: {names}. Perhaps they"
                          " are the same."), names=names)  # fmt: skip
        lines.append(text)
    return tuple(lines)


TITLES = {
    Wish.MANAGED: mark("Look after"),
    Wish.PROSPECT: mark("Keep as prospect"),
    Wish.CASE: mark("Begin a case"),
}
"""The buttons, and the titles of their dialog."""

DONE = {
    Wish.MANAGED: mark("Firms looked after now: {count}."),
    Wish.PROSPECT: mark("Firms kept as prospects: {count}."),
    Wish.CASE: mark("Cases begun: {count}."),
}
