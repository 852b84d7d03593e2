"""The parts that need neither data nor a window: modules and resources."""

from __future__ import annotations

import importlib
import pkgutil
from pathlib import Path

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from resources.icons import icon_names, icon_svg
from resources.texts import Texts, all_sources

PACKAGES = ("desktop_app", "reports", "db", "resources")
LOADED_BY_NAME = ("sqlalchemy.dialects.sqlite.pysqlite", "sqlalchemy.dialects.postgresql.psycopg",
                  "psycopg", "alembic.ddl.sqlite", "alembic.ddl.postgresql", "cryptography.hazmat.primitives.ciphers",
                  "sqlcipher3.dbapi2", "openpyxl", "xlsxwriter", "python_calamine", "xlrd", "msoffcrypto",
                  "pypdf", "pypdfium2", "reportlab.graphics.renderSVG")  # fmt: skip


def imports(_folder: Path) -> str:
    """Every module of ours and every library that is loaded by name."""
    names = [
        found.name
        for package in PACKAGES
        for found in pkgutil.walk_packages(importlib.import_module(package).__path__, f"{package}.")
        if not found.name.endswith("__main__")
    ]
    for name in (*names, *LOADED_BY_NAME):
        importlib.import_module(name)
    assert len(names) > 100, f"only {len(names)} modules of ours were found"
    return f"{len(names)} modules"


def resources(_folder: Path) -> str:
    """Texts, icons, labels."""
    texts = Texts("ko")
    missing = [source for source in all_sources() if not texts(source)]
    assert not missing, missing
    icons = icon_names()
    assert icons, "no icons"
    assert all("<svg" in icon_svg(name) for name in icons)
    fields = sum(len(catalogue(kind).fields) for kind in RecordKind)
    return f"{len(all_sources())} texts, {len(icons)} icons, {fields} fields"
