"""The noun under which a list names its bodies, and which its other labels repeat.

의료기관명 beside 의료기관주소 and 의료기관전화번호: the last two are 주소 and 전화번호.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from db.intake.labels.firm_labels import names_firm
from db.intake.labels.firms import ANOTHERS
from db.intake.labels.headers import Guess, guesses
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.label_grammar import read_label
from db.intake.table import Column
from db.intake.words import header_key

_NAME = "명"
_OF_THE_BODY = ("organization.", "certificate.", "site.")
_LESS_SURE = 0.97
_WHERE = re.compile(
    r"(?:대표)?(?:전화|전화번호|연락처|주소|소재지|홈페이지)(?:주소|도로명주소|지번주소)?$"
)
"""What a list says of its own bodies under their noun."""
_ANOTHERS = re.compile(ANOTHERS)


def own_noun(columns: Sequence[Column]) -> str:
    """The noun of the first column that names firms or places ("의료기관"), "" without one."""
    if (told := repeated_noun(columns)) is not None:
        return _key(told).removesuffix(_NAME)
    for column in columns:
        key = _key(column)
        named = names_firm(key) or any(path == "site.name" for path, _ in read_label(key, "sites"))
        if named and key.endswith(_NAME) and len(key) > 2:
            return key.removesuffix(_NAME)
    return ""


def repeated_noun(columns: Sequence[Column]) -> Column | None:
    """The first column of names whose noun says too where its bodies are: 낚시터명 beside 낚시터전화번호."""
    keys = [_key(column) for column in columns]
    for column, key in zip(columns, keys, strict=True):
        noun = key.removesuffix(_NAME)
        if noun == key or len(noun) < 2 or _ANOTHERS.search(noun):
            continue
        if any(_WHERE.match(other.removeprefix(noun)) for other in keys if other.startswith(noun)):
            return column
    return None


def _key(column: Column) -> str:
    return header_key(without_brackets(column.labels[-1])) if column.labels else ""


def guesses_without(noun: str, column: Column, list_name: str) -> tuple[Guess, ...]:
    """What a label means without the noun of its list, of the body itself only."""
    last = column.labels[-1] if column.labels else ""
    rest = last.replace(" ", "").removeprefix(noun) if noun else last
    if rest in ("", last) or len(rest) < 2:
        return ()
    bare = Column(column.index, rest, (*column.labels[:-1], rest))
    return tuple(
        replace(guess, confidence=round(guess.confidence * _LESS_SURE, 3))
        for guess in guesses(bare, list_name)
        if guess.path.startswith(_OF_THE_BODY) and not guess.path.endswith(".name")
    )
