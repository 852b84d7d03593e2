"""Every sentence on screen, paper and command line has a Korean form, and none is left over."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from string import Formatter

import pytest

from resources.texts import areas

ROOT = Path(__file__).parents[2]
PACKAGES = ("desktop_app", "reports", "db", "resources")
_CALLS = {"tr", "_t", "t", "texts", "mark"}
_HANGUL = re.compile("[가-힣]")


@cache
def _sources() -> tuple[tuple[tuple[str, str], ...], tuple[str, ...]]:
    """(sentence, place) of each text that is asked for in the code; places where it is built."""
    asked, built = [], []
    for package in PACKAGES:
        for path in sorted((ROOT / package).rglob("*.py")):
            names = _CALLS | {"text"} if package == "reports" else _CALLS
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Call) and node.args and _asks_for_text(node.func, names):
                    place = f"{path.relative_to(ROOT)}:{node.lineno}"
                    asked += [(text, place) for text in _constants(node.args[0])]
                    if _asks_for_text(node.func, _CALLS) and _is_built(node.args[0]):
                        built.append(place)
    return tuple(asked), tuple(built)


def _is_built(node: ast.expr) -> bool:
    return isinstance(node, ast.JoinedStr | ast.BinOp)


def _asks_for_text(function: ast.expr, names: set[str]) -> bool:
    if isinstance(function, ast.Call):  # Texts(lang)("…"), texts_of(arguments)("…")
        return isinstance(function.func, ast.Name) and "texts" in function.func.id.casefold()
    if isinstance(function, ast.Attribute):
        return function.attr in _CALLS - {"mark", "t"}
    return isinstance(function, ast.Name) and function.id in names


def _constants(node: ast.expr) -> Iterator[str]:
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value
    elif isinstance(node, ast.IfExp):
        yield from _constants(node.body)
        yield from _constants(node.orelse)


def _korean() -> dict[str, str]:
    return {source: text for table in areas("ko").values() for source, text in table.items()}


def _parameters(template: str) -> set[str]:
    return {name for _, name, _, _ in Formatter().parse(template) if name}


def test_every_text_has_a_korean_one():
    korean = _korean()
    asked, _ = _sources()
    missing = [f"{place}: {text!r}" for text, place in asked if text not in korean]
    assert not missing, "\n".join(missing)


def test_no_korean_text_is_left_over():
    asked = {text for text, _ in _sources()[0]}
    left = [
        f"{area}.json: {source!r}"
        for area, table in areas("ko").items()
        for source in table
        if source not in asked
    ]
    assert not left, "\n".join(left)


def test_korean_texts_are_finished():
    unfinished = [
        source
        for source, text in _korean().items()
        if not text.strip()
        or (not _HANGUL.search(text) and source.casefold() == text.casefold() and len(source) > 3)
    ]
    assert not unfinished, unfinished


def test_parameters_are_the_same_in_both_languages():
    wrong = [
        source for source, text in _korean().items() if _parameters(source) != _parameters(text)
    ]
    assert not wrong, wrong


def test_one_sentence_has_one_translation():
    seen: dict[str, tuple[str, str]] = {}
    clashes = []
    for area, table in areas("ko").items():
        for source, text in table.items():
            if source in seen and seen[source][1] != text:
                clashes.append(f"{source!r}: {seen[source]} and {(area, text)}")
            seen[source] = (area, text)
    assert not clashes, "\n".join(clashes)


@pytest.mark.parametrize("call", ["self.tr(f'{x}')", "self.tr('a' + x)", "texts(f'{x}')"])
def test_the_scan_sees_no_text_in_what_cannot_be_translated(call: str):
    node = ast.parse(call, mode="eval").body
    assert isinstance(node, ast.Call)
    assert not list(_constants(node.args[0]))


def test_texts_are_never_put_together_before_they_are_translated():
    _, built = _sources()
    assert not built, built
