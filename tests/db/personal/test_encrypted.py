"""Where the folder is encrypted, what is destroyed is found, and gone, inside of the encryption."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from db.domain.traces import Trace, Traces, Trait
from db.encryption import prepare, switch_off, switch_on
from db.personal.bytes_search import search_files
from db.personal.destroying import destroy
from db.personal.journal import read_journal
from db.personal.plan import plan_destruction
from db.secrets import ring
from db.secrets.passphrases import new_stretching
from db.startup import open_store
from tests.db.personal.conftest import EMAIL, MOBILE, NAME, STAYS, Desk, places_of
from tests.fixtures.databases import ACTOR

_PERSON = Traces((Trace(Trait.NAME, NAME),))


@pytest.fixture
def sealed(desk: Desk) -> Iterator[Desk]:
    desk.opened.close()
    switch_on(desk.folder, prepare("일산 벤처 2026", new_stretching(n=16)))
    desk.opened = open_store(desk.folder, ACTOR)
    yield desk
    ring.forget_all()


def test_it_is_found_behind_the_encryption_and_gone_when_it_was_destroyed(sealed: Desk) -> None:
    root, places = sealed.folder.root, sealed.places
    assert not any(
        NAME.encode(text) in path.read_bytes()
        for path in root.rglob("*") if path.is_file() for text in ("utf-8", "utf-16-le", "cp949")
    )  # fmt: skip
    found = search_files(places.all_files(), _PERSON)
    assert not found.unread
    names = {path.relative_to(root).as_posix() for path in found.hits}
    assert "attraction.sqlite3" in names
    assert f"imports/{'b' * 64}.csv" in names
    assert "unsaved/minutes-1.json" in names
    assert any(name.startswith("backups/attraction-") for name in names)
    plan = plan_destruction(sealed.store, places, [sealed.contact_id])
    written = []
    done = destroy(
        sealed.store, places, plan,
        report=lambda done, _of: written.append(read_journal(places.journal)) if done == 1 else None,
    )  # fmt: skip
    assert done.proved
    assert written[0] is not None
    assert written[0].doomed.ids == (sealed.contact_id,)
    assert search_files(places.all_files(), _PERSON).hits == ()
    sealed.opened.close()
    switch_off(sealed.folder)
    sealed.opened = open_store(sealed.folder, ACTOR)
    assert places_of(root, NAME, MOBILE, EMAIL) == []
    assert places_of(root, STAYS)
