"""``encryption.json`` beside the data: the data key, wrapped once by the passphrase and once by the
recovery key. It holds no secret, and nothing can be opened without it."""

from __future__ import annotations

import json
import os
import secrets
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from db.errors import EnvironmentProblem, UserError
from db.in_place import put_in_place
from db.secrets import recovery_key
from db.secrets.ciphers import (
    KEY_BYTES,
    NONCE_BYTES,
    NotAuthentic,
    cipher,
    derived,
    fingerprint,
    opened,
)
from db.secrets.passphrases import SHORTEST, Stretching, new_stretching, stretching

NAME = "encryption.json"
_FORMAT = 1
_OLDER = "encryption-*.json"


class State(StrEnum):
    """How far the folder is with its encryption."""

    SEALING = "sealing"
    """It is being switched on: what is written is sealed, what lies there may be plain yet."""
    ON = "on"
    OPENING = "opening"
    """It is being switched off: what is written is plain, what lies there may be sealed yet."""


@dataclass(frozen=True, slots=True)
class KeyFile:
    """The wrapped data key, and what names it."""

    fingerprint: bytes
    state: State
    stretching: Stretching
    by_passphrase: bytes
    by_recovery_key: bytes

    def opened_by(self, passphrase: str) -> bytes:
        """The data key. Raises UserError("encryption.wrong_passphrase"). Takes tenths of a second."""
        try:
            return _unwrapped(self.by_passphrase, self.stretching.key(passphrase), self.fingerprint)
        except NotAuthentic as fault:
            raise UserError("encryption.wrong_passphrase") from fault

    def opened_by_recovery(self, typed: str) -> bytes:
        """The data key. Raises UserError: "encryption.recovery_mistyped", "…wrong_recovery"."""
        try:
            wrapping = derived(recovery_key.read(typed), b"recovery")
            return _unwrapped(self.by_recovery_key, wrapping, self.fingerprint)
        except NotAuthentic as fault:
            raise UserError("encryption.wrong_recovery") from fault

    def with_passphrase(self, key: bytes, passphrase: str) -> KeyFile:
        """The same data key behind another passphrase. Raises UserError("encryption.too_short")."""
        anew = replace(self.stretching, salt=new_stretching().salt)
        return replace(self, stretching=anew, by_passphrase=_by(passphrase, anew, key))

    def with_recovery_key(self, key: bytes) -> tuple[KeyFile, str]:
        """The same data key behind another recovery key, and that one as it is printed."""
        wrapping, printed = _new_recovery()
        return replace(self, by_recovery_key=_wrapped(key, wrapping)), printed


def new_key_file(passphrase: str, costs: Stretching | None = None) -> tuple[KeyFile, bytes, str]:
    """A new data key behind a passphrase: its file, the key itself, its recovery key as printed.

    Raises UserError("encryption.too_short").
    """
    key, costs = secrets.token_bytes(KEY_BYTES), costs or new_stretching()
    wrapping, printed = _new_recovery()
    made = KeyFile(
        fingerprint(key), State.SEALING, costs, _by(passphrase, costs, key), _wrapped(key, wrapping)
    )
    return made, key, printed


def read_key_file(folder: Path) -> KeyFile | None:
    """The key file of a folder, None without one.

    Raises EnvironmentProblem("encryption.key_file_broken") for one that can't be understood.
    """
    return _read(folder / NAME)


def find_key_file(folder: Path, name: bytes) -> KeyFile | None:
    """The key file in a folder that knows the key of a fingerprint, or of its beginning."""
    for path in (folder / NAME, *sorted(folder.glob(_OLDER))):
        found = _read(path)
        if found is not None and found.fingerprint.startswith(name):
            return found
    return None


def write_key_file(folder: Path, key_file: KeyFile) -> None:
    """Put it in its place in one step. One of another key stays under a name of its own."""
    before = _read(folder / NAME)
    if before is not None and before.fingerprint != key_file.fingerprint:
        set_key_file_aside(folder)
    beside = folder / f"{NAME}.new"
    with beside.open("w", encoding="utf-8") as out:
        json.dump(_written(key_file), out, indent=1)
        out.flush()
        os.fsync(out.fileno())
    put_in_place(beside, folder / NAME)


def set_key_file_aside(folder: Path) -> None:
    """Let what is written here be plain; what was sealed before can still be opened."""
    found = _read(folder / NAME)
    if found is not None:
        (folder / NAME).replace(folder / f"encryption-{found.fingerprint.hex()[:8]}.json")


def forget_key_file(folder: Path, name: bytes) -> None:
    """Take the file of a key away: nothing is sealed with it any more."""
    for path in (folder / NAME, *sorted(folder.glob(_OLDER))):
        found = _read(path)
        if found is not None and found.fingerprint == name:
            path.unlink()


def _by(passphrase: str, costs: Stretching, key: bytes) -> bytes:
    if len(passphrase) < SHORTEST:
        raise UserError("encryption.too_short", least=SHORTEST)
    return _wrapped(key, costs.key(passphrase))


def _new_recovery() -> tuple[bytes, str]:
    made = recovery_key.new_recovery_key()
    return derived(made, b"recovery"), recovery_key.spelt(made)


def _wrapped(key: bytes, wrapping: bytes) -> bytes:
    nonce = secrets.token_bytes(NONCE_BYTES)
    return nonce + cipher(wrapping).encrypt(nonce, key, fingerprint(key))


def _unwrapped(wrapped: bytes, wrapping: bytes, name: bytes) -> bytes:
    nonce, rest = wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:]
    return opened(cipher(wrapping), nonce, rest, name)


def _written(key_file: KeyFile) -> dict[str, Any]:
    return {
        "format": _FORMAT,
        "key": key_file.fingerprint.hex(),
        "state": key_file.state.value,
        "passphrase": {
            **key_file.stretching.written(), "wrapped": key_file.by_passphrase.hex(),
        },
        "recovery": {"wrapped": key_file.by_recovery_key.hex()},
    }  # fmt: skip


def _read(path: Path) -> KeyFile | None:
    try:
        found = json.loads(path.read_text(encoding="utf-8"))
        if found["format"] != _FORMAT:
            raise ValueError("of a newer program")
        return KeyFile(
            bytes.fromhex(found["key"]),
            State(found["state"]),
            stretching(found["passphrase"]),
            bytes.fromhex(found["passphrase"]["wrapped"]),
            bytes.fromhex(found["recovery"]["wrapped"]),
        )
    except FileNotFoundError:
        return None
    except (ValueError, KeyError, TypeError) as fault:
        raise EnvironmentProblem("encryption.key_file_broken", path=str(path)) from fault
