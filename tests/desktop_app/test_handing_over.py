"""Handing over from 설정 and from the first screen: everything to another PC, changes to a colleague."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from db.attachments import AttachmentFiles
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.handing.exchange import make_file
from db.handing.handed_over import handed_over
from db.paths import DataFolder
from db.queries.records import all_live, load_detail
from db.services.records import save_record
from db.startup import open_store
from db.store import Actor, Store
from desktop_app.features.settings.handing.sealed_files import SealedFileDialog
from desktop_app.features.settings.handing.taking_dialog import TakingDialog
from desktop_app.jobs import InlineRunner
from desktop_app.program import Program
from desktop_app.settings import Settings
from desktop_app.shell.first_start.screen import FirstStartScreen
from desktop_app.widgets.dialogs.unseal_dialog import UnsealDialog
from tests.fixtures.cuts import cut_texts
from tests.fixtures.databases import ACTOR

OFFICER = Settings(office="전략산업과", officer="박서연", theme="light", organization="고양특례시")
WORDS = "ilsan venture 2026"
FIRM = RecordKind.ORGANIZATION
_LONG = 30_000
"""A whole window is made anew, on a machine that may have other things to do."""


@pytest.fixture
def folder_with(
    with_database: Callable[[DataFolder], DataFolder],
) -> Callable[..., DataFolder]:
    def make(root: Path, *firms: str) -> DataFolder:
        made = with_database(DataFolder(root))
        with closing(open_store(made, ACTOR)) as desk:
            for name in firms:
                save_record(desk.store, new_draft(FIRM, name=name))
        return made

    return make


def firms_of(store: Store) -> list[str]:
    with store.read() as session:
        return [one.text("name") for one in all_live(session, FIRM)]


def firms_in(folder: DataFolder) -> list[str]:
    with closing(open_store(folder, ACTOR)) as desk:
        return firms_of(desk.store)


@pytest.fixture
def programs(qtbot: QtBot, qapp: QApplication) -> Iterator[list[Program]]:
    made: list[Program] = []
    yield made
    for one in made:
        one.close()
        one.window.close()
        one.window.deleteLater()
        one.deleteLater()


def started(qtbot: QtBot, programs: list[Program], folder: DataFolder, who: Settings) -> Program:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    program = Program(app, folder, who, InlineRunner())
    programs.append(program)
    program.start()
    return program


def press(root: QWidget, name: str) -> None:
    found = root.findChild(QAbstractButton, name)
    assert found is not None, name
    assert found.isEnabled(), name
    found.click()


def choose(window: QWidget, path: Path) -> None:
    """Answer the dialog that asks for a file."""
    dialog = window.findChild(SealedFileDialog)
    dialog.path_chosen.emit(path)
    dialog.close()
    dialog.deleteLater()


def settings_page(program: Program) -> QWidget:
    page = program.window.open_page("settings")
    assert page is not None
    return page


def reopened(qtbot: QtBot, program: Program, before: QWidget) -> None:
    qtbot.waitUntil(
        lambda: program.window is not before and bool(program.window.current_page_key),
        timeout=_LONG,
    )


def test_packed_looked_at_and_taken_back_and_opened_over_other_data(
    qtbot: QtBot,
    programs: list[Program],
    tmp_path: Path,
    folder_with: Callable[..., DataFolder],
) -> None:
    folder = folder_with(tmp_path / "desk", "㈜한빛정밀")
    bundle = tmp_path / "자료.admove"
    program = started(qtbot, programs, folder, OFFICER)
    qtbot.waitUntil(lambda: bool(program.window.current_page_key), timeout=_LONG)
    before = program.window
    settings_page(program)
    press(before, "move_pack")
    for name in ("new_passphrase", "passphrase_again"):
        before.findChild(QLineEdit, name).setText(WORDS)
    press(before, "passphrase_take")
    choose(before, bundle)
    reopened(qtbot, program, before)
    assert bundle.exists()
    looked = program.window
    page = settings_page(program)
    assert "인계 완료(읽기 전용)" in page.findChild(QLabel, "handing_state").text()
    assert not page.findChild(QAbstractButton, "move_pack").isEnabled()
    QApplication.processEvents()
    assert not cut_texts(page)
    press(looked, "move_take_back")
    press(looked, "take_back")
    reopened(qtbot, program, looked)
    assert handed_over(folder) is None
    assert firms_in(folder) == ["㈜한빛정밀"]

    here = program.window
    settings_page(program)
    with closing(open_store(folder, ACTOR)) as desk:
        assert desk.read_only  # the window has it
    press(here, "move_open")
    choose(here, bundle)
    asking = here.findChild(UnsealDialog)
    asking.line.edit.setText("not the passphrase")
    press(asking, "unseal_go")
    assert "암호가 아닙니다" in asking.findChild(QLabel, "unseal_problem").text()
    asking.line.edit.setText(WORDS)
    press(asking, "unseal_go")
    assert "기록 1건" in asking.findChild(QLabel, "unseal_found").text()
    press(asking, "unseal_go")
    reopened(qtbot, program, here)
    (aside,) = folder.root.glob("before-*")
    assert firms_in(DataFolder(aside)) == ["㈜한빛정밀"]


def test_a_new_pc_begins_with_what_was_packed(
    qtbot: QtBot,
    programs: list[Program],
    tmp_path: Path,
    folder_with: Callable[..., DataFolder],
) -> None:
    from db.handing.packing import pack
    from db.secrets.passphrases import new_stretching
    from desktop_app.settings.moving import settings_to_move

    old = folder_with(tmp_path / "old", "㈜한빛정밀", "나루바이오")
    bundle = tmp_path / "자료.admove"
    pack(old, bundle, WORDS, ACTOR, "2026-11-26T09:00:00+09:00", settings_to_move(OFFICER),
         costs=new_stretching(n=16))  # fmt: skip
    new = DataFolder(tmp_path / "new")
    new.root.mkdir()
    program = started(qtbot, programs, new, Settings(theme="light"))
    screen = program.window.findChild(FirstStartScreen)
    screen.office.setText("투자유치과")
    screen.officer.setText("이준호")
    screen.ask_passphrase(bundle)
    asking = screen.findChild(UnsealDialog)
    asking.line.edit.setText("not the passphrase")
    press(asking, "unseal_go")
    assert "암호가 아닙니다" in asking.findChild(QLabel, "unseal_problem").text()
    asking.line.edit.setText(WORDS)
    press(asking, "unseal_go")
    qtbot.waitUntil(lambda: bool(program.window.current_page_key), timeout=_LONG)
    now = program.window.around.settings.now
    assert (now.officer, now.office, now.organization) == ("이준호", "투자유치과", "고양특례시")
    program.close()
    assert firms_in(new) == ["㈜한빛정밀", "나루바이오"]


def test_a_colleagues_changes_are_decided_and_taken_in(
    qtbot: QtBot,
    programs: list[Program],
    tmp_path: Path,
    folder_with: Callable[..., DataFolder],
) -> None:
    folder = folder_with(tmp_path / "desk", "㈜한빛정밀")
    theirs = DataFolder(tmp_path / "theirs")
    theirs.root.mkdir()
    theirs.database.write_bytes(folder.database.read_bytes())
    path = tmp_path / "변경분.adchanges"
    lee = Actor("이준호", "PC-08")
    for place, actor, note in ((theirs, lee, "이의 메모"), (folder, ACTOR, "박의 메모")):
        with closing(open_store(place, actor)) as desk:
            with desk.store.read() as session:
                stored = load_detail(session, FIRM, 1)
            assert stored is not None
            save_record(desk.store, Draft(FIRM, {"note": note}, 1, stored.draft.version))
            if actor is lee:
                save_record(desk.store, new_draft(FIRM, name="나루바이오"))
                files = AttachmentFiles(place.attachments)
                make_file(desk.store, files, "이준호", "2026-01-01", path, WORDS)
    program = started(qtbot, programs, folder, OFFICER)
    qtbot.waitUntil(lambda: bool(program.window.current_page_key), timeout=_LONG)
    window = program.window
    settings_page(program)
    press(window, "changes_take")
    choose(window, path)
    asking = window.findChild(UnsealDialog)
    asking.line.edit.setText(WORDS)
    press(asking, "unseal_go")
    dialog = window.findChild(TakingDialog)
    QApplication.processEvents()
    assert not cut_texts(dialog)
    assert not dialog.findChild(QAbstractButton, "taking_go").isEnabled()
    qtbot.keyClick(dialog, " ")  # theirs
    qtbot.keyClick(dialog, " ")  # as it is here
    assert dialog.model.data(dialog.model.index(0, 4)) == "여기 내용대로"
    press(dialog, "taking_theirs")
    press(dialog, "taking_go")
    program.close()
    with closing(open_store(folder, ACTOR)) as desk, desk.store.read() as session:
        detail = load_detail(session, FIRM, 1)
    assert detail is not None
    assert detail.draft.text("note") == "이의 메모"
    assert firms_in(folder) == ["㈜한빛정밀", "나루바이오"]


def test_a_file_of_changes_is_made(
    qtbot: QtBot, programs: list[Program], tmp_path: Path, folder_with: Callable[..., DataFolder]
) -> None:
    folder = folder_with(tmp_path / "desk", "㈜한빛정밀")
    program = started(qtbot, programs, folder, OFFICER)
    qtbot.waitUntil(lambda: bool(program.window.current_page_key), timeout=_LONG)
    window = program.window
    settings_page(program)
    press(window, "changes_make")
    for name in ("new_passphrase", "passphrase_again"):
        window.findChild(QLineEdit, name).setText(WORDS)
    press(window, "passphrase_take")
    path = tmp_path / "변경분.adchanges"
    choose(window, path)
    qtbot.waitUntil(path.exists)
