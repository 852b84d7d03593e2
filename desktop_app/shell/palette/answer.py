"""An answer of the palette: the rows for what was found, and how many there are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.catalogue import catalogue
from db.domain.hangul import is_choseong
from db.domain.kinds import RecordKind
from desktop_app.commands import CommandRegistry
from desktop_app.shell.palette.rows import ICONS, Hit, PaletteRow, Scope, find_commands
from resources.texts import Texts

_STAGE = catalogue(RecordKind.CASE).field("stage")


@dataclass(frozen=True, slots=True)
class Answer:
    """What the list shows, and the count beside the input."""

    rows: tuple[PaletteRow, ...]
    count: str


def answer(
    texts: Texts, commands: CommandRegistry, scope: Scope, query: str, hits: Sequence[Hit]
) -> Answer:
    """Firms first, then everything else that is a record, then commands."""
    firms = [hit for hit in hits if hit.kind is RecordKind.ORGANIZATION]
    others = [hit for hit in hits if hit.kind is not RecordKind.ORGANIZATION]
    rows = _group(texts, texts("Firms and bodies"), firms)
    rows += _group(texts, texts("Cases, meetings, follow-ups"), others)
    if scope in (Scope.ALL, Scope.COMMANDS):
        rows += _command_rows(texts, commands, query)
    if not rows and query:
        rows.append(PaletteRow(texts("Nothing found")))
    return Answer(tuple(rows), _count(texts, scope, query, len(hits)))


def _group(texts: Texts, title: str, hits: Sequence[Hit]) -> list[PaletteRow]:
    if not hits:
        return []
    head = PaletteRow(title, str(len(hits)))
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
        for hit in hits
    ]


def _detail(texts: Texts, hit: Hit) -> str:
    stage = _STAGE.choice_label(hit.stage, texts.lang) if hit.stage else ""
    return " · ".join(part for part in (stage, hit.found, hit.subtitle) if part)


def _command_rows(texts: Texts, commands: CommandRegistry, query: str) -> list[PaletteRow]:
    found = find_commands(commands.all(), query)
    if not found:
        return []
    return [PaletteRow(texts("Commands"))] + [
        PaletteRow(
            command.text,
            "",
            command.icon or "arrow-right",
            ranges,
            command_id=command.id,
            shortcut=command.shortcut,
            enabled=commands.is_enabled(command.id),
        )
        for command, ranges in found
    ]


def _count(texts: Texts, scope: Scope, query: str, count: int) -> str:
    if not query or scope is Scope.COMMANDS:
        return ""
    if is_choseong(query):
        return texts("initials · {count} found", count=count)
    return texts("{count} found", count=count)
