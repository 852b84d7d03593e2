"""업무인계: a plan looked at, mended and applied as one; its paper saved."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pypdf
import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFileDialog, QLabel, QPushButton
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.queries.records import load_draft
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.handover import HandoverPage
from desktop_app.shell.window import MainWindow

K = RecordKind


def save(store: Store, record_kind: RecordKind, /, **values: Value) -> int:
    return save_record(store, new_draft(record_kind).with_values(**values)).id


@pytest.fixture
def cases(sqlite_store: Store) -> dict[str, int]:
    """Three firms' cases in 박서연's hands, and one in 이도윤's."""
    found = {}
    for name, officer in (
        ("한빛", "박서연"), ("나루", "박서연"), ("가람", "박서연"), ("남의", "이도윤"),
    ):  # fmt: skip
        firm = save(
            sqlite_store, K.ORGANIZATION, name=f"{name}바이오", org_type="domestic",
            standing="managed",
        )  # fmt: skip
        found[name] = save(
            sqlite_store, K.CASE, title=f"{name} 공장", organization=firm, officer=officer
        )
    return found


@pytest.fixture
def page(window: MainWindow, cases: dict[str, int]) -> HandoverPage:
    made = window.open_page("handover")
    assert isinstance(made, HandoverPage)
    return made


def cells(page: HandoverPage, column: int) -> list[str]:
    model = page.list.model
    return [model.index(row, column).data() for row in range(model.rowCount())]


def name_successors(page: HandoverPage, text: str) -> None:
    line = page.findChild(QComboBox, "handover_successors").lineEdit()
    assert line is not None
    typed = QInputMethodEvent()
    typed.setCommitString(text)
    QCoreApplication.sendEvent(line, typed)


def officer(context: AppContext, case: int) -> str:
    with context.store.read() as session:
        draft = load_draft(session, K.CASE, case)
    assert draft is not None
    return draft.text("officer")


def press(page: HandoverPage, name: str) -> None:
    made = page.findChild(QPushButton, name)
    assert made.isEnabled()
    made.click()


def test_my_own_work_is_shown_first(page: HandoverPage, qtmodeltester: ModelTester) -> None:
    assert cells(page, 3) == ["한빛 공장", "나루 공장", "가람 공장"]
    assert cells(page, 5) == ["활동기록 없음"] * 3
    assert set(cells(page, 6)) == {"인수자 미정"}
    assert not page.findChild(QPushButton, "handover_apply").isEnabled()
    qtmodeltester.check(page.list.model)


def test_one_successor_takes_everything_in_one_operation(
    page: HandoverPage, window: MainWindow, context: AppContext, cases: dict[str, int]
) -> None:
    name_successors(page, "이도윤")
    assert set(cells(page, 6)) == {"박서연 → 이도윤"}
    press(page, "handover_apply")
    assert {officer(context, case) for case in cases.values()} == {"이도윤"}
    assert page.findChild(QLabel, "state_sentence").text() == "박서연이 담당하는 건이 없습니다."
    assert window.findChild(QLabel, "toast_text").text() == "3건을 인계했습니다."
    window.findChild(QPushButton, "toast_undo").click()
    assert officer(context, cases["한빛"]) == "박서연"
    assert len(cells(page, 3)) == 3


def test_several_share_and_a_line_is_left_out_or_given_to_another(
    page: HandoverPage, context: AppContext, cases: dict[str, int], qtbot: QtBot
) -> None:
    name_successors(page, "이도윤 2, 정하은")
    assert sorted(cells(page, 6)) == [
        "박서연 → 이도윤", "박서연 → 이도윤", "박서연 → 정하은",
    ]  # fmt: skip
    page.list.select_id(0)
    qtbot.keyClick(page.list.table, Qt.Key.Key_Space)
    assert cells(page, 0)[0] == "제외"
    page.list.select_id(1)
    one = page.findChild(QComboBox, "handover_one")
    one.setEditText("김하늘")
    press(page, "handover_give")
    assert cells(page, 6)[1] == "박서연 → 김하늘"
    said = page.findChild(QLabel, "handover_sum").text()
    assert said == "전체 3건 중 인계 2건 · 제외 1건 · 인수자 미정 0건 · 정체 3건"
    press(page, "handover_apply")
    assert officer(context, cases["한빛"]) == "박서연"
    assert officer(context, cases["나루"]) == "김하늘"
    assert cells(page, 3) == ["한빛 공장"], "what stays is listed"


def test_a_change_elsewhere_keeps_what_was_planned(
    page: HandoverPage, context: AppContext, cases: dict[str, int]
) -> None:
    name_successors(page, "이도윤")
    page.list.select_id(2)
    page.toggle_chosen()
    changed = save_record(context.store, Draft(K.CASE, {"officer": "정하은"}, cases["한빛"]))
    context.changes.announce(changed.changes)
    assert cells(page, 3) == ["나루 공장", "가람 공장"]
    assert cells(page, 0) == ["✓", "제외"]


def test_the_paper_is_looked_at_and_saved(
    page: HandoverPage, tmp_path: Path, cases: dict[str, int]
) -> None:
    name_successors(page, "이도윤")
    press(page, "handover_preview")
    dialog = page.findChild(QDialog, "paper_preview")
    assert isinstance(dialog, QDialog)
    assert dialog.findChild(QLabel, "sheet_1") is not None
    dialog.findChild(QPushButton, "preview_save").click()
    chooser = page.findChild(QFileDialog, "paper_file")
    assert isinstance(chooser, QFileDialog)
    path = tmp_path / "인계서.pdf"
    chooser.fileSelected.emit(str(path))
    chooser.fileSelected.emit(str(tmp_path / "인계서.hwpx"))
    chooser.close()
    dialog.close()
    text = "".join(sheet.extract_text() for sheet in pypdf.PdfReader(path).pages)
    assert "한빛 공장" in text.replace("\n", " ")
    assert "인수자" in text
    assert "이도윤" in text
    with zipfile.ZipFile(tmp_path / "인계서.hwpx") as parts:
        assert "이도윤" in parts.read("Contents/section0.xml").decode("utf-8")


def test_nobody_has_anything(window: MainWindow) -> None:
    page = window.open_page("handover")
    assert isinstance(page, HandoverPage)
    sentence = page.findChild(QLabel, "state_sentence").text()
    assert sentence == "박서연이 담당하는 건이 없습니다."
