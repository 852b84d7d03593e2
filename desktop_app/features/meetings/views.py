"""The list of meetings: its words and its quick views, what is to come first."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import ListFilter, ListSort
from desktop_app.features.meetings.columns import meeting_columns
from desktop_app.list_pages.list_spec import ListSpec, ListWords, QuickView
from resources.texts import mark

STARTS = "starts_at"
_SOONEST, _NEWEST = ListSort(STARTS), ListSort(STARTS, descending=True)

VIEWS = (
    QuickView("upcoming", mark("To come"), (ListFilter(STARTS, ">={day}"),), _SOONEST),
    QuickView("past", mark("Over"), (ListFilter(STARTS, "<{day}"),), _NEWEST),
    QuickView("undated", mark("No date yet"), (ListFilter(STARTS, "없음"),), _SOONEST),
    QuickView(
        "late", mark("Follow-ups overdue"), (ListFilter("late_follow_ups", ">0"),), _NEWEST
    ),
    QuickView("all", mark("All meetings"), (), _NEWEST),
)  # fmt: skip

WORDS = ListWords(
    title=mark("Meetings"),
    new=mark("New meeting"),
    choose_columns=mark("Choose columns of the meetings"),
    register=mark("Register a meeting"),
    none_yet=mark("No meeting is registered yet."),
    none_yet_detail=mark("A meeting keeps who was there, what was asked and what was promised."),
    none_found=mark("No meeting meets the conditions (of {total})."),
    deleted=mark("{count:meeting was|meetings were} deleted."),
)

MEETINGS = ListSpec(
    RecordKind.MEETING,
    "meetings",
    "messages-square",
    WORDS,
    VIEWS,
    meeting_columns,
    _SOONEST,
    tabs="meeting_view",
    always=("late_follow_ups",),
    not_summed=frozenset({"attendee_count", "open_follow_ups", "late_follow_ups"}),
    files=False,
    new_is_primary=False,
    counts_in_view=True,
    begins_with_first=True,
)
