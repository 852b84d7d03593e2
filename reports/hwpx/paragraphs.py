"""Paragraphs of a 한글 document: runs of letters, numbered looks, a counter for what needs an id."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from reports.hwpx.looks import STYLES, Letters, Looks, Shape, Style
from reports.hwpx.text import content, element

Piece = tuple[str, Letters]
"""Text with how its letters look."""


@dataclass(frozen=True, slots=True)
class Picture:
    """A picture as it is kept in the package; its size in pixels."""

    data: bytes = field(repr=False)
    suffix: str
    """``jpg`` or ``png``."""
    width: int
    height: int


@dataclass(slots=True)
class Sheet:
    """What paragraphs and tables are written on: the looks they use, the ids they take, and the
    pictures that are placed."""

    looks: Looks = field(default_factory=Looks)
    taken: int = 0
    pictures: list[Picture] = field(default_factory=list)

    def next_id(self) -> int:
        """An id that nothing else of the document has."""
        self.taken += 1
        return self.taken

    def keep(self, picture: Picture) -> str:
        """Keep a picture in the package; the name it is referred to by."""
        self.pictures.append(picture)
        return picture_key(len(self.pictures))

    def paragraph(
        self,
        pieces: Sequence[Piece],
        shape: Shape,
        style: Style = Style.NORMAL,
        *,
        breaks: bool = False,
        controls: str = "",
    ) -> str:
        """A paragraph; with ``breaks`` it begins a page. ``controls`` stand before its text."""
        runs = [self.run(text, letters) for text, letters in pieces] or [self.run("", Letters())]
        first = pieces[0][1] if pieces else Letters()
        if controls:
            runs.insert(0, self.holder(controls, first))
        return self.raw(runs, shape, style, first, breaks=breaks)

    def raw(
        self, runs: Sequence[str], shape: Shape, style: Style, first: Letters, *, breaks: bool
    ) -> str:
        """A paragraph of finished runs; ``first`` are the letters of the first."""
        number = self.looks.shapes.number(shape)
        self.looks.styles.setdefault(style, (number, self.looks.letters.number(first)))
        about = {
            "id": self.next_id(), "paraPrIDRef": number, "styleIDRef": STYLES.index(style),
            "pageBreak": int(breaks), "columnBreak": 0, "merged": 0,
        }  # fmt: skip
        return element("hp:p", about, "".join(runs))

    def run(self, text: str, letters: Letters) -> str:
        """A run of text; a tab character leads to the paragraph's right edge.

        It stands in an element of its own: some readers lose the words behind one among words.
        """
        tab = element("hp:t", None, element("hp:tab", {"width": 4000, "leader": 0, "type": 2}))
        parts = text.split("\t")
        said = [element("hp:t", None, content(one)) if one or len(parts) == 1 else ""
                for one in parts]  # fmt: skip
        return self.holder(tab.join(said), letters)

    def holder(self, inner: str, letters: Letters) -> str:
        """A run around finished XML: text, controls, a table."""
        return element("hp:run", {"charPrIDRef": self.looks.letters.number(letters)}, inner)


def picture_key(place: int) -> str:
    """What a picture is called, by its place (from 1) among those of the document."""
    return f"image{place}"


def sub_list(paragraphs: str, align: str = "CENTER") -> str:
    """A list of paragraphs inside a cell, a header or a footer."""
    about = {
        "id": "", "textDirection": "HORIZONTAL", "lineWrap": "BREAK", "vertAlign": align,
        "linkListIDRef": 0, "linkListNextIDRef": 0, "textWidth": 0, "textHeight": 0,
        "hasTextRef": 0, "hasNumRef": 0,
    }  # fmt: skip
    return element("hp:subList", about, paragraphs)
