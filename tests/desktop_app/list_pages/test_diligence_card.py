"""기업 확인 on its pages: flags with their reason, what is noted settles them, warnings before a signing."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.services.records import save_record
from desktop_app.context import AppContext
from desktop_app.list_pages.diligence_card import DiligenceCard
from desktop_app.shell.window import MainWindow

EOK = 100_000_000


@pytest.fixture
def ids(context: AppContext) -> dict[str, int]:
    """An invented firm of three people with a large MOU, and one that is planned."""

    def save(kind: RecordKind, /, **values: Value) -> int:
        return save_record(context.store, new_draft(kind, **values)).id

    firm = save(
        RecordKind.ORGANIZATION, name="㈜갓세운", founded="2026-02-06", employees=3,
        capital=EOK, business_number="9990000011",
    )  # fmt: skip
    case = save(RecordKind.CASE, title="사업", organization=firm)
    mou = save(RecordKind.AGREEMENT, title="투자협약", kind="mou", case=case,
               signed_on="2026-02-11", amount=400 * EOK)  # fmt: skip
    save(RecordKind.PARTY, agreement=mou, organization=firm)
    draft = save(RecordKind.AGREEMENT, title="초안", kind="mou", status="draft",
                 reviewed_on="2026-11-20")  # fmt: skip
    return {"firm": firm, "case": case, "mou": mou, "draft": draft}


def shown(window: MainWindow) -> DiligenceCard:
    return next(one for one in window.findChildren(DiligenceCard) if one.isVisible())


def lines(card: DiligenceCard) -> list[tuple[str, str]]:
    model = card.list.model
    return [(str(model.index(row, 1).data()), str(model.index(row, 2).data()))
            for row in range(model.rowCount())]  # fmt: skip


def test_flags_say_their_reason_and_a_note_settles_them(
    open_window: Callable[..., MainWindow], context: AppContext, ids: dict[str, int], qtbot: QtBot
):
    window = open_window(first="print_log")
    window.open_record(RecordKind.ORGANIZATION, ids["firm"])
    card = shown(window)
    told = lines(card)
    assert told[1] == (
        "추가 확인 필요", "설립 1년 미만(2026. 2. 6. 설립, 2026. 2. 11. 기준 5일)"
    )  # fmt: skip
    assert told[2] == ("추가 확인 필요", "상시근로자 3명, 투자예정액 400억원")
    assert told[4][0] == "해당없음"
    table = card.list.table
    table.selectRow(0)
    qtbot.keyClick(table, Qt.Key.Key_Return)
    dialog = next(one for one in window.findChildren(QDialog, "dialog_due_diligence"))
    result = dialog.findChild(QComboBox, "result")
    result.setCurrentIndex(result.findText("확인"))
    result.activated.emit(result.currentIndex())
    dialog.findChild(QPushButton, "dialog_save").click()
    assert lines(card)[0] == ("확인", "박서연")
    window.open_page("cases").stack.open_case(ids["case"])  # type: ignore[union-attr]
    assert lines(shown(window))[0][0] == "확인"


def test_a_planned_signing_warns_without_its_dates(
    open_window: Callable[..., MainWindow], ids: dict[str, int]
):
    window = open_window(first="print_log")
    window.open_record(RecordKind.AGREEMENT, ids["draft"])
    gaps = window.findChild(QLabel, "procedure_gaps")
    assert gaps.text() == "의회 사전보고일이 적혀 있지 않습니다."
    window.open_record(RecordKind.AGREEMENT, ids["mou"])
    assert gaps.isHidden()
