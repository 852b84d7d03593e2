"""The traps of our Qt version, and the habits that keep us out of them."""

from __future__ import annotations

import ast
import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6 import QtCore, QtGui, QtWidgets
from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QMainWindow, QWidget

ROOT = Path(__file__).parents[2] / "desktop_app"
FILES = sorted(ROOT.rglob("*.py"))
_WIDGETS = (QWidget, QDialog, QMainWindow)
Nodes = dict[Path, list[ast.AST]]

_OURS = {"Page", "ListPage", "InspectorPanel", "CardColumn", "StartCard", "FieldEditor"}
"""Bases of our own that are widgets."""


class _Bell(QObject):
    rung = Signal()


@pytest.mark.usefixtures("qapp")
def test_none_and_true_keep_their_references():
    """PySide6 6.12.0 gives one away at each call on Python 3.11 and the process dies."""
    bell = _Bell()
    before = (sys.getrefcount(None), sys.getrefcount(True))
    for number in range(100):
        bell.rung.emit()
        bell.setObjectName(str(number))
    after = (sys.getrefcount(None), sys.getrefcount(True))
    assert after[0] > before[0] - 50
    assert after[1] > before[1] - 50


@pytest.fixture(scope="module")
def nodes() -> Nodes:
    """What each file of the window is made of, parsed once."""
    return {path: list(ast.walk(ast.parse(path.read_text(encoding="utf-8")))) for path in FILES}


def _classes(nodes: Nodes) -> Iterator[tuple[Path, ast.ClassDef]]:
    for path, found in nodes.items():
        yield from ((path, node) for node in found if isinstance(node, ast.ClassDef))


def _qt_names(node: ast.ClassDef) -> frozenset[str]:
    """Names of methods that an attribute of this class must not hide."""
    return _names_of(frozenset(base.id for base in node.bases if isinstance(base, ast.Name)))


@cache
def _names_of(bases: frozenset[str]) -> frozenset[str]:
    owners: tuple[type, ...] = tuple(
        found
        for base in bases
        for module in (QtWidgets, QtGui, QtCore)
        if (found := getattr(module, base, None))
    )
    if bases & _OURS or any(issubclass(owner, QWidget) for owner in owners):
        views = any(name.endswith("View") for name in bases)
        owners += (*_WIDGETS, QAbstractItemView) if views else _WIDGETS
    return frozenset(name for owner in owners for name in dir(owner) if name[0] != "_")


def test_no_attribute_hides_a_qt_method(nodes: Nodes):
    """``self.layout = …`` makes ``widget.layout()`` fail far away."""
    hidden = [
        f"{path.name}:{target.lineno} self.{target.attr}"
        for path, node in _classes(nodes)
        for statement in ast.walk(node)
        if isinstance(statement, ast.Assign | ast.AnnAssign)
        for target in (
            statement.targets if isinstance(statement, ast.Assign) else [statement.target]
        )
        if isinstance(target, ast.Attribute)
        and isinstance(target.value, ast.Name)
        and target.value.id == "self"
        and target.attr in _qt_names(node)
    ]
    assert not hidden, hidden


def _connections(nodes: Nodes) -> Iterator[tuple[Path, ast.Call]]:
    for path, found in nodes.items():
        for node in found:
            if (
                isinstance(node, ast.Call)
                and isinstance(node.func, ast.Attribute)
                and node.func.attr == "connect"
                and node.args
            ):
                yield path, node


def test_no_signal_holds_a_lambda_or_a_partial(nodes: Nodes):
    """One that captures ``self`` keeps its dialog alive for ever."""
    held = [
        f"{path.name}:{node.lineno}"
        for path, node in _connections(nodes)
        if isinstance(node.args[0], ast.Lambda)
        or (
            isinstance(node.args[0], ast.Call)
            and isinstance(node.args[0].func, ast.Name)
            and node.args[0].func.id == "partial"
        )
    ]
    assert not held, held


def test_connected_methods_of_ours_are_slots(nodes: Nodes):
    bare = []
    for path, found in nodes.items():
        for owner in [node for node in found if isinstance(node, ast.ClassDef)]:
            methods = {node.name: node for node in owner.body if isinstance(node, ast.FunctionDef)}
            for node in ast.walk(owner):
                if not (
                    isinstance(node, ast.Call)
                    and isinstance(node.func, ast.Attribute)
                    and node.func.attr == "connect"
                    and node.args
                    and isinstance(node.args[0], ast.Attribute)
                    and isinstance(node.args[0].value, ast.Name)
                    and node.args[0].value.id == "self"
                ):
                    continue
                method = methods.get(node.args[0].attr)
                if method is not None and not _is_slot(method):
                    bare.append(f"{path.relative_to(ROOT)}:{node.lineno} {method.name}")
    assert not bare, bare


def _is_slot(method: ast.FunctionDef) -> bool:
    return any(
        isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Name)
        and decorator.func.id == "Slot"
        for decorator in method.decorator_list
    )


def test_nobody_turns_the_event_loop_by_hand():
    turned = [
        str(path.relative_to(ROOT))
        for path in FILES
        if "processEvents(" in path.read_text(encoding="utf-8")
    ]
    assert not turned, turned


def test_no_box_of_qts_own_changes_under_a_wheel_that_scrolls(nodes: Nodes):
    """``Combo`` and the period boxes leave the wheel to the pane."""
    boxes = {"QComboBox", "QSpinBox", "QDoubleSpinBox", "QDateEdit", "QTimeEdit", "QDateTimeEdit"}
    made = [
        f"{path.relative_to(ROOT)}:{node.lineno}"
        for path, found in nodes.items()
        for node in found
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in boxes
    ]
    assert not made, made


def test_no_qt_object_is_a_runnable(nodes: Nodes):
    both = [
        f"{path.name}:{node.lineno}"
        for path, node in _classes(nodes)
        if "QRunnable" in {base.id for base in node.bases if isinstance(base, ast.Name)}
    ]
    assert not both, both


def test_control_pictures_have_the_colours_of_their_theme():
    from desktop_app.theme import _CONTROL_IMAGES
    from desktop_app.tokens import TOKENS
    from resources.icons import control_image

    for name, tokens in TOKENS.items():
        for key in _CONTROL_IMAGES:
            text = control_image(name.value, key).read_text(encoding="utf-8")
            assert any(color in text for color in tokens.roles().values()), (name, key)


def test_no_part_is_shown_before_it_has_its_place(nodes: Nodes):
    """Shown without a parent it is a window of its own for a moment; ``hide_unless`` only hides."""
    shown = [
        f"{path.name}:{call.lineno}"
        for path, found in nodes.items()
        for made in found
        if isinstance(made, ast.FunctionDef) and made.name in {"__init__", "_compose"}
        for call in ast.walk(made)
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Attribute)
        and call.func.attr in {"setVisible", "show"}
        and ast.unparse(call.func.value) != "self"
    ]
    assert not shown, shown
