"""The filters over the ledger: who, from when until when, which kind of record, which operation."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QComboBox, QWidget

from db.domain.catalogue import RECORD_TYPES
from db.domain.dates import first_day, last_day
from db.domain.fields import Field
from db.domain.kinds import Kind, RecordKind
from db.domain.labels import Label
from db.queries.operations import HistoryFilter
from desktop_app.context import AppContext
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.parts import button, label

_SINCE = Field("since", "부터", "From", Kind.PARTIAL_DATE)
_UNTIL = Field("until", "까지", "Until", Kind.PARTIAL_DATE)


class HistoryFilterRow(QWidget):
    """Says what is asked for; whoever owns it asks the ledger."""

    edited = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._me = context.settings.now.officer
        self._record: tuple[RecordKind, int] | None = None
        lang = context.lang
        self._officers = self._combo("history_officer", self.tr("Who"), self.tr("Everybody"))
        self._kinds = self._combo("history_kind", self.tr("Kind"), self.tr("All kinds"))
        for record_type in RECORD_TYPES:
            self._kinds.addItem(record_type.label(lang), record_type.kind.value)
        self._labels = self._combo("history_label", self.tr("What"), self.tr("All operations"))
        for one in Label:
            self._labels.addItem(one.text(lang), one.value)
        kit = form_kit(context)
        self._since, self._until = DateEditor(_SINCE, kit), DateEditor(_UNTIL, kit)
        for editor, hint in ((self._since, self.tr("From")), (self._until, self.tr("Until"))):
            editor.setFixedWidth(128)
            editor.line.setPlaceholderText(hint)
        self._mine = button(self.tr("Only mine"), "small", name="history_mine")
        self._imports = button(self.tr("Only imports"), "small", name="history_imports")
        self._one = button("", "filter", name="history_record")
        self._one.hide()
        self._compose()
        self._connect()

    @staticmethod
    def _combo(name: str, said: str, everything: str) -> QComboBox:
        made = Combo()
        made.setObjectName(name)
        made.setAccessibleName(said)
        made.addItem(everything, "")
        return made

    def _compose(self) -> None:
        row = FlowLayout(self, spacing=8)
        row.setContentsMargins(16, 0, 16, 8)
        for part in (self._officers, self._since):
            row.addWidget(part)
        row.addWidget(label("~", "muted"))
        row.addWidget(self._until)
        for part in (self._kinds, self._labels):
            row.addWidget(part)
        for toggle in (self._mine, self._imports):
            toggle.setCheckable(True)
            row.addWidget(toggle)
        row.addWidget(self._one)
        row.addWidget(label(""))  # takes what is left of the last line

    def _connect(self) -> None:
        for combo in (self._officers, self._kinds, self._labels):
            combo.currentIndexChanged.connect(self._on_edited)
        for editor in (self._since, self._until):
            editor.line.editingFinished.connect(self._on_edited)
            editor.edited.connect(self._on_day_edited)
        for toggle in (self._mine, self._imports):
            toggle.clicked.connect(self._on_edited)
        self._one.clicked.connect(self._on_one_clicked)

    def asked(self, text: str) -> HistoryFilter:
        """What is asked for, with the text of the search box."""
        kind = str(self._kinds.currentData() or "")
        known = self._record
        return HistoryFilter(
            self._me if self._mine.isChecked() else str(self._officers.currentData() or ""),
            _day(self._since, last=False),
            _day(self._until, last=True),
            known[0] if known else RecordKind(kind) if kind else None,
            known[1] if known else None,
            str(self._labels.currentData() or ""),
            text,
            self._imports.isChecked(),
        )

    def show_officers(self, names: Sequence[str]) -> None:
        """Who can be chosen."""
        chosen = self._officers.currentData()
        with QSignalBlocker(self._officers):
            while self._officers.count() > 1:
                self._officers.removeItem(1)
            for name in names:
                self._officers.addItem(name, name)
            self._officers.setCurrentIndex(max(0, self._officers.findData(chosen)))

    def show_record(self, kind: RecordKind, record_id: int, name: str) -> None:
        """Only what was done to one record; a click on its name ends that."""
        self._record = (kind, record_id)
        self._one.setText(f"{name}  ✕")
        self._one.show()

    @Slot()
    def clear(self) -> None:
        """Ask for everything."""
        with QSignalBlocker(self):
            for combo in (self._officers, self._kinds, self._labels):
                combo.setCurrentIndex(0)
            for editor in (self._since, self._until):
                editor.line.clear()
            self._mine.setChecked(False)
            self._imports.setChecked(False)
            self._leave_record()
        self.edited.emit()

    def _leave_record(self) -> None:
        self._record = None
        self._one.hide()

    @Slot()
    def _on_edited(self) -> None:
        self.edited.emit()

    @Slot()
    def _on_day_edited(self) -> None:
        """A day that was picked from the calendar counts at once, one that is typed when done."""
        if not (self._since.line.isModified() or self._until.line.isModified()):
            self.edited.emit()

    @Slot()
    def _on_one_clicked(self) -> None:
        self._leave_record()
        self.edited.emit()


def _day(editor: DateEditor, *, last: bool) -> str:
    value = editor.reading().value
    if not isinstance(value, str) or not value[:1].isdigit():
        return ""
    return (last_day(value) if last else first_day(value)).isoformat()
