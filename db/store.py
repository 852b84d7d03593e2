"""The one door to the database: a session to read in, a unit of work to write in.

The unit and all it needs are imported at the first write: a start only reads.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sqlalchemy import Engine, Pool
from sqlalchemy.exc import DBAPIError
from sqlalchemy.orm import Session

from db.domain.labels import Label
from db.domain.plain_text import plain, shortened
from db.engine import WRITES, is_sqlite
from db.errors import EnvironmentProblem, UserError
from db.faults import environment_problem, faults_named, lost
from db.lock import FileLock, Held

if TYPE_CHECKING:
    from db.unit import OperationHead, Unit

_SUBJECT, _OFFICER, _MACHINE = 120, 80, 120
"""Letters of an operation's subject that menus and lists can show, and of who wrote it."""
KST = dt.timezone(dt.timedelta(hours=9))


def now_kst() -> str:
    """This moment as ISO text at +09:00, to the second."""
    return dt.datetime.now(KST).isoformat(timespec="seconds")


def today() -> str:
    """This day in Korea, ISO."""
    return now_kst()[: len("2026-11-26")]


@dataclass(frozen=True, slots=True)
class Actor:
    """Who writes: the officer's name and the PC, as the ledger shows them."""

    officer: str
    machine: str

    def __post_init__(self) -> None:
        object.__setattr__(self, "officer", plain(self.officer, lines=False)[:_OFFICER])
        object.__setattr__(self, "machine", plain(self.machine, lines=False)[:_MACHINE])


def _file_of(engine: Engine) -> Path | None:
    """The file of an engine of SQLite; its URL as text would have other letters for a blank."""
    name = engine.url.database or ""
    return None if not name or name.startswith(("file:", ":memory:")) else Path(name)


