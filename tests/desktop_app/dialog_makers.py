"""Makes every dialog, popup and menu of the program, each as an officer meets it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtWidgets import QWidget

from db.changes import ChangeSet
from db.domain.catalogue import catalogue
from db.domain.counting import Definition, LeftOut
from db.domain.drafts import new_draft
from db.domain.kinds import RecordKind
from db.domain.retention import Ground
from db.domain.traces import Traces
from db.errors import UndoConflict, UndoneLater
from db.handing.envelope import Kind
from db.handing.planning import plan_taking
from db.handing.taking import Taken
from db.personal.plan import FoundFile, Plan
from db.queries.bin import Awaited
from db.queries.history import OperationRow
from db.queries.lists import ListQuery, list_columns
from db.queries.merging import split_outlook
from db.queries.personal_due import DuePerson
from db.queries.plans import PlanKept
from db.queries.records import all_live
from db.queries.saved_views import SavedView
from db.queries.snapshots import NamedDefinition
from db.services.merging import MergeDraft, merge_records
from db.services.prospects import Wish, plan_promotion
from db.store import today
from desktop_app.context import AppContext
from desktop_app.errors.dialog import CrashDialog, MessageDialog
from desktop_app.errors.words import Told
from desktop_app.features.call_note.dialog import CallNoteDialog
from desktop_app.features.cases.popovers import EndPopover, HoldPopover
from desktop_app.features.cases.quick_create import QuickCreatePopover
from desktop_app.features.cases.stale_popover import StalePopover
from desktop_app.features.destruction.question import DestroyQuestion
from desktop_app.features.duplicates.split_dialog import SplitDialog
from desktop_app.features.figures.definition_dialog import DefinitionDialog
from desktop_app.features.figures.freeze_dialog import FreezeDialog
from desktop_app.features.figures.reason_dialog import ReasonDialog
from desktop_app.features.handover.reading import make_document, request_for
from desktop_app.features.history.backups.question import RestoreWholeQuestion
from desktop_app.features.history.bin.question import RestoreQuestion
from desktop_app.features.intake.learned.learned_dialog import LearnedDialog
from desktop_app.features.intake.reissues.issue_dialog import IssueDialog
from desktop_app.features.intake.reissues.issue_watch import IssueWatch
from desktop_app.features.intake.run import ListRun
from desktop_app.features.intake.understanding.ask_popup import AskPopup
from desktop_app.features.intake.understanding.constant_popup import ConstantPopup
from desktop_app.features.intake.understanding.field_popup import FieldPopup
from desktop_app.features.intake.understanding.values_dialog import ValuesDialog
from desktop_app.features.meetings.calendar.plan_dialog import CalendarPlanDialog
from desktop_app.features.prospects.promotion_dialog import PromotionDialog
from desktop_app.features.settings.encryption.off_question import SwitchOffQuestion
from desktop_app.features.settings.encryption.passphrase_dialog import PassphraseDialog
from desktop_app.features.settings.encryption.recovery_dialog import RecoveryDialog
from desktop_app.features.settings.handing.sealed_files import SealedFileDialog
from desktop_app.features.settings.handing.take_back_question import TakeBackQuestion
from desktop_app.features.settings.handing.taking_dialog import TakingDialog
from desktop_app.features.steps.finish_dialog import FinishDialog
from desktop_app.features.steps.plan_dialog import PlanDialog
from desktop_app.features.steps.plan_editor import PlanEditor
from desktop_app.list_pages.editing.bulk_dialog import BulkDialog, BulkScope
from desktop_app.list_pages.editing.conflict_dialog import ConflictDialog
from desktop_app.list_pages.editing.paste_dialog import PasteDialog
from desktop_app.list_pages.editing.pasted import PasteTarget
from desktop_app.list_pages.exporting import ExportWish
from desktop_app.list_pages.forms.form_data import ListData
from desktop_app.list_pages.forms.form_shelf import FormShelf
from desktop_app.list_pages.forms.forms_dialog import FormsDialog
from desktop_app.list_pages.list_page import ListPage
from desktop_app.list_pages.saved.view_dialog import ViewDialog
from desktop_app.list_pages.saved.view_shelf import ViewShelf
from desktop_app.list_pages.saved.views_dialog import ViewsDialog
from desktop_app.paper.preview_dialog import PreviewDialog
from desktop_app.paper.reading_view import ReadingView
from desktop_app.paper.save_dialog import SaveDialog
from desktop_app.screenshots.scenes.handing import colleague_changes
from desktop_app.shell.about import AboutDialog, KeysDialog
from desktop_app.shell.page_help import PageHelpDialog
from desktop_app.shell.server_password_dialog import ServerPasswordDialog
from desktop_app.shell.undo_conflict import UndoConflictDialog
from desktop_app.shell.undo_words import UndoQuestion
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.dialogs.ask import LeaveQuestion
from desktop_app.widgets.dialogs.unseal_dialog import UnsealDialog
from desktop_app.widgets.forms.editors import make_editor
from desktop_app.widgets.forms.editors.date_line import DateEditor, _CalendarPopup
from desktop_app.widgets.forms.field_finder import FieldFinder
from desktop_app.widgets.forms.field_history import FieldHistoryPopup
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.forms.record_dialog import RecordDialog
from desktop_app.widgets.lists.column_chooser import ColumnChooser
from desktop_app.widgets.lists.head_menu import HeadMenu
from desktop_app.widgets.lists.list_view import ListView
from desktop_app.widgets.lists.row_menu import RowMenu
from reports import render

FIRM = RecordKind.ORGANIZATION


RECOVERY_KEY = "WWWW-MMMM-WWWW-MMMM-WWWW-MMMM-WWWW"


@dataclass
class Desk:
    """The window on the example, and what dialogs are about."""

    context: AppContext
    window: MainWindow

    def ids(self, kind: RecordKind) -> tuple[int, ...]:
        with self.context.store.read() as session:
            return tuple(one.id or 0 for one in all_live(session, kind))

    def scope(self, kind: RecordKind) -> BulkScope:
        ids = self.ids(kind)[:3]
        return BulkScope(ids, ids)

    @property
    def firms(self) -> ListView:
        page = self.window.open_page("organizations")
        assert isinstance(page, ListPage)
        return page.list_panel.list


def record_dialog(desk: Desk) -> RecordDialog:
    with desk.context.store.read() as session:
        (draft, *_) = all_live(session, RecordKind.CONTACT)
    return RecordDialog(desk.context, draft, parent=desk.window)


def call_note(desk: Desk) -> CallNoteDialog:
    made = CallNoteDialog(desk.context, desk.window, desk.window)
    made.begin_with(RecordKind.CASE, desk.ids(RecordKind.CASE)[0])
    return made


def finish(desk: Desk) -> FinishDialog:
    made = FinishDialog(desk.context, desk.window, desk.window)
    made.begin_with(RecordKind.TASK, desk.ids(RecordKind.TASK)[0])
    return made


def plan(desk: Desk) -> PlanDialog:
    made = PlanDialog(desk.context, desk.window, desk.window)
    made.begin_with(FIRM, desk.ids(FIRM)[0])
    return made


def split(desk: Desk) -> SplitDialog:
    first, second = desk.ids(FIRM)[:2]
    done = merge_records(desk.context.store, MergeDraft(FIRM, first, (second,)))
    with desk.context.store.read() as session:
        outlook = split_outlook(session, done.changes.operation_id)
    assert outlook is not None
    return SplitDialog(desk.context, outlook, desk.window)


def promotion(desk: Desk) -> PromotionDialog:
    with desk.context.store.read() as session:
        found = plan_promotion(session, desk.ids(FIRM)[:2], Wish.CASE)
    return PromotionDialog(found, desk.context.texts, desk.window)


def preview(desk: Desk) -> PreviewDialog:
    context = desk.context
    paper = render.pdf(make_document(context.store, request_for(context, "박서연", {})))
    return PreviewDialog(context.jobs, context.theme, "인계인수서", paper, desk.window)


def reading_view(desk: Desk) -> ReadingView:
    context = desk.context
    paper = render.pdf(make_document(context.store, request_for(context, "박서연", {})))
    return ReadingView(context.jobs, context.theme, "인계인수서", paper, desk.window)


def cell_conflict(desk: Desk) -> ConflictDialog:
    values = ("가람", "나루", "다온")
    name = catalogue(FIRM).field("name")
    return ConflictDialog(name, form_kit(desk.context), values, desk.window)


def paste(desk: Desk) -> PasteDialog:
    column = next(one for one in list_columns(FIRM) if one.key == "name")
    target = PasteTarget(FIRM, desk.ids(FIRM)[:1], (column,), ("기업명",))
    return PasteDialog(desk.context, [["㈜한빛정밀"]], target, desk.window)


def forms(desk: Desk) -> FormsDialog:
    wish = ExportWish(desk.ids(FIRM), ListQuery(FIRM))
    return FormsDialog(
        desk.context, FormShelf(desk.context, ListData(wish), desk.window), desk.window
    )


def views(desk: Desk) -> ViewsDialog:
    shelf = ViewShelf(desk.context, "organizations", desk.window)
    return ViewsDialog(desk.context.theme, shelf, desk.window)


def history(desk: Desk) -> FieldHistoryPopup:
    field = catalogue(FIRM).field("name")
    return FieldHistoryPopup(field, (), desk.context.theme, "ko", parent=desk.window)


def calendar(desk: Desk) -> QWidget:
    editor = make_editor(
        catalogue(RecordKind.TASK).field("due_on"), form_kit(desk.context), desk.window
    )
    assert isinstance(editor, DateEditor)
    editor.open_calendar()
    (made,) = editor.findChildren(_CalendarPopup)
    return made


def conflict(desk: Desk) -> UndoConflictDialog:
    later = UndoConflict((UndoneLater("case", 1, "㈜한빛정밀"),))
    return UndoConflictDialog(later, "ko", desk.window)


def undo_question(desk: Desk) -> UndoQuestion:
    name = (
        "12블록 도면 소관부서 확인 경기고양일산바이오의료융합연구개발및첨단제조시설통합운영(예시)"
    )
    row = OperationRow(1, "delete", name * 2, 1, "do", "2026-11-27", "박서연", "PC", None, None)
    return UndoQuestion(row, "ko", desk.window)


def columns(desk: Desk) -> ColumnChooser:
    return ColumnChooser(desk.firms.model.columns, (), desk.window)


def head_menu(desk: Desk) -> HeadMenu:
    return HeadMenu(desk.firms.model.columns[0], can_group=True, parent=desk.firms)


def row_menu(desk: Desk) -> RowMenu:
    table = desk.firms.table
    return RowMenu(table, writable=True, column=head_menu(desk), joins=True)


def doomed() -> Plan:
    person = DuePerson(1, "김도현", 1, "㈜한빛정밀", Ground.DATE, "2026-06-30")
    file = FoundFile("a" * 64, "명단.pdf")
    none = Traces(())
    return Plan((person,) * 7, (1,), (("name", 7),), none, (), 21, 14, ("a",), (file,), 0, 3)


def taking(desk: Desk) -> TakingDialog:
    with desk.context.store.read() as session:
        plan = plan_taking(session, colleague_changes(desk.context.store))
    return TakingDialog(
        desk.context, desk.window, plan, {}, Path("a.adchanges"), lambda _: Taken(ChangeSet()),
        desk.window,
    )  # fmt: skip


MAKERS: dict[type[QWidget], Callable[[Desk], QWidget]] = {
    AboutDialog: lambda desk: AboutDialog(desk.window),
    PassphraseDialog: lambda desk: PassphraseDialog(
        desk.context.theme, "암호화 켜기", desk.window
    ),
    ServerPasswordDialog: lambda desk: ServerPasswordDialog(
        desk.context.theme, "postgresql://investdesk@10.1.2.3/desk", desk.window, keep=True, how="보관"
    ),
    RecoveryDialog: lambda desk: RecoveryDialog(RECOVERY_KEY, "지금 암호화", desk.window),
    SwitchOffQuestion: lambda desk: SwitchOffQuestion(desk.window),
    SealedFileDialog: lambda desk: SealedFileDialog(desk.window, "받은 자료 열기", Kind.CHANGES),
    TakeBackQuestion: lambda desk: TakeBackQuestion(desk.window),
    TakingDialog: taking,
    UnsealDialog: lambda desk: UnsealDialog(
        desk.context.theme, "받은 자료 열기", "a.admove", desk.window
    ),
    AskPopup: lambda desk: AskPopup(desk.window),
    BulkDialog: lambda desk: BulkDialog(desk.context, FIRM, desk.scope(FIRM), desk.window),
    CalendarPlanDialog: lambda desk: CalendarPlanDialog(
        desk.context, desk.window, (), "a.ics", desk.window
    ),
    CallNoteDialog: call_note,
    ColumnChooser: columns,
    ConflictDialog: cell_conflict,
    ConstantPopup: lambda desk: ConstantPopup(desk.context.texts, (), desk.window),
    CrashDialog: lambda desk: CrashDialog(desk.context.theme, "report", None, parent=desk.window),
    EndPopover: lambda desk: EndPopover("㈜한빛정밀", desk.context.theme, "ko", desk.window),
    FieldFinder: lambda desk: FieldFinder(catalogue(FIRM).fields, "ko", desk.window),
    FieldHistoryPopup: history,
    FieldPopup: lambda desk: FieldPopup(desk.context.theme, desk.context.texts, desk.window),
    FinishDialog: finish,
    HeadMenu: head_menu,
    HoldPopover: lambda desk: HoldPopover(
        "㈜한빛정밀", form_kit(desk.context), dt.date.fromisoformat(today()), desk.window
    ),
    IssueDialog: lambda desk: IssueDialog(
        desk.context,
        IssueWatch(desk.context, ListRun(desk.context, desk.window), desk.window),
        desk.window,
    ),
    KeysDialog: lambda desk: KeysDialog((), desk.window),
    LearnedDialog: lambda desk: LearnedDialog(desk.context, desk.window),
    ValuesDialog: lambda desk: ValuesDialog(
        desk.context, ListRun(desk.context, desk.window), desk.window
    ),
    LeaveQuestion: lambda desk: LeaveQuestion(desk.window, "㈜한빛정밀", 2),
    MessageDialog: lambda desk: MessageDialog(
        desk.context.theme, Told("디스크가 가득 찼습니다."), desk.window
    ),
    DefinitionDialog: lambda desk: DefinitionDialog(
        desk.context, NamedDefinition(0, "", Definition()), (), desk.window
    ),
    FreezeDialog: lambda desk: FreezeDialog(
        desk.context.theme, "상반기", "11건", ("한 번씩 셉니다.",), desk.window
    ),
    ReasonDialog: lambda desk: ReasonDialog(LeftOut("case", 1, ""), "예시 공장", desk.window),
    PageHelpDialog: lambda desk: PageHelpDialog("오늘", (), (), desk.context.texts, desk.window),
    PasteDialog: paste,
    PlanDialog: plan,
    PlanEditor: lambda desk: PlanEditor(
        desk.context, desk.window, desk.window, PlanKept(new_draft(RecordKind.PLAN), ())
    ),
    PreviewDialog: preview,
    PromotionDialog: promotion,
    QuickCreatePopover: lambda desk: QuickCreatePopover(desk.context, "lead", desk.window),
    ReadingView: reading_view,
    RecordDialog: record_dialog,
    RestoreQuestion: lambda desk: RestoreQuestion(
        desk.window, (Awaited(FIRM, 1, "㈜한빛정밀"),), "ko"
    ),
    DestroyQuestion: lambda desk: DestroyQuestion(desk.window, doomed()),
    RestoreWholeQuestion: lambda desk: RestoreWholeQuestion(desk.window, "2026. 11. 27. 18:00"),
    RowMenu: row_menu,
    SaveDialog: lambda desk: SaveDialog(desk.window, "면담자료 저장", "면담자료.pdf"),
    SplitDialog: split,
    StalePopover: lambda desk: StalePopover("lead", "발굴", 30, "오래 머문 사업", desk.window),
    UndoConflictDialog: conflict,
    UndoQuestion: undo_question,
    ViewDialog: lambda desk: ViewDialog(
        desk.context.theme, SavedView(0, "organizations", "", "star", "{}"), frozenset(), desk.window
    ),
    ViewsDialog: views,
    FormsDialog: forms,
    _CalendarPopup: calendar,
}  # fmt: skip
