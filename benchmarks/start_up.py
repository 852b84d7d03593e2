"""From the start of the process to the first usable window, beside an empty window with the same
imports: the same modules of others, and the same classes of Qt, since PySide6 makes a class with
its enumerations when it is first imported by name.

Seconds are of the processor, so that whoever else works on the machine is no part of them; those of
the clock, in which somebody waits, stand beside them.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import NamedTuple

from benchmarks.harness import Ratio
from db.paths import DataFolder

BUDGET = 1.5
ROUNDS = 5

EMPTY_WINDOW = """
import importlib, sys, time
modules, classes = sys.argv[1].split(";")
for name in modules.split(","):
    importlib.import_module(name)
for name in classes.split(","):
    module, _, of_qt = name.rpartition(".")
    getattr(sys.modules[module], of_qt)
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Window(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, usable)
def usable():
    print("usable", time.process_time(), flush=True)
    application.quit()
application = QApplication([])
window = Window()
window.resize(1440, 900)
window.show()
application.exec()
"""

OPENING = """
import sys
from dataclasses import replace
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from desktop_app.light_imports import import_lightly
import_lightly()
from desktop_app.paths import find_data_folder
from desktop_app.program import Program
from desktop_app.settings import Settings, load_settings
folder = find_data_folder(sys.argv[1])
loaded = load_settings(folder.settings) or Settings()
application = QApplication([])
program = Program(application, folder, replace(loaded, officer="박서연"))
"""
"""The program, made as it starts; whoever goes on says when it is looked at."""

OURS = ("__main__", "benchmarks", "db", "desktop_app", "reports", "resources")

# The window is usable when the data is open, the first page shows its rows and is painted.
PROGRAM = (
    OPENING
    + f"""
OURS = {OURS!r}
"""
    + """
import time
from desktop_app.jobs import JobRunner
jobs = program.findChild(JobRunner)
def look():
    if program.window.current_page_key and not jobs.live:
        timer.stop()
        program.window.repaint()
        print("usable", time.process_time(), flush=True)
        found = [name for name, module in sys.modules.items() if getattr(module, "__spec__", None)]
        print(",".join(sorted(found)), flush=True)
        ours = [module for name, module in sys.modules.items() if name.split(".")[0] in OURS]
        named = [value for module in ours for value in vars(module).values()]
        qt = {f"{value.__module__}.{value.__name__}" for value in named
              if isinstance(value, type) and value.__module__.startswith("PySide6.")}
        print(",".join(sorted(qt)), flush=True)
        application.quit()
timer = QTimer()
timer.timeout.connect(look)
timer.start(1)
QTimer.singleShot(60_000, application.quit)
program.start()
application.exec()
program.close()
"""
)


def measure(folder: DataFolder) -> Ratio:
    """The ratio on the data in ``folder``."""
    _, modules, classes = _until_usable(PROGRAM, str(folder.root))
    same = f"{','.join(_importable(modules))};{','.join(classes)}"
    floors, programs = [], []
    for _ in range(ROUNDS):
        floors.append(_until_usable(EMPTY_WINDOW, same)[0])
        programs.append(_until_usable(PROGRAM, str(folder.root))[0])
    floor, program = _middle(floors), _middle(programs)
    return Ratio(
        "start to first usable window",
        floor.processor,
        program.processor,
        BUDGET,
        f"by the clock {floor.clock * 1e3:.0f} and {program.clock * 1e3:.0f} ms",
    )


class _Taken(NamedTuple):
    """Seconds until a window is usable."""

    processor: float
    clock: float


def _middle(taken: Sequence[_Taken]) -> _Taken:
    """The medians."""
    return _Taken(*map(statistics.median, zip(*taken, strict=True)))


def _until_usable(source: str, argument: str) -> tuple[_Taken, list[str], list[str]]:
    """Start a process; how long until it is usable, and the modules and classes it names after that.

    The time to end the process belongs to neither side.
    """
    environment = {**os.environ}
    environment.setdefault("QT_QPA_PLATFORM", "offscreen")
    environment.pop("PYTHONDONTWRITEBYTECODE", None)  # an officer's second start has its .pyc files
    start = time.perf_counter()
    with subprocess.Popen(
        [sys.executable, "-c", source, argument],
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        said = process.stdout.readline()
        clock = time.perf_counter() - start
        assert said.startswith("usable "), "the window never became usable"
        taken = _Taken(float(said.split()[1]), clock)
        modules, classes = (process.stdout.readline().strip().split(",") for _ in range(2))
        return taken, modules, classes


def _importable(names: Sequence[str]) -> list[str]:
    """Modules that are not ours, that can be imported by name, and are not private."""
    return [
        name
        for name in names
        if name.split(".")[0] not in OURS and not name.startswith("_") and "._" not in name
    ]
