"""Makes the many imports of a start light: Python's own ``import``, and no garbage collected."""

from __future__ import annotations

import builtins
import gc


def import_lightly() -> None:
    """To be called once PySide6 is loaded; ``Collecting`` begins when the program has started.

    For its switchable features, which are not used here, PySide6 reads the source of each module
    that is imported after it: a tenth of the start.
    """
    gc.disable()
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
