"""The password of a server: never in settings.json, but in a file of its own that Windows has sealed
for this person on this PC, or that nobody else may read where there is no Windows."""

from __future__ import annotations

import base64
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from urllib.parse import parse_qsl, quote, urlencode, urlsplit, urlunsplit

from db.in_place import put_in_place
from desktop_app.settings.windows_seal import sealed, unsealed

NAME = "server-password.json"
SEALS = sys.platform == "win32"
"""Whether the system seals it: then it opens for nobody else, not even from a copied folder."""
_OWNER_ALONE = 0o600


def parted(url: str) -> tuple[str, str]:
    """An address and its password, as it stands encoded in it; "" where it has none."""
    address = urlsplit(url)
    asked = dict(parse_qsl(address.query))
    password = quote(asked.pop("password", ""), safe="")
    account, at, host = address.netloc.rpartition("@")
    name, _, typed = account.partition(":")
    if not (password or typed):
        return url, ""
    query = urlencode(asked, safe="/") if password else address.query
    return urlunsplit(address._replace(netloc=f"{name}{at}{host}", query=query)), typed or password


def joined(address: str, password: str) -> str:
    """The address as it is called."""
    if not address or not password:
        return address
    parts = urlsplit(address)
    name, at, host = parts.netloc.rpartition("@")
    return urlunsplit(parts._replace(netloc=f"{name}:{password}{at or '@'}{host}"))


def keep_password(folder: Path, address: str, password: str) -> None:
    """Keep it for the next start. Raises OSError where the folder can't be written."""
    kept = sealed(password.encode()) if SEALS else password.encode()
    if kept is None:
        return  # this Windows seals nothing: it is asked for at each start
    told = {"address": address, "sealed": SEALS, "password": base64.b64encode(kept).decode()}
    beside = folder / f"{NAME}.new"
    beside.unlink(missing_ok=True)
    descriptor = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _OWNER_ALONE)
    with os.fdopen(descriptor, "w", encoding="utf-8") as file:
        json.dump(told, file)
    put_in_place(beside, folder / NAME)


def kept_password(folder: Path, address: str) -> str:
    """The one that was kept for this address; "" for none, or none that opens here."""
    with suppress(OSError, ValueError, KeyError, TypeError):
        told = json.loads((folder / NAME).read_text(encoding="utf-8"))
        if told["address"] == address and told["sealed"] is SEALS:
            kept = base64.b64decode(told["password"])
            opened = unsealed(kept) if SEALS else kept
            return opened.decode() if opened is not None else ""
    return ""


def forget_password(folder: Path) -> None:
    """Keep none any more."""
    with suppress(OSError):
        (folder / NAME).unlink(missing_ok=True)
