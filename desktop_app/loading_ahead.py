"""Loads the pages' modules one by one while nobody waits, so that opening a page holds nothing up."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable, Iterable, Iterator
from importlib.machinery import ModuleSpec
from time import perf_counter
from types import CodeType

from PySide6.QtCore import QObject, QTimer, Slot

from desktop_app.jobs import JobRunner
from desktop_app.page import PageSpec

_OURS = ("db.", "desktop_app.", "reports.", "resources.")
_EVERY_MS = 15
_AT_ONCE_S = 0.005
"""How long modules are loaded before the window has its turn again; one takes about as long."""


class LoadingAhead(QObject):
    """Loads what the factories of ``pages`` import, in the order of the rail.

    On the window's own thread: two threads that load what needs each other would wait for ever.
    """

    def __init__(
        self, pages: Iterable[PageSpec], jobs: JobRunner, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._jobs = jobs
        self._names = modules_of([_code_of_factory(page) for page in pages])
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY_MS)
        self._timer.timeout.connect(self._on_timer_timeout)

    @property
    def done(self) -> bool:
        """Whether nothing is left to load, or nothing is to be loaded any more."""
        return not self._timer.isActive()

    def begin(self) -> None:
        """Load, a few modules at a time."""
        self._timer.start()

    def end(self) -> None:
        """Leave the rest to the pages themselves."""
        self._timer.stop()

    @Slot()
    def _on_timer_timeout(self) -> None:
        if any(not job.label for job in self._jobs.live):
            return  # a page waits for its rows; a backup or a check, named while it goes on, is long
        began = perf_counter()
        while perf_counter() - began < _AT_ONCE_S:
            name = next(self._names, None)
            if name is None:
                self._timer.stop()
                return
            importlib.import_module(name)


def modules_of(codes: Iterable[CodeType | None]) -> Iterator[str]:
    """The modules of ours that ``codes`` import and that are not loaded, each after those it
    needs itself. Whoever asks loads each before the next: so each is loaded alone."""
    seen: set[str] = set()
    for code in codes:
        for name in _imported_by(code):
            yield from _with_needed(name, seen)


def _with_needed(name: str, seen: set[str]) -> Iterator[str]:
    if name in seen or name in sys.modules:
        return
    seen.add(name)
    package = name.rpartition(".")[0]
    if package:
        yield from _with_needed(package, seen)
    for needed in _imported_by(_code_of(name)):
        yield from _with_needed(needed, seen)
    if not package or package in sys.modules:
        yield name  # else its package is being looked through, and loads it


def _imported_by(code: CodeType | None) -> list[str]:
    """What ``code`` imports when it runs; what functions inside of it import waits for them."""
    return [name for name in code.co_names if name.startswith(_OURS)] if code else []


def _code_of(name: str) -> CodeType | None:
    """The code of a module of ours, without running it."""
    spec = _spec_of(name)
    get_code: Callable[[str], CodeType | None] | None
    get_code = getattr(spec.loader, "get_code", None) if spec else None
    return get_code(name) if get_code else None


def _spec_of(name: str) -> ModuleSpec | None:
    if name in sys.modules:
        return sys.modules[name].__spec__
    package = name.rpartition(".")[0]
    around = _spec_of(package) if package else None
    path = around.submodule_search_locations if around else None
    found = (finder.find_spec(name, path) for finder in sys.meta_path)
    return next((spec for spec in found if spec is not None), None)


def _code_of_factory(page: PageSpec) -> CodeType | None:
    code: CodeType | None = getattr(page.factory, "__code__", None)
    return code
