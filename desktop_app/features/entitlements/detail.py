"""One rule in full: its article and days, conditions, claw-back, source; the property tax by year."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from db.domain.dates import format_partial_date
from db.domain.incentives import Tax
from db.queries.entitlements import Entitlement
from desktop_app.context import AppContext
from desktop_app.features.entitlements.lines import AnswerColumns, AnswerLine
from desktop_app.widgets.parts import chip, hline, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from resources.texts import fill

WIDTH = 360


class RuleDetail(ScrollArea):
    """Shows the current line; what holds for all taxes stands beneath."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("entitlement_detail")
        self.setAccessibleName(self.tr("The rule in full"))
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFixedWidth(WIDTH)
        self._columns = AnswerColumns(context.texts)

    def put(self, line: AnswerLine | None, found: Entitlement) -> None:
        """Show one line of an answer."""
        inner = QWidget()
        self._column = QVBoxLayout(inner)
        self._column.setContentsMargins(16, 12, 16, 16)
        self._column.setSpacing(4)
        if line is not None:
            self._rule(line)
            self._years(line, found)
        self._column.addSpacing(8)
        self._column.addWidget(hline())
        for said in self._columns.words.standing():
            self._column.addWidget(wrapped(f"※ {said}", "small"))
        self._column.addStretch(1)
        self.setWidget(inner)

    def _rule(self, line: AnswerLine) -> None:
        words, rule = self._columns.words, line.line.rule
        word, kind = self._columns.verdict(line)
        self._column.addWidget(chip(word, kind), 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addWidget(wrapped(rule.name, "section"))
        self._part(self.tr("Given"), (words.given(line.line),))
        self._part(self.tr("Decided by"), (words.decided(line.line),))
        self._part(self.tr("Why not"), words.why(line.line))
        self._part(self.tr("To check"), words.cautions(line.line))
        self._part(self.tr("Article"), (rule.legal_basis, words.period(line.line)))
        if rule.tax.is_tax and rule.cap_text:
            self._part(self.tr("Limit"), (rule.cap_text,))
        self._part(self.tr("Conditions"), rule.conditions)
        self._part(self.tr("Claw-back"), rule.clawback)
        as_of = format_partial_date(rule.as_of) if rule.as_of else ""
        said = fill(self.tr("{source} (as of {day})"), source=rule.source, day=as_of)
        self._part(self.tr("Source"), (said if as_of else rule.source,))

    def _years(self, line: AnswerLine, found: Entitlement) -> None:
        if line.line.rule.tax is Tax.PROPERTY and found.years:
            words = self._columns.words
            self._part(self.tr("Property tax by year"), [words.year(one) for one in found.years])

    def _part(self, title: str, lines: tuple[str, ...] | list[str]) -> None:
        shown = [line for line in lines if line]
        if not shown:
            return
        self._column.addSpacing(4)
        self._column.addWidget(label(title, "label"))
        for line in shown:
            self._column.addWidget(wrapped(line))
