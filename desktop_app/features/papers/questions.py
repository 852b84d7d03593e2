"""The few questions of a paper: about which record, of which day, whose work, counted how."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QComboBox, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.dates import format_partial_date
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty
from desktop_app.context import AppContext
from desktop_app.features.papers.reading import PaperBook
from desktop_app.paper.named import paper_ask
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.editors.link import LinkEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.parts import label, wrapped
from reports.content.papers.asked import Counting, PaperAsk
from reports.paper_kinds import PaperKind

_DAY = Field("paper_day", "기준일", "Of the day", Kind.PARTIAL_DATE, required=True)
_NAMED = {
    RecordKind.ORGANIZATION: (RecordKind.CASE, "organization"),
    RecordKind.CASE: (RecordKind.MEETING, "case"),
    RecordKind.AGREEMENT: (RecordKind.PARTY, "agreement"),
    RecordKind.MEETING: (RecordKind.FOLLOW_UP, "meeting"),
}  # fmt: skip
"""The link that says what one such record is called."""
_WHOLE = len("2026-11-28")


class Questions(QWidget):
    """Those of one paper; another paper has its own. ``ask`` is None while one is not answered."""

    answered = Signal()

    def __init__(
        self, context: AppContext, kind: PaperKind, book: PaperBook, subject: int = 0
    ) -> None:
        super().__init__()
        self.kind = kind
        self._context = context
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(4)
        self.subject = self._subject_editor(subject) if kind.about is not None else None
        self.day = self._day_editor() if kind.dated else None
        self.officer = self._officer_box(book) if kind.by_officer else None
        self.definition = self._definition_box(book) if kind.defined else None
        self.before = self._frozen_box(book) if kind.between else None
        self.with_rows = self._check(self.tr("With the rows behind it"), "paper_rows",
                                     kind.with_rows, checked=True)  # fmt: skip
        self.hidden = self._check(self.tr("Firm names hidden"), "paper_hidden", kind.can_hide)
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("paper_problem")
        self._problem.hide()
        self._column.addWidget(self._problem)

    def _add(self, title: str, part: QWidget) -> None:
        self._column.addWidget(label(title, "label"))
        self._column.addWidget(part)
        self._column.addSpacing(6)

    def _subject_editor(self, subject: int) -> LinkEditor:
        about = self.kind.about
        assert about is not None
        named, key = _NAMED[about]
        field = replace(catalogue(named).field(key), key="paper_subject", required=False)
        made = LinkEditor(field, form_kit(self._context))
        made.set_value(subject or Empty.NOT_STATED)
        made.show_differing(
            self.tr("All with agreements") if self.kind.everything else self.tr("The newest")
        )
        made.edited.connect(self._on_edited)
        self._add(field.label(self._context.lang), made)
        return made

    def _day_editor(self) -> DateEditor:
        made = DateEditor(_DAY, form_kit(self._context))
        made.set_value(self._context.store.today())
        made.edited.connect(self._on_edited)
        self._add(_DAY.label(self._context.lang), made)
        return made

    def _box(self, title: str, name: str) -> QComboBox:
        made = Combo()
        made.setObjectName(name)
        made.setAccessibleName(title)
        made.setMinimumContentsLength(8)
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.activated.connect(self._on_edited)
        self._add(title, made)
        return made

    def _officer_box(self, book: PaperBook) -> QComboBox:
        """Everybody's work, or one officer's; a handover is always of one."""
        made = self._box(self.tr("Officer"), "paper_officer")
        own = self._context.settings.now.officer
        names = [name for name in book.officers if name != own]
        if own:
            names.insert(0, own)
        if self.kind.dated:
            made.addItem(self.tr("Everybody"), "")
        for name in names:
            made.addItem(name, name)
        return made

    def _definition_box(self, book: PaperBook) -> QComboBox:
        made = self._box(self.tr("Definition"), "paper_definition")
        made.addItem(self.tr("The usual one"), "")
        for name in book.definitions:
            made.addItem(name, name)
        return made

    def _frozen_box(self, book: PaperBook) -> QComboBox:
        made = self._box(self.tr("Frozen count to compare with"), "paper_before")
        for row in book.frozen:
            made.addItem(f"{row.name} · {format_partial_date(row.cut_off)}", str(row.id))
        made.setEnabled(made.count() > 0)
        made.setPlaceholderText(self.tr("Nothing was frozen yet."))
        return made

    def _check(
        self, text: str, name: str, wanted: bool, *, checked: bool = False
    ) -> QCheckBox | None:  # fmt: skip
        if not wanted:
            return None
        made = QCheckBox(text)
        made.setObjectName(name)
        made.setChecked(checked)
        made.toggled.connect(self._on_edited)
        self._column.addWidget(made)
        return made

    def choose_officer(self, name: str) -> None:
        """Whose work it is of; a name nobody bears changes nothing."""
        if self.officer is not None and (place := self.officer.findData(name)) >= 0:
            self.officer.setCurrentIndex(place)

    def show_subject(self, subject: int) -> None:
        """The record that the newest turned out to be."""
        if self.subject is not None and subject and not self.subject.input.hasFocus():
            self.subject.set_value(subject)

    def ask(self) -> PaperAsk | None:
        """What the paper is asked with; a question that is answered wrongly is marked."""
        subject, day = 0, ""
        problem = ""
        if self.subject is not None:
            reading = self.subject.reading()
            subject = reading.value if isinstance(reading.value, int) else 0
            self.subject.set_problem(reading.value is None)
            if reading.value is None:
                problem = self.tr("No record has this name. Choose one of those that are offered.")
        if self.day is not None:
            value = self.day.reading().value
            whole = isinstance(value, str) and len(value) == _WHOLE
            day = str(value) if whole else ""
            self.day.set_problem(not whole)
            if not whole:
                problem = self.tr("Type a whole day, like 2026-11-28.")
        self._problem.setText(problem)
        self._problem.setVisible(bool(problem))
        if problem:
            return None
        return paper_ask(self._context, day, subject, _chosen(self.officer), self._counting())

    def _counting(self) -> Counting:
        return Counting(
            _chosen(self.definition),
            _chosen(self.before),
            rows=self.with_rows is not None and self.with_rows.isChecked(),
            hidden=self.hidden is not None and self.hidden.isChecked(),
        )

    @Slot()
    def _on_edited(self) -> None:
        self.answered.emit()


def _chosen(box: QComboBox | None) -> str:
    return str(box.currentData() or "") if box is not None else ""
