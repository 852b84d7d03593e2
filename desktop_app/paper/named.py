"""A paper of the office's list, asked for in the window."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.context import AppContext
from desktop_app.paper.heading import paper_of
from desktop_app.paper.paper_desk import Paper
from reports.content.facts import Author
from reports.content.model import Document
from reports.content.papers.asked import Counting, PaperAsk
from reports.paper_kinds import PaperKind
from reports.papers import make_paper


def paper_ask(
    context: AppContext, as_of: str = "", subject: int = 0, officer: str = "",
    counting: Counting | None = None,
) -> PaperAsk:  # fmt: skip
    """What a paper is asked with; of today unless a day is given."""
    now = context.settings.now
    author = Author(now.office, now.position, now.officer, now.phone)
    day = as_of or context.store.today()
    return PaperAsk(
        paper_of(context, day), author, day, subject, officer, now.stillness, counting or Counting()
    )


def named_paper(context: AppContext, kind: PaperKind, ask: PaperAsk | None = None) -> Paper:
    """The paper as it would be made when it is wanted."""
    asked = ask or paper_ask(context)
    store = context.store

    def make() -> Document:
        return make_paper(store, kind, asked)

    return Paper(make, QCoreApplication.translate("", kind.title))
