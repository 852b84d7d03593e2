"""What every source file keeps to and no linter rule says."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("desktop_app", "reports", "db", "resources", "benchmarks", "tests")
SOURCES = sorted(
    path.relative_to(ROOT).as_posix()
    for package in PACKAGES
    for path in (ROOT / package).rglob("*.py")
)


@pytest.fixture(scope="module", autouse=True)
def _forgotten_at_the_end() -> Iterator[None]:
    """The trees of all sources are many objects: too many for whatever is tested next."""
    yield
    tree.cache_clear()


@cache
def tree(path: str) -> ast.Module:
    return ast.parse((ROOT / path).read_text(encoding="utf-8"), filename=path)


def under(*folders: str) -> list[str]:
    return [path for path in SOURCES if path.startswith(folders)]


@cache
def imported(path: str) -> set[str]:
    """Return the dotted names a module imports, absolute ones only."""
    names: set[str] = set()
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names.add(node.module)
    return names


def test_every_module_says_what_it_is_for() -> None:
    silent = [path for path in SOURCES if not ast.get_docstring(tree(path))]
    assert silent == []


def test_every_module_defers_its_annotations() -> None:
    """One spelling of types on all supported versions of Python."""
    eager = [
        path
        for path in SOURCES
        if any(isinstance(node, ast.FunctionDef | ast.ClassDef) for node in ast.walk(tree(path)))
        and "__future__" not in imported(path)
    ]
    assert eager == []


def test_queries_return_rows_never_generators() -> None:
    """A generator would outlive its session."""
    lazy = [
        path
        for path in under("db/queries/")
        if any(isinstance(node, ast.Yield | ast.YieldFrom) for node in ast.walk(tree(path)))
    ]
    assert lazy == []


def test_the_domain_imports_only_the_standard_library() -> None:
    foreign = {
        (path, name)
        for path in under("db/domain/")
        for name in imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names and not name.startswith("db.domain")
    }
    assert foreign == set()


def test_migrations_import_only_the_core_of_sqlalchemy() -> None:
    """A step must do the same in ten years, whatever the models say by then."""
    allowed = ("sqlalchemy", "alembic", "db.migrations")
    foreign = {
        (path, name)
        for path in under("db/migrations/")
        for name in imported(path)
        if name.split(".")[0] not in sys.stdlib_module_names
        and (not name.startswith(allowed) or name.startswith("sqlalchemy.orm"))
    }
    assert foreign == set()
