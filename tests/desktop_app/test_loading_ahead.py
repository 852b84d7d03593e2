"""What pages need is loaded before they are opened, a little at a time, while nobody waits."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

import desktop_app
from desktop_app.jobs import JobRunner, Progress
from desktop_app.loading_ahead import LoadingAhead
from desktop_app.page import PageSpec

LOADED_ALONE = """
import importlib, sys
import desktop_app.program
from desktop_app.loading_ahead import modules_of
from desktop_app.shell.pages import PAGES
most = 0
for name in modules_of([spec.factory.__code__ for spec in PAGES if spec.key in sys.argv[1:]]):
    before = len([one for one in sys.modules if one.startswith("desktop_app.")])
    importlib.import_module(name)
    after = len([one for one in sys.modules if one.startswith("desktop_app.")])
    most = max(most, after - before)
print(most)
print(*sys.modules)
"""
MODULES = {
    "trial_page": "import desktop_app.trial_list\nimport desktop_app.trial_form\n",
    "trial_list": "import desktop_app.trial_rows\n",
    "trial_form": "import desktop_app.trial_rows\n\ndef later():\n    import desktop_app.trial_late\n",
    "trial_rows": "",
    "trial_late": "",
}


def _open_trial(_context: object, _shell: object) -> None:
    import desktop_app.trial_page  # noqa: F401


@pytest.fixture
def trial(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[PageSpec]:
    """A page whose modules nothing has loaded."""
    for name, source in MODULES.items():
        (tmp_path / f"{name}.py").write_text(source, encoding="utf-8")
    monkeypatch.setattr(desktop_app, "__path__", [*desktop_app.__path__, str(tmp_path)])
    monkeypatch.setattr(
        desktop_app.__spec__, "submodule_search_locations", list(desktop_app.__path__)
    )
    yield PageSpec("trial", "Trial", "sun", _open_trial)
    for name in MODULES:
        sys.modules.pop(f"desktop_app.{name}", None)


def _loaded() -> list[str]:
    return [name[12:] for name in sys.modules if name.startswith("desktop_app.trial_")]


def test_each_module_comes_after_what_it_needs(qtbot: QtBot, trial: PageSpec) -> None:
    jobs = JobRunner()
    ahead = LoadingAhead([trial], jobs)
    assert _loaded() == []
    ahead.begin()
    qtbot.waitUntil(lambda: ahead.done)
    assert _loaded() == ["trial_rows", "trial_list", "trial_form", "trial_page"]
    jobs.close()


def test_it_waits_while_rows_are_read(qtbot: QtBot, trial: PageSpec) -> None:
    jobs, go_on = JobRunner(), threading.Event()

    def body(_progress: Progress) -> bool:
        return go_on.wait(10)

    jobs.run(body)
    ahead = LoadingAhead([trial], jobs)
    ahead.begin()
    qtbot.wait(60)
    assert _loaded() == []
    go_on.set()
    qtbot.waitUntil(lambda: ahead.done)
    assert "trial_page" in _loaded()
    jobs.close()


def test_what_is_ended_loads_nothing_more(qtbot: QtBot, trial: PageSpec) -> None:
    jobs = JobRunner()
    ahead = LoadingAhead([trial], jobs)
    ahead.begin()
    ahead.end()
    qtbot.wait(60)
    assert ahead.done
    assert _loaded() == []
    jobs.close()


def test_a_page_of_many_modules_never_comes_at_once() -> None:
    done = subprocess.run(
        [sys.executable, "-c", LOADED_ALONE, "organizations", "cases"],
        capture_output=True, check=True, encoding="utf-8", cwd=Path(__file__).resolve().parents[2],
    )  # fmt: skip
    most, loaded = done.stdout.splitlines()
    assert "desktop_app.features.cases.page" in loaded.split()
    assert int(most) < 20
