"""Where a paper goes: its name ends as the chosen form does, whatever was typed."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QWidget
from pytestqt.qtbot import QtBot

from desktop_app.paper.save_dialog import Form, SaveDialog, form_of


@pytest.mark.parametrize(
    ("typed", "second", "written"),
    [
        ("자료.pdf", False, "자료.pdf"),
        ("자료.pdf", True, "자료.hwpx"),
        ("자료.hwpx", False, "자료.hwpx"),
        ("자료", True, "자료.hwpx"),
        ("2026. 11. 26. 자료", False, "2026. 11. 26. 자료.pdf"),
    ],
)
def test_the_ending_follows_the_form(
    qtbot: QtBot, tmp_path: Path, typed: str, second: bool, written: str
) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    dialog = SaveDialog(over, "저장", typed, folder=str(tmp_path))
    dialog.open()
    if second:
        qtbot.keyClick(dialog.findChild(QComboBox, "fileTypeCombo"), Qt.Key.Key_Down)
    with qtbot.waitSignal(dialog.path_chosen) as chosen:
        dialog.accept()
    assert chosen.args == [tmp_path / written]


def test_an_ending_nobody_knows_is_a_pdf() -> None:
    assert form_of(Path("자료.HWPX")) is Form.HWPX
    assert form_of(Path("자료.doc")) is Form.PDF
