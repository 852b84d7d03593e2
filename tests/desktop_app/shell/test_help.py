"""Help: the keys there are, and the licences, in dialogs that go when they are closed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QLabel, QWidget

from desktop_app.shell.about import AboutDialog, KeysDialog
from desktop_app.shell.page_help import PageHelpDialog, help_text
from desktop_app.shell.window import MainWindow
from resources.texts import Texts


def words(dialog: QDialog) -> str:
    return " ".join(entry.text() for entry in dialog.findChildren(QLabel))


def test_about_names_the_licences_and_that_it_stays_offline(window: MainWindow) -> None:
    window.around.commands.run("help.about")
    dialog = window.findChild(AboutDialog)
    assert isinstance(dialog, AboutDialog)
    assert "LGPL" in words(dialog)
    assert "인터넷에 연결하지 않습니다" in words(dialog)
    dialog.accept()


def test_the_keys_of_the_commands_are_listed(window: MainWindow) -> None:
    window.around.commands.run("help.keys")
    dialog = window.findChild(KeysDialog)
    assert isinstance(dialog, KeysDialog)
    assert "Ctrl+K" in words(dialog)
    dialog.accept()


def test_the_dialogs_are_freed(freed_on_close: Callable[[Callable[[], QWidget]], None]) -> None:
    freed_on_close(AboutDialog)
    freed_on_close(lambda: KeysDialog(()))


def test_the_page_help_is_freed(freed_on_close: Callable[[Callable[[], QWidget]], None]) -> None:
    freed_on_close(
        lambda: PageHelpDialog("오늘", help_text("today", is_list=False), (), Texts("ko"))
    )
