"""Who, where, when and how: the question, one line under the head."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from db.domain.fields import Field
from db.domain.incentives import Tenure
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty
from db.queries.entitlements import Entitlement, Question
from desktop_app.context import AppContext
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.forms.editors.base import FieldEditor
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.editors.link import LinkEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.parts import label

_FIRM = Field("firm", "기업", "Firm", Kind.LINK, links_to=RecordKind.ORGANIZATION)
_SITE = Field("site", "필지·공간", "Site", Kind.LINK, links_to=RecordKind.SITE)
_DAY = Field("acquisition_on", "취득(예정)일", "Acquired on", Kind.PARTIAL_DATE)
_TENURES = (None, Tenure.BUY, Tenure.LEASE)
_SALES = (None, True, False)


class QuestionBar(QWidget):
    """Every part is asked for again as soon as it is whole."""

    asked = Signal(object)
    """The ``Question``."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        kit = form_kit(context)
        self._case = 0
        self.firm = LinkEditor(_FIRM, kit)
        self.site = LinkEditor(_SITE, kit)
        self.day = DateEditor(_DAY, kit)
        self.tenure = self._combo(
            "entitlement_tenure", self.tr("Bought or rented"),
            (self.tr("Not checked"), self.tr("Bought"), self.tr("Rented")),
        )  # fmt: skip
        self.sale = self._combo(
            "entitlement_sale", self.tr("First sale"),
            (self.tr("Not checked"), self.tr("From the developer"), self.tr("Second-hand")),
        )  # fmt: skip
        flow = FlowLayout(self, spacing=12)
        flow.setContentsMargins(16, 8, 16, 8)
        for field, made, width in (
            (_FIRM, self.firm, 240), (_SITE, self.site, 250), (_DAY, self.day, 150),
        ):  # fmt: skip
            made.input.setAccessibleName(field.label(context.lang))
            flow.addWidget(_titled(field.label(context.lang), made, width))
        flow.addWidget(_titled(self.tr("Bought or rented"), self.tenure, 130))
        flow.addWidget(_titled(self.tr("First sale"), self.sale, 150))
        for editor in (self.firm, self.site, self.day):
            editor.edited.connect(self._on_edited)
        for combo in (self.tenure, self.sale):
            combo.activated.connect(self._on_edited)

    def _combo(self, name: str, said: str, words: tuple[str, ...]) -> Combo:
        made = Combo()
        made.setObjectName(name)
        made.setAccessibleName(said)
        made.addItems(words)
        return made

    def put_case(self, found: Entitlement, case_id: int) -> None:
        """Show what a case answered; where it names several sites, the line stays open."""
        self._case = case_id
        self.firm.set_value(_id(found.firm.id if found.firm else None))
        self.site.set_value(_id(found.sites[0].id if len(found.sites) == 1 else None))
        self.day.set_value(found.subject.acquisition_on or Empty.UNCHECKED)
        self.tenure.setCurrentIndex(_TENURES.index(found.subject.tenure))

    def put(self, question: Question) -> None:
        """Show a question that came from elsewhere."""
        self._case = question.case
        self.firm.set_value(_id(question.firm or None))
        self.site.set_value(_id(question.site or None))
        self.day.set_value(question.acquisition_on or Empty.UNCHECKED)
        self.tenure.setCurrentIndex(_TENURES.index(question.tenure))
        self.sale.setCurrentIndex(_SALES.index(question.first_sale))

    @property
    def question(self) -> Question | None:
        """What is asked now; None while a line is not whole."""
        firm, site, day = (self._value(one) for one in (self.firm, self.site, self.day))
        if firm is None or site is None or day is None:
            return None
        # A case's several sites go with its firm until another site or firm is chosen.
        return Question(
            firm=_number(firm), site=_number(site), case=self._case,
            acquisition_on="" if isinstance(day, Empty) else str(day),
            tenure=_TENURES[self.tenure.currentIndex()],
            first_sale=_SALES[self.sale.currentIndex()],
        )  # fmt: skip

    def _value(self, editor: FieldEditor) -> object | None:
        value = editor.reading().value
        editor.set_problem(value is None)
        return None if value is None else value

    @Slot()
    def _on_edited(self) -> None:
        if self.sender() is self.firm:
            self._case = 0
        question = self.question
        if question is not None:
            self.asked.emit(question)


def _titled(title: str, made: QWidget, width: int) -> QWidget:
    made.setFixedWidth(width)
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(2)
    column.addWidget(label(title, "label"))
    column.addWidget(made)
    return holder


def _id(record_id: int | None) -> int | Empty:
    return Empty.UNCHECKED if record_id is None else record_id


def _number(value: object) -> int:
    return value if isinstance(value, int) else 0
