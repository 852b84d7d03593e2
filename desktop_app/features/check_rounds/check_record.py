"""The list of results and the page of one: it is read, and corrected by a new row that names it."""

from __future__ import annotations

from PySide6.QtCore import Slot

from db.domain.counting.answers import correction_of
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.list_pages.child_dialogs import ChildDialogs
from desktop_app.list_pages.kinds.page import KindPage
from desktop_app.list_pages.kinds.reading import KindBook
from desktop_app.list_pages.kinds.record import KindRecord
from desktop_app.list_pages.kinds.spec import KindSpec
from desktop_app.list_pages.kinds.specs import BY_PAGE
from desktop_app.page import Page, Shell
from desktop_app.widgets.forms.form import FormShape
from desktop_app.widgets.parts import hide_unless

_SHAPE = FormShape(hidden=frozenset({"agreement", "round"}), headings=False)


class CheckRecord(KindRecord):
    """Its evidence can be attached; what it says stays as it was written."""

    def __init__(self, context: AppContext, shell: Shell, spec: KindSpec, origin: Page) -> None:
        super().__init__(context, shell, spec, origin)
        self._dialogs = ChildDialogs(context, shell, {RecordKind.CHECK: _SHAPE}, self)
        self.correct = self.head.add_action(
            self.tr("Correct by a new row…"), "square-pen", "check_correct"
        )
        hide_unless(self.correct, not context.read_only)
        self.correct.clicked.connect(self._on_correct_clicked)

    def show_record(self, record: KindBook) -> None:
        """Only to be read."""
        super().show_record(record)
        self.form.set_read_only(True)
        self.correct.setVisible(not self.context.read_only)

    def show_new(self) -> None:
        """A new one is written as usual."""
        super().show_new()
        self.form.set_read_only(self.context.read_only)
        self.correct.hide()

    @Slot()
    def _on_correct_clicked(self) -> None:
        if self.shown is not None:
            self._dialogs.open(correction_of(self.shown.draft), "invested")


class ChecksPage(KindPage):
    """이행점검."""

    def __init__(self, context: AppContext, shell: Shell) -> None:
        super().__init__(context, shell, BY_PAGE["checks"], CheckRecord)
