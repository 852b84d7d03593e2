"""Deeds between two offices: a colleague's file of changes is taken in."""

from __future__ import annotations

import shutil
from collections.abc import Callable

from benchmarks.kills.deed import (
    Deed,
    Tell,
    desk,
    names,
    ready_with_a_firm,
    save_firm,
    unless,
    whole,
)
from db.attachments import AttachmentFiles
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.handing.exchange import look_into, make_file, take_file
from db.ledger import redo, undo
from db.paths import DataFolder
from db.queries.newest import newest_operation
from db.queries.records import all_live
from db.secrets.passphrases import new_stretching
from db.services.attachments import attach_files
from db.services.merging import MergeDraft, merge_records
from db.services.records import save_record
from db.store import Store

_FIRM, _CONTACT = RecordKind.ORGANIZATION, RecordKind.CONTACT
_WORDS = "goyang venture zone"
_FIRMS = 40
_FILE = "changes.adchanges"
_TEXT = "의향서의 글 " * 2_000


def _ready_to_take(folder: DataFolder) -> None:
    """A colleague began with a copy of the folder, and made firms, a merge and an attached file."""
    ready_with_a_firm(folder)
    with desk(folder) as store:
        save_firm(store, "합칠 기업")
        save_record(store, new_draft(_CONTACT, organization=2, name="김하늘"))
    there = DataFolder(folder.root.parent / "colleague")
    shutil.copytree(folder.root, there.root)
    paper = there.root / "의향서.txt"
    paper.write_text(_TEXT, encoding="utf-8")
    files, made = AttachmentFiles(there.attachments), 0
    with desk(there) as store:
        for number in range(_FIRMS):
            made = save_firm(store, f"기업-{number}")
            save_record(store, new_draft(_CONTACT, organization=made, name="이도윤"))
        attach_files(store, files, _FIRM, made, [paper])
        merge_records(store, MergeDraft(_FIRM, 1, (2,)))
        make_file(store, files, store.actor.officer, "2020-01-01", folder.root / _FILE, _WORDS,
                  costs=new_stretching(n=16))  # fmt: skip


def _take(folder: DataFolder, begin: Callable[[], None], tell: Tell) -> None:
    path, files = folder.root / _FILE, AttachmentFiles(folder.attachments)
    with desk(folder) as store:
        plan = look_into(store, path, _WORDS)
        begin()
        take_file(store, files, path, _WORDS, plan, {})
        tell("taken")
        for _ in range(2):
            undo(store)
            tell("undone")
            redo(store)
            tell("again")


def _taken(folder: DataFolder, said: list[str]) -> list[str]:
    """All of it or nothing, after each step that was reported; at most one step is ahead."""
    with desk(folder) as store:
        before = 3
        with store.read() as session:
            steps = newest_operation(session) - before
        there = steps % 2 == 1
        good = len(said) <= steps <= len(said) + 1 and _counted(store) == _expected(there)
        faults = unless(good, f"{_counted(store)} after {steps} steps, {said} reported")
        faults += _lacking(store, AttachmentFiles(folder.attachments)) + whole(store)
        again = look_into(store, folder.root / _FILE, _WORDS)
        return faults + unless(again.changes_anything != there, "what is there is not known")


def _expected(there: bool) -> tuple[int, ...]:
    """Firms, contacts, contacts of the first firm."""
    return (1 + _FIRMS, 1 + _FIRMS, 1) if there else (2, 1, 0)


def _counted(store: Store) -> tuple[int, ...]:
    with store.read() as session:
        contacts = all_live(session, _CONTACT)
    first = sum(one.get("organization") == 1 for one in contacts)
    return len(names(store)), len(contacts), first


def _lacking(store: Store, files: AttachmentFiles) -> list[str]:
    with store.read() as session:
        rows = all_live(session, RecordKind.ATTACHMENT)
    good = [files.read(digest).decode() == _TEXT for digest in files.hashes()]
    return unless(len(good) >= len(rows) and all(good), "an attached file is not what it was")


DEEDS = (Deed("changes", _ready_to_take, _take, _taken),)
