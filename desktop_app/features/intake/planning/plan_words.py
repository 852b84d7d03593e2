"""What a planned row does, in words: the line in the list and the lines beneath it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty, Value, is_empty
from db.intake.pipeline import FilePlan
from db.intake.plan import Leaning, New, Outcome, RecordPlan, RowPlan
from desktop_app.features.intake.list_words import field_words
from desktop_app.widgets.words.plan_reasons import problem_words, row_reason
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts

ARROW = "→"
_NAMED, _SHOWN = 3, 20
HIDDEN = frozenset({RecordKind.PARTY})
"""Records that only tie others together: written, but nothing to look at."""


class Piece(NamedTuple):
    """A stretch of a line: its text, colour role and weight."""

    text: str
    role: str = "ink"
    bold: bool = False
    small: bool = False
    yields: bool = False
    """Whether it is cut before the others where the line is too long."""


@dataclass(frozen=True, slots=True)
class Detail:
    """One field of a planned row."""

    kind: RecordKind
    field: Field
    old: Value
    new: Value
    written: bool
    reason: str
    opened: Value = Empty.NOT_STATED
    """What it was when a list of ours was written."""
    created: bool = False
    """Of a record that would be created: there is nothing to untick."""
    leans: Leaning = Leaning.NONE
    """Which of the two stands unless it is looked at."""

    @property
    def path(self) -> str:
        """The field's path, as decisions name it."""
        return f"{self.kind.value}.{self.field.key}"

    def label(self, lang: str) -> str:
        """The field's label, with its record where it says little alone."""
        return field_words(self.path, lang)

    @property
    def asked(self) -> bool:
        """Whether the officer has to decide."""
        return self.reason in ("differs", "conflict")


def details_of(row: RowPlan) -> tuple[Detail, ...]:
    """Every field a row would write or leave, record by record."""
    return tuple(detail for record in row.records for detail in _details(record))


def _details(record: RecordPlan) -> Iterable[Detail]:
    fields = catalogue(record.kind).by_key
    if record.kind in HIDDEN:
        return ()
    if isinstance(record.ref, New) and not record.fields:
        return tuple(
            Detail(record.kind, fields[key], Empty.NOT_STATED, value, True, "", created=True)
            for key, value in record.values.items()
            if key in fields and fields[key].kind is not Kind.LINK and not is_empty(value)
        )
    return tuple(
        Detail(
            record.kind, fields[one.key], one.old, one.new, one.written, one.reason, one.opened,
            leans=one.leans,
        )
        for one in record.fields
    )  # fmt: skip


def content_of(row: RowPlan, texts: Texts) -> tuple[Piece, ...]:
    """What becomes of a row, in one line."""
    if row.outcome is Outcome.CREATE:
        return (Piece(_creates(row, texts)), *_aside(row, texts))
    if row.outcome is Outcome.UPDATE:
        return (*_changes(row, texts), *_aside(row, texts))
    if row.outcome is Outcome.SAME:
        return (Piece(texts("Nothing changes"), "ink3"), *_aside(row, texts))
    if row.outcome is Outcome.FAILED:
        return (Piece(_failure(row, texts), "danger"),)
    role = "ink" if row.outcome is Outcome.ASK else "ink3"
    return (Piece(row_reason(row, texts), role),)


def _creates(row: RowPlan, texts: Texts) -> str:
    """``기업·기관 1 · 투자 건 1 · 협약 1``."""
    new = [one for one in row.records if isinstance(one.ref, New) and one.kind not in HIDDEN]
    kinds = dict.fromkeys(one.kind for one in new)
    counts = {kind: sum(1 for one in new if one.kind is kind) for kind in kinds}
    made = [f"{catalogue(kind).label(texts.lang)} {count}" for kind, count in counts.items()]
    return " · ".join(made)


def _changes(row: RowPlan, texts: Texts) -> tuple[Piece, ...]:
    written = [one for one in details_of(row) if one.written and not one.created]
    if len(written) == 1:
        only = written[0]
        return (Piece(only.label(texts.lang) + "  "), *change_pieces(only, texts.lang))
    names = ", ".join(one.label(texts.lang) for one in written[:4])
    head = texts("{count:field changes|fields change}", count=len(written))
    return (Piece(head), Piece(f"  {names}", "ink3", small=True))


def change_pieces(detail: Detail, lang: str) -> tuple[Piece, ...]:
    """Old → new; the old stands back and is not struck through: struck Hangul is hard to read."""
    new = shown(detail.field, detail.new, lang, whole=True)  # the file itself
    if detail.created:
        return (Piece(new.whole),)
    old = shown(detail.field, detail.old, lang)
    tail = Piece(new.whole, "ink" if detail.written or detail.asked else "ink3", detail.written)
    return (
        Piece(old.whole, "ink3", small=old.empty, yields=True),
        Piece(f" {ARROW} ", "ink3"),
        tail,
    )


