"""What is done to a meeting beyond saving one record."""

from __future__ import annotations

from db.changes import ChangeSet
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.values import Empty
from db.queries.records import children, link_id, load_draft
from db.services.records import Saved, save_record
from db.store import Store

_LAST = 10_000


def move_attendee(store: Store, attendee_id: int, step: int, *, origin: str = "") -> ChangeSet:
    """Move one attendee by ``step`` places among those of the same side, as one operation.

    Ranks become 1, 2, 3 …; an attendee already at the end stays there and nothing is written.
    """
    with store.read() as session:
        draft = load_draft(session, RecordKind.ATTENDEE, attendee_id)
        meeting = link_id(draft, "meeting") if draft else None
        if draft is None or meeting is None:
            return ChangeSet()
        found = children(session, RecordKind.ATTENDEE, "meeting", [meeting])
    side = sorted((one for one in found if one.get("side") == draft.get("side")), key=_rank)
    ids = [one.id for one in side]
    place = ids.index(attendee_id)
    there = max(0, min(place + step, len(side) - 1))
    if there == place:
        return ChangeSet()
    side.insert(there, side.pop(place))
    with store.write(Label.EDIT, draft.text("name"), origin=origin) as unit:
        for rank, one in enumerate(side, start=1):
            if one.get("rank") != rank:
                unit.save(Draft(RecordKind.ATTENDEE, {"rank": rank}, one.id, one.version))
    return unit.changes


def finish_follow_up(store: Store, follow_up: Draft, day: str, *, origin: str = "") -> Saved:
    """Note a follow-up as done on ``day`` (ISO), or as open again when it was done."""
    done: str | Empty = Empty.NOT_STATED if follow_up.text("done_on") else day
    change = Draft(follow_up.kind, {"done_on": done}, follow_up.id, follow_up.version)
    return save_record(store, change, origin=origin)


def _rank(draft: Draft) -> tuple[int, int]:
    rank = draft.get("rank")
    return (rank if isinstance(rank, int) else _LAST, draft.id or 0)
