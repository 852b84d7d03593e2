"""AES-256-GCM and the keys made from keys; the one door to the cipher, opened when it is needed."""

from __future__ import annotations

import hashlib
import hmac
from typing import Protocol

KEY_BYTES = 32
NONCE_BYTES = 12
TAG_BYTES = 16
FINGERPRINT_BYTES = 16


class NotAuthentic(Exception):
    """What was to be opened is not what was sealed, or was sealed with another key."""


class Cipher(Protocol):
    """AES-256-GCM with one key."""

    def encrypt(self, nonce: bytes, data: bytes, associated: bytes | None, /) -> bytes:
        """The data sealed, its tag behind it."""

    def decrypt(self, nonce: bytes, data: bytes, associated: bytes | None, /) -> bytes:
        """What was sealed; raises when it is not authentic."""


def cipher(key: bytes) -> Cipher:
    """The cipher of a key of 32 bytes."""
    from cryptography.hazmat.primitives.ciphers.aead import AESGCM

    return AESGCM(key)


def opened(with_cipher: Cipher, nonce: bytes, data: bytes, associated: bytes | None) -> bytes:
    """What was sealed. Raises NotAuthentic."""
    from cryptography.exceptions import InvalidTag

    try:
        return with_cipher.decrypt(nonce, data, associated)
    except InvalidTag as fault:
        raise NotAuthentic from fault


def block_opened(key: bytes, iv: bytes, data: bytes) -> bytes:
    """Whole blocks of AES-256-CBC, as SQLCipher writes them; nothing is checked."""
    from cryptography.hazmat.primitives import ciphers
    from cryptography.hazmat.primitives.ciphers import algorithms, modes

    return ciphers.Cipher(algorithms.AES(key), modes.CBC(iv)).decryptor().update(data)


def derived(key: bytes, purpose: bytes) -> bytes:
    """A key of 32 bytes for one purpose, from a key that is random already."""
    return hmac.new(key, b"attraction desk\x00" + purpose, hashlib.sha256).digest()


def fingerprint(key: bytes) -> bytes:
    """What names a key without telling anything about it."""
    return derived(key, b"fingerprint")[:FINGERPRINT_BYTES]
