"""The inspector of one prospect: why it fits, what is not known, what taking it up would make."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.catalogue import find_field
from db.domain.fit import Factor, Verdict
from db.services.prospects import Wish
from desktop_app.context import AppContext
from desktop_app.features.prospects.plan_words import TITLES, plan_lines
from desktop_app.features.prospects.reading import ProspectView
from desktop_app.features.prospects.words import evidence, fit_words, heading
from desktop_app.list_pages.inspector_panel import InspectorPanel
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import fill

_MARKS = {
    Verdict.FITS: ("circle-check", "ok"),
    Verdict.DIFFERS: ("circle-minus", "ink3"),
    Verdict.UNKNOWN: ("circle-dashed", "ink3"),
}


class ProspectPanel(InspectorPanel):
    """Every button is a wish; the page asks before it does it."""

    promote_requested = Signal(str)
    """A ``Wish`` for this firm."""

    def __init__(
        self, context: AppContext, view: ProspectView, parent: QWidget | None = None
    ) -> None:
        super().__init__(context, view, parent)
        self._view = view
        self.setObjectName("prospect_panel")
        self.add_head(view.row.name, self._subtitle())
        self._add_actions()
        self._add_reasons()
        self._add_differing()
        self._add_unknown()
        self._add_plan()
        self.column.addStretch(1)

    def _subtitle(self) -> str:
        row, lang = self._view.row, self.context.lang
        parts = [find_field("organization.standing").choice_label(row.standing, lang)]
        if self._view.source is not None:
            at = self.tr("{file}, row {row}")
            parts.append(fill(at, file=self._view.source.file_name, row=row.import_row or 0))
        people = self._view.draft.get("representatives")
        if isinstance(people, tuple) and people:
            parts.append(", ".join(people))
        return " · ".join(parts)

    def _add_actions(self) -> None:
        row = FlowLayout(spacing=8)
        texts = self.context.texts
        for wish, icon in (
            (Wish.CASE, "plus"), (Wish.MANAGED, "building-2"), (Wish.PROSPECT, "bookmark"),
        ):  # fmt: skip
            if wish is Wish.PROSPECT and self._view.row.standing == "prospect":
                continue
            made = button(texts(TITLES[wish]), theme=self.context.theme, icon=icon,
                          name=f"promote_{wish.value}")  # fmt: skip
            made.setProperty("wish", wish.value)
            made.setEnabled(not self.context.read_only)
            made.clicked.connect(self._on_promote_clicked)
            row.addWidget(made)
        row.addWidget(QWidget())  # the last one takes what is left of its line
        holder = QWidget()
        row.setContentsMargins(16, 0, 8, 10)
        holder.setLayout(row)
        self.column.addWidget(holder)

    def _add_reasons(self) -> None:
        row, texts = self._view.row, self.context.texts
        part = self.add_part(self.tr("Why it fits"))
        part.addWidget(label(fit_words(row.fitting, row.known, texts), "small"))
        for factor in row.factors:
            if factor.fits:
                self._add_factor(part, factor)
        if not row.fitting:
            part.addWidget(wrapped(self.tr("Nothing speaks for it yet."), "small"))

    def _add_differing(self) -> None:
        found = [one for one in self._view.row.factors if one.verdict is Verdict.DIFFERS]
        if found:
            part = self.add_part(self.tr("What does not fit"), len(found))
            for factor in found:
                self._add_factor(part, factor)

    def _add_unknown(self) -> None:
        found = [one for one in self._view.row.factors if one.verdict is Verdict.UNKNOWN]
        if found:
            part = self.add_part(self.tr("Not known yet"), len(found))
            for factor in found:
                self._add_factor(part, factor)

    def _add_factor(self, part: QVBoxLayout, factor: Factor) -> None:
        icon, role = _MARKS[factor.verdict]
        mark = QLabel()
        mark.setPixmap(self.context.theme.pixmap(icon, role, 16))
        mark.setFixedSize(20, 20)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(wrapped(heading(factor, self.context.texts)))
        if said := evidence(factor, self.context.texts, self._view.today):
            words.addWidget(wrapped(said, "small"))
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        part.addLayout(row)

    def _add_plan(self) -> None:
        part = self.add_part(self.tr("Beginning a case would"))
        for line in plan_lines(self._view.plan, self.context.texts):
            part.addWidget(wrapped(line))
        note = self.tr("Firms of reference lists stand in no other list and in no count.")
        part.addWidget(wrapped(note, "small"))

    @Slot()
    def _on_promote_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.promote_requested.emit(str(sender.property("wish")))
