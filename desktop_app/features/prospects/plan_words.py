"""What taking firms up would make, said before it is done."""

from __future__ import annotations

from db.services.prospects import PromotionPlan, Wish
from resources.texts import Texts, mark

_RISE = {
    Wish.MANAGED: mark("{count:firm becomes|firms become} managed."),
    Wish.CASE: mark("{count:firm becomes|firms become} managed."),
    Wish.PROSPECT: mark("{count:firm becomes a prospect|firms become prospects}."),
}


def plan_lines(plan: PromotionPlan, texts: Texts) -> tuple[str, ...]:
    """A sentence for each thing that would happen, and for what is worth knowing."""
    lines = []
    if plan.rise:
        lines.append(texts(_RISE[plan.wish], count=len(plan.rise)))
    if plan.begin:
        lines.append(
            texts(mark("{count:case|cases} will be made (stage: lead)."), count=len(plan.begin))
        )
    if plan.under_way:
        text = texts(mark("{count:firm has|firms have} a case under way with no second one begun."),
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
    Wish.MANAGED: mark("{count:firm is|firms are} managed now."),
    Wish.PROSPECT: mark("{count:firm is a prospect|firms are prospects} now."),
    Wish.CASE: mark("{count:case was|cases were} begun."),
}
