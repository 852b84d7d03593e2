"""Every page, every list and every kind of record has a picture, and an empty one where it can."""

from __future__ import annotations

from desktop_app.list_pages.kinds.specs import SPECS
from desktop_app.screenshots.scenes import EMPTY_SCENES, SCENES
from desktop_app.shell.pages import PAGES

_NAMES = [scene.name for scene in (*SCENES, *EMPTY_SCENES)]
_OTHERWISE = {"sites-record": "site", "reports-record": "request"}


def test_no_picture_overwrites_another() -> None:
    assert len(set(_NAMES)) == len(_NAMES)


def test_every_page_is_drawn_on_the_example() -> None:
    assert {spec.key for spec in PAGES} <= set(_NAMES)


def test_every_page_that_needs_no_record_is_drawn_empty() -> None:
    drawn = {scene.name.removeprefix("empty-") for scene in EMPTY_SCENES}
    assert {spec.key for spec in PAGES} - drawn == {"packet"}


def test_a_record_of_every_kind_is_drawn() -> None:
    wanted = {f"{spec.page}-record" for spec in SPECS.values()}
    assert {_OTHERWISE.get(name, name) for name in wanted} <= set(_NAMES)
