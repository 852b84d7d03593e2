"""The main pages, records and dialogs on names that nobody would believe."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QComboBox, QWidget

from db.domain.kinds import RecordKind
from db.queries.records import all_live
from db.store import Store
from desktop_app.features.cases.page import CasesPage
from desktop_app.screenshots.scenes.daily import prospects_as
from desktop_app.screenshots.scenes.scene import (
    NARROW,
    Scene,
    Show,
    first,
    list_in_front,
    list_page,
    press,
    type_into,
)
from desktop_app.shell.palette.entry import PaletteEntry
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.dialogs.ask import LeaveQuestion

_FIRM = RecordKind.ORGANIZATION


def _page(key: str) -> Show:
    return lambda window, _store: list_in_front(window, key)


def _today(window: MainWindow, _store: Store) -> None:
    press(list_in_front(window, "today"), "today_all")


def _cases_as(view: str) -> Show:
    def show(window: MainWindow, _store: Store) -> None:
        opened = list_in_front(window, "cases")
        press(opened, "record_back")
        press(opened, f"show_{view}")

    return show


def _case(window: MainWindow, store: Store) -> None:
    _cases_as("board")(window, store)
    window.open_record(RecordKind.CASE, first(store, RecordKind.CASE))


def _case_record(window: MainWindow, store: Store) -> None:
    window.open_page("cases", record_id=first(store, RecordKind.CASE), whole=True)


def _case_ends(window: MainWindow, store: Store) -> None:
    opened = list_in_front(window, "cases")
    assert isinstance(opened, CasesPage)
    press(opened, "record_back")
    opened.desk.mover.place([first(store, RecordKind.CASE)], "ended", at=QPoint(400, 300))


def _record(kind: RecordKind) -> Show:
    def show(window: MainWindow, store: Store) -> None:
        window.open_record(kind, first(store, kind))

    return show


def _inspector(window: MainWindow, store: Store) -> None:
    view = list_page(window, "organizations").list_panel.list
    view.select_id(first(store, _FIRM))
    view.table.inspect_requested.emit()


def _palette(window: MainWindow, _store: Store) -> None:
    list_in_front(window, "today")
    window.open_palette()
    entry = window.findChild(PaletteEntry)
    if isinstance(entry, PaletteEntry):
        type_into(entry, "로킷")


def _toast(window: MainWindow, store: Store) -> None:
    list_in_front(window, "today")
    with store.read() as session:
        name = all_live(session, _FIRM)[0].text("name")
    window.toast(f"{name} 외 3건을 옮겼습니다.", undo=True)


def _call_note(window: MainWindow, store: Store) -> None:
    list_in_front(window, "today")
    window.note_call(organization_id=first(store, _FIRM))


def _finish(window: MainWindow, store: Store) -> None:
    list_in_front(window, "today")
    window.finish_step(RecordKind.TASK, first(store, RecordKind.TASK))


def _plan(window: MainWindow, store: Store) -> None:
    list_in_front(window, "meetings")
    window.offer_plan(RecordKind.MEETING, first(store, RecordKind.MEETING))


def _handover(window: MainWindow, _store: Store) -> None:
    opened = list_in_front(window, "handover")
    names = opened.findChild(QComboBox, "handover_leaver")
    if isinstance(names, QComboBox):
        names.setCurrentIndex(0)
        names.activated.emit(0)


def _packet(window: MainWindow, store: Store) -> None:
    window.open_page("packet", meeting_id=first(store, RecordKind.MEETING))


def _merge(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        ids = tuple(one.id or 0 for one in all_live(session, _FIRM)[:2])
    window.open_page("duplicates", kind=_FIRM, ids=ids)


def _leaving(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        name = all_live(session, _FIRM)[0].text("name")
    parent: QWidget = list_in_front(window, "today")
    LeaveQuestion(parent, name, 2).open()


LONG: tuple[Scene, ...] = (
    Scene("long-today", _today),
    Scene("long-cases", _cases_as("board")),
    Scene("long-cases-narrow", _cases_as("board"), NARROW),
    Scene("long-case", _case),
    Scene("long-case-record", _case_record),
    Scene("long-case-ends", _case_ends),
    Scene("long-cases-table", _cases_as("table")),
    Scene("long-cases-timeline", _cases_as("timeline")),
    Scene("long-prospects-taken-up", prospects_as("all")),
    Scene("long-prospects", _page("prospects")),
    Scene("long-organizations", _page("organizations")),
    Scene("long-inspector", _inspector),
    Scene("long-organization", _record(_FIRM)),
    Scene("long-organization-narrow", _record(_FIRM), NARROW),
    Scene("long-agreements", _page("agreements")),
    Scene("long-agreement", _record(RecordKind.AGREEMENT)),
    Scene("long-sites", _page("sites")),
    Scene("long-incentive", _record(RecordKind.INCENTIVE)),
    Scene("long-meetings", _page("meetings")),
    Scene("long-meeting", _record(RecordKind.MEETING)),
    Scene("long-network", _page("network")),
    Scene("long-history", _page("history")),
    Scene("long-handover", _handover),
    Scene("long-merge", _merge),
    Scene("long-palette", _palette),
    Scene("long-call-note", _call_note),
    Scene("long-finish", _finish),
    Scene("long-plan", _plan),
    Scene("long-leaving", _leaving),
    Scene("long-packet", _packet),
    Scene("long-toast", _toast),
)
