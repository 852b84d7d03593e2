"""The backup before an import, a merge or a change of many records (design §9)."""

from __future__ import annotations

import datetime as dt

from db.backups.backup import HOURLY, back_up_if_older
from db.faults import faults_named
from db.paths import DataFolder
from db.store import Store


def back_up_before_much(store: Store, folder: DataFolder, now: dt.datetime) -> None:
    """Copy what ``store`` writes to, its file or its server, when the newest copy is over an hour old.

    ``now`` is local time.
    """
    with faults_named():
        if store.shared:
            from db.backups.server_backup import back_up_server_if_older

            back_up_server_if_older(store.engine, folder, now, HOURLY)
        elif folder.database.exists():
            back_up_if_older(folder.database, folder.backups, now, HOURLY)
