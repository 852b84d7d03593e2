"""Backups made behind the open window: once a day, and when the officer asks for one."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal, Slot

from db.backups.backup import DAILY, back_up, back_up_if_older, newest_first
from db.domain.dates import format_datetime
from db.errors import EnvironmentProblem
from db.faults import faults_named
from db.paths import DataFolder
from db.store import Store
from desktop_app.clock import local_now
from desktop_app.jobs import JobRunner, Progress
from desktop_app.jobs.job import Body
from desktop_app.settings.source import SettingsSource

if TYPE_CHECKING:
    from db.backups.second_copies import SecondCopy

_NOTHING_THERE = frozenset({"folder.away", "database.gone"})
"""Then the data went away, and their backups with them: how old those are can't be said."""


class Backups(QObject):
    """Runs them on a reader lane: SQLite copies while others write."""

    made = Signal(object)
    """When the newest backup was made, in local time."""
    failed = Signal(object)
    """Carries the error: there is no new one, since when there is none; or it is in one place only."""

    def __init__(
        self,
        folder: DataFolder,
        settings: SettingsSource,
        jobs: JobRunner,
        parent: QObject | None = None,
        *,
        server: Store | None = None,
    ) -> None:
        """``server`` is the store, where that may lie on a server."""
        super().__init__(parent)
        self._folder = folder
        self._server = server
        self._settings = settings
        self._jobs = jobs

    def daily(self) -> None:
        """A backup when the newest is over a day old."""
        folder, second = self._folder, self._settings.now.second_backup
        server = self._server

        def body(_progress: Progress) -> datetime | None:
            return back_up_daily(folder, second, server)

        self._run(body, self._on_done)

    @Slot()
    def at_once(self) -> None:
        """A backup now, unless nothing changed since the newest. Who asks for one is told when it did
        not come to the second place; a stick that is not there on other days is nothing to tell."""
        folder, second = self._folder, self._settings.now.second_backup
        server = self._server

        def body(_progress: Progress) -> tuple[datetime | None, bool]:
            at = back_up_at_once(folder, server=server)
            copy = copy_to_second(folder, second)
            return at, copy is None or copy.is_there

        self._run(body, self._on_asked_done)

    def _run(self, body: Body, done: Callable[[Any], object]) -> None:
        self._jobs.run(
            body, done=done, failed=self._on_failed, key="backup", label=self.tr("Backing up…")
        )

    def _on_asked_done(self, done: tuple[datetime | None, bool]) -> None:
        at, copied = done
        self.made.emit(at)
        if not copied:
            second = self._settings.now.second_backup
            self.failed.emit(EnvironmentProblem("backup.one_place", path=second))

    def _on_done(self, at: datetime | None) -> None:
        self.made.emit(at)

    def _on_failed(self, error: BaseException) -> None:
        if isinstance(error, EnvironmentProblem) and error.code not in _NOTHING_THERE:
            error = _not_made(error, self._folder.backups, newest_backup(self._folder))
        self.failed.emit(error)


def _not_made(why: EnvironmentProblem, place: Path, newest: datetime | None) -> EnvironmentProblem:
    """The same told as what it means: there is no copy of what was changed since ``newest``."""
    if why.code == "disk.full":  # no record is lost by it
        why = EnvironmentProblem("disk.no_room")
    if newest is None:
        return EnvironmentProblem("backup.none_made", path=str(place), why=why)
    since = format_datetime(newest.isoformat())
    return EnvironmentProblem("backup.not_made", path=str(place), since=since, why=why)


def back_up_daily(
    folder: DataFolder, second: str = "", server: Store | None = None
) -> datetime | None:
    """A backup when the newest is over a day old; returns when the newest was made.

    It goes to the ``second`` folder as well, whenever that is there.
    """
    with faults_named():
        if server is not None and server.shared:
            from db.backups.server_backup import back_up_server_if_older

            back_up_server_if_older(server.engine, folder, local_now(), DAILY)
        else:
            back_up_if_older(folder.database, folder.backups, local_now(), DAILY)
    copy_to_second(folder, second)
    return newest_backup(folder)


def back_up_at_once(
    folder: DataFolder, second: str = "", server: Store | None = None
) -> datetime | None:
    """A backup now, unless nothing changed since the newest; returns when that was made."""
    with faults_named():
        if server is not None and server.shared:
            from db.backups.server_backup import back_up_server

            back_up_server(server.engine, folder, local_now())
        else:
            back_up(folder.database, folder.backups, local_now())
    copy_to_second(folder, second)
    return newest_backup(folder)


def copy_to_second(folder: DataFolder, second: str) -> SecondCopy | None:
    """The newest backup into the second folder, if one is named; what came of it."""
    if not second:
        return None
    from db.backups.second_copies import copy_elsewhere

    return copy_elsewhere(folder.backups, Path(second), local_now())


def newest_backup(folder: DataFolder) -> datetime | None:
    """When the newest backup was made, in local time."""
    backups = newest_first(folder.backups, local_now())
    return backups[0].at if backups else None
