"""Under 면담·회의: what was promised there, what is to be done, what troubles firms."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.list_pages.kinds.spec import EVERYTHING, KindSpec
from desktop_app.list_pages.list_spec import QuickView
from resources.texts import mark

OPEN = (ListFilter("done_on", "없음"),)
LATE = (*OPEN, ListFilter("due_on", "<{day}"))

FOLLOW_UPS = KindSpec(
    RecordKind.FOLLOW_UP,
    "follow_ups",
    "list-checks",
    views=(
        QuickView("open", mark("Still open"), OPEN, ListSort("due_on")),
        QuickView("late", mark("Overdue"), LATE, ListSort("due_on")),
        QuickView("done", mark("Done"), (ListFilter("done_on", "있음"),),
                  ListSort("done_on", descending=True)),
        EVERYTHING,
    ),
    sort=ListSort("due_on"),
    due=("due_on", "done_on"),
    widths={"text": 260, "organization": 160, "kind": 108, "due_on": 108, "done_on": 108},
    heads=("kind",),
    groups=("kind", "officer"),
    begins={"officer": "{officer}"},
)  # fmt: skip

TASKS = KindSpec(
    RecordKind.TASK,
    "tasks",
    "square-check",
    views=(
        QuickView("open", mark("Still open"), OPEN, ListSort("due_on")),
        QuickView("late", mark("Overdue"), LATE, ListSort("due_on")),
        QuickView("done", mark("Done"), (ListFilter("done_on", "있음"),),
                  ListSort("done_on", descending=True)),
        EVERYTHING,
    ),
    sort=ListSort("due_on"),
    due=("due_on", "done_on"),
    widths={"text": 280, "organization": 160, "case": 160, "due_on": 108, "done_on": 108},
    groups=("officer", "plan", "organization"),
    begins={"officer": "{officer}"},
)  # fmt: skip

CONCERNS = KindSpec(
    RecordKind.CONCERN,
    "concerns",
    "triangle-alert",
    views=(
        QuickView("open", mark("Still open"), (ListFilter("status", "open, review"),),
                  ListSort("raised_on")),
        QuickView("closed", mark("Answered"), (ListFilter("status", "solved, partly, unsolved"),),
                  ListSort("answered_on", descending=True)),
        EVERYTHING,
    ),
    sort=ListSort("raised_on", descending=True),
    chips={"status": {"open": "soft", "review": "warn", "solved": "ok", "unsolved": "plain"}},
    widths={"text": 280, "organization": 160, "kind": 88, "status": 96, "department": 112},
    heads=("kind", "status"),
    groups=("kind", "status", "department", "officer"),
    begins={"raised_on": "{today}", "officer": "{officer}"},
)  # fmt: skip

ACTIVITIES = KindSpec(
    RecordKind.ACTIVITY,
    "activities",
    "phone",
    sort=ListSort("happened_on", descending=True),
    widths={"summary": 320, "organization": 168, "happened_on": 108, "kind": 88, "officer": 88},
    heads=("kind",),
    groups=("kind", "officer", "happened_on"),
)

SPECS = (FOLLOW_UPS, TASKS, CONCERNS, ACTIVITIES)
