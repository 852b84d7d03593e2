"""settings.json: kept whole, read forgivingly; the data folder and its risks."""

from __future__ import annotations

import json
import stat
import sys
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from desktop_app import VERSION
from desktop_app.paths import DataFolder, Risk, choose_data_folder, find_data_folder, risks_of
from desktop_app.settings import Settings, load_settings, save_settings
from desktop_app.settings.server_password import joined, parted
from desktop_app.settings.source import SettingsSource


def test_settings_come_back_as_they_were_saved(tmp_path: Path):
    path = tmp_path / "settings.json"
    settings = Settings(office="전략산업과", officer="박서연", theme="dark")
    save_settings(path, settings)
    assert load_settings(path) == settings
    assert [file.name for file in path.parent.iterdir()] == ["settings.json"]


def test_there_are_none_yet(tmp_path: Path):
    assert load_settings(tmp_path / "settings.json") is None


def test_a_damaged_file_is_set_aside_and_not_lost(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text('{"office": "전략', encoding="utf-8")
    assert load_settings(path) is None
    assert path.with_name("settings.json.damaged").read_text(encoding="utf-8").endswith("전략")


def test_unknown_and_wrong_values_fall_back(tmp_path: Path):
    path = tmp_path / "settings.json"
    raw = {"office": 7, "theme": "pink", "language": "en", "later": True, "officer": "박서연"}
    path.write_text(json.dumps(raw), encoding="utf-8")
    assert load_settings(path) == Settings(language="en", officer="박서연")


def test_a_change_is_written_before_it_is_announced(qtbot: QtBot, tmp_path: Path):
    path = tmp_path / "settings.json"
    source = SettingsSource(path, Settings())
    with qtbot.waitSignal(source.changed) as blocker:
        source.update(officer="박서연")
    assert [settings.officer for settings in blocker.args] == ["박서연", ""]
    assert load_settings(path) == source.now


def test_a_file_that_a_disk_does_not_give_is_left_where_it_is(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.mkdir()  # reading it fails, as it does on a share that answers no more
    assert load_settings(path) is None
    assert path.is_dir()


def test_no_change_is_not_announced(qtbot: QtBot, tmp_path: Path):
    source = SettingsSource(tmp_path / "settings.json", Settings(officer="박서연"))
    with qtbot.assertNotEmitted(source.changed):
        source.update(officer="박서연")


def test_the_argument_names_the_folder(tmp_path: Path):
    assert find_data_folder(str(tmp_path)).root == tmp_path
    assert DataFolder(tmp_path).fresh


def test_a_chosen_folder_is_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("LOCALAPPDATA", str(tmp_path / "home"))
    assert find_data_folder(None).root == tmp_path / "home" / "attraction-desk"
    choose_data_folder(tmp_path / "elsewhere")
    assert find_data_folder(None).root == tmp_path / "elsewhere"


def test_risky_places_are_named(tmp_path: Path):
    home = tmp_path / "home" / "seoyeon"
    assert risks_of(home / "desk", home=home) == (Risk.PROFILE,)
    assert risks_of(home / "OneDrive - 고양시" / "desk", home=home) == (Risk.CLOUD, Risk.PROFILE)
    assert risks_of(tmp_path / "desk", home=home) == ()
    assert Risk.NETWORK in risks_of(Path("//server/share/desk"), home=home)


def test_the_version_is_the_same_in_both_places():
    text = (Path(__file__).parents[2] / "pyproject.toml").read_text(encoding="utf-8")
    assert tomllib.loads(text)["project"]["version"] == VERSION


def test_days_of_standing_still_are_kept_by_stage_and_mended(tmp_path: Path):
    path = tmp_path / "settings.json"
    save_settings(path, Settings(stale_days={**Settings().stale_days, "loi": 90}))
    kept = load_settings(path)
    assert kept is not None
    assert kept.stale_days["loi"] == 90
    path.write_text('{"stale_days": {"loi": -3, "mou": "x", "lead": 5, "moon": 1}}', "utf-8")
    mended = load_settings(path)
    assert mended is not None
    assert mended.stale_days == {**Settings().stale_days, "lead": 5}


ADDRESS = "postgresql://investdesk@10.1.2.3/desk"
WITH_PASSWORD = "postgresql://investdesk:p%40ss%2Fw@10.1.2.3/desk"


def test_the_password_of_a_server_is_not_in_the_settings(tmp_path: Path):
    path = tmp_path / "settings.json"
    save_settings(path, Settings(database=WITH_PASSWORD))
    assert json.loads(path.read_text(encoding="utf-8"))["database"] == ADDRESS
    assert "p%40ss" not in repr(Settings(database=WITH_PASSWORD))
    found = load_settings(path)
    assert found is not None
    assert found.database == WITH_PASSWORD
    kept = tmp_path / "server-password.json"
    assert sys.platform == "win32" or stat.S_IMODE(kept.stat().st_mode) == 0o600
    save_settings(path, replace(found, database="postgresql://investdesk@10.1.2.4/desk"))
    assert not kept.exists()


def test_one_that_an_older_program_left_there_goes_out_of_it(tmp_path: Path):
    path = tmp_path / "settings.json"
    path.write_text(json.dumps({"database": WITH_PASSWORD}), encoding="utf-8")
    for _ in range(2):
        found = load_settings(path)
        assert found is not None
        assert found.database == WITH_PASSWORD
        assert "p%40ss" not in path.read_text(encoding="utf-8")


def test_it_is_kept_nowhere_where_that_is_not_wanted(tmp_path: Path):
    path = tmp_path / "settings.json"
    save_settings(path, Settings(database=WITH_PASSWORD))
    save_settings(path, Settings(database=WITH_PASSWORD, keep_password=False))
    assert [file.name for file in tmp_path.iterdir()] == ["settings.json"]
    found = load_settings(path)
    assert found is not None
    assert found.database == ADDRESS


@pytest.mark.parametrize(
    ("url", "address", "password"),
    [
        (WITH_PASSWORD, ADDRESS, "p%40ss%2Fw"),
        (ADDRESS, ADDRESS, ""),
        ("", "", ""),
        ("postgresql://desk:a:b@h:5433/d?sslmode=require", "postgresql://desk@h:5433/d?sslmode=require", "a:b"),
        ("postgresql://desk@h/d?password=a/b&sslmode=require", "postgresql://desk@h/d?sslmode=require", "a%2Fb"),
        ("postgresql://desk:@/d?host=/run/pg", "postgresql://desk:@/d?host=/run/pg", ""),
    ],
)  # fmt: skip
def test_an_address_and_its_password(url: str, address: str, password: str):
    assert parted(url) == (address, password)
    if password:
        assert parted(joined(address, password)) == (address, password)
