"""The inspector's panel of one case: where it stands, what is open, who is behind it."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QPoint, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.dates import date_precision, days_between, first_day
from db.domain.kinds import RecordKind
from desktop_app.features.cases.lanes import BY_KEY, ENDED_COLORS
from desktop_app.features.cases.panel_sections import (
    activity_lines,
    change_lines,
    contact_lines,
    figure_grid,
    follow_up_lines,
)
from desktop_app.features.cases.reading import CaseView
from desktop_app.features.cases.stage_bar import StageBar
from desktop_app.list_pages.attachments import AttachmentCard
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, chip, hline, label, record_name, tool, wrapped
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, fill


class CasePanel(QWidget):
    """Shows a ``CaseView``; everything it offers goes out as a wish."""

    close_requested = Signal()
    edit_requested = Signal(int)
    whole_requested = Signal(int)
    organization_requested = Signal(int)
    move_requested = Signal(int, QPoint)
    menu_requested = Signal(int, QPoint)
    packet_requested = Signal(int)
    done_requested = Signal(int)
    activity_requested = Signal(int)

    def __init__(
        self,
        theme: Theme,
        texts: Texts,
        officer: str,
        *,
        writable: bool,
        offers_packet: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("case_panel")
        self._theme = theme
        self._t = texts
        self._officer = officer
        self._writable = writable
        self._offers_packet = offers_packet
        self._view: CaseView | None = None
        self._body: QWidget | None = None
        self._outer = flush(QVBoxLayout(self))
        self._files: AttachmentCard | None = None

    def put_files(self, card: AttachmentCard) -> None:
        """The files of the case, below everything else."""
        self._files = card
        holder = QVBoxLayout()
        holder.setContentsMargins(16, 0, 16, 16)
        holder.addWidget(card)
        self._outer.addLayout(holder)
        self._outer.addStretch(1)

    def sizeHint(self) -> QSize:
        """As narrow as the inspector may be; texts and buttons break."""
        return QSize(Size.INSPECTOR_MIN, super().sizeHint().height())

    @property
    def case_id(self) -> int:
        """The case that is shown, 0 for none yet."""
        return self._view.id if self._view is not None else 0

    def show_view(self, view: CaseView, today: dt.date) -> None:
        """Show a case as of ``today``."""
        self._view = view
        if self._body is not None:
            self._outer.removeWidget(self._body)
            self._body.hide()
            self._body.deleteLater()
        self._body = QWidget()
        column = QVBoxLayout(self._body)
        column.setContentsMargins(16, 12, 16, 16)
        column.setSpacing(8)
        column.addLayout(self._head(view))
        column.addWidget(self._line(view))
        column.addSpacing(4)
        column.addWidget(self._bar(view))
        column.addLayout(self._stage(view, today))
        column.addWidget(self._buttons())
        column.addSpacing(4)
        lang, texts, theme = self._t.lang, self._t, self._theme
        for section in (
            figure_grid(view, theme, texts, today),
            follow_up_lines(view, theme, texts, today),
            contact_lines(view, texts, own=view.case.text("officer") == self._officer),
            activity_lines(view, theme, texts, today),
            change_lines(view, texts, lang),
        ):
            column.addWidget(hline())
            column.addWidget(section)
        column.addStretch(1)
        self._outer.insertWidget(0, self._body)
        self._body.show()
        if self._files is not None:
            self._files.show_of(RecordKind.CASE, view.id)

    def _head(self, view: CaseView) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(2)
        name = view.organization.text("name") if view.organization else view.case.text("title")
        title = record_name(name)
        title.setObjectName("panel_title")
        row.addWidget(title, 1)
        if view.case.text("code_name"):
            lock = QLabel()
            lock.setPixmap(self._theme.pixmap("lock", "ink3", 14))
            lock.setToolTip(fill(self.tr("Code name: {name}"), name=view.case.text("code_name")))
            row.addWidget(lock)
        if self._writable:
            edit = tool(self._theme, "pencil", self.tr("Edit…"), name="panel_edit")
            edit.clicked.connect(self._on_edit)
            row.addWidget(edit, 0, Qt.AlignmentFlag.AlignTop)
        for icon, tip, name, slot in (
            ("maximize-2", self.tr("Open the whole record"), "panel_whole", self._on_whole),
            ("arrow-up-right", self.tr("Open the firm's record"), "panel_firm", self._on_firm),
            ("ellipsis", self.tr("More"), "panel_more", self._on_more),
            ("x", self.tr("Close"), "panel_close", self._on_close),
        ):
            made = tool(self._theme, icon, tip, name=name)
            made.clicked.connect(slot)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _line(self, view: CaseView) -> QLabel:
        officer = view.case.text("officer")
        parts = (
            view.case.text("number"),
            view.organization.text("industry_name") if view.organization else "",
            fill(self.tr("city officer {name}"), name=officer) if officer else "",
        )
        return wrapped(" · ".join(part for part in parts if part), "small")

    def _bar(self, view: CaseView) -> StageBar:
        bar = StageBar(self._theme, self._t.lang)
        days = {
            str(entry.get("stage")): date_text(entry.text("actual_on"), self._t.lang)
            for entry in view.milestones
            if entry.text("actual_on")
        }
        ended = view.case.get("state") == "ended"
        bar.show_stage(view.case.text("stage") or "lead", days, muted=ended)
        return bar

    def _stage(self, view: CaseView, today: dt.date) -> QHBoxLayout:
        case, lang = view.case, self._t.lang
        spec = BY_KEY[case.text("stage") or "lead"]
        square = QLabel()
        square.setFixedSize(8, 8)
        square.setStyleSheet(f"background: {spec.color(self._theme)}; border-radius: 2px;")
        row = QHBoxLayout()
        row.setSpacing(6)
        row.addWidget(square)
        name = OneLine("name")
        name.show_text(spec.name(lang))
        row.addWidget(name)
        since = view.stage_date(spec.key)
        if since and date_precision(since).value == "day":
            days = days_between(first_day(since), today)
            row.addWidget(label(fill(self.tr("{count:day|days}"), count=days), "muted"))
        if (view.case.text("state") or "active") != "active":  # the stage says it otherwise
            row.addWidget(self._state_chip(view))
        row.addStretch(1)
        if self._writable:
            move = button(self.tr("Move…"), "link", name="panel_move")
            move.setToolTip(self.tr("M on the board"))
            move.clicked.connect(self._on_move)
            row.addWidget(move)
        return row

    def _state_chip(self, view: CaseView) -> QLabel:
        state = view.case.text("state") or "active"
        word = BY_KEY[state].choice.label(self._t.lang)
        if state == "on_hold" and view.case.text("resume_on"):
            word = f"{word} ~ {date_text(view.case.text('resume_on'), self._t.lang)}"
        if state == "ended" and (reason := view.case.text("end_reason")):
            entry = view.case.record_type.field("end_reason")
            word = f"{word} · {entry.choice_label(reason, self._t.lang)}"
        made = chip(word, "plain")
        made.setObjectName("panel_state")
        if state == "ended":
            reason = view.case.text("end_reason") or "ended"
            place = ENDED_COLORS.get(reason, ENDED_COLORS["ended"])
            made.setToolTip(word)
            color = self._theme.tokens.ended[place]
            made.setStyleSheet(f"border-left: 3px solid {color};")
        return made

    def _buttons(self) -> QWidget:
        holder = QWidget()
        row = FlowLayout(holder, spacing=8)
        row.setContentsMargins(0, 0, 0, 0)
        if self._offers_packet:
            packet = button(
                self.tr("Make meeting paper"), "primary", theme=self._theme, icon="file-text",
                name="panel_packet",
            )  # fmt: skip
            packet.clicked.connect(self._on_packet)
            row.addWidget(packet)
        if self._writable:
            note = button(self.tr("Note"), theme=self._theme, icon="plus", name="panel_activity")
            note.clicked.connect(self._on_activity)
            row.addWidget(note)
            if self._view is not None and self._view.case.text("next_step"):
                done = button(self.tr("Done…"), theme=self._theme, icon="circle-check",
                              name="panel_done")  # fmt: skip
                done.setToolTip(self.tr("The next step is done: D on the board"))
                done.clicked.connect(self._on_done)
                row.addWidget(done)
        row.addWidget(QWidget())  # the last one takes what is left of its line
        return holder

    # Slots.

    @Slot()
    def _on_close(self) -> None:
        self.close_requested.emit()

    @Slot()
    def _on_firm(self) -> None:
        if self._view is not None and self._view.organization is not None:
            self.organization_requested.emit(self._view.organization.id or 0)

    @Slot()
    def _on_whole(self) -> None:
        self.whole_requested.emit(self.case_id)

    @Slot()
    def _on_more(self) -> None:
        self.menu_requested.emit(self.case_id, self._below(self.sender()))

    @Slot()
    def _on_move(self) -> None:
        self.move_requested.emit(self.case_id, self._below(self.sender()))

    @Slot()
    def _on_packet(self) -> None:
        self.packet_requested.emit(self.case_id)

    @Slot()
    def _on_done(self) -> None:
        self.done_requested.emit(self.case_id)

    @Slot()
    def _on_activity(self) -> None:
        self.activity_requested.emit(self.case_id)

    @Slot()
    def _on_edit(self) -> None:
        self.edit_requested.emit(self.case_id)

    def _below(self, part: object) -> QPoint:
        widget = part if isinstance(part, QWidget) else self
        return widget.mapToGlobal(QPoint(0, widget.height() + 2))
