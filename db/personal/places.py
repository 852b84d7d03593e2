"""Where personal data may lie beside the database, and how it is read there."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine, NullPool, create_engine

from db.backups.backup import verify
from db.backups.file_copies import FOLDER, LISTS
from db.engine import how_to_connect, sqlite_url
from db.intake.reading.read import read_file
from db.intake.workbook import Workbook
from db.paths import DataFolder
from db.personal.bytes_search import Open, open_meant
from db.secrets.kept import laid_open

DAMAGED = "damaged"


def open_copy(path: Path) -> Engine:
    """A copy of the database, without the program's guards."""
    url = sqlite_url(path)
    return create_engine(url, poolclass=NullPool, **how_to_connect(url))


def read_kept_list(path: Path) -> Workbook:
    """The cells of a list that is kept."""
    with laid_open(path) as readable:
        return read_file(readable)


@dataclass(frozen=True, slots=True)
class Places:
    """The data folder, the second folder of backups, and the ways to read what lies in them.

    Where files are encrypted, ``open_file`` and ``read_list`` give them decrypted and
    ``open_database`` opens a copy with its key.
    """

    folder: DataFolder
    second: str = ""
    open_file: Open = open_meant
    open_database: Callable[[Path], Engine] = open_copy
    verify_copy: Callable[[Path], None] = verify
    read_list: Callable[[Path], Workbook] = read_kept_list

    @property
    def journal(self) -> Path:
        """The file of a destruction under way."""
        return self.folder.destruction

    def all_files(self) -> Iterator[Path]:
        """Every file of the data folder but the journal."""
        for path in sorted(self.folder.root.rglob("*")):
            if path.is_file() and path != self.journal and path.name != f"{self.journal.name}.part":
                yield path

    def kept_lists(self) -> Iterator[Path]:
        """The lists that are kept, and their copies beside the backups."""
        for folder in (self.folder.imports, self.folder.backups / LISTS):
            yield from _files_in(folder)

    def attached(self) -> Iterator[Path]:
        """The attached files, and their copies beside the backups."""
        for folder in (self.folder.attachments, self.folder.backups / FOLDER):
            yield from _files_in(folder)

    def others(self) -> Iterator[Path]:
        """What is neither the database nor a copy of it, a kept list or an attached file: settings,
        logs, minutes being typed, whatever a person put there."""
        apart = (self.folder.imports, self.folder.attachments)
        database = self.folder.database.name
        for path in self.all_files():
            if any(path.is_relative_to(one) for one in apart) or path == self.folder.lock:
                continue
            beside = path.is_relative_to(self.folder.backups)
            if not path.name.startswith(database) and not (
                beside
                and (path.suffix == ".sqlite3" or FOLDER in path.parts or LISTS in path.parts)
            ):
                yield path

    def damaged(self) -> Iterator[Path]:
        """Databases that could not be read any more and were set aside."""
        yield from _files_in(self.folder.backups / DAMAGED)


def _files_in(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from (path for path in sorted(folder.rglob("*")) if path.is_file())
