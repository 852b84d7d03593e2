"""The page of papers: by name, of a record, with its questions, and over the whole screen."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.store import Store
from desktop_app.features.papers import PapersPage
from desktop_app.screenshots.scenes.scene import FIRM, NARROW, Scene, find
from desktop_app.shell.window import MainWindow


def _open(window: MainWindow, **target: object) -> PapersPage:
    opened = window.open_page("papers", **target)
    assert isinstance(opened, PapersPage)
    return opened


def _weekly(window: MainWindow, _store: Store) -> None:
    _open(window, paper="weekly")


def _council(window: MainWindow, _store: Store) -> None:
    _open(window, paper="council")


def _of_firm(window: MainWindow, store: Store) -> None:
    firm = find(store, RecordKind.ORGANIZATION, FIRM)
    _open(window, kind=RecordKind.ORGANIZATION, record_id=firm, paper="company-card")


def _refused(window: MainWindow, _store: Store) -> None:
    _open(window, paper="snapshot-diff")


def _room(window: MainWindow, _store: Store) -> None:
    _open(window, paper="council").ways.read_full_screen()


PAPERS_SCENES: tuple[Scene, ...] = (
    Scene("papers", _weekly),
    Scene("papers-council-narrow", _council, NARROW),
    Scene("papers-firm", _of_firm),
    Scene("papers-refused", _refused),
    Scene("papers-room", _room),
)
