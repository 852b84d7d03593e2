"""Opens the desk behind the window: a predecessor's data, the steps of the store, the example."""

from __future__ import annotations

import getpass
import platform
import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from db.backups.backup import Backup, newest_first
from db.domain.dates import KST
from db.domain.question import Question
from db.errors import EnvironmentProblem, UserError
from db.faults import faults_named
from db.lock import Held, Holder, take
from db.paths import DataFolder
from db.queries.example import is_example
from db.queries.newest import newest_moment, newest_operation
from db.startup import Did, Opened, check_search, open_store
from db.store import Actor, Store, now_kst
from desktop_app.clock import local_now
from desktop_app.jobs import Progress
from desktop_app.settings import Settings
from desktop_app.shell.first_start.choice import FirstChoice, Start

if TYPE_CHECKING:
    from db.backups.replay import Replayed
    from db.encryption import Prepared
    from db.queries.saved_views import SavedView
    from db.search import SearchHit


@dataclass(frozen=True, slots=True)
class OpenedDesk:
    """The opened store, and what the window says about it."""

    opened: Opened
    example: bool
    backup_at: datetime | None
    """When the newest backup was made, in local time."""
    newest: int = 0
    """The operation that was the last when the desk was opened."""
    newest_at: str = ""
    """When that was written, ISO at +09:00."""
    settings: Settings | None = None
    """Those that came with the data from another PC, already written; None where none came."""
    replayed: Replayed | None = None
    """How far the ledger of a damaged file led, when a backup took its place."""

    @property
    def store(self) -> Store:
        """The store that pages are given."""
        return self.opened.store

    def rename_actor(self, settings: Settings) -> None:
        """Another officer works from now on."""
        self.store.actor = actor_of(settings)

    def check_search(self) -> None:
        """Bring the search up to date, if the opening left that for later."""
        if any(outcome.did is Did.LATER for outcome in self.opened.outcomes):
            with faults_named():
                check_search(self.store)

    def close(self) -> None:
        """Give the file back."""
        self.opened.close()


def actor_of(settings: Settings) -> Actor:
    """Who writes, as the ledger names him or her."""
    return Actor(settings.officer or getpass.getuser(), platform.node())


def open_desk(
    folder: DataFolder, settings: Settings, begin: FirstChoice | None, progress: Progress,
    *, update_server: bool = False, anew: bool = False,
) -> OpenedDesk:  # fmt: skip
    """Run on the writer lane; ``update_server`` lets a server of an older program be copied and
    brought up to date, ``anew`` an empty file be made where one is gone. Raises
    ``EnvironmentProblem`` when the world refuses.
    """
    progress.report()
    came: Settings | None = None
    if begin is not None and begin.start is Start.PREDECESSOR and not folder.database.exists():
        if begin.passphrase:
            came = _unpack(begin.files[0], begin.passphrase, folder, settings, progress)
        else:
            take_over(begin.files[0], folder)
    opened = open_store(
        folder, actor_of(settings), url=settings.database, search_later=True,
        update_server=update_server, anew=anew,
    )  # fmt: skip
    if begin is not None and begin.start is Start.EXAMPLE:
        _fill_example(opened.store)
    if begin is not None and begin.start is Start.LIST and not opened.read_only:
        _note_lists(folder, begin.files)
    backups = newest_first(folder.backups, local_now())
    newest = opened.backup_at or (backups[0].at if backups else None)
    with opened.store.read() as session:
        last, last_at = newest_operation(session), newest_moment(session)
    return OpenedDesk(opened, is_example(opened.store), newest, last, last_at, came)


def _note_lists(folder: DataFolder, files: tuple[Path, ...]) -> None:
    from desktop_app.unfinished import note_begun

    note_begun(folder, files)


def take_over(source: Path, folder: DataFolder) -> None:
    """Copy a predecessor's folder or backup into the empty ``folder``; the original stays.

    Raises UserError("folder.not_ours") when there is nothing of ours in it.
    """
    from db.backups.restoring import restore

    database = _database_in(source)
    if database is None:
        raise UserError("folder.not_ours", path=str(source))
    with faults_named():
        folder.root.mkdir(parents=True, exist_ok=True)
        restore(database, folder.database, folder.backups, local_now())
        old = DataFolder(source)
        for theirs, ours in ((old.attachments, folder.attachments), (old.imports, folder.imports)):
            if source.is_dir() and theirs.is_dir():
                shutil.copytree(theirs, ours, dirs_exist_ok=True)


