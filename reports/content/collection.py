"""면담자료집: several papers bound into one, with a page of contents and one run of numbers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from reports.content.blocks import Block, CellKind, Column, Paragraph, Row, Table, TitleBox
from reports.content.model import Document, Marks, Part, Section
from reports.content.wording import weekday_date


@dataclass(frozen=True, slots=True)
class Bound:
    """One paper of the collection: whose it is, when the meeting is ("" without one), itself."""

    name: str
    when: str
    document: Document


@dataclass(frozen=True, slots=True)
class Collection:
    """Papers in the order they are bound. ``created_at`` is part of the content."""

    title: str
    office: str
    created_at: datetime
    papers: tuple[Bound, ...]

    def document(self, pages: Sequence[int] = ()) -> Document:
        """One document; ``pages`` are the first pages of the papers, once they are known."""
        first = self.papers[0].document
        parts = [self._contents(pages)]
        for number, paper in enumerate(self.papers, start=1):
            parts += [
                replace(
                    part,
                    key=f"{number}-{part.key}",
                    title=f"{number}. {paper.name} {part.title}",
                    subject=paper.name,
                )
                for part in paper.document.parts
            ]
        example = any(paper.document.marks.example for paper in self.papers)
        return replace(
            first,
            title=self.title,
            short_title=self.title,
            summary=f"{self.papers[0].name} 등 {len(self.papers)}건의 면담자료 묶음",
            keywords=("면담자료집", *dict.fromkeys(paper.name for paper in self.papers)),
            office=self.office,
            created_at=self.created_at,
            parts=tuple(parts),
            marks=Marks(first.marks.disclosure, example),
            attachments=tuple(one for paper in self.papers for one in paper.document.attachments),
        )

    def _contents(self, pages: Sequence[int]) -> Part:
        rows = []
        for number, paper in enumerate(self.papers, start=1):
            page = str(pages[number - 1]) if pages else ""
            rows.append(Row((str(number), paper.name, paper.when, page)))
        columns = (
            Column("연번", width=0.1), Column("대상", width=0.52), Column("일시", width=0.28),
            Column("쪽", CellKind.TEXT, width=0.1),
        )  # fmt: skip
        made = weekday_date(self.created_at.date().isoformat())
        blocks: tuple[Block, ...] = (
            TitleBox(self.title),
            Paragraph(f"{self.office} · {made} · {len(self.papers)}건"),
            Table(columns, tuple(rows), name="차례"),
        )
        return Part("contents", "차례", (Section("contents", blocks),), subject="차례", scale=0.9)
