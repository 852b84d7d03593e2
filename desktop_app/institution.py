"""The institution's name as it stands on the paper of a day, kept up to date for every page."""

from __future__ import annotations

import datetime as dt
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal, Slot

from db.domain.dated_names import DatedName, heading_of, name_on
from db.domain.kinds import RecordKind
from db.queries.institution import institution_names
from desktop_app.changes import Announcement, ChangeBus
from desktop_app.jobs import JobRunner, Progress
from desktop_app.settings.source import SettingsSource

if TYPE_CHECKING:
    from db.store import Store


class Institution(QObject):
    """Its dated names from the list of offices, else the one name of the settings."""

    changed = Signal()

    def __init__(
        self, store: Store, settings: SettingsSource, jobs: JobRunner, changes: ChangeBus
    ) -> None:
        super().__init__()
        self._store, self._settings, self._jobs = store, settings, jobs
        self._names: tuple[DatedName, ...] = ()
        changes.changed.connect(self._on_changed)
        self._read()

    def dated(self, day: dt.date) -> DatedName | None:
        """The dated name of that day, None where the name of the settings stands."""
        return name_on(self._names, day)

    def name(self, day: dt.date) -> str:
        """What stands on paper of that day, "" where nobody said."""
        found = self.dated(day)
        return found.name if found is not None else self._settings.now.organization

    def heading(self, day: dt.date) -> str:
        """The same with the officer's department behind it."""
        return heading_of(self.name(day), self._settings.now.office)

    def _read(self) -> None:
        store = self._store

        def body(_progress: Progress) -> tuple[DatedName, ...]:
            with store.read() as session:
                return institution_names(session)

        self._jobs.run(body, done=self._on_read, key=f"institution-{id(self)}")

    def _on_read(self, names: tuple[DatedName, ...]) -> None:
        if names != self._names:
            self._names = names
            self.changed.emit()

    @Slot(object)
    def _on_changed(self, announced: Announcement) -> None:
        if announced.touches((RecordKind.OFFICE,)):
            self._read()
