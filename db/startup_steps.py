"""The steps of an opening, in order; each says what it came to."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass, field, replace
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

from db.backups.backup import back_up, list_backups, newest_first
from db.engine import WRITES, how_to_connect, open_engine, path_of, sqlite_url
from db.errors import EnvironmentProblem
from db.faults import environment_problem, faults_named
from db.handing.handed_over import HandedOver, handed_over
from db.handing.placing import holds_data, settle_if_free
from db.lock import FileLock, Held, Holder, take
from db.migrations import HEAD, UnknownRevision, current_revision, file_revision, upgrade
from db.paths import DataFolder
from db.secrets.key_file import State, find_key_file, read_key_file, write_key_file
from db.secrets.ring import key_named
from db.sqlite_files import connect, errors, name_of_key
from db.store import KST, Actor, Store

if TYPE_CHECKING:
    from db.server import ServerFacts


class Access(StrEnum):
    """What the caller means to do."""

    READ = "read"
    """Only look; takes no lock, so it works beside an open window."""
    WRITE = "write"
    """Write, or fail when another process has the file."""
    PREFER_WRITE = "prefer_write"
    """Write if possible, otherwise look: the window."""


class Did(StrEnum):
    """What a step came to."""

    DONE = "done"
    NOT_NEEDED = "not_needed"
    LATER = "later"
    """The caller does it when there is time."""
    READ_ONLY = "read_only"
    """It found that the data can only be looked at."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """One step of the opening and what it came to."""

    step: str
    did: Did
    detail: str = ""


@dataclass
class Opening:
    """What the steps pass on to each other."""

    folder: DataFolder
    url: str
    actor: Actor
    access: Access
    clock: Callable[[], str]
    is_share: Callable[[Path], bool]
    search_later: bool = False
    update_server: bool = False
    """Somebody said that a server of an older schema may be brought up to date."""
    anew: bool = False
    """Somebody said that an empty file may be made where one was."""
    on_share: bool = False
    holder: Holder | None = None
    lock: FileLock | None = None
    read_only: bool = False
    immutable: bool = False
    revision: str | None = None
    backup_at: dt.datetime | None = None
    store: Store | None = None
    server: ServerFacts | None = None
    handed_over: HandedOver | None = None
    outcomes: list[Outcome] = field(default_factory=list)

    @property
    def is_file(self) -> bool:
        """Whether it is a SQLite file, not a server."""
        return self.url.startswith("sqlite")

    @property
    def now(self) -> dt.datetime:
        """Local time, for the names of copies."""
        return dt.datetime.fromisoformat(self.clock()).astimezone(KST).replace(tzinfo=None)


Result = tuple[Did, str]


def _make_folder(opening: Opening) -> Result:
    root = opening.folder.root
    opening.on_share = opening.is_file and opening.is_share(root)
    if root.is_dir() or not opening.is_file:
        return Did.NOT_NEEDED, ""
    if opening.access is Access.READ:
        raise EnvironmentProblem("disk.missing", path=str(opening.folder.database))
    root.mkdir(parents=True, exist_ok=True)
    return Did.DONE, str(root)


def _settle_incoming(opening: Opening) -> Result:
    """Data from another PC that were looked through, but had not their place when a process ended."""
    if not opening.is_file or opening.access is Access.READ:
        return Did.NOT_NEEDED, ""
    return (Did.DONE if settle_if_free(opening.folder) else Did.NOT_NEEDED), ""


def _find_key(opening: Opening) -> Result:
    """An encrypted folder is opened only once the process was given its key."""
    if not opening.is_file:
        return Did.NOT_NEEDED, ""
    root, database = opening.folder.root, opening.folder.database
    found = read_key_file(root) if root.is_dir() else None
    if found is None:
        name = name_of_key(database)
        # Lost, it still lies beside the backups.
        found = find_key_file(opening.folder.backups, name) if name is not None else None
        if found is None:
            return Did.NOT_NEEDED, ""
        write_key_file(root, replace(found, state=State.ON))
    if key_named(found.fingerprint) is None:
        raise EnvironmentProblem("encryption.locked", path=str(root))
    if found.state is not State.ON and opening.access is Access.READ:
        raise EnvironmentProblem("encryption.unfinished")
    return Did.DONE, ""


def _finish_switch(opening: Opening) -> Result:
    """Encryption that was being switched on or off when the process ended goes on; what stands in
    its way stands in the way of nothing else."""
    found = read_key_file(opening.folder.root) if opening.is_file else None
    if found is None or found.state is State.ON or opening.read_only:
        return Did.NOT_NEEDED, ""
    from db.encryption import finish

    try:
        with faults_named():
            finish(opening.folder)
    except EnvironmentProblem as problem:
        return Did.LATER, problem.code
    return Did.DONE, ""


def _take_lock(opening: Opening) -> Result:
    """A reader needs no lock; who may not write here looks at what is there."""
    if not opening.is_file:
        return Did.NOT_NEEDED, ""
    exists = opening.folder.database.exists()
    if opening.access is Access.READ:
        if not exists:
            raise EnvironmentProblem("disk.missing", path=str(opening.folder.database))
        opening.read_only = True
        opening.immutable = _lies_where_nothing_is_written(opening.folder.database)
        return Did.NOT_NEEDED, ""
    opening.handed_over = handed_over(opening.folder)
    if opening.handed_over is not None:
        return _only_look(opening, opening.handed_over)
    holder = Holder(opening.actor.officer, opening.actor.machine, opening.clock())
    try:
        opening.lock = take(opening.folder.lock, holder)
    except Held as held:
        if opening.access is Access.WRITE:
            raise EnvironmentProblem("database.held", holder=str(held.holder)) from held
        opening.holder = held.holder
        opening.read_only = True
        return Did.READ_ONLY, str(held.holder)
    except OSError as refusal:
        if opening.access is Access.WRITE or not exists:
            raise
        why = environment_problem(refusal)
        opening.read_only = True
        # Without a log beside it nobody has the file open, and none could be made.
        opening.immutable = not opening.folder.database.with_name("attraction.sqlite3-wal").exists()
        return Did.READ_ONLY, why.code if why is not None else "disk.read_only"
    return Did.DONE, ""


def _lies_where_nothing_is_written(database: Path) -> bool:
    """Whether SQLite can't even look at it as usual, for want of the files it makes beside it: on a
    write-protected stick."""
    if database.with_name(f"{database.name}-wal").exists():
        return False
    try:
        with closing(connect(database, read_only=True)) as connection:
            connection.execute("PRAGMA schema_version")
    except errors("OperationalError"):
        return True
    return False


def _only_look(opening: Opening, mark: HandedOver) -> Result:
    """Somebody else goes on with these data."""
    if opening.access is Access.WRITE:
        raise EnvironmentProblem("move.handed_over", at=mark.at[:10], officer=mark.officer)
    opening.read_only = True
    return Did.READ_ONLY, "move.handed_over"


def _show_backup(opening: Opening) -> Result:
    """On a share the file of another PC is not read while it is written: its newest copy is."""
    if not (opening.on_share and opening.holder):
        return Did.NOT_NEEDED, ""
    newest = next(iter(newest_first(opening.folder.backups, opening.now)), None)
    if newest is None:
        raise EnvironmentProblem("database.held", holder=str(opening.holder))
    opening.url, opening.immutable = sqlite_url(newest.path), True
    opening.backup_at = newest.at
    return Did.READ_ONLY, newest.path.name


def _glance(opening: Opening) -> Result:
    """Read the schema's revision; after a crash, the whole file."""
    if opening.is_file and not opening.folder.database.exists():
        if holds_data(opening.folder) and not opening.anew:
            # Moved, or taken away by a virus scanner: an empty one would be taken for the data.
            raise EnvironmentProblem("database.gone", path=str(opening.folder.database))
        return Did.NOT_NEEDED, ""
    if opening.is_file and opening.lock is not None and opening.lock.after_crash:
        _check_whole(opening.folder)
    try:
        opening.revision = _revision(opening)
    except UnknownRevision as unknown:
        if not unknown.found:
            raise EnvironmentProblem("database.foreign") from unknown
        raise EnvironmentProblem("database.newer", found=unknown.found, known=HEAD) from unknown
    if opening.is_file and opening.revision is None and list_backups(opening.folder.backups):
        # An empty file where there was work: emptied by a disk or a synchronisation, not new.
        raise EnvironmentProblem("database.damaged")
    return Did.DONE, opening.revision or ""