def _aside(row: RowPlan, texts: Texts) -> tuple[Piece, ...]:
    """What was left out of a row that is written, and an agreement without its case."""
    pieces = []
    if row.joined is not None:
        title = texts("joined to {title}", title=row.joined.title)
        pieces.append(Piece(f"  {title}", "accent", small=True))
    if row.is_unjoined:
        pieces.append(Piece("  " + texts("joined with no case yet"), "warn", small=True))
    if row.left_out:
        text = texts("{count:cell|cells} left out", count=row.cells_left_out)
        if row.cells_left_out == 1 and (raw := " ".join(row.left_out[0].raw.split())):
            text = texts("not read: ‘{value}’", value=raw[:_SHOWN])
        pieces.append(Piece(f"  {text}", "danger", small=True))
    return tuple(pieces)


def _failure(row: RowPlan, texts: Texts) -> str:
    reason = row_reason(row, texts)
    return f"{reason} {problem_words(row.problems[0], texts)}" if row.problems else reason


def record_counts(planned: FilePlan) -> dict[RecordKind, tuple[int, int]]:
    """Records that applying would create and update, by kind, ties left out."""
    totals: dict[RecordKind, tuple[int, int]] = {}
    for table in planned.tables:
        for kind, numbers in table.records.items():
            create, update = totals.get(kind, (0, 0))
            totals[kind] = (create + numbers["create"], update + numbers["update"])
    return {kind: pair for kind, pair in totals.items() if kind not in HIDDEN and any(pair)}


def record_line(counts: Mapping[RecordKind, tuple[int, int]], texts: Texts) -> str:
    """``기업·기관 180 새로, 30 갱신 · 협약 210 새로``."""
    return " · ".join(
        _record_part(catalogue(kind).label(texts.lang), pair, texts)
        for kind, pair in counts.items()
    )


def _record_part(name: str, pair: Sequence[int], texts: Texts) -> str:
    create, update = pair
    if create and update:
        return texts("{name} {create} new, {update} updated", name=name, create=create,
                     update=update)  # fmt: skip
    if create:
        return texts("{name} {count} new", name=name, count=create)
    return texts("{name} {count} updated", name=name, count=update)


def written_rows(planned: FilePlan) -> int:
    """Rows that applying writes."""
    counts = planned.counts
    return counts.get("create", 0) + counts.get("update", 0)


def open_rows(planned: FilePlan) -> int:
    """Rows that wait for the officer."""
    return planned.counts.get("ask", 0)


def unjoined_rows(planned: FilePlan) -> int:
    """Agreements that may be part of a case and would be in none (묶음 미확인)."""
    return sum(table.unjoined for table in planned.tables)


def unjoined_names(planned: FilePlan) -> tuple[str, ...]:
    """Whose agreements those are, in the order of the list."""
    rows = (row for table in planned.tables for row in table.rows if row.is_unjoined)
    return tuple(dict.fromkeys(row.title for row in rows))


def joined_names(planned: FilePlan) -> tuple[str, ...]:
    """Row by row what is joined to an earlier row of the same."""
    rows = (row for table in planned.tables for row in table.rows if row.is_joined)
    return tuple(row.title or str(row.row) for row in rows)


def names_in_line(names: Sequence[str], texts: Texts) -> str:
    """The first few, and how many more there are."""
    said, more = ", ".join(names[:_NAMED]), len(names) - _NAMED
    if more <= 0:
        return said
    return texts("{names} and {count:firm|firms} more", names=said, count=more)


def cell_problems(planned: FilePlan) -> int:
    """Cells left out of rows that are written."""
    return sum(row.cells_left_out for table in planned.tables for row in table.rows)


def first_rows(rows: Sequence[RowPlan], most: int) -> list[RowPlan]:
    """The first rows of a list, those before the others of which something becomes."""
    still = (Outcome.SAME, Outcome.SKIP)
    return sorted(rows, key=lambda row: row.outcome in still)[:most]


def cells_by_field(planned: FilePlan) -> dict[str, int]:
    """Those cells by the field that they should have fed, the most frequent first."""
    left = Counter[str]()
    for table in planned.tables:
        for row in table.rows:
            cells = [one.field for one in row.left_out if one.column >= 0]
            left.update(cells)
            left.update(one.field for one in row.left_out if one.field not in cells)
    return {path: count for path, count in left.most_common() if path}


def is_clean(planned: FilePlan) -> bool:
    """Whether there is nothing to look at: no question, no failed row, no cell left out, nothing
    that may be one case."""
    counts = planned.counts
    if unjoined_rows(planned):
        return False
    return not counts.get("ask") and not counts.get("failed") and not cell_problems(planned)
