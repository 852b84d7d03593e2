"""The certificates, contacts, cases and agreements of firms, stored or made by earlier rows."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

from sqlalchemy import select
from sqlalchemy.orm import Session

from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.intake.plan import Existing, Ref
from db.intake.planning.entry_kinds import ENTRIES
from db.intake.planning.join_cases import KnownCase
from db.intake.planning.matching import Stored, rows_where
from db.intake.planning.same_belonging import same_agreement
from db.schema import TABLES

Values = Mapping[str, Value]
_BELONG_TO_ONE = (
    RecordKind.CERTIFICATE, RecordKind.CONTACT, RecordKind.CASE, RecordKind.OCCUPANCY,
    RecordKind.CONCERN, RecordKind.ACTIVITY, RecordKind.APPLIED_INCENTIVE, *ENTRIES,
)  # fmt: skip


@dataclass(slots=True)
class KnownRecord(KnownCase):
    """A record of a firm, stored or about to be made by an earlier row."""

    updated_at: str = ""
    links: Mapping[str, Ref] = field(default_factory=dict)


class FirmRecords:
    """What belongs to a firm is looked for among the firm's own records only."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[tuple[RecordKind, Ref], list[KnownRecord]] = {}
        self._by_number: dict[str, list[KnownRecord]] = {}

    def of(self, kind: RecordKind, firm: Ref) -> list[KnownRecord]:
        """The firm's records of a kind; those an earlier row makes are added to the list."""
        found = self._known.get((kind, firm))
        if found is None:
            stored = self._load(kind, firm.id) if isinstance(firm, Existing) else ()
            found = [
                KnownRecord(Existing(one.id), one.values, updated_at=one.updated_at)
                for one in stored
            ]
            self._known[kind, firm] = found
        return found

    def numbered(self, number: Value) -> list[KnownRecord]:
        """The agreements with this number, stored or made by an earlier row."""
        return [] if is_empty(number) else self._by_number.setdefault(str(number), [])

    def has_agreement(self, firm: Ref, agreement: Values) -> bool:
        """Whether the firm has signed it already."""
        known = self.of(RecordKind.AGREEMENT, firm)
        return any(same_agreement(agreement, one.values) for one in known)

    def _load(self, kind: RecordKind, firm_id: int) -> tuple[Stored, ...]:
        table = TABLES[kind]
        if kind is not RecordKind.AGREEMENT:
            return tuple(rows_where(self._session, kind, table.c.organization_id, [firm_id]))
        party = TABLES[RecordKind.PARTY]
        ids = self._session.scalars(
            select(party.c.agreement_id).where(
                party.c.organization_id == firm_id, party.c.deleted_at.is_(None)
            )
        ).all()
        return tuple(rows_where(self._session, kind, table.c.id, set(ids)))

    def preload_numbered(self, numbers: list[str]) -> None:
        """Load the stored agreements that have one of these numbers."""
        column = TABLES[RecordKind.AGREEMENT].c.number
        for one in rows_where(self._session, RecordKind.AGREEMENT, column, numbers):
            case = one.values.get("case")
            links: dict[str, Ref] = {"case": Existing(case)} if isinstance(case, int) else {}
            known = KnownRecord(
                Existing(one.id), one.values, updated_at=one.updated_at, links=links
            )
            self._by_number.setdefault(str(one.values["number"]), []).append(known)

    def preload(self, firm_ids: list[int], brought: Collection[RecordKind]) -> None:
        """Load the belongings of many firms at once, of the kinds that rows bring."""
        for kind in _BELONG_TO_ONE:
            if kind not in brought and not (
                kind is RecordKind.CASE and RecordKind.AGREEMENT in brought
            ):
                continue
            table = TABLES[kind]
            for firm_id in firm_ids:
                self._known.setdefault((kind, Existing(firm_id)), [])
            for one in rows_where(self._session, kind, table.c.organization_id, firm_ids):
                owner = one.values["organization"]
                assert isinstance(owner, int)
                self._known[kind, Existing(owner)].append(
                    KnownRecord(Existing(one.id), one.values, updated_at=one.updated_at)
                )
