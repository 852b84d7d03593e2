"""The names of the XML vocabularies in a 한글 document."""

from __future__ import annotations

from typing import Final

DECLARATION: Final = '<?xml version="1.0" encoding="UTF-8" standalone="yes" ?>'
_HWPML: Final = "http://www.hancom.co.kr/hwpml/2011/"
_PREFIXES: Final = {
    "ha": f"{_HWPML}app",
    "hp": f"{_HWPML}paragraph",
    "hp10": "http://www.hancom.co.kr/hwpml/2016/paragraph",
    "hs": f"{_HWPML}section",
    "hc": f"{_HWPML}core",
    "hh": f"{_HWPML}head",
    "hhs": f"{_HWPML}history",
    "hm": f"{_HWPML}master-page",
    "hpf": "http://www.hancom.co.kr/schema/2011/hpf",
    "dc": "http://purl.org/dc/elements/1.1/",
    "opf": "http://www.idpf.org/2007/opf/",
    "ooxmlchart": "http://www.hancom.co.kr/hwpml/2016/ooxmlchart",
    "hwpunitchar": "http://www.hancom.co.kr/hwpml/2016/HwpUnitChar",
    "epub": "http://www.idpf.org/2007/ops",
    "config": "urn:oasis:names:tc:opendocument:xmlns:config:1.0",
}
"""한글 declares them all at the root of each part, used or not, and so do we."""
NAMESPACES: Final = " ".join(f'xmlns:{prefix}="{name}"' for prefix, name in _PREFIXES.items())
