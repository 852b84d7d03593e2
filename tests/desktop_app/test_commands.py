"""Commands: found by the palette, disabled when they cannot run, gone with their page."""

from __future__ import annotations

import gc

import pytest
from pytestqt.qtbot import QtBot

from desktop_app.commands import Command, CommandRegistry
from desktop_app.shell.palette.model import stretches
from desktop_app.shell.palette.rows import PaletteRow, Scope, find_commands, match, read_asked


class Owner:
    """A page with one command."""

    def __init__(self) -> None:
        self.runs = 0
        self.open = True

    def run(self) -> None:
        self.runs += 1

    def enabled(self) -> bool:
        return self.open


@pytest.fixture
def registry(qapp: object) -> CommandRegistry:
    return CommandRegistry()


def test_a_command_runs_while_it_is_enabled(qtbot: QtBot, registry: CommandRegistry):
    owner = Owner()
    registry.add(Command("a.run", "실행", owner.run, enabled=owner.enabled))
    with qtbot.waitSignal(registry.requested) as blocker:
        assert registry.run("a.run")
    assert blocker.args == ["a.run"]
    owner.open = False
    assert not registry.run("a.run")
    assert not registry.run("no.such")
    assert owner.runs == 1


def test_commands_go_with_their_page(registry: CommandRegistry):
    owner = Owner()
    registry.add(Command("a.run", "실행", owner.run))
    assert [command.id for command in registry.all()] == ["a.run"]
    del owner
    gc.collect()
    assert registry.all() == ()
    assert not registry.run("a.run")


def test_a_command_is_replaced_by_its_id(registry: CommandRegistry):
    first, second = Owner(), Owner()
    registry.add(Command("a.run", "하나", first.run))
    registry.add(Command("a.run", "둘", second.run))
    registry.run("a.run")
    assert (first.runs, second.runs) == (0, 1)
    registry.remove("a.run")
    assert registry.get("a.run") is None


@pytest.mark.parametrize(
    ("text", "query", "ranges"),
    [
        ("촉진지구 현황 보기", "ㅎㅂ", ((6, 7), (8, 9))),
        ("촉진지구 현황 보기", "황보", ((6, 7), (8, 9))),
        ("현황 보기", "ㅎㅎㅂ", ((0, 2), (3, 4))),
        ("변경 이력", "변ㄱ", ((0, 2),)),
        ("변경 이력", "벼", ((0, 1),)),
        ("Settings", "sett", ((0, 4),)),
        ("설정", "x", None),
        ("설정", "", ()),
    ],
)
def test_commands_are_found_as_they_are_typed(text: str, query: str, ranges: object):
    assert match(text, query) == ranges


def test_early_matches_come_first_and_other_words_count(registry: CommandRegistry):
    owner = Owner()
    registry.add(
        Command("b", "자료 가져오기", owner.run),
        Command("a", "가져오기", owner.run),
    )
    offered = [(one, ("import", "read") if one.id == "a" else ()) for one in registry.all()]
    assert [found.id for found, _, _ in find_commands(offered, "가져")] == ["a", "b"]
    assert [(found.id, word) for found, _, word in find_commands(offered, "impo")] == [
        ("a", "import")
    ]


@pytest.mark.parametrize(
    ("text", "scope", "query"),
    [
        ("한빛", Scope.ALL, "한빛"),
        ("> 설정", Scope.COMMANDS, "설정"),
        ("@박", Scope.PEOPLE, "박"),
        ("#2026-031", Scope.NUMBERS, "2026-031"),
    ],
)
def test_a_prefix_narrows(text: str, scope: Scope, query: str):
    asked = read_asked(text)
    assert (asked.scope, asked.query) == (scope, query)


def test_a_title_is_cut_where_it_matched():
    row = PaletteRow("㈜한빛정밀", matched=((1, 3),))
    assert stretches(row) == [("㈜", False), ("한빛", True), ("정밀", False)]
