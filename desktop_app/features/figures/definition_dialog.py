"""정의: what is counted, chosen in a dialog that says in sentences what it comes to."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.domain.counting import Definition, Known, Nature, Unit, definition_problems
from db.domain.drafts import Draft
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.errors import UserError
from db.queries.snapshots import NamedDefinition
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.figures.ticks import TickRow
from desktop_app.widgets.choice_chips import ChoiceChips
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.parts import button, card, hline, label, wrapped
from reports.content.counting_names import GROUPS, MEASURES, ORIGINS, STANDINGS, UNITS
from reports.content.counting_words import CountWords
from resources.texts import mark

_FROM = Field("signed_from", "체결 기간 시작", "Signed from", Kind.PARTIAL_DATE)
_UNTIL = Field("signed_until", "체결 기간 끝", "Signed until", Kind.PARTIAL_DATE)
_KNOWN = {
    Known.NOW: mark("as known today"),
    Known.THEN: mark("as the file held it then"),
}
_NATURES = {
    Nature.INVESTMENT: mark("Investment agreements"),
    Nature.COOPERATION: mark("Co-operation agreements"),
}


class DefinitionDialog(QDialog):
    """Count at once, or keep it under a name first."""

    chosen = Signal(object)
    """The ``NamedDefinition`` to count by; its name is "" when it is not to be kept."""

    def __init__(
        self, context: AppContext, named: NamedDefinition, periods: Sequence[Draft],
        parent: QWidget,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName("definition_dialog")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("What is counted"))
        self._context = context
        self._words = CountWords(context.texts)
        self._named = named
        self._periods = tuple(periods)
        self._make()
        self._compose()
        self._put(named.definition)
        self._connect()
        self._say()

    def _make(self) -> None:
        t, kit = self._context.texts, form_kit(self._context)
        self._unit = ChoiceChips("unit", [(one.value, t(UNITS[one])) for one in UNITS])
        self._measure = ChoiceChips("measure", [(one.value, t(MEASURES[one])) for one in MEASURES])
        self._nature = ChoiceChips("nature", [(one.value, t(_NATURES[one])) for one in _NATURES])
        self._groups = TickRow("group", [(one, t(GROUPS[one])) for one in GROUPS][:-1])
        self._with_loi = TickRow(
            "rule", [("intent", self.tr("Agreements of intent count as letters of intent"))]
        )
        self._standings = TickRow("standing", [(one, t(STANDINGS[one])) for one in STANDINGS])
        self._from, self._until = DateEditor(_FROM, kit), DateEditor(_UNTIL, kit)
        self._period = Combo()
        self._period.setObjectName("definition_period")
        self._period.setAccessibleName(self.tr("Period"))
        self._period.addItem(self.tr("Choose a period…"))
        for one in self._periods:
            self._period.addItem(one.text("name"))
        self._origin = ChoiceChips(
            "origin",
            [("", self.tr("both")), *((one.value, t(ORIGINS[one])) for one in ORIGINS)],
        )
        self._industries = self._line(
            "industries", self.tr("Industries"), self.tr("KSIC, e.g. C21, J")
        )
        self._officers = self._line("officers", self.tr("Officers"), self.tr("Names with commas"))
        self._excluded = TickRow(
            "excluded", [("with", self.tr("Count cases taken out of the statistics too"))]
        )
        self._known = ChoiceChips("known", [(one.value, t(_KNOWN[one])) for one in _KNOWN])
        self._take_in = button(self.tr("Take all in again"), "link", name="definition_take_in")
        self._name = self._line(
            "definition_name", self.tr("Name of the definition"), self.tr("e.g. MOUs of this term")
        )
        self._said = wrapped("", "small")
        self._said.setObjectName("definition_said")
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("definition_problem")
        self._keep = button(self.tr("Keep under this name"), name="definition_keep")
        self._cancel = button(self.tr("Cancel"), name="definition_cancel")
        self._use = button(self.tr("Count"), "primary", name="definition_use")
        self._use.setDefault(True)

    def _line(self, name: str, spoken: str, hint: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setPlaceholderText(hint)
        made.setAccessibleName(spoken)
        return made

    def _compose(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(1, 1)
        dates = QHBoxLayout()
        for between in (self._from, QLabel("~"), self._until, self._period):
            dates.addWidget(between)
        period = QWidget()
        period.setLayout(dates)
        dates.setContentsMargins(0, 0, 0, 0)
        rows: tuple[tuple[str, QWidget], ...] = (
            (self.tr("Counted are"), self._unit), (self.tr("Large figure"), self._measure),
            (self.tr("Nature"), self._nature), (self.tr("Kinds"), self._groups),
            ("", self._with_loi), (self.tr("State on the day"), self._standings),
            (self.tr("Signed"), period), (self.tr("Foreign or domestic"), self._origin),
            (self.tr("Industries"), self._industries), (self.tr("Officers"), self._officers),
            (self.tr("Exclusions"), self._excluded), (self.tr("Known"), self._known),
        )  # fmt: skip
        for row, (words, part) in enumerate(rows):
            grid.addWidget(label(words, "label"), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(part, row, 1)
        grid.addWidget(self._take_in, 12, 1, Qt.AlignmentFlag.AlignLeft)
        grid.setRowStretch(13, 1)
        said = card("sunken")
        said.setFixedWidth(320)
        inner = QVBoxLayout(said)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.addWidget(label(self.tr("How is this counted?"), "name"))
        inner.addWidget(self._said)
        inner.addStretch(1)
        inner.addWidget(self._problem)
        holder = QWidget()
        middle = QHBoxLayout(holder)
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(16)
        middle.addLayout(grid, 1)
        middle.addWidget(said)
        area = QScrollArea()
        area.setWidget(holder)
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        foot = QHBoxLayout()
        foot.addWidget(label(self.tr("Name of the definition"), "label"))
        foot.addWidget(self._name, 1)
        for made in (self._keep, self._cancel, self._use):
            foot.addWidget(made)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(area, 1)
        column.addWidget(hline())
        column.addLayout(foot)
        fit_within(self, 1080, 640)

    def _connect(self) -> None:
        for chips in (self._unit, self._measure, self._nature, self._origin, self._known):
            chips.chosen.connect(self._on_chosen)
        for ticks in (self._groups, self._with_loi, self._standings, self._excluded):
            ticks.edited.connect(self._say)
        for line in (self._industries, self._officers, self._name):
            line.textChanged.connect(self._on_chosen)
        for editor in (self._from, self._until):
            editor.edited.connect(self._say)
        self._period.activated.connect(self._on_period_activated)
        self._take_in.clicked.connect(self._on_take_in_clicked)
        self._keep.clicked.connect(self._on_keep_clicked)
        self._use.clicked.connect(self._on_use_clicked)
        self._cancel.clicked.connect(self.reject)

    # What is chosen.

    def _put(self, definition: Definition) -> None:
        self._definition = definition
        self._unit.choose(definition.unit.value)
        self._measure.choose(definition.measure.value)
        self._nature.choose(definition.nature.value)
        self._groups.put(definition.groups)
        self._with_loi.put(("intent",) if definition.intent_with_loi else ())
        self._standings.put(definition.standings)
        self._from.set_value(definition.signed_from)
        self._until.set_value(definition.signed_until)
        self._origin.choose(definition.origin.value if definition.origin else "")
        self._industries.setText(", ".join(definition.industries))
        self._officers.setText(", ".join(definition.officers))
        self._excluded.put(("with",) if definition.with_excluded else ())
        self._known.choose(definition.known.value)
        self._name.setText(self._named.name)

    def definition(self) -> Definition:
        """What is chosen now."""
        origin = self._origin.code
        return replace(
            self._definition,
            unit=Unit(self._unit.code),
            measure=type(self._definition.measure)(self._measure.code),
            nature=Nature(self._nature.code),
            groups=tuple(one for one in GROUPS if one in self._groups.chosen),
            intent_with_loi=bool(self._with_loi.chosen),
            standings=tuple(one for one in STANDINGS if one in self._standings.chosen),
            signed_from=_day(self._from),
            signed_until=_day(self._until),
            origin=next((one for one in ORIGINS if one.value == origin), None),
            industries=_named(self._industries.text().upper()),
            officers=_named(self._officers.text()),
            with_excluded=bool(self._excluded.chosen),
            known=Known(self._known.code),
        )

    @Slot()
    def _say(self) -> None:
        definition = self.definition()
        self._said.setText("\n\n".join(self._words.definition(definition)))
        problems = definition_problems(definition)
        told = tell(UserError(problems[0]), self._context.texts) if problems else None
        self._problem.setText(f"{told.happened}\n{told.advice}" if told else "")
        self._use.setEnabled(told is None)
        self._keep.setEnabled(told is None and bool(self._name.text().strip()))
        self._take_in.setVisible(bool(definition.left_out))

    # Slots.

    @Slot(str)
    def _on_chosen(self, _code: str) -> None:
        self._say()

    @Slot(int)
    def _on_period_activated(self, place: int) -> None:
        if place:
            period = self._periods[place - 1]
            self._from.set_value(period.get("from_on"))
            self._until.set_value(period.get("until_on"))
            self._say()

    @Slot()
    def _on_take_in_clicked(self) -> None:
        self._definition = replace(self._definition, left_out=())
        self._say()

    @Slot()
    def _on_use_clicked(self) -> None:
        self.chosen.emit(NamedDefinition(self._named.id, "", self.definition()))
        self.accept()

    @Slot()
    def _on_keep_clicked(self) -> None:
        name = self._name.text().strip()
        known = max(0, self._named.id) if name == self._named.name else 0
        self.chosen.emit(NamedDefinition(known, name, self.definition()))
        self.accept()


def _day(editor: DateEditor) -> str:
    value = editor.reading().value
    return value if isinstance(value, str) and value[:1].isdigit() else ""


def _named(text: str) -> tuple[str, ...]:
    return tuple(part.strip() for part in text.split(",") if part.strip())
