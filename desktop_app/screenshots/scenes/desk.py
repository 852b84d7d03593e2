"""What stands round the records: import, palette, call note, duplicates, history, settings."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QTableView

from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.errors import UserError
from db.queries.records import all_live
from db.server import ServerFacts
from db.services.records import delete_record, save_record
from db.store import Store, today
from db.team import ServerLook, ServerState
from desktop_app.errors.words import tell
from desktop_app.features.history.backups import BackupsPage
from desktop_app.features.settings.server_work import ServerWork
from desktop_app.screenshots.scenes.scene import (
    FIRM,
    NARROW,
    Scene,
    find,
    list_in_front,
    page,
    press,
    type_into,
)
from desktop_app.shell.first_start.screen import FirstStartScreen
from desktop_app.shell.palette.entry import PaletteEntry
from desktop_app.shell.unlocking.screen import UnlockScreen
from desktop_app.shell.window import MainWindow
from resources.sample import SAMPLE_LIST

PLACE = Path("D:/투자유치데스크")
_TWIN = "한빛정밀기기(주)"
_ATTENDED = """기업명,대표자,업종,종업원수,전화
새솔바이오(예시),윤하린,바이오 소재,24,031-000-3101
㈜도담의료(예시),서지안,의료기기,58,031-000-3102
한울로봇(예시),문도하,로봇,17,031-000-3103
"""


def _ask_palette(window: MainWindow, typed: str) -> None:
    press(list_in_front(window, "cases"), "filter_reset")
    window.open_palette()
    entry = window.findChild(PaletteEntry)
    if isinstance(entry, PaletteEntry) and typed:
        type_into(entry, typed)


def _palette(window: MainWindow, _store: Store) -> None:
    _ask_palette(window, "ㅎㅂㅈㅁ")


def _palette_recent(window: MainWindow, _store: Store) -> None:
    _ask_palette(window, "")


def _palette_slip(window: MainWindow, _store: Store) -> None:
    _ask_palette(window, "한빗정밀")


def _call_note(window: MainWindow, _store: Store) -> None:
    list_in_front(window, "cases")
    window.note_call()


def _call_note_known(window: MainWindow, store: Store) -> None:
    list_in_front(window, "cases")
    window.note_call(organization_id=find(store, RecordKind.ORGANIZATION, FIRM))


def _import(window: MainWindow, _store: Store) -> None:
    window.open_page("intake", files=(SAMPLE_LIST,))


def _import_joins(window: MainWindow, store: Store) -> None:
    _import(window, store)
    for name in ("summary_plan", "facet_joins"):
        press(window, name)


def _import_result(window: MainWindow, _store: Store) -> None:
    """A list that nobody imported before."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "설명회 참가기업.csv"
        file.write_text(_ATTENDED, encoding="utf-8-sig")
        window.open_page("intake", files=(file,))
        press(window, "summary_apply")


def _imported(window: MainWindow, store: Store) -> None:
    """The page once lists were imported."""
    _import_result(window, store)
    press(window, "intake_close")


def _twin(store: Store) -> tuple[int, int]:
    """The firm, and a second record of it as another list wrote it."""
    firm = find(store, RecordKind.ORGANIZATION, FIRM)
    with store.read() as session:
        stored = all_live(session, RecordKind.ORGANIZATION)
    known = next((one.id for one in stored if one.text("name") == _TWIN), None)
    if known is None:
        draft = next(one for one in stored if one.id == firm)
        values = {**draft.values, "name": _TWIN, "phone": "031-000-2719", "employees": 98,
                  "business_number": Empty.NOT_STATED, "aliases": ()}  # fmt: skip
        known = save_record(store, replace(draft, values=values, id=None)).id
    return firm, known


def _duplicates(window: MainWindow, store: Store) -> None:
    _twin(store)
    window.open_page("duplicates", kind=RecordKind.ORGANIZATION)


def _merge(window: MainWindow, store: Store) -> None:
    window.open_page("duplicates", kind=RecordKind.ORGANIZATION, ids=_twin(store))


def _history_operation(window: MainWindow, _store: Store) -> None:
    opened = list_in_front(window, "history")
    table = opened.findChild(QTableView, "history_table")
    if isinstance(table, QTableView):
        table.selectRow(0)


