"""Gathers the facts of a 면담자료, lays it out and draws its pages, off the GUI thread."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal

from db.queries.meetings import MeetingLine, upcoming_meetings
from db.shared_files import attachment_files
from db.store import now_kst
from desktop_app.context import AppContext
from desktop_app.features.documents.reading import (
    PacketSource,
    Proof,
    Subject,
    make_proof,
    read_source,
    request_for,
)
from desktop_app.jobs import Lane, Progress
from desktop_app.paper.pictures import Pictures, draw_pages
from reports.content.arrangement import Arrangement


class Proofing(QObject):
    """Gather → lay out → draw; of each only the newest counts."""

    meetings_read = Signal(object)
    """The next meetings, for a page without a subject."""
    source_read = Signal(object)
    proof_made = Signal(object)
    pictures_drawn = Signal(object)
    failed = Signal(object)

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._files = attachment_files(context.store, context.folder)

    def _key(self, name: str) -> str:
        return f"packet-{name}-{id(self)}"

    def read_meetings(self) -> None:
        """Ask which meetings come next."""
        store, today = self._context.store, now_kst()[:10]

        def body(_progress: Progress) -> tuple[MeetingLine, ...]:
            with store.read() as session:
                return upcoming_meetings(session, today)

        self._context.jobs.run(
            body, done=self._on_meetings_read, failed=self._on_failed, key=self._key("read")
        )

    def gather(self, subject: Subject, contacts_reason: str = "") -> None:
        """Gather the facts; with a reason the phones and mails too."""
        store = self._context.store
        request = request_for(self._context, subject, contacts_reason)

        def body(_progress: Progress) -> PacketSource:
            return read_source(store, request)

        self._context.jobs.run(
            body, done=self._on_source_read, failed=self._on_failed, key=self._key("read")
        )

    def lay_out(
        self, source: PacketSource, arrangement: Arrangement, passwords: Mapping[int, str]
    ) -> None:
        """Make the pages, with the files behind them."""
        files = self._files

        def body(_progress: Progress) -> Proof:
            return make_proof(source, arrangement, files, passwords)

        self._context.jobs.run(
            body, done=self._on_proof_made, failed=self._on_failed, key=self._key("proof")
        )

    def draw(self, data: bytes, scales: dict[int, float]) -> None:
        """Draw pages of a PDF, each at its pixels per point."""

        def body(_progress: Progress) -> Pictures:
            return draw_pages(data, scales)

        self._context.jobs.run(
            body,
            done=self._on_pictures_drawn,
            failed=self._on_failed,
            lane=Lane.PREVIEW,
            key=self._key("pictures"),
        )

    def _on_meetings_read(self, lines: tuple[MeetingLine, ...]) -> None:
        self.meetings_read.emit(lines)

    def _on_source_read(self, source: PacketSource) -> None:
        self.source_read.emit(source)

    def _on_proof_made(self, proof: Proof) -> None:
        self.proof_made.emit(proof)

    def _on_pictures_drawn(self, pictures: Pictures) -> None:
        self.pictures_drawn.emit(pictures)

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit(error)
