"""설정: typed values are saved with the button, chosen ones at once."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QPushButton

from db.domain.stages import STALE_DAYS
from desktop_app.context import AppContext
from desktop_app.features.settings import SettingsPage
from desktop_app.settings import load_settings
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.days_box import DaysBox


@pytest.fixture
def first_page() -> str:
    return "settings"


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    made = window.open_page("settings")
    assert isinstance(made, SettingsPage)
    return made


def test_what_is_typed_is_saved_with_the_button(page: SettingsPage, context: AppContext):
    save = page.findChild(QPushButton, "save_settings")
    assert not save.isEnabled()
    page.findChild(QLineEdit, "setting_office").setText("투자유치과")
    assert save.isEnabled()
    save.click()
    assert not save.isEnabled()
    saved = load_settings(context.folder.settings)
    assert saved is not None
    assert saved.office == "투자유치과"


def test_what_is_chosen_takes_effect_at_once(page: SettingsPage, context: AppContext):
    page.findChild(QCheckBox, "compact_rows").click()
    assert context.settings.now.compact_rows


def test_the_data_folder_is_named(page: SettingsPage, context: AppContext):
    assert page.findChild(QLabel, "data_folder").text() == str(context.folder.root)


def test_days_of_standing_still_are_set_and_put_back(page: SettingsPage, context: AppContext):
    box = page.findChild(DaysBox, "stale_loi")
    box.setValue(90)
    box.editingFinished.emit()
    assert context.settings.now.stale_days["loi"] == 90
    silence = page.findChild(DaysBox, "sleeping_days")
    silence.setValue(20)
    silence.editingFinished.emit()
    assert context.settings.now.sleeping_days == 20
    page.findChild(QPushButton, "stale_usual").click()
    assert context.settings.now.sleeping_days == 60
    assert context.settings.now.stale_days == dict(STALE_DAYS)
    assert box.value() == STALE_DAYS["loi"]
