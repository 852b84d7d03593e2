"""The inspector's panel for one operation: what it did, record by record, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import label_text
from db.queries.history import FieldChange, OperationRow
from desktop_app.features.history.model import when_text
from desktop_app.features.history.reading import OperationDetail, Titles
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, hline, label, tool, wrapped
from desktop_app.widgets.value_text import shown
from resources.texts import fill

_MOST_RECORDS = 40
_LABEL_WIDTH = 96


class OperationPanel(QWidget):
    """Old → new of each field; the old in a muted colour, as struck Hangul is hard to read."""

    undo_requested = Signal(int)
    close_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        lang: str,
        row: OperationRow,
        *,
        can_undo: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._lang = lang
        self._row = row
        self._titles: Titles = {}
        close = tool(theme, "x", self.tr("Close"), name="close_panel")
        head = QHBoxLayout()
        head.addWidget(wrapped(label_text(row.label, lang), "section"), 1)
        head.addWidget(close)
        back = button(
            self.tr("Undo this operation"),
            theme=theme,
            icon="undo-2",
            name="undo_operation",
        )
        back.setVisible(can_undo and row.kind == "do" and row.undone_by is None)
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        if row.subject:
            column.addWidget(wrapped(row.subject, "name"))
        stamp = f"{when_text(row.at)} · {row.officer} · {row.machine}"
        column.addWidget(wrapped(stamp, "small"))
        column.addWidget(back)
        column.addWidget(hline())
        column.addLayout(self._body)
        column.addStretch(1)
        back.clicked.connect(self._on_back_clicked)
        close.clicked.connect(self.close_requested)

    def show_changes(self, detail: OperationDetail) -> None:
        """List what the operation did; the first records only when there are very many."""
        by_record: dict[tuple[RecordKind, int], list[FieldChange]] = {}
        self._titles = detail.titles
        for change in detail.changes:
            by_record.setdefault((change.record_kind, change.record_id), []).append(change)
        for number, ((kind, record_id), fields) in enumerate(by_record.items()):
            if number == _MOST_RECORDS:
                rest = len(by_record) - _MOST_RECORDS
                text = fill(self.tr("and {count} records more"), count=rest)
                self._body.addWidget(label(text, "small"))
                break
            self._add_record(kind, record_id, fields)

    def _add_record(self, kind: RecordKind, record_id: int, changes: list[FieldChange]) -> None:
        record_type = catalogue(kind)
        title = self._titles.get(kind, {}).get(record_id) or f"#{record_id}"
        named = shown(record_type.field(record_type.title), title, self._lang).text
        self._body.addSpacing(4)
        self._body.addWidget(wrapped(named, "name"))
        done = f"{record_type.label(self._lang)} · {self._action(changes[0])}"
        self._body.addWidget(label(done, "small"))
        labels = {field.key: field for field in record_type.fields}
        for change in changes:
            field = labels.get(change.key)
            if field is None:
                continue
            line = QHBoxLayout()
            line.setSpacing(8)
            caption = wrapped(field.label(self._lang), "label")
            caption.setFixedWidth(_LABEL_WIDTH)
            line.addWidget(caption)
            linked = self._titles.get(field.links_to, {}) if field.links_to else {}
            old = shown(field, change.old, self._lang, linked).whole
            new = shown(field, change.new, self._lang, linked).whole
            if change.action == "create":
                line.addWidget(wrapped(new), 1)
            else:
                line.addWidget(wrapped(f"{old} →", "muted"), 1)
                line.addWidget(wrapped(new), 1)
            self._body.addLayout(line)

    def _action(self, change: FieldChange) -> str:
        return {
            "create": self.tr("created"),
            "update": self.tr("changed"),
            "delete": self.tr("deleted"),
            "restore": self.tr("restored"),
        }.get(change.action, change.action)

    @Slot()
    def _on_back_clicked(self) -> None:
        self.undo_requested.emit(self._row.id)
