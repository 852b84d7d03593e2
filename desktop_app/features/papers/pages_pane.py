"""The pages of the paper that is asked for, or in their place why there are none."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.papers.reading import PaperProof, make_proof
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.paper.page_drawer import PageDrawer
from desktop_app.paper.preview import Preview
from desktop_app.widgets.state_panel import StatePanel
from reports.content.papers.asked import PaperAsk
from reports.paper_kinds import PaperKind


class PagesPane(QStackedWidget):
    """Makes the paper off the GUI thread; only the newest wish counts."""

    made = Signal(object)
    """The ``PaperProof`` that is shown from now on."""
    failed = Signal()
    """It could not be made or drawn, and the pane says why."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._shell = shell
        self._kind: PaperKind | None = None
        self.preview = Preview(context.theme)
        self._drawer = PageDrawer(context.jobs, self.preview, self._on_failed)
        self._state = StatePanel(context.theme, primary=False)
        self.addWidget(self.preview)
        self.addWidget(self._state)

    def make(self, kind: PaperKind, ask: PaperAsk | None) -> None:
        """Make a paper and show it; nothing while a question of it is not answered."""
        self._kind = kind if ask is not None else None
        if ask is None:
            return
        if self.currentWidget() is not self.preview:
            self.show_state("loader-circle", self.tr("The paper is being written…"))
        store = self._context.store

        def body(_progress: Progress) -> PaperProof:
            return make_proof(store, kind, ask)

        self._context.jobs.run(
            body, done=self._on_made, failed=self._on_failed, key=f"paper-{id(self)}",
            label=self.tr("Making the paper…"),
        )  # fmt: skip

    def show_state(self, icon: str, sentence: str, detail: str = "") -> None:
        """Say in place of the pages why there are none."""
        self._state.show_state(icon, sentence, detail)
        self.setCurrentWidget(self._state)

    def _on_made(self, proof: PaperProof) -> None:
        if proof.paper is not self._kind:
            return
        self.made.emit(proof)
        self.setCurrentWidget(self.preview)
        self._drawer.show(proof.rendered)
        self.preview.go_to(1)

    def _on_failed(self, error: BaseException) -> None:
        self.failed.emit()
        told = tell(error, self._context.texts)
        if told is None:
            self.show_state("circle-alert", self.tr("The paper could not be made."))
            self._shell.show_error(error)
            return
        self.show_state("circle-alert", told.happened, told.advice)
