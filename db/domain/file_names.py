"""Names of files people bring: safe to write anywhere, and which of them could run."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 120
"""Characters; Windows takes 255 for a name and 260 for a whole path."""

_RESERVED = frozenset(
    {"con", "prn", "aux", "nul", "conin$", "conout$"}
    | {f"{name}{number}" for name in ("com", "lpt") for number in "123456789¹²³"}
)
"""Windows takes these for devices in any folder, whatever ending follows."""
_FORBIDDEN = re.compile(r'[<>:"|?*\x00-\x1f\x7f]')
_SEPARATORS = re.compile(r"[\\/]")
_RUNNING_WORDS = (
    "app appref-ms bat chm cmd com cpl dll exe gadget hta inf iso jar js jse lnk msc msi msp mst"
    " pif ps1 ps1xml ps2 psc1 reg scf scr sct settingcontent-ms sh url vb vbe vbs ws wsc wsf wsh"
    " xll"
)
_RUNNING = frozenset(_RUNNING_WORDS.split())
_LISTS = frozenset(
    [
        "xlsx",
        "xlsm",
        "xls",
        "xlsb",
        "ods",
        "csv",
        "tsv",
        "txt",
        "htm",
        "html",
        "mht",
        "xltx",
        "cell",
    ]
)
_IN_THE_NAME_S_PLACE = "첨부"


def safe_name(name: str) -> str:
    """``name`` without folders and without what a system could take for something else.

    Control and direction characters go ("exe.pdf" written backwards stays what it is), the suffix
    stays, a name of nothing becomes 첨부.
    """
    last = _SEPARATORS.split(unicodedata.normalize("NFC", name))[-1]
    plain = "".join(one for one in last if unicodedata.category(one) not in ("Cc", "Cf", "Cs"))
    plain = _FORBIDDEN.sub("_", plain).strip().rstrip(". ").lstrip(".")
    stem, dot, suffix = plain.rpartition(".")
    if not dot:
        stem, suffix = plain, ""
    if not stem or len(suffix) > 16:
        stem, suffix = plain, ""
    if is_reserved(stem):
        stem = f"_{stem}"
    stem = stem[: LONGEST - len(suffix) - 1].rstrip(". ") or _IN_THE_NAME_S_PLACE
    return f"{stem}.{suffix}" if suffix else stem


def may_be_list(name: str) -> bool:
    """Whether a file is called as lists are; what it is, its content says."""
    return name.rpartition(".")[2].casefold() in _LISTS


def is_reserved(name: str) -> bool:
    """Whether Windows takes ``name`` for a device: what is written there goes nowhere."""
    return name.split(".", maxsplit=1)[0].strip().casefold() in _RESERVED


def can_run(name: str) -> bool:
    """Whether a system would run the file, or what it leads to, when it is opened."""
    _, dot, suffix = safe_name(name).rpartition(".")
    return bool(dot) and suffix.casefold() in _RUNNING
