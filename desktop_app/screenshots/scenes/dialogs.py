"""Dialogs and popups that open over any page, with what an officer would find in them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from db.domain.catalogue import catalogue
from db.domain.counting.definition import LeftOut
from db.domain.kinds import RecordKind
from db.errors import EnvironmentProblem, UndoConflict, UndoneLater
from db.queries.bin import Awaited
from db.queries.history import undoable
from db.queries.merging import split_outlook
from db.queries.records import all_live
from db.services.merging import MergeDraft, merge_records
from db.services.records import save_record
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.errors.dialog import CrashDialog
from desktop_app.features.duplicates.split_dialog import SplitDialog
from desktop_app.features.figures.reason_dialog import ReasonDialog
from desktop_app.features.history.backups.question import RestoreWholeQuestion
from desktop_app.features.history.bin.question import RestoreQuestion
from desktop_app.features.intake.understanding.decision_pane import DecisionPane
from desktop_app.features.intake.understanding.grid_view import GridView
from desktop_app.features.settings.encryption.off_question import SwitchOffQuestion
from desktop_app.features.settings.encryption.recovery_dialog import RecoveryDialog
from desktop_app.list_pages.editing.conflict_dialog import ConflictDialog
from desktop_app.list_pages.list_page import ListPage
from desktop_app.screenshots.scenes.scene import (
    FIRM,
    Scene,
    case_of,
    find,
    first,
    list_in_front,
    list_page,
    press,
    type_into,
)
from desktop_app.settings.keeping_words import how_kept
from desktop_app.shell.openings import ask_undo
from desktop_app.shell.server_password_dialog import ServerPasswordDialog
from desktop_app.shell.undo_conflict import UndoConflictDialog
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.forms.record_dialog import RecordDialog
from desktop_app.widgets.words.value_text import moment_text
from resources.sample import SAMPLE_LIST

_KIND = RecordKind.ORGANIZATION
_RECOVERY_KEY = "7K2M-9QXD-4TRB-P0HV-W3NF-6YCJ-81SA"
_REPORT = """Attraction Desk 0.1.0, Python 3.12, Qt 6.11.3, Windows 11
desktop_app/features/cases/page.py:204 show_book
desktop_app/features/cases/board_view.py:120 put
KeyError: 'lead'
"""


def _context(window: MainWindow) -> AppContext:
    context: AppContext = list_page(window, "organizations").context
    return context


def _record(window: MainWindow, store: Store) -> ListPage:
    opened = list_page(window, "organizations")
    opened.open_record(find(store, _KIND, FIRM))
    assert opened.record is not None
    return opened


def _record_dialog(window: MainWindow, store: Store) -> None:
    context = _context(window)
    with store.read() as session:
        contact = all_live(session, RecordKind.CONTACT)[0]
    RecordDialog(context, contact, parent=window).open()


def _record_dialog_wrong(window: MainWindow, store: Store) -> None:
    context = _context(window)
    with store.read() as session:
        contact = all_live(session, RecordKind.CONTACT)[0]
    dialog = RecordDialog(context, contact, parent=window)
    dialog.open()
    dialog.form.cells["name"].edit("")
    dialog.form.cells["email"].edit("전자우편 아님")
    dialog.form.binder.validate()


def _field_history(window: MainWindow, store: Store) -> None:
    firm = find(store, _KIND, FIRM)
    with store.read() as session:
        stored = next(one for one in all_live(session, _KIND) if one.id == firm)
    save_record(store, replace(stored, values={**stored.values, "employees": 118}))
    opened = _record(window, store)
    assert opened.record is not None
    opened.record.form.history_requested.emit("employees")


def _calendar(window: MainWindow, store: Store) -> None:
    opened = _record(window, store)
    assert opened.record is not None
    editor = opened.record.form.cells["founded"].editor
    assert isinstance(editor, DateEditor)
    editor.open_calendar()


def _paper(window: MainWindow, _store: Store) -> None:
    press(list_in_front(window, "handover"), "handover_preview")


def _split(window: MainWindow, store: Store) -> None:
    context = _context(window)
    with store.read() as session:
        kept, gone = (one.id or 0 for one in all_live(session, _KIND)[-2:])
    done = merge_records(store, MergeDraft(_KIND, kept, (gone,)))
    with store.read() as session:
        outlook = split_outlook(session, done.changes.operation_id)
    assert outlook is not None
    SplitDialog(context, outlook, window).open()


def _undo_question(window: MainWindow, store: Store) -> None:
    with store.read() as session:
        newest = undoable(session)
    assert newest is not None
    ask_undo(newest, _context(window).lang, window)


def _undo_conflict(window: MainWindow, _store: Store) -> None:
    later = tuple(
        UndoneLater("case", at, name) for at, name in enumerate((FIRM, "㈜가람메디텍"), 1)
    )
    UndoConflictDialog(UndoConflict(later), _context(window).lang, window).open()


def _restore(window: MainWindow, _store: Store) -> None:
    RestoreQuestion(window, (Awaited(_KIND, 1, FIRM),), _context(window).lang).open()


def _restore_whole(window: MainWindow, _store: Store) -> None:
    made = moment_text("2026-11-27T18:00", window.around.texts.lang)
    RestoreWholeQuestion(list_in_front(window, "backups"), made).open()


def _reason(window: MainWindow, store: Store) -> None:
    out = LeftOut("case", case_of(store, FIRM), "")
    ReasonDialog(out, FIRM, list_in_front(window, "organizations")).open()


def _message(window: MainWindow, _store: Store) -> None:
    _context(window)
    window.show_error(EnvironmentProblem("disk.full"))


def _crash(window: MainWindow, _store: Store) -> None:
    kept = Path("D:/투자유치데스크/logs/crash-20261128.txt")
    CrashDialog(_context(window).theme, _REPORT, kept, parent=window).open()


def _cell_conflict(window: MainWindow, _store: Store) -> None:
    values = ("031-000-2712", "031-000-2799", "031-000-2700")
    kit = form_kit(_context(window))
    ConflictDialog(catalogue(_KIND).field("phone"), kit, values, window).open()


def _import_step(name: str) -> Callable[[MainWindow, Store], None]:
    def show(window: MainWindow, _store: Store) -> None:
        opened = window.open_page("intake", files=(SAMPLE_LIST,))
        if opened is not None and name:
            press(opened, name)

    return show


def _import_field(window: MainWindow, store: Store) -> None:
    _import_step("summary_read")(window, store)
    for grid in window.findChildren(GridView):
        if grid.isVisible():
            grid.card_requested.emit(2, QPoint(300, 300))
            return


def _import_asking(key: str) -> Callable[[MainWindow, Store], None]:
    """What was understood, with the popup of one of its decisions."""

    def show(window: MainWindow, store: Store) -> None:
        _import_step("summary_read")(window, store)
        for pane in window.findChildren(DecisionPane):
            if pane.isVisible() and (link := pane.link(key)) is not None:
                link.click()
                return

    return show


def _plan_editor(window: MainWindow, store: Store) -> None:
    list_in_front(window, "meetings")
    window.offer_plan(RecordKind.MEETING, first(store, RecordKind.MEETING))
    press(window, "plan_edit")


def _unknown_caller(window: MainWindow, _store: Store) -> None:
    list_in_front(window, "cases")
    window.note_call()
    line = window.findChild(QWidget, "call_who")
    if line is not None:
        type_into(line, "새봄테크(예시)")


def _passphrase(window: MainWindow, _store: Store) -> None:
    list_in_front(window, "settings")
    press(window, "encryption_on")
    for name, typed in (
        ("new_passphrase", "ilsan venture 2026"),
        ("passphrase_again", "ilsan 2027"),
    ):
        line = window.findChild(QWidget, name)
        if line is not None:
            type_into(line, typed)


def _server_password(window: MainWindow, _store: Store) -> None:
    around = window.around
    problem = EnvironmentProblem("database.refused")
    window.show_failure(
        problem, ((window.tr("Enter the password…"), "enter_password", window.close),)
    )
    ServerPasswordDialog(
        around.theme, "postgresql://investdesk@10.1.2.3/desk", window,
        keep=True, how=how_kept(around.texts),
    ).open()  # fmt: skip


def _recovery(window: MainWindow, _store: Store) -> None:
    over = list_in_front(window, "settings")
    RecoveryDialog(_RECOVERY_KEY, window.tr("Encrypt now"), over).open()


def _switch_off(window: MainWindow, _store: Store) -> None:
    SwitchOffQuestion(list_in_front(window, "settings")).open()


DIALOGS: tuple[Scene, ...] = (
    Scene("record-dialog", _record_dialog),
    Scene("record-dialog-wrong", _record_dialog_wrong),
    Scene("field-history", _field_history),
    Scene("calendar-popup", _calendar),
    Scene("paper-preview", _paper),
    Scene("undo-conflict", _undo_conflict),
    Scene("undo-question", _undo_question),
    Scene("restore-question", _restore),
    Scene("restore-whole", _restore_whole),
    Scene("figures-reason", _reason),
    Scene("message", _message),
    Scene("crash", _crash),
    Scene("cell-conflict", _cell_conflict),
    Scene("import-read", _import_step("summary_read")),
    Scene("import-field", _import_field),
    Scene("import-unit", _import_asking("unit")),
    Scene("import-constant", _import_asking("constant")),
    Scene("plan-editor", _plan_editor),
    Scene("import-decide", _import_step("summary_plan")),
    Scene("call-note-unknown", _unknown_caller),
    Scene("split", _split),
    Scene("encryption-passphrase", _passphrase),
    Scene("encryption-recovery", _recovery),
    Scene("encryption-off", _switch_off),
)
OVER_A_FAILURE: tuple[Scene, ...] = (Scene("server-password", _server_password),)
"""What stands below it takes the place of the pages: nothing comes after it."""
