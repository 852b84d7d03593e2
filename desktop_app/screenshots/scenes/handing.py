"""Handing over: the card, its dialogs, and a colleague's changes that are looked at."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from db.domain.kinds import RecordKind
from db.handing.changes import CarriedOperation, CarriedRecord, Change, Changes, Key, Origin
from db.handing.exchange import linked_titles
from db.handing.gathering import gather
from db.handing.planning import plan_taking
from db.handing.taking import Taken, take_changes
from db.ledger_rows import Action
from db.queries.operations import officers_in_ledger
from db.store import Actor, Store
from desktop_app.features.settings.handing.take_back_question import TakeBackQuestion
from desktop_app.features.settings.handing.taking_dialog import TakingDialog
from desktop_app.screenshots.scenes.scene import Scene, list_in_front, list_page, press, type_into
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.dialogs.unseal_dialog import UnsealDialog
from desktop_app.widgets.words.value_text import moment_text
from resources.texts import fill

_LEE = Actor("이준호", "PC-08")
_UID = "0" * 31
_NEW: Key = (RecordKind.CONTACT, 90_001)
_AT = "2026-11-27T09:10:00+09:00"


def colleague_changes(store: Store) -> Changes:
    """What a colleague did on another PC: a person more, a case moved on, a note both wrote."""
    with store.read() as session:
        officers = officers_in_ledger(session)
        told = gather(session, officers[0], "2000-01-01", _LEE, _AT)
    firm, case = (_first(told, kind) for kind in (RecordKind.ORGANIZATION, RecordKind.CASE))
    person = CarriedRecord(
        _NEW, "한소라(예시)", (Origin(_UID + "3", 90_001),),
        {"organization": firm.key[1], "name": "한소라(예시)", "position": "과장",
         "phone": "010-0000-4821"},
    )  # fmt: skip
    operations = (
        _operation("1", Change(firm.key, Action.UPDATE, {
            "employees": (96, 124),
            "website": (firm.values.get("website"), "https://example.kr"),
        })),
        _operation("2", Change(case.key, Action.UPDATE, {
            "progress": (case.values.get("progress"), "현장 방문 일정 협의 중"),
        })),
        _operation("3", Change(_NEW, Action.CREATE, {"name": (None, "한소라(예시)")})),
    )  # fmt: skip
    records = {**told.records, _NEW: person}
    return replace(told, officer=_LEE.officer, since="2026-11-20", operations=operations,
                   records=records)  # fmt: skip


def _first(told: Changes, kind: RecordKind) -> CarriedRecord:
    return next(
        one for key, one in sorted(told.records.items()) if key[0] is kind and not one.deleted
    )


def _operation(tail: str, *changes: Change) -> CarriedOperation:
    return CarriedOperation(_UID + tail, "edit", _AT, changes)


def _taking(window: MainWindow, store: Store) -> None:
    over = list_in_front(window, "settings")
    context = list_page(window, "organizations").context
    list_in_front(window, "settings")
    told = colleague_changes(store)
    with store.read() as session:
        plan = plan_taking(session, told)
        titles = linked_titles(session, plan)

    def apply(decisions: object) -> Taken:
        return take_changes(store, plan, decisions)  # type: ignore[arg-type]

    path = Path("변경분-이준호-2026-11-27.adchanges")
    TakingDialog(context, window, plan, titles, path, apply, over).open()


def _card(window: MainWindow, _store: Store) -> None:
    window.open_page("settings", part="handing")


def _pack(window: MainWindow, _store: Store) -> None:
    list_in_front(window, "settings")
    press(window, "move_pack")


def _make(window: MainWindow, _store: Store) -> None:
    list_in_front(window, "settings")
    press(window, "changes_make")


def _unseal(window: MainWindow, _store: Store) -> None:
    over = list_in_front(window, "settings")
    title = window.tr("Open what was packed")
    dialog = UnsealDialog(window.theme, title, "투자유치자료-2026-11-27.admove", over)
    dialog.open()
    type_into(dialog.line.edit, "ilsan venture 2026")
    said = window.tr("Made {made} by {officer}: {records:record|records}, {files:file|files}.")
    found = fill(
        said,
        made=moment_text("2026-11-27T18:00", window.around.texts.lang),
        officer="박서연",
        records="845",
        files="12",
    )
    dialog.show_found(found, window.tr("Open here"))


def _back(window: MainWindow, _store: Store) -> None:
    TakeBackQuestion(list_in_front(window, "settings")).open()


HANDING: tuple[Scene, ...] = (
    Scene("handing", _card),
    Scene("handing-pack", _pack),
    Scene("handing-changes", _make),
    Scene("handing-open", _unseal),
    Scene("handing-take-back", _back),
    Scene("handing-taking", _taking),
)
