"""What may be wrong with a draft, and the refusal to save it; ``checks`` finds it."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """Whether a problem stops the saving or is only shown."""

    ERROR = "error"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing that is wrong with one field; the words for ``code`` are the screen's."""

    field: str
    code: str
    params: dict[str, str | int] = dataclasses.field(default_factory=dict)
    severity: Severity = Severity.ERROR


class InvalidDraft(Exception):
    """A draft was to be saved although it has problems."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__(", ".join(f"{problem.field}: {problem.code}" for problem in problems))
        self.problems = problems
