"""The names of editions, parts and sections on screen, and where a section's words come from."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from reports.content.packet import Edition
from reports.content.wishes import BLANK
from resources.texts import mark

EDITIONS = {
    Edition.MAYOR: mark("① For the mayor"),
    Edition.STAFF: mark("② For those attending"),
    Edition.GUEST: mark("③ For the guests"),
}
PARTS = {
    "summary": mark("Summary sheet"),
    "talk": mark("Speaking notes"),
    "detail": mark("Reference sheets"),
    "blank": mark("Pages to write on"),
    "cover": mark("Cover"),
}
SECTIONS = {
    "overview": mark("Meeting overview"),
    "key_points": mark("Key points in short"),
    "firm": mark("The firm"),
    "history": mark("Course so far"),
    "fulfilment": mark("Agreements, results"),
    "follow_ups": mark("Past follow-ups"),
    "incentives": mark("Support programmes"),
    "questions": mark("Expected requests"),
    "short_talk": mark("Speaking notes (short)"),
    "talk": mark("Speaking notes (full)"),
    "attendees": mark("List of attendees"),
    "firm_detail": mark("The firm in detail"),
    "full_history": mark("Course so far (all of it)"),
    "timeline": mark("Milestones"),
    "progress": mark("Results over time"),
    "issues": mark("Issues and our position"),
    "diligence": mark("Checks on the firm"),
    "sites": mark("Sites and zone"),
    "partners": mark("Partner bodies"),
    "contacts": mark("Phones and mail addresses"),
    "memo": mark("Lines for notes"),
}
AROUND = {
    "head": mark("Title and report line"),
    "foot": mark("Remarks at the foot"),
    "talk_head": mark("Title of the speaking notes"),
}
"""What is edited by clicking it in the page, but stands in no list."""
GUEST_PARTS = {
    "summary": mark("Guidance sheet"),
    "blank": PARTS["blank"],
    "cover": PARTS["cover"],
    "locked": mark("Only in ① and ②"),
}
"""What edition ③ calls its one part, and what stands outside it."""

_MEETING, _CASE, _FIRM = RecordKind.MEETING, RecordKind.CASE, RecordKind.ORGANIZATION
ORIGINS: dict[str, tuple[RecordKind, ...]] = {
    "overview": (_MEETING,),
    "key_points": (_MEETING, _CASE),
    "firm": (_FIRM,),
    "history": (_CASE, _FIRM),
    "fulfilment": (_CASE,),
    "follow_ups": (_MEETING,),
    "incentives": (_CASE,),
    "questions": (_MEETING,),
    "short_talk": (_MEETING,),
    "talk": (_MEETING,),
    "attendees": (_MEETING,),
    "firm_detail": (_FIRM,),
    "full_history": (_CASE, _FIRM),
    "timeline": (_CASE,),
    "progress": (_CASE,),
    "issues": (_MEETING, _CASE),
    "diligence": (_FIRM,),
    "sites": (_CASE,),
    "partners": (_FIRM,),
    "contacts": (_FIRM,),
}
"""The records whose values a section is made of, the nearest first."""


def section_title(key: str) -> str:
    """What a section is called; not yet translated. A page to write on has its number."""
    return SECTIONS.get(key) or AROUND.get(key) or (PARTS["blank"] if BLANK.match(key) else "")


def part_title(edition: Edition, part: str) -> str:
    """What a part is called in an edition, "" for one that has no name; not yet translated."""
    names = GUEST_PARTS if edition is Edition.GUEST else PARTS
    return names.get(part, "")
