"""A deed that may be cut short: a folder to do it in, and what has to be left of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass

from benchmarks.team import look_through
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.paths import DataFolder
from db.queries.records import all_live
from db.services.records import save_record
from db.startup import Access, open_store
from db.store import Actor, Store

Tell = Callable[[object], None]
_ACTOR = Actor("주무관", "PC-01")


@dataclass(frozen=True)
class Deed:
    """One thing an officer does.

    ``do`` calls its second argument when it is about to begin, and its third with a word for each
    operation that it would report done to a person; ``look`` is given these words.
    """

    name: str
    make_ready: Callable[[DataFolder], None]
    do: Callable[[DataFolder, Callable[[], None], Tell], None]
    look: Callable[[DataFolder, list[str]], list[str]]
    in_a_desk: bool = True
    """Whether it begins in a folder of the present schema, without records."""


@contextmanager
def desk(folder: DataFolder) -> Iterator[Store]:
    """The folder as the next start opens it."""
    with closing(open_store(folder, _ACTOR, access=Access.WRITE)) as opened:
        yield opened.store


def save_firm(store: Store, name: str) -> int:
    """Save a firm; its id."""
    return save_record(store, new_draft(RecordKind.ORGANIZATION, name=name)).id


def names(store: Store) -> list[str]:
    """The firms that are there, in the order they came."""
    with store.read() as session:
        return [one.text("name") for one in all_live(session, RecordKind.ORGANIZATION)]


def whole(store: Store) -> list[str]:
    """What is not whole in an opened folder; it can be written to, too."""
    faults = look_through(store)
    with store.read() as session:
        said = session.connection().exec_driver_sql("PRAGMA integrity_check").scalar()
        broken = session.connection().exec_driver_sql("PRAGMA foreign_key_check").first()
    if said != "ok" or broken is not None:
        faults.append(f"the file is damaged: {said}")
    save_firm(store, "그다음 저장")
    return faults


def unless(good: bool, fault: str) -> list[str]:
    """A fault, where something is not as it has to be."""
    return [] if good else [fault]


def ready_with_a_firm(folder: DataFolder) -> None:
    """One firm is there from the beginning."""
    with desk(folder) as store:
        save_firm(store, "처음부터 있던 기업")
