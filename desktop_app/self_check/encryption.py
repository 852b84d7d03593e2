"""Encryption: a folder sealed, opened with its passphrase, and nothing of it readable before."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.encryption import prepare, switch_on
from db.paths import DataFolder
from db.queries.records import load_draft
from db.secrets import ring
from db.services.records import save_record
from db.sqlite_files import name_of_key
from db.startup import open_store
from db.store import Actor
from db.unlocking import unlock

_ACTOR = Actor("self-check", "self-check")
_WORDS = "self-check passphrase"


def encrypted_folder(place: Path) -> str:
    """A firm written plain, sealed, and read with the passphrase."""
    folder = DataFolder(place / "desk")
    with closing(open_store(folder, _ACTOR)) as desk:
        firm = save_record(desk.store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀")).id
    prepared = prepare(_WORDS)
    switch_on(folder, prepared)
    ring.take_away(prepared.key_file.fingerprint)
    try:
        unlock(folder.root, _WORDS)
        assert name_of_key(folder.database) is not None
        with closing(open_store(folder, _ACTOR)) as desk, desk.store.read() as session:
            draft = load_draft(session, RecordKind.ORGANIZATION, firm)
            assert draft is not None
            assert draft.text("name") == "㈜한빛정밀"
    finally:
        ring.take_away(prepared.key_file.fingerprint)
    return f"sealed with {prepared.key_file.fingerprint.hex()[:8]}"
