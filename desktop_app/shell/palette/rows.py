"""What the palette lists: group heads, records, commands; and how a command is found."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import Enum, auto
from typing import Protocol

from db.domain.hangul import digits, is_choseong, keystrokes
from db.domain.kinds import RecordKind
from db.domain.question import Question, Record
from db.domain.search_keys import other_keyboard
from desktop_app.commands import Command

Ranges = tuple[tuple[int, int], ...]
"""Start and end of each stretch that matched."""
Offered = tuple[Command, tuple[str, ...]]
"""A command, and the other words officers have for it."""
FoundCommand = tuple[Command, Ranges, str]
"""A command, what of its name matched, and the other word it was found by."""

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
    RecordKind.OFFICER: "circle-user",
    RecordKind.INCENTIVE: "banknote",
    RecordKind.TASK: "square-check",
    RecordKind.CONCERN: "message-square-plus",
    RecordKind.WORKING_GROUP: "network",
    RecordKind.JOINT_PROJECT: "microscope",
    RecordKind.DATA_REQUEST: "file-check",
    RecordKind.ATTACHMENT: "paperclip",
}
PEOPLE = (RecordKind.CONTACT, RecordKind.OFFICER)
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
    @property
    def nearly(self) -> bool: ...


class View(Protocol):
    """A list that somebody kept under a name."""

    @property
    def id(self) -> int: ...
    @property
    def list_name(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def icon(self) -> str: ...


class Scope(Enum):
    """What a prefix narrows the palette to."""

    ALL = auto()
    COMMANDS = auto()
    PEOPLE = auto()
    NUMBERS = auto()


_KINDS: dict[Scope, tuple[RecordKind, ...]] = {
    Scope.PEOPLE: PEOPLE,
    Scope.NUMBERS: (RecordKind.CASE, RecordKind.AGREEMENT),
}
_FEWEST_DIGITS = 2
_BY_ANOTHER_WORD = 99
_PREFIXES = {">": Scope.COMMANDS, "@": Scope.PEOPLE, "#": Scope.NUMBERS}


@dataclass(frozen=True, slots=True)
class Asked:
    """What stands in the input: what it is narrowed to, and the words."""

    scope: Scope = Scope.ALL
    query: str = ""
    may_create: bool = False
    """Whether a new record can be begun with these words."""

    @property
    def of_records(self) -> bool:
        """Whether records are looked for."""
        return self.scope is not Scope.COMMANDS

    def question(self, limit: int, recent: tuple[Record, ...]) -> Question:
        """What the search is asked; "#" looks through all numbers once there are digits."""
        kinds = _KINDS.get(self.scope)
        numbers = self.scope is Scope.NUMBERS and len(digits(self.query)) >= _FEWEST_DIGITS
        if not self.query:
            recent = tuple(one for one in recent if kinds is None or one[0] in kinds)
        return Question(self.query, limit, None if numbers else kinds, numbers, recent)


@dataclass(frozen=True, slots=True)
class PaletteRow:
    """One line; a head has nothing to open."""

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
    page: str = ""
    """Key of a page to be opened, with its ``target``."""
    target: Mapping[str, object] = field(default_factory=dict)

    @property
    def is_head(self) -> bool:
        """Whether it is the head of a group."""
        return self.kind is None and not self.command_id and not self.page


def read_asked(text: str, *, can_write: bool = False) -> Asked:
    """The scope a prefix asks for, and the words after it."""
    bare = text.strip()
    scope = _PREFIXES.get(bare[:1], Scope.ALL)
    query = bare if scope is Scope.ALL else bare[1:].strip()
    named = scope is Scope.ALL and not is_choseong(query) and any(map(str.isalpha, query))
    return Asked(scope, query, can_write and named)


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
    offered: Sequence[Offered], query: str, limit: int = 8
) -> tuple[FoundCommand, ...]:
    """Commands whose text matches, those that match early first; then those known by another word."""
    other = other_keyboard(query).key
    return _commands(offered, query, limit) or (_commands(offered, other, limit) if other else ())


def _commands(offered: Sequence[Offered], query: str, limit: int) -> tuple[FoundCommand, ...]:
    found: list[tuple[int, int, FoundCommand]] = []
    for order, (command, words) in enumerate(offered):
        ranges = match(command.text, query)
        if ranges is not None:
            found.append((ranges[0][0] if ranges else 0, order, (command, ranges, "")))
        elif word := next((one for one in words if match(one, query) is not None), ""):
            found.append((_BY_ANOTHER_WORD, order, (command, (), word)))
    found.sort(key=lambda entry: entry[:2])
    return tuple(one for _, _, one in found[:limit])


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
