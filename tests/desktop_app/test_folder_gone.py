"""A data folder that goes away, such as a stick that is pulled, is not made anew by what is kept beside
the database: the next start would take the empty folder for the data."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem
from db.intake.kept_files import keep_copy
from db.paths import DataFolder
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.errors.crash import write_report
from desktop_app.recent import RecentRecords
from desktop_app.shell.window import MainWindow
from desktop_app.unfinished import keep_list
from desktop_app.unsaved import keep_notes, notes_file, read_notes


def keep_quietly(folder: DataFolder) -> None:
    keep_notes(notes_file(folder, 7), {"notes": "입력하던 말"})
    keep_list(folder, "a" * 64, {"name": "목록.xlsx"})
    write_report(folder.logs, "what happened")


def test_what_is_kept_quietly_makes_no_folder_and_is_kept_when_it_is_back(
    window: MainWindow, context: AppContext
) -> None:
    folder = context.folder
    firm = save_record(context.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀")).id
    away = folder.root.rename(folder.root.with_name("pulled"))
    assert window.open_record(RecordKind.ORGANIZATION, firm)
    keep_quietly(folder)
    assert not folder.root.exists()
    away.rename(folder.root)
    window.note_opened(RecordKind.CASE, 3)
    keep_quietly(folder)
    assert RecentRecords(folder.recent).records[0] == (RecordKind.CASE, 3)
    assert read_notes(notes_file(folder, 7)) == {"notes": "입력하던 말"}


def test_a_setting_or_a_list_is_refused(context: AppContext, tmp_path: Path) -> None:
    folder = context.folder
    source = tmp_path / "받은 목록.csv"
    source.write_text("기업명\n㈜한빛정밀\n", encoding="utf-8")
    folder.root.rename(folder.root.with_name("pulled"))
    wishes: tuple[Callable[[], object], ...] = (
        lambda: context.settings.update(lock_minutes=3),
        lambda: keep_copy(source, folder.imports, "b" * 64, None),
    )
    for wish in wishes:
        with pytest.raises((OSError, EnvironmentProblem)):
            wish()
    assert not folder.root.exists()
