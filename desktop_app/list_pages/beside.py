"""The names of the pages under one entry of the rail, for pages that are no plain lists."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication

from desktop_app.page import Shell
from desktop_app.theme import Theme
from desktop_app.widgets.list_switch import ListSwitch


def page_switch(theme: Theme, shell: Shell, key: str, title: str) -> ListSwitch:
    """The switch to the pages beside the one with ``key``, whose own ``title`` is translated."""
    titles = {
        one.key: QCoreApplication.translate("", one.list_title) for one in shell.lists_beside(key)
    }
    return ListSwitch(theme, titles or {key: title}, key)
