"""Makes, keeps and forgets definitions, and leaves rows out of a number with a reason."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from db.domain.counting import Definition, LeftOut, Unit
from db.domain.drafts import Draft
from db.queries.snapshots import NamedDefinition
from db.services.counting import delete_definition, save_definition
from desktop_app.context import AppContext
from desktop_app.features.figures.definition_dialog import DefinitionDialog
from desktop_app.features.figures.reason_dialog import ReasonDialog
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from reports.content.council import COUNCIL
from resources.texts import fill, mark

_BUILT_IN = (
    (mark("Cases in force, each once"), Definition()),
    (mark("Agreements in force"), Definition(unit=Unit.AGREEMENT)),
    (mark("Every agreement signed, as the council asks"), COUNCIL),
    (mark("Firms with an agreement in force"), Definition(unit=Unit.FIRM)),
)
"""Definitions there are before anybody kept one."""


class DefinitionDesk(QObject):
    """One for the page; ``named`` is what it counts by now."""

    changed = Signal(object)
    """The ``NamedDefinition`` to count by from now on."""

    def __init__(self, context: AppContext, shell: Shell, over: QWidget) -> None:
        super().__init__(over)
        self._context, self._shell, self._over = context, shell, over
        self.built_in = tuple(
            NamedDefinition(-place, self.tr(name), definition)
            for place, (name, definition) in enumerate(_BUILT_IN, start=1)
        )
        self.named = self.built_in[0]

    def start_with(self, definition: Definition) -> None:
        """Count by this one, under its name if it is built in; nothing is announced."""
        same = (one for one in self.built_in if one.definition == definition)
        self.named = next(same, NamedDefinition(0, "", definition))

    @Slot(object)
    def take(self, named: NamedDefinition) -> None:
        """Count by another one."""
        self.named = named
        self.changed.emit(named)

    def edit(self, periods: Sequence[Draft]) -> None:
        """Change what is counted, and keep it under a name or not."""
        dialog = DefinitionDialog(self._context, self.named, periods, self._over)
        dialog.chosen.connect(self._on_edited)
        dialog.open()

    @Slot()
    def forget(self) -> None:
        """Delete the kept definition; what was frozen by it keeps its own copy."""
        store, named = self._context.store, self.named

        def body(_progress: Progress) -> NamedDefinition:
            delete_definition(store, named.id)
            return dataclasses.replace(named, id=0, name="")

        self._context.jobs.write(body, done=self._on_forgotten, failed=self._shell.show_error)

    @Slot(object, str)
    def leave_out(self, out: LeftOut, title: str) -> None:
        """Ask for the reason; the definition is another one then, not kept under the old name."""
        dialog = ReasonDialog(out, title, self._over)
        dialog.chosen.connect(self._on_left_out)
        dialog.open()

    @Slot(object)
    def _on_edited(self, named: NamedDefinition) -> None:
        if not named.name:
            self.take(dataclasses.replace(named, id=0))
            return
        store = self._context.store

        def body(_progress: Progress) -> NamedDefinition:
            return save_definition(store, named)

        self._context.jobs.write(body, done=self._on_kept, failed=self._shell.show_error)

    def _on_kept(self, named: NamedDefinition) -> None:
        self._shell.toast(fill(self.tr("Kept as {name}."), name=named.name))
        self.take(named)

    def _on_forgotten(self, named: NamedDefinition) -> None:
        self._shell.toast(self.tr("The definition is kept no longer; this number stays."))
        self.take(named)

    @Slot(object)
    def _on_left_out(self, out: LeftOut) -> None:
        definition = self.named.definition
        changed = dataclasses.replace(definition, left_out=(*definition.left_out, out))
        self.take(NamedDefinition(0, "", changed))
