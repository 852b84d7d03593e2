"""What stands in the way of an undo, in words: which record and field, who, when, in what."""

from __future__ import annotations

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import label_text
from db.errors import Hold, LaterEdit, UndoneLater
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, mark

_WHY = {
    Hold.EDITED: mark("edited later"),
    Hold.BINNED: mark("deleted later"),
    Hold.KEY_TAKEN: mark("its number is in use by {record}"),
    Hold.TARGET_GONE: mark("{record}, which it refers to, was deleted"),
    Hold.IN_USE: mark("{record} refers to it by now"),
}


def record_words(kind: str, title: str, lang: str) -> str:
    """ "기업·기관 ㈜한빛정밀"."""
    return f"{catalogue(RecordKind(kind)).one(lang)} {title}".strip()


def fields_words(entry: UndoneLater, lang: str) -> str:
    """The labels of the fields that stay, "" when the record as a whole does."""
    known = catalogue(RecordKind(entry.kind)).by_key
    return ", ".join(known[key].label(lang) for key in entry.keys if key in known)


def blocker_words(entry: UndoneLater, texts: Texts) -> str:
    """ "기업·기관 ㈜한빛정밀 — 상시근로자: 나중에 고침"; the operation stands in ``edit_words``."""
    name, fields = (
        record_words(entry.kind, entry.title, texts.lang),
        fields_words(entry, texts.lang),
    )
    return f"{name} — {fields}" if fields else name


def edit_words(edit: LaterEdit, texts: Texts) -> str:
    """ "나중에 고침: 2026. 7. 3. 10:20 이도윤, 수정 (12번)"."""
    record = record_words(edit.kind, edit.title, texts.lang)
    why = texts(_WHY[edit.hold], record=record)
    when = f"{date_text(edit.at[:10], texts.lang)} {edit.at[11:16]}"
    done = label_text(edit.label, texts.lang)
    return texts(_LINE, why=why, when=when, who=edit.officer, operation=done, id=edit.operation_id)


_LINE = mark("{why}: {when} {who}, {operation} (no. {id})")
