"""Whatever is pasted into a text field is stored, found, listed, exported, undone and told."""

from __future__ import annotations

import unicodedata
from functools import cache
from pathlib import Path

import pytest

from db import search
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import Kind, RecordKind
from db.domain.labels import Label
from db.domain.plain_text import plain
from db.domain.problems import InvalidDraft
from db.domain.values import Empty
from db.ledger import redo, undo
from db.queries.history import history
from db.queries.records import load_draft
from db.services.records import save_record
from db.store import Actor, Store
from tests.fixtures.databases import open_store
from tests.fixtures.hostile import HOSTILE, KINDS, hostile_draft, text_fields

ORGANIZATION = RecordKind.ORGANIZATION
_SHORT = [text for text in HOSTILE.values() if len(text) < 1_000]
ALL_IN_ONE = " ".join((*HOSTILE.values(), *reversed(_SHORT)))
"""Each of them, and what they begin and end with beside whatever else; the endless ones once."""


def prepared(store: Store) -> Store:
    with store.write(Label.CREATE) as unit:
        search.prepare(unit.session.connection())
    return store


def stored(store: Store, kind: RecordKind, record_id: int) -> Draft:
    with store.read() as session:
        draft = load_draft(session, kind, record_id)
    assert draft is not None
    return draft


@cache
def check_plain(text: str, *, lines: bool) -> None:
    assert unicodedata.is_normalized("NFC", text)
    kept = {"\n", "\t"} if lines else set()
    assert not {char for char in text if unicodedata.category(char) in ("Cc", "Cs")} - kept
    text.encode("utf-8")


@pytest.mark.parametrize("kind", KINDS, ids=str)
def test_every_text_field_of_every_kind(store: Store, kind: RecordKind) -> None:
    """Two kinds get each text alone, the others all in one: fields are made plain in one place."""
    prepared(store)
    parents: dict[RecordKind, int] = {}
    alone = tuple(HOSTILE.values()) if kind in (ORGANIZATION, RecordKind.MEETING) else ()
    for text in (*alone, ALL_IN_ONE):
        saved = save_record(store, hostile_draft(store, kind, text, parents)).id
        draft = stored(store, kind, saved)
        for entry in text_fields(kind):
            value = draft.get(entry.key)
            assert not isinstance(value, Empty), entry.key
            for part in value if isinstance(value, tuple) else (str(value),):
                check_plain(part, lines=entry.kind is Kind.LONG_TEXT)
    undo(store)
    redo(store)
    assert stored(store, kind, saved).values == draft.values
    with store.read() as session:
        assert not search.differs(session.connection(), thoroughly=True)
        assert all(len(row.subject) <= 120 for row in history(session))


def test_nothing_readable_is_lost() -> None:
    assert plain("한\u200b빛\ufeff정\u2060밀") == "한빛정밀"
    assert plain(HOSTILE["nfd"]) == "한빛정밀"
    assert plain(HOSTILE["controls"]) == "앞뒤[31m끝"
    assert plain(HOSTILE["lines"]) == "첫째 줄\n둘째\t줄\n셋째 줄"
    assert plain(HOSTILE["lines"], lines=False) == "첫째 줄 둘째 줄 셋째 줄"
    for same in ("emoji", "quotes", "formula", "plus", "long", "unbroken", "markup", "hanja"):
        assert plain(HOSTILE[same]) == HOSTILE[same], same


def test_a_name_of_nothing_visible_is_no_name(sqlite_store: Store) -> None:
    with pytest.raises(InvalidDraft):
        save_record(sqlite_store, new_draft(ORGANIZATION, name="\u200b\x00 "))


def test_a_long_name_is_found_by_its_beginning_and_by_initials(store: Store) -> None:
    prepared(store)
    save_record(store, new_draft(ORGANIZATION, name="한빛" + "정밀" * 5_000))
    save_record(store, new_draft(ORGANIZATION, name=HOSTILE["nfd"]))
    with store.read() as session:
        for typed in ("한빛정", "ㅎㅂㅈㅁ", "한빛" + "정밀" * 5_000, HOSTILE["nfd"]):
            assert search.find(session, typed), typed[:8]
            assert search.search(session, typed) == search.search_portable(session, typed)


def test_many_rows_are_made_plain_and_recorded_as_they_are_stored(store: Store) -> None:
    with store.write(Label.IMPORT) as unit:
        (one,) = unit.insert_many(ORGANIZATION, [{"name": HOSTILE["nfd"], "note": "가\x00나"}])
    with store.write(Label.EDIT) as unit:
        unit.update_many(ORGANIZATION, [(one, {"note": "다\x07라", "aliases": ("\u200b",)})])
    draft = stored(store, ORGANIZATION, one)
    assert (draft.text("name"), draft.text("note")) == ("한빛정밀", "다라")
    assert draft.get("aliases") is Empty.NOT_STATED
    undo(store)
    assert stored(store, ORGANIZATION, one).text("note") == "가나"


def test_an_officer_with_an_endless_name_can_write(database: str, tmp_path: Path) -> None:
    store = open_store(database, Actor("박" * 500, "PC" * 300))
    saved = save_record(store, new_draft(ORGANIZATION, name="㈜한빛정밀"))
    assert saved.id
    store.close()
