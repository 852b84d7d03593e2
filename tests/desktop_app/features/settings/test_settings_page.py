"""설정: typed values are saved with the button, chosen ones at once."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QCheckBox, QComboBox, QLabel, QLineEdit, QPushButton, QWidget

from db.domain.retention import Retention
from db.domain.stages import STALE_DAYS
from desktop_app.context import AppContext
from desktop_app.features.settings.page import SettingsPage
from desktop_app.settings import load_settings
from desktop_app.shell.window import MainWindow
from desktop_app.widgets.period_box import DaysBox, MinutesBox, MonthsBox


@pytest.fixture
def first_page() -> str:
    return "settings"


@pytest.fixture
def page(window: MainWindow) -> SettingsPage:
    made = window.open_page("settings")
    assert isinstance(made, SettingsPage)
    return made


@pytest.fixture
def looked_at(shared_window: MainWindow) -> SettingsPage:
    """The page of those tests that change nothing on it."""
    made = shared_window.open_page("settings")
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


def test_how_long_contacts_are_kept_is_set_and_put_back(page: SettingsPage, context: AppContext):
    months = page.findChild(MonthsBox, "retention_months")
    days = page.findChild(DaysBox, "retention_bin_days")
    months.setValue(60)
    months.editingFinished.emit()
    days.setValue(7)
    days.editingFinished.emit()
    assert context.settings.now.retention == Retention(60, 7)
    page.findChild(QPushButton, "retention_usual").click()
    assert context.settings.now.retention == Retention()
    assert (months.value(), days.value()) == (36, 30)


def test_the_usual_look_comes_back_and_the_language_stays(page: SettingsPage, context: AppContext):
    usual = page.findChild(QPushButton, "look_usual")
    page.findChild(QCheckBox, "compact_rows").click()
    combo = page.findChild(QComboBox, "money_unit")
    combo.setCurrentIndex(combo.findData("원"))
    combo.activated.emit(combo.currentIndex())
    assert usual.isEnabled()
    usual.click()
    now = context.settings.now
    assert (now.compact_rows, now.money_unit, now.language) == (False, "억원", "ko")
    assert not usual.isEnabled()


def test_only_cards_that_say_the_words_are_left(
    page: SettingsPage, type_korean: Callable[[QWidget, str], None]
):
    find = page.findChild(QLineEdit, "settings_find")
    money, place = page.findChild(QComboBox, "money_unit"), page.findChild(QLabel, "data_folder")
    type_korean(find, "백만원")
    assert money.isVisibleTo(page)
    assert not place.isVisibleTo(page)
    find.clear()
    assert place.isVisibleTo(page)
    find.clear()
    type_korean(find, "두 번째 보관")  # kept with the backups, found here
    assert page.findChild(QPushButton, "to_backups").isVisibleTo(page)
    find.clear()
    type_korean(find, "없는말")
    assert "없는말" in page.findChild(QLabel, "settings_none").text()


def test_every_setting_on_a_card_says_what_it_is_for(looked_at: SettingsPage):
    for name in ("setting_organization", "setting_phone", "theme", "money_unit", "compact_rows"):
        assert looked_at.findChild(QWidget, name).accessibleDescription(), name


def test_the_minutes_until_it_locks_are_set_and_put_back(page: SettingsPage, context: AppContext):
    minutes = page.findChild(MinutesBox, "lock_minutes")
    usual = page.findChild(QPushButton, "lock_usual")
    assert not usual.isEnabled()
    minutes.setValue(3)
    minutes.editingFinished.emit()
    assert context.settings.now.lock_minutes == 3
    usual.click()
    assert context.settings.now.lock_minutes == 15
    assert (minutes.value(), usual.isEnabled()) == (15, False)


@pytest.mark.parametrize(
    "word", ["잠금", "임기", "회계연도", "감사", "휴무일", "접속", "정체", "두 번째"]
)
def test_what_can_be_set_is_found_by_its_word(looked_at: SettingsPage, word: str):
    looked_at.findChild(QLineEdit, "settings_find").setText(word)
    none = looked_at.findChild(QLabel, "settings_none")
    assert none.isHidden()
