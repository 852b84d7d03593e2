"""A destruction that is killed anywhere goes on at the next start, and nothing is left of it."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

import pytest

from db.backups.second_copies import copy_elsewhere
from db.personal.destroying import destroy
from db.personal.plan import plan_destruction
from db.startup import open_store
from tests.db.personal.conftest import EMAIL, MOBILE, NAME, STAYS, Desk, places_of
from tests.fixtures.databases import ACTOR
from tests.fixtures.victims import KILLED, destroy_until, end_of


@pytest.mark.parametrize("at", [1, 3, 5])
def test_it_goes_on_at_the_next_start(desk: Desk, at: int) -> None:
    desk.opened.close()
    assert end_of(destroy_until, at, desk.folder.root, desk.contact_id) == KILLED
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
