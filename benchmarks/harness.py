"""Measures the floor and the program in turns, and prints how many times the floor it takes."""

from __future__ import annotations

import os
import statistics
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection, Engine, event

Work = Callable[[], object]
Clock = Callable[[], float]


@dataclass(frozen=True, slots=True)
class Ratio:
    """One line of the result; in seconds unless ``unit`` says otherwise, ``budget`` as a multiple
    of the floor."""

    name: str
    floor: float
    program: float
    budget: float
    note: str = ""
    unit: str = "ms"
    """What is printed: ``ms``, or ``MB`` of megabytes."""

    @property
    def times(self) -> float:
        """How many times the floor the program takes."""
        return self.program / self.floor

    @property
    def within(self) -> bool:
        """Whether the budget is kept."""
        return self.times <= self.budget

    def shown(self, measured: float) -> float:
        """The number as it is printed."""
        return measured * 1e3 if self.unit == "ms" else measured

    def as_json(self) -> dict[str, object]:
        """The line with its verdict, for a file."""
        return {**asdict(self), "times": round(self.times, 3), "within": self.within}


def seconds(work: Work, clock: Clock = time.perf_counter) -> float:
    """How long one call takes."""
    start = clock()
    work()
    return clock() - start


def processor_seconds() -> float:
    """What this process and the children it has waited for took of the processor so far.

    Its own by a fine clock: the one for children ticks a hundred times a second, which is three
    parts in a hundred of a floor.
    """
    waited_for = os.times()
    return time.process_time() + waited_for.children_user + waited_for.children_system


def in_turns(
    floor: Work, program: Work, rounds: int, clock: Clock = time.perf_counter
) -> tuple[float, float]:
    """The medians of both, run alternately so that a busy moment hits both alike; with
    ``time.process_time`` or ``processor_seconds`` only the processor's own seconds count."""
    floors, programs = [], []
    for _ in range(rounds):
        floors.append(seconds(floor, clock))
        programs.append(seconds(program, clock))
    return statistics.median(floors), statistics.median(programs)


def percentile(samples: Sequence[float], share: float) -> float:
    """The value below which ``share`` of the samples lie."""
    ordered = sorted(samples)
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))]


@contextmanager
def statements_of(engine: Engine) -> Iterator[list[tuple[str, Any]]]:
    """Collect the statements sent to the database, so that the floor can send the very same."""
    seen: list[tuple[str, Any]] = []

    def note(_c: Connection, _k: Any, statement: str, parameters: Any, *_: object) -> None:
        seen.append((statement, parameters))

    event.listen(engine, "before_cursor_execute", note)
    try:
        yield seen
    finally:
        event.remove(engine, "before_cursor_execute", note)


def table(results: Sequence[Ratio]) -> str:
    """The results as text, one line each."""
    head = f"{'':<44}{'floor':>11}{'program':>12}     {'times':>8}{'budget':>8}"
    lines = [head, "-" * len(head)]
    lines += [
        f"{one.name:<44}{one.shown(one.floor):>11.2f}{one.shown(one.program):>12.2f} {one.unit:<4}"
        f"{one.times:>8.2f}{one.budget:>8.1f}  {'' if one.within else 'OVER '}{one.note}"
        for one in results
    ]
    return "\n".join(lines)
