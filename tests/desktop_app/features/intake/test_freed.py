"""The import page leaves nothing behind when it is closed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop_app.context import AppContext
from desktop_app.features.intake.page import IntakePage
from desktop_app.shell.window import MainWindow


def test_the_page_is_freed(
    window: MainWindow,
    context: AppContext,
    clean_list: Path,
    freed_on_close: Callable[[Callable[[], QWidget]], None],
):
    def make() -> IntakePage:
        made = IntakePage(context, window)
        made.begin_files((clean_list,))
        made._on_look_closely()
        return made

    freed_on_close(make)
