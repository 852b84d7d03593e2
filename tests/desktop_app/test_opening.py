"""Opening the desk: a predecessor's data, the example, a second window, the daily backup."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, closing
from pathlib import Path

import pytest

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.question import Question
from db.errors import EnvironmentProblem, UserError
from db.intake.pipeline import read_list
from db.queries.newest import newest_operation
from db.services.records import save_record
from desktop_app.backups import back_up_at_once, back_up_daily
from desktop_app.jobs import Progress
from desktop_app.opening import OpenedDesk, StoreSearch, open_desk
from desktop_app.paths import DataFolder
from desktop_app.settings import Settings
from desktop_app.shell.first_start.choice import FirstChoice, Start
from desktop_app.unfinished import discard_list, kept_lists
from resources.sample import SAMPLE_LIST

SETTINGS = Settings(office="전략산업과", officer="박서연")


@pytest.fixture
def desks() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


def begin(start: Start, place: Path, *files: Path) -> FirstChoice:
    return FirstChoice(start, "전략산업과", "", "박서연", place, files)


def open_in(desks: ExitStack, root: Path, choice: FirstChoice | None = None) -> OpenedDesk:
    desk = open_desk(DataFolder(root), SETTINGS, choice, Progress())
    return desks.enter_context(closing(desk))


def add_firm(desk: OpenedDesk, name: str) -> None:
    values = {"name": name, "org_type": "domestic", "standing": "managed"}
    save_record(desk.store, Draft(RecordKind.ORGANIZATION, values))


def test_a_fresh_folder_is_made_and_writes_in_the_officers_name(desks: ExitStack, tmp_path: Path):
    desk = open_in(desks, tmp_path / "desk")
    add_firm(desk, "㈜한빛정밀")
    assert desk.store.actor.officer == "박서연"
    assert not desk.example
    hits = StoreSearch(desk.store)(Question("ㅎㅂ", 5))
    assert [hit.title for hit in hits] == ["㈜한빛정밀"]


def test_a_second_window_looks_and_names_the_holder(desks: ExitStack, tmp_path: Path):
    open_in(desks, tmp_path / "desk")
    second = open_in(desks, tmp_path / "desk")
    assert second.store.read_only
    assert second.opened.holder is not None
    assert second.opened.holder.name == "박서연"
    with pytest.raises(EnvironmentProblem, match=r"database\.opened_read_only"):
        add_firm(second, "㈜한빛정밀")


def test_a_list_that_somebody_began_with_is_named_until_it_is_read(
    desks: ExitStack, tmp_path: Path
):
    root = tmp_path / "desk"
    desk = open_in(desks, root, begin(Start.LIST, root, SAMPLE_LIST, tmp_path / "gone.xlsx"))
    (waiting,) = kept_lists(desk_folder := DataFolder(root))
    assert (waiting.name, waiting.path) == (SAMPLE_LIST.name, str(SAMPLE_LIST))
    _, key = read_list(SAMPLE_LIST)
    assert waiting.key == key
    assert not desk.store.read_only
    discard_list(desk_folder, key)
    assert not kept_lists(desk_folder)


def test_a_predecessors_folder_is_copied_with_its_files(desks: ExitStack, tmp_path: Path):
    old = open_in(desks, tmp_path / "old")
    add_firm(old, "㈜한빛정밀")
    attachment = tmp_path / "old" / "attachments" / "ab" / "abcdef"
    attachment.parent.mkdir(parents=True)
    attachment.write_bytes(b"agreement")
    new = tmp_path / "new"
    desk = open_in(desks, new, begin(Start.PREDECESSOR, new, tmp_path / "old"))
    assert [hit.title for hit in StoreSearch(desk.store)(Question("한빛", 5))] == ["㈜한빛정밀"]
    assert (new / "attachments" / "ab" / "abcdef").read_bytes() == b"agreement"
    add_firm(desk, "㈜가람메디텍")
    assert not StoreSearch(old.store)(Question("가람", 5))


def test_a_backup_file_is_opened_as_well(desks: ExitStack, tmp_path: Path):
    old = open_in(desks, tmp_path / "old")
    add_firm(old, "㈜한빛정밀")
    assert back_up_at_once(DataFolder(tmp_path / "old")) is not None
    (backup,) = (tmp_path / "old" / "backups").glob("*.sqlite3")
    new = tmp_path / "new"
    desk = open_in(desks, new, begin(Start.PREDECESSOR, new, backup))
    assert StoreSearch(desk.store)(Question("한빛", 5))


def test_a_folder_of_something_else_is_a_sentence(tmp_path: Path):
    (tmp_path / "photos").mkdir()
    choice = begin(Start.PREDECESSOR, tmp_path / "new", tmp_path / "photos")
    with pytest.raises(UserError, match=r"folder\.not_ours"):
        open_desk(DataFolder(tmp_path / "new"), SETTINGS, choice, Progress())


def test_the_example_is_filled_once(desks: ExitStack, tmp_path: Path):
    place = tmp_path / "example"
    with closing(open_desk(DataFolder(place), SETTINGS, begin(Start.EXAMPLE, place), Progress())):
        pass
    desk = open_in(desks, place, begin(Start.EXAMPLE, place))
    assert desk.example
    with desk.store.read() as session:
        assert newest_operation(session) == 1


def test_a_backup_a_day(desks: ExitStack, tmp_path: Path):
    open_in(desks, tmp_path)
    first = back_up_daily(DataFolder(tmp_path))
    assert first is not None
    assert back_up_daily(DataFolder(tmp_path)) == first
    assert len(list((tmp_path / "backups").glob("*.sqlite3"))) == 1
