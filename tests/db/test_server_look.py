"""What a test of the connection says, fault by fault, and who works on the server now."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import make_url, select, text

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.engine import ONE_WRITER, open_engine
from db.errors import EnvironmentProblem
from db.migrations import HEAD
from db.schema.ledger import OperationRecord
from db.services.records import save_record
from db.store import Actor, Store
from db.team import ServerState, Working, look_at, working_now
from tests.fixtures.databases import open_store


def refused(url: str) -> str:
    with pytest.raises(EnvironmentProblem) as problem:
        look_at(url)
    return problem.value.code


def run(url: str, statement: str) -> None:
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute(statement)


def test_an_empty_database_one_in_use_and_an_older_one(
    postgres_empty: str, postgres_database: str
) -> None:
    assert look_at(postgres_empty).state is ServerState.EMPTY
    assert look_at(postgres_database).state is ServerState.EMPTY
    with closing(open_store(postgres_database)) as store:
        save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    look = look_at(postgres_database)
    assert (look.state, look.records, look.facts.role) == (ServerState.IN_USE, 1, "postgres")
    run(postgres_database, "UPDATE fact SET value = '0015' WHERE name = 'schema'")
    assert look_at(postgres_database).state is ServerState.OLDER
    run(postgres_database, "UPDATE fact SET value = '9999' WHERE name = 'schema'")
    with pytest.raises(EnvironmentProblem) as newer:
        look_at(postgres_database)
    assert newer.value.params == {"found": "9999", "known": HEAD}


def test_a_server_that_is_not_there(postgres_empty: str) -> None:
    with socket.create_server(("127.0.0.1", 0)) as nobody:
        port = nobody.getsockname()[1]
    assert refused(f"postgresql://desk@127.0.0.1:{port}/desk") == "database.unreachable"


def test_a_database_that_the_server_does_not_know(postgres_empty: str) -> None:
    url = make_url(postgres_empty).set(database="nowhere").render_as_string(hide_password=False)
    assert refused(url) == "database.unknown"


def test_a_database_of_another_program(postgres_empty: str) -> None:
    run(postgres_empty, "CREATE TABLE theirs (one int)")
    assert refused(postgres_empty) == "database.foreign"


@pytest.fixture
def locked_role(postgres_empty: str) -> Iterator[str]:
    """The URL of a role that needs a password, without it."""
    rules = Path(str(make_url(postgres_empty).query["host"])) / "pg_hba.conf"
    before = rules.read_text(encoding="utf-8")
    rules.write_text(f"local all desk_locked scram-sha-256\n{before}", encoding="utf-8")
    run(postgres_empty, "CREATE ROLE desk_locked LOGIN PASSWORD 'right'")
    run(postgres_empty, "SELECT pg_reload_conf()")
    yield postgres_empty
    rules.write_text(before, encoding="utf-8")
    run(postgres_empty, "DROP ROLE desk_locked; SELECT pg_reload_conf()")


def test_a_wrong_password_and_none(locked_role: str) -> None:
    address = make_url(locked_role).set(username="desk_locked")
    assert refused(address.render_as_string(hide_password=False)) == "database.refused"
    wrong = address.set(password="wrong").render_as_string(hide_password=False)
    assert refused(wrong) == "database.refused"
    right = address.set(password="right").render_as_string(hide_password=False)
    assert look_at(right).facts.role == "desk_locked"


def test_an_officer_with_a_role_of_their_own_writes_under_it(postgres_database: str) -> None:
    """As the administrator's guide has it: member of the team's role, and working in it."""
    run(postgres_database, "CREATE ROLE desk_team; CREATE ROLE desk_park LOGIN IN ROLE desk_team")
    run(postgres_database, "GRANT ALL ON ALL TABLES IN SCHEMA public TO desk_team")
    run(postgres_database, "GRANT ALL ON ALL SEQUENCES IN SCHEMA public TO desk_team")
    name = make_url(postgres_database).database
    run(postgres_database, f"ALTER ROLE desk_park IN DATABASE {name} SET role = 'desk_team'")
    own = make_url(postgres_database).set(username="desk_park")
    try:
        with closing(open_store(own.render_as_string(hide_password=False))) as store:
            save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
            with store.read() as session:
                assert session.scalars(select(OperationRecord.role)).all() == ["desk_park"]
    finally:
        run(postgres_database, "DROP OWNED BY desk_team; DROP ROLE desk_park; DROP ROLE desk_team")


def test_who_works_on_the_server_now(postgres_database: str) -> None:
    with (
        closing(_working(postgres_database, Actor("박서연", "PC-07"))) as mine,
        closing(_working(postgres_database, Actor("이도윤", "GOYANG-INVEST-PC-12"))) as theirs,
    ):
        assert working_now(theirs) == (Working("이도윤", "GOYANG-INVEST-PC-12"),)
        assert working_now(mine)[0] == Working("박서연", "PC-07")
        assert len(working_now(mine)) == 2


def _working(url: str, actor: Actor) -> Store:
    return Store(open_engine(url, who=(actor.officer, actor.machine)), actor)


def test_a_colleague_who_saves_for_long_is_said(
    postgres_database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.engine._PATIENCE_S", 1)
    with closing(open_store(postgres_database)) as store, store.engine.connect() as theirs:
        theirs.execute(text(f"SELECT pg_advisory_xact_lock({ONE_WRITER})"))
        with pytest.raises(EnvironmentProblem) as busy:
            save_record(store, new_draft(RecordKind.ORGANIZATION, name="㈜한빛정밀"))
    assert busy.value.code == "database.busy"
