"""A destruction that is killed anywhere goes on at the next start, and nothing is left of it."""

from __future__ import annotations

import datetime as dt
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from db.backups.second_copies import copy_elsewhere
from db.personal.destroying import destroy
from db.personal.plan import plan_destruction
from db.startup import open_store
from tests.db.personal.conftest import EMAIL, MOBILE, NAME, STAYS, Desk, places_of
from tests.fixtures.databases import ACTOR
from tests.fixtures.ending import KILLED

_VICTIM = """
import os, sys
from pathlib import Path
from db.paths import DataFolder
from db.personal import destroying
from db.personal.places import Places
from db.personal.plan import plan_destruction
from db.personal.destroying import destroy
from db.personal.plan import plan_destruction
from db.backups.second_copies import copy_elsewhere
from db.startup import open_store
from db.store import Actor

folder, contact, at = DataFolder(Path(sys.argv[1])), int(sys.argv[2]), int(sys.argv[3])
opened = open_store(folder, Actor("박서연", "PC-07"))
plan = plan_destruction(opened.store, Places(folder), [contact])

def report(done, _of):
    if done == at:
        os.kill(os.getpid(), 9)

destroying.destroy(opened.store, Places(folder), plan, report=report)
"""


@pytest.mark.parametrize("at", [1, 3, 5])
def test_it_goes_on_at_the_next_start(desk: Desk, at: int) -> None:
    desk.opened.close()
    root = Path(__file__).parents[3]
    command = [sys.executable, "-c", _VICTIM, str(desk.folder.root), str(desk.contact_id), str(at)]
    killed = subprocess.run(command, cwd=root, check=False)
    assert killed.returncode == KILLED
    assert desk.folder.destruction.exists()
    desk.opened = open_store(desk.folder, ACTOR)
    assert not desk.folder.destruction.exists()
    assert places_of(desk.folder.root, NAME, MOBILE, EMAIL, "1073912846") == []
    assert places_of(desk.folder.root, STAYS)


def test_the_second_folder_is_remembered_over_the_kill(desk: Desk) -> None:
    stick = desk.folder.root.parent / "stick"
    stick.mkdir()
    copy_elsewhere(desk.folder.backups, stick, dt.datetime(2026, 11, 2))
    assert places_of(stick, NAME)
    places = replace(desk.places, second=str(stick))

    def give_up(done: int, _of: int) -> None:
        if done == 1:
            raise KeyboardInterrupt

    plan = plan_destruction(desk.store, places, [desk.contact_id])
    with pytest.raises(KeyboardInterrupt):
        destroy(desk.store, places, plan, report=give_up)
    desk.reopen()
    assert not desk.folder.destruction.exists()
    assert places_of(stick, NAME, MOBILE, EMAIL) == []
