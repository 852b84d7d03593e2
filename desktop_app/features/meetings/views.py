"""The quick views of the list: what is to come stands first."""

from __future__ import annotations

from dataclasses import dataclass

from db.queries.lists import ListFilter, ListSort
from resources.texts import mark

STARTS = "starts_at"


@dataclass(frozen=True, slots=True)
class MeetingView:
    """A tab: a name, its filters on a day, and the order that suits it."""

    key: str
    title: str
    start_filter: str = ""
    """What the start must be, ``{day}`` being today; "" for any."""
    other: tuple[ListFilter, ...] = ()
    descending: bool = False

    def filters(self, day: str) -> tuple[ListFilter, ...]:
        """The filters on ``day`` (ISO)."""
        if not self.start_filter:
            return self.other
        return (ListFilter(STARTS, self.start_filter.replace("{day}", day)), *self.other)

    @property
    def sort(self) -> ListSort:
        """Soonest first for what is to come, newest first for what is over."""
        return ListSort(STARTS, self.descending)


VIEWS = (
    MeetingView("upcoming", mark("To come"), ">={day}"),
    MeetingView("past", mark("Over"), "<{day}", descending=True),
    MeetingView("undated", mark("No date yet"), "없음"),
    MeetingView(
        "late",
        mark("Follow-ups overdue"),
        other=(ListFilter("late_follow_ups", ">0"),),
        descending=True,
    ),
    MeetingView("all", mark("All meetings"), descending=True),
)
VIEW = {view.key: view for view in VIEWS}
