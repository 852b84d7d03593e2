"""접속기록 and 발급대장 in the window: read, narrowed, opened, and taken along as a workbook."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.domain.access import Access, Deed, Reason
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.queries import access_log
from db.queries.papers import PrintedPaper
from db.services.access_log import log_access
from db.services.papers import note_printed
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.logs import AccessLogPage, IssuedPage
from desktop_app.features.logs.page import LogPage
from desktop_app.paper.save_dialog import SaveDialog
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

_KEYS = ("contacts", "settings", "access_log", "print_log")


@pytest.fixture
def window(context: AppContext, open_window: Callable[..., MainWindow]) -> MainWindow:
    """Two contacts were looked at, a list was exported, two papers left."""
    store = context.store
    firm = save_record(
        store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀", org_type="domestic")
    ).id
    ids = [
        save_record(store, new_draft(RecordKind.CONTACT, name=name, organization=firm)).id
        for name in ("김도현", "이서준")
    ]
    for one in ids:
        seen = Access(Deed.REVEAL, RecordKind.CONTACT, one, ("mobile",), reason=Reason.DUTY)
        log_access(store, [seen])
    keys = ("phone", "mobile", "email")
    log_access(store, [Access(Deed.EXPORT, RecordKind.CONTACT, None, keys, 2, Reason.SENDING)])
    about = RecordKind.ORGANIZATION
    note_printed(store, [
        PrintedPaper("saved", about, firm, "㈜한빛정밀", "mayor", "가.pdf", 4, "c", "3f9c" * 16),
        PrintedPaper("printed", None, 0, "자료집", "guest", "복합기", 9, "c", "8ad1" * 16),
    ])  # fmt: skip
    return open_window(tuple(one for one in PAGES if one.key in _KEYS))


def _texts(page: LogPage) -> list[str]:
    model = page.list.model
    return [
        " ".join(str(model.index(row, at).data() or "") for at in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def _saved(page: LogPage, name: str, path: Path) -> str:
    button = page.findChild(QPushButton, name)
    assert isinstance(button, QPushButton)
    button.click()
    dialog = page.findChild(SaveDialog, "paper_file")
    assert isinstance(dialog, SaveDialog)
    dialog.path_chosen.emit(path)
    dialog.close()
    book = openpyxl.load_workbook(path)
    return " ".join(
        str(cell.value) for sheet in book for row in sheet.iter_rows() for cell in row if cell.value
    )


def test_who_looked_is_found_opened_and_exported(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    settings = window.open_page("settings")
    assert settings is not None
    way = settings.findChild(QPushButton, "to_access_log")
    assert isinstance(way, QPushButton)
    way.click()
    page = window.open_page("access_log")
    assert isinstance(page, AccessLogPage)
    newest, second, first = _texts(page)
    assert "내보내기" in newest
    assert "공문·자료 발송" in newest
    assert "이서준" in second
    assert "김도현" in first
    page.text.setText("김도현")
    assert len(_texts(page)) == 1
    said = _saved(page, "access_log_excel", tmp_path / "a.xlsx")
    assert "휴대전화" in said
    assert "전자우편" not in said, "only what is shown"
    page.list.opened.emit(page.shown[0].id)
    assert window.current_page_key == "contacts"
    window.open_page("access_log")
    page.text.setText("없는 사람")
    clear = page.findChild(QPushButton, "clear_access_log")
    assert isinstance(clear, QPushButton)
    clear.click()
    assert len(_texts(page)) == 3
    assert page.months.count() == page.officers.count() == 2
    page.months.setCurrentIndex(1)
    page.months.activated.emit(1)
    assert len(_texts(page)) == 3
    assert page.month == page.shown[0].row.at[:7]


def test_papers_that_left_stand_in_the_register(window: MainWindow, tmp_path: Path) -> None:
    page = window.open_page("print_log")
    assert isinstance(page, IssuedPage)
    volume, paper = _texts(page)
    assert "인쇄" in volume
    assert "자료집" in volume
    assert "시장 보고용" in paper
    assert "3f9c3f9c3f9c" in paper
    page.text.setText("복합기")
    said = _saved(page, "print_log_excel", tmp_path / "b.xlsx")
    assert "자료집" in said
    assert "가.pdf" not in said
    page.text.setText("")
    page.list.opened.emit(page.shown[0].id)
    assert window.current_page_key == "print_log", "a volume is about no one record"


def test_more_lines_than_are_read_are_told_and_all_on_paper(
    window: MainWindow, context: AppContext, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(access_log.access_rows, "__defaults__", (None, 2))
    page = window.open_page("access_log")
    assert isinstance(page, AccessLogPage)
    part = page.findChild(QLabel, "access_log_part")
    assert part.text().startswith("전체 3건 중 최근 2건")
    assert part.isVisible()
    paper = page.paper()
    assert paper is not None
    assert "기록 3건" in str(paper.make())
    page.text.setText("㈜한빛")
    found = page.paper()
    assert found is None or "기록 3건" not in str(found.make())
