"""안내서: the chapter of the page in front, words found in all of it, papers about the program."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.features.guide import GuidePage
from desktop_app.features.guide.chapters import chapter_of, chapters, finding
from desktop_app.page import PageSpec
from desktop_app.paper.preview_dialog import PreviewDialog
from desktop_app.paths import documents_folder
from desktop_app.shell.page_help import PageHelpDialog
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow

GUIDE = chapters((documents_folder() / "guide-ko.md").read_text(encoding="utf-8"))
_KEYS = ("cases", "settings", "guide")


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    return open_window(tuple(one for one in PAGES if one.key in _KEYS))


def page_of(window: MainWindow) -> GuidePage:
    page = window.open_page("guide")
    assert isinstance(page, GuidePage)
    return page


def titles(page: GuidePage) -> list[str]:
    return [page.list.item(row).text().strip() for row in range(page.list.count())]


def test_a_heading_within_a_chapter_is_an_entry_of_its_own() -> None:
    found = chapters("# 제목\n\n앞말\n\n## 1. 하나\n\n글 `#26-031`\n\n### 속\n\n더\n\n## 2. 둘\n")
    assert [(one.title, one.level, one.text) for one in found] == [
        ("1. 하나", 2, "글 `#26-031`"), ("속", 3, "더"), ("2. 둘", 2, ""),
    ]  # fmt: skip


def test_words_are_found_wherever_they_stand_in_a_chapter() -> None:
    found = chapters("## 1. 백업\n\nUSB에 둡니다\n\n## 2. 백업 없이\n\n아무것도")
    assert finding(found, "usb 백업") == (0,)
    assert finding(found, "") == (0, 1)
    assert finding(found, "인쇄") == ()


@pytest.mark.parametrize("spec", PAGES, ids=lambda spec: spec.key)
def test_every_page_is_explained_by_a_chapter_or_by_that_of_its_page(spec: PageSpec) -> None:
    place = chapter_of(spec.key, spec.under, GUIDE)
    assert place > 0 or spec.key in {"settings", "officers", "offices", "periods", "guide"}


def test_every_picture_and_guide_it_leads_to_is_there() -> None:
    text = (documents_folder() / "guide-ko.md").read_text(encoding="utf-8")
    named = {part.split(")")[0] for part in text.split("](")[1:]}
    assert named
    assert [one for one in named if not (documents_folder() / one).is_file()] == []


def test_f1_leads_to_the_chapter_on_the_page_in_front(window: MainWindow) -> None:
    window.open_page("cases")
    window.around.commands.run("help.page")
    dialog = window.findChild(PageHelpDialog)
    assert isinstance(dialog, PageHelpDialog)
    more = dialog.findChild(QPushButton, "help_guide")
    assert isinstance(more, QPushButton)
    more.click()
    page = page_of(window)
    assert page.pane.toPlainText().startswith("3. 투자 건")


def test_what_is_typed_leaves_the_chapters_that_say_it(
    window: MainWindow, qtbot: QtBot, type_korean: Callable[[QWidget, str], None]
) -> None:
    page = page_of(window)
    everything = titles(page)
    type_korean(page.text, "확정집계")
    page.text.returnPressed.emit()
    assert 0 < len(titles(page)) < len(everything)
    assert page.pane.textCursor().selectedText() == "확정집계"
    page.text.clear()
    type_korean(page.text, "가나다라마바사")
    page.text.returnPressed.emit()
    assert titles(page) == []
    page.text.clear()
    qtbot.waitUntil(lambda: titles(page) == everything)


def test_the_next_chapter_is_read_with_the_keyboard(window: MainWindow) -> None:
    page = page_of(window)
    page.list.setCurrentRow(len(titles(page)) - 1)
    assert "보안 확인서" in page.pane.toPlainText()


def test_the_administrators_guide_opens_from_its_link(window: MainWindow) -> None:
    page = page_of(window)
    page.pane.link_chosen.emit("admin-guide-ko.md")
    assert "PostgreSQL" in page.pane.toPlainText()


@pytest.mark.parametrize("name", ["guide_quick", "guide_fields", "guide_security"])
def test_the_papers_about_the_program_are_looked_at_before_they_are_saved(
    window: MainWindow, name: str
) -> None:
    press = page_of(window).findChild(QPushButton, name)
    assert isinstance(press, QPushButton)
    press.click()
    assert isinstance(page_of(window).findChild(PreviewDialog), PreviewDialog)


def test_a_guide_that_is_gone_says_so(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("desktop_app.features.guide.page.documents_folder", lambda: tmp_path)
    page = page_of(window)
    sentence = page.findChild(QLabel, "state_sentence")
    assert isinstance(sentence, QLabel)
    assert sentence.text() == "안내서를 읽을 수 없습니다."
