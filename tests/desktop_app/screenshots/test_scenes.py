"""Every page, every list and every kind of record has a picture, and an empty one where it can."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

import desktop_app
from desktop_app.cli import Exit, parse
from desktop_app.list_pages.kinds.specs import SPECS
from desktop_app.screenshots.scenes import EMPTY_SCENES, LONG_SCENES, SCENES, only_named
from desktop_app.shell.pages import PAGES

_NAMES = [scene.name for scene in (*SCENES, *EMPTY_SCENES, *LONG_SCENES)]
_OTHERWISE = {"sites-record": "site", "reports-record": "request"}

_OVER_THE_WINDOW = re.compile(
    r"^class (?!Question\b)(\w+)\("
    r"(?:QDialog|SentenceDialog|QMessageBox|Question|StepFrame|Popover)\b|^class (_?\w*Popup)\(",
    re.MULTILINE,
)
_DRAWN = {
    "AboutDialog": "about", "AskPopup": "import-unit", "BulkDialog": "bulk",
    "CalendarPlanDialog": "calendar", "CallNoteDialog": "call-note",
    "ConflictDialog": "cell-conflict", "ConstantPopup": "import-constant",
    "CrashDialog": "crash", "DefinitionDialog": "figures-definition",
    "DestroyQuestion": "destroy-question",
    "FormsDialog": "list-forms",
    "FreezeDialog": "figures-freeze", "ReasonDialog": "figures-reason", "EndPopover": "case-ends",
    "FieldHistoryPopup": "field-history", "FieldPopup": "import-field", "FinishDialog": "finish",
    "HoldPopover": "case-rests", "IssueDialog": "import-watched", "KeysDialog": "keys",
    "LearnedDialog": "import-learned", "ValuesDialog": "import-values", "LeaveQuestion": "conflict-leaving",
    "MessageDialog": "message", "PageHelpDialog": "page-help", "PassphraseDialog": "encryption-passphrase",
    "RecoveryDialog": "encryption-recovery", "SwitchOffQuestion": "encryption-off",
    "ServerPasswordDialog": "server-password",
    "TakeBackQuestion": "handing-take-back", "TakingDialog": "handing-taking",
    "UnsealDialog": "handing-open",
    "PasteDialog": "paste",
    "PlanDialog": "plan", "PlanEditor": "plan-editor", "PreviewDialog": "paper-preview",
    "PromotionDialog": "prospects-taken-up", "QuickCreatePopover": "case-quick",
    "ReadingView": "papers-room", "RecordDialog": "record-dialog", "RestoreQuestion": "restore-question",
    "RestoreWholeQuestion": "restore-whole",
    "SplitDialog": "split", "StalePopover": "case-limit", "UndoConflictDialog": "undo-conflict",
    "UndoQuestion": "undo-question",
    "ViewDialog": "list-view-dialog", "ViewsDialog": "list-views-dialog",
    "_CalendarPopup": "calendar-popup",
}  # fmt: skip
_DRAWN_WITHIN = {"SentenceDialog", "StepFrame", "Popover"}
"""What others are made of."""


def test_every_dialog_is_drawn() -> None:
    found = set()
    for file in Path(desktop_app.__path__[0]).rglob("*.py"):
        for made in _OVER_THE_WINDOW.findall(file.read_text(encoding="utf-8")):
            found.add(made[0] or made[1])
    assert found - _DRAWN_WITHIN == set(_DRAWN)
    assert set(_DRAWN.values()) <= set(_NAMES)


def test_no_picture_overwrites_another() -> None:
    assert len(set(_NAMES)) == len(_NAMES)


def test_every_page_is_drawn_on_the_example() -> None:
    assert {spec.key for spec in PAGES} <= set(_NAMES)


def test_every_page_that_needs_no_record_is_drawn_empty() -> None:
    drawn = {scene.name.removeprefix("empty-") for scene in EMPTY_SCENES}
    assert {spec.key for spec in PAGES} - drawn == {"packet", "booklet"}


def test_a_record_of_every_kind_is_drawn() -> None:
    wanted = {f"{spec.page}-record" for spec in SPECS.values()}
    assert {_OTHERWISE.get(name, name) for name in wanted} <= set(_NAMES)


def test_scenes_are_chosen_by_the_beginning_of_their_names() -> None:
    chosen = parse(["screenshots", "out", "--scene", "palette", "--scene", "empty-cas"]).scenes
    assert chosen == ["palette", "empty-cas"]
    names = [scene.name for scene in only_named(SCENES, chosen)]
    assert names == ["palette", "palette-recent", "palette-slip"]
    assert [scene.name for scene in only_named(EMPTY_SCENES, chosen)] == ["empty-cases"]
    assert parse(["screenshots", "out"]).scenes == []
    assert only_named(SCENES, ()) == SCENES


def test_a_scene_nobody_knows_is_a_wrong_argument(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        parse(["screenshots", "out", "--scene", "nowhere"])
    assert ended.value.code == Exit.ARGUMENTS
    assert "nowhere" in capsys.readouterr().err
