"""보고서: what was asked for, by whom, until when, and what was handed in."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.list_pages.kinds.spec import EVERYTHING, KindSpec
from desktop_app.list_pages.list_spec import QuickView
from resources.texts import mark

_OPEN = (ListFilter("status", "open, drafting"),)

DATA_REQUESTS = KindSpec(
    RecordKind.DATA_REQUEST,
    "reports",
    "file-chart-column",
    views=(
        QuickView("open", mark("Still open"), _OPEN, ListSort("due_on")),
        QuickView("late", mark("Overdue"), (*_OPEN, ListFilter("due_on", "<{day}")),
                  ListSort("due_on")),
        QuickView("submitted", mark("Handed in"), (ListFilter("status", "submitted"),),
                  ListSort("submitted_on", descending=True)),
        EVERYTHING,
    ),
    sort=ListSort("due_on"),
    due=("due_on", "submitted_on"),
    chips={"status": {"open": "soft", "drafting": "warn", "submitted": "ok"}},
    widths={"item": 280, "requester_kind": 104, "requester": 132, "due_on": 108, "status": 88,
            "definition": 150, "as_of": 100, "submitted_on": 108},
    heads=("requester_kind", "status"),
    groups=("requester_kind", "status", "officer"),
    alike="item",
    alike_columns=("submitted_on", "requester", "as_of", "definition", "answer"),
    begins={"requested_on": "{today}", "officer": "{officer}"},
)  # fmt: skip

SPECS = (DATA_REQUESTS,)
