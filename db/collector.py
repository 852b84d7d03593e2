"""Keeps the collector of reference cycles quiet while a great many rows are made."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def cycles_uncollected() -> Iterator[None]:
    """Plans, imports and workbooks make hundreds of thousands of objects and no cycles; walking
    them again and again costs a third of their time. Everything is given back by reference
    counts. What was made counts as old afterwards, so that it is not walked at once either."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on and not gc.get_freeze_count():  # whoever froze what he has keeps it so
            gc.freeze()
            gc.unfreeze()
        if was_on:
            gc.enable()
