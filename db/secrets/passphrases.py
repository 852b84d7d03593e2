"""A key from a passphrase with scrypt, its costs written down beside what it opens."""

from __future__ import annotations

import hashlib
import secrets
import unicodedata
from dataclasses import dataclass
from typing import Any

from db.secrets.ciphers import KEY_BYTES

SHORTEST = 8
"""Letters of a passphrase; Korean ones count each."""
COST = 1 << 17
"""The N of a new passphrase: 128 MiB, some tenths of a second."""
_SALT_BYTES = 16
_MOST_MEMORY = 1 << 30
"""What a file may ask for, so that a foreign one can't take the PC's memory."""


@dataclass(frozen=True, slots=True)
class Stretching:
    """How a passphrase becomes a key: RFC 7914's N, r and p, and the salt."""

    n: int
    r: int
    p: int
    salt: bytes

    def key(self, passphrase: str) -> bytes:
        """The key, after some tenths of a second and 128·N·r bytes of memory.

        The same letters give the same key however a keyboard or a system spells Hangul.
        """
        spelt = unicodedata.normalize("NFC", passphrase).encode("utf-8")
        memory = 128 * self.r * (self.n + self.p + 2)
        return hashlib.scrypt(
            spelt, salt=self.salt, n=self.n, r=self.r, p=self.p, maxmem=memory, dklen=KEY_BYTES
        )

    def written(self) -> dict[str, Any]:
        """As it stands in a file."""
        return {"kdf": "scrypt", "n": self.n, "r": self.r, "p": self.p, "salt": self.salt.hex()}


def new_stretching(*, n: int = 0, r: int = 8, p: int = 1) -> Stretching:
    """A new salt, with the costs of today unless others are named."""
    return Stretching(n or COST, r, p, secrets.token_bytes(_SALT_BYTES))


def stretching(written: dict[str, Any]) -> Stretching:
    """As ``Stretching.written`` wrote it. Raises ValueError for what no file of ours asks for."""
    n, r, p = (int(written[key]) for key in ("n", "r", "p"))
    power_of_two = n > 1 and n & (n - 1) == 0
    sensible = 1 <= r <= 32 and 1 <= p <= 16 and 128 * n * r <= _MOST_MEMORY
    if written.get("kdf") != "scrypt" or not power_of_two or not sensible:
        raise ValueError("not a cost that this program asks for")
    return Stretching(n, r, p, bytes.fromhex(written["salt"]))
