"""요구자료 as an officer answers it: the frozen count, the last answer, hidden names, the file by hash."""

from __future__ import annotations

from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.attachments import AttachmentFiles, FileState
from db.domain.counting import Definition, Unit
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.ledger import undo
from db.queries.attachments import attachments_of
from db.queries.records import load_draft
from db.services.attachments import attach_files
from db.services.counting import answer_with, count_now, freeze
from db.services.records import save_record
from db.store import Store, today
from desktop_app.features.figures.snapshots_page import SnapshotsPage
from desktop_app.features.requests import RequestsPage
from desktop_app.features.requests.answer_card import AnswerCard
from desktop_app.paper.preview_dialog import PreviewDialog
from desktop_app.shell.window import MainWindow

K = RecordKind
EOK = 100_000_000
ITEM = "투자협약 현황"
PAPERS = Definition(unit=Unit.AGREEMENT)


def save(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, new_draft(record_kind).with_values(**values)).id


@pytest.fixture
def requests(sqlite_store: Store) -> dict[str, int]:
    """One that was answered with a frozen count of 2024, and the same item asked again."""
    store = sqlite_store
    for number, day in ((1, "2024-05-01"), (2, "2025-03-02")):
        firm = save(store, K.ORGANIZATION, name=f"㈜예시{number}")
        made = save(store, K.AGREEMENT, title=f"㈜예시{number} 협약", kind="mou", signed_on=day,
                    amount=120 * EOK)  # fmt: skip
        save(store, K.PARTY, agreement=made, organization=firm)
    first = save(store, K.DATA_REQUEST, item=ITEM, requester_kind="council", requester="시의원",
                 status="submitted", submitted_on="2025-01-10")  # fmt: skip
    kept = freeze(store, "2024 말", count_now(store, PAPERS, "2024-12-31"))
    answer_with(store, first, kept.id, said="1건(MOU 1)", how="협약을 한 번씩 셉니다.")
    again = save(store, K.DATA_REQUEST, item=ITEM, requester_kind="audit", status="open")
    return {"first": first, "again": again, "kept": kept.id}


@pytest.fixture
def card(window: MainWindow, requests: dict[str, int]) -> AnswerCard:
    return open_request(window, requests["again"])


def open_request(window: MainWindow, request_id: int) -> AnswerCard:
    window.open_record(K.DATA_REQUEST, request_id)
    page = window.open_page("reports")
    assert isinstance(page, RequestsPage)
    found = page.findChild(AnswerCard)
    assert isinstance(found, AnswerCard)
    return found


def text(card: AnswerCard, name: str) -> str:
    found = card.findChild(QLabel, name)
    assert isinstance(found, QLabel)
    return found.text()


def press(card: AnswerCard, name: str, qtbot: QtBot) -> None:
    made = card.findChild(QPushButton, name)
    assert isinstance(made, QPushButton)
    qtbot.mouseClick(made, Qt.MouseButton.LeftButton)


def request(store: Store, request_id: int) -> Draft:
    with store.read() as session:
        found = load_draft(session, K.DATA_REQUEST, request_id)
    assert found is not None
    return found


def test_a_new_request_shows_the_last_answer_and_what_moved_since_row_by_row_and_the_office_form(
    card: AnswerCard,
    requests: dict[str, int],
    sqlite_store: Store,
    tmp_path: Path,
    window: MainWindow,
    qtbot: QtBot,
) -> None:
    assert "2025. 1. 10. · 시의원 · 1건(MOU 1) · 2024 말" in text(card, "answer_before")
    assert text(card, "answer_moved") == "그때 1건, 지금 2건입니다. 이후 체결 1"
    assert "연결된 확정집계가 없습니다" in text(card, "answer_number")

    form = card.findChild(QPushButton, "answer_form")
    assert isinstance(form, QPushButton)
    assert form.isHidden()
    source = tmp_path / "서식.xlsx"
    source.write_bytes(b"PK\x03\x04")
    files = AttachmentFiles(card._context.folder.attachments)
    attach_files(sqlite_store, files, K.DATA_REQUEST, requests["again"], [source])
    with sqlite_store.read() as session:
        (row,) = attachments_of(session, K.DATA_REQUEST, requests["again"])
    save_record(sqlite_store, row.draft.with_values(role="form"))
    card.show_of(requests["again"])
    assert not form.isHidden()

    press(card, "answer_compare", qtbot)
    page = window.open_page("snapshots")
    assert isinstance(page, SnapshotsPage)
    total = page.findChild(QLabel, "compare_sum")
    assert isinstance(total, QLabel)
    assert total.text() == "1 + 1 = 2"


