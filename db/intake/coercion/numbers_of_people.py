"""Whose a row's telephone numbers are, by the numbers themselves: a mobile one is a person's; and
whose its mail address is where nobody is named."""

from __future__ import annotations

import re

from db.domain.phones import is_fixed_line, is_mobile
from db.domain.values import Value
from db.intake.columns.mail_columns import is_a_persons, is_heads_mail
from db.intake.columns.person_numbers import is_anybodys, is_heads_own
from db.intake.mapping import ASKED, Mapping
from db.intake.rows import CellProblem

_FIRM, _PHONE, _MOBILE, _NAME = (
    "organization.phone", "contact.phone", "contact.mobile", "contact.name",
)  # fmt: skip
_MAIL, _FIRMS_MAIL = "contact.email", "organization.email"
_HEADS = "organization.representatives"
_A_PERSONS = re.compile("담당|실무|직통|내선|개인")
_HEAD = "대표"
"""The title of a firm's head whose own number is kept."""


class Numbers:
    """Puts the numbers of one list's rows where they belong."""

    def __init__(self, mapping: Mapping) -> None:
        rung = mapping.column_of(_PHONE) or next(
            (column for column in mapping.columns if _PHONE in column.parts), None
        )
        self._of_the_firm = rung is not None and not _A_PERSONS.search(rung.header)
        firms = mapping.column_of(_FIRM)
        self._anybodys = firms.index if firms is not None and is_anybodys(firms) else -1
        self._of_whom = any(
            _NAME in dict(one.candidates) and one.note == ASKED for one in mapping.columns
        )
        ringing = [mapping.column_of(path) for path in (_MOBILE, _HEADS)]
        self._heads = any(
            column is not None and (is_heads_own(column.header) or _FIRM in column.parts)
            for column in ringing
        )
        mail = mapping.column_of(_MAIL)
        self._heads_mail = mail is not None and is_heads_mail(mail.header)
        self._anybodys_mail = mail is not None and not is_a_persons(mail.header)

    def settle(self, values: dict[str, Value], row: int) -> list[CellProblem]:
        """A fixed line among mobiles is the person's telephone, a mobile one never the firm's where
        the row names a person; a head whose mobile stands beside the name is a contact.

        A mobile one under 연락처 beside the head alone, or beside somebody of whom it is asked who that
        is, may be that person's: it is left out, and that is the problem.
        """
        mobile = values.get(_MOBILE)
        if isinstance(mobile, str) and is_fixed_line(mobile) and _PHONE not in values:
            values[_PHONE] = values.pop(_MOBILE)
        for path in (_PHONE, _FIRM):
            if _NAME in values or (self._heads and path == _FIRM):
                _take_mobile(values, path)
        if _NAME not in values:
            if (self._heads and _MOBILE in values) or (self._heads_mail and _MAIL in values):
                _name_head(values)
            elif self._anybodys_mail and _MAIL in values and _FIRMS_MAIL not in values:
                values[_FIRMS_MAIL] = values.pop(_MAIL)
        phone = values.get(_PHONE)
        nobody = self._of_the_firm and _NAME not in values and _FIRM not in values
        if nobody and isinstance(phone, str) and is_fixed_line(phone):
            values[_FIRM] = values.pop(_PHONE)
        number = values.get(_FIRM)
        beside = _HEADS in values or self._of_whom
        if self._anybodys < 0 or not beside or not isinstance(number, str):
            return []
        if not is_mobile(number):
            return []
        del values[_FIRM]
        return [CellProblem(row, self._anybodys, "phone.whose", _FIRM, number)]


def _take_mobile(values: dict[str, Value], path: str) -> None:
    number = values.get(path)
    if isinstance(number, str) and is_mobile(number) and values.get(_MOBILE) in (None, number):
        values[_MOBILE] = values.pop(path)


def _name_head(values: dict[str, Value]) -> None:
    """The one head of a row as the contact whose number or address is given; of several nobody
    knows whose."""
    heads = values.get(_HEADS)
    if isinstance(heads, tuple) and len(heads) == 1:
        values[_NAME], values["contact.title"] = heads[0], _HEAD
