"""Migrations: the steps give the models' schema, whole or not at all, and lose no row."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from alembic.operations import Operations
from sqlalchemy import Column, Engine, Integer, Text, create_engine, inspect, text
from sqlalchemy.engine import make_url

from db.backups.backup import list_backups
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.ledger import undo
from db.migrations import HEAD, REVISIONS, UnknownRevision, current_revision, upgrade
from db.migrations.runner import STEPS, BrokenReferences, run
from db.paths import DataFolder
from db.queries.records import all_live, children, load_draft
from db.schema.whole import METADATA
from db.search import search
from db.services.records import save_record
from db.startup import open_store
from tests.fixtures.databases import ACTOR, KINDS


def plain_engine(url: str) -> Engine:
    """An engine without the program's guard."""
    parsed = make_url(url)
    driver = "sqlite" if parsed.get_backend_name() == "sqlite" else "postgresql+psycopg"
    return create_engine(parsed.set(drivername=driver))


@pytest.fixture(params=KINDS)
def empty_database(request: pytest.FixtureRequest) -> str:
    """The URL of a database without any table."""
    kind = "sqlite" if request.param == "sqlite" else "postgres"
    url: str = request.getfixturevalue(f"{kind}_empty")
    return url


def described(engine: Engine) -> dict[str, Any]:
    """Everything a schema says, in a form that can be compared."""
    inspector = inspect(engine)
    found: dict[str, Any] = {}
    for table in sorted(inspector.get_table_names()):
        found[table] = {
            "columns": {
                column["name"]: (repr(column["type"]), column["nullable"], column["default"])
                for column in inspector.get_columns(table)
            },
            "key": inspector.get_pk_constraint(table)["constrained_columns"],
            "links": sorted(
                (link["name"] or "", link["constrained_columns"], link["referred_table"])
                for link in inspector.get_foreign_keys(table)
            ),
            "indices": {
                index["name"]: (
                    index["column_names"],
                    bool(index["unique"]),
                    str(index["dialect_options"].get(f"{engine.dialect.name}_where")),
                )
                for index in inspector.get_indexes(table)
            },
        }
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            query = "SELECT name FROM sqlite_master WHERE sql LIKE '%AUTOINCREMENT%' ORDER BY name"
            found["autoincrement"] = connection.exec_driver_sql(query).scalars().all()
    return found


def test_all_steps_from_empty_give_the_models(empty_database: str) -> None:
    assert upgrade(empty_database) == REVISIONS
    engine = plain_engine(empty_database)
    by_steps = described(engine)
    METADATA.drop_all(engine)
    assert described(engine).keys() <= {"autoincrement"}
    METADATA.create_all(engine)
    by_models = described(engine)
    engine.dispose()
    assert by_steps.keys() == by_models.keys()
    for table, description in by_models.items():
        assert by_steps[table] == description, table


def test_the_steps_are_in_order() -> None:
    assert tuple(step.REVISION for step in STEPS) == REVISIONS
    assert sorted(REVISIONS) == list(REVISIONS)
    assert REVISIONS[-1] == HEAD


def test_a_second_upgrade_does_nothing(database: str) -> None:
    assert upgrade(database) == ()
    engine = plain_engine(database)
    with engine.connect() as connection:
        assert current_revision(connection) == HEAD
    engine.dispose()


def fill(url: str) -> None:
    """A firm with a case and a contact, as an older program left them."""
    stamps = {
        "version": 1, "created_at": "2026-01-02T09:00:00+09:00", "created_by": "A",
        "updated_at": "2026-01-02T09:00:00+09:00", "updated_by": "A",
    }  # fmt: skip
    rows: list[tuple[str, dict[str, object]]] = [
        ("organization", {"id": 7, "name": "고양의료", "business_number": "9990000011", **stamps}),
        ("investment_case", {"id": 9, "organization_id": 7, "title": "연구소", **stamps}),
        ("contact", {"id": 4, "organization_id": 7, "name": "김하늘", **stamps}),
        ("operation", {"id": 3, "label": "create", "subject": "", "record_count": 1, "kind": "do",
                       "at": "2026-01-02T09:00:00+09:00", "officer": "A", "machine": "PC-07"}),
    ]  # fmt: skip
    engine = plain_engine(url)
    with engine.begin() as connection:
        for name, values in rows:
            columns, places = ", ".join(values), ", ".join(f":{key}" for key in values)
            connection.execute(text(f"INSERT INTO {name} ({columns}) VALUES ({places})"), values)
    engine.dispose()


def counted(url: str) -> dict[str, int]:
    engine = plain_engine(url)
    with engine.connect() as connection:
        found = {
            table: connection.execute(text(f"SELECT count(*) FROM {table}")).scalar_one()
            for table in ("organization", "investment_case", "contact", "operation")
        }
    engine.dispose()
    return found


def step(upgrade_with: Any, **more: object) -> Any:
    return SimpleNamespace(REVISION="9999", upgrade=upgrade_with, **more)


def facts(url: str) -> dict[str, str]:
    engine = plain_engine(url)
    with engine.connect() as connection:
        found = {row.name: row.value for row in connection.execute(text("SELECT * FROM fact"))}
    engine.dispose()
    return found


