"""What the window opens only when it is asked for; each is imported then, not at the start."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from db.domain.kinds import RecordKind
from db.errors import UndoConflict
from desktop_app.changes import Announcement
from desktop_app.commands import Command
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.page import PageSpec, Shell
from desktop_app.recent import RecentRecords
from resources.texts import Texts

if TYPE_CHECKING:
    from db.ledger import Undone
    from db.queries.history import OperationRow
    from desktop_app.shell.page_help import PageHelpDialog
    from desktop_app.shell.palette import Palette, SearchFunction
    from desktop_app.shell.record_doors import RecordDoors
    from desktop_app.shell.undo_conflict import UndoConflictDialog
    from desktop_app.shell.undo_words import UndoQuestion


def make_palette(
    context: AppContext, search: SearchFunction, recent: RecentRecords, over: QWidget,
    open_page: Callable[..., object],
) -> Palette:  # fmt: skip
    """The palette over the window; the papers by name come with it."""
    from desktop_app.shell.palette import Palette
    from desktop_app.shell.paper_commands import add_paper_commands

    add_paper_commands(context.commands, context.texts, open_page, over)
    return Palette(
        context.theme, context.jobs, context.commands, search, context.texts, recent,
        over, read_only=context.read_only,
    )  # fmt: skip


def show_page_help(
    spec: PageSpec, own: Sequence[Command], texts: Texts, parent: QWidget
) -> PageHelpDialog:
    """What a page is for, and its keys; it may ask for the guide."""
    from desktop_app.shell.page_help import PageHelpDialog, help_text
    from desktop_app.shell.page_keys import keys_of

    sources = help_text(spec.key, is_list=bool(spec.list_title), under=spec.under)
    keys = keys_of(spec.key, is_list=bool(spec.list_title))
    dialog = PageHelpDialog(texts(spec.title).rstrip("…"), sources, own, texts, parent, keys)
    dialog.open()
    return dialog


def show_keys(
    commands: Sequence[Command], spec: PageSpec | None, texts: Texts, parent: QWidget
) -> None:
    """The keys of everything that can be done now: everywhere, here, in lists and records."""
    from desktop_app.shell.about import KeysDialog
    from desktop_app.shell.page_keys import key_groups

    KeysDialog(commands, parent, key_groups(spec, texts)).open()


def show_about(parent: QWidget) -> None:
    """Version, licences, and that the program stays offline."""
    from desktop_app.shell.about import AboutDialog

    AboutDialog(parent).open()


def ask_undo(row: OperationRow, lang: str, parent: QWidget) -> UndoQuestion:
    """Name an operation that a key may take back by mistake; accepted, it is meant."""
    from desktop_app.shell.undo_words import UndoQuestion

    dialog = UndoQuestion(row, lang, parent)
    dialog.open()
    return dialog


def say_undone(shell: Shell, undone: Undone, lang: str) -> None:
    """Say what was taken back or brought again, with the way back beside it."""
    from desktop_app.shell import undo_words

    undo_words.say_undone(shell, undone, lang)


def ask_undo_conflict(error: UndoConflict, lang: str, parent: QWidget) -> UndoConflictDialog:
    """Say what stands in the way of an undo; accepted, the rest may be taken back."""
    from desktop_app.shell.undo_conflict import UndoConflictDialog

    dialog = UndoConflictDialog(error, lang, parent)
    dialog.open()
    return dialog


def open_call_note(
    context: AppContext, shell: Shell, parent: QWidget, organization_id: int, case_id: int
) -> None:
    """Open the call note over the window, empty or about a firm or a case."""
    from desktop_app.features.call_note import CallNoteDialog

    dialog = CallNoteDialog(context, shell, parent)
    if case_id:
        dialog.begin_with(RecordKind.CASE, case_id)
    elif organization_id:
        dialog.begin_with(RecordKind.ORGANIZATION, organization_id)
    dialog.open()


def open_finish(
    context: AppContext, shell: Shell, parent: QWidget, kind: RecordKind, record_id: int
) -> None:
    """Ask over the window what came of a step, and what comes next."""
    from desktop_app.features.steps import FinishDialog

    dialog = FinishDialog(context, shell, parent)
    dialog.begin_with(kind, record_id)
    dialog.open()


def offer_plans(
    context: AppContext, shell: Shell, parent: QWidget, announcement: Announcement
) -> None:
    """Offer the steps that follow an agreement when this change signed one."""
    if not announcement.touches((RecordKind.AGREEMENT,)):
        return
    from desktop_app.features.steps import PlanOffers

    offers = parent.findChild(PlanOffers) or PlanOffers(context, shell, parent)
    offers.look(announcement)


def open_plan(
    context: AppContext, shell: Shell, parent: QWidget, kind: RecordKind, record_id: int
) -> None:
    """Offer bundles of dated steps over the window."""
    from desktop_app.features.steps import PlanDialog

    dialog = PlanDialog(context, shell, parent)
    dialog.begin_with(kind, record_id)
    dialog.open()


def find_owner(
    context: AppContext,
    shell: Shell,
    kind: RecordKind,
    record_id: int,
    shown: frozenset[RecordKind],
) -> bool:
    """Show the record of the kinds ``shown`` that this one is a part of; False when none is."""
    from db.queries.owner import can_have_owner, page_owner

    if not can_have_owner(kind, shown):
        return False
    store = context.store

    def body(_progress: Progress) -> tuple[RecordKind, int] | None:
        with store.read() as session:
            return page_owner(session, kind, record_id, shown)

    def show(owner: tuple[RecordKind, int] | None) -> None:
        if owner is not None:
            shell.open_record(*owner)

    context.jobs.run(body, done=show, failed=shell.show_error)
    return True


def record_doors(context: AppContext, shell: Shell, over: QWidget) -> RecordDoors:
    """What opens records in windows of their own."""
    from desktop_app.shell.record_doors import RecordDoors

    return over.findChild(RecordDoors) or RecordDoors(context, shell, over)
