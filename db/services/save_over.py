"""Saves what one person changed over a record that another may have saved meanwhile.

The one way for whatever is kept field by field, the minutes as well: their notes go on beside what
others changed elsewhere. Only where two people wrote into the same note nobody is asked while a
meeting goes on; the view joins both texts (``both_notes``) and saves again.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.three_ways import changed_by_others, collisions
from db.errors import ConflictError
from db.queries.records import load_detail
from db.services.records import Saved, save_record
from db.store import Store

Done = TypeVar("Done")
Write = Callable[[Store, Draft], Saved]
"""The service that saves a draft."""
_TIMES = 5
"""How often a record may be saved by others in between before we give up."""


@dataclass(frozen=True, slots=True)
class SavedOver(Generic[Done]):
    """What ``write`` gave; ``theirs`` are the fields that ``who`` had changed since it was opened."""

    saved: Done
    theirs: tuple[str, ...] = ()
    who: str = ""


def save_over(
    store: Store, draft: Draft, opened: Draft, write: Write = save_record
) -> SavedOver[Saved]:
    """Save the changes in ``draft`` to what was ``opened``.

    Where somebody else changed other fields both stay. Raises ConflictError when the same field
    was changed to something else, and whatever ``write`` raises.
    """
    return over(store, draft, opened, write)


def over(
    store: Store, draft: Draft, opened: Draft, write: Callable[[Store, Draft], Done]
) -> SavedOver[Done]:
    """The same for an operation that does more than save ``draft``.

    ``draft`` holds the fields that the operation changes or rests on.
    """
    return over_all(store, (draft,), (opened,), lambda s, drafts: write(s, drafts[0]))


def over_all(
    store: Store,
    drafts: Sequence[Draft],
    opened: Sequence[Draft],
    write: Callable[[Store, Sequence[Draft]], Done],
) -> SavedOver[Done]:
    """The same for one operation that saves several records, each as it was ``opened``."""
    theirs: tuple[str, ...] = ()
    who = ""
    seen = {(one.kind.value, one.id): one for one in opened}
    for _ in range(_TIMES):
        try:
            return SavedOver(write(store, drafts), theirs, who)
        except ConflictError as conflict:
            key = (conflict.kind, conflict.record_id)
            with store.read() as session:
                detail = load_detail(session, RecordKind(conflict.kind), conflict.record_id)
            if detail is None or detail.deleted or key not in seen:
                raise
            mine = next(one for one in drafts if (one.kind.value, one.id) == key)
            if collisions(seen[key], detail.draft, mine.values.items()):
                raise
            theirs = (*theirs, *changed_by_others(seen[key], detail.draft))
            who = detail.updated_by
            newer = replace(mine, version=detail.draft.version)
            drafts = [newer if one is mine else one for one in drafts]
    return SavedOver(write(store, drafts), tuple(dict.fromkeys(theirs)), who)
