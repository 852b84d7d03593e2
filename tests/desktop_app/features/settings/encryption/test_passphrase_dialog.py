"""Asking for a passphrase: every sentence has the height it takes in a dialog of that width."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop_app.features.settings.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.theme import Theme

_LONG = "파일을 열 때 이 암호가 필요합니다. 파일과 다른 방법으로 알려 주고, 따로 적어 두십시오."


def test_no_sentence_is_squeezed(qtbot: QtBot, theme: Theme) -> None:
    over = QWidget()
    qtbot.addWidget(over)
    dialog = PassphraseDialog(theme, "전체 자료 꾸리기", over, said=_LONG * 3)
    dialog.open()
    layout = dialog.layout()
    assert layout is not None
    assert dialog.height() >= layout.heightForWidth(dialog.width())
