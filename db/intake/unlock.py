"""Workbooks that only look encrypted: Excel's read-only password "VelvetSweatshop"."""

from __future__ import annotations

import io

import msoffcrypto

from db.intake.workbook import ReadError

_DEFAULT_PASSWORD = "VelvetSweatshop"


def unlocked(data: bytes) -> bytes:
    """The workbook without its lock. Raises ReadError when a real password is needed."""
    out = io.BytesIO()
    try:
        office = msoffcrypto.OfficeFile(io.BytesIO(data))
        office.load_key(password=_DEFAULT_PASSWORD)
        office.decrypt(out)
    except Exception as error:  # the library raises whatever a hostile file provokes
        raise ReadError("file.encrypted") from error
    return out.getvalue()