def _revision(opening: Opening) -> str | None:
    if (path := path_of(opening.url)) is not None:
        with closing(connect(path, immutable=opening.immutable)) as file:
            file.execute("PRAGMA query_only=ON")
            return file_revision(file)
    engine = open_engine(opening.url)
    try:
        with engine.connect() as connection:
            return current_revision(connection)
    finally:
        engine.dispose()


def _check_whole(folder: DataFolder) -> None:
    with closing(connect(folder.database)) as connection:
        (said,) = connection.execute("PRAGMA quick_check(1)").fetchone()
    if said != "ok":
        raise EnvironmentProblem("database.damaged")


def _look_at_server(opening: Opening) -> Result:
    if opening.is_file:
        return Did.NOT_NEEDED, ""
    from db.server import server_facts

    engine = open_engine(opening.url)
    try:
        with engine.connect() as connection:
            opening.server = server_facts(connection, opening.url)
    finally:
        engine.dispose()
    return Did.DONE, opening.server.place


def _back_up(opening: Opening) -> Result:
    """Before a migration, never without; a server's is asked for, as it concerns colleagues."""
    if opening.revision in (None, HEAD) or opening.read_only:
        return Did.NOT_NEEDED, ""
    if not opening.is_file:
        return _back_up_server(opening, opening.revision or "")
    made = back_up(
        opening.folder.database, opening.folder.backups, opening.now,
        before_leaving=opening.revision or "",
    )  # fmt: skip
    return Did.DONE, made.path.name if made else ""


