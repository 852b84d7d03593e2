"""Asks before a merge is taken back: what keeps its later edits, what stays with the survivor."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.errors import UndoneLater
from db.queries.merging.past import SplitOutlook
from desktop_app.context import AppContext
from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from desktop_app.widgets.whole_words import name_within
from desktop_app.widgets.words.value_text import date_text
from resources.texts import fill

_SHOWN = 12
_HIGHEST = 360


class SplitDialog(SentenceDialog):
    """Enter splits, Esc leaves everything as it is."""

    split_requested = Signal(int)
    """Carries the number of the operation."""

    def __init__(self, context: AppContext, outlook: SplitOutlook, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("split_dialog")
        self._context = context
        self._outlook = outlook
        merge = outlook.merge
        self.setWindowTitle(self.tr("Split again"))
        self._split = button(
            self.tr("Split"), "primary", theme=context.theme, icon="split", name="split_confirm"
        )
        self._split.setDefault(True)
        self._split.setEnabled(not outlook.refused and not context.read_only)
        self._cancel = button(self.tr("Cancel"), name="split_cancel")
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(8)
        said = self.tr("{joined} comes back out of {name}.")
        names = ", ".join(map(name_within, merge.joined_names))
        said = fill(said, joined=names, name=name_within(merge.name))
        column.addWidget(wrapped(said, "section"))
        column.addWidget(
            wrapped(self.tr("What the merge moved goes back to where it was."), "muted")
        )
        self._add_parts(column)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._split)
        column.addLayout(foot)
        self.resize(560, 0)
        self._cancel.clicked.connect(self.reject)
        self._split.clicked.connect(self._on_split_clicked)

    def _add_parts(self, column: QVBoxLayout) -> None:
        outlook = self._outlook
        if outlook.refused:
            column.addWidget(wrapped(self._why_refused(), "problem"))
            return
        parts = QWidget()
        lines = QVBoxLayout(parts)
        lines.setContentsMargins(0, 4, 0, 4)
        lines.setSpacing(6)
        self._add_list(
            lines,
            self.tr("Edited since: stays as it is now"),
            [self._edited(one) for one in outlook.left],
        )
        self._add_list(
            lines,
            fill(self.tr("Came since: stays with {name}"), name=outlook.merge.name),
            [self._later(*one) for one in outlook.later],
        )
        if not outlook.left and not outlook.later:
            lines.addWidget(
                wrapped(
                    self.tr("Nothing was changed since; everything is restored exactly."), "good"
                )
            )
        area = ScrollArea()
        area.setWidget(parts)
        area.setWidgetResizable(True)
        column.addWidget(area)
        area.setMinimumHeight(min(parts.sizeHint().height() + 12, _HIGHEST))

    def _why_refused(self) -> str:
        if name := self._outlook.joined_on:
            said = self.tr("{own} was itself joined to {name} meanwhile. Split that merge first.")
            return fill(said, own=self._outlook.merge.name, name=name)
        return self.tr(
            "Another record holds its registration number by now. Give the number free first."
        )

    def _add_list(self, lines: QVBoxLayout, title: str, texts: list[str]) -> None:
        if not texts:
            return
        lines.addWidget(label(f"{title} ({len(texts):,})", "name"))
        for text in texts[:_SHOWN]:
            lines.addWidget(wrapped(text))
        if len(texts) > _SHOWN:
            rest = fill(self.tr("and {count:record|records} more"), count=len(texts) - _SHOWN)
            lines.addWidget(label(rest, "small"))

    def _edited(self, one: UndoneLater) -> str:
        record_type = catalogue(RecordKind(one.kind))
        lang = self._context.lang
        fields = ", ".join(
            record_type.field(key).label(lang) for key in one.keys if key in record_type.by_key
        )
        parts = [record_type.label(lang), one.title, fields]
        if one.later:
            newest = one.later[0]
            parts.append(f"{date_text(newest.at[:10], lang)} {newest.officer}")
        return " · ".join(part for part in parts if part)

    def _later(self, kind: RecordKind, _record_id: int, title: str) -> str:
        return " · ".join(
            part for part in (catalogue(kind).label(self._context.lang), title) if part
        )

    @Slot()
    def _on_split_clicked(self) -> None:
        self.split_requested.emit(self._outlook.merge.operation.id)
        self.accept()
