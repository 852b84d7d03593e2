"""Fixtures that every part of the tests may use."""

from __future__ import annotations

import gc
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


@pytest.hookimpl(wrapper=True, tryfirst=True)
def pytest_collection() -> Generator[None, object, object]:
    """What is imported stays: while it comes, no collection of garbage looks through it."""
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()


def pytest_collection_finish(session: pytest.Session) -> None:
    """Nor does any later one; and a test is over before it leaves much garbage."""
    gc.collect()
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
