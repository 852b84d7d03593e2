"""What a count is made from: agreements with their checks, their cases, their firms."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from db.domain.schedule import Step
from db.domain.values import Empty

Number = int | float | Empty
_BLANK = Empty.NOT_STATED


@dataclass(frozen=True, slots=True)
class CheckFact:
    """One 이행점검; ``corrects`` names the one it takes the place of."""

    id: int
    as_of: str
    response: str = "answered"
    invested: Number = Empty.NOT_STATED
    hired: Number = Empty.NOT_STATED
    corrects: int | None = None

    def told(self, name: str) -> Number:
        """``invested`` or ``hired`` as the firm told it: without an answer it stated no number."""
        value: Number = getattr(self, name)
        if self.response in ("", "answered") or (isinstance(value, Empty) and value is not _BLANK):
            return value
        return Empty.NOT_APPLICABLE if self.response == "exempt" else _BLANK


@dataclass(frozen=True, slots=True)
class AgreementFact:
    """One agreement as it is stored; dates are ISO partial dates, "" where none is stated."""

    id: int
    title: str
    kind: str
    nature: str = "investment"
    case: int | None = None
    amends: int | None = None
    signed_on: str = ""
    status: str = "valid"
    status_on: str = ""
    amount: Number = Empty.NOT_STATED
    area: Number = Empty.NOT_STATED
    jobs: Number = Empty.NOT_STATED
    currency: str = ""
    foreign_amount: int | None = None
    exchange_rate: str = ""
    rate_on: str = ""
    firms: tuple[int, ...] = ()
    """The investing parties."""
    checks: tuple[CheckFact, ...] = ()
    entered_at: str = ""
    """When it came into the file, ISO."""
    asked: tuple[str, ...] = ()
    """Cut-off days of the rounds in which its firm was written to."""


@dataclass(frozen=True, slots=True)
class CaseFact:
    """One 투자 건."""

    id: int
    title: str
    number: str = ""
    firm: int | None = None
    foreign: bool | None = None
    officer: str = ""
    counted: bool = True
    excluded_reason: str = ""
    excluded_on: str = ""
    """From this day on it is taken out; "" for every day."""
    ended: bool = False
    entered_at: str = ""
    stage: str = ""
    """Where it stands now."""
    steps: tuple[Step, ...] = ()


@dataclass(frozen=True, slots=True)
class FirmFact:
    """One 기업."""

    id: int
    name: str
    org_type: str = "domestic"
    industry: str = ""
    """The division of its KSIC code ("C21"), "" when it is not known."""


@dataclass(frozen=True, slots=True)
class CountFacts:
    """Everything that may be counted, and what was joined to what."""

    agreements: tuple[AgreementFact, ...] = ()
    cases: Mapping[int, CaseFact] = field(default_factory=dict)
    firms: Mapping[int, FirmFact] = field(default_factory=dict)
    merged: Mapping[tuple[str, int], int] = field(default_factory=dict)
    """(kind, id) of records that were joined → id of the one that stayed."""
