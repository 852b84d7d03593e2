"""이 조건으로 면담자료집: the rows of a list, seen as one volume, then saved."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QFileDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QPushButton,
    QRadioButton,
    QToolButton,
)
from pytestqt.qtbot import QtBot

from db.attachments import AttachmentFiles
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.queries.papers import printed_papers
from db.queries.records import all_live
from db.services.attachments import attach_files
from db.services.papers import keep_composition
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.features.documents.booklet_page import BookletPage
from desktop_app.features.organizations import OrganizationsPage
from desktop_app.paper.booklet import MOST
from desktop_app.shell.pages import PAGES
from desktop_app.shell.window import MainWindow
from reports.content.arrangement import Arrangement
from reports.content.composition import Edit
from reports.content.looks import Cover, Looks
from tests.reports.foreign import pdf_bytes

FIRM, CASE = RecordKind.ORGANIZATION, RecordKind.CASE


@pytest.fixture
def firms(context: AppContext) -> dict[str, int]:
    """Three invented firms, two with a case."""
    ids = {}
    for name in ("가람메디텍", "나루바이오", "다온소재"):
        ids[name] = save_record(context.store, new_draft(FIRM, name=name)).id
        if name != "다온소재":
            save_record(context.store, new_draft(CASE, organization=ids[name], title=f"{name} 건"))
    return ids


@pytest.fixture
def window(open_window: Callable[..., MainWindow]) -> MainWindow:
    keys = ("organizations", "meetings", "booklet")
    return open_window(tuple(spec for spec in PAGES if spec.key in keys))


@pytest.fixture
def page(window: MainWindow, firms: dict[str, int], qtbot: QtBot) -> BookletPage:
    """Asked for from the list of organizations."""
    with qtbot.waitActive(window):
        window.activateWindow()
    rows = window.open_page("organizations")
    assert isinstance(rows, OrganizationsPage)
    rows.list_panel.list.filter_by("name", "!없는 이름")
    rows.list_panel.head.menu.booklet_requested.emit()
    made = window.open_page("booklet")
    assert isinstance(made, BookletPage)
    return made


def papers(page: BookletPage) -> list[str]:
    made = page.findChild(QListWidget, "booklet_papers")
    return [made.item(at).text() for at in range(made.count())]


def said(page: BookletPage, name: str) -> str:
    return page.findChild(QLabel, name).text()


def saved(page: BookletPage, path: Path) -> list[str]:
    page.ways.save_pdf()
    dialog = page.findChild(QFileDialog, "save_dialog")
    assert dialog.nameFilters() == ["PDF 파일 (*.pdf)"]  # its contents know their pages there
    dialog.fileSelected.emit(str(path))
    dialog.close()
    return [one.extract_text() for one in pypdf.PdfReader(io.BytesIO(path.read_bytes())).pages]


def test_the_papers_stand_with_their_pages_and_another_edition_or_a_paper_less_is_bound_anew(
    page: BookletPage, tmp_path: Path
) -> None:
    first, second = papers(page)
    assert first == "가람메디텍 — 3쪽"
    assert second.startswith("나루바이오 — ")
    assert "다온소재" in said(page, "booklet_left")
    assert "명칭 !없는 이름" in said(page, "packet_subject")
    pages = saved(page, tmp_path / "papers.pdf")
    assert said(page, "packet_pages") == f"{len(pages)}쪽"
    assert "가람메디텍" in pages[0]
    assert "나루바이오" in pages[0]
    assert "다온소재" not in pages[0]

    page.findChild(QPushButton, "edition_guest").click()
    made = page.findChild(QListWidget, "booklet_papers")
    made.item(0).setCheckState(Qt.CheckState.Unchecked)
    assert papers(page) == ["가람메디텍", "나루바이오 — 3쪽"]
    pages = saved(page, tmp_path / "guests.pdf")
    assert "면담자료집(상대방 배부용)" in pages[0]
    assert "가람메디텍" not in "".join(pages)
    made.item(1).setCheckState(Qt.CheckState.Unchecked)
    assert not page.findChild(QPushButton, "packet_save").isEnabled()
    made.item(0).setCheckState(Qt.CheckState.Checked)
    assert papers(page)[0] == "가람메디텍 — 3쪽"


def test_what_was_composed_for_a_paper_is_bound_and_a_later_word_is_a_correction(
    page: BookletPage, context: AppContext, tmp_path: Path
) -> None:
    def say(words: str) -> None:
        made = Arrangement(looks=Looks(cover=Cover.PLAIN)).edited("talk", Edit(f"○ {words}"))
        with context.store.read() as session:
            case = all_live(session, CASE)[0]
        keep_composition(context.store, CASE, case.id or 0, made.to_text())
        page.begin_again()

    say("이 자리에서만 하는 말씀")
    pages = saved(page, tmp_path / "papers.pdf")
    text = "".join(pages)
    assert "이 자리에서만 하는 말씀" in text
    assert "수정본" not in text
    assert papers(page)[0] == "가람메디텍 — 3쪽"  # its own cover is left out: the volume has one
    with context.store.read() as session:
        lines = printed_papers(session)
    assert [line.title for line in lines] == ["나루바이오", "가람메디텍", "면담자료집"]
    assert {line.target for line in lines} == {"papers.pdf"}
    assert len({line.file_hash for line in lines}) == 1
    say("나중에 고친 말씀")
    pages = saved(page, tmp_path / "again.pdf")
    corrected = [at for at, one in enumerate(pages, start=1) if "수정본" in one]
    begins = [int(line.rpartition(" ")[2].removesuffix("쪽")) for line in papers(page)]
    assert corrected == list(range(begins[0], begins[1]))  # only the paper that says another thing


def test_a_paper_is_turned_to_the_work_can_be_stopped_and_too_many_rows_are_refused(
    page: BookletPage,
) -> None:
    made = page.findChild(QListWidget, "booklet_papers")
    made.setCurrentRow(1)
    number = page.findChild(QLabel, "page_number")
    assert papers(page)[1].endswith(f" {number.text()}쪽")
    page.findChild(QToolButton, "page_back").click()
    assert made.currentRow() == 0

    page.stop()
    assert said(page, "state_sentence") == "멈추었습니다. 저장한 것은 없습니다."
    page.findChild(QPushButton, "booklet_again").click()
    assert len(papers(page)) == 2

    everything = tuple(range(1, MOST + 2))
    page.show_target(kind=FIRM, chosen=(), everything=everything, title="", back="organizations")
    assert said(page, "state_sentence") == f"{MOST + 1}건은 한 권으로 묶기에 너무 많습니다."
    assert f"{MOST}건까지" in said(page, "booklet_many")
    assert not page.findChild(QPushButton, "packet_save").isEnabled()


def test_the_chosen_rows_alone(
    page: BookletPage, window: MainWindow, firms: dict[str, int]
) -> None:
    rows = window.open_page("organizations")
    assert isinstance(rows, OrganizationsPage)
    rows.list_panel.list.table.selectAll()
    rows.list_panel.head.menu.booklet_requested.emit()
    chosen = page.findChild(QRadioButton, "booklet_chosen")
    assert chosen.isChecked()
    assert chosen.text() == "선택한 3건"
    page.findChild(QRadioButton, "booklet_all").click()
    assert len(papers(page)) == 2
    page.go_back()
    assert rows.isVisible()


@pytest.fixture
def with_files(context: AppContext, firms: dict[str, int], tmp_path: Path) -> None:
    """A plan and a locked sheet kept with the first firm, a text with the second."""
    made = {"계획.pdf": pdf_bytes("PLAN"), "잠긴 표.pdf": pdf_bytes("SECRET", password="열쇠")}
    owners = ((firms["가람메디텍"], made), (firms["나루바이오"], {"메모.txt": b"words"}))
    kept = AttachmentFiles(context.folder.attachments)
    for firm_id, files in owners:
        for name, data in files.items():
            (tmp_path / name).write_bytes(data)
            attach_files(context.store, kept, FIRM, firm_id, [tmp_path / name])


def test_files_are_ticked_bound_and_unlocked(
    with_files: None, page: BookletPage, tmp_path: Path
) -> None:
    assert said(page, "booklet_files_count") == "3개 중 0개"  # nothing leaves by itself
    page.findChild(QPushButton, "booklet_files_all").click()
    refused = said(page, "booklet_refused")
    assert "잠긴 표.pdf: 암호가 걸려 있음" in refused
    assert "메모.txt: PDF나 그림이 아님" in refused
    typed = page.findChild(QLineEdit, "booklet_password")
    typed.setText("아닌 것")
    page.findChild(QPushButton, "booklet_unlock").click()
    assert "이 암호" not in refused
    assert "입력한 암호로 열리지 않음" in said(page, "booklet_refused")
    typed.setText("열쇠")
    page.findChild(QPushButton, "booklet_unlock").click()
    assert said(page, "booklet_refused").splitlines()[1:] == ["메모.txt: PDF나 그림이 아님"]
    assert not page.findChild(QLineEdit, "booklet_password").isVisible()
    text = "".join(saved(page, tmp_path / "papers.pdf"))
    assert "PLAN" in text
    assert "SECRET" in text
    page.findChild(QPushButton, "edition_guest").click()  # its ticks are its own
    assert said(page, "booklet_files_count") == "3개 중 0개"
    assert "PLAN" not in "".join(saved(page, tmp_path / "guests.pdf"))


def test_one_file_each_with_its_own_files_and_a_line_in_the_log(
    with_files: None, page: BookletPage, context: AppContext, tmp_path: Path, qtbot: QtBot
) -> None:
    files = page.findChild(QListWidget, "booklet_files")
    files.item(1).setCheckState(Qt.CheckState.Checked)
    folder = tmp_path / "면담자료"
    folder.mkdir()
    for _twice in range(2):
        page.findChild(QPushButton, "booklet_each").click()
        dialog = page.findChild(QFileDialog, "each_dialog")
        dialog.fileSelected.emit(str(folder))
        dialog.close()
        qtbot.waitUntil(lambda: page.findChild(QFileDialog, "each_dialog") is None)
    made = sorted(path.name for path in folder.iterdir())
    assert len(made) == 4  # the second time beside the first
    assert sum("(2).pdf" in name for name in made) == 2
    texts = {
        name: "".join(one.extract_text() for one in pypdf.PdfReader(folder / name).pages)
        for name in made
    }
    assert all(("PLAN" in text) is ("가람메디텍" in name) for name, text in texts.items())
    with context.store.read() as session:
        lines = printed_papers(session)
    assert sorted(line.target for line in lines) == made
