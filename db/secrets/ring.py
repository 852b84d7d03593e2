"""The keys this process was given: by their fingerprints, in memory alone, gone with the process.

A key belongs to files wherever they lie (data, backups, a stick), like a lock of the system, so
one ring serves all of them and no function between the passphrase and a file hands it on.
"""

from __future__ import annotations

from db.secrets.ciphers import fingerprint

_KEYS: dict[bytes, bytes] = {}


def give(key: bytes) -> None:
    """Let this process open what was sealed with ``key``."""
    _KEYS[fingerprint(key)] = key


def take_away(name: bytes) -> None:
    """Forget the key with this fingerprint."""
    _KEYS.pop(name, None)


def key_named(name: bytes) -> bytes | None:
    """The key whose fingerprint begins so."""
    return next((key for known, key in _KEYS.items() if known.startswith(name)), None)


def forget_all() -> None:
    """Forget every key."""
    _KEYS.clear()
