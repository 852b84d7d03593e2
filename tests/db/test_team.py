"""Several officers on one server: order, own undo, news, and a line that is cut while saving."""

from __future__ import annotations

import socket
import threading
from collections.abc import Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest
from sqlalchemy import make_url, select

from benchmarks.team import simulate
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem, UserError
from db.ledger import redo, undo
from db.queries.news import news
from db.queries.records import all_live
from db.schema import OperationRecord
from db.services.records import save_record
from db.store import Actor, Store
from tests.fixtures.databases import open_store

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
    assert simulate(postgres_database, officers=3, seconds=4) == []


class Line:
    """A line to the server that can be cut: at once, or when the next commit has been sent."""

    def __init__(self, server: str) -> None:
        self._server = server
        self._listening = socket.create_server(("127.0.0.1", 0))
        self.port = self._listening.getsockname()[1]
        self.cut_at_commit = False
        self.refusing = False
        self._open: list[socket.socket] = []
        threading.Thread(target=self._accept, daemon=True).start()

    def cut(self) -> None:
        """All connections end now."""
        for one in self._open:
            with suppress(OSError):
                one.shutdown(socket.SHUT_RDWR)
        self._open.clear()

    def close(self) -> None:
        """No more connections."""
        self._listening.close()
        self.cut()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                if self.refusing:
                    near.close()
                    continue
                far = socket.socket(socket.AF_UNIX)
                far.connect(self._server)
                self._open += [near, far]
                threading.Thread(target=self._carry, args=(near, far, True), daemon=True).start()
                threading.Thread(target=self._carry, args=(far, near, False), daemon=True).start()

    def _carry(self, source: socket.socket, target: socket.socket, up: bool) -> None:
        with suppress(OSError):
            while data := source.recv(65536):
                target.sendall(data)
                if up and self.cut_at_commit and b"COMMIT" in data:
                    self.cut_at_commit = False
                    self.refusing = True
                    source.shutdown(socket.SHUT_RDWR)  # the answer never arrives
        with suppress(OSError):
            target.shutdown(socket.SHUT_WR)


@pytest.fixture
def line(postgres_database: str) -> Iterator[Line]:
    made = Line(str(Path(str(make_url(postgres_database).query["host"])) / ".s.PGSQL.5432"))
    yield made
    made.close()


@pytest.fixture
def far(postgres_database: str, line: Line) -> Iterator[Store]:
    """A store behind the line."""
    near = make_url(postgres_database)
    url = near.set(host="127.0.0.1", port=line.port, query={})
    with closing(open_store(url.render_as_string(hide_password=False))) as store:
        yield store


def test_a_line_cut_between_saves_is_taken_up_unseen(far: Store, line: Line) -> None:
    firm(far, "하나")
    line.cut()
    firm(far, "둘")
    assert names(far) == ["하나", "둘"]


def test_a_server_that_is_away_is_said_and_nothing_is_lost(far: Store, line: Line) -> None:
    firm(far, "하나")
    line.refusing = True
    line.cut()
    with pytest.raises(EnvironmentProblem) as away:
        firm(far, "둘")
    assert away.value.code == "database.unreachable"
    line.refusing = False
    firm(far, "둘")
    assert names(far) == ["하나", "둘"]


def test_a_commit_without_an_answer_is_looked_up(far: Store, line: Line) -> None:
    """The line comes back while the program asks: the save simply succeeds."""
    firm(far, "하나")
    line.cut_at_commit = True
    threading.Timer(0.3, setattr, (line, "refusing", False)).start()
    firm(far, "둘")
    assert names(far) == ["하나", "둘"]


def test_saved_again_after_an_unknown_commit_nothing_is_there_twice(
    far: Store, line: Line, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("db.outcome._PAUSES_S", (0.0,))
    firm(far, "하나")
    line.cut_at_commit = True
    with pytest.raises(EnvironmentProblem) as unsure:
        firm(far, "둘")
    assert unsure.value.code == "database.unsure"
    with pytest.raises(EnvironmentProblem):  # still away
        firm(far, "둘")
    line.refusing = False
    with pytest.raises(UserError) as there:
        firm(far, "둘")
    assert there.value.code == "write.there_already"
    assert names(far) == ["하나", "둘"]
    firm(far, "셋")
    assert names(far) == ["하나", "둘", "셋"]


def test_what_differs_from_the_unsure_save_is_written(far: Store, line: Line) -> None:
    one = firm(far, "하나")
    line.cut_at_commit = True
    threading.Timer(0.3, setattr, (line, "refusing", False)).start()
    save_record(far, Draft(RecordKind.ORGANIZATION, {"note": "가"}, one))
    save_record(far, Draft(RecordKind.ORGANIZATION, {"note": "나"}, one))
    with far.read() as session:
        (kept,) = all_live(session, RecordKind.ORGANIZATION)
    assert kept.text("note") == "나"
