"""The rail's list: which pages there are. Each factory imports its feature when first asked."""

from __future__ import annotations

from desktop_app.context import AppContext
from desktop_app.page import Page, PageSpec, Shell
from resources.texts import mark


def _history(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.history import HistoryPage

    return HistoryPage(context, shell)


def _settings(context: AppContext, shell: Shell) -> Page:
    from desktop_app.features.settings import SettingsPage

    return SettingsPage(context, shell)


PAGES: tuple[PageSpec, ...] = (
    PageSpec(
        "history",
        mark("Change history"),
        "history",
        _history,
        short_title=mark("History"),
        at_bottom=True,
        shortcut="Ctrl+9",
    ),
    PageSpec(
        "settings", mark("Settings"), "settings", _settings, at_bottom=True, shortcut="Ctrl+,"
    ),
)
"""In the order of the rail. Deleting a feature's folder breaks nothing but its line here."""
