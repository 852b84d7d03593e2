"""Gives Python its own ``import`` back, which Qt for Python has replaced."""

from __future__ import annotations

import builtins


def import_plainly() -> None:
    """Import as Python does from now on; to be called once PySide6 is loaded.

    For its switchable features, which are not used here, PySide6 reads the source of each module
    that is imported after it: a tenth of the start.
    """
    original = getattr(builtins, "__orig_import__", None)
    if original is not None:
        builtins.__import__ = original
