"""What is done to a meeting beyond saving one record."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.changes import ChangeSet
from db.domain.checks import errors
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.domain.problems import InvalidDraft
from db.domain.values import Empty
from db.errors import UserError
from db.queries.records import children, link_id, load_draft
from db.services.records import Saved, save_record
from db.services.save_over import SavedOver, over_all
from db.store import Store

_LAST = 10_000


@dataclass(frozen=True, slots=True)
class MinutesSaved:
    """The ids of what was written, in its order, and what changed."""

    ids: tuple[int, ...]
    changes: ChangeSet


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


def order_attendees(store: Store, ids: Sequence[int], *, origin: str = "") -> ChangeSet:
    """Rank the attendees of one side in this order, as one operation."""
    with store.read() as session:
        found = {one: load_draft(session, RecordKind.ATTENDEE, one) for one in ids}
    drafts = [draft for draft in found.values() if draft is not None]
    changed = [
        Draft(RecordKind.ATTENDEE, {"rank": rank}, draft.id, draft.version)
        for rank, draft in enumerate(drafts, start=1)
        if draft.get("rank") != rank
    ]
    if not changed:
        return ChangeSet()
    with store.write(Label.EDIT, drafts[0].text("name"), origin=origin) as unit:
        for draft in changed:
            unit.save(draft)
    return unit.changes


def save_minutes(
    store: Store,
    meeting_id: int,
    drafts: Sequence[Draft],
    opened: Sequence[Draft] = (),
    *,
    origin: str = "",
) -> SavedOver[MinutesSaved]:
    """Write what was noted of a meeting and its agenda lines, as one operation, beside what others
    changed of them since they were ``opened``.

    Drafts without an id are new agenda lines. Raises ConflictError when somebody else wrote into
    the same note meanwhile, InvalidDraft, UserError("record.gone").
    """

    def write(store: Store, drafts: Sequence[Draft]) -> MinutesSaved:
        return _write_minutes(store, meeting_id, drafts, origin)

    return over_all(store, drafts, opened, write)


def _write_minutes(
    store: Store, meeting_id: int, drafts: Sequence[Draft], origin: str
) -> MinutesSaved:
    with store.read() as session:
        meeting = load_draft(session, RecordKind.MEETING, meeting_id)
    if meeting is None:
        raise UserError("record.gone")
    ids: list[int] = []
    with store.write(Label.MINUTES, meeting.text("title"), origin=origin) as unit:
        for draft in drafts:
            if draft.id is None and (problems := errors(draft)):
                raise InvalidDraft(problems)
            ids.append(unit.save(draft).id)
    return MinutesSaved(tuple(ids), unit.changes)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a line of the minutes became: a follow-up of one of its kinds, or a task."""

    meeting_id: int
    agenda_item_id: int | None
    kind: str
    """A kind of follow-up, "" for a task."""
    text: str
    due_on: str
    """ISO, partial, "" when none was named."""
    officer: str


def add_outcome(store: Store, outcome: Outcome, *, origin: str = "") -> Saved:
    """Register it with the meeting, its agenda line, its firm and its case.

    Raises InvalidDraft, UserError("record.gone").
    """
    with store.read() as session:
        meeting = load_draft(session, RecordKind.MEETING, outcome.meeting_id)
    if meeting is None:
        raise UserError("record.gone")
    kind = RecordKind.FOLLOW_UP if outcome.kind else RecordKind.TASK
    item = outcome.agenda_item_id
    draft = new_draft(
        kind, meeting=outcome.meeting_id, organization=meeting.get("organization"),
        case=meeting.get("case"), agenda_item=Empty.NOT_STATED if item is None else item,
        text=outcome.text.strip(), due_on=outcome.due_on or Empty.NOT_STATED,
        officer=outcome.officer or Empty.NOT_STATED,
    )  # fmt: skip
    if outcome.kind:
        draft = draft.with_values(kind=outcome.kind)
    if problems := errors(draft):
        raise InvalidDraft(problems)
    with store.write(Label.OUTCOME, draft.text("text"), origin=origin) as unit:
        record_id = unit.save(draft).id
    return Saved(record_id, unit.changes)
