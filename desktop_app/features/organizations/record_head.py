"""What the head of an organization's page says: kind, certificate, stage; and its paper."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.features.organizations.certificates import newest_certificate, standing
from desktop_app.features.organizations.columns import stage_color
from desktop_app.features.organizations.reading import OrganizationView, live_case, next_meeting
from desktop_app.list_pages.record_head import RecordHead
from desktop_app.widgets.parts import chip, label, restyle
from desktop_app.widgets.words.value_text import shown
from resources.texts import fill


class HeadFacts:
    """Chips and words after the name."""

    def __init__(self, context: AppContext, head: RecordHead) -> None:
        self._theme = context.theme
        self._texts = context.texts
        self._today = context.store.today
        self._head = head
        self._type = chip("")
        self._certificate = chip("", "ok")
        self._square = QLabel()
        self._square.setFixedSize(8, 8)
        self._stage = label("", "muted")
        self._parts = (self._type, self._certificate, self._square, self._stage)
        head.add_facts(*self._parts)
        self.packet = head.add_action(head.tr("Meeting paper"), "file-text", "record_packet")

    def show_new(self) -> None:
        """Nothing is known yet."""
        for part in self._parts:
            part.hide()
        self._head.show_actions(False)

    def show_view(self, view: OrganizationView) -> None:
        """What the record says of itself."""
        field = catalogue(RecordKind.ORGANIZATION).field("org_type")
        self._type.setText(shown(field, view.draft.get("org_type"), self._texts.lang).text)
        self._type.show()
        subject = live_case(view) or next_meeting(view, self._today())
        self._head.show_actions(subject is not None)
        self._show_certificate(view)
        self._show_stage(view)

    def _show_certificate(self, view: OrganizationView) -> None:
        newest = newest_certificate(view.certificates)
        self._certificate.setVisible(newest is not None)
        if newest is not None:
            stands = standing(newest, self._today(), self._texts)
            said = self._head.tr("Venture: {standing}")
            self._certificate.setText(fill(said, standing=stands.word))
            restyle(self._certificate, "chip", stands.chip)

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
