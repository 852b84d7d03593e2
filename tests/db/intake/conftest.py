"""What the tests of the import have in common."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(autouse=True)
def collected_between_tests() -> Iterator[None]:
    """Garbage is looked for after a test, as the window looks for it between two jobs.

    The import lets the collector rest, and asks before it wakes it whether objects are frozen:
    Python counts them, and those of a test run are a million.
    """
    gc.disable()
    yield
    gc.enable()
