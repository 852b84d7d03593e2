"""Opens the desk: the steps between a data folder and a store, run on the writer lane."""

from __future__ import annotations

import getpass
import platform
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.exc import DBAPIError

from db.domain.dates import KST
from db.domain.kinds import RecordKind
from db.engine import open_engine, sqlite_url
from db.errors import EnvironmentProblem
from db.faults import environment_problem
from db.migrations import HEAD, UnknownRevision, current_revision, upgrade
from db.queries.history import newest_operation
from db.search import SearchHit, search
from db.services.example import fill_example, is_example
from db.store import Actor, Store
from desktop_app.jobs import Progress
from desktop_app.paths import DataFolder, Risk, risks_of
from desktop_app.settings import Settings
from desktop_app.shell.first_start.choice import FirstChoice, Start
from resources.sample import example_records


@dataclass(frozen=True, slots=True)
class Opened:
    """The store, and what the window must say about it."""

    store: Store
    read_only: bool = False
    holder: str = ""
    """Who holds the file, when this window may only look."""
    backup_at: str = ""
    example: bool = False

    def rename_actor(self, settings: Settings) -> None:
        """Another officer works from now on."""
        self.store.actor = actor_of(settings)

    def close(self) -> None:
        """Give the file back."""
        self.store.close()


def actor_of(settings: Settings) -> Actor:
    """Who writes, as the ledger names him or her."""
    return Actor(settings.officer or getpass.getuser(), platform.node())


def open_desk(
    folder: DataFolder, settings: Settings, begin: FirstChoice | None, progress: Progress
) -> Opened:
    """Lock, back up, migrate, open. Raises ``EnvironmentProblem`` when the world refuses."""
    progress.report()
    folder.root.mkdir(parents=True, exist_ok=True)
    url = settings.database or sqlite_url(folder.database)
    shared = Risk.NETWORK in risks_of(folder.root)
    engine = open_engine(url, on_network_share=shared)
    try:
        with engine.connect() as connection:
            revision = current_revision(connection)
        if revision != HEAD:
            upgrade(url)
    except UnknownRevision as newer:
        known = EnvironmentProblem("database.newer", found=newer.found or "?", known=HEAD)
        raise known from newer
    except (DBAPIError, OSError) as fault:
        if problem := environment_problem(fault):
            raise problem from fault
        raise
    store = Store(engine, actor_of(settings))
    if begin is not None and begin.start is Start.EXAMPLE:
        _fill_example(store)
    return Opened(store, example=is_example(store))


def _fill_example(store: Store) -> None:
    """Fill the example's own folder the first time it is opened."""
    with store.read() as session:
        untouched = newest_operation(session) == 0
    if untouched:
        fill_example(store, example_records(), datetime.now(KST).date())


class StoreSearch:
    """A search that opens its own session, for the palette's reader lane."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(
        self, text: str, limit: int, kinds: tuple[RecordKind, ...] | None
    ) -> tuple[SearchHit, ...]:
        """The records that ``text`` finds, best first; of ``kinds`` only, when given."""
        with self._store.read() as session:
            return search(session, text, limit, kinds)
