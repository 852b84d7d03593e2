"""The inspector's panel for one operation: what it did, record by record, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.labels import label_text
from db.queries.history import FieldChange, OperationRow
from desktop_app.features.history.reading import Obstacles, OperationDetail, Titles
from desktop_app.features.history.record_line import RecordLine
from desktop_app.features.history.way_back import WayBack
from desktop_app.theme import Theme
from desktop_app.widgets.parts import hide_unless, hline, label, link_value, tool, wrapped
from desktop_app.widgets.words.value_text import moment_text, shown
from resources.texts import Texts, fill

_LABEL_WIDTH = 96


class OperationPanel(QWidget):
    """Old → new of each field; the old in a muted colour, as struck Hangul is hard to read."""

    undo_requested = Signal(int, bool)
    """The operation, and whether what was edited later is left alone."""
    redo_requested = Signal(int, bool)
    record_requested = Signal(object, int)
    past_requested = Signal(object, int, str)
    """A record and the day (ISO) of the operation."""
    operation_requested = Signal(int)
    close_requested = Signal()

    def __init__(
        self,
        theme: Theme,
        texts: Texts,
        row: OperationRow,
        *,
        can_undo: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._lang = texts.lang
        self._row = row
        self._titles: Titles = {}
        self._back = WayBack(theme, texts, row)
        hide_unless(self._back, can_undo and row.kind == "do")
        self._body = QVBoxLayout()
        self._body.setSpacing(4)
        self._compose(theme)
        self._back.undo_requested.connect(self._on_undo_requested)
        self._back.redo_requested.connect(self._on_redo_requested)

    def _compose(self, theme: Theme) -> None:
        row, lang = self._row, self._lang
        close = tool(theme, "x", self.tr("Close"), name="close_panel")
        close.clicked.connect(self.close_requested)
        head = QHBoxLayout()
        head.addWidget(wrapped(label_text(row.label, lang), "section"), 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(head)
        if row.subject:
            column.addWidget(wrapped(row.subject, "name"))
        stamp = f"{moment_text(row.at, self._lang)} · {row.officer} · {row.machine}"
        column.addWidget(wrapped(stamp, "small"))
        if row.undoes is not None:
            origin = link_value(self.tr("Show the operation it took back"), "show_origin")
            origin.clicked.connect(self._on_origin_clicked)
            column.addWidget(origin)
        column.addWidget(self._back)
        column.addWidget(hline())
        column.addLayout(self._body)
        column.addStretch(1)

    def show_changes(self, detail: OperationDetail) -> None:
        """List what the operation did; the first records only when there are very many."""
        by_record: dict[tuple[RecordKind, int], list[FieldChange]] = {}
        self._titles = detail.titles
        for change in detail.changes:
            by_record.setdefault((change.record_kind, change.record_id), []).append(change)
        for key, fields in by_record.items():
            self._add_record(*key, fields, live=key in detail.live)
        if (rest := self._row.count - len(by_record)) > 0:
            text = fill(self.tr("and {count:record|records} more"), count=rest)
            self._body.addWidget(label(text, "small"))

    def show_obstacles(self, found: Obstacles) -> None:
        """Say what stands in the way of the way back."""
        self._back.show_blockers(found)

    def _add_record(
        self, kind: RecordKind, record_id: int, changes: list[FieldChange], *, live: bool
    ) -> None:
        record_type = catalogue(kind)
        name = self._titles.get(kind, {}).get(record_id) or f"#{record_id}"
        self._body.addSpacing(4)
        line = RecordLine(self._theme, kind, record_id, name, live=live)
        line.open_requested.connect(self.record_requested)
        line.past_requested.connect(self._on_past_requested)
        self._body.addWidget(line)
        done = f"{record_type.one(self._lang)} · {self._action(changes[0])}"
        self._body.addWidget(label(done, "small"))
        for change in changes:
            self._add_field(change)

    def _add_field(self, change: FieldChange) -> None:
        field = catalogue(change.record_kind).by_key.get(change.key)
        if field is None:
            return
        line = QHBoxLayout()
        line.setSpacing(8)
        caption = wrapped(field.label(self._lang), "label")
        caption.setFixedWidth(_LABEL_WIDTH)
        line.addWidget(caption)
        linked = self._titles.get(field.links_to, {}) if field.links_to else {}
        old = shown(field, change.old, self._lang, linked).whole
        new = shown(field, change.new, self._lang, linked).whole
        values = QVBoxLayout()
        values.setSpacing(0)
        if change.action != "create":
            values.addWidget(wrapped(f"{old} →", "muted"))
        values.addWidget(wrapped(new))
        line.addLayout(values, 1)
        self._body.addLayout(line)

    def _action(self, change: FieldChange) -> str:
        return {
            "create": self.tr("created"),
            "update": self.tr("changed"),
            "delete": self.tr("deleted"),
            "restore": self.tr("restored"),
        }.get(change.action, change.action)

    @Slot(bool)
    def _on_undo_requested(self, leave: bool) -> None:
        self.undo_requested.emit(self._row.id, leave)

    @Slot(bool)
    def _on_redo_requested(self, leave: bool) -> None:
        self.redo_requested.emit(self._row.id, leave)

    @Slot(object, int)
    def _on_past_requested(self, kind: RecordKind, record_id: int) -> None:
        self.past_requested.emit(kind, record_id, self._row.at[:10])

    @Slot()
    def _on_origin_clicked(self) -> None:
        self.operation_requested.emit(self._row.undoes)
