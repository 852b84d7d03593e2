"""The desk of the 면담자료: sections at the left, the paper in the middle, its words at the right."""

from __future__ import annotations

import datetime as dt

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop_app.features.documents.composing_pane import ComposingPane
from desktop_app.features.documents.preview_bar import PreviewBar
from desktop_app.features.documents.print_notes import print_notes
from desktop_app.features.documents.reading import PacketSource, Proof
from desktop_app.features.documents.side_panel import SidePanel
from desktop_app.paper.preview import Preview
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import hline, vline
from reports.content.arrangement import Arrangement
from resources.texts import Texts


class PacketDesk(QWidget):
    """Shows an arrangement and its newest proof; every change is a wish of its parts."""

    def __init__(
        self, theme: Theme, texts: Texts, today: dt.date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.left = ComposingPane(theme, texts, today)
        self.pane = self.left.sections
        self.preview = Preview(theme)
        self.bar = PreviewBar(self.preview, theme, texts)
        self.side = SidePanel(theme, texts)
        self._section = ""
        self._proof: Proof | None = None
        self._arrangement = Arrangement()
        middle = QVBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.bar)
        middle.addWidget(hline())
        middle.addWidget(self.preview, 1)
        across = flush(QHBoxLayout(self))
        across.addWidget(self.left)
        across.addWidget(_edge())
        across.addLayout(middle, 1)
        across.addWidget(self.side)

    def show_arrangement(
        self, arrangement: Arrangement, mark: str, attending: tuple[str, ...]
    ) -> None:
        """What is composed, while its pages are being made: ``mark`` is that on every sheet, and
        ``attending`` the posts that sit at the table."""
        self._arrangement = arrangement
        proof = self._proof
        same = proof is not None and proof.edition is arrangement.edition
        rendered = proof.rendered if proof is not None and same else None
        self.left.put(arrangement, rendered, mark, attending)
        self.side.show_edition(arrangement.edition)

    def show_proof(self, source: PacketSource, proof: Proof) -> None:
        """The pages as they will be printed."""
        self._proof = proof
        rendered = proof.rendered
        self.pane.put(self._arrangement.composition, rendered)
        self.left.files.refused.show_refused(proof.refused)
        edits = self._arrangement.composition.edits
        stale = sum(
            key in proof.bases and edit.base != proof.bases[key] for key, edit in edits.items()
        )
        self.side.show_notes(print_notes(source.facts, proof, stale))
        self.preview.show_document(rendered.pages + rendered.attached, rendered.spots)
        self.bar.show_parts(proof.edition, rendered.parts)
        self._show_words()

    def forget(self) -> None:
        """Another subject: the old pages are nobody's."""
        self._proof = None
        self._section = ""
        self.side.show_section("")
        self._show_words()

    @property
    def section(self) -> str:
        """The section whose words are shown."""
        return self._section

    def choose(self, section: str) -> None:
        """Show a section: ring it in the page, its source and its words at the right."""
        self._section = section
        self.side.show_section(section)
        self.preview.ring(section)
        self._show_words()

    def edit(self, section: str, share: float = 0.0) -> None:
        """Put the cursor into the words of a section."""
        self.choose(section)
        if self._words(section) is not None:
            self.side.editor.begin(share)

    def put_words(self) -> None:
        """A step was taken back: the editor shows what stands now."""
        self.side.editor.put_text(self._words(self._section) or "")

    def base_of(self, section: str) -> str:
        """The lines of a section as the register has them."""
        return self._proof.bases.get(section, "") if self._proof is not None else ""

    def _show_words(self) -> None:
        words = self._words(self._section)
        edited = self._section in self._arrangement.composition.edits
        self.side.editor.show_section(
            self._section, words or "", edited=edited, possible=words is not None
        )

    def _words(self, section: str) -> str | None:
        """The lines of a section, None where it has none in this edition."""
        composition = self._arrangement.composition
        if not section or self._proof is None or not composition.can_edit(section):
            return None
        if (edit := composition.edits.get(section)) is not None:
            return edit.text
        return self._proof.texts.get(section, self._proof.bases.get(section))


def _edge() -> QWidget:
    """The line between the sections and the desk."""
    made = vline()
    made.setMinimumHeight(0)
    made.setMaximumHeight(16_777_215)
    return made
