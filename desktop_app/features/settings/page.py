"""The settings page: what is typed is saved with one button, what is chosen takes effect at once."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt, QTimer, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from db.domain.kinds import RecordKind
from db.domain.retention import Retention
from db.encryption import state_of
from db.errors import EnvironmentProblem
from db.handing.handed_over import handed_over
from db.queries.records import titles_of
from desktop_app.clock import local_now
from desktop_app.context import AppContext
from desktop_app.features.settings.encryption import EncryptionCard
from desktop_app.features.settings.encryption.flow import EncryptionFlow
from desktop_app.features.settings.explained import lay_out
from desktop_app.features.settings.handing.card import HandingCard
from desktop_app.features.settings.handing.changes_flow import ChangesFlow
from desktop_app.features.settings.handing.move_flow import MoveFlow
from desktop_app.features.settings.look_card import LookCard
from desktop_app.features.settings.officer_card import OfficerCard
from desktop_app.features.settings.retention_card import RetentionCard
from desktop_app.features.settings.sections import Sections
from desktop_app.features.settings.server_work import ServerWork
from desktop_app.features.settings.stale_card import StaleCard
from desktop_app.features.settings.unsaved_card import UnsavedCard
from desktop_app.jobs import Progress
from desktop_app.page import Page, Shell
from desktop_app.paths import Risk, risks_of
from desktop_app.settings import Settings
from desktop_app.unsaved import KeptNotes, discard_notes, kept_notes
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.parts import button, card, label, let_clear, wrapped
from resources.texts import fill

Unsaved = tuple[tuple[KeptNotes, ...], dict[int, str]]
"""Minutes that were not saved, and the titles of their meetings."""


class SettingsPage(Page):
    """Officer, office, language, look, data folder."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        self._officer = OfficerCard()
        self._look = LookCard()
        self._open_folder = button(
            self.tr("Open folder"),
            theme=context.theme,
            icon="folder-open",
            name="open_folder",
        )
        self._stale_card = StaleCard(context.lang)
        self._retention = RetentionCard()
        self._encryption = EncryptionCard()
        self._flow = EncryptionFlow(context, shell, self)
        self._handing = HandingCard()
        self._move = MoveFlow(context, shell, self)
        self._exchange = ChangesFlow(context, shell, self)
        self._server = ServerWork(context, shell, self)
        self._unsaved = UnsavedCard(context.lang, writable=not context.read_only)
        self._find = QLineEdit()
        self._sections = Sections()
        self._compose()
        self.reload()
        self._connect()

    def _compose(self) -> None:
        self._find.setObjectName("settings_find")
        self._find.setPlaceholderText(self.tr("Find a setting"))
        self._find.setAccessibleName(self._find.placeholderText())
        let_clear(self._find)
        self._find.setFixedWidth(260)
        for title, part in (
            (self.tr("Minutes that were not saved"), self._unsaved),
            (self.tr("Who works here"), self._officer),
            (self.tr("People, offices, periods"), self._lists_card(of_records=True)),
            (self.tr("Personal data and papers"), self._lists_card(of_records=False)),
            (self.tr("How long contacts are kept"), self._retention),
            (self.tr("Display"), self._look),
            (self.tr("Days after which a case stands still"), self._stale_card),
            (self.tr("Data"), self._data_card()),
            (self.tr("Handing over"), self._handing),
            (self.tr("Encryption"), self._encryption),
            (self.tr("Working as a team · server"), self._server.card),
        ):
            self._sections.add(title, part)
        self._sections.set_absent(self._unsaved, absent=True)
        outer = flush(QVBoxLayout(self))
        outer.addWidget(page_head((label(self.tr("Settings"), "title"),), self._find, left=16))
        outer.addWidget(self._sections, 1)

    def _lists_card(self, *, of_records: bool) -> QWidget:
        """The ways to the lists of records that stand under this page, or to the others."""
        holder = card()
        row = QHBoxLayout()
        row.setSpacing(8)
        found = self.shell.lists_beside("settings")
        for spec in (one for one in found if bool(one.kinds) == of_records):
            text = self.tr(spec.list_title)
            made = button(text, theme=self.context.theme, icon=spec.icon, name=f"to_{spec.key}")
            made.clicked.connect(self._on_list_clicked)
            row.addWidget(made)
        row.addStretch(1)
        said = QVBoxLayout()
        said.addWidget(wrapped(self._lists_words(of_records=of_records), "small"))
        lay_out(holder, row, said)
        return holder

    def _lists_words(self, *, of_records: bool) -> str:
        if of_records:
            return self.tr(
                "Rows with their days: names, titles and the line of reporting of officers and the mayor;"
                " terms of mayors, fiscal years, audits and days off; bundles of dated steps."
            )
        return self.tr(
            "Who looked at whose number and why, whose data are due to be destroyed, which papers left"
            " the office, and the guide to this program."
        )

    def _data_card(self) -> QWidget:
        holder = card()
        root = self.context.folder.root
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 16, 16, 16)
        column.setSpacing(8)
        row = QHBoxLayout()
        place = wrapped(str(root))
        place.setObjectName("data_folder")
        place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        row.addWidget(place, 1)
        row.addWidget(self._open_folder)
        column.addLayout(row)
        for risk in risks_of(root):
            column.addWidget(wrapped(self._risk_words(risk), "notice"))
        column.addWidget(
            wrapped(
                self.tr("The whole folder may also be copied by hand while the program is closed."),
                "small",
            )
        )
        column.addLayout(self._backups_row())
        column.addWidget(
            wrapped(self.tr("This program does not connect to the internet."), "small")
        )
        return holder

    def _backups_row(self) -> QHBoxLayout:
        said = self.tr(
            "Backups are made by themselves. A second place for them, a stick or another disk, is"
            " chosen in their list."
        )
        made = button(self.tr("Backups"), name="to_backups")
        made.clicked.connect(self._on_list_clicked)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(wrapped(said, "small"), 1)
        row.addWidget(made)
        return row

    def _risk_words(self, risk: Risk) -> str:
        return {
            Risk.PROFILE: self.tr("The folder lies inside this user's own folder."),
            Risk.CLOUD: self.tr("The folder is synchronised with a cloud."),
            Risk.NETWORK: self.tr("The folder lies on a network share."),
        }[risk]

    def _connect(self) -> None:
        self._officer.save_requested.connect(self._on_save_requested)
        self._look.chosen.connect(self._on_look_chosen)
        self._find.textChanged.connect(self._on_find_text_changed)
        find = QShortcut(QKeySequence("Ctrl+F"), self, self._find.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        self._stale_card.days_chosen.connect(self._on_stale_days_chosen)
        self._retention.chosen.connect(self._on_retention_chosen)
        self._stale_card.sleeping_chosen.connect(self._on_sleeping_days_chosen)
        self._encryption.on_wanted.connect(self._flow.switch_on)
        self._encryption.off_wanted.connect(self._flow.switch_off)
        self._encryption.passphrase_wanted.connect(self._flow.change_passphrase)
        self._encryption.recovery_key_wanted.connect(self._flow.change_recovery_key)
        self._encryption.lock_wanted.connect(self._on_lock_wanted)
        self._encryption.minutes_chosen.connect(self._on_lock_minutes_chosen)
        self._handing.pack_wanted.connect(self._move.pack)
        self._handing.open_wanted.connect(self._move.open_packed)
        self._handing.take_back_wanted.connect(self._move.take_back)
        self._handing.make_wanted.connect(self._exchange.make)
        self._handing.take_wanted.connect(self._exchange.take)
        self._unsaved.open_requested.connect(self._on_unsaved_opened)
        self._unsaved.discard_requested.connect(self._on_unsaved_discarded)
        self.context.settings.changed.connect(self._on_settings_changed)
        self.context.institution.changed.connect(self._on_names_changed)
        self._open_folder.clicked.connect(self._on_open_folder_clicked)

    def reload(self) -> None:
        """Show the settings as they are."""
        now = self.context.settings.now
        self._officer.show_settings(now)
        self._on_names_changed()
        self._look.show_settings(now)
        self._stale_card.show_days(now.stale_days, now.sleeping_days)
        self._retention.show_retention(now.retention)
        folder = self.context.folder
        self._encryption.show_state(
            on=state_of(folder) is not None,
            server=bool(now.database),
            writable=not self.context.read_only,
        )
        self._encryption.show_minutes(now.lock_minutes)
        self._handing.show_state(
            gone=handed_over(folder), server=bool(now.database),
            writable=not self.context.read_only,
        )  # fmt: skip
        self._read_unsaved()

    def show_target(self, **target: Any) -> None:
        """Bring a card into view."""
        if target.get("part") == "handing":
            QTimer.singleShot(0, self._reveal_handing)

    @Slot()
    def _reveal_handing(self) -> None:
        self._sections.ensureWidgetVisible(self._handing, 0, 24)

    def _read_unsaved(self) -> None:
        folder, store = self.context.folder, self.context.store

        def body(_progress: Progress) -> Unsaved:
            notes = kept_notes(folder)
            with store.read() as session:
                ids = [one.meeting_id for one in notes]
                return notes, titles_of(session, RecordKind.MEETING, ids) if ids else {}

        self.context.jobs.run(body, done=self._on_unsaved_read, key="unsaved")

    def _on_unsaved_read(self, unsaved: Unsaved) -> None:
        notes, titles = unsaved
        self._unsaved.put(notes, titles)
        self._sections.set_absent(self._unsaved, absent=not notes)

    @Slot(int)
    def _on_unsaved_opened(self, meeting_id: int) -> None:
        self.shell.open_page("meetings", record_id=meeting_id, minutes=True)

    @Slot(int)
    def _on_unsaved_discarded(self, meeting_id: int) -> None:
        folder = self.context.folder

        def body(_progress: Progress) -> None:
            discard_notes(folder, meeting_id)

        self.context.jobs.write(body, done=self._on_unsaved_gone, failed=self.shell.show_error)

    def _on_unsaved_gone(self, _none: None) -> None:
        self._read_unsaved()

    def showEvent(self, event: QShowEvent) -> None:
        """Notes may have been saved, or left, since it was shown last."""
        super().showEvent(event)
        self._read_unsaved()
        self._server.look()

    def _update(self, **changes: object) -> bool:
        """Keep them; where that can't be, say so and show what is kept."""
        try:
            self.context.settings.update(**changes)
        except EnvironmentProblem as problem:
            self.shell.show_error(problem)
            self.reload()
            return False
        return True

    @Slot()
    def _on_list_clicked(self) -> None:
        made = self.sender()
        if made is not None:
            self.shell.open_page(made.objectName().removeprefix("to_"))

    @Slot(object)
    def _on_save_requested(self, texts: dict[str, str]) -> None:
        if self._update(**texts):
            self.shell.toast(self.tr("Settings saved."))

    @Slot(object)
    def _on_look_chosen(self, values: dict[str, object]) -> None:
        self._update(**values)

    @Slot(str)
    def _on_find_text_changed(self, text: str) -> None:
        found = self._sections.narrow(text)
        said = fill(self.tr("No setting says “{text}”."), text=text)
        self._sections.say_none("" if found else said)

    @Slot(object)
    def _on_retention_chosen(self, chosen: Retention) -> None:
        self._update(retention_months=chosen.ended_months, retention_bin_days=chosen.bin_days)

    @Slot(object)
    def _on_stale_days_chosen(self, days: dict[str, int]) -> None:
        self._update(stale_days=days)

    @Slot(int)
    def _on_sleeping_days_chosen(self, days: int) -> None:
        self._update(sleeping_days=days)

    @Slot()
    def _on_lock_wanted(self) -> None:
        self.context.commands.run("desk.lock")

    @Slot(int)
    def _on_lock_minutes_chosen(self, minutes: int) -> None:
        self._update(lock_minutes=minutes)

    @Slot(object, object)
    def _on_settings_changed(self, new: Settings, _old: Settings) -> None:
        """The days may have been set at the head of a lane."""
        self._look.show_settings(new)
        self._stale_card.show_days(new.stale_days, new.sleeping_days)
        self._retention.show_retention(new.retention)
        self._encryption.show_minutes(new.lock_minutes)

    @Slot()
    def _on_names_changed(self) -> None:
        dated = self.context.institution.dated(local_now().date())
        self._officer.show_dated(dated.name if dated is not None else "")

    @Slot()
    def _on_open_folder_clicked(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self.context.folder.root)))
