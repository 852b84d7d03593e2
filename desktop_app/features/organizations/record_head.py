"""The head of the record page: the way back, what it is, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.features.organizations.certificates import newest_certificate, standing, today
from desktop_app.features.organizations.columns import stage_color
from desktop_app.features.organizations.reading import OrganizationView, live_case, next_meeting
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, chip, label, tool, vline
from desktop_app.widgets.value_text import shown
from resources.texts import Texts, fill


class RecordHead(QWidget):
    """One line of 52 pixels."""

    back_requested = Signal()
    revert_requested = Signal()
    save_requested = Signal()
    delete_requested = Signal()
    packet_requested = Signal()

    def __init__(
        self, theme: Theme, texts: Texts, *, read_only: bool, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._theme = theme
        self._texts = texts
        self._read_only = read_only
        self.setFixedHeight(Size.PAGE_HEAD)
        back = tool(theme, "arrow-left", self.tr("Back to the list (Alt+←)"), name="record_back")
        self._name = label("", "title")
        self._name.setObjectName("record_name")
        self._type = chip("")
        self._certificate = chip("", "ok")
        self._square = QLabel()
        self._square.setFixedSize(8, 8)
        self._stage = label("", "muted")
        self._unsaved = label("", "warn")
        self._unsaved.setObjectName("record_unsaved")
        self._revert = button(self.tr("Revert"), name="record_revert")
        self._save = button(self.tr("Save"), "primary", name="record_save")
        self._save.setToolTip("Ctrl+S")
        self._packet = button(
            self.tr("Meeting paper"), theme=theme, icon="file-text", name="record_packet"
        )
        self._more = tool(theme, "ellipsis", self.tr("More"), name="record_more")
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(back)
        row.addSpacing(4)
        for part in (self._name, self._type, self._certificate, self._square, self._stage):
            row.addWidget(part)
        row.addStretch(1)
        row.addWidget(self._unsaved)
        for control in (self._revert, self._save):
            row.addWidget(control)
        self._line = vline()
        for made in (self._line, self._packet, self._more):
            row.addWidget(made)
        back.clicked.connect(self.back_requested)
        self._revert.clicked.connect(self.revert_requested)
        self._save.clicked.connect(self.save_requested)
        self._packet.clicked.connect(self.packet_requested)
        self._more.clicked.connect(self._on_more_clicked)

    def show_new(self) -> None:
        """A record that is not there yet."""
        self._name.setText(self.tr("New organization"))
        for part in (self._type, self._certificate, self._square, self._stage, self._more):
            part.hide()
        self._packet.hide()
        self._line.hide()

    def show_view(self, view: OrganizationView) -> None:
        """What the record says of itself."""
        lang, draft = self._texts.lang, view.draft
        self._name.setText(draft.text("name"))
        field = catalogue(RecordKind.ORGANIZATION).field("org_type")
        self._type.setText(shown(field, draft.get("org_type"), lang).text)
        self._type.show()
        self._more.setVisible(not self._read_only)
        has_subject = live_case(view) is not None or next_meeting(view, today().isoformat())
        self._packet.setVisible(bool(has_subject))
        self._line.setVisible(bool(has_subject))
        self._show_certificate(view)
        self._show_stage(view)

    def _show_certificate(self, view: OrganizationView) -> None:
        newest = newest_certificate(view.certificates)
        self._certificate.setVisible(newest is not None)
        if newest is not None:
            stands = standing(newest, today(), self._texts)
            self._certificate.setText(fill(self.tr("Venture: {standing}"), standing=stands.word))
            self._certificate.setProperty("chip", stands.chip)
            self._certificate.style().unpolish(self._certificate)
            self._certificate.style().polish(self._certificate)

    def _show_stage(self, view: OrganizationView) -> None:
        live = live_case(view)
        self._square.setVisible(live is not None)
        self._stage.setVisible(live is not None)
        if live is not None:
            field = catalogue(RecordKind.CASE).field("stage")
            stage = str(live.get("stage"))
            color = stage_color(self._theme, stage)
            self._square.setStyleSheet(f"background: {color}; border-radius: 2px;")
            self._stage.setText(field.choice_label(stage, self._texts.lang))

    def show_edits(self, count: int, *, new: bool, busy: bool) -> None:
        """How many fields wait to be saved."""
        text = fill(self.tr("{count} unsaved changes"), count=count)
        self._unsaved.setText(text if count and not new else "")
        self._revert.setVisible(bool(count) and not new)
        self._save.setEnabled((bool(count) or new) and not busy and not self._read_only)

    @Slot()
    def _on_more_clicked(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        delete = menu.addAction(self._theme.icon("trash-2", "danger"), self.tr("Delete"))
        delete.setObjectName("record_delete")
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self._more.mapToGlobal(QPoint(0, self._more.height())))

    @Slot(QAction)
    def _on_menu_triggered(self, _action: QAction) -> None:
        self.delete_requested.emit()
