"""What each source imports, defines and yields, read once for all tests of the architecture."""

from __future__ import annotations

import ast
from dataclasses import dataclass
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]


@dataclass(frozen=True, slots=True)
class Source:
    """The facts of one file; its tree is let go again, for trees are many objects."""

    explained: bool
    """Whether it begins with a docstring."""
    imported: frozenset[str]
    """The dotted names it imports, absolute ones only."""
    defines: bool
    """Whether it has a function or a class."""
    yields: bool


@cache
def source(path: str) -> Source:
    """The facts of a file, by its path below the checkout."""
    tree = ast.parse((ROOT / path).read_text(encoding="utf-8"), filename=path)
    names: set[str] = set()
    defines = yields = False
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            names.update(alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names.add(node.module)
        elif isinstance(node, ast.FunctionDef | ast.ClassDef):
            defines = True
        elif isinstance(node, ast.Yield | ast.YieldFrom):
            yields = True
    return Source(bool(ast.get_docstring(tree)), frozenset(names), defines, yields)


@cache
def sources(folder: str) -> tuple[str, ...]:
    """The files below a folder of the checkout, by their paths."""
    return tuple(
        sorted(path.relative_to(ROOT).as_posix() for path in (ROOT / folder).rglob("*.py"))
    )