class Store:
    """Reads and writes one database on behalf of one officer."""

    def __init__(
        self,
        engine: Engine,
        actor: Actor,
        clock: Callable[[], str] = now_kst,
        *,
        read_only: bool = False,
        day: str = "",
    ) -> None:
        self.engine = engine
        self.actor = actor
        self.read_only = read_only
        """Whether every write is refused, because another window has the file."""
        self.day = day
        """The past day it shows (ISO), "" for the present."""
        self.shared = not is_sqlite(engine)
        """Whether colleagues write to it at the same time: a server, not a file."""
        self.path = None if self.shared else _file_of(engine)
        """Where its file lies; None for a server, and for a database in memory."""
        self.lock: FileLock | None = None
        """The lock of its file, where it has one."""
        self._clock = clock
        self._writing_engine = engine.execution_options(**{WRITES: True})
        self._written: set[str] = set()
        """Marks of its own operations, to tell them from colleagues'."""
        self._stale = False
        """Whether connections from before a refusal are still to be closed."""
        self._unsure: OperationHead | None = None
        """The operation whose commit was sent and never answered."""

    def check_place(self) -> None:
        """Refuse what would make files beside data that are not at their place: the folder comes back,
        and must find it empty. Raises EnvironmentProblem("disk.gone"), "database.held" when it came
        back and another program has it, and what the system says of a disk that answers no more."""
        if self.path is None:
            return
        with faults_named():
            there = self.path.exists()
            if there and self.lock is not None:
                self._hold_on(self.lock)
        if not there:
            raise EnvironmentProblem("disk.gone", path=str(self.path.parent))
        if self._stale:
            try:
                with faults_named():
                    self._open_anew()
            except EnvironmentProblem as problem:
                if problem.code not in ("disk.no_permission", "disk.protected"):
                    raise
                raise EnvironmentProblem("disk.read_only") from problem

    @staticmethod
    def _hold_on(lock: FileLock) -> None:
        """Data that went away and came back may belong to another program by now."""
        try:
            lock.hold_on()
        except Held as other:
            raise EnvironmentProblem("database.held", holder=str(other.holder)) from other

    @property
    def whose(self) -> str:
        """Whose operations undo takes without being told: where colleagues write at the same time
        one's own, "" for anybody's."""
        return self.actor.officer if self.shared else ""

    def now(self) -> str:
        """This moment by its clock, ISO at +09:00."""
        return self._clock()

    def today(self) -> str:
        """The day its records are looked at from (ISO): the past one it shows, else this day."""
        return self.day or today()

    @contextmanager
    def read(self) -> Iterator[Session]:
        """A session that ends with its block; nothing read in it may leave but frozen rows."""
        if self._stale:
            with suppress(OSError):
                self._open_anew()
        with self._faults_named(), Session(self.engine, autoflush=False) as session:
            yield session

    @contextmanager
    def write(
        self, label: Label, subject: str = "", *, origin: str = "", kind: str = "do"
    ) -> Iterator[Unit]:
        """One operation: committed whole when the block ends, or not at all.

        ``subject`` names what it was about in the undo menu; ``origin`` is the page that asked.
        ``kind`` is "note" for what stands in the history and can't be taken back.
        """
        from db.unit import OperationHead

        shown = shortened(plain(subject, lines=False), _SUBJECT)
        head = OperationHead(label.value, shown, self.actor.officer, self.actor.machine, kind)
        with self.write_as(head, origin=origin) as unit:
            yield unit

    @contextmanager
    def write_as(self, head: OperationHead, *, origin: str = "") -> Iterator[Unit]:
        """Like ``write``, for undo and redo, which carry another operation's name."""
        from db.unit import Unit

        if self.read_only:
            raise EnvironmentProblem("database.opened_read_only")
        self.check_place()
        self._written.add(head.uid)
        if self._unsure is not None:
            self._refuse_twice(self._unsure, head)
        with self._faults_named(), Session(self._writing_engine, autoflush=False) as session:
            unit = Unit(session, head, now=self._clock(), origin=origin)
            with unit.recording():
                yield unit
                unit.finish()
            self._commit(session, head)

    def _commit(self, session: Session, head: OperationHead) -> None:
        """A connection that is lost now leaves open whether it was written: the ledger is asked."""
        try:
            session.commit()
        except DBAPIError as fault:
            if not self.shared or not lost(fault):
                raise
            self._unsure = head
            if not self._came_through(head):
                raise

    def _came_through(self, head: OperationHead) -> bool:
        """Raises EnvironmentProblem("database.unsure") while the server can't be asked."""
        from db.outcome import was_written

        written = was_written(self._writing_engine, head.uid)
        self._unsure = None
        return written

    def _refuse_twice(self, unsure: OperationHead, head: OperationHead) -> None:
        """What is saved again after an unanswered commit may be there already."""
        same = (unsure.label, unsure.subject) == (head.label, head.subject)
        if self._came_through(unsure) and same:
            raise UserError("write.there_already")

    @contextmanager
    def _faults_named(self) -> Iterator[None]:
        """Connections made while the disk refused would go on refusing after it was mended."""
        try:
            with faults_named():
                yield
        except EnvironmentProblem as problem:
            told = self._out_of_reach() if problem.code == "database.damaged" else problem
            if problem.code == "database.unreachable" and self._unsure is not None:
                told = EnvironmentProblem("database.unsure")  # nobody may say that nothing changed
            if told is not None and told.code.startswith("disk."):
                with suppress(OSError):
                    self._open_anew()
            if told is None or told is problem:
                raise
            raise told from problem

    def _open_anew(self) -> None:
        """Let the next session open a connection of its own. Raises OSError while the file can't be
        written: closing a connection touches memory that is shared through a file beside it, and
        where that can't be written either the system would end the program."""
        self._stale = not self.read_only
        if self._stale and self.path is not None:
            with self.path.open("r+b"):
                pass
        self._stale = False
        self.engine.dispose()

    def _out_of_reach(self) -> EnvironmentProblem | None:
        """What a disk that answers no more says: of its silence SQLite makes a damaged file."""
        if self.path is None:
            return None
        try:
            with self.path.open("rb") as stream:
                stream.read(1)
        except OSError as fault:
            return environment_problem(fault)
        return None

    def wrote(self, uid: str | None) -> bool:
        """Whether it was this store that wrote the operation with this mark."""
        return uid in self._written

    def close(self) -> None:
        """Give the file or the connections back. While the file is there and can't be written they
        stay as they are until the process is gone: what was saved lies in the log beside it.
        """
        try:
            self._open_anew()
        except FileNotFoundError:
            self.engine.dispose()
        except OSError:
            _keep_for_ever(self.engine.pool)


def _keep_for_ever(pool: Pool) -> None:
    """Let nothing free it, not even the end of the interpreter: that would close its connections."""
    from ctypes import py_object, pythonapi

    pythonapi.Py_IncRef(py_object(pool))
