"""A data folder with one person in every place where a person can be."""

from __future__ import annotations

import datetime as dt
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

import openpyxl
import pytest

from db.attachments import AttachmentFiles
from db.backups.backup import back_up
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.personal.places import Places
from db.services.attachments import attach_files
from db.services.records import save_record
from db.startup import Opened, open_store
from db.store import Store
from tests.fixtures.databases import ACTOR

NAME, MOBILE, EMAIL = "남궁하늘별", "010-7391-2846", "haneul.byeol@hanbit.example"
STAYS = "선우바다빛"


@dataclass
class Desk:
    """An open data folder, and the contact that is to be destroyed."""

    opened: Opened
    folder: DataFolder
    contact_id: int
    list_hash: str = ""

    @property
    def store(self) -> Store:
        """Its store."""
        return self.opened.store

    @property
    def places(self) -> Places:
        """Where values may lie."""
        return Places(self.folder)

    def reopen(self) -> None:
        """As at the next start."""
        self.opened.close()
        self.opened = open_store(self.folder, ACTOR)


def fill(store: Store, folder: DataFolder) -> int:
    """Somebody in the tables, the ledger, texts, a kept list, a file, notes and backups."""
    firm = save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀")).id
    values = {"organization": firm, "name": NAME, "mobile": MOBILE, "email": EMAIL}
    contact = save_record(
        store, new_draft(RecordKind.CONTACT, **values, retain_until="2025-12-31", title="이사")
    ).id
    other = {"organization": firm, "name": STAYS, "mobile": "010-5555-0001"}
    save_record(store, new_draft(RecordKind.CONTACT, **other))
    said = f"{NAME} 이사(010.7391.2846)와 통화, {EMAIL}로 자료 송부"
    save_record(
        store,
        new_draft(RecordKind.ACTIVITY, organization=firm, kind="call", summary=said,
                  happened_on="2025-03-02"),
    )  # fmt: skip
    _files(store, folder, firm)
    back_up(folder.database, folder.backups, dt.datetime(2026, 11, 1, 9))
    return contact


def _files(store: Store, folder: DataFolder, firm: int) -> None:
    book = openpyxl.Workbook()
    assert book.active is not None
    book.active.append(["업체명", "담당자", "휴대전화"])
    book.active.append(["㈜한빛정밀", NAME, 1073912846])
    folder.imports.mkdir()
    book.save(folder.imports / f"{'a' * 64}.xlsx")
    (folder.imports / f"{'b' * 64}.csv").write_text(f"담당자\n{NAME}\n{STAYS}\n", encoding="cp949")
    paper = folder.root / "회의.txt"
    paper.write_text(f"참석: {NAME}", encoding="utf-16")
    attach_files(store, AttachmentFiles(folder.attachments), RecordKind.ORGANIZATION, firm, [paper])
    paper.unlink()
    folder.unsaved.mkdir()
    (folder.unsaved / "minutes-1.json").write_text(f'{{"note": "{NAME}"}}', encoding="utf-8")
    escaped = NAME.encode("ascii", "backslashreplace").decode()
    (folder.root / "recent.json").write_text(f'["{escaped}"]', encoding="utf-8")


@pytest.fixture(scope="session")
def filled(migrated_file: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, int]:
    """A folder as after years, and its contact; copy it, do not write to it."""
    folder = DataFolder(tmp_path_factory.mktemp("filled") / "data")
    folder.root.mkdir()
    shutil.copyfile(migrated_file, folder.database)
    with closing(open_store(folder, ACTOR)) as opened:
        return folder.root, fill(opened.store, folder)


@pytest.fixture
def desk(tmp_path: Path, filled: tuple[Path, int]) -> Iterator[Desk]:
    """The folder, opened."""
    root, contact = filled
    folder = DataFolder(tmp_path / "data")
    shutil.copytree(root, folder.root)
    made = Desk(open_store(folder, ACTOR), folder, contact)
    yield made
    made.opened.close()


def places_of(root: Path, *values: str) -> list[str]:
    """The test's own search: every byte of every file, and the members of archives, for each value
    in each encoding. Returns where anything was found."""
    found = []
    for path in sorted(root.rglob("*")):
        if path.is_file():
            found += [path.name for value in values if _stands_in(path.read_bytes(), value)]
            if path.suffix == ".sqlite3" and not path.name.endswith("-wal"):
                with closing(sqlite3.connect(path)) as connection:
                    dump = "\n".join(connection.iterdump())
                found += [f"{path.name}: rows" for value in values if value in dump]
    return found


def _stands_in(data: bytes, value: str) -> bool:
    import io
    import zipfile

    encoded = [value.encode(one) for one in ("utf-8", "utf-16-le", "utf-16-be", "cp949")]
    encoded.append(value.encode("ascii", "backslashreplace"))
    if any(one in data for one in encoded):
        return True
    if data[:2] != b"PK":
        return False
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return any(one in archive.read(name) for name in archive.namelist() for one in encoded)
