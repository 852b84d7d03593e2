"""What the window has before the store is open."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.changes import ChangeBus
from desktop_app.commands import CommandRegistry
from desktop_app.context import AppContext
from desktop_app.jobs import JobRunner
from desktop_app.paths import DataFolder
from desktop_app.settings.source import SettingsSource
from desktop_app.theme import Theme
from resources.texts import Texts

if TYPE_CHECKING:
    from db.store import Store


@dataclass(frozen=True, slots=True)
class Surroundings:
    """Everything of an ``AppContext`` but the store."""

    folder: DataFolder
    settings: SettingsSource
    theme: Theme
    texts: Texts
    jobs: JobRunner
    changes: ChangeBus
    commands: CommandRegistry

    def with_store(
        self, store: Store, *, read_only: bool = False, example: bool = False
    ) -> AppContext:
        """The context pages are given."""
        from desktop_app.institution import Institution

        return AppContext(
            store,
            self.folder,
            self.settings,
            self.theme,
            self.texts,
            self.jobs,
            self.changes,
            self.commands,
            Institution(store, self.settings, self.jobs, self.changes),
            read_only,
            example,
        )
