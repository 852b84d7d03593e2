"""The question when a deleted record refers to another that is in the bin too."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.domain.catalogue import catalogue
from db.queries.bin import Awaited
from desktop_app.widgets.dialogs.question import Question
from resources.texts import fill


class RestoreQuestion(Question):
    """Names what has to come back first; restoring both is the usual answer."""

    def __init__(self, parent: QWidget, awaited: tuple[Awaited, ...], lang: str) -> None:
        super().__init__(parent, "restore_question", self.tr("Restore"))
        names = [f"{catalogue(one.kind).one(lang)} {one.title}".strip() for one in awaited]
        text = self.tr("What this belongs to is in the bin as well: {records}")
        self.say(fill(text, records=", ".join(names)), self.tr("It can't come back alone."))
        self.offer(
            (self.tr("Restore both"), "restore_together"),
            (self.tr("Leave in the bin"), "restore_leave"),
            usual=True,
        )
