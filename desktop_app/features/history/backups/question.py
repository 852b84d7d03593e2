"""The question before the whole file is brought back from a backup."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.widgets.dialogs.question import Question
from resources.texts import fill


class RestoreWholeQuestion(Question):
    """Says what happens to the work since then."""

    def __init__(self, parent: QWidget, made: str) -> None:
        """``made`` is when the backup was made, as it is shown."""
        super().__init__(parent, "restore_whole_question", self.tr("Bring everything back"))
        text = self.tr("Bring everything back to how it stood on {made}?")
        more = self.tr(
            "The present file is kept first as a backup of its own, so that you can come back to it."
            " What was done since then is not in the file that is opened."
        )
        self.say(fill(text, made=made), more)
        go = self.tr("Keep this file and bring back")
        self.offer((go, "restore_whole"), (self.tr("Leave as it is"), "restore_nothing"))
