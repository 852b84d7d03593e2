"""The tabs above the list: what an officer looks for again and again."""

from __future__ import annotations

from db.queries.prospects import ProspectQuery
from resources.texts import mark

_HELD = frozenset({"valid", "expiring"})
_VIEWS: tuple[tuple[str, str, ProspectQuery], ...] = (
    ("all", mark("All firms"), ProspectQuery("")),
    (
        "bio",
        mark("Bio and medical"),
        ProspectQuery("", sectors=frozenset({"bio", "medical"}), states=_HELD),
    ),
    ("expiring", mark("Ends within 90 days"), ProspectQuery("", states=frozenset({"expiring"}))),
    ("prospects", mark("Kept prospects"), ProspectQuery("", standings=frozenset({"prospect"}))),
)


def view_titles() -> tuple[tuple[str, str], ...]:
    """Key and English title of each tab."""
    return tuple((key, title) for key, title, _ in _VIEWS)


def view_keys() -> tuple[str, ...]:
    """The keys alone."""
    return tuple(key for key, _, _ in _VIEWS)


def view_query(key: str) -> ProspectQuery:
    """What a tab ticks; the first hides nothing."""
    return next((query for name, _, query in _VIEWS if name == key), _VIEWS[0][2])
