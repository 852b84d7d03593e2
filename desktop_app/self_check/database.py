"""The database: an empty and an older file brought to the present schema."""

from __future__ import annotations

from pathlib import Path

from sqlalchemy import create_engine, text

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.engine import open_engine, sqlite_url
from db.migrations import HEAD, current_revision, upgrade
from db.migrations.runner import STEPS, run
from db.queries.records import children, load_draft
from db.services.records import save_record
from db.store import Actor, Store

_OLD_ROWS = (
    """INSERT INTO organization
    (id, name, version, created_at, created_by, updated_at, updated_by) VALUES
    (7, '고양의료', 1, '2026-01-02T09:00:00+09:00', 'A', '2026-01-02T09:00:00+09:00', 'A')""",
    """INSERT INTO investment_case
    (id, organization_id, title, version, created_at, created_by, updated_at, updated_by) VALUES
    (9, 7, '연구소', 1, '2026-01-02T09:00:00+09:00', 'A', '2026-01-02T09:00:00+09:00', 'A')""",
)
"""A parent and its child as the first schema holds them."""


def fresh_store(folder: Path) -> Store:
    """A store on a new file of the present schema."""
    url = sqlite_url(folder / "attraction.sqlite3")
    upgrade(url)
    return Store(open_engine(url), Actor("self-check", "self-check"))


def empty_database(folder: Path) -> str:
    """From nothing to the present schema, and a record written and read."""
    store = fresh_store(folder)
    saved = save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    with store.read() as session:
        draft = load_draft(session, RecordKind.ORGANIZATION, saved.id)
    store.close()
    assert draft is not None
    assert draft.text("name") == "㈜한빛정밀"
    return f"schema {HEAD}"


def older_database(folder: Path) -> str:
    """A filled file of the first schema: migrated, nothing lost, every reference whole."""
    url = sqlite_url(folder / "attraction.sqlite3")
    run(url, STEPS[:1])
    engine = create_engine(url)
    with engine.begin() as connection:
        for statement in _OLD_ROWS:
            connection.execute(text(statement))
    engine.dispose()
    steps = upgrade(url)
    store = Store(open_engine(url), Actor("self-check", "self-check"))
    with store.read() as session:
        assert current_revision(session.connection()) == HEAD
        kept = load_draft(session, RecordKind.ORGANIZATION, 7)
        cases = children(session, RecordKind.CASE, "organization", [7])
    store.close()
    assert kept is not None
    assert [case.text("title") for case in cases] == ["연구소"]
    return f"schema {STEPS[0].REVISION} to {HEAD}, {len(steps)} steps"
