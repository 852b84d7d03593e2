"""What a file is, by its content and never by its suffix."""

from __future__ import annotations

import io
import re
import zipfile
import zlib

from db.intake.workbook import ReadError

OLE_MAGIC = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_OWNER_SIZES = range(160, 172)
_ZIP_FAULTS = (
    zipfile.BadZipFile,
    zlib.error,
    OSError,
    ValueError,
    EOFError,
    RuntimeError,
    KeyError,
)
_BIFF_STARTS = (b"\x09\x00", b"\x09\x02", b"\x09\x04", b"\x09\x08")
_BIFF_LENGTHS = (b"\x04\x00", b"\x06\x00", b"\x08\x00", b"\x10\x00")
_DRM_MARKS = (
    b"DRMONE",
    b"Fasoo",
    b"SCDSA",
    b"SoftCamp",
    b"MarkAny",
    b"DOCUMENT SAFER",
    b"DocumentSafer",
    b"NASCA DRM",
    b"Softcamp",
    b"DRM Packaged",
)
_OTHER_MAGICS = (
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"BM\x00",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"HWP Document File",
    b"SQLite format 3",
    b"{\\rtf",
    b"MZ",
    b"\x7fELF",
)
_HTML = re.compile(
    rb"<\s*(?:!doctype\s+html|html|table|meta|head|style|body|tr|div|font|center)\b", re.I
)
_XML_2003 = b"urn:schemas-microsoft-com:office:spreadsheet"
MAX_UNPACKED = 1_000_000_000
"""Bytes a zipped workbook may declare to hold before it is called a bomb."""


def _wide(text: str) -> bytes:
    return text.encode("utf-16-le")


def kind_of(data: bytes) -> str:
    """One of xlsx, xlsb, ods, xls, encrypted, html, xml, mhtml, text.

    Raises ReadError for what is no list at all.
    """
    if not data.strip(b" \t\r\n\0\xef\xbb\xbf"):
        raise ReadError("file.empty")
    if data[:4] == b"PK\x03\x04":
        return _zip_kind(data)
    if data[:2] == b"PK":
        raise ReadError("file.damaged")
    if data.startswith(OLE_MAGIC):
        return _ole_kind(data)
    if any(mark in data[:1024] for mark in _DRM_MARKS):
        raise ReadError("file.drm")
    if data.startswith(_OTHER_MAGICS):
        raise ReadError("file.unsupported")
    if data[:2] in _BIFF_STARTS and data[2:4] in _BIFF_LENGTHS:
        return "xls"
    return _markup_kind(data)


def is_owner_file(name: str, data: bytes) -> bool:
    """Whether this is the small file Excel lays beside an open workbook."""
    if name.startswith("~$"):
        return True
    filling = data[1:54].count(b" ") + data[1:54].count(b"\0")
    return len(data) in _OWNER_SIZES and 0 < data[0] < 54 and filling >= 53 - data[0]


def _zip_kind(data: bytes) -> str:
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            entries = archive.infolist()
            names = {entry.filename.replace("\\", "/").lower() for entry in entries}
            mimetype = archive.read("mimetype")[:200] if "mimetype" in names else b""
            manifest = "META-INF/manifest.xml"
            if "meta-inf/manifest.xml" in names and b"encryption-data" in archive.read(manifest):
                raise ReadError("file.encrypted")
    except _ZIP_FAULTS:
        return "xlsx"  # the reader mends some of these; the others are called damaged there
    if sum(entry.file_size for entry in entries) > MAX_UNPACKED:
        raise ReadError("file.too_big")
    if any(name.endswith("xl/workbook.bin") for name in names):
        return "xlsb"
    if b"opendocument.spreadsheet" in mimetype:
        return "ods"
    if mimetype or any(name.startswith(("word/", "ppt/", "contents/section")) for name in names):
        raise ReadError("file.unsupported")
    if "content.xml" in names:
        return "ods"
    if any(name.startswith("xl/") for name in names) or "[content_types].xml" in names:
        return "xlsx"
    if not names:
        raise ReadError("file.damaged")
    raise ReadError("file.unsupported")


def _ole_kind(data: bytes) -> str:
    if _wide("DRMContent") in data or _wide("DRMEncrypted") in data:
        raise ReadError("file.drm")
    if _wide("EncryptedPackage") in data:
        return "encrypted"
    if _wide("Workbook") in data or _wide("Book") in data or _wide("WORKBOOK") in data:
        return "xls"
    others = ("WordDocument", "PowerPoint Document", "HwpSummaryInformation", "BodyText")
    if any(_wide(name) in data for name in others):
        raise ReadError("file.unsupported")
    return "xls"


def _markup_kind(data: bytes) -> str:
    head = data[:8192].replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    if head[:13].lower() == b"mime-version:":
        return "mhtml"
    if head.startswith(b"<"):
        if _XML_2003 in head:
            return "xml"
        if _HTML.search(head):
            return "html"
        if head.startswith(b"<?xml"):
            raise ReadError("file.unsupported")
    return "text"
