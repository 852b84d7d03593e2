"""Under 설정: the people of the desk."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.list_pages.kinds.spec import EVERYTHING, KindSpec
from desktop_app.list_pages.list_spec import QuickView
from resources.texts import mark

OFFICERS = KindSpec(
    RecordKind.OFFICER,
    "officers",
    "users",
    views=(
        QuickView("present", mark("In office"), (ListFilter("until_on", "없음"),)),
        EVERYTHING,
    ),
    sort=ListSort("name"),
)

SPECS = (OFFICERS,)
