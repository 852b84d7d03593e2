"""Encrypted workbooks: Excel's read-only password "VelvetSweatshop", or the one a person gave."""

from __future__ import annotations

import io

import msoffcrypto

from db.intake.workbook import ReadError

_DEFAULT_PASSWORD = "VelvetSweatshop"


def unlocked(data: bytes, password: str = "") -> bytes:
    """The workbook without its lock.

    Raises ReadError: "file.encrypted" when a real password is needed, "file.wrong_password".
    """
    for attempt in dict.fromkeys((password or _DEFAULT_PASSWORD, _DEFAULT_PASSWORD)):
        out = io.BytesIO()
        try:
            office = msoffcrypto.OfficeFile(io.BytesIO(data))
            office.load_key(password=attempt)
            office.decrypt(out)
        except Exception:  # noqa: BLE001, S112 - it raises whatever a hostile file provokes
            continue
        return out.getvalue()
    raise ReadError("file.wrong_password" if password else "file.encrypted")
