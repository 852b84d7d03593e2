"""The package of a 한글 document: a zip of named parts, the same bytes for the same content."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final

from reports.content.model import Document
from reports.hwpx.namespaces import DECLARATION, NAMESPACES
from reports.hwpx.paragraphs import Picture, picture_key
from reports.hwpx.text import clean, content, element

MIME: Final = "application/hwp+zip"
_EARLIEST: Final = (1980, 1, 1, 0, 0, 0)
_MEDIA: Final = {"jpg": "image/jpeg", "png": "image/png"}
_PREVIEW: Final = 1000
"""Characters of the text that a file manager shows."""


def package(
    document: Document, head: str, body: str, preview: str, pictures: Sequence[Picture] = ()
) -> bytes:
    """The finished file. ``mimetype`` comes first and uncompressed, so that it can be sniffed."""
    parts = {
        "version.xml": _version(),
        "Contents/header.xml": head,
        "Contents/section0.xml": body,
        "Preview/PrvText.txt": clean(preview)[:_PREVIEW],
        "settings.xml": _settings(),
        "META-INF/container.rdf": _roles(),
        "Contents/content.hpf": _contents(document, pictures),
        "META-INF/container.xml": _container(),
        "META-INF/manifest.xml": _manifest(),
    }
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as file:
        file.writestr(_entry("mimetype", document, zipfile.ZIP_STORED), MIME)
        for name, text in parts.items():
            file.writestr(_entry(name, document, zipfile.ZIP_DEFLATED), text.encode("utf-8"))
        for place, picture in enumerate(pictures, start=1):
            file.writestr(_entry(_path(place, picture), document, zipfile.ZIP_STORED), picture.data)
    return buffer.getvalue()


def _path(place: int, picture: Picture) -> str:
    return f"BinData/{picture_key(place)}.{picture.suffix}"


def _entry(name: str, document: Document, method: int) -> zipfile.ZipInfo:
    at = document.created_at
    moment = (at.year, at.month, at.day, at.hour, at.minute, at.second)
    entry = zipfile.ZipInfo(name, max(moment, _EARLIEST))
    entry.compress_type = method
    entry.create_system = 0  # the same on every system
    return entry


def _version() -> str:
    about = {
        "xmlns:hv": "http://www.hancom.co.kr/hwpml/2011/version",
        "tagetApplication": "WORDPROCESSOR",  # so spelt by 한글
        "major": 5, "minor": 1, "micro": 1, "buildNumber": 0, "os": 1, "xmlVersion": "1.4",
        "application": "Attraction Desk", "appVersion": "1.0",
    }  # fmt: skip
    return DECLARATION + element("hv:HCFVersion", about)


def _settings() -> str:
    caret = element("ha:CaretPosition", {"listIDRef": 0, "paraIDRef": 0, "pos": 0})
    return f"{DECLARATION}<ha:HWPApplicationSetting {NAMESPACES}>{caret}</ha:HWPApplicationSetting>"


def _container() -> str:
    files = {
        "Contents/content.hpf": "application/hwpml-package+xml",
        "Preview/PrvText.txt": "text/plain",
        "META-INF/container.rdf": "application/rdf+xml",
    }
    roots = "".join(
        element("ocf:rootfile", {"full-path": path, "media-type": kind})
        for path, kind in files.items()
    )
    about = {
        "xmlns:ocf": "urn:oasis:names:tc:opendocument:xmlns:container",
        "xmlns:hpf": "http://www.hancom.co.kr/schema/2011/hpf",
    }
    return DECLARATION + element("ocf:container", about, element("ocf:rootfiles", None, roots))


def _manifest() -> str:
    about = {"xmlns:odf": "urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"}
    return DECLARATION + element("odf:manifest", about)


def _roles() -> str:
    """Which part is the header and which a section."""
    pkg = "http://www.hancom.co.kr/hwpml/2016/meta/pkg#"
    inner = ""
    for path, role in (
        ("Contents/header.xml", "HeaderFile"), ("Contents/section0.xml", "SectionFile"),
    ):  # fmt: skip
        has = element("ns0:hasPart", {"xmlns:ns0": pkg, "rdf:resource": path})
        kind = element("rdf:type", {"rdf:resource": f"{pkg}{role}"})
        inner += element("rdf:Description", {"rdf:about": ""}, has)
        inner += element("rdf:Description", {"rdf:about": path}, kind)
    whole = element("rdf:type", {"rdf:resource": f"{pkg}Document"})
    inner += element("rdf:Description", {"rdf:about": ""}, whole)
    about = {"xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#"}
    return DECLARATION + element("rdf:RDF", about, inner)


def _contents(document: Document, pictures: Sequence[Picture]) -> str:
    moment = document.created_at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    said = {
        "creator": document.office, "subject": document.short_title,
        "description": document.summary, "lastsaveby": document.office, "CreatedDate": moment,
        "ModifiedDate": moment, "date": _local(document.created_at),
        "keyword": ", ".join(document.keywords),
    }  # fmt: skip
    about = element("opf:title", None, content(document.title))
    about += element("opf:language", None, document.language)
    for name, value in said.items():
        about += element("opf:meta", {"name": name, "content": "text"}, content(value))
    files = {
        "header": "Contents/header.xml", "section0": "Contents/section0.xml",
        "settings": "settings.xml",
    }  # fmt: skip
    items = "".join(
        element("opf:item", {"id": key, "href": path, "media-type": "application/xml"})
        for key, path in files.items()
    )
    items += "".join(
        element("opf:item", {
            "id": picture_key(place), "href": _path(place, one),
            "media-type": _MEDIA[one.suffix], "isEmbeded": 1,  # so spelt by 한글
        })
        for place, one in enumerate(pictures, start=1)
    )  # fmt: skip
    spine = "".join(
        element("opf:itemref", {"idref": key, "linear": "yes"}) for key in ("header", "section0")
    )
    inner = element("opf:metadata", None, about) + element("opf:manifest", None, items)
    inner += element("opf:spine", None, spine)
    package = f'<opf:package {NAMESPACES} version="" unique-identifier="" id="">'
    return f"{DECLARATION}{package}{inner}</opf:package>"


def _local(moment: datetime) -> str:
    return f"{moment.year}. {moment.month}. {moment.day}. {moment:%H:%M}"
