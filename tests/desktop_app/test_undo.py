"""Undo by a key: only what was just done here goes without a question."""

from __future__ import annotations

from PySide6.QtWidgets import QToolButton
from pytestqt.qtbot import QtBot

from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.services.records import save_record
from db.store import Actor
from desktop_app.context import AppContext
from desktop_app.undo import UndoActions


def _actions(context: AppContext, began: int = 0) -> UndoActions:
    made = UndoActions(context.store, context.jobs, context.changes, "ko", began=began)
    made.look()
    return made


def _firm(context: AppContext, name: str) -> int:
    saved = save_record(context.store, new_draft(RecordKind.ORGANIZATION, name=name))
    assert saved.changes.operation_id is not None
    return saved.changes.operation_id


def test_what_was_done_before_the_start_is_asked_about(qtbot: QtBot, context: AppContext):
    actions = _actions(context, began=_firm(context, "㈜어제정밀"))
    with qtbot.waitSignal(actions.doubted) as asked:
        actions.undo_action.trigger()
    assert asked.args[0].subject == "㈜어제정밀"
    with qtbot.waitSignal(actions.undone):
        actions.run_sure()
    assert not actions.undo_action.isEnabled()


def test_what_was_just_done_goes_at_once(qtbot: QtBot, context: AppContext):
    began = _firm(context, "㈜어제정밀")
    _firm(context, "㈜오늘정밀")
    actions = _actions(context, began)
    with qtbot.waitSignal(actions.undone) as gone, qtbot.assertNotEmitted(actions.doubted):
        actions.undo_action.trigger()
    assert gone.args[0].operation.subject == "㈜오늘정밀"
    with qtbot.waitSignal(actions.doubted):
        actions.undo_action.trigger()


def test_the_key_means_what_was_just_done_though_the_menu_does_not_know_of_it_yet(
    qtbot: QtBot, context: AppContext
):
    _firm(context, "㈜어제정밀")
    actions = _actions(context)
    _firm(context, "㈜오늘정밀")
    assert "어제" in actions.undo_action.text()
    with qtbot.waitSignal(actions.undone) as gone:
        actions.undo_action.trigger()
    assert gone.args[0].operation.subject == "㈜오늘정밀"


def test_a_name_with_an_ampersand_stands_whole_in_the_menu(qtbot: QtBot, context: AppContext):
    _firm(context, "㈜한빛 R&D센터")
    actions = _actions(context)
    button = QToolButton()
    qtbot.addWidget(button)
    button.setDefaultAction(actions.undo_action)
    assert button.toolTip().startswith("실행 취소: 등록 — ㈜한빛 R&D센터")
    assert "R&&D" in actions.undo_action.text(), "a menu would take the D for a key"


def test_what_somebody_else_did_is_asked_about(qtbot: QtBot, context: AppContext):
    own = context.store.actor
    context.store.actor = Actor("한도윤", "PC-2")
    _firm(context, "㈜이웃정밀")
    context.store.actor = own
    with qtbot.waitSignal((actions := _actions(context)).doubted):
        actions.undo_action.trigger()
