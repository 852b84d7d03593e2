"""What an officer chose on the first screen."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path


class Start(Enum):
    """How to begin."""

    LIST = auto()
    """With files, or with a table pasted from Excel."""
    PREDECESSOR = auto()
    """With the folder or backup of whoever sat here before."""
    EXAMPLE = auto()
    EMPTY = auto()


@dataclass(frozen=True, slots=True)
class FirstChoice:
    """The answers; ``files`` or ``pasted`` go with LIST, ``files`` of one with PREDECESSOR."""

    start: Start
    office: str
    position: str
    officer: str
    place: Path
    files: tuple[Path, ...] = ()
    pasted: tuple[str, str] = ("", "")
    """Cells as text and as HTML, which alone tells of merged ones."""
    passphrase: str = ""
    """Of a file in which everything was handed over, with PREDECESSOR."""
