"""What every source file keeps to and no linter rule says."""

from __future__ import annotations

import sys

from tests.architecture.sources import source, sources

PACKAGES = ("desktop_app", "reports", "db", "resources", "benchmarks", "tests")
SOURCES = [path for package in PACKAGES for path in sources(package)]


def under(*folders: str) -> list[str]:
    return [path for path in SOURCES if path.startswith(folders)]


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path in SOURCES if not source(path).explained]
    assert silent == []


def test_every_module_defers_its_annotations() -> None:
    """One spelling of types on all supported versions of Python."""
    eager = [
        path
        for path in SOURCES
        if source(path).defines and "__future__" not in source(path).imported
    ]
    assert eager == []


def test_queries_return_rows_never_generators() -> None:
    """A generator would outlive its session."""
    lazy = [path for path in under("db/queries/") if source(path).yields]
    assert lazy == []


def test_the_domain_imports_only_the_standard_library() -> None:
    foreign = {
        (path, name)
        for path in under("db/domain/")
        for name in source(path).imported
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("db.domain")
    }
    assert foreign == set()


def test_migrations_import_only_the_core_of_sqlalchemy() -> None:
    """A step must do the same in ten years, whatever the models say by then."""
    allowed = ("sqlalchemy", "alembic", "db.migrations")
    foreign = {
        (path, name)
        for path in under("db/migrations/")
        for name in source(path).imported
        if name.split(".")[0] not in sys.stdlib_module_names
        and (not name.startswith(allowed) or name.startswith("sqlalchemy.orm"))
    }
    assert foreign == set()
