"""Reads all sources without looking for garbage among the many objects they are made of."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest


@pytest.fixture(scope="module", autouse=True)
def _without_collecting() -> Iterator[None]:
    """A collection goes through every tree that is kept, again and again."""
    gc.disable()
    yield
    gc.enable()
