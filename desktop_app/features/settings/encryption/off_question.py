"""The question before encryption is switched off."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.widgets.dialogs.question import Question


class SwitchOffQuestion(Question):
    """Says that everybody can read the files then."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "switch_off_question", self.tr("Encryption"))
        more = self.tr(
            "Whoever has the folder or a backup of it can read everything then, without a"
            " passphrase. The window opens the data anew; nothing is lost."
        )
        self.say(self.tr("Switch encryption off?"), more)
        self.offer(
            (self.tr("Switch off"), "switch_off"), (self.tr("Leave as it is"), "leave_encrypted")
        )
