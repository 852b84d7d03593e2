"""The columns of records by what they hold; each may be empty but a required link."""

from __future__ import annotations

from typing import Any

from sqlalchemy import BigInteger, Boolean, Column, Float, ForeignKey, Integer, String, Text

from db.schema.types import TextList


def text(name: str) -> Column[Any]:
    """Any text."""
    return Column(name, Text)


def short(name: str) -> Column[Any]:
    """The code of a choice, or a number with its letters."""
    return Column(name, String(40))


def several(name: str) -> Column[Any]:
    """Several texts."""
    return Column(name, TextList)


def day(name: str) -> Column[Any]:
    """A partial date or a moment, ISO, cut at its precision."""
    return Column(name, String(16))


def whole(name: str) -> Column[Any]:
    """A whole number."""
    return Column(name, Integer)


def won(name: str) -> Column[Any]:
    """An amount of won, or another number that outgrows four bytes."""
    return Column(name, BigInteger)


def real(name: str) -> Column[Any]:
    """A number with decimals."""
    return Column(name, Float(53))


def yes_no(name: str) -> Column[Any]:
    """Yes or no."""
    return Column(name, Boolean)


def link(name: str, target: str, *, required: bool = False) -> Column[Any]:
    """A reference to a record of the table ``target``."""
    return Column(name, ForeignKey(f"{target}.id"), nullable=not required, index=True)
