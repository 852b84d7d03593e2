"""Under 협약: what the checks of agreements found."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.list_pages.kinds.spec import EVERYTHING, KindSpec
from desktop_app.list_pages.list_spec import QuickView
from resources.texts import mark

CHECKS = KindSpec(
    RecordKind.CHECK,
    "checks",
    "list-checks",
    views=(
        EVERYTHING,
        QuickView(
            "silent",
            mark("Not answered, not reached"),
            (ListFilter("response", "unanswered, unreachable"),),
        ),
    ),
    sort=ListSort("as_of", descending=True),
    chips={"response": {"unanswered": "warn", "unreachable": "danger", "exempt": "plain"}},
    widths={"agreement": 220, "as_of": 108, "response": 92, "evidence": 108},
    heads=("response",),
    groups=("response", "evidence"),
)

SPECS = (CHECKS,)
