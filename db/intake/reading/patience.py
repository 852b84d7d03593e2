"""How long a silent child has had its chance: by the processor's time it got, not by the clock alone.

On a busy PC a child that works waits for the processor most of the time, and that is not its fault.
One that sleeps, or is stopped, gets none and is counted by the clock.
"""

from __future__ import annotations

import time
from dataclasses import InitVar, dataclass, field

from db.intake.reading.guard import ProcessorUse

_A_WHILE = 1.0
"""Seconds without any of the processor's time after which a child is said to sleep."""
_MOST = 100.0
"""However little it got: so many seconds beyond the patience, by the clock, a child is given up."""


@dataclass(slots=True)
class Silence:
    """What a child has used up since its last sign of life."""

    pid: InitVar[int]
    _use: ProcessorUse = field(init=False)
    _since: float = field(default_factory=time.monotonic)
    _awake: float = field(default_factory=time.monotonic)
    """When it last had the processor, or waited for it."""
    _slept: float = 0.0
    _used: float = 0.0
    _used_before: float = 0.0

    def __post_init__(self, pid: int) -> None:
        self._use = ProcessorUse(pid)

    def broken(self) -> None:
        """The child has said something."""
        self._since = self._awake = time.monotonic()
        self._slept, self._used_before = 0.0, self._used

    def is_over(self, patience: float) -> bool:
        """Whether the child had ``patience`` seconds of the processor, or slept through them."""
        now = time.monotonic()
        found = self._use.now()
        if found is None:
            return now - self._since > patience
        used, waits = found
        if used > self._used or waits:
            if (slept := now - self._awake) > _A_WHILE:
                self._slept += slept
            self._used, self._awake = used, now
        sleeping = now - self._awake
        spent = self._used - self._used_before + self._slept
        spent += sleeping if sleeping > _A_WHILE else 0.0
        return spent > patience or now - self._since > patience + _MOST
