"""Every module of the domain can be the first one that is imported, whoever asks for it."""

from __future__ import annotations

import pkgutil
import subprocess
import sys

import db.domain

_ALONE = """
import importlib, sys
for name in sys.argv[1:]:
    for known in [one for one in sys.modules if one == "db" or one.startswith("db.")]:
        del sys.modules[known]
    importlib.import_module(name)
"""


def test_each_module_of_the_domain_alone() -> None:
    names = [one.name for one in pkgutil.walk_packages(db.domain.__path__, "db.domain.")]
    assert "db.domain.counting.answers" in names
    ran = subprocess.run(
        [sys.executable, "-c", _ALONE, *names], capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stderr[-2000:]
