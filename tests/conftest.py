"""Fixtures that every part of the tests may use."""

from __future__ import annotations

import contextlib
import gc
import importlib
from collections.abc import Generator

import pytest

pytest_plugins = [
    "tests.fixtures.depth",
    "tests.fixtures.databases",
    "tests.fixtures.passphrases",
    "tests.fixtures.qt",
]

LONGEST = (
    "tests/packaging/test_frozen_build.py",
    "tests/e2e/test_a_week_",
    "tests/property/test_ledger_machine.py",
)


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest begins first: nobody waits for it at the end."""
    items.sort(key=lambda item: not item.nodeid.startswith(LONGEST))


@pytest.hookimpl(wrapper=True)
def pytest_collection(session: pytest.Session) -> Generator[None, object, object]:
    """What is imported stays: while it comes, no collection of garbage looks through it."""
    gc.disable()
    try:
        _import_own_share(session.config)
        return (yield)
    finally:
        gc.enable()


def _import_own_share(config: pytest.Config) -> None:
    """Each worker imports another part of the tests first, which are compiled then for all.

    All of them need every module, and in a new checkout none is compiled: in the same order each
    would do so for itself, at the same moment.
    """
    worker = getattr(config, "workerinput", None)
    if worker is None:
        return
    own, workers = int(worker["workerid"].removeprefix("gw")), worker["workercount"]
    asked = [config.invocation_params.dir / argument.split("::")[0] for argument in config.args]
    modules = sorted({path for one in asked for path in one.rglob("test_*.py")})
    for path in modules[own::workers]:
        name = ".".join(path.relative_to(config.rootpath).with_suffix("").parts)
        with contextlib.suppress(Exception):  # the collection says what is wrong with it
            importlib.import_module(name)


def pytest_collection_finish(session: pytest.Session) -> None:
    """Nor does any later one; and a test is over before it leaves much garbage."""
    gc.freeze()
    gc.set_threshold(50_000, 20, 20)


class _AtOnce:
    """Says what failed when it fails; the whole story stands at the end of the run."""

    def __init__(self, terminal: pytest.TerminalReporter) -> None:
        self._terminal = terminal

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        if report.failed:
            crash = getattr(report.longrepr, "reprcrash", None)
            why = crash.message if crash is not None else report.longreprtext
            self._terminal.ensure_newline()
            self._terminal.write_line(f"FAILED in {report.when}: {report.nodeid}: {why[:400]}")


@pytest.hookimpl(trylast=True)
def pytest_configure(config: pytest.Config) -> None:
    terminal = config.pluginmanager.get_plugin("terminalreporter")
    if terminal is not None:
        config.pluginmanager.register(_AtOnce(terminal))
