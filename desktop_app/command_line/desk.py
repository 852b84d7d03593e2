"""Opens the data folder or the server for one command, and gives it back."""

from __future__ import annotations

import datetime as dt
import getpass
import platform
from argparse import Namespace
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from db.domain.dated_names import heading_of, name_on
from db.errors import EnvironmentProblem
from db.queries.example import is_example
from db.queries.institution import institution_names
from db.startup import Access, open_store
from db.store import Actor, Store
from desktop_app.clock import local_now
from desktop_app.command_line.passphrases import unlock_folder
from desktop_app.paths import DataFolder, find_data_folder, is_away
from desktop_app.settings.file import load_settings
from desktop_app.settings.values import Settings


@dataclass(frozen=True, slots=True)
class Desk:
    """An open store with its folder and the officer's settings."""

    store: Store
    folder: DataFolder
    settings: Settings
    is_example: bool

    def institution_on(self, day: dt.date) -> str:
        """Its name on paper of that day: a dated one, else that of the settings."""
        with self.store.read() as session:
            found = name_on(institution_names(session), day)
        return found.name if found is not None else self.settings.organization

    def heading(self, day: dt.date | None = None) -> str:
        """Whose paper of that day it is, of today where none is given."""
        return heading_of(self.institution_on(day or local_now().date()), self.settings.office)


def place_of(arguments: Namespace) -> DataFolder:
    """The data folder that --data-dir names, or the usual one.

    Raises EnvironmentProblem("folder.away") where it was noted and is not there: it is not made
    anew, and on a server nothing is asked of it.
    """
    folder = find_data_folder(arguments.data_dir)
    if not arguments.database and is_away(folder):
        raise EnvironmentProblem("folder.away", path=str(folder.root))
    return folder


def folder_of(arguments: Namespace) -> DataFolder:
    """The same, unlocked where it is encrypted. Raises what ``unlock_folder`` raises, too."""
    folder = place_of(arguments)
    unlock_folder(arguments, folder)
    return folder


def settings_of(folder: DataFolder) -> Settings:
    """The officer's settings, defaults where there are none yet."""
    return load_settings(folder.settings) or Settings()


@contextmanager
def open_desk(
    arguments: Namespace, *, write: bool = False, create: bool = False, access: Access | None = None
) -> Iterator[Desk]:
    """The desk that the arguments name; ``access`` where neither looking nor writing is meant.

    Raises EnvironmentProblem when there is no data and ``create`` is off, when the file is held
    by another program and ``write`` is on, or when the world refuses otherwise.
    """
    folder = folder_of(arguments)
    settings = settings_of(folder)
    url = arguments.database or settings.database
    if not url and not folder.database.exists() and not create:
        raise EnvironmentProblem("disk.missing", path=str(folder.database))
    actor = Actor(settings.officer or getpass.getuser(), platform.node())
    access = access or (Access.WRITE if write else Access.READ)
    with closing(open_store(folder, actor, url=url, access=access)) as opened:
        yield Desk(opened.store, folder, settings, is_example(opened.store))
