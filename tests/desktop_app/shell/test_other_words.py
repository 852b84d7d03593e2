"""The other words for commands name commands that there are."""

from __future__ import annotations

from desktop_app.context import AppContext
from desktop_app.shell.pages import PAGES
from desktop_app.shell.palette import other_words
from desktop_app.shell.window import MainWindow


def test_every_other_word_belongs_to_a_command(window: MainWindow, context: AppContext) -> None:
    for spec in PAGES:
        window.open_page(spec.key)
    known = {one.id for one in context.commands.all()} | {"desk.backup"}
    assert set(other_words.OF_COMMANDS) <= known
    assert set(other_words.OF_LISTS) <= {one.rpartition(".")[2] for one in known}
