"""Text that breaks anywhere when a word alone is longer than its line, and one of few letters."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLabel, QMessageBox, QWidget

from db.domain.plain_text import shortened

_LONG = re.compile(r"[^\s\u200b]{17,}")
_MOST_IN_A_SENTENCE = 60
_QUESTION_WIDTH = 360
_QUESTION_MOST = 480
"""Qt breaks the question itself only where the box would be wider than 500 points, and cuts it where
its label was given less room than it takes; from here on it breaks on every screen."""
_QUESTION_MARGINS = (0, 12, 20, 16)
"""Qt indents the words by what the left one lacks."""


def breakable(text: str) -> str:
    """``text`` with places to break inside its longest words, as Korean names have none, and
    none between ㈜ and the name it belongs to.
    """
    broken = _LONG.sub(lambda found: "\u200b".join(found.group()), text)
    return broken.replace("㈜", "㈜\u2060").replace("\u2060\u200b", "\u2060")


def name_within(name: str) -> str:
    """A name as it stands inside a sentence: of absurd length only its beginning."""
    return shortened(name, _MOST_IN_A_SENTENCE)


class WrappedLabel(QLabel):
    """A label of several lines that never makes its window wider than it is."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plain = ""
        self.setWordWrap(True)
        self.setText(text)

    def text(self) -> str:
        """The text as it was set."""
        return self._plain

    def setText(self, text: str) -> None:
        """Show ``text``, with places to break inside its longest words."""
        self._plain = text
        super().setText(breakable(text))


def wrap_question(question: QMessageBox) -> None:
    """Let the sentences of a question break into lines, both beginning at the same place: as far
    from its edges as in every other dialog, without the room for a picture it has not."""
    if (grid := question.layout()) is not None:
        grid.setContentsMargins(*_QUESTION_MARGINS)
    for name in ("qt_msgbox_label", "qt_msgbox_informativelabel"):
        words = question.findChild(QLabel, name)
        if isinstance(words, QLabel):
            words.setWordWrap(True)
            words.setText(breakable(words.text()))
            words.ensurePolished()
            takes = words.fontMetrics().horizontalAdvance(words.text()) + 2
            most = _QUESTION_MOST if name == "qt_msgbox_label" else _QUESTION_WIDTH
            words.setMinimumWidth(min(max(takes, _QUESTION_WIDTH), most))
