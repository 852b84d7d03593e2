"""Callbacks that do not keep their page alive."""

from __future__ import annotations

import weakref
from collections.abc import Callable
from inspect import ismethod
from types import BuiltinMethodType
from typing import Any

from PySide6.QtCore import QObject
from shiboken6 import isValid

Callback = Callable[..., Any]


class WeakCallback:
    """Holds a method weakly, also one of Qt's own, and anything else strongly.

    A lambda that captures ``self`` leaks its dialog for ever; a bound method kept here is simply
    not called any more once its object is gone, on the Python or on the Qt side.
    """

    __slots__ = ("_call", "_name", "_owner")

    def __init__(self, callback: Callback) -> None:
        self._call: Callback | None = None
        self._owner: weakref.ref[Any] | None = None
        self._name = ""
        if _is_bound(callback):
            self._owner = weakref.ref(callback.__self__)  # type: ignore[attr-defined]  # bound
            self._name = callback.__name__
        else:
            self._call = callback

    def target(self) -> Callback | None:
        """The callback, or None when its object has gone."""
        if self._owner is None:
            return self._call
        owner = self._owner()
        if owner is None or (isinstance(owner, QObject) and not isValid(owner)):
            return None
        method: Callback = getattr(owner, self._name)
        return method

    def __call__(self, *arguments: Any, **named: Any) -> Any:
        """Call it if it is still there; returns None otherwise."""
        target = self.target()
        return target(*arguments, **named) if target is not None else None


def _is_bound(callback: Callback) -> bool:
    """A method of ours, or a built-in one of a Qt object (``window.close``)."""
    if ismethod(callback):
        return True
    return isinstance(callback, BuiltinMethodType) and isinstance(callback.__self__, QObject)
