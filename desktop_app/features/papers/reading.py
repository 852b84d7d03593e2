"""What the page of papers reads and makes: bodies of jobs, no widgets."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from db.domain.kinds import RecordKind
from db.in_place import put_in_place
from db.queries.handover import officer_loads
from db.queries.paper_subjects import belonging
from db.queries.records import title_of
from db.queries.snapshots import SnapshotRow, named_definitions, snapshots
from db.store import Store
from reports import render
from reports.content.model import Document
from reports.content.papers.asked import PaperAsk
from reports.content.wishes import fingerprint
from reports.paper_kinds import BY_CODE, PAPERS, PaperKind
from reports.papers import make_paper, subject_or_newest
from reports.results import Rendered

MOST_LAST = 3


@dataclass(frozen=True, slots=True)
class PaperBook:
    """What can be chosen beside a record and a day."""

    officers: tuple[str, ...] = ()
    definitions: tuple[str, ...] = ()
    frozen: tuple[SnapshotRow, ...] = ()


@dataclass(frozen=True, slots=True)
class About:
    """The record that papers are looked for, and which record each paper would be of."""

    kind: RecordKind
    record_id: int
    title: str
    subjects: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class PaperProof:
    """The finished paper as it will be saved and printed."""

    paper: PaperKind
    subject: int
    document: Document
    rendered: Rendered
    missing: tuple[str, ...]
    """Signs that no font of ours can draw."""
    content_hash: str
    of: str = ""
    """The name of the record it is of."""
    revision: str = ""
    files_hash: str = ""

    @property
    def title(self) -> str:
        """``기업카드 · ㈜한빛정밀``: what the print log calls it."""
        return " · ".join(filter(None, (self.document.title, self.of)))

    @property
    def kind(self) -> str:
        """It has no editions; the print log names it by its title."""
        return ""


def read_book(store: Store) -> PaperBook:
    """The officers, kept definitions and frozen counts there are."""
    with store.read() as session:
        loads = officer_loads(session, store.today())
        return PaperBook(
            tuple(sorted(one.name for one in loads if one.name)),
            tuple(one.name for one in named_definitions(session)),
            snapshots(session),
        )


def read_about(store: Store, kind: RecordKind, record_id: int) -> About:
    """Which papers can be made of a record: those it, its firm, case or newest agreement has."""
    with store.read() as session:
        found = {
            one.code: belonging(session, one.about, kind, record_id)
            for one in PAPERS
            if one.about is not None
        }
        title = title_of(session, kind, record_id)
    return About(kind, record_id, title, {code: one for code, one in found.items() if one})


def make_proof(store: Store, kind: PaperKind, ask: PaperAsk) -> PaperProof:
    """Make the paper and lay it out. Raises UserError with what the paper refuses."""
    if kind.about is not None and not kind.everything:
        ask = replace(ask, subject=subject_or_newest(store, kind, ask))
    document = make_paper(store, kind, ask)
    of = ""
    if kind.about is not None and ask.subject:
        with store.read() as session:
            of = title_of(session, kind.about, ask.subject)
    return PaperProof(
        kind, ask.subject, document, render.pdf(document), render.missing_glyphs(document),
        fingerprint(document), of,
    )  # fmt: skip


def read_last(path: Path) -> tuple[PaperKind, ...]:
    """The papers that left this folder's window last, the newest first."""
    try:
        raw = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return ()
    codes: Iterable[object] = raw if isinstance(raw, list) else ()
    return tuple(BY_CODE[one] for one in codes if isinstance(one, str) and one in BY_CODE)


def keep_last(path: Path, kind: PaperKind) -> tuple[PaperKind, ...]:
    """Remember that a paper left; what can't be written is simply not remembered."""
    kept = (kind, *(one for one in read_last(path) if one is not kind))[:MOST_LAST]
    beside = path.with_name(f"{path.name}.new")
    try:
        beside.write_text(json.dumps([one.code for one in kept]) + "\n", encoding="utf-8")
        put_in_place(beside, path)
    except OSError:
        pass
    return kept
