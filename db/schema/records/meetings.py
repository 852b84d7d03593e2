"""The tables of meetings, who attends, what is spoken of and what follows."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.schema.columns import day, link, short, text, whole
from db.schema.record_table import record_table

TABLES = {
    # 면담·회의.
    RecordKind.MEETING: record_table(
        "meeting",
        text("title"),
        short("kind"),
        text("organizer"),
        day("starts_at"),
        day("ends_at"),
        text("place"),
        link("organization_id", "organization"),
        link("case_id", "investment_case"),
        link("working_group_id", "working_group"),
        text("purpose"),
        text("officer"),
        text("order_of_events"),
        text("discussion"),
        text("decisions"),
        text("key_points"),
        text("talking_points"),
        # Its name in other calendars (RFC 5545, UID).
        text("calendar_uid"),
    ),
    # 참석자.
    RecordKind.ATTENDEE: record_table(
        "attendee",
        link("meeting_id", "meeting", required=True),
        short("side"),
        short("role"),
        text("name"),
        text("title"),
        text("affiliation"),
        whole("rank"),
        short("attends"),
    ),
    # 안건.
    RecordKind.AGENDA_ITEM: record_table(
        "agenda_item",
        link("meeting_id", "meeting", required=True),
        short("kind"),
        text("text"),
        text("answer"),
        text("discussion"),
        text("decision"),
        whole("rank"),
    ),
    # 후속조치.
    RecordKind.FOLLOW_UP: record_table(
        "follow_up",
        link("meeting_id", "meeting"),
        link("agenda_item_id", "agenda_item"),
        link("organization_id", "organization"),
        link("case_id", "investment_case"),
        short("kind"),
        text("text"),
        text("officer"),
        day("due_on"),
        day("done_on"),
        text("result"),
        text("document_number"),
    ),
}
