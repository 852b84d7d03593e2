"""Text on its way into the XML of a 한글 document: composed, without signs that XML forbids."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from typing import Final
from xml.sax.saxutils import escape, quoteattr

_FORBIDDEN: Final = re.compile("[^\n\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|\x7f")
_BREAKS: Final = re.compile("\r\n?|[\u2028\u2029\x0b\x0c]")
_UNSEEN: Final = str.maketrans({"\t": " ", "\u200b": None, "\ufeff": None, "\u00ad": None})


def clean(text: str) -> str:
    """``text`` in composed syllables, its breaks as ``\\n``, without what XML 1.0 can't hold."""
    lines = _BREAKS.sub("\n", text).translate(_UNSEEN)
    return unicodedata.normalize("NFC", _FORBIDDEN.sub("", lines))


def content(text: str) -> str:
    """``text`` for a ``t`` element, line breaks kept."""
    return escape(clean(text)).replace("\n", "<hp:lineBreak/>")


def element(name: str, attributes: Mapping[str, object] | None = None, inner: str = "") -> str:
    """An element with its attributes in the order given; without ``inner`` an empty one."""
    said = "".join(
        f" {key}={quoteattr(clean(str(value)))}" for key, value in (attributes or {}).items()
    )
    return f"<{name}{said}>{inner}</{name}>" if inner else f"<{name}{said}/>"
