"""The recovery key: 128 random bits as letters that a person can read off paper and type back."""

from __future__ import annotations

import hashlib
import secrets

from db.errors import UserError

_LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's thirty-two: none of them is read as another."""
_MEANT = str.maketrans({"O": "0", "I": "1", "L": "1", "U": "V"})
_BYTES = 16
_DATA_LETTERS = 26
_CHECK_LETTERS = 2
_GROUP = 4


def new_recovery_key() -> bytes:
    """A new one."""
    return secrets.token_bytes(_BYTES)


def spelt(key: bytes) -> str:
    """As it is printed: seven groups of four, of which the last two letters are a check sum."""
    number = int.from_bytes(key, "big") << (_DATA_LETTERS * 5 - _BYTES * 8)
    data = "".join(_LETTERS[number >> (5 * place) & 31] for place in reversed(range(_DATA_LETTERS)))
    letters = data + _check(key)
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def read(typed: str) -> bytes:
    """What was typed, with any blanks and hyphens, in small or capital letters.

    Raises UserError("encryption.recovery_mistyped") when its check sum or its length is wrong.
    """
    letters = "".join(sign for sign in typed.upper().translate(_MEANT) if sign in _LETTERS)
    if len(letters) != _DATA_LETTERS + _CHECK_LETTERS:
        raise UserError("encryption.recovery_mistyped")
    number = 0
    for letter in letters[:_DATA_LETTERS]:
        number = number << 5 | _LETTERS.index(letter)
    number, rest = divmod(number, 1 << (_DATA_LETTERS * 5 - _BYTES * 8))
    key = number.to_bytes(_BYTES, "big")
    if rest or letters[_DATA_LETTERS:] != _check(key):
        raise UserError("encryption.recovery_mistyped")
    return key


def _check(key: bytes) -> str:
    digest = hashlib.sha256(b"attraction desk recovery key" + key).digest()
    return _LETTERS[digest[0] >> 3] + _LETTERS[digest[1] >> 3]
