"""Blocks of a document as flowables in one fit of the house style."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from reportlab.graphics.shapes import Drawing
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm
from reportlab.platypus import Spacer

from db.domain.values import Empty
from reports.content import blocks as b
from reports.content.chart import Chart
from reports.content.formats import cell_text
from reports.content.model import Part, plain
from reports.content.plots import PlotSketch
from reports.content.timeline import Timeline
from reports.figures.draw import draw_chart
from reports.figures.plots import draw_plots
from reports.figures.steps import draw_steps
from reports.pdf.flow import Item
from reports.pdf.flowables import FigureBox, HeadingLine, RuledLines, TextFlow, TitleBand
from reports.pdf.fonts import FIXED, SANS, SERIF, drawable, markup, width_of
from reports.pdf.front import ContentsRow, CoverSheet
from reports.pdf.grid import Grid
from reports.pdf.styles import BODY_WIDTH, MUTED, Styles
from reports.pdf.tables import approval_grid, key_value_grid, table_grid

_STEP = 1.1
"""A level of a letter's points stands so many letters further in."""


class Story:
    """Turns the blocks of a part into items, one after the other."""

    def __init__(self, styles: Styles, lang: str, pages: Mapping[str, str]) -> None:
        self._styles = styles
        self._lang = lang
        self._pages = pages
        self._items: list[Item] = []
        self._breaks = False
        self._section = ""
        self._opens = False
        self._in_bullet = False

    def items(self, part: Part) -> list[Item]:
        """The items of a part."""
        for section in part.sections:
            self._section = section.key
            for index, block in enumerate(section.blocks):
                self._opens = index == 0
                if not isinstance(block, b.Bullet) or index == 0:
                    self._in_bullet = False
                following = section.blocks[index + 1] if index + 1 < len(section.blocks) else None
                self._add_block(block, following)
        return self._items

    def _add_block(self, block: b.Block, following: b.Block | None) -> None:
        match block:
            case b.TitleBox() | b.Cover() | b.Contents():
                self._add_front(block)
            case b.ApprovalBox():
                self._add(approval_grid(block, self._styles, self._lang), 7)
            case b.Heading():
                self._add_heading(block, following)
            case b.Bullet():
                self._add_bullet(block, following)
            case b.Paragraph():
                self._add_paragraph(block)
            case b.KeyValues():
                if block.pairs:
                    self._add(key_value_grid(block, self._styles, self._lang), 3)
            case b.Table():
                self._add_table(block)
            case b.Figure() | Chart() | Timeline() | PlotSketch():
                self._add_figure(block, following)
            case b.Centred() | b.Space() | b.NoteLines():
                self._add_loose(block)
            case b.PageBreak():
                self._breaks = True

    def _add_loose(self, block: b.Centred | b.Space | b.NoteLines) -> None:
        match block:
            case b.Centred():
                self._add(self._paragraph(block.text, self._styles.centred(block)), 6)
            case b.Space():
                self._add(Spacer(0, block.height_mm * mm), 0)
            case b.NoteLines():
                self._add(RuledLines(block.count), 8)

    def _add_front(self, block: b.TitleBox | b.Cover | b.Contents) -> None:
        if isinstance(block, b.Cover):
            self._add(CoverSheet(block), 0)
        elif isinstance(block, b.Contents):
            for line in block.lines:
                row = ContentsRow(line, self._pages, self._styles)
                self._add(row, 9 if line.level == 0 else 2)
        else:
            text = self._paragraph(block.text, self._styles.title)
            self._add(TitleBand(text, self._styles), 12)

    def _add(self, flow: object, before: float, *, keep: bool = False, bookmark: str = "") -> None:
        last = self._items[-1].flow if self._items else None
        if isinstance(last, (Grid, TitleBand)):
            # Words below the title need more room than a table's rule does.
            before = max(before, 11 if isinstance(last, TitleBand) and _is_text(flow) else 5)
        self._items.append(
            Item(
                flow,  # type: ignore[arg-type]  # reportlab's flowables have no types
                before=self._styles.space(before),
                keep_with_next=keep,
                bookmark=bookmark,
                section=self._section,
                breaks=self._breaks,
            )
        )
        self._breaks = False

    def _add_heading(self, block: b.Heading, following: b.Block | None) -> None:
        note = block.note
        if not note and isinstance(following, b.Table):
            note = table_note(following)
        text = markup(f"□ {block.text}", self._styles.heading.fontName)
        if block.tail:
            size = self._styles.item.fontSize
            tail = markup(block.tail, SERIF)
            text += f'<font name="{SERIF}" size="{size:.2f}">{tail}</font>'
        if note and not self._fits_beside(block, note):
            self._add(TextFlow(text, self._styles.heading), 11, keep=True, bookmark=block.text)
            self._add_caption(note, keep=True)
            return
        paragraph = TextFlow(text, self._styles.heading)
        line = HeadingLine(paragraph, drawable(note), self._styles)
        self._add(line, 11, keep=following is not None, bookmark=block.text)

    def _fits_beside(self, block: b.Heading, note: str) -> bool:
        style = self._styles.heading
        used = width_of(f"□ {block.text}{block.tail}", style.fontName, style.fontSize)
        return used + width_of(note, SANS, self._styles.caption_size) + 12 <= BODY_WIDTH

    def _add_bullet(self, block: b.Bullet, following: b.Block | None) -> None:
        inner = block.level is b.Level.NOTE and self._in_bullet
        self._in_bullet = inner or block.level is not b.Level.NOTE
        style = {
            b.Level.ITEM: self._styles.item,
            b.Level.DETAIL: self._styles.detail,
            b.Level.NOTE: self._styles.inner_note if inner else self._styles.note,
        }[block.level]
        label = f"{block.level}{FIXED}({block.label}) " if block.label else f"{block.level}{FIXED}"
        text = escape(label) + self._marked(block.text, style)
        noted = isinstance(following, b.Bullet) and following.level is b.Level.NOTE
        keep = noted and block.level is not b.Level.NOTE  # what a ※ speaks of stands above it
        self._add(TextFlow(text, style), 8 if self._opens else 1.5, keep=keep)

    def _add_paragraph(self, block: b.Paragraph) -> None:
        style = self._styles.spoken if block.spoken else self._styles.paragraph
        text = self._marked(block.text, style)
        if block.marker:
            left, hang = marker_place(block, self._styles)
            style = ParagraphStyle(style.name, style, leftIndent=left + hang, firstLineIndent=-hang)
            text = f"{escape(block.marker)}{FIXED}{text}"
        self._add(TextFlow(text, style), 12 if block.spoken else 2)

    def _paragraph(self, text: b.Text, style: ParagraphStyle) -> TextFlow:
        return TextFlow(self._marked(text, style), style)

    def _marked(self, text: b.Text, style: ParagraphStyle) -> str:
        if isinstance(text, Empty):
            size = style.fontSize * 0.88
            word = text.label(self._lang)
            return f'<font name="{SANS}" size="{size:.2f}" color="{MUTED.hexval()}">{word}</font>'
        if isinstance(text, tuple):
            return "".join(self._marked(run, style) for run in text)
        return markup(text, style.fontName)

    def _add_table(self, block: b.Table) -> None:
        headed = bool(self._items) and self._items[-1].keep_with_next
        if not headed and (note := table_note(block)):
            self._add_caption(note, keep=True)
        self._add(table_grid(block, self._styles, self._lang), 3)

    def _add_caption(self, note: str, *, keep: bool = False) -> None:
        size = self._styles.caption_size
        style = ParagraphStyle(
            "caption", fontName=SANS, fontSize=size, leading=1.4 * size, alignment=2
        )
        self._add(self._paragraph(note, style), 2, keep=keep)

    def _add_figure(
        self, block: b.Figure | Chart | Timeline | PlotSketch, following: b.Block | None
    ) -> None:
        if isinstance(block, PlotSketch):
            box = FigureBox(draw_plots(block, BODY_WIDTH), drawable(block.caption), self._styles)
            self._add(box, 4, keep=isinstance(following, Chart))
            return
        if isinstance(block, Timeline):
            self._add(FigureBox(draw_steps(block, BODY_WIDTH), "", self._styles), 4)
            return
        if isinstance(block, Chart):
            self._add_chart(block)
            return
        drawing = block.draw(BODY_WIDTH, block.height_mm * mm)
        if not isinstance(drawing, Drawing):
            raise TypeError(f"a figure must draw a Drawing, not {type(drawing).__name__}")
        source = f"출처: {block.source}" if block.source else ""
        caption = " · ".join(text for text in (block.caption, source) if text)
        self._add(FigureBox(drawing, drawable(caption), self._styles), 6)

    def _add_chart(self, block: Chart) -> None:
        """The drawing, and beneath it what its numbers are."""
        notes = [f"※{FIXED}{note}" for note in block.notes if not note.startswith("*")]
        if starred := [note for note in block.notes if note.startswith("*")]:
            notes.append(" / ".join([starred[0], *(one.lstrip("* ") for one in starred[1:])]))
        if block.groups:
            drawing = draw_chart(block, BODY_WIDTH).drawing
            self._add(FigureBox(drawing, "", self._styles), 4, keep=bool(notes))
        for place, note in enumerate(notes, start=1):
            alone = place == len(notes) - 1  # the last would be, at the head of the next page
            self._add(self._paragraph(note, self._styles.note), 1.5, keep=alone)


def _is_text(flow: object) -> bool:
    return isinstance(flow, TextFlow)


def marker_place(block: b.Paragraph, styles: Styles) -> tuple[float, float]:
    """Where the marker of a paragraph stands, and how far its further lines hang behind that."""
    size = styles.paragraph.fontSize
    hang = width_of(f"{block.marker}{FIXED}", SERIF, size)
    return styles.paragraph.leftIndent + _STEP * size * block.level, hang


def table_note(table: b.Table) -> str:
    """Unit line, day and origin of a table, as they stand above it."""
    as_of = f"{cell_text(table.as_of, b.CellKind.DATE)} 기준" if table.as_of else ""
    source = f"출처: {table.source}" if table.source else ""
    return "  ".join(text for text in (table.unit_line, as_of, source) if text)


def story(
    part: Part, styles: Styles, lang: str, pages: Mapping[str, str] | None = None
) -> Sequence[Item]:
    """The items of a part in the given styles.

    ``pages`` are those of the targets of a table of contents, known when it is drawn.
    """
    return Story(styles, lang, {} if pages is None else pages).items(part)


__all__ = ["plain", "story", "table_note"]
