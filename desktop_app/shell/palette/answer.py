"""An answer of the palette: the rows for what was found, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.hangul import is_choseong
from db.domain.kinds import RecordKind
from desktop_app.commands import CommandRegistry
from desktop_app.shell.palette.other_words import other_words
from desktop_app.shell.palette.rows import (
    ICONS,
    PEOPLE,
    Asked,
    Hit,
    PaletteRow,
    Scope,
    View,
    find_commands,
    match,
)
from resources.icons import shipped
from resources.texts import Texts, mark

MOST = 50
"""Records asked for; when so many come, there may be more."""
_A_GROUP, _ALONE = 6, 14
_STAGE = catalogue(RecordKind.CASE).field("stage")
_RECENT, _NEAR = mark("Opened last"), mark("Similar names")
_FIRMS, _PEOPLE = mark("Firms and bodies"), mark("People")
_OTHERS = mark("Cases, meetings, follow-ups")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the list shows, and the count beside the input."""

    rows: tuple[PaletteRow, ...]
    count: str


def answer(
    texts: Texts,
    commands: CommandRegistry,
    asked: Asked,
    hits: Sequence[Hit],
    views: Sequence[View] = (),
) -> Answer:
    """Records by group, the group of the best one first; views, commands, a new record. Names that
    are merely similar come after views and commands that are called so.
    """
    groups = _groups(asked, hits)
    most = _ALONE if len(groups) == 1 else _A_GROUP
    records = [row for title, found in groups.items() for row in _group(texts, title, found, most)]
    others: list[PaletteRow] = []
    if asked.scope is Scope.ALL and asked.query:
        others += _view_rows(texts, views, asked.query)
    if asked.scope in (Scope.ALL, Scope.COMMANDS):
        others += _command_rows(texts, commands, asked.query)
    guessed = all(hit.nearly for hit in hits)
    rows = others + records if guessed else records + others
    if not rows and asked.query:
        rows.append(PaletteRow(texts("Nothing found")))
    if asked.may_create:
        rows.append(_new_firm(texts, asked.query))
    return Answer(tuple(rows), _count(texts, asked, len(hits)))


def _groups(asked: Asked, hits: Sequence[Hit]) -> dict[str, list[Hit]]:
    groups: dict[str, list[Hit]] = {}
    for hit in hits:
        groups.setdefault(_title(asked, hit), []).append(hit)
    return groups


def _title(asked: Asked, hit: Hit) -> str:
    if not asked.query:
        return _RECENT
    if hit.nearly:
        return _NEAR
    if hit.kind is RecordKind.ORGANIZATION:
        return _FIRMS
    return _PEOPLE if hit.kind in PEOPLE else _OTHERS


def _group(texts: Texts, title: str, hits: Sequence[Hit], most: int) -> list[PaletteRow]:
    head = PaletteRow(texts(title), str(len(hits)))
    return [head] + [
        PaletteRow(
            hit.title,
            _detail(texts, hit),
            ICONS.get(hit.kind, "file-text"),
            tuple(hit.matched),
            hit.kind,
            hit.id,
            stage=hit.stage,
        )
        for hit in hits[:most]
    ]


def _detail(texts: Texts, hit: Hit) -> str:
    stage = _STAGE.choice_label(hit.stage, texts.lang) if hit.stage else ""
    return " · ".join(part for part in (stage, hit.found, hit.subtitle) if part)


def _view_rows(texts: Texts, views: Sequence[View], query: str) -> list[PaletteRow]:
    found = [(view, match(view.name, query)) for view in views]
    rows = [
        PaletteRow(
            view.name, icon=shipped(view.icon, "bookmark"), matched=ranges, page=view.list_name,
            target={"saved_view": view.id},
        )
        for view, ranges in found if ranges is not None
    ]  # fmt: skip
    return [PaletteRow(texts("Saved views"), str(len(rows))), *rows] if rows else []


def _command_rows(texts: Texts, commands: CommandRegistry, query: str) -> list[PaletteRow]:
    offered = [
        (command, other_words(command.id, texts))
        for command in commands.all()
        if command.id != "shell.palette" and commands.is_offered(command)
    ]
    found = find_commands(offered, query)
    if not found:
        return []
    return [PaletteRow(texts("Commands"))] + [
        PaletteRow(
            command.text,
            word,
            command.icon or "arrow-right",
            ranges,
            command_id=command.id,
            shortcut=command.shortcut,
            enabled=commands.is_enabled(command.id),
        )
        for command, ranges, word in found
    ]


def _new_firm(texts: Texts, name: str) -> PaletteRow:
    text = texts("New organization: {name}", name=name)
    return PaletteRow(text, icon="plus", page="organizations", target={"new": True, "name": name})


def _count(texts: Texts, asked: Asked, count: int) -> str:
    if not asked.query or asked.scope is Scope.COMMANDS:
        return ""
    shown = f"{count}+" if count >= MOST else count
    if is_choseong(asked.query):
        return texts("initials · {count} found", count=shown)
    return texts("{count} found", count=shown)
