"""Whose a row's telephone numbers are, by the numbers themselves: a mobile one is a person's."""

from __future__ import annotations

import re

from db.domain.phones import is_fixed_line, is_mobile
from db.domain.values import Value
from db.intake.columns.person_numbers import is_heads_own
from db.intake.mapping import Mapping

_FIRM, _PHONE, _MOBILE, _NAME = (
    "organization.phone", "contact.phone", "contact.mobile", "contact.name",
)  # fmt: skip
_HEADS = "organization.representatives"
_A_PERSONS = re.compile("담당|실무|직통|내선|개인")
_HEAD = "대표"
"""The title of a firm's head whose own number is kept."""


class Numbers:
    """Puts the numbers of one list's rows where they belong."""

    def __init__(self, mapping: Mapping) -> None:
        rung = mapping.column_of(_PHONE)
        self._of_the_firm = rung is not None and not _A_PERSONS.search(rung.header)
        ringing = [mapping.column_of(path) for path in (_MOBILE, _HEADS)]
        self._heads = any(
            column is not None and (is_heads_own(column.header) or _FIRM in column.parts)
            for column in ringing
        )

    def settle(self, values: dict[str, Value]) -> None:
        """A fixed line among mobiles is the person's telephone, a mobile one never the firm's where
        the row names a person; a head whose mobile stands beside the name is a contact."""
        mobile = values.get(_MOBILE)
        if isinstance(mobile, str) and is_fixed_line(mobile) and _PHONE not in values:
            values[_PHONE] = values.pop(_MOBILE)
        for path in (_PHONE, _FIRM):
            if _NAME in values or (self._heads and path == _FIRM):
                _take_mobile(values, path)
        if self._heads and _NAME not in values:
            _name_head(values)
        phone = values.get(_PHONE)
        nobody = self._of_the_firm and _NAME not in values
        if nobody and isinstance(phone, str) and is_fixed_line(phone):
            values.setdefault(_FIRM, values.pop(_PHONE))


def _take_mobile(values: dict[str, Value], path: str) -> None:
    number = values.get(path)
    if isinstance(number, str) and is_mobile(number) and values.get(_MOBILE) in (None, number):
        values[_MOBILE] = values.pop(path)


def _name_head(values: dict[str, Value]) -> None:
    """The one head of a row as the contact whose number is given; of several nobody knows whose."""
    heads = values.get(_HEADS)
    if _MOBILE in values and isinstance(heads, tuple) and len(heads) == 1:
        values[_NAME], values["contact.title"] = heads[0], _HEAD