def test_a_frozen_count_answers_it_with_day_number_and_definition(
    card: AnswerCard, requests: dict[str, int], sqlite_store: Store, qtbot: QtBot
) -> None:
    kept = freeze(sqlite_store, "오늘", count_now(sqlite_store, PAPERS, today()))
    card.show_of(requests["again"])
    assert isinstance(card.snapshots, QComboBox)
    assert card.snapshots.currentText().startswith("오늘")
    press(card, "answer_link", qtbot)
    draft = request(sqlite_store, requests["again"])
    assert draft.text("as_of") == kept.cut_off
    assert draft.text("answer") == "2건(MOU 2)\n투자협약(MOU) 240억원"
    assert "협력 협약은 넣지 않습니다." in draft.text("definition")
    assert "오늘, 기준일" in text(card, "answer_number")
    undo(sqlite_store)
    assert request(sqlite_store, requests["again"]).text("answer") == ""


def test_a_count_frozen_on_the_way_is_there_when_one_comes_back(
    window: MainWindow, requests: dict[str, int], sqlite_store: Store, qtbot: QtBot
) -> None:
    card = open_request(window, requests["again"])
    press(card, "answer_figures", qtbot)
    freeze(sqlite_store, "오늘", count_now(sqlite_store, PAPERS, today()))
    window.open_page("reports")
    assert card.snapshots.currentText().startswith("오늘")


def test_what_is_handed_in_is_kept_by_its_hash_with_firms_hidden(
    window: MainWindow, requests: dict[str, int], sqlite_store: Store, qtbot: QtBot
) -> None:
    card = open_request(window, requests["first"])
    hide = card.findChild(QCheckBox, "answer_hide")
    assert isinstance(hide, QCheckBox)
    hide.setChecked(True)
    press(card, "answer_hand_in", qtbot)
    with sqlite_store.read() as session:
        (row,) = attachments_of(session, K.DATA_REQUEST, requests["first"])
    assert row.draft.text("role") == "handed_in"
    assert row.hash[:16] in text(card, "answer_handed")
    files = AttachmentFiles(card._context.folder.attachments)
    assert files.state(row.hash) is FileState.GOOD
    pages = pypdf.PdfReader(files.path_of(row.hash)).pages
    said = "".join(page.extract_text() for page in pages)
    assert "A사" in said
    assert "예시1" not in said
    assert "내부검토용" not in said
    draft = request(sqlite_store, requests["first"])
    assert (draft.text("status"), draft.text("submitted_on")) == ("submitted", today())


def test_it_is_looked_at_before_and_a_second_answer_is_a_new_one_the_first_is_kept(
    window: MainWindow, requests: dict[str, int], qtbot: QtBot, sqlite_store: Store
) -> None:
    card = open_request(window, requests["first"])
    press(card, "answer_paper", qtbot)
    (preview,) = card.findChildren(PreviewDialog)
    preview.close()

    before = request(sqlite_store, requests["first"])
    card = open_request(window, requests["first"])
    link = card.findChild(QPushButton, "answer_link")
    assert isinstance(link, QPushButton)
    assert not link.isEnabled()
    press(card, "answer_again", qtbot)
    second = request(sqlite_store, requests["again"] + 1)
    assert (second.text("item"), second.text("requester")) == (ITEM, "시의원")
    assert (second.text("status"), second.text("answer")) == ("drafting", "")
    assert request(sqlite_store, requests["first"]) == before
    begun = open_request(window, second.id or 0)
    assert "1건(MOU 1) · 2024 말" in text(begun, "answer_before")
    again = begun.findChild(QPushButton, "answer_again")
    assert isinstance(again, QPushButton)
    assert again.isHidden()
