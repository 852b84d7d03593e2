"""What the palette lists: group heads, records, commands; and how a command is found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import Enum, auto
from typing import Protocol

from db.domain.hangul import is_choseong, keystrokes
from db.domain.kinds import RecordKind
from desktop_app.commands import Command

Ranges = tuple[tuple[int, int], ...]
"""Start and end of each stretch that matched."""

ICONS = {
    RecordKind.ORGANIZATION: "building-2",
    RecordKind.CONTACT: "circle-user",
    RecordKind.CASE: "square-kanban",
    RecordKind.AGREEMENT: "handshake",
    RecordKind.MEETING: "messages-square",
    RecordKind.FOLLOW_UP: "circle-alert",
    RecordKind.ACTIVITY: "phone",
    RecordKind.SITE: "map",
    RecordKind.ZONE: "map",
    RecordKind.PROJECT: "landmark",
}
_FIRST_INITIAL, _INITIALS = ord("가"), "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"


class Hit(Protocol):
    """A record as the search function returns it."""

    @property
    def kind(self) -> RecordKind: ...
    @property
    def id(self) -> int: ...
    @property
    def title(self) -> str: ...
    @property
    def subtitle(self) -> str: ...
    @property
    def matched(self) -> Ranges: ...
    @property
    def found(self) -> str: ...
    @property
    def stage(self) -> str: ...


class Scope(Enum):
    """What a prefix narrows the palette to."""

    ALL = auto()
    COMMANDS = auto()
    PEOPLE = auto()
    NUMBERS = auto()


KINDS: dict[Scope, tuple[RecordKind, ...] | None] = {
    Scope.ALL: None,
    Scope.PEOPLE: (RecordKind.CONTACT,),
    Scope.NUMBERS: (RecordKind.CASE, RecordKind.AGREEMENT),
}
_PREFIXES = {">": Scope.COMMANDS, "@": Scope.PEOPLE, "#": Scope.NUMBERS}


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One line; a head has neither record nor command."""

    title: str
    detail: str = ""
    icon: str = ""
    matched: Ranges = ()
    kind: RecordKind | None = None
    record_id: int = 0
    command_id: str = ""
    shortcut: str = ""
    enabled: bool = True
    stage: str = ""
    """Code of the stage whose square stands before the detail."""

    @property
    def is_head(self) -> bool:
        """Whether it is the head of a group."""
        return self.kind is None and not self.command_id


def read_query(text: str) -> tuple[Scope, str]:
    """The scope a prefix asks for, and the words after it."""
    bare = text.strip()
    scope = _PREFIXES.get(bare[:1], Scope.ALL)
    return scope, bare if scope is Scope.ALL else bare[1:].strip()


def match(text: str, query: str) -> Ranges | None:
    """Where ``query`` is found in ``text``, by letters as typed or by 초성; None when it is not.

    Spaces on either side do not count: ``ㅎㅂ`` is found in ``현황 보기`` across the space.
    """
    wanted = "".join(query.split()).casefold()
    if not wanted:
        return ()
    places = [place for place, letter in enumerate(text) if not letter.isspace()]
    if is_choseong(wanted):
        found = "".join(_initial(text[place]) for place in places).find(wanted)
        return None if found < 0 else _stretches(places[found : found + len(wanted)])
    letters: list[str] = []
    owners: list[int] = []
    for place in places:
        strokes = keystrokes(text[place].casefold())
        letters.append(strokes)
        owners.extend([place] * len(strokes))
    strokes = keystrokes(wanted)
    found = "".join(letters).find(strokes)
    if found < 0:
        return None
    return _stretches(sorted(set(owners[found : found + len(strokes)])))


def find_commands(
    commands: Sequence[Command], query: str, limit: int = 8
) -> tuple[tuple[Command, Ranges], ...]:
    """Commands whose text or words match, those that match early first."""
    found: list[tuple[int, int, Command, Ranges]] = []
    for order, command in enumerate(commands):
        ranges = match(command.text, query)
        if ranges is None and match(command.words, query) is not None and command.words:
            ranges = ()
        if ranges is not None:
            found.append((ranges[0][0] if ranges else 99, order, command, ranges))
    found.sort(key=lambda entry: entry[:2])
    return tuple((command, ranges) for _, _, command, ranges in found[:limit])


def _initial(letter: str) -> str:
    place = ord(letter) - _FIRST_INITIAL
    return _INITIALS[place // 588] if 0 <= place < 11172 else letter.casefold()


def _stretches(places: Sequence[int]) -> Ranges:
    """Runs of neighbouring places as (start, end)."""
    runs: list[tuple[int, int]] = []
    for place in places:
        if runs and runs[-1][1] == place:
            runs[-1] = (runs[-1][0], place + 1)
        else:
            runs.append((place, place + 1))
    return tuple(runs)
