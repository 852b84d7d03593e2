"""What saved views have to know of the list, or the board, whose views they are."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar


class Content(Protocol):
    """A list as it stands; two that are equal look alike."""

    def to_text(self) -> str:
        """JSON text, as it is stored."""


C = TypeVar("C", bound=Content)


@dataclass(frozen=True)
class KeptList(Generic[C]):
    """A list whose views can be kept under a name."""

    name: str
    """Under which the table of saved views knows it: the key of its page."""
    quick: tuple[tuple[str, str], ...]
    """(key, title) of the program's own views, the first one to fall back to."""
    content: Callable[[], C]
    """The list as it stands now."""
    read: Callable[[str], C]
    """The content of stored text."""
    narrowed: Callable[[], bool]
    """Whether a quick view was narrowed by conditions, so that it is worth a name."""
