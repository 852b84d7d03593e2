"""A case in two lines: the firm and a title, straight into a stage of the board."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.catalogue.cases import CASE
from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.domain.problems import InvalidDraft
from db.domain.stages import ENTRY_AGREEMENTS
from db.domain.values import Empty
from db.services.cases import create_case
from db.services.records import Saved
from desktop_app.context import AppContext
from desktop_app.features.cases.lanes import BY_KEY
from desktop_app.features.cases.popovers import Popover, is_enter
from desktop_app.jobs import Progress
from desktop_app.widgets.forms.editors import make_editor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.forms.known_cases import KnownCases
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import fill


class QuickCreatePopover(Popover):
    """Enter goes on, and registers from the last line."""

    created = Signal(object)
    """Carries ``Saved``."""
    refused = Signal(object)

    def __init__(self, context: AppContext, stage: str, parent: QWidget) -> None:
        name = BY_KEY[stage].choice.label(context.lang)
        super().__init__("", "quick_create", parent)
        self.set_title(fill(self.tr("New case in {stage}"), stage=name))
        self._context = context
        self._stage = stage
        self._busy = False
        kit = form_kit(context)
        self.firm = make_editor(CASE.field("organization"), kit, self)
        self.title = make_editor(CASE.field("title"), kit, self)
        for editor in (self.firm, self.title):
            self.column.addWidget(label(editor.field.label(context.lang), "label"))
            self.column.addWidget(editor)
            editor.input.installEventFilter(self)
            editor.edited.connect(self._on_edited)
        if stage in ENTRY_AGREEMENTS:
            hint = self.tr("Register the signed paper with the firm's agreements afterwards.")
            self.column.addWidget(wrapped(hint, "small"))
        self._known = KnownCases(context, "quick_known")
        self._known.shown.connect(self._on_known_shown)
        self.column.addWidget(self._known)
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("quick_problem")
        self._problem.hide()
        self.column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        self._save = button(self.tr("Register"), "primary", name="quick_save")
        self._save.clicked.connect(self._on_save_clicked)
        foot.addWidget(self._save)
        self.column.addLayout(foot)
        self.firm.input.setFocus(Qt.FocusReason.PopupFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the first line goes to the second, in the second it registers."""
        if is_enter(event):
            if watched is self.firm.input and self.title.reading().value == Empty.NOT_STATED:
                self.title.input.setFocus(Qt.FocusReason.TabFocusReason)
            else:
                self._register()
            return True
        return super().eventFilter(watched, event)

    def draft(self) -> Draft:
        """The case as typed."""
        now = self._context.settings.now
        values = {
            "organization": self.firm.reading().value,
            "title": self.title.reading().value,
            "officer": now.officer or None,
            "department": now.office or None,
        }
        known = {key: value for key, value in values.items() if value is not None}
        return new_draft(RecordKind.CASE, stage=self._stage, **known)

    def _register(self) -> None:
        if self._busy:
            return
        draft = self.draft()
        if not isinstance(draft.get("organization"), int):
            self._say(
                self.tr(
                    "Choose a registered firm. A call note (Ctrl+Shift+N) makes a new one with its case."
                )
            )
            self.firm.input.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if not draft.text("title"):
            self._say(self.tr("The case needs a title, such as what the firm will build."))
            self.title.input.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._busy = True
        store = self._context.store

        def body(_progress: Progress) -> Saved:
            return create_case(store, draft)

        self._context.jobs.write(body, done=self._on_done, failed=self._on_failed)

    def _say(self, text: str) -> None:
        self._problem.setText(text)
        self._problem.show()
        self.adjustSize()

    def _on_done(self, saved: Saved) -> None:
        self._context.changes.announce(saved.changes)
        self.answered()
        self.created.emit(saved)

    def _on_failed(self, error: BaseException) -> None:
        self._busy = False
        if isinstance(error, InvalidDraft):
            self._say(self.tr("The case cannot be registered like this."))
            return
        self.answered()
        self.refused.emit(error)

    @Slot()
    def _on_edited(self) -> None:
        self._problem.hide()
        self._known.ask(self.firm.reading().value)

    @Slot()
    def _on_known_shown(self) -> None:
        self.adjustSize()

    @Slot()
    def _on_save_clicked(self) -> None:
        self._register()
