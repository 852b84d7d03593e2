"""Opens the data: plain steps from a folder to a store, the same for window and command line."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from db.engine import sqlite_url
from db.errors import EnvironmentProblem
from db.faults import faults_named
from db.handing.handed_over import HandedOver
from db.lock import FileLock, Holder
from db.long_paths import check_data_folder
from db.paths import DataFolder, on_network_share
from db.startup_steps import STEPS, Access, Did, Opening, Outcome, check_search
from db.store import Actor, Store, now_kst

if TYPE_CHECKING:
    from db.server import ServerFacts

__all__ = ["Access", "Did", "Opened", "Outcome", "check_search", "open_store"]

_TO_BE_WRITTEN = frozenset({"database.older", "encryption.unfinished"})


@dataclass(frozen=True, slots=True)
class Opened:
    """The store, and what the window must say about it."""

    store: Store
    outcomes: tuple[Outcome, ...]
    holder: Holder | None = None
    """Who writes to the file, when this process may only look."""
    backup_at: dt.datetime | None = None
    """When the copy was made that is shown instead of a file another PC holds on a share."""
    lock: FileLock | None = None
    handed_over: HandedOver | None = None
    """Who handed the data over, and when; they are only looked at then."""
    server: ServerFacts | None = None
    """What a start found out of the server, None for a file."""

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self.store.read_only

    @property
    def unwritable(self) -> str:
        """Why the folder takes no writing: "disk.full", "disk.no_permission" …, "" where it does."""
        stopped = (one.detail for one in self.outcomes if one.did is Did.READ_ONLY)
        return next((detail for detail in stopped if detail.startswith("disk.")), "")

    def close(self) -> None:
        """Give the file back."""
        self.store.close()
        if self.lock is not None:
            self.lock.release()


def open_store(
    folder: DataFolder,
    actor: Actor,
    *,
    url: str = "",
    access: Access = Access.PREFER_WRITE,
    clock: Callable[[], str] = now_kst,
    is_share: Callable[[Path], bool] = on_network_share,
    search_later: bool = False,
    update_server: bool = False,
    anew: bool = False,
) -> Opened:
    """Open the file of ``folder``, or the server at ``url``.

    ``search_later`` says that the caller calls ``check_search`` once its window can be used,
    ``update_server`` that a server of an older program may be copied and brought up to date, ``anew`` that an empty
    file may be made where one was and is gone.
    Raises EnvironmentProblem: "database.held" with its holder when the file is to be written
    and another process has it, "database.newer" with both versions, "database.foreign",
    "database.damaged", "database.gone", "disk.…", "server.older" with who is at work there,
    "encryption.locked" with the folder whose passphrase is needed.
    """
    check_data_folder(folder.root)
    address = url or sqlite_url(folder.database)
    try:
        return _open_store(
            Opening(
                folder, address, actor, access, clock, is_share, search_later, update_server, anew
            )
        )
    except EnvironmentProblem as problem:
        if problem.code not in _TO_BE_WRITTEN or access is not Access.READ:
            raise
    # Even to look, such a file is brought up to date first, if nobody else has it.
    return open_store(folder, actor, url=url, access=Access.WRITE, clock=clock, is_share=is_share)


def _open_store(opening: Opening) -> Opened:
    try:
        with faults_named():
            for step in STEPS:
                did, detail = step(opening)
                opening.outcomes.append(Outcome(step.__name__.strip("_"), did, detail))
    except BaseException:
        if opening.store is not None:
            opening.store.close()
        if opening.lock is not None:
            opening.lock.release()
        raise
    assert opening.store is not None
    return Opened(
        opening.store, tuple(opening.outcomes), opening.holder, opening.backup_at, opening.lock,
        opening.handed_over, opening.server,
    )  # fmt: skip
