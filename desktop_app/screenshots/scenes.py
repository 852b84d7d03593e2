"""What is drawn: each page, each dialog, as an officer meets it in the example."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QComboBox, QPlainTextEdit, QPushButton, QTableView

from db.domain.kinds import RecordKind
from db.queries.records import all_live, link_id
from db.queries.saved_views import SavedView
from db.services.records import delete_record
from db.services.saved_views import save_view
from db.store import Store, today
from desktop_app.list_pages.attachments import AttachmentCard
from desktop_app.list_pages.kinds.specs import SPECS
from desktop_app.list_pages.list_page import ListPage
from desktop_app.shell.first_start import FirstStartScreen
from desktop_app.shell.palette.entry import PaletteEntry
from desktop_app.shell.window import MainWindow
from resources.sample import SAMPLE_LIST

FIRM = "㈜한빛정밀"
PLACE = Path("D:/투자유치데스크")


@dataclass(frozen=True, slots=True)
class Scene:
    """One picture: its file name and what brings it about."""

    name: str
    show: Callable[[MainWindow, Store], object]


def _page(key: str) -> Scene:
    return Scene(key, lambda window, _store: window.open_page(key))


def _today_everyone(window: MainWindow, _store: Store) -> None:
    window.open_page("today")
    _press(window, "today_all")


def _today_list(window: MainWindow, _store: Store) -> None:
    window.open_page("today")
    _press(window, "certificates")


def _press(window: MainWindow, name: str) -> None:
    made = window.findChild(QPushButton, name)
    if isinstance(made, QPushButton):
        made.click()


def _first_start(window: MainWindow, _store: Store) -> None:
    around = window.around
    window.show_screen(FirstStartScreen(around.theme, around.settings.now, PLACE))


def _organization_record(window: MainWindow, store: Store) -> None:
    window.open_record(RecordKind.ORGANIZATION, _find(store, RecordKind.ORGANIZATION, FIRM))


def _agreement_record(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        checks = all_live(session, RecordKind.CHECK)
    window.open_record(RecordKind.AGREEMENT, link_id(checks[0], "agreement") or 0)


def _case_panel(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        firm = _find(store, RecordKind.ORGANIZATION, FIRM)
        cases = all_live(session, RecordKind.CASE)
    (case,) = (draft.id for draft in cases if draft.get("organization") == firm)
    window.open_record(RecordKind.CASE, case or 0)


def _case_record(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        firm = _find(store, RecordKind.ORGANIZATION, FIRM)
        cases = all_live(session, RecordKind.CASE)
    (case,) = (draft.id for draft in cases if draft.get("organization") == firm)
    window.open_page("cases", record_id=case or 0, whole=True)


def _cases_as(view: str) -> Callable[[MainWindow, Store], object]:
    def show(window: MainWindow, _store: Store) -> None:
        window.open_page("cases")
        _press(window, f"show_{view}")

    return show


def _meeting(window: MainWindow, store: Store) -> None:
    window.open_record(RecordKind.MEETING, _find(store, RecordKind.MEETING, f"{FIRM} 대표 접견"))


def _minutes(window: MainWindow, store: Store) -> None:
    _meeting(window, store)
    _press(window, "record_minutes")
    edit = window.findChild(QPlainTextEdit)
    if isinstance(edit, QPlainTextEdit):
        edit.setFocus()


def _finish(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        steps = all_live(session, RecordKind.FOLLOW_UP)
    window.open_page("today")
    window.finish_step(
        RecordKind.FOLLOW_UP, next(one.id or 0 for one in steps if not one.text("done_on"))
    )


def _plan(window: MainWindow, store: Store) -> None:
    meeting = _find(store, RecordKind.MEETING, f"{FIRM} 대표 접견")
    window.open_page("meetings")
    window.offer_plan(RecordKind.MEETING, meeting)


def _packet(window: MainWindow, store: Store) -> None:
    window.open_page("packet", meeting_id=_find(store, RecordKind.MEETING, f"{FIRM} 대표 접견"))


def _palette(window: MainWindow, _store: Store) -> None:
    _ask_palette(window, "ㅎㅂㅈㅁ")


def _palette_recent(window: MainWindow, _store: Store) -> None:
    _ask_palette(window, "")


def _page_help(window: MainWindow, _store: Store) -> None:
    window.open_page("organizations")
    window.explain_page()


def _palette_slip(window: MainWindow, _store: Store) -> None:
    _ask_palette(window, "한빗정밀")


def _ask_palette(window: MainWindow, typed: str) -> None:
    window.open_page("cases")
    window.open_palette()
    entry = window.findChild(PaletteEntry)
    if isinstance(entry, PaletteEntry) and typed:
        event = QInputMethodEvent()
        event.setCommitString(typed)
        QApplication.sendEvent(entry, event)


def _call_note(window: MainWindow, _store: Store) -> None:
    window.open_page("cases")
    window.note_call()


def _import(window: MainWindow, _store: Store) -> None:
    window.open_page("intake", files=(SAMPLE_LIST,))


def _prospects_narrowed(window: MainWindow, store: Store) -> None:
    window.open_page("prospects", view="bio")
    _press(window, "chosen_case")


def _network_chosen(window: MainWindow, store: Store) -> None:
    hospital = _find(store, RecordKind.ORGANIZATION, "국립암센터")
    window.open_page("network", organization=hospital)


def _site_record(window: MainWindow, store: Store) -> None:
    site = _find(store, RecordKind.SITE, "일산테크노밸리 12블록")
    window.open_record(RecordKind.SITE, site)


def _site_files(window: MainWindow, store: Store) -> None:
    """A drawing is attached and shown in its card."""
    _site_record(window, store)
    with TemporaryDirectory() as folder:
        drawing = Path(folder) / "12블록 배치도.png"
        window.theme.pixmap("map", "accent", 320).save(str(drawing))
        for card in window.findChildren(AttachmentCard):
            if card.isVisible():
                card.actions_of_files.attach((drawing,))
                card.show_first()


def _request_record(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        asked = all_live(session, RecordKind.DATA_REQUEST)
    newest = max(asked, key=lambda draft: draft.text("requested_on"))
    window.open_record(RecordKind.DATA_REQUEST, newest.id or 0)


def _bulk_edit(window: MainWindow, _store: Store) -> None:
    page = window.open_page("organizations")
    assert isinstance(page, ListPage)
    page.editing.bulk_edit()


def _saved_view(window: MainWindow, store: Store) -> None:
    content = '{"base": "firms", "filters": {"employees": ">=50"}, "group_key": "industry_name"}'
    view = save_view(store, SavedView(0, "organizations", "50명 이상", "users", content))
    page = window.open_page("organizations")
    assert isinstance(page, ListPage)
    page.list_panel.views.shelf.read()
    page.show_target(saved_view=view.id)
    page.list_panel.list.filter_by("org_type", "국내기업")


def _merge(window: MainWindow, store: Store) -> None:
    kind = RecordKind.ORGANIZATION
    ids = tuple(_find(store, kind, name) for name in (FIRM, "㈜가람메디텍"))
    window.open_page("duplicates", kind=kind, ids=ids)


def _history_operation(window: MainWindow, _store: Store) -> None:
    page = window.open_page("history")
    table = page.findChild(QTableView, "history_table") if page is not None else None
    if isinstance(table, QTableView):
        table.selectRow(0)


def _bin(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        tasks = all_live(session, RecordKind.TASK)
    delete_record(store, RecordKind.TASK, tasks[0].id or 0)
    window.open_page("bin")


def _past(window: MainWindow, _store: Store) -> None:
    window.open_page("past", list="cases", day=today())


def _past_before(window: MainWindow, _store: Store) -> None:
    window.open_page("past", list="organizations", day="2020-12-31")


def _handover(window: MainWindow, _store: Store) -> None:
    page = window.open_page("handover")
    names = page.findChild(QComboBox, "handover_successors") if page is not None else None
    if isinstance(names, QComboBox) and (line := names.lineEdit()) is not None:
        line.setText("이도윤")
        line.editingFinished.emit()


def _find(store: Store, kind: RecordKind, title: str) -> int:
    with store.read() as session:
        drafts = all_live(session, kind)
    return next(draft.id or 0 for draft in drafts if draft.text(draft.record_type.title) == title)


SCENES: tuple[Scene, ...] = (
    _page("today"),
    Scene("today-everyone", _today_everyone),
    Scene("today-list", _today_list),
    _page("cases"),
    Scene("case", _case_panel),
    Scene("case-record", _case_record),
    _page("prospects"),
    Scene("prospects-taken-up", _prospects_narrowed),
    Scene("cases-table", _cases_as("table")),
    Scene("cases-timeline", _cases_as("timeline")),
    Scene("cases-conversion", _cases_as("conversion")),
    _page("organizations"),
    Scene("organization", _organization_record),
    _page("duplicates"),
    Scene("merge", _merge),
    Scene("bulk-edit", _bulk_edit),
    Scene("saved-view", _saved_view),
    _page("agreements"),
    Scene("agreement", _agreement_record),
    _page("meetings"),
    Scene("meeting", _meeting),
    Scene("minutes", _minutes),
    Scene("finish", _finish),
    Scene("plan", _plan),
    Scene("packet", _packet),
    _page("partners"),
    _page("network"),
    Scene("network-chosen", _network_chosen),
    _page("intake"),
    Scene("import", _import),
    Scene("palette", _palette),
    Scene("palette-recent", _palette_recent),
    Scene("palette-slip", _palette_slip),
    Scene("page-help", _page_help),
    Scene("call-note", _call_note),
    *(_page(spec.page) for spec in SPECS.values()),
    Scene("site", _site_record),
    Scene("site-files", _site_files),
    Scene("request", _request_record),
    _page("history"),
    Scene("history-operation", _history_operation),
    Scene("bin", _bin),
    Scene("past", _past),
    Scene("past-before-the-first-day", _past_before),
    Scene("handover", _handover),
    _page("settings"),
    Scene("first-start", _first_start),  # takes the place of the pages: the last one
)
