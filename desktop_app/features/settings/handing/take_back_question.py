"""The question before data that were handed over are worked on here again."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from desktop_app.widgets.dialogs.question import Question


class TakeBackQuestion(Question):
    """Says what is not in them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "take_back_question", self.tr("Handing over"))
        more = self.tr(
            "Do this when the other PC failed. What was changed there meanwhile is not in these"
            " data, and from then on the two go different ways."
        )
        self.say(self.tr("Work on these data here again?"), more)
        self.offer(
            (self.tr("Take them back"), "take_back"), (self.tr("Leave as it is"), "leave_handed")
        )
