"""Several officers on one server: order, own undo, news, and a line that is cut while saving."""

from __future__ import annotations

import os
import socket
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing

import pytest
from sqlalchemy import select

from benchmarks.team import look_through, work
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.labels import Label
from db.errors import EnvironmentProblem, UserError
from db.ledger import redo, undo
from db.queries.news import news
from db.queries.records import all_live
from db.schema.ledger import OperationRecord
from db.services.records import save_record
from db.store import Actor, Store
from tests.fixtures.databases import open_store
from tests.fixtures.line import ALWAYS, Line

COLLEAGUE = Actor("이도윤", "PC-12")


def firm(store: Store, name: str) -> int:
    return save_record(store, new_draft(RecordKind.ORGANIZATION, name=name)).id


def names(store: Store) -> list[str]:
    with store.read() as session:
        return [one.text("name") for one in all_live(session, RecordKind.ORGANIZATION)]


@pytest.fixture
def two(postgres_database: str) -> Iterator[tuple[Store, Store]]:
    """The same database on two PCs."""
    with (
        closing(open_store(postgres_database)) as mine,
        closing(open_store(postgres_database, COLLEAGUE)) as theirs,
    ):
        yield mine, theirs


def test_undo_and_redo_take_my_own_operations(two: tuple[Store, Store]) -> None:
    mine, theirs = two
    firm(mine, "내 것")
    firm(theirs, "남의 것")
    undo(mine)
    assert names(mine) == ["남의 것"]
    firm(theirs, "남의 것 둘")
    redo(mine)  # a colleague's new operation does not end the chance
    assert sorted(names(mine)) == ["남의 것", "남의 것 둘", "내 것"]
    undo(mine)
    assert undo(mine) is None


def test_in_a_file_undo_goes_on_with_what_a_predecessor_did(sqlite_database: str) -> None:
    with closing(open_store(sqlite_database, COLLEAGUE)) as before:
        firm(before, "전임자의 것")
    with closing(open_store(sqlite_database)) as store:
        assert undo(store) is not None


def test_news_are_what_others_wrote(two: tuple[Store, Store]) -> None:
    mine, theirs = two
    firm(mine, "내 것")
    start = news(mine, 0)
    assert not start.changes
    added = firm(theirs, "남의 것")
    firm(mine, "내 것 둘")
    found = news(mine, start.until)
    assert found.changes.by_kind == {RecordKind.ORGANIZATION: frozenset({added})}
    assert found.officers == ("이도윤",)
    assert not news(mine, found.until).changes


def test_the_ledger_knows_role_officer_and_pc(two: tuple[Store, Store]) -> None:
    mine, _ = two
    firm(mine, "내 것")
    with mine.read() as session:
        done = session.scalars(select(OperationRecord)).one()
    assert (done.role, done.officer, done.machine) == ("postgres", "박서연", "PC-07")
    assert done.uid is not None
    assert len(done.uid) == 32


def test_three_officers_at_once_lose_nothing(postgres_database: str) -> None:
    with ThreadPoolExecutor(3) as officers:  # in processes: ``python -m benchmarks.team``
        days = [officers.submit(work, postgres_database, number, 3, 1) for number in range(3)]
        said = " ".join(day.result() for day in days)
    assert "_edit" in said
    with closing(open_store(postgres_database)) as store:
        assert look_through(store) == []


@pytest.fixture
def line(postgres_database: str) -> Iterator[Line]:
    made = Line(postgres_database)
    yield made
    made.close()


@pytest.fixture
def far(line: Line) -> Iterator[Store]:
    """A store behind the line."""
    with closing(open_store(line.url)) as store:
        yield store


def test_a_cable_that_is_pulled_is_noticed_within_seconds(far: Store) -> None:
    """Nobody ends such a connection; the system would wait for a quarter of an hour."""
    with far.read() as session:
        called = session.connection().connection.dbapi_connection
        assert called is not None
        with socket.socket(fileno=os.dup(called.pgconn.socket)) as line:
            patience_ms = line.getsockopt(socket.IPPROTO_TCP, socket.TCP_USER_TIMEOUT)
    assert 0 < patience_ms <= 15_000


def test_a_line_cut_between_saves_is_taken_up_unseen(far: Store, line: Line) -> None:
    firm(far, "하나")
    line.cut()
    firm(far, "둘")
    assert names(far) == ["하나", "둘"]


def test_a_line_cut_in_the_middle_of_a_save_leaves_nothing_of_it(far: Store, line: Line) -> None:
    def save() -> None:
        with far.write(Label.IMPORT, "둘") as unit:
            unit.insert_many(RecordKind.ORGANIZATION, [{"name": "하나"}])
            line.cut()
            unit.insert_many(RecordKind.ORGANIZATION, [{"name": "둘"}])

    with pytest.raises(EnvironmentProblem) as cut:
        save()
    assert cut.value.code == "database.unreachable"
    assert names(far) == []
    firm(far, "둘")
    assert names(far) == ["둘"]


def test_a_server_that_is_away_is_said_and_nothing_is_lost(far: Store, line: Line) -> None:
    firm(far, "하나")
    line.refusals = ALWAYS
    line.cut()
    with pytest.raises(EnvironmentProblem) as away:
        firm(far, "둘")
    assert away.value.code == "database.unreachable"
    line.refusals = 0
    firm(far, "둘")
    assert names(far) == ["하나", "둘"]


def test_a_commit_without_an_answer_is_looked_up(far: Store, line: Line) -> None:
    """The line comes back while the program asks: the save simply succeeds."""
    firm(far, "하나")
    line.cut_at_commit, line.refusals = True, 1
    firm(far, "둘")
    assert names(far) == ["하나", "둘"]


def test_saved_again_after_an_unknown_commit_nothing_is_there_twice(
    far: Store, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.outcome._PAUSES_S", (0.0,))
    firm(far, "하나")
    line.cut_at_commit, line.refusals = True, ALWAYS
    with pytest.raises(EnvironmentProblem) as unsure:
        firm(far, "둘")
    assert unsure.value.code == "database.unsure"
    with pytest.raises(EnvironmentProblem):  # still away
        firm(far, "둘")
    with pytest.raises(EnvironmentProblem) as read:
        names(far)
    assert read.value.code == "database.unsure", "nobody can say that nothing was changed"
    line.refusals = 0
    with pytest.raises(UserError) as there:
        firm(far, "둘")
    assert there.value.code == "write.there_already"
    assert names(far) == ["하나", "둘"]
    firm(far, "셋")
    assert names(far) == ["하나", "둘", "셋"]


def test_what_differs_from_the_unsure_save_is_written(far: Store, line: Line) -> None:
    one = firm(far, "하나")
    line.cut_at_commit, line.refusals = True, 1
    save_record(far, Draft(RecordKind.ORGANIZATION, {"note": "가"}, one))
    save_record(far, Draft(RecordKind.ORGANIZATION, {"note": "나"}, one))
    with far.read() as session:
        (kept,) = all_live(session, RecordKind.ORGANIZATION)
    assert kept.text("note") == "나"
