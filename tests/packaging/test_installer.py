"""The installer takes away what it brought, and nothing else; it needs no administrator."""

from __future__ import annotations

import re
from pathlib import Path

import bootstrap

SCRIPT = (Path(__file__).resolve().parents[2] / "installer.nsi").read_text(encoding="utf-8-sig")


def test_it_takes_away_what_the_built_folder_holds() -> None:
    removed = set(re.findall(r'^  Delete "\$INSTDIR\\(.+)"$', SCRIPT, re.MULTILINE))
    programs = {"AttractionDesk.exe", "attraction-desk.exe", "uninstall.exe"}
    assert removed == programs | set(bootstrap.PAPERS.values())


def test_it_takes_away_no_folder_but_the_libraries() -> None:
    removed = set(re.findall(r'^  RMDir /r "(.+)"$', SCRIPT, re.MULTILINE))
    assert removed == {r"$INSTDIR\_internal"}


def test_it_writes_nothing_for_other_users_and_takes_no_file_associations() -> None:
    keys = re.findall(r"^ +(?:WriteReg|DeleteReg)\w+ (\S+ \S+)", SCRIPT, re.MULTILINE)
    assert set(keys) == {'HKCU "${LISTED}"'}
    assert "RequestExecutionLevel user" in SCRIPT
    assert not re.search(r"HKLM|HKCR|SHCTX|\\Classes", SCRIPT)
