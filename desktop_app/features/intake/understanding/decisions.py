"""What was decided about a list before any row was compared, each with its reason."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.catalogue import find_field
from db.domain.kinds import RecordKind
from db.intake.columns.profiles import profile_of
from db.intake.pipeline import PreparedTable
from db.intake.planning.planner import REFERENCE_LISTS
from db.intake.table import Table
from db.intake.tables.edges import has_edges
from db.intake.tables.outline import FLAT
from desktop_app.features.intake.list_words import (
    HEADERS,
    OUTLINES,
    READY_LISTS,
    as_of_words,
    column_letter,
    field_words,
    rows_text,
    table_name,
)
from desktop_app.features.intake.work import Marks, Understood, Wishes
from desktop_app.widgets.words.excluded_words import EXCLUDED
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts

CONSTANT = "constant:"
"""Begins the key of a value that every row has; the field's path follows."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One decision. ``action`` is the word of its link, ``key`` what the link asks for."""

    icon: str
    title: str
    reason: str = ""
    key: str = ""
    action: str = ""
    row: int = 0
    """The row of the sheet it is about, 0 for none."""
    warns: bool = False


def facts_of(understood: Understood, at: int, wishes: Wishes, texts: Texts) -> tuple[Fact, ...]:
    """Everything that was decided about one table, in the order of the page."""
    entry = understood.prepared.tables[at]
    made: list[Fact | None] = [
        _partial(understood, at, texts),
        _sheet(understood, at, texts),
        _known(entry, texts),
        _doubtful(understood, at, texts),
        _nameless(understood, at, texts),
        _ready(entry, texts),
        _title(entry.table, texts),
        _unit(entry.table, texts),
        _header(entry.table, texts),
        _edges(understood, entry, texts),
        _filled_down(entry.table, texts),
        _outline(entry.table, texts),
        *_excluded(entry.table, texts),
        _cooperation(entry, understood.marks[at], texts),
        *_constants(understood, at, texts),
        _hidden(entry.table, texts),
        _as_of(entry.table, texts),
        _standing(entry, wishes.standing, texts),
        _members(understood, entry, wishes.members_of, texts),
        _remembered(entry, understood.shapes[at] if understood.shapes else "", texts),
        _masked(understood.marks[at], texts),
    ]
    return tuple(fact for fact in made if fact is not None)


def _partial(understood: Understood, at: int, texts: Texts) -> Fact | None:
    if not understood.partial:
        return None
    last = len(understood.prepared.tables[at].table.sheet.rows)
    return Fact(
        "loader-circle", texts("The first {count:row|rows} only", count=last),
        texts("The rest is being read. What you correct now holds for all of it."), warns=True,
    )  # fmt: skip


def _sheet(understood: Understood, at: int, texts: Texts) -> Fact:
    tables = [entry.table for entry in understood.prepared.tables]
    workbook = understood.prepared.workbook
    name = table_name(tables, at, workbook.file_name)
    title = texts("Sheet “{name}” · {count:row|rows}", name=name, count=len(tables[at].rows))
    hidden = sum(1 for sheet in workbook.sheets if not sheet.visible)
    known = len(understood.known)
    parts = [texts("Known lists: {known} of {count:table|tables}", known=known, count=len(tables))]
    if hidden:
        parts.append(texts("{count:hidden sheet|hidden sheets} left out", count=hidden))
    several = len(tables) > 1 or len(workbook.sheets) > 1
    action = texts("Other") if several else ""
    return Fact("table-2", title, " · ".join(parts), "tables", action)


def _known(entry: PreparedTable, texts: Texts) -> Fact | None:
    if entry.is_known:
        return None
    return Fact(
        "circle-help", texts("Nothing known in it"),
        texts("Choose above what kind of list it is, or leave it out."), warns=True,
    )  # fmt: skip


def _doubtful(understood: Understood, at: int, texts: Texts) -> Fact | None:
    """That most columns would be left, which a list of that kind seldom has."""
    entry = understood.prepared.tables[at]
    if not entry.is_known or not understood.is_doubtful(at):
        return None
    columns, mapped, _ = mapped_counts([entry])
    title = texts("Taken in: {mapped} of {columns} columns", mapped=mapped, columns=columns)
    why = texts("Choose above what kind of list it is, or the fields of its columns.")
    return Fact("circle-help", title, why, warns=True)


def _nameless(understood: Understood, at: int, texts: Texts) -> Fact | None:
    """That no column says what the rows are about: none of them could be written."""
    if not (wanted := understood.nameless(at)):
        return None
    title = texts("No column for: {field}", field=field_words(wanted[0], texts.lang))
    why = texts("Press Enter on the column that names each row and choose it.")
    return Fact("circle-help", title, why, warns=True)


