"""단계 일정 as content: the stages of a case with what was planned and what came, drawn elsewhere."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum


class Pass(StrEnum):
    """How far a case is with a stage, and so how its sign looks."""

    DONE = "완료"
    NOW = "현재"
    PLANNED = "예정"
    LATE = "지연"
    """Its planned day is over."""
    OPEN = "일정 없음"
    """To come, and no day is planned."""
    SKIPPED = "해당없음"


REACHED = frozenset({Pass.DONE, Pass.NOW})


@dataclass(frozen=True, slots=True)
class Step:
    """One stage; days as they are written, "" where there is none."""

    name: str
    state: Pass
    actual: str = ""
    planned: str = ""


@dataclass(frozen=True, slots=True)
class Timeline:
    """The stages in their order."""

    title: str
    steps: tuple[Step, ...]

    def texts(self) -> Iterator[str]:
        """Every text it shows."""
        yield self.title
        for step in self.steps:
            yield from (step.name, step.state.value, step.actual, step.planned)
