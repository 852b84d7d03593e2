"""What taking firms up would make, said before it is done."""

from __future__ import annotations

from db.services.prospects import PromotionPlan, Wish
from resources.texts import Texts, mark

_RISE = {
    Wish.MANAGED: mark("{count} firms become looked after (관리기업)."),
    Wish.CASE: mark("{count} firms become looked after (관리기업)."),
    Wish.PROSPECT: mark("{count} firms become prospects (발굴후보)."),
}


def plan_lines(plan: PromotionPlan, texts: Texts) -> tuple[str, ...]:
    """A sentence for each thing that would happen, and for what is worth knowing."""
    lines = []
    if plan.rise:
        lines.append(texts(_RISE[plan.wish], count=len(plan.rise)))
    if plan.begin:
        lines.append(texts(mark("{count} cases are made (stage: lead)."), count=len(plan.begin)))
    if plan.under_way:
        text = texts(mark("{count} firms have a case under way and get no second one."),
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
    Wish.MANAGED: mark("{count} firms are looked after now."),
    Wish.PROSPECT: mark("{count} firms are kept as prospects."),
    Wish.CASE: mark("{count} cases were begun."),
}
