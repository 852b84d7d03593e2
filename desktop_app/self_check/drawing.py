"""What draws: the fonts of paper, and a window off the screen."""

from __future__ import annotations

import os
from pathlib import Path

from PySide6.QtCore import QTranslator, qVersion
from PySide6.QtWidgets import QApplication, QPushButton

from desktop_app.language import load_korean_of_qt
from desktop_app.theme import Theme, load_fonts
from desktop_app.tokens import ThemeName
from reports.pdf.fonts import SANS, SANS_BOLD, SERIF, can_draw
from resources import fonts as font_files
from resources.icons import icon_names

SAMPLE = "㈜한빛정밀 ㎡ □ ○ ※ 漢"


def fonts(_folder: Path) -> str:
    """The fonts of the paper have an outline for what offices write."""
    for font in (SANS, SANS_BOLD, SERIF):
        lacking = [letter for letter in SAMPLE if not can_draw(letter, font)]
        assert not lacking, f"{font} lacks {lacking}"
    files = (font_files.sans_regular(), font_files.sans_bold(), font_files.serif_regular())
    return ", ".join(file.name for file in files)


def window(_folder: Path) -> str:
    """Qt draws a Korean word and an icon with our fonts, on no screen."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = QApplication.instance() or QApplication(["attraction-desk"])
    assert isinstance(application, QApplication)
    load_fonts()
    theme = Theme(ThemeName.LIGHT)
    theme.apply(application)
    button = QPushButton(theme.icon(icon_names()[0]), "한빛정밀")
    theme.dress(button)
    button.resize(button.sizeHint())
    image = button.grab().toImage()
    shades = {image.pixel(x, y) for x in range(image.width()) for y in range(image.height())}
    assert len(shades) > 20, "nothing was drawn"
    assert load_korean_of_qt(QTranslator()), "no Korean texts of Qt"
    return f"Qt {qVersion()}"
