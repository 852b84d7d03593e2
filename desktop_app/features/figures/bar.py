"""The line under the head: by which definition, until which day, and how it was counted."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.fields import Field
from db.domain.kinds import Kind
from db.queries.snapshots import NamedDefinition
from desktop_app.context import AppContext
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.parts import button, label, vline

_CUT_OFF = Field("cut_off", "기준일", "Cut-off date", Kind.PARTIAL_DATE, required=True)
_DAY = len("2026-11-28")


class FiguresBar(QWidget):
    """A day counts once all of it is typed."""

    definition_chosen = Signal(object)
    """The ``NamedDefinition``."""
    edit_requested = Signal()
    forget_requested = Signal()
    cut_off_chosen = Signal(str)
    compare_requested = Signal()
    how_toggled = Signal(bool)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(48)
        self._named: tuple[NamedDefinition, ...] = ()
        self.combo = Combo()
        self.combo.setObjectName("figures_definition")
        self.combo.setAccessibleName(self.tr("Definition"))
        self.combo.setMinimumWidth(230)
        self.edit = button(self.tr("Edit…"), "small", theme=context.theme,
                           icon="sliders-horizontal", name="figures_edit")  # fmt: skip
        self.forget = button(self.tr("Forget"), "small", name="figures_forget")
        self.cut_off = DateEditor(_CUT_OFF, form_kit(context))
        self.cut_off.setFixedWidth(150)
        self.compare = button(self.tr("Compare days…"), "small", name="figures_compare")
        self.how = button(self.tr("How was this counted?"), "link", name="figures_how")
        self.how.setCheckable(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Definition"), "label"))
        row.addWidget(self.combo)
        row.addWidget(self.edit)
        row.addWidget(self.forget)
        row.addSpacing(4)
        row.addWidget(vline())
        row.addSpacing(4)
        row.addWidget(label(self.tr("Cut-off date"), "label"))
        row.addWidget(self.cut_off)
        row.addWidget(self.compare)
        row.addStretch(1)
        row.addWidget(self.how)
        self.combo.activated.connect(self._on_activated)
        self.edit.clicked.connect(self.edit_requested)
        self.forget.clicked.connect(self.forget_requested)
        self.cut_off.edited.connect(self._on_cut_off_edited)
        self.compare.clicked.connect(self.compare_requested)
        self.how.toggled.connect(self.how_toggled)

    def put(self, named: Sequence[NamedDefinition], current: NamedDefinition, cut_off: str) -> None:
        """Offer these definitions; the present one stands in front even without a name."""
        kept = any(one.id == current.id and one == current for one in named)
        self._named = tuple(named) if kept else (current, *named)
        self.combo.clear()
        for one in self._named:
            self.combo.addItem(one.name or self.tr("Not kept yet"))
        self.combo.setCurrentIndex(self._named.index(current))
        self.forget.setVisible(kept and current.id > 0)
        if not self.cut_off.input.hasFocus():
            self.cut_off.set_value(cut_off)

    @Slot(int)
    def _on_activated(self, place: int) -> None:
        self.definition_chosen.emit(self._named[place])

    @Slot()
    def _on_cut_off_edited(self) -> None:
        value = self.cut_off.reading().value
        whole = isinstance(value, str) and len(value) == _DAY
        self.cut_off.set_problem(not whole)
        if whole:
            self.cut_off_chosen.emit(str(value))
