"""Plans who signed: the firms of a row become parties of its agreement, each once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial

from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.values import Value
from db.intake.plan import Existing, New, RecordPlan, Ref
from db.intake.planning.matching import rows_where
from db.intake.planning.planned import Planned
from db.schema import TABLES


@dataclass(frozen=True, slots=True)
class Signer:
    """A party of an agreement; "" for the role that the agreement's nature gives it."""

    firm: Ref
    role: str = ""
    signatory: str = ""


class SigningPlanner:
    """Knows the parties of agreements, stored or planned by an earlier row."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[Ref, set[Ref]] = {}
        self._count = 0

    def sign(
        self, agreement: Ref, signers: Sequence[Signer], cooperates: bool, planned: Planned
    ) -> None:
        """Makes firms parties of an agreement, each once."""
        known = self._of(agreement)
        for signer in signers:
            firm = signer.firm
            if firm in known:
                continue
            self._count += 1
            said: dict[str, Value] = {
                "role": signer.role or ("partner" if cooperates else "investor")
            }
            if signer.signatory:
                said["signatory"] = signer.signatory
            planned.records.append(
                RecordPlan(
                    RecordKind.PARTY, New(self._count), said,
                    {"agreement": agreement, "organization": firm},
                )
            )  # fmt: skip
            known.add(firm)
            planned.undone.append(partial(known.discard, firm))

    def _of(self, agreement: Ref) -> set[Ref]:
        found = self._known.get(agreement)
        if found is None:
            found = self._known[agreement] = set()
            if isinstance(agreement, Existing):
                column = TABLES[RecordKind.PARTY].c.agreement_id
                rows = rows_where(self._session, RecordKind.PARTY, column, [agreement.id])
                found |= {
                    Existing(firm)
                    for one in rows
                    if isinstance(firm := one.values.get("organization"), int)
                }
        return found