def _bin(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        tasks = all_live(session, RecordKind.TASK)
    delete_record(store, RecordKind.TASK, tasks[0].id or 0)
    window.open_page("bin")


def _backups(window: MainWindow, store: Store) -> None:
    """A backup, and what was done since."""
    opened = list_in_front(window, "backups")
    assert isinstance(opened, BackupsPage)
    opened.leave_comparison()
    if opened.list.model.rowCount():
        return
    opened.back_up()
    with store.read() as session:
        firm = all_live(session, RecordKind.ORGANIZATION)[0]
        task = all_live(session, RecordKind.TASK)[-1]
    note = f"{firm.text('note')} 담당 바뀜(예시)".strip()
    save_record(store, replace(firm, values={**firm.values, "employees": 131, "note": note}))
    delete_record(store, RecordKind.TASK, task.id or 0)
    window.open_page("backups")


def _backup_differences(window: MainWindow, store: Store) -> None:
    _backups(window, store)
    opened = window.open_page("backups")
    assert isinstance(opened, BackupsPage)
    opened.compare()
    opened.differences.list.select_id(0)


def _backup_opened(window: MainWindow, store: Store) -> None:
    _backups(window, store)
    opened = window.open_page("backups")
    assert isinstance(opened, BackupsPage)
    opened.look()


def _past(window: MainWindow, _store: Store) -> None:
    window.open_page("past", list="organizations", day=today())


def _past_before(window: MainWindow, _store: Store) -> None:
    window.open_page("past", list="organizations", day="2020-12-31")


def _handover(window: MainWindow, _store: Store) -> None:
    opened = list_in_front(window, "handover")
    names = opened.findChild(QComboBox, "handover_successors")
    if isinstance(names, QComboBox) and (line := names.lineEdit()) is not None:
        line.setText("이도윤")
        line.textEdited.emit("이도윤")


def _settings_server(window: MainWindow, _store: Store) -> None:
    opened = list_in_front(window, "settings")
    work = opened.findChild(ServerWork)
    assert isinstance(work, ServerWork)
    work.card.address.setText("postgresql://investdesk@10.1.2.3/desk")
    facts = ServerFacts("desk · 10.1.2.3", "investdesk", slow_search=False)
    work.card.offer(ServerLook(facts, ServerState.EMPTY))
    QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
    work.card.reveal()


def _page_help(window: MainWindow, _store: Store) -> None:
    list_in_front(window, "organizations")
    window.explain_page()


def _guide(window: MainWindow, _store: Store) -> None:
    """The chapter on the board, as Shift+F1 shows it there."""
    list_in_front(window, "cases")
    window.show_guide()


def _keys(window: MainWindow, _store: Store) -> None:
    window.show_keys()


def _about(window: MainWindow, _store: Store) -> None:
    window.show_about()


def _waiting(window: MainWindow, _store: Store) -> None:
    window.show_waiting(window.tr("Opening the data…"))


def _first_start(window: MainWindow, _store: Store) -> None:
    around = window.around
    window.show_screen(FirstStartScreen(around.theme, around.settings.now, PLACE))


def _unlocking(window: MainWindow, _store: Store) -> None:
    screen = UnlockScreen(window.around.theme, PLACE)
    window.show_screen(screen)
    line = screen.findChild(QLineEdit, "passphrase")
    if isinstance(line, QLineEdit):
        line.setText("일산 벤처 2025")
    told = tell(UserError("encryption.wrong_passphrase"), window.around.texts)
    assert told is not None
    screen.show_refused(told)


def _locked(window: MainWindow, _store: Store) -> None:
    said = window.tr("The page and what was being typed are as they were left.")
    window.show_screen(UnlockScreen(window.around.theme, PLACE, said))


DESK: tuple[Scene, ...] = (
    page("intake"),
    Scene("import", _import),
    Scene("import-joins", _import_joins),
    Scene("palette", _palette),
    Scene("palette-recent", _palette_recent),
    Scene("palette-slip", _palette_slip),
    Scene("call-note", _call_note),
    Scene("call-note-known", _call_note_known),
    Scene("duplicates", _duplicates),
    Scene("merge", _merge),
    Scene("merge-narrow", _merge, NARROW),
    page("history"),
    Scene("history-operation", _history_operation),
    Scene("bin", _bin),
    Scene("backups", _backups),
    Scene("backup-differences", _backup_differences),
    Scene("backup-opened", _backup_opened),
    Scene("past", _past),
    Scene("past-before-the-first-day", _past_before),
    Scene("handover", _handover),
    Scene("handover-narrow", _handover, NARROW),
    page("settings"),
    Scene("settings-server", _settings_server),
    Scene("page-help", _page_help),
    Scene("guide", _guide),
    Scene("keys", _keys),
    Scene("about", _about),
)
LAST: tuple[Scene, ...] = (
    Scene("import-result", _import_result),
    Scene("imported", _imported),
    Scene("opening", _waiting),
    Scene("first-start", _first_start),
    Scene("unlocking", _unlocking),
    Scene("locked", _locked),
)
"""They take the place of the pages: nothing comes after them."""
