"""A form that scrolls, with section anchors, 채움 n/m and the help line of F1."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QResizeEvent, QShowEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QProgressBar,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desktop_app.widgets.forms.field_help import FieldHelp
from desktop_app.widgets.forms.form import FormSection, RecordForm
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import button, hline, label, restyle
from desktop_app.widgets.scroll_area import ScrollArea
from resources.texts import fill

_ANCHORS = (118, 184)
"""The least and the most pixels of the anchors."""
_BOLDER = 1.1
"""How much wider the anchor of the section in front is written."""
_WIDEST, _ALL = 760, 1000
"""Pixels in which two columns of fields are read at a glance, and the form's share of the room."""
_AROUND = 56
"""Pixels kept above and below the field that was entered: a toast does not cover it."""


class FormPane(QWidget):
    """Anchors at the left, the scrolling form beside them, the help line below."""

    def __init__(self, form: RecordForm, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("form_pane")
        self.form = form
        self._anchors: list[QPushButton] = []
        self._filled = label("", "small")
        self._filled.setObjectName("filled")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._area = ScrollArea()
        self._help = FieldHelp(lang)
        self._entered = ""
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        side = QVBoxLayout()
        side.setContentsMargins(12, 12, 8, 12)
        side.setSpacing(0)
        for section in self.form.sections:
            made = button(section.heading.text(), "anchor", name=f"anchor_{section.key}")
            made.clicked.connect(self._on_anchor_clicked)
            self._anchors.append(made)
            side.addWidget(made)
        side.addSpacing(8)
        side.addWidget(hline())
        side.addSpacing(12)
        side.addWidget(self._filled)
        side.addSpacing(6)
        side.addWidget(self._bar)
        side.addStretch(1)
        self._side = QFrame()
        self._side.setProperty("panel", "anchors")
        self._side.setLayout(side)
        holder = QWidget()
        inner = QHBoxLayout(holder)
        inner.setContentsMargins(16, 12, 16, 16)
        inner.addWidget(self.form, _ALL)
        inner.addStretch(1)
        self.form.setMaximumWidth(_WIDEST)
        self._area.setWidget(holder)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        across = flush(QHBoxLayout())
        across.addWidget(self._side)
        across.addWidget(self._area, 1)
        column = flush(QVBoxLayout(self))
        column.addLayout(across, 1)
        column.addWidget(self._help)

    @property
    def area(self) -> QWidget:
        """Where the form scrolls."""
        return self._area

    def _connect(self) -> None:
        self._settled.timeout.connect(self._on_settled)
        self.form.binder.problems_shown.connect(self._settled.start)
        self._area.verticalScrollBar().valueChanged.connect(self._on_scrolled)
        self.form.field_entered.connect(self._on_field_entered)
        self.form.help_requested.connect(self._on_help_requested)
        self.form.binder.draft_edited.connect(self.show_filled)
        self.form.sections_changed.connect(self._on_sections_changed)
        self._on_sections_changed()

    @Slot()
    def show_filled(self) -> None:
        """Count the known fields anew."""
        self._settled.start()
        known, of = self.form.binder.filled(self.form.shown_keys)
        self._filled.setText(fill(self.tr("Filled {known}/{of}"), known=known, of=of))
        self._bar.setRange(0, max(1, of))
        self._bar.setValue(known)

    def showEvent(self, event: QShowEvent) -> None:
        """Cells know their height, and anchors their width, only when they are seen."""
        super().showEvent(event)
        widest = max((made.sizeHint().width() for made in self._anchors), default=0)
        wanted = round(_BOLDER * widest) + 28
        self._side.setFixedWidth(min(_ANCHORS[1], max(_ANCHORS[0], wanted)))
        self._settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """In another width other lines break."""
        super().resizeEvent(event)
        self._settled.start()

    def to_top(self) -> None:
        """Show the form from its beginning."""
        self._area.verticalScrollBar().setValue(0)
        self._mark(0)

    def _mark(self, current: int) -> None:
        for place, anchor in enumerate(self._anchors):
            restyle(anchor, "current", "true" if place == current else "false")

    def _section_of(self, key: str) -> int:
        sections: list[FormSection] = self.form.sections
        return next(
            (at for at, made in enumerate(sections) if any(cell.key == key for cell in made.cells)),
            0,
        )

    @Slot()
    def _on_anchor_clicked(self) -> None:
        place = next(at for at, made in enumerate(self._anchors) if made is self.sender())
        section = self.form.sections[place]
        self._area.verticalScrollBar().setValue(self.form.section_top(section))
        section.cells[0].editor.input.setFocus(Qt.FocusReason.OtherFocusReason)
        self._mark(place)

    @Slot(int)
    def _on_scrolled(self, top: int) -> None:
        place = 0
        for at, section in enumerate(self.form.sections):
            if not section.isHidden() and self.form.section_top(section) <= top + 24:
                place = at
        self._mark(place)

    @Slot(str)
    def _on_field_entered(self, key: str) -> None:
        self._mark(self._section_of(key))
        self._entered = key
        self._show_entered()
        self._settled.start()  # once more with what comes below the field just now
        self._help.follow(self.form.record_type.field(key))

    @Slot()
    def _on_sections_changed(self) -> None:
        """An anchor for each section that this record has."""
        for section, anchor in zip(self.form.sections, self._anchors, strict=True):
            anchor.setVisible(not section.isHidden())
        self.show_filled()

    @Slot()
    def _on_settled(self) -> None:
        """Rows that grew while the form was being laid out get their height now."""
        for section in self.form.sections:
            section.settle()
        if self._entered:
            self._show_entered()
            self._entered = ""

    def _show_entered(self) -> None:
        self._area.ensureWidgetVisible(self.form.cells[self._entered], 0, _AROUND)

    @Slot(str)
    def _on_help_requested(self, key: str) -> None:
        self._help.toggle(self.form.record_type.field(key))
