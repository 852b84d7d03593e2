"""면담자료집: several papers bound into one, with cover, contents and one run of numbers."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import datetime

from reports.content.blocks import Contents, ContentsLine, Cover, TitleBox
from reports.content.left_out import CONTENTS
from reports.content.looks import COVER, SECRET
from reports.content.model import Attachment, Document, Marks, Part, Section, attachment_key
from reports.content.wording import weekday_date

_NAMED = 8
"""Names on the cover; a volume of more says how many there are."""


@dataclass(frozen=True, slots=True)
class Bound:
    """One paper of the collection: whose it is, when the meeting is ("" without one), itself."""

    name: str
    when: str
    document: Document

    @property
    def parts(self) -> tuple[Part, ...]:
        """Its parts but for a cover of its own: the volume has one."""
        return tuple(part for part in self.document.parts if part.key != COVER)


@dataclass(frozen=True, slots=True)
class Collection:
    """Papers in the order they are bound. ``created_at`` is part of the content."""

    title: str
    office: str
    created_at: datetime
    papers: tuple[Bound, ...]

    def document(self) -> Document:
        """One document; the renderer knows the pages its contents lead to."""
        first = self.papers[0].document
        attachments = tuple(self._attachments())
        example = any(paper.document.marks.example for paper in self.papers)
        parts = [self._cover(), self._contents(attachments)]
        for number, paper in enumerate(self.papers, start=1):
            parts += [
                replace(
                    part,
                    key=f"{number}-{part.key}",
                    subject=paper.name,
                    group=f"{number}. {paper.name}",
                    marks=replace(paper.document.marks, example=example),
                )
                for part in paper.parts
            ]
        return replace(
            first,
            title=self.title,
            short_title=self.title,
            summary=f"{self.papers[0].name} 등 {len(self.papers)}건의 면담자료 묶음",
            keywords=("면담자료집", *dict.fromkeys(paper.name for paper in self.papers)),
            office=self.office,
            created_at=self.created_at,
            parts=tuple(parts),
            marks=Marks(self._disclosure, example),
            attachments=attachments,
        )

    @property
    def _disclosure(self) -> str:
        """The mark of the first paper, or of the first that is 대외비: a secret one binds the volume."""
        marks = [paper.document.marks.disclosure for paper in self.papers]
        return next((mark for mark in marks if mark.startswith(SECRET)), marks[0])

    def _attachments(self) -> Iterator[Attachment]:
        """Those of every paper, behind its last part."""
        for number, paper in enumerate(self.papers, start=1):
            last = f"{number}-{paper.parts[-1].key}"
            for one in paper.document.attachments:
                yield replace(one, subject=paper.name, behind=last)

    def _cover(self) -> Part:
        names = [f"{number}. {paper.name}" for number, paper in enumerate(self.papers, start=1)]
        shown = names if len(names) <= _NAMED else [f"{self.papers[0].name} 등 {len(names)}건"]
        cover = Cover(
            self.title,
            tuple(shown),
            self.office,
            weekday_date(self.created_at.date().isoformat()),
            self._disclosure,
        )
        section = Section(COVER, (cover,))
        return Part(COVER, "표지", (section,), scale=1.0, numbered=False)

    def _contents(self, attachments: tuple[Attachment, ...]) -> Part:
        lines: list[ContentsLine] = []
        for number, paper in enumerate(self.papers, start=1):
            parts = [f"{number}-{part.key}" for part in paper.parts]
            lines.append(ContentsLine(f"{number}. {paper.name}", parts[0], paper.when))
            own = [
                (attachment_key(place), one.title)
                for place, one in enumerate(attachments, start=1)
                if one.behind == parts[-1]
            ]
            lines += [
                ContentsLine(f"붙임 {index}. {title}", key, level=1)
                for index, (key, title) in enumerate(own, start=1)
            ]
        blocks = (TitleBox("차 례"), Contents(tuple(lines)))
        return Part(CONTENTS, "차례", (Section(CONTENTS, blocks),), subject="차례", scale=0.9)
