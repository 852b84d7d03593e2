"""Who may see masked values on this screen, and the line in the access log that says that he did.

Where the look can't be written down (a file that somebody else holds, a past day), nothing is shown.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from db.domain.access import Access
from db.queries.own_contacts import is_own_contact
from db.services.access_log import log_access
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.jobs import JobRunner, Progress

Owned = tuple[int, bool]
"""A contact's id, and whether it is at a firm of the officer's own cases."""


@dataclass(frozen=True, slots=True)
class Sight:
    """Looks at a store on behalf of its officer."""

    store: Store
    jobs: JobRunner

    def note(self, *accesses: Access) -> None:
        """Write what was seen, in one commit on the writer lane."""
        store = self.store

        def body(_progress: Progress) -> None:
            log_access(store, accesses)

        self.jobs.write(body, done=_nothing)

    def ask_own(self, contact_id: int, done: Callable[[Owned], None]) -> None:
        """Tell whether a contact belongs to the officer's own cases, with its id."""
        store = self.store

        def body(_progress: Progress) -> Owned:
            with store.read() as session:
                return contact_id, is_own_contact(session, store.actor.officer, contact_id)

        self.jobs.run(body, done=done)


def sight_of(context: AppContext) -> Sight | None:
    """The sight of a context; None where no look can be written down."""
    if context.read_only or context.store.read_only:
        return None
    return Sight(context.store, context.jobs)


def _nothing(_none: None) -> None:
    """The line is written; nobody waits for it."""
