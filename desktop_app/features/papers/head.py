"""Above the papers: the way to the neighbouring pages, whose papers stand here, and how many pages it has."""

from __future__ import annotations

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop_app.features.papers.reading import About
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Shell
from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, label
from resources.texts import fill


class PapersHead(QWidget):
    """``everything`` leads from the papers of a record back to all of them."""

    def __init__(self, theme: Theme, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._switch = page_switch(theme, shell, "papers", self.tr("Papers"))
        self._of = OneLine("muted")
        self._of.setObjectName("papers_about")
        self.everything = button(self.tr("All papers"), "small", name="papers_everything")
        self._count = label("", "muted")
        self._count.setObjectName("papers_pages")
        self._compose()
        self._switch.chosen.connect(self._on_switch_chosen)

    def _compose(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(self._switch, 2)
        row.addWidget(self._of, 1)
        row.addWidget(self.everything)
        row.addWidget(self._count)
        self.setFixedHeight(Size.PAGE_HEAD)
        self.everything.hide()

    def show_about(self, about: About | None) -> None:
        """Say whose papers stand here, or nothing while it is all of them."""
        self.everything.setVisible(about is not None)
        said = self.tr("Papers of {name}")
        self._of.show_text(fill(said, name=about.title) if about is not None else "")

    def show_count(self, pages: int) -> None:
        """Say how many pages the paper has; 0 says nothing."""
        many = fill(self.tr("{count:page|pages}"), count=pages)
        said = self.tr("1 page") if pages == 1 else many
        self._count.setText(said if pages else "")

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self._shell.open_page(key)
