"""What one picture is, and the few moves that scenes share."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.store import Store
from desktop_app.list_pages.list_page import ListPage
from desktop_app.shell.window import MainWindow

FIRM = "㈜한빛정밀"
MEETING = f"{FIRM} 대표 접견"
TALK = "㈜두물진단 실무 협의"
FULL = (1440, 900)
NARROW = (1366, 768)
"""The screen of an office PC that nobody renewed."""

Show = Callable[[MainWindow, Store], object]


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its file name, what brings it about, and how large the window is."""

    name: str
    show: Show
    size: tuple[int, int] = FULL


def page(key: str) -> Scene:
    """A page as it comes first."""
    return Scene(key, lambda window, _store: list_in_front(window, key))


def list_in_front(window: MainWindow, key: str) -> QWidget:
    """The page with its list in front, even when a record was looked at before."""
    opened = window.open_page(key)
    assert opened is not None, key
    if isinstance(opened, ListPage):
        opened.back_to_list()
    return opened


def list_page(window: MainWindow, key: str) -> ListPage:
    """The same, known to be a list."""
    opened = list_in_front(window, key)
    assert isinstance(opened, ListPage), key
    return opened


def press(inside: QWidget, name: str) -> None:
    """Click the button of this name that is seen; scenes stay whole where there is none."""
    for made in inside.findChildren(QAbstractButton, name):
        if made.isVisible():
            made.click()
            return


def type_into(widget: QWidget, text: str) -> None:
    """Commit a text as an input method does."""
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(widget, event)


def find(store: Store, kind: RecordKind, title: str) -> int:
    """The id of the record with this title, or whose absurdly long one begins with it."""
    with store.read() as session:
        named = [(one.text(one.record_type.title), one.id or 0) for one in all_live(session, kind)]
    same = (one for name, one in named if name == title)
    longer = (one for name, one in named if name.startswith(title))
    return next(same, None) or next(longer)


def first(store: Store, kind: RecordKind) -> int:
    """The id of the first record of a kind; 0 when there is none."""
    with store.read() as session:
        drafts = all_live(session, kind)
    return (drafts[0].id or 0) if drafts else 0


def case_of(store: Store, firm: str) -> int:
    """The id of the one case of a firm."""
    organization = find(store, RecordKind.ORGANIZATION, firm)
    with store.read() as session:
        cases = all_live(session, RecordKind.CASE)
    (case,) = (draft.id for draft in cases if draft.get("organization") == organization)
    return case or 0
