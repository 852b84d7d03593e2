"""Says what taking firms up would make, asks what the new cases have in common, and is answered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import (
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.catalogue import find_field
from db.services.prospects import CaseStart, PromotionPlan, Wish
from desktop_app.features.prospects.plan_words import TITLES, plan_lines
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.dialogs.fitting import SentenceDialog
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import Texts

_WIDTH = 460


class PromotionDialog(SentenceDialog):
    """Enter does it, Esc does not."""

    agreed = Signal(object)
    """A ``CaseStart``, or None where no case is begun."""

    def __init__(self, plan: PromotionPlan, texts: Texts, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("promotion_dialog")
        self.setWindowTitle(texts(TITLES[plan.wish]))
        self.setFixedWidth(_WIDTH)
        self._plan = plan
        self._title = QLineEdit(self.tr("A site at Ilsan Techno Valley"))
        self._title.setObjectName("case_title")
        self._channel = Combo()
        self._channel.setObjectName("case_channel")
        for choice in find_field("case.source_channel").choices:
            self._channel.addItem(choice.label(texts.lang), choice.code)
        self._event = QLineEdit()
        self._event.setObjectName("case_event")
        self._event.setPlaceholderText(find_field("case.source_event").example)
        self._go = button(texts(TITLES[plan.wish]), "primary", name="promotion_go")
        self._go.setDefault(True)
        self._go.setEnabled(not plan.does_nothing)
        self._cancel = button(self.tr("Cancel"), name="promotion_cancel")
        self._compose(texts)
        self._title.textChanged.connect(self._on_title_changed)
        self._go.clicked.connect(self._on_go_clicked)
        self._cancel.clicked.connect(self.reject)
        (self._title if plan.begin else self._go).setFocus()

    def _compose(self, texts: Texts) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "section"))
        for place, line in enumerate(plan_lines(self._plan, texts)):
            said = wrapped(line)
            said.setObjectName(f"promotion_line_{place}")
            column.addWidget(said)
        if self._plan.begin:
            column.addLayout(self._form(texts.lang))
        if self._plan.wish is Wish.CASE:
            column.addWidget(
                wrapped(self.tr("One operation; it can be undone as a whole."), "small")
            )
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(self._cancel)
        foot.addWidget(self._go)
        column.addSpacing(6)
        column.addLayout(foot)

    def _form(self, lang: str) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for path, editor in (
            ("case.title", self._title),
            ("case.source_channel", self._channel),
            ("case.source_event", self._event),
        ):
            name = find_field(path).label(lang)
            editor.setAccessibleName(name)
            form.addRow(label(name, "small"), editor)
        return form

    @Slot(str)
    def _on_title_changed(self, text: str) -> None:
        self._go.setEnabled(bool(text.strip()) or not self._plan.begin)

    @Slot()
    def _on_go_clicked(self) -> None:
        start = None
        if self._plan.begin:
            channel = str(self._channel.currentData())
            start = CaseStart(self._title.text().strip(), channel, self._event.text().strip())
        self.agreed.emit(start)
        self.accept()
