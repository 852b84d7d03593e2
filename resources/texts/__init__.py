"""Every sentence of the program: English in the code, Korean in ``ko/*.json`` beside this file."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import MappingProxyType

from resources.texts.particles import filled, with_particle

__all__ = ["Texts", "all_sources", "areas", "fill", "mark", "table", "with_particle"]

LANGUAGES = ("ko", "en")
_FOLDER = Path(__file__).parent


def areas(lang: str = "ko") -> Mapping[str, Mapping[str, str]]:
    """The translations of one language, by area (the name of their file)."""
    return {
        path.stem: json.loads(path.read_text(encoding="utf-8"))
        for path in sorted((_FOLDER / lang).glob("*.json"))
    }


def table(lang: str) -> Mapping[str, str]:
    """English source → sentence in ``lang``; empty for English, which is its own source."""
    return _table(str(lang))  # a language that also knows its units is the same table


@cache
def _table(lang: str) -> Mapping[str, str]:
    merged: dict[str, str] = {}
    if lang != "en":
        for sentences in areas(lang).values():
            merged.update(sentences)
    return MappingProxyType(merged)


def all_sources() -> frozenset[str]:
    """Every English sentence that has a Korean one."""
    return frozenset(table("ko"))


def mark(source: str) -> str:
    """Say that ``source`` is a text to be translated where it is shown; returns it unchanged."""
    return source


def fill(template: str, **params: object) -> str:
    """Put ``params`` into a translated template.

    ``{name:을}`` appends the particle the last syllable asks for; ``{count:row|rows}`` writes the
    number with the English word for one or for many, ``{rows:row/rows}`` the word before numbers that
    are named; whole numbers get thousands separators. A
    template without parameters may hold braces only when none are given.
    """
    return filled(template, params) if params else template


class Texts:
    """The sentences of one language: ``Texts("ko")("{count:row|rows}", count=3)``."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        self._table = table(lang)

    def __call__(self, source: str, **params: object) -> str:
        """The sentence for ``source`` with its parameters filled in."""
        return fill(self._table.get(source, source), **params)
