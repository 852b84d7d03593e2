"""What makes two records alike, in words: the same on every page that proposes one."""

from __future__ import annotations

from collections.abc import Collection

from resources.texts import Texts, mark

LIKENESS: dict[str, str] = {
    "same.name": mark("same name"),
    "same.alias": mark("same alias"),
    "same.name_en": mark("same English name"),
    "similar.name": mark("similar name"),
    "differs.name": mark("other name"),
    "same.region": mark("same region"),
    "same.representatives": mark("same representative"),
    "same.phone": mark("same telephone"),
    "same.address": mark("same address"),
    "same.business_number": mark("same business number"),
    "same.corporate_number": mark("same corporate number"),
    "differs.region": mark("other region"),
    "differs.representatives": mark("other representative"),
    "one_side.business_number": mark("business number on one side only"),
    "one_side.corporate_number": mark("corporate number on one side only"),
    "same.person": mark("same name"),
    "differs.person": mark("other name"),
    "same.organization": mark("same organization"),
    "differs.organization": mark("other organization"),
    "same.mobile": mark("same mobile number"),
    "differs.mobile": mark("other mobile number"),
    "same.email": mark("same e-mail address"),
}
"""By the codes of ``db.domain.likeness``."""


def likeness_words(reasons: Collection[str], texts: Texts) -> str:
    """What speaks for two records being one and against it, in a line."""
    return " · ".join(texts(LIKENESS[code]) for code in reasons if code in LIKENESS)


def is_for(code: str) -> bool:
    """Whether a reason speaks for the two being one."""
    return code.startswith(("same.", "similar."))