def test_rebuilding_a_parent_table_keeps_its_children(database: str) -> None:
    """With foreign keys on, SQLite would empty the children without an error."""
    fill(database)

    def rebuild(op: Operations) -> None:
        with op.batch_alter_table(
            "organization", recreate="auto", table_kwargs={"sqlite_autoincrement": True}
        ) as batch:
            batch.add_column(Column("motto", Text()))
            batch.alter_column("name", existing_type=Text(), nullable=False)

    assert run(database, [*STEPS, step(rebuild)]) == ("9999",)
    assert counted(database) == {
        "organization": 1, "investment_case": 1, "contact": 1, "operation": 1,
    }  # fmt: skip
    engine = plain_engine(database)
    columns = {column["name"]: column for column in inspect(engine).get_columns("organization")}
    assert not columns["name"]["nullable"]
    names = {index["name"] for index in inspect(engine).get_indexes("organization")}
    assert "uq_organization_business_number" in names
    if engine.dialect.name == "sqlite":
        with engine.connect() as connection:
            query = "SELECT sql FROM sqlite_master WHERE name = 'organization'"
            assert "AUTOINCREMENT" in connection.exec_driver_sql(query).scalar_one()
            query = "SELECT seq FROM sqlite_sequence WHERE name = 'organization'"
            assert connection.exec_driver_sql(query).scalar_one() == 7
    engine.dispose()


def test_a_failing_step_leaves_everything_as_it_was(database: str) -> None:
    fill(database)

    def fail(op: Operations) -> None:
        op.create_table("half", Column("id", Integer(), primary_key=True))
        op.execute("DELETE FROM contact")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        run(database, [*STEPS, step(fail)])
    assert counted(database)["contact"] == 1
    engine = plain_engine(database)
    assert not inspect(engine).has_table("half")
    engine.dispose()
    assert facts(database)["schema"] == HEAD


def test_a_step_that_orphans_rows_is_rolled_back(sqlite_database: str) -> None:
    fill(sqlite_database)

    def orphan(op: Operations) -> None:
        op.execute("DELETE FROM organization")

    with pytest.raises(BrokenReferences, match="contact"):
        run(sqlite_database, [*STEPS, step(orphan)])
    assert counted(sqlite_database)["organization"] == 1


def test_a_step_that_changes_a_meaning_leaves_a_barrier(database: str) -> None:
    fill(database)
    run(database, [*STEPS, step(lambda op: None, BARRIER=True)])
    assert facts(database)["undo_barrier"] == "3"


def test_a_newer_database_is_refused(database: str) -> None:
    run(database, [*STEPS, step(lambda op: None)])
    with pytest.raises(UnknownRevision) as refused:
        upgrade(database)
    assert refused.value.found == "9999"


def test_a_database_of_another_program_is_refused(empty_database: str) -> None:
    engine = plain_engine(empty_database)
    with engine.begin() as connection:
        connection.exec_driver_sql("CREATE TABLE songs (id INTEGER)")
    engine.dispose()
    with pytest.raises(UnknownRevision) as refused:
        upgrade(empty_database)
    assert refused.value.found == ""


@pytest.fixture
def older_file(tmp_path: Path) -> DataFolder:
    """A data folder with the file that a program of schema 0001 left."""
    folder = DataFolder(tmp_path / "older")
    folder.root.mkdir()
    dump = Path(__file__).parents[1] / "fixtures" / "schema-0001.sql"
    with closing(sqlite3.connect(folder.database)) as connection:
        connection.executescript(dump.read_text(encoding="utf-8"))
    return folder


def test_a_file_of_the_first_schema_keeps_every_fact(older_file: DataFolder) -> None:
    with closing(open_store(older_file, ACTOR)) as opened:
        with opened.store.read() as session:
            firms = all_live(session, RecordKind.ORGANIZATION)
            cases = children(session, RecordKind.CASE, "organization", [1])
            parties = children(session, RecordKind.PARTY, "agreement", [1])
            agreement = load_draft(session, RecordKind.AGREEMENT, 1)
            attendees = children(session, RecordKind.ATTENDEE, "meeting", [1])
            hits = search(session, "ㅎㅂㅈㅁ", 5)
        assert [(firm.id, firm.text("name"), firm.version) for firm in firms] == [
            (1, "㈜한빛정밀", 1),
            (2, "고양의료", 3),
        ]
        assert firms[0].get("capital") is Empty.WITHHELD
        assert firms[0].get("aliases") == ("한빛", "HB")
        assert [case.get("wanted_area") for case in cases] == [1500.5]
        assert cases[0].get("planned_investment") == 18_000_000_000
        assert agreement is not None
        assert agreement.get("amount") is Empty.UNCHECKED
        assert len(parties) == len(attendees) == 1
        assert "㈜한빛정밀" in {hit.title for hit in hits}
        # The older program's operation can still be taken back, and no id is given again.
        undo(opened.store)
        with opened.store.read() as session:
            firm = load_draft(session, RecordKind.ORGANIZATION, 1)
        assert firm is not None
        assert firm.get("employees") == 40
        made = save_record(opened.store, new_draft(RecordKind.ORGANIZATION, name="넷째"))
        assert made.id == 4
    (backup,) = list_backups(older_file.backups)
    assert backup.schema == "0001"