def _ready(entry: PreparedTable, texts: Texts) -> Fact | None:
    found = profile_of(entry.table, entry.mapping)
    if found is None:
        return None
    title = texts("Known list: {name}", name=texts(READY_LISTS[found.key]))
    return Fact("file-check", title, texts("By its name and its columns."), "learned",
                texts("Show"))  # fmt: skip


def _title(table: Table, texts: Texts) -> Fact | None:
    rows = next((one.rows for one in table.decisions if one.code == "title.above"), ())
    if not rows:
        return None
    title = texts("Title: {rows:row/rows}", rows=rows_text(rows))
    return Fact("text-search", title, table.title[:60], row=rows[0])


def _unit(table: Table, texts: Texts) -> Fact:
    rows = next((one.rows for one in table.decisions if one.code == "unit.line"), ())
    if table.unit:
        title = texts("Unit: {unit}", unit=table.unit)
        where = texts("from row {row}", row=rows[0]) if rows else texts("set by you")
        return Fact("ruler", title, where, "unit", texts("Correct"), rows[0] if rows else 0)
    said = texts("No line says one; heads and cells are asked.")
    return Fact("ruler", texts("Unit: none for the whole list"), said, "unit", texts("Correct"))


def _header(table: Table, texts: Texts) -> Fact:
    decision = next(one for one in table.decisions if one.code.startswith("header."))
    rows = table.header_rows or ()
    title = texts("Header: {rows:row/rows}", rows=rows_text(rows)) if rows else texts("No header")
    return Fact(
        "rows-2", title, texts(HEADERS[decision.code]), "header", texts("Correct"),
        rows[0] if rows else 0,
    )  # fmt: skip


def _edges(understood: Understood, entry: PreparedTable, texts: Texts) -> Fact | None:
    table = entry.table
    if not table.rows or not table.columns:
        return None
    title = texts(
        "Entries: {first}–{last}, {left} to {right}",
        first=table.first_row,
        last=table.last_row,
        left=column_letter(table.columns[0].index),
        right=column_letter(table.columns[-1].index),
    )
    wish = understood.prepared.choices.wishes.get(table.place)
    by_hand = wish is not None and has_edges(wish)
    why = texts("Drag the outline in the sheet, or press the menu key on a row.")
    return Fact("maximize-2", title, why, "edges", texts("As found") if by_hand else "")


def _filled_down(table: Table, texts: Texts) -> Fact | None:
    if not table.fill_down and not table.merged_down:
        return None
    columns = sorted({*table.fill_down, *(column for _, column in table.merged_down)})
    letters = ", ".join(column_letter(column) for column in columns[:6])
    heads = {column.index: column.header for column in table.columns}
    names = ", ".join(filter(None, (heads.get(column, "") for column in columns[:3])))
    return Fact("arrow-down", texts("Filled down: column {letters}", letters=letters), names)


def _outline(table: Table, texts: Texts) -> Fact | None:
    """That rows stand under others; turned off, that they might."""
    codes = ("outline.", "turned.")
    told = next((one for one in table.decisions if one.code.startswith(codes)), None)
    if told is None:
        return None
    if told.code == FLAT:
        title = texts("Every row stands for itself")
        return Fact("list-tree", title, texts("set by you"), "outline", texts("As found"))
    if told.code.startswith("turned."):
        title, why = texts("Turned list"), texts(OUTLINES[told.code])
        return Fact("list-tree", title, why, "outline", texts("Not so"), table.first_row)
    title = texts("Groups: {names}", names=told.text[:60])
    where = column_letter(told.columns[-1])
    why = texts(OUTLINES[told.code], column=where)
    return Fact("list-tree", title, why, "outline", texts("Not so"), told.rows[0])


def _excluded(table: Table, texts: Texts) -> list[Fact]:
    counted = Counter(one.reason for one in table.excluded if one.reason != "blank")
    facts = []
    for reason, count in counted.most_common(6):
        rows = [one.row for one in table.excluded if one.reason == reason]
        title = texts("Left out: {what} {count}", what=texts(EXCLUDED[reason]), count=count)
        where = texts("{rows:row/rows}", rows=rows_text(rows))
        icon = "sigma" if reason in ("subtotal", "total") else "circle-minus"
        facts.append(Fact(icon, title, where, "row", texts("Show"), rows[0]))
    return facts


