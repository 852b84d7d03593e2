"""Gathers what the 업무인계·인수서 is made of: what an officer has in hand, or has handed over."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.stages import Stillness
from db.errors import UserError
from db.queries.handover import InHand, handed_over, in_hand
from db.queries.records import all_live
from reports.content.facts import DISCLOSURE


@dataclass(frozen=True, slots=True)
class Signer:
    """Somebody who signs: 인계자, 인수자 or 입회자."""

    role: str
    name: str = ""
    position: str = ""
    department: str = ""


@dataclass(frozen=True, slots=True)
class HandoverRequest:
    """Whose work, and who is to take it: record → successor, where that is decided."""

    officer: str
    office: str
    created_at: datetime
    successors: Mapping[tuple[RecordKind, int], str]
    is_example: bool = False
    stillness: Stillness = Stillness()  # noqa: RUF009 (frozen)


@dataclass(frozen=True, slots=True)
class HandoverLine:
    """One record on paper, with who takes it ("" while nobody does)."""

    item: InHand
    successor: str = ""


@dataclass(frozen=True, slots=True)
class HandoverFacts:
    """What the paper says; ``as_of`` (ISO) is the day the work is counted on."""

    officer: str
    office: str
    created_at: datetime
    as_of: str
    lines: tuple[HandoverLine, ...]
    signers: tuple[Signer, ...]
    disclosure: str = DISCLOSURE
    is_example: bool = False

    def of(self, *kinds: RecordKind) -> tuple[HandoverLine, ...]:
        """The lines of these kinds."""
        return tuple(line for line in self.lines if line.item.kind in kinds)


def gather_handover(session: Session, request: HandoverRequest) -> HandoverFacts:
    """What the officer has in hand now. While nobody is named for any of it, what was handed over
    today stands before it; when nothing is left, what the last handover took.

    Raises UserError("handover.nothing") when there is neither.
    """
    day = request.created_at.date().isoformat()
    found = in_hand(session, request.officer, day, request.stillness)
    lines = tuple(HandoverLine(one, request.successors.get(one.key, "")) for one in found)
    if not any(line.successor for line in lines):
        since = day if lines else ""
        taken = handed_over(session, request.officer, request.stillness, since=since)
        lines = (*(HandoverLine(one, one.officer) for one in taken), *lines)
    if not lines:
        raise UserError("handover.nothing", officer=request.officer)
    return HandoverFacts(
        request.officer, request.office, request.created_at, day, lines,
        _signers(session, request.officer, lines), is_example=request.is_example,
    )  # fmt: skip


def _signers(session: Session, officer: str, lines: tuple[HandoverLine, ...]) -> tuple[Signer, ...]:
    known = {draft.text("name"): draft for draft in all_live(session, RecordKind.OFFICER)}

    def signer(role: str, name: str) -> Signer:
        draft = known.get(name)
        if draft is None:
            return Signer(role, name)
        return Signer(role, name, draft.text("position"), draft.text("department"))

    successors = dict.fromkeys(line.successor for line in lines if line.successor)
    takers = [signer("인수자", name) for name in successors] or [Signer("인수자")]
    return (signer("인계자", officer), *takers, Signer("입회자"))
