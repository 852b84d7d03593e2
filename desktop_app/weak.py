"""Callbacks that do not keep their page alive."""

from __future__ import annotations

from collections.abc import Callable
from inspect import ismethod
from typing import Any
from weakref import WeakMethod

from PySide6.QtCore import QObject
from shiboken6 import isValid

Callback = Callable[..., Any]


class WeakCallback:
    """Holds a bound method weakly and anything else strongly.

    A lambda that captures ``self`` leaks its dialog for ever; a bound method kept here is simply
    not called any more once its object is gone, on the Python or on the Qt side.
    """

    __slots__ = ("_call", "_method")

    def __init__(self, callback: Callback) -> None:
        self._method = WeakMethod(callback) if ismethod(callback) else None
        self._call = None if ismethod(callback) else callback

    def target(self) -> Callback | None:
        """The callback, or None when its object has gone."""
        if self._method is None:
            return self._call
        method = self._method()
        if method is None:
            return None
        owner = method.__self__
        return None if isinstance(owner, QObject) and not isValid(owner) else method

    def __call__(self, *arguments: Any) -> Any:
        """Call it if it is still there; returns None otherwise."""
        target = self.target()
        return target(*arguments) if target is not None else None
