"""Every list beside its pages' own, and one record of each kind."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from db.domain.kinds import RecordKind
from db.queries.records import all_live, link_id
from db.services.records import save_record
from db.store import Store
from desktop_app.list_pages.attachments import AttachmentCard
from desktop_app.list_pages.kinds.spec import KindSpec
from desktop_app.list_pages.kinds.specs import SPECS
from desktop_app.list_pages.list_page import ListPage
from desktop_app.screenshots.scenes.scene import (
    FIRM,
    NARROW,
    Scene,
    find,
    first,
    list_page,
    page,
)
from desktop_app.shell.window import MainWindow

_WITH_SCENES_OF_THEIR_OWN = (RecordKind.SITE, RecordKind.DATA_REQUEST)


def _organization(window: MainWindow, store: Store) -> None:
    window.open_record(RecordKind.ORGANIZATION, find(store, RecordKind.ORGANIZATION, FIRM))


def _agreement(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        checks = all_live(session, RecordKind.CHECK)
    window.open_record(RecordKind.AGREEMENT, link_id(checks[0], "agreement") or 0)


def _network_chosen(window: MainWindow, store: Store) -> None:
    hospital = find(store, RecordKind.ORGANIZATION, "국립암센터")
    window.open_page("network", organization=hospital)


def _site(window: MainWindow, store: Store) -> None:
    window.open_record(RecordKind.SITE, find(store, RecordKind.SITE, "일산테크노밸리 12블록"))


def _site_files(window: MainWindow, store: Store) -> None:
    """A drawing is attached and shown in its card."""
    _site(window, store)
    with TemporaryDirectory() as folder:
        drawing = Path(folder) / "12블록 배치도.png"
        window.theme.pixmap("map", "accent", 320).save(str(drawing))
        for card in window.findChildren(AttachmentCard):
            if card.isVisible():
                card.actions_of_files.attach((drawing,))
                card.show_first()


def _request(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        asked = all_live(session, RecordKind.DATA_REQUEST)
    newest = max(asked, key=lambda draft: draft.text("requested_on"))
    window.open_record(RecordKind.DATA_REQUEST, newest.id or 0)


def _record_of(spec: KindSpec) -> Scene:
    def show(window: MainWindow, store: Store) -> None:
        record_id = first(store, spec.kind)
        opened = list_page(window, spec.page)
        if record_id:
            opened.open_record(record_id)
        elif opened.can_write():
            opened.create_record()

    return Scene(f"{spec.page}-record", show)


def _new(window: MainWindow, _store: Store) -> ListPage:
    opened = list_page(window, "organizations")
    opened.create_record()
    return opened


def _refused(window: MainWindow, store: Store) -> None:
    """A form that can't be saved as it stands."""
    record = _new(window, store).record
    assert record is not None
    record.save()


def _conflict(window: MainWindow, store: Store) -> None:
    """A colleague saved the same field of a firm while its form was open."""
    firm = find(store, RecordKind.ORGANIZATION, "㈜가람메디텍")
    opened = list_page(window, "organizations")
    opened.open_record(firm)
    assert opened.record is not None
    with store.read() as session:
        stored = next(one for one in all_live(session, RecordKind.ORGANIZATION) if one.id == firm)
    save_record(store, replace(stored, values={**stored.values, "phone": "031-000-2799"}))
    opened.record.form.cells["phone"].edit("031-000-2788")
    opened.record.save()


def _discard(window: MainWindow, _store: Store) -> None:
    """Going away from a form with edits asks first."""
    list_page(window, "organizations")


RECORDS: tuple[Scene, ...] = (
    page("organizations"),
    Scene("organization", _organization),
    Scene("organization-narrow", _organization, NARROW),
    page("agreements"),
    Scene("agreement", _agreement),
    *(page(spec.page) for spec in SPECS.values()),
    *(_record_of(spec) for spec in SPECS.values() if spec.kind not in _WITH_SCENES_OF_THEIR_OWN),
    Scene("site", _site),
    Scene("site-files", _site_files),
    Scene("request", _request),
    page("network"),
    Scene("network-chosen", _network_chosen),
    Scene("organization-new", _new),
    Scene("organization-refused", _refused),
    Scene("conflict", _conflict),
    Scene("conflict-leaving", _discard),
)
