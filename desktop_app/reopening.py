"""What the data are opened anew for behind a window of its own, and what is said before and after."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app.jobs import Progress
from desktop_app.opening import OpenedDesk, move_desk, open_desk, restore_desk, switch_desk
from desktop_app.paths import DataFolder
from desktop_app.settings import Settings
from resources.texts import Texts

if TYPE_CHECKING:
    from db.backups.backup import Backup
    from db.encryption import Prepared

Open = Callable[[DataFolder, Settings, OpenedDesk | None, Progress], OpenedDesk]
"""Closes what was opened before, and opens the data as they are wanted."""


@dataclass(frozen=True, slots=True)
class Reopening:
    """One way of it; ``told`` is the sentence when it is done, "" for none, and ``steps`` what is
    done at each number that the opening reports."""

    waiting: str
    open: Open
    told: Callable[[OpenedDesk], str]
    steps: tuple[str, ...] = ()


def of_other_place(texts: Texts) -> Reopening:
    """Work goes on where the settings say now: on a server, or in this PC's file."""

    return of_same_place("", texts)


def of_backup(backup: Backup, texts: Texts) -> Reopening:
    """A backup takes the place of the data."""
    was_there = True

    def opened(
        folder: DataFolder, settings: Settings, before: OpenedDesk | None, progress: Progress
    ) -> OpenedDesk:
        nonlocal was_there
        was_there = folder.database.exists()
        return restore_desk(folder, settings, backup.path, before, progress)

    def told(opened: OpenedDesk) -> str:
        if not was_there:
            return texts("Brought back to {made}.", made=_made(backup))
        return _what_came_back(backup, opened, texts)

    steps = (
        texts("Opening the data…"),
        texts("Checking the backup and the present file…"),
        texts("Keeping the present file…"),
        texts("Putting the backup in its place…"),
    )
    return Reopening(texts("Bringing everything back…"), opened, told, steps)


def of_encryption(prepared: Prepared | None, texts: Texts) -> Reopening:
    """Every file is sealed with what was prepared, or opened again where nothing was."""

    def opened(
        folder: DataFolder, settings: Settings, before: OpenedDesk | None, progress: Progress
    ) -> OpenedDesk:
        return switch_desk(folder, settings, prepared, before, progress)

    if prepared is not None:
        waiting = texts("Encrypting the data. It goes on at the next start if it is interrupted.")
        done = texts("The data are encrypted.")
    else:
        waiting = texts("Switching encryption off. It goes on at the next start if interrupted.")
        done = texts("The data are not encrypted.")
    return Reopening(waiting, opened, lambda _opened: done)


def of_move(bundle: Path, passphrase: str, texts: Texts) -> Reopening:
    """Everything that was handed over in a file takes the place of the data."""

    def opened(
        folder: DataFolder, settings: Settings, before: OpenedDesk | None, progress: Progress
    ) -> OpenedDesk:
        return move_desk(folder, settings, bundle, passphrase, before, progress)

    done = texts("Everything was checked and opened. What was here before is kept in the folder.")
    return Reopening(texts("Opening what was handed over…"), opened, lambda _opened: done)


def of_same_place(done: str, texts: Texts) -> Reopening:
    """The same data once more: they were handed over, or are taken back; ``done`` says so."""

    def opened(
        folder: DataFolder, settings: Settings, before: OpenedDesk | None, progress: Progress
    ) -> OpenedDesk:
        if before is not None:
            before.close()
        return open_desk(folder, settings, None, progress)

    return Reopening(texts("Opening the data…"), opened, lambda _opened: done)


def _made(backup: Backup) -> str:
    return f"{backup.at:%Y-%m-%d %H:%M}"


def _what_came_back(backup: Backup, opened: OpenedDesk, texts: Texts) -> str:
    made, replayed = _made(backup), opened.replayed
    if replayed is None:
        return texts("Brought back to {made}. The file of before is among the backups.", made=made)
    count, until = f"{replayed.operations:,}", replayed.until[:16].replace("T", " ")
    if not replayed.operations:
        return texts(
            "Opened the backup of {made}. What was done since could not be read from the"
            " damaged file, which is kept.",
            made=made,
        )
    if replayed.whole:
        return texts(
            "Opened the backup of {made} and did the {count:operation|operations} since again, up to"
            " {until}: nothing is missing.",
            made=made, count=count, until=until,
        )  # fmt: skip
    return texts(
        "Opened the backup of {made} and did {count:operation|operations} again, up to {until}. What"
        " came after could not be read; the damaged file is kept.",
        made=made, count=count, until=until,
    )  # fmt: skip
