"""What a row brings beside its firm, while it is planned and until it is known to be written."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field

from db.intake.plan import JoinProposal, Outcome, RecordPlan, SiteChoice
from db.intake.rows import CellProblem


@dataclass(slots=True)
class Planned:
    """What a row brings beside its firm; ``outcome`` is set when the row ends here."""

    records: list[RecordPlan] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)
    questions: list[str] = field(default_factory=list)
    outcome: Outcome | None = None
    reason: str = ""
    params: dict[str, str | int] = field(default_factory=dict)
    undone: list[Callable[[], object]] = field(default_factory=list)
    joins: list[JoinProposal] = field(default_factory=list)
    joined: JoinProposal | None = None
    sites: tuple[SiteChoice, ...] = ()

    def forget(self) -> None:
        """Called when the row is not going to be written: later rows must not build on it."""
        for step in reversed(self.undone):
            step()
