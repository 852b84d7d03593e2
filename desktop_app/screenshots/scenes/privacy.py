"""What is written down: looks at personal data, and papers that left."""

from __future__ import annotations

from dataclasses import replace

from db.domain.access import Access, Deed, Reason
from db.domain.kinds import RecordKind
from db.domain.masking import MASKED_KEYS
from db.queries.access_log import access_rows
from db.queries.papers import PrintedPaper, printed_papers
from db.queries.records import all_live
from db.services.access_log import log_access
from db.services.papers import note_printed
from db.services.records import save_record
from db.store import Store
from desktop_app.features.destruction import DestructionPage
from desktop_app.features.destruction.question import DestroyQuestion
from desktop_app.screenshots.scenes.scene import FIRM, MEETING, Scene, find, list_in_front, press
from desktop_app.shell.window import MainWindow

_CONTACT = RecordKind.CONTACT


def _contact_masked(window: MainWindow, store: Store) -> None:
    """The contact of a firm that somebody else works on."""
    with store.read() as session:
        firms = [
            case.get("organization")
            for case in all_live(session, RecordKind.CASE)
            if case.get("officer") == "김도윤"
        ]
        people = all_live(session, _CONTACT)
    masked = next(one for one in people if one.get("organization") in firms)
    window.open_record(_CONTACT, masked.id or 0)


def _export(window: MainWindow, _store: Store) -> None:
    press(list_in_front(window, "contacts"), "contacts_export")


def _access_log(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        known = any(one.deed == Deed.EXPORT for one in access_rows(session))
        people = all_live(session, _CONTACT)
    if not known:
        keys = MASKED_KEYS[_CONTACT]
        log_access(store, [
            *(Access(Deed.REVEAL, _CONTACT, one.id, keys[1:], reason=reason)
              for one, reason in zip(people, Reason, strict=False)),
            Access(Deed.EXPORT, _CONTACT, None, keys, len(people), Reason.SENDING, "xlsx"),
            Access(Deed.PRINT, RecordKind.ORGANIZATION, find(store, RecordKind.ORGANIZATION, FIRM),
                   keys, 1, Reason.CONTACT, "면담자료"),
        ])  # fmt: skip
    list_in_front(window, "access_log")


def _print_log(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        empty = not printed_papers(session, most=1)
    if empty:
        about = RecordKind.MEETING
        meeting = find(store, about, MEETING)
        note_printed(store, [
            PrintedPaper("saved", about, meeting, MEETING, "mayor", "면담자료.pdf", 4, "c" * 64,
                         "3f9c" * 16),
            PrintedPaper("printed", about, meeting, MEETING, "staff", "전략산업과 복합기", 6,
                         "c" * 64, "8ad1" * 16, "수정본 09:20", Reason.CONTACT.value),
        ])  # fmt: skip
    list_in_front(window, "print_log")


def _destruction(window: MainWindow, store: Store) -> None:
    """Two whose time is over, the first of them chosen."""
    with store.read() as session:
        people = all_live(session, _CONTACT)[-2:]
    for one in people:
        save_record(store, replace(one, values={**one.values, "retain_until": "2026-06-30"}))
    page = list_in_front(window, "destruction")
    assert isinstance(page, DestructionPage)
    page.reload()
    page.due.select_id(people[0].id)


def _destroy_question(window: MainWindow, store: Store) -> None:
    _destruction(window, store)
    press(list_in_front(window, "destruction"), "destruction_destroy")


def _destroyed(window: MainWindow, store: Store) -> None:
    _destroy_question(window, store)
    for question in window.findChildren(DestroyQuestion):
        press(question, "destroy_now")


PRIVACY: tuple[Scene, ...] = (
    Scene("contact-masked", _contact_masked),
    Scene("export-contacts", _export),
    Scene("access_log", _access_log),
    Scene("print_log", _print_log),
    Scene("destruction", _destruction),
    Scene("destroy-question", _destroy_question),
    Scene("destroyed", _destroyed),
)
