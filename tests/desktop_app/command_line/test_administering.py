"""The commands of the administrator's guide, in its order: to a server, a backup of it, a new one."""

from __future__ import annotations

from pathlib import Path

import psycopg

from tests.desktop_app.command_line.conftest import Run


def test_to_a_server_and_out_of_its_backup_to_another(
    demo: Run, tmp_path: Path, postgres_empty: str
) -> None:
    there = demo("copy", "--to", postgres_empty, "--json").document
    assert there["rows"] > 1_000
    assert demo("copy", "--to", postgres_empty).code == 4
    pc, again = tmp_path / "pc", tmp_path / "again"
    at = ("--data-dir", pc, "--database", postgres_empty)
    assert demo("search", "한빛정밀", "--json", *at).document["hits"]
    backup = demo("backup", "--json", *at).document["file"]
    assert demo("restore", backup, "--data-dir", again).code == 0
    assert demo("check", "--data-dir", again).code == 0
    with psycopg.connect(postgres_empty, autocommit=True) as connection:
        connection.execute("DROP SCHEMA public CASCADE; CREATE SCHEMA public")
    onward = demo("copy", "--data-dir", again, "--to", postgres_empty, "--json").document
    assert onward == there
    assert demo("copy", *at, "--to", tmp_path / "back", "--json").document == there
    assert demo("check", "--data-dir", tmp_path / "back").code == 0