def _cooperation(entry: PreparedTable, marks: Marks, texts: Texts) -> Fact | None:
    if entry.mapping.list_kind != "agreements":
        return None
    rows = [
        number
        for number, row in marks.rows.items()
        if row.values.get("agreement.kind") == "partnership"
    ]
    if not rows:
        return None
    return Fact(
        "handshake", texts("Cooperation agreements: {count}", count=len(rows)),
        texts("{rows:Row/Rows}. They make no case and are not counted.", rows=rows_text(rows)),
        row=rows[0],
    )  # fmt: skip


def _constants(understood: Understood, at: int, texts: Texts) -> list[Fact]:
    """What every row has, and that one may say more of it."""
    entry, choices = understood.prepared.tables[at], understood.prepared.choices
    if not entry.is_known or entry.mapping.identity is not None:
        return []
    facts = []
    for path, value in entry.mapping.constants.items():
        field = find_field(path)
        word = shown(field, value, texts.lang).whole
        title = texts("Every row: {field} {value}", field=field_words(path, texts.lang), value=word)
        by_hand = choices.constants.get((at, path)) is not None
        why = texts("set by you") if by_hand else texts("The title or a heading says so.")
        facts.append(Fact("tag", title, why, f"{CONSTANT}{path}", texts("Leave out")))
    title = texts("One value for every row")
    why = texts("For what no column says: the kind, the place, the officer.")
    facts.append(Fact("plus", title, why, "constant", texts("Set")))
    return facts


def _hidden(table: Table, texts: Texts) -> Fact | None:
    rows = [row for row in table.rows if row in table.sheet.hidden_rows]
    if not rows:
        return None
    title = texts("Hidden rows taken in: {count}", count=len(rows))
    return Fact("eye-off", title, texts("{rows:row/rows}", rows=rows_text(rows)), "hidden",
                texts("Leave out"), rows[0])  # fmt: skip


def _as_of(table: Table, texts: Texts) -> Fact:
    said = as_of_words(table, texts)
    if not said:
        why = texts("Without it the list counts as today's.")
        return Fact("calendar", texts("As of: not stated"), why, "as_of", texts("Set"))
    unsure = table.as_of is not None and not table.as_of.sure
    why = texts("Is this the day the list was true?") if unsure else ""
    title = texts("As of {day}", day=said)
    return Fact("calendar", title, why, "as_of", texts("Correct"), warns=unsure)


def _standing(entry: PreparedTable, standing: str, texts: Texts) -> Fact | None:
    if not any(
        (column.field or "").startswith("organization.") for column in entry.mapping.columns
    ):
        return None
    field = find_field(f"{RecordKind.ORGANIZATION.value}.standing")
    default = "reference" if entry.mapping.list_kind in REFERENCE_LISTS else "managed"
    word = field.choice_label(standing or default, texts.lang)
    title = texts("New firms become: {standing}", standing=word)
    return Fact("building-2", title, "", "standing", texts("Change"))


def _members(
    understood: Understood, entry: PreparedTable, chosen: int | None, texts: Texts
) -> Fact | None:
    if entry.mapping.list_kind != "lead-list" or not understood.associations:
        return None
    name = dict(understood.associations).get(chosen or 0, "")
    title = texts("Members of: {name}", name=name or texts("nobody"))
    why = "" if name else texts("A list of members can be tied to its association.")
    return Fact("handshake", title, why, "members", texts("Change"))


def _remembered(entry: PreparedTable, name: str, texts: Texts) -> Fact | None:
    count = sum(1 for column in entry.mapping.columns if column.evidence == "memory")
    if not count:
        return None
    title = texts("Remembered: {count:column|columns}", count=count)
    why = texts("As you confirmed them for a list of this shape.")
    if name:
        why = texts("As you confirmed them for “{name}”.", name=name)
    return Fact("history", title, why, "learned", texts("Show"))


def _masked(marks: Marks, texts: Texts) -> Fact | None:
    count = sum(1 for note in marks.notes.values() if note.code == "resident_number.masked")
    if not count:
        return None
    title = texts("Resident numbers hidden: {count}", count=count)
    return Fact("shield", title, texts("They are not kept, and neither is the file."), warns=True)


def mapped_counts(entries: Sequence[PreparedTable]) -> tuple[int, int, int]:
    """Columns in all, those that feed a field, those that are asked about."""
    columns = [column for entry in entries for column in entry.mapping.columns]
    mapped = sum(1 for column in columns if column.field)
    asked = sum(len(entry.mapping.questions) for entry in entries)
    return len(columns), mapped, asked