def _back_up_server(opening: Opening, revision: str) -> Result:
    from db.backups.server_backup import back_up_older_server
    from db.team import at_work

    if not opening.update_server:
        people = ", ".join(f"{one.officer} ({one.machine})" for one in at_work(opening.url))
        raise EnvironmentProblem(
            "server.older", found=revision, known=HEAD, people=people or "–"
        )  # fmt: skip
    made = back_up_older_server(opening.url, revision, opening.folder, opening.now)
    return Did.DONE, made.path.name


def _migrate(opening: Opening) -> Result:
    if opening.revision == HEAD:
        return Did.NOT_NEEDED, HEAD
    if opening.read_only:
        # Looking is not worth changing the file for, and the holder may run the older program.
        raise EnvironmentProblem(
            "database.older", found=opening.revision or "0000", known=HEAD
        )  # fmt: skip
    return Did.DONE, ", ".join(upgrade(opening.url, how_to_connect(opening.url)))


def _open(opening: Opening) -> Result:
    engine = open_engine(
        opening.url,
        on_network_share=opening.on_share,
        read_only=opening.read_only and opening.is_file,
        immutable=opening.immutable,
        who=(opening.actor.officer, opening.actor.machine),
    )
    opening.store = Store(
        engine, opening.actor, opening.clock, read_only=opening.read_only
    )  # fmt: skip
    opening.store.lock = opening.lock
    return (Did.READ_ONLY if opening.read_only else Did.DONE), ""


def _go_on_destroying(opening: Opening) -> Result:
    """A destruction of personal data that was cut short goes on before anything is shown."""
    if not opening.folder.destruction.exists():
        return Did.NOT_NEEDED, ""
    if opening.read_only or opening.access is Access.READ:
        return Did.LATER, ""
    from db.personal.destroying import resume
    from db.personal.places import Places

    assert opening.store is not None
    resume(opening.store, Places(opening.folder))
    return Did.DONE, ""


def _check_search(opening: Opening) -> Result:
    """A file that was of this schema already is opened without, if the caller checks it later."""
    assert opening.store is not None
    if opening.read_only:
        return Did.NOT_NEEDED, ""
    if opening.search_later and opening.revision == HEAD:
        return Did.LATER, ""
    return (Did.DONE if check_search(opening.store) else Did.NOT_NEEDED), ""


def check_search(store: Store) -> bool:
    """Rebuild the search where it is missing or differs from the records; whether it had to."""
    from db.search import prepare

    with store.engine.execution_options(**{WRITES: True}).begin() as connection:
        return prepare(connection)


STEPS: tuple[Callable[[Opening], Result], ...] = (
    _make_folder,
    _settle_incoming,
    _find_key,
    _take_lock,
    _finish_switch,
    _show_backup,
    _glance,
    _look_at_server,
    _back_up,
    _migrate,
    _open,
    _go_on_destroying,
    _check_search,
)
