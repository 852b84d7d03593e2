"""Qt's own words are Korean in whatever folder the program lies."""

from __future__ import annotations

from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.language import load_korean_of_qt


def test_the_texts_of_qt_are_found_where_qt_itself_looks_elsewhere(qapp: QApplication) -> None:
    translator = QTranslator(qapp)
    before_the_comma = "C:/업무 (공용"  # of "업무 (공용, 전략산업과)"
    assert load_korean_of_qt(translator, before_the_comma)
    assert translator.translate("QPlatformTheme", "Cancel") == "취소"
