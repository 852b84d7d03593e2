"""What an officer answered about the rows of a list holds for its next issue, where it says the same.

Which firm or site a row means holds for the row of the same name; that a stored value stays as
it is, as long as the list says what it said then. An answer only stands for one that was not given:
the officer's own comes first.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from db.domain.kinds import RecordKind
from db.intake.left_again import LeftRow, places_of
from db.intake.plan import NO_SITE, Decision
from db.intake.row_keys import RowName, hashed, row_name
from db.intake.rows import CoercedRow, CoercedTable

Place = tuple[int, int]
"""A table of the file and a row of its sheet."""


class Answer(NamedTuple):
    """What was decided about one row; ``kept`` has a hash of what the list said, by the paths of the
    stored values that stay."""

    row: LeftRow
    decision: Decision
    kept: Mapping[str, str]

    @property
    def records(self) -> frozenset[tuple[RecordKind, int]]:
        """The stored records that it names."""
        firms = (self.decision.organization, *self.decision.parties.values())
        named = [(RecordKind.ORGANIZATION, one) for one in firms]
        named.append((RecordKind.SITE, self.decision.site))
        return frozenset((kind, one) for kind, one in named if isinstance(one, int))


def answers_from(text: str | None) -> tuple[Answer, ...]:
    """The answers as they are kept with an import."""
    return tuple(
        Answer(LeftRow(RowName(*name), alone), Decision(**decision), kept)
        for (name, alone), decision, kept in json.loads(text or "[]")
    )


def answers_text(answers: Collection[Answer]) -> str:
    """How they are kept."""
    found = [(one.row, _plain(one.decision), dict(one.kept)) for one in answers]
    return json.dumps(found, ensure_ascii=False)


def answers_now(
    tables: Sequence[CoercedTable], decisions: Mapping[Place, Decision]
) -> tuple[Answer, ...]:
    """What of the decisions about rows, as they stand once the list is written, holds for the next
    issue: not what was skipped, which is left out, nor what was written, which is stored."""
    found: list[Answer] = []
    decided = {at for at, _ in decisions}
    for at, table in enumerate(tables):
        if at not in decided:
            continue
        names = [row_name(row, table.list_kind) for row in table.rows]
        bearing = Counter((one.name, one.which) for one in names)
        for row, name in zip(table.rows, names, strict=True):
            decision = _lasting(decisions.get((at, row.number), Decision()))
            kept = {path: _says(row, path) for path, taken in decision.fields.items() if not taken}
            decision = replace(decision, fields={})
            if row.identity is None and (name.name or name.number) and (kept or _plain(decision)):
                alone = bearing[name.name, name.which] == 1
                found.append(Answer(LeftRow(name, alone), decision, kept))
    return tuple(found)


def held(
    answers: Sequence[Answer],
    tables: Sequence[CoercedTable],
    live: Collection[tuple[RecordKind, int]],
) -> dict[Place, Decision]:
    """The answers by the rows of another issue, of records that are ``live`` still."""
    found: dict[Place, Decision] = {}
    for at, table in enumerate(tables if answers else ()):
        names = [row_name(row, table.list_kind) for row in table.rows]
        for one in answers:
            places = places_of(one.row, names)
            row = table.rows[places[0]] if len(places) == 1 else None
            if row is None or row.identity is not None or not one.records <= frozenset(live):
                continue
            fields = {path: False for path, said in one.kept.items() if _says(row, path) == said}
            if fields or _plain(one.decision):
                found[at, row.number] = replace(one.decision, fields=fields)
    return found


def still_answered(
    before: Sequence[Answer], tables: Sequence[CoercedTable], now: Sequence[Answer]
) -> tuple[Answer, ...]:
    """What is answered from now on: also what was answered before of rows that are not there now."""
    if not before:
        return tuple(now)
    names = [row_name(row, table.list_kind) for table in tables for row in table.rows]
    return (*now, *(one for one in before if not places_of(one.row, names)))


def _lasting(one: Decision) -> Decision:
    """What stands on records that are stored; a row that was skipped has no answer."""
    if one.skip or one.organization == "skip":
        return Decision()
    return Decision(
        organization=one.organization if isinstance(one.organization, int) else None,
        fields=one.fields,
        several=one.several,
        parties={name: who for name, who in one.parties.items() if isinstance(who, int)},
        agreement=one.agreement,
        site=one.site if isinstance(one.site, int) or one.site == NO_SITE else None,
    )


def _plain(one: Decision) -> dict[str, object]:
    """All that it says but about single values."""
    keys = ("organization", "several", "parties", "agreement", "site")
    said = ((key, getattr(one, key)) for key in keys)
    return {key: dict(value) if key == "parties" else value for key, value in said if value}


def _says(row: CoercedRow, path: str) -> str:
    return hashed(str(row.values.get(path, "")))
