"""Lets a process of its own do a deed, and kills it at a random moment of it."""

from __future__ import annotations

import os
import random
import shutil
import signal
import tempfile
import time
import traceback
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from benchmarks.kills.deed import Deed, desk
from db.paths import DataFolder
from db.secrets import ring

_READY = "ready"
_MOST_TRIES = 20
"""How often a deed may have been faster than its killer before the span is found too long."""
_TELL_EVERY = 5


@dataclass
class Count:
    """What came of one deed."""

    killed: int = 0
    seconds: float = 0.0
    """How long the deed takes when it is left alone."""
    faults: list[str] = field(default_factory=list)


def kill(
    deeds: Sequence[Deed], count: int, seed: int = 1, keep: Path | None = None
) -> dict[str, Count]:
    """Kill ``count`` times in all, as often in each deed; what was found, by its name."""
    chance = random.Random(seed)
    counts: dict[str, Count] = {}
    with tempfile.TemporaryDirectory(prefix="kills-", ignore_cleanup_errors=True) as made:
        empty = DataFolder(Path(made) / "empty")
        with desk(empty):
            pass
        for number, deed in enumerate(deeds):
            if deed.in_a_desk:
                shutil.copytree(empty.root, Path(made) / deed.name / _READY)
            share = count // len(deeds) + (number < count % len(deeds))
            counts[deed.name] = _kill_in(deed, share, chance, Path(made) / deed.name, keep)
    return counts


def _kill_in(
    deed: Deed, count: int, chance: random.Random, place: Path, keep: Path | None
) -> Count:
    ready = DataFolder(place / _READY)
    deed.make_ready(ready)
    found = Count(seconds=_left_alone(deed, ready, place / "alone"))
    tries = 0
    while found.killed < count and tries < count * _MOST_TRIES:
        tries += 1
        trial = place / f"trial-{tries}"
        said = _trial(deed, ready, trial, chance.random() * found.seconds)
        if said is not None:
            found.killed += 1
            faults = _look(deed, trial, said)
            found.faults += [f"kill {found.killed}: {one}" for one in faults]
            if faults and keep is not None:
                shutil.copytree(trial, keep / f"{deed.name}-{found.killed}")
            _tell_of(deed, found, count, tries)
        shutil.rmtree(trial, ignore_errors=True)
    if found.killed < count:
        found.faults.append(f"only {found.killed} of {count} could be killed")
    return found


def _tell_of(deed: Deed, found: Count, count: int, tries: int) -> None:
    """A line every few kills, so that a run which is stopped has told its counts."""
    if found.killed % _TELL_EVERY == 0 or found.killed == count:
        print(
            f"{deed.name:<12}{found.killed:>5} of {count} killed, {tries} tries, "
            f"{len(found.faults)} faults",
            flush=True,
        )


def _left_alone(deed: Deed, ready: DataFolder, place: Path) -> float:
    """How long the deed takes; nobody kills it, and it leaves what it has to."""
    shutil.copytree(ready.root, place)
    process, stream = _begin(deed, place)
    begun = time.monotonic()
    os.waitpid(process, 0)
    taken = time.monotonic() - begun
    with os.fdopen(stream, encoding="utf-8") as lines:
        said = lines.read().split()
    if faults := _look(deed, place, said):
        raise AssertionError(f"{deed.name}, left alone: {faults}")
    return taken


def _trial(deed: Deed, ready: DataFolder, place: Path, moment: float) -> list[str] | None:
    """Do the deed and kill it at this moment; what it had reported, None when it was faster."""
    shutil.copytree(ready.root, place)
    process, stream = _begin(deed, place)
    time.sleep(moment)
    os.kill(process, signal.SIGKILL)
    _, status = os.waitpid(process, 0)
    with os.fdopen(stream, encoding="utf-8") as lines:
        said = lines.read().split()
    return said if os.waitstatus_to_exitcode(status) == -signal.SIGKILL else None


def _begin(deed: Deed, place: Path) -> tuple[int, int]:
    """A process that does the deed, once it is about to; and the pipe it reports to."""
    ring.forget_all()
    reading, writing = os.pipe()
    process = os.fork()
    if process == 0:
        _be_the_victim(deed, place, reading, writing)
    os.close(writing)
    line = b""
    while not line.endswith(b"\n"):
        line += os.read(reading, 1) or b"ended\n"
    if line.decode().strip() != _READY:
        raise AssertionError(f"{deed.name} did not begin")
    return process, reading


def _be_the_victim(deed: Deed, place: Path, reading: int, writing: int) -> None:
    """In the process of its own: never returns."""
    os.close(reading)

    def tell(word: object) -> None:
        os.write(writing, f"{word}\n".encode())

    try:
        deed.do(DataFolder(place), lambda: tell(_READY), tell)
        os._exit(0)
    except BaseException:  # noqa: BLE001  # whatever it is, its parent goes on
        traceback.print_exc()
        os._exit(1)


def _look(deed: Deed, place: Path, said: list[str]) -> list[str]:
    try:
        return deed.look(DataFolder(place), said)
    except Exception:  # noqa: BLE001  # what does not open is what is looked for
        return [traceback.format_exc()]
