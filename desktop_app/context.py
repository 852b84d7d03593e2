"""What every page is given: one frozen value, passed to constructors."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop_app.alike import KnownAlike
from desktop_app.changes import ChangeBus
from desktop_app.commands import CommandRegistry
from desktop_app.jobs import JobRunner
from desktop_app.paths import DataFolder
from desktop_app.settings.source import SettingsSource
from desktop_app.theme import Theme
from resources.texts import Texts

if TYPE_CHECKING:
    from db.store import Store
    from desktop_app.institution import Institution


@dataclass(frozen=True, slots=True)
class AppContext:
    """The program's parts. There is no other way to reach them."""

    store: Store
    folder: DataFolder
    settings: SettingsSource
    theme: Theme
    texts: Texts
    jobs: JobRunner
    changes: ChangeBus
    commands: CommandRegistry
    institution: Institution
    read_only: bool = False
    """The file is held by somebody else: look, but write nothing."""
    example: bool = False
    """The database is the example: a notice says so, and every print is marked."""
    alike: KnownAlike = field(default_factory=KnownAlike)

    @property
    def lang(self) -> str:
        """The language of the screen, ``"ko"`` or ``"en"``."""
        return self.texts.lang
