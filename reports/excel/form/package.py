"""The parts of a workbook file: read once, some replaced or left out, the rest as they came."""

from __future__ import annotations

import io
import posixpath
import zipfile
import zlib

from db.errors import UserError
from reports.excel.form.spans import Element, Splices, read

_OLE = b"\xd0\xcf\x11\xe0"
LARGEST = 300_000_000
"""Bytes of all parts together; a larger file is no form."""
_BOOKS = {
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml": ".xlsx",
    "application/vnd.ms-excel.sheet.macroEnabled.main+xml": ".xlsm",
}
TYPES = "[Content_Types].xml"


class Package:
    """A workbook as a zip file. Raises UserError for what is none or can't be read."""

    def __init__(self, data: bytes) -> None:
        if data.startswith(_OLE):
            raise UserError("form.encrypted")
        try:
            with zipfile.ZipFile(io.BytesIO(data)) as archive:
                self._infos = archive.infolist()
                if sum(info.file_size for info in self._infos) > LARGEST:
                    raise UserError("form.too_large")
                self._parts = {info.filename: archive.read(info) for info in self._infos}
                self._comment = archive.comment
        except (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, NotImplementedError,
                ValueError) as fault:  # fmt: skip
            raise UserError("form.damaged") from fault
        self._new: dict[str, bytes] = {}
        self._gone: set[str] = set()
        if any(name.startswith("_xmlsignatures/") for name in self._parts):
            raise UserError("form.signed")

    def __contains__(self, name: str) -> bool:
        return name in self._parts and name not in self._gone

    def names(self) -> tuple[str, ...]:
        """All parts, in their order."""
        return tuple(name for name in self._parts if name not in self._gone)

    def part(self, name: str) -> bytes:
        """A part as it stands now. Raises UserError where it is missing."""
        if name not in self:
            raise UserError("form.damaged")
        return self._new.get(name, self._parts[name])

    def put(self, name: str, data: bytes) -> None:
        """Give a part other bytes."""
        self._new[name] = data

    def relations(self, name: str) -> tuple[Relation, ...]:
        """What a part refers to ("" for the file as a whole)."""
        folder, base = posixpath.split(name)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        if listed not in self:
            return ()
        root = read(self.part(listed))
        return tuple(Relation(one, folder) for one in root.children if one.name == "Relationship")

    def suffix(self, book: str) -> str:
        """``.xlsx`` or ``.xlsm``. Raises UserError for templates of other programs."""
        said = [one.attributes for one in read(self.part(TYPES)).children]
        named = [one for one in said if one.get("PartName") == f"/{book}"]
        usual = [one for one in said if book.endswith(f".{one.get('Extension', ' ')}")]
        for one in named or usual:
            found = _BOOKS.get(one.get("ContentType", ""))
            if found is not None:
                return found
        raise UserError("form.not_a_workbook")

    def remove(self, name: str, owner: str) -> None:
        """Leave a part out, with its content type and its owner's relation to it."""
        self._gone.add(name)
        types = Splices(self.part(TYPES))
        for one in read(types.data).children:
            if one.attributes.get("PartName") == f"/{name}":
                types.remove(one)
        self.put(TYPES, types.done())
        folder, base = posixpath.split(owner)
        listed = posixpath.join(folder, "_rels", f"{base}.rels")
        relations = Splices(self.part(listed))
        for one in read(relations.data).children:
            if one.name == "Relationship" and Relation(one, folder).target == name:
                relations.remove(one)
        self.put(listed, relations.done())

    def bytes(self) -> bytes:
        """The file: parts in their order, packed as they were, with their dates."""
        buffer = io.BytesIO()
        with zipfile.ZipFile(buffer, "w") as archive:
            archive.comment = self._comment
            for info in self._infos:
                if info.filename in self:
                    archive.writestr(_like(info), self.part(info.filename))
        return buffer.getvalue()


def _like(info: zipfile.ZipInfo) -> zipfile.ZipInfo:
    made = zipfile.ZipInfo(info.filename, info.date_time)
    made.compress_type = info.compress_type
    made.comment = info.comment
    made.create_system = info.create_system
    made.external_attr = info.external_attr
    made.internal_attr = info.internal_attr
    return made


class Relation:
    """What a part refers to: ``kind`` is the last word of its type, ``target`` a part's name."""

    def __init__(self, element: Element, folder: str) -> None:
        said = element.attributes
        self.id = said.get("Id", "")
        self.kind = said.get("Type", "").rpartition("/")[2]
        target = said.get("Target", "")
        outside = said.get("TargetMode") == "External"
        self.target = "" if outside else _inside(folder, target)


def _inside(folder: str, target: str) -> str:
    if target.startswith("/"):
        return target[1:]
    return posixpath.normpath(posixpath.join(folder, target))
