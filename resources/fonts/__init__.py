"""Where the fonts lie that the window and the paper share: Noto Sans KR and Noto Serif KR (OFL)."""

from __future__ import annotations

from pathlib import Path
from typing import Final

SANS_FAMILY: Final = "Noto Sans KR"
"""The family name of the sans files, as Qt and SVG drawings know it."""
SERIF_FAMILY: Final = "Noto Serif KR"
"""The family name of the serif file."""

_FOLDER = Path(__file__).parent


def sans_regular() -> Path:
    """Noto Sans KR Regular: the window, and the headings and tables of paper."""
    return _FOLDER / "NotoSansKR-Regular.ttf"


def sans_bold() -> Path:
    """Noto Sans KR Bold: titles, names and chosen things."""
    return _FOLDER / "NotoSansKR-Bold.ttf"


def serif_regular() -> Path:
    """Noto Serif KR Regular: the body of paper."""
    return _FOLDER / "NotoSerifKR-Regular.ttf"


def window_fonts() -> tuple[Path, ...]:
    """The files a window has to load; the serif is large and only needed on paper."""
    return (sans_regular(), sans_bold())
