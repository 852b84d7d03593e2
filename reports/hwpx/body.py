"""The blocks of a part as paragraphs and tables of a 한글 document."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from reportlab.lib.units import mm

from db.domain.values import Empty
from reports.content import blocks as b
from reports.content.chart import Chart
from reports.content.model import Part, chart_table, timeline_table
from reports.content.plots import PlotSketch
from reports.content.timeline import Timeline
from reports.hwpx.looks import MUTED, Face, Letters, Shape, Style
from reports.hwpx.paragraphs import Piece, Sheet
from reports.hwpx.tables import WIDER, grid_table, note_lines, title_table
from reports.pdf.story import marker_place, table_note
from reports.pdf.styles import BODY_WIDTH, Styles
from reports.pdf.tables import approval_grid, key_value_grid, table_grid
from resources.texts import Texts, mark

_FIGURE_LEFT_OUT = mark("The picture “{caption}” stands in the PDF of this document.")
_LEVELS = {
    b.Level.ITEM: (Style.ITEM, 0.45, 1.5),
    b.Level.DETAIL: (Style.DETAIL, 1.9, 1.0),
    b.Level.NOTE: (Style.NOTE, 0.5, 1.5),
}
"""Style of a bullet, where its sign stands and how far its lines hang, in letters of the body."""


@dataclass(slots=True)
class _Next:
    """What the next paragraph must bring with it."""

    breaks: bool = False
    controls: str = ""


class Body:
    """Writes the blocks of a part one after the other."""

    def __init__(self, sheet: Sheet, styles: Styles, lang: str) -> None:
        self._sheet = sheet
        self._styles = styles
        self._measured = replace(styles, table_size=styles.table_size * WIDER)
        self._lang = lang
        self._next = _Next()
        self._headed = False
        self._in_bullet = False
        self._opens = False
        self._below_table = False

    def paragraphs(self, part: Part, *, breaks: bool, controls: str) -> Iterator[str]:
        """The paragraphs of a part; the first begins a page if asked to and holds ``controls``."""
        self._next = _Next(breaks, controls)
        for section in part.sections:
            followers = [*section.blocks[1:], None]
            for index, (block, following) in enumerate(
                zip(section.blocks, followers[: len(section.blocks)], strict=True)
            ):
                self._opens = index == 0
                if not isinstance(block, b.Bullet) or self._opens:
                    self._in_bullet = False
                yield from self._block(block, following)
                self._headed = isinstance(block, b.Heading)
        if self._next.controls:  # a part without anything in it
            yield self._paragraph([], Shape())

    def _block(self, block: b.Block, following: b.Block | None) -> Iterator[str]:
        gap = self._styles.space
        match block:
            case b.TitleBox() | b.Cover() | b.Contents():
                yield from self._front(block)
            case b.ApprovalBox():
                yield self._grid(approval_grid(block, self._measured, self._lang), gap(4))
            case b.Heading():
                yield self._heading(block, following)
            case b.Bullet():
                yield self._bullet(block)
            case b.Paragraph():
                yield self._plain(block)
            case b.KeyValues():
                if block.pairs:
                    yield self._grid(key_value_grid(block, self._measured, self._lang), gap(2))
            case b.Table():
                yield from self._table(block)
            case b.Figure() | Chart() | Timeline() | PlotSketch():
                yield from self._figure(block)
            case b.Centred() | b.Space() | b.NoteLines():
                yield self._loose(block)
            case b.PageBreak():
                self._next.breaks = True

    def _place(self, before: float) -> dict[str, object]:
        place: dict[str, object] = {
            "before": before, "breaks": self._next.breaks, "controls": self._next.controls,
        }  # fmt: skip
        self._next = _Next()
        return place

    def _paragraph(self, pieces: list[Piece], shape: Shape, style: Style = Style.NORMAL) -> str:
        asked, self._next = self._next, _Next()
        if self._below_table:
            # Some readers lay the next line over a table's last row unless it keeps its distance.
            shape = replace(shape, before=max(shape.before, self._styles.space(11)))
        self._below_table = False
        return self._sheet.paragraph(
            pieces, shape, style, breaks=asked.breaks, controls=asked.controls
        )

    def _grid(self, grid: object, before: float) -> str:
        self._below_table = True
        return grid_table(grid, self._sheet, **self._place(before))  # type: ignore[arg-type]

    def _loose(self, block: b.Centred | b.Space | b.NoteLines) -> str:
        if isinstance(block, b.NoteLines):
            place = self._place(self._styles.space(8))
            return note_lines(block.count, BODY_WIDTH, 24.0, self._sheet, **place)
        if isinstance(block, b.Space):
            return self._paragraph([], Shape(before=block.height_mm * mm, spacing=100))
        style = self._styles.centred(block)
        letters = Letters(Face.HEAD if block.strong else Face.PLAIN, self._size(style.fontSize))
        shape = Shape(align="CENTER", before=self._styles.space(6), spacing=self._spacing())
        return self._paragraph(self._pieces(block.text, letters), shape)

    def _heading(self, block: b.Heading, following: b.Block | None) -> str:
        head = Letters(Face.HEAD, self._size(self._styles.heading.fontSize))
        pieces: list[Piece] = [(f"□ {_flat(block.text)}", head)]
        if block.tail:
            pieces.append((_flat(block.tail), self._letters(Face.BODY, self._styles.item.fontSize)))
        note = block.note or (table_note(following) if isinstance(following, b.Table) else "")
        if note:
            pieces.append(
                (f"\t{_flat(note)}", self._letters(Face.PLAIN, self._styles.caption_size))
            )
        shape = Shape(
            before=self._styles.space(11), spacing=self._spacing(), right_tab=bool(note),
            keep_with_next=following is not None,
        )  # fmt: skip
        return self._paragraph(pieces, shape, Style.HEADING)

    def _bullet(self, block: b.Bullet) -> str:
        style, indent, hang = _LEVELS[block.level]
        size = self._styles.item.fontSize
        letters = self._letters(Face.BODY, size)
        if block.level is b.Level.NOTE:
            letters = self._letters(Face.PLAIN, self._styles.note.fontSize)
            indent = 1.9 if self._in_bullet else indent
        self._in_bullet = self._in_bullet or block.level is not b.Level.NOTE
        label = f"({block.label}) " if block.label else ""
        pieces = [(f"{block.level} {_flat(label)}", letters), *self._pieces(block.text, letters)]
        shape = Shape(
            left=indent * size, indent=-hang * letters.size,
            before=self._styles.space(8 if self._opens else 1.5), spacing=self._spacing(),
        )  # fmt: skip
        return self._paragraph(pieces, shape, style)

    def _plain(self, block: b.Paragraph) -> str:
        size = self._styles.item.fontSize
        if block.spoken:
            large = self._letters(Face.BODY, self._styles.spoken.fontSize)
            shape = Shape(indent=large.size, before=self._styles.space(12), spacing=190)
            return self._paragraph(self._pieces(block.text, large), shape, Style.SPOKEN)
        letters = self._letters(Face.BODY, size)
        shape = Shape(left=0.6 * size, before=self._styles.space(2), spacing=self._spacing())
        pieces = self._pieces(block.text, letters)
        if block.marker:
            left, hang = marker_place(block, self._styles)
            shape = replace(shape, left=left, indent=-hang)
            pieces = [(f"{block.marker} ", letters), *pieces]
        return self._paragraph(pieces, shape, Style.PARAGRAPH)

    def _front(self, block: b.TitleBox | b.Cover | b.Contents) -> Iterator[str]:
        if isinstance(block, b.Cover):
            yield from self._cover(block)
        elif isinstance(block, b.Contents):
            for line in block.lines:
                yield self._contents_line(line)
        else:
            size = self._size(self._styles.title.fontSize)
            yield title_table(block.text, size, BODY_WIDTH, self._sheet, **self._place(0))

    def _cover(self, cover: b.Cover) -> Iterator[str]:
        """The front as a page of centred lines."""
        if cover.mark:
            mark = Letters(Face.PLAIN, 10.0)
            yield self._paragraph([(_flat(cover.mark), mark)], Shape("LEFT"))
        size = self._size(28.0)
        yield title_table(cover.title, size, BODY_WIDTH, self._sheet, **self._place(110))
        lines = [
            (text, 15.0, 30.0 if index == 0 else 6.0) for index, text in enumerate(cover.lines)
        ]
        below = [(cover.day, 17.0, 210.0), (cover.office, 22.0, 14.0)]
        for text, points, before in (*lines, *below):
            letters = Letters(Face.BODY, points)
            yield self._paragraph([(_flat(text), letters)], Shape("CENTER", before=before))

    def _contents_line(self, line: b.ContentsLine) -> str:
        """A name of the contents; what is edited has no pages yet."""
        size = self._styles.item.fontSize
        letters = self._letters(Face.BODY, size)
        note = f"  {line.note}" if line.note else ""
        shape = Shape(left=1.6 * size * line.level, before=self._styles.space(3))
        return self._paragraph([(_flat(f"{line.text}{note}"), letters)], shape, Style.PARAGRAPH)

    def _table(self, table: b.Table) -> Iterator[str]:
        if not self._headed and (note := table_note(table)):
            letters = self._letters(Face.PLAIN, self._styles.caption_size)
            shape = Shape("RIGHT", before=self._styles.space(2), spacing=140, keep_with_next=True)
            yield self._paragraph([(_flat(note), letters)], shape, Style.CAPTION)
        yield self._grid(table_grid(table, self._measured, self._lang), self._styles.space(2))

    def _figure(self, block: b.Figure | Chart | Timeline | PlotSketch) -> Iterator[str]:
        """A chart is its numbers, to be edited; of a drawing its name is left."""
        if isinstance(block, Timeline):
            yield from self._table(timeline_table(block))
            return
        if isinstance(block, Chart):
            if block.groups:
                yield from self._table(chart_table(block))
            for note in block.notes:
                yield self._note(note if note.startswith("*") else f"※ {note}")
            return
        said = Texts(self._lang)(_FIGURE_LEFT_OUT, caption=block.caption or block.source)
        yield self._note(f"※ {said}")

    def _note(self, text: str) -> str:
        letters = self._letters(Face.PLAIN, self._styles.note.fontSize)
        shape = Shape(left=0.5 * letters.size, indent=-1.5 * letters.size, spacing=self._spacing())
        return self._paragraph([(_flat(text), letters)], shape, Style.NOTE)

    def _pieces(self, text: b.Text, letters: Letters) -> list[Piece]:
        if isinstance(text, Empty):
            size = self._size(letters.size * 0.88)
            return [(text.label(self._lang), Letters(Face.PLAIN, size, colour=MUTED))]
        if isinstance(text, tuple):
            return [piece for run in text for piece in self._pieces(run, letters)]
        return [(text.replace("\t", " "), letters)]

    def _letters(self, face: Face, size: float) -> Letters:
        return Letters(face, self._size(size))

    def _size(self, points: float) -> float:
        """한글 shows sizes with one decimal; a tenth of a point nobody sees."""
        return round(points, 1)

    def _spacing(self) -> int:
        return round(self._styles.fit.leading * 100)


def _flat(text: str) -> str:
    """A text of one line: a tab of its own would lead to the right edge."""
    return " ".join(text.split("\n")).replace("\t", " ")
