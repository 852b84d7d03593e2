"""The sections of a 면담자료 as lines: a head for each part, its sections with ticks below it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)

from desktop_app.features.documents.words import part_title, section_title
from reports.content.composition import Composition
from reports.results import Rendered
from resources.texts import Texts, fill

MIME = "application/x-desk-packet-section"
LINE_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


@dataclass(frozen=True, slots=True)
class Line:
    """One line: a part's head (no section) or a section."""

    part: str
    section: str = ""
    title: str = ""
    pages: str = ""
    """What stands at its right: ``1쪽``, ``3–4쪽``, ``–``, or that there is nothing to print."""
    ticked: bool = False
    locked: bool = False
    """The edition may not hold it."""
    strong: bool = False
    edited: bool = False
    """Its words were written for this paper."""

    @property
    def key(self) -> str:
        """What the line is known by, whatever its place."""
        return self.section or f"part:{self.part}"


class SectionModel(QAbstractListModel):
    """Shows a composition; what a person changes is announced, never done here."""

    toggle_requested = Signal(str)
    place_requested = Signal(str, int)
    """A section was dropped at a place (from 0) of its own part."""

    def __init__(self, texts: Texts, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._texts = texts
        self._lines: tuple[Line, ...] = ()

    def put(self, composition: Composition, rendered: Rendered | None) -> None:
        """Show a composition, with the pages of its newest proof if there is one."""
        new = tuple(self._lines_of(composition, rendered))
        if [line.key for line in new] == [line.key for line in self._lines]:
            self._lines = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
        elif {line.key for line in new} == {line.key for line in self._lines}:
            self._reorder(new)
        else:
            self.beginResetModel()
            self._lines = new
            self.endResetModel()

    def line(self, row: int) -> Line | None:
        """The line in a row."""
        return self._lines[row] if 0 <= row < len(self._lines) else None

    def row_of(self, section: str) -> int:
        """The row of a section, -1 when it has none."""
        rows = (row for row, line in enumerate(self._lines) if line.section == section)
        return next(rows, -1)

    # What Qt asks.

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index.row())
        if line is None:
            return None
        if role == LINE_ROLE:
            return line
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            said = self.tr("edited") if line.edited else ""
            return " ".join(filter(None, (line.title, said, line.pages)))
        if role == Qt.ItemDataRole.CheckStateRole and line.section:
            return Qt.CheckState.Checked if line.ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ToolTipRole and line.locked:
            return self.tr("The paper for the guests holds nothing internal.")
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        line = self.line(index.row())
        if role != Qt.ItemDataRole.CheckStateRole or line is None or line.locked:
            return False
        if not line.section:
            return False
        self.toggle_requested.emit(line.section)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self.line(index.row())
        if line is None:
            return Qt.ItemFlag.ItemIsDropEnabled
        if not line.section or line.locked:
            return Qt.ItemFlag.NoItemFlags if not line.section else Qt.ItemFlag.ItemIsSelectable
        return (
            Qt.ItemFlag.ItemIsEnabled
            | Qt.ItemFlag.ItemIsSelectable
            | Qt.ItemFlag.ItemIsUserCheckable
            | Qt.ItemFlag.ItemIsDragEnabled
        )

    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    def mimeTypes(self) -> list[str]:
        return [MIME]

    def mimeData(self, indexes: Any) -> QMimeData:
        made = QMimeData()
        line = self.line(indexes[0].row()) if indexes else None
        if line is not None:
            made.setData(MIME, QByteArray(line.section.encode("utf-8")))
        return made

    def canDropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, _parent: Index
    ) -> bool:
        """Between the lines of the section's own part only."""
        return self._place(data, row) is not None

    def dropMimeData(
        self, data: QMimeData, _action: Qt.DropAction, row: int, _column: int, _parent: Index
    ) -> bool:
        place = self._place(data, row)
        if place is None:
            return False
        self.place_requested.emit(_section(data), place)
        return False  # whoever owns the composition moves the line; the view must not take it out

    # Inside.

    def _place(self, data: QMimeData, row: int) -> int | None:
        section = _section(data)
        part = next((line.part for line in self._lines if section and line.section == section), "")
        own = [
            at for at, line in enumerate(self._lines) if part and line.section and line.part == part
        ]
        if not own or not own[0] <= row <= own[-1] + 1:
            return None
        place = row - own[0]
        return place - 1 if self.row_of(section) < row else place

    def _reorder(self, new: tuple[Line, ...]) -> None:
        self.layoutAboutToBeChanged.emit()
        rows = {line.key: row for row, line in enumerate(new)}
        kept = self.persistentIndexList()
        moved = [self.index(rows[self._lines[index.row()].key]) for index in kept]
        self._lines = new
        self.changePersistentIndexList(kept, moved)
        self.layoutChanged.emit()

    def _lines_of(self, composition: Composition, rendered: Rendered | None) -> list[Line]:
        found: list[Line] = []
        for part in composition.parts:
            sections = composition.in_part(part)
            if not sections:
                continue
            alone = len(sections) == 1 and part != "summary"
            if not alone:
                found.append(Line(part, title=self._texts(part_title(composition.edition, part)),
                                  pages=self._part_pages(part, rendered), strong=True))  # fmt: skip
            found += [self._section_line(composition, key, rendered, alone) for key in sections]
        return found

    def _part_pages(self, part: str, rendered: Rendered | None) -> str:
        for pages in rendered.parts if rendered else ():
            if pages.key == part:
                return self._pages(pages.first, pages.first + pages.count - 1)
        return ""

    def _section_line(
        self, composition: Composition, key: str, rendered: Rendered | None, alone: bool
    ) -> Line:
        ticked = key in composition.chosen
        pages = "–"
        if ticked and rendered is not None:
            on = [spot.page for spot in rendered.spots if spot.section == key]
            pages = self._pages(min(on), max(on)) if on else self.tr("nothing to print")
        locked = not composition.allows(key)
        if locked:
            pages = ""
        title = self._texts(section_title(key))
        if (number := key.removeprefix("blank-")) != key:
            title = f"{title} {number}"
        edited = key in composition.edits
        return Line(composition.part_of(key), key, title, pages, ticked, locked, alone, edited)

    def _pages(self, first: int, last: int) -> str:
        if first == last:
            return fill(self.tr("p. {page}"), page=first)
        return fill(self.tr("pp. {first}–{last}"), first=first, last=last)


def _section(data: QMimeData) -> str:
    return bytes(data.data(MIME).data()).decode("utf-8")
