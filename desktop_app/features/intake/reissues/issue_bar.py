"""The band that says how a list differs from the issue of it that came in before."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from desktop_app.features.intake.reissues.watching import CHANGED, GONE, NEW, Watched
from desktop_app.features.intake.strip import Strip
from desktop_app.issue_offers import list_words
from desktop_app.theme import Theme
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, label
from resources.texts import Texts, fill

_HEIGHT = 40


class IssueBar(Strip):
    """Shown only for a list that is known from before."""

    show_requested = Signal()

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(theme, "soft", "b", parent)
        self.setObjectName("issue_bar")
        self.setFixedHeight(_HEIGHT)
        self._texts = texts
        icon = QLabel()
        icon.setPixmap(theme.pixmap("history", "accent"))
        self._since = OneLine("muted")
        self._counts = label("", "name")
        self._counts.setObjectName("issue_counts")
        self._offers = label("", "muted")
        self._offers.setObjectName("issue_offers")
        self._show = button(self.tr("See what differs"), "link", name="issue_show")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(12)
        row.addWidget(icon)
        row.addWidget(self._since)
        row.addWidget(self._counts)
        row.addWidget(self._offers)
        row.addWidget(self._show)
        row.addStretch(1)
        self._show.clicked.connect(self.show_requested)

    def show_watched(self, watched: Watched | None, ticks: int = 0) -> None:
        """Say how the lists differ, what that suggests and how much of it is ticked."""
        if watched is None:
            return
        since = self.tr("Since {list}")
        self._since.show_text(fill(since, list=list_words(watched.issue, self._texts)))
        self._counts.setText(counts_words(watched, self._texts))
        self._show.setVisible(any(watched.rows.values()))
        offered = len(watched.urgent)
        text = fill(self.tr("{count:proposal|proposals}"), count=offered) if offered else ""
        if ticks:
            text = fill(self.tr("{count} ticked, written with the list"), count=ticks)
        self._offers.setText(text)
        self._offers.setVisible(bool(text))


def counts_words(watched: Watched, texts: Texts) -> str:
    """``new 3 · changed 12 · gone 1``, or that nothing differs."""
    if not any(watched.rows.values()):
        return texts("all {count:row|rows} as before", count=watched.same)
    return texts(
        "new {new} · changed {changed} · gone {gone}",
        new=len(watched.rows[NEW]),
        changed=len(watched.rows[CHANGED]),
        gone=len(watched.rows[GONE]),
    )
