"""Qt speaks through the same table of texts as everything else."""

from __future__ import annotations

from pathlib import Path

import PySide6
from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from resources.texts import mark, table

_QT_LEFT_OUT = (
    mark("&Look in:"), mark("Files of &type:"),
    mark("Page &Set:"), mark("Pages &per sheet:"), mark("Page &order:"),
)  # fmt: skip
"""Sentences of Qt's own dialogs that its Korean translation lacks; they are in our table."""


class TableTranslator(QTranslator):
    """Looks up ``self.tr("English source")`` in ``resources.texts``; the class name is ignored."""

    def __init__(self, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._table = table(lang)

    def translate(
        self,
        context: str,
        source: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str:
        """The sentence, or its source where there is none; asked after Qt's own translator."""
        return self._table.get(source, source)

    def isEmpty(self) -> bool:
        """Never empty: Qt would not ask otherwise."""
        return False


class Language:
    """Installs one language into the program, in place of the one before."""

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []

    def use(self, lang: str) -> None:
        """Speak ``lang`` ("ko" or "en"): our texts, Qt's own buttons, dates and numbers."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed.clear()
        QLocale.setDefault(QLocale("ko_KR" if lang == "ko" else "en_GB"))
        self._install(TableTranslator(lang, self._app))
        if lang == "en":
            return
        own_buttons = QTranslator(self._app)
        if load_korean_of_qt(own_buttons):
            self._install(own_buttons)

    def _install(self, translator: QTranslator) -> None:
        self._app.installTranslator(translator)
        self._installed.append(translator)


def load_korean_of_qt(translator: QTranslator, library: str | None = None) -> bool:
    """Load Qt's own Korean texts: from where Qt looks for them, or from beside its package.

    In a folder whose path holds a comma Qt looks in the part before it.
    """
    if library is None:
        library = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    package = Path(PySide6.__file__).parent
    folders = (library, *(str(package / below) for below in ("translations", "Qt/translations")))
    return any(translator.load("qtbase_ko", folder) for folder in folders)
