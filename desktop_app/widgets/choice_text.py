"""The text of a radio button: Qt breaks no line of it, and takes a single & for a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def choice_text(text: str, letters: QFontMetrics, room: int, most: int = 3) -> str:
    """``text`` in at most ``most`` lines of ``room`` pixels, broken between words; what is left over
    is cut at the end of the last one."""
    lines = [""]
    for word in text.split():
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(lines) < most and letters.horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    cut = (letters.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
    return "\n".join(cut).replace("&", "&&")
