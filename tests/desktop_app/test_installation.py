"""What the security officer is told: every file with its hash, every library, nothing of the workshop."""

from __future__ import annotations

import hashlib

from desktop_app.installation import components, this_installation
from desktop_app.paths import program_folder


def test_every_file_stands_with_the_hash_it_really_has() -> None:
    installed = this_installation()
    assert len(installed.files) > 1_000
    for one in installed.files[:: len(installed.files) // 20]:
        data = (program_folder() / one.path).read_bytes()
        assert (one.size, one.digest) == (len(data), hashlib.sha256(data).hexdigest())


def test_libraries_of_libraries_are_named_and_tools_are_not() -> None:
    found = {one.name.lower(): one for one in components()}
    assert {"sqlalchemy", "reportlab", "psycopg-binary", "cffi"} <= set(found)
    assert not {"pytest", "mypy", "ruff", "pyinstaller"} & set(found)
    assert all(one.version for one in found.values())
    assert found["sqlalchemy"].licence == "MIT"