def restore_desk(
    folder: DataFolder, settings: Settings, backup: Path, before: OpenedDesk | None,
    progress: Progress,
) -> OpenedDesk:  # fmt: skip
    """Put a backup in the place of the data, which are kept first, and open them.

    ``before`` is the desk that is open now, None where it could not be opened. Raises what
    ``open_desk`` and ``restore`` raise, and UserError("restore.on_server"): the file of this PC is
    not what is worked on then.
    """
    if settings.database:
        raise UserError("restore.on_server")
    from db.backups.replay import replay
    from db.backups.restoring import restore

    if before is not None:
        before.close()
    with _held(folder, settings):
        damaged = restore(backup, folder.database, folder.backups, local_now(), progress.report)
    desk = open_desk(folder, settings, None, progress)
    if damaged is None or desk.store.read_only:
        return desk
    try:
        return replace(desk, replayed=replay(desk.store, damaged))
    except BaseException:
        desk.close()
        raise


def switch_desk(
    folder: DataFolder, settings: Settings, prepared: Prepared | None,
    before: OpenedDesk | None, progress: Progress,
) -> OpenedDesk:  # fmt: skip
    """Close the desk, seal the folder with what was prepared or open it for good, and open it anew.

    Raises what ``open_desk``, ``switch_on`` and ``switch_off`` raise; nothing is lost then.
    """
    from db.encryption import switch_off, switch_on

    if before is not None:
        before.close()
    second = (Path(settings.second_backup),) if settings.second_backup else ()
    with _held(folder, settings):
        if prepared is not None:
            switch_on(folder, prepared, second, progress.report)
        else:
            switch_off(folder, second, progress.report)
    return open_desk(folder, settings, None, progress)


def move_desk(
    folder: DataFolder, settings: Settings, bundle: Path, passphrase: str,
    before: OpenedDesk | None, progress: Progress,
) -> OpenedDesk:  # fmt: skip
    """Close the desk, put what a file of everything holds in its place, and open that.

    What was there before is kept in a folder within. Raises what ``unpack`` and ``open_desk``
    raise; whatever ``unpack`` refuses, the data of before are still there.
    """
    if before is not None:
        before.close()
    came = _unpack(bundle, passphrase, folder, settings, progress, over=True)
    return replace(open_desk(folder, came, None, progress), settings=came)


def _unpack(
    bundle: Path, passphrase: str, folder: DataFolder, here: Settings, progress: Progress,
    *, over: bool = False,
) -> Settings:  # fmt: skip
    from db.handing.unpacking import unpack
    from desktop_app.settings.moving import moved, write_moved

    def write(path: Path, told: Mapping[str, object]) -> None:
        write_moved(path, told, here)

    done = unpack(
        bundle, passphrase, folder, actor_of(here), now_kst(), write, over=over,
        report=progress.report,
    )  # fmt: skip
    return moved(done.manifest.settings, here)


@contextmanager
def _held(folder: DataFolder, settings: Settings) -> Iterator[None]:
    """Nobody else writes meanwhile. Raises EnvironmentProblem("database.held")."""
    actor = actor_of(settings)
    holder = Holder(actor.officer, actor.machine, now_kst())
    with faults_named():
        try:
            lock = take(folder.lock, holder)
        except Held as held:
            raise EnvironmentProblem("database.held", holder=str(held.holder)) from held
        try:
            yield
        finally:
            lock.release()


def good_backup(folder: DataFolder, settings: Settings) -> Backup | None:
    """The newest copy that reads from end to end, beside the data or in the second place."""
    from db.backups.restoring import newest_good

    places = [folder.backups]
    if settings.second_backup:
        places.append(Path(settings.second_backup))
    found = (newest_good(place, local_now()) for place in places)
    return next((one for one in found if one is not None), None)


class StoreSearch:
    """A search that opens its own session, for the palette's reader lane."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def __call__(self, question: Question) -> tuple[SearchHit, ...]:
        """The records that are looked for, best first."""
        from db.search import answer

        with self._store.read() as session:
            return answer(session, question)

    def views(self) -> tuple[SavedView, ...]:
        """The lists that somebody kept under a name."""
        from db.queries.saved_views import saved_views

        with self._store.read() as session:
            return saved_views(session)


def _database_in(source: Path) -> Path | None:
    """The database of a folder, its newest backup, or the file itself."""
    if source.is_file():
        return source
    database = DataFolder(source).database
    if database.is_file():
        return database
    now = local_now()
    backups = newest_first(source, now) or newest_first(DataFolder(source).backups, now)
    return backups[0].path if backups else None


def _fill_example(store: Store) -> None:
    """Fill the example's own folder the first time it is opened."""
    from db.services.example import fill_example
    from resources.sample import example_records

    with store.read() as session:
        untouched = newest_operation(session) == 0
    if untouched and not store.read_only:
        fill_example(store, example_records(), datetime.now(KST).date())
