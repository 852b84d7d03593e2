"""Opens the data folder or the server for one command, and gives it back."""

from __future__ import annotations

import getpass
import platform
from argparse import Namespace
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from db.engine import open_engine, sqlite_url
from db.errors import EnvironmentProblem
from db.migrations import HEAD, current_revision, upgrade
from db.services.example import is_example
from db.store import Actor, Store
from desktop_app.paths import DataFolder, find_data_folder
from desktop_app.settings.file import load_settings
from desktop_app.settings.values import Settings


@dataclass(frozen=True, slots=True)
class Desk:
    """An open store with its folder and the officer's settings."""

    store: Store
    folder: DataFolder
    settings: Settings
    is_example: bool


def folder_of(arguments: Namespace) -> DataFolder:
    """The data folder that --data-dir names, or the usual one."""
    return find_data_folder(arguments.data_dir)


def settings_of(folder: DataFolder) -> Settings:
    """The officer's settings, defaults where there are none yet."""
    return load_settings(folder.settings) or Settings()


@contextmanager
def open_desk(arguments: Namespace, *, write: bool = False, create: bool = False) -> Iterator[Desk]:
    """The desk that the arguments name.

    Raises EnvironmentProblem when there is no data and ``create`` is off, when the file is held
    by another program and ``write`` is on, or when the world refuses otherwise.
    """
    folder = folder_of(arguments)
    settings = settings_of(folder)
    if not arguments.database and not folder.database.exists() and not create:
        raise EnvironmentProblem("disk.missing", path=str(folder.database))
    folder.root.mkdir(parents=True, exist_ok=True)
    url = arguments.database or settings.database or sqlite_url(folder.database)
    engine = open_engine(url)
    with engine.connect() as connection:
        revision = current_revision(connection)
    if revision != HEAD:
        upgrade(url)
    store = Store(engine, Actor(settings.officer or getpass.getuser(), platform.node()))
    try:
        yield Desk(store, folder, settings, is_example(store))
    finally:
        store.close()
