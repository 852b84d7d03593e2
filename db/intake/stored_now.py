"""What was decided about rows, once the list is written: what a decision called new is stored now, and
would be made a second time by the same words when the list is looked at again."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from db.domain.kinds import RecordKind
from db.intake.plan import AS_EARLIER, Decision, Existing, Ref, RowPlan, TablePlan

Place = tuple[int, int]
"""A table of the file and a row of its sheet."""
Made = Mapping[RecordKind, Mapping[int, int]]
"""Ids of the records that were made, by their kind and their numbers in the plan."""
_NEW = "new"


def stored_now(
    decisions: Mapping[Place, Decision], tables: Sequence[TablePlan], made: Made
) -> dict[Place, Decision]:
    """The decisions with the records that the rows written made, in the place of new ones."""
    rows = {
        (at, row.row): _Row(row, made)
        for at, table in enumerate(tables)
        for row in table.rows
        if row.is_written
    }
    return {place: _stored(one, rows.get(place), rows) for place, one in decisions.items()}


class _Row:
    """A row that was written, and the ids of what it stands on."""

    def __init__(self, row: RowPlan, made: Made) -> None:
        self._row = row
        self._made = made

    def of(self, kind: RecordKind, *, name: str = "") -> int | None:
        """The first record of a kind that the row writes or hangs a record of its own on."""
        return next((found for found in self._found(kind, name) if found is not None), None)

    def _found(self, kind: RecordKind, name: str) -> Iterator[int | None]:
        for record in self._row.records:
            if record.kind is kind and (not name or record.values.get("name") == name):
                yield self._id(kind, record.ref)
        for record in self._row.records:
            if not name and kind.value in record.links:
                yield self._id(kind, record.links[kind.value])

    def _id(self, kind: RecordKind, ref: Ref) -> int | None:
        return ref.id if isinstance(ref, Existing) else self._made.get(kind, {}).get(ref.number)


def _stored(one: Decision, row: _Row | None, rows: Mapping[Place, _Row]) -> Decision:
    one = replace(one, case=_case(one.case, row, rows))
    if row is None:
        return one
    if one.organization in (_NEW, AS_EARLIER):
        firm = row.of(RecordKind.ORGANIZATION) or one.organization
        one = replace(one, organization=firm)
    if one.site == _NEW:
        one = replace(one, site=row.of(RecordKind.SITE) or _NEW)
    parties = {
        name: (row.of(RecordKind.ORGANIZATION, name=name) or who) if who == _NEW else who
        for name, who in one.parties.items()
    }
    return replace(one, parties=parties)


def _case(said: str, row: _Row | None, rows: Mapping[Place, _Row]) -> str:
    """``row:0:7`` names the case that another row made."""
    kind, _, place = said.partition(":")
    maker = row
    if kind == "row":
        at, _, number = place.partition(":")
        maker = rows.get((int(at), int(number)))
    elif said != _NEW:
        return said
    found = maker.of(RecordKind.CASE) if maker is not None else None
    return f"case:{found}" if found is not None else said
