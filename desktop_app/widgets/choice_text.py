"""The text of a radio button: Qt breaks no line of it, and takes a single & for a key."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics


def choice_text(text: str, letters: QFontMetrics, room: int, most: int = 3) -> str:
    """``text`` in at most ``most`` lines of ``room`` pixels, broken at its spaces, not at those that
    hold together (U+00A0); what is left over is cut at the end of the last one."""
    lines = [""]
    for word in filter(None, text.replace("\n", " ").split(" ")):
        longer = f"{lines[-1]} {word}".strip()
        if lines[-1] and len(lines) < most and letters.horizontalAdvance(longer) > room:
            lines.append(word)
        else:
            lines[-1] = longer
    cut = (letters.elidedText(line, Qt.TextElideMode.ElideRight, room) for line in lines)
    return "\n".join(cut).replace("&", "&&")
