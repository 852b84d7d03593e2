"""What was taken back of an import, in words: which records, and what people edited later."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.errors import UndoneLater
from db.queries.imports import ImportedRow, Record
from desktop_app.features.intake.planning.plan_words import HIDDEN
from resources.texts import Texts

MOST_LEFT = 12
"""Records edited later that are named; the others are counted."""


def back_words(changes: ChangeSet, texts: Texts) -> str:
    """``되돌린 기록: 기업·기관 3 · 투자 건 2``; rows and records are never counted as one."""
    if not changes:
        return texts("Nothing was left to take back.")
    shown = [kind for kind in RecordKind if kind in changes.by_kind and kind not in HIDDEN]
    counts = [
        f"{catalogue(kind).label(texts.lang)} {len(changes.ids(kind)):,}"
        for kind in shown or changes.by_kind
    ]
    return texts("Records taken back: {records}", records=" · ".join(counts))


def kinds_words(records: Sequence[Record], lang: str) -> str:
    """``기업·기관 1 · 투자 건 2``."""
    counts = Counter(kind for kind, _ in records)
    return " · ".join(f"{catalogue(kind).label(lang)} {count}" for kind, count in counts.items())


def row_will_words(row: ImportedRow, texts: Texts) -> str:
    """What taking a row back will do; of one that was taken back, that it was."""
    made, changed = (kinds_words(one, texts.lang) for one in (row.created, row.updated))
    number = str(row.row)
    if row.reverted:
        return texts("Row no. {row} is taken back.", row=number)
    if made and changed:
        said = texts("Row no. {row} alone: {made} deleted, {changed} as before.",
                     row=number, made=made, changed=changed)  # fmt: skip
    elif made:
        said = texts("Row no. {row} alone: {made} deleted.", row=number, made=made)
    else:
        said = texts("Row no. {row} alone: {changed} as before.", row=number, changed=changed)
    return said + " " + texts("What was edited since stays.")


def row_back_words(row: int, title: str, changes: ChangeSet, texts: Texts) -> str:
    """Which row, by the number that the sheet gives it: it is no count of rows."""
    named = f" ({title})" if title and texts.lang == "en" else f"({title})" if title else ""
    if changes:
        said = texts("Row no. {row}{title} was taken back.", row=str(row), title=named)
    else:
        said = texts("Of row no. {row}{title} nothing was taken back.", row=str(row), title=named)
    return f"{said} {back_words(changes, texts)}" if changes else said


def kept_words(left: Sequence[UndoneLater], texts: Texts) -> list[str]:
    """What people edited later, named; [] where nobody did."""
    if not left:
        return []
    lines = [
        texts("{count:record was|records were} edited later and kept:", count=len(left)),
        *(left_words(one, texts.lang) for one in left[:MOST_LEFT]),
    ]
    if len(left) > MOST_LEFT:
        lines.append(texts("and {count:record|records} more", count=len(left) - MOST_LEFT))
    return lines


def left_words(one: UndoneLater, lang: str) -> str:
    """``기업·기관 ㈜한빛정밀: 종업원수, 전화번호``."""
    record = catalogue(RecordKind(one.kind))
    keys = ", ".join(record.field(key).label(lang) for key in one.keys if key in record.by_key)
    name = f"{record.label(lang)} {one.title}".strip()
    return f"{name}: {keys}" if keys else name
