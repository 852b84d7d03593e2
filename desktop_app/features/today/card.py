"""A card of the page: a heading with its counts, and lines below."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from desktop_app.features.today.line_delegate import LineColumns
from desktop_app.features.today.line_list import LineView
from desktop_app.features.today.lines import Line, Link, Section
from desktop_app.theme import Theme
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, hline, label

_HEAD = 40


class LineCard(QFrame):
    """Hidden while it has no line."""

    wished = Signal(object)
    """What a line or a count opens: a ``Wish``."""
    done_requested = Signal(object)
    """A ``Line`` whose step was done."""

    def __init__(
        self, theme: Theme, name: str, title: str, columns: LineColumns, *, beside: str = "",
        parent: QWidget | None = None,
    ) -> None:  # fmt: skip
        super().__init__(parent)
        self.setObjectName(f"card_{name}")
        self.setProperty("panel", "card")
        self._title = title
        self._links: dict[str, tuple[QPushButton, Link]] = {}
        self._count = OneLine("count", beside)
        self._count.setObjectName(f"{name}_count")
        top = QWidget(self)
        top.setFixedHeight(_HEAD)
        self.lines = LineView(theme, f"{name}_lines", columns, parent=self)
        self.lines.setAccessibleName(title)
        self._head = QHBoxLayout(top)
        self._head.setContentsMargins(16, 0, 12, 0)
        self._head.setSpacing(8)
        self._head.addWidget(label(title, "section"))
        self._head.addWidget(self._count)
        self._head.addStretch(1)
        self.body = flush(QVBoxLayout())
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 1, 4)
        column.setSpacing(0)
        column.addWidget(top)
        column.addWidget(hline())
        column.addLayout(self.body)
        column.addWidget(self.lines)
        self.lines.opened.connect(self._on_line_opened)
        self.lines.done_requested.connect(self.done_requested)

    def put(self, section: Section) -> None:
        """Show a section."""
        self.lines.put(section.lines)
        self.lines.setVisible(bool(section.lines))
        self._show_links(section.links)
        self.setVisible(bool(section.lines))

    def show_count(self, text: str) -> None:
        """What stands beside the heading."""
        self._count.show_text(text)

    def _show_links(self, links: tuple[Link, ...]) -> None:
        wanted = {link.name for link in links}
        for name, (made, _) in self._links.items():
            made.setVisible(name in wanted)
        for link in links:
            if link.name not in self._links:
                made = button("", "link", name=link.name)
                made.setProperty("tone", link.tone)
                made.setProperty("dense", "true")
                made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
                made.clicked.connect(self._on_link_clicked)
                self._head.addWidget(made)
                self._links[link.name] = (made, link)
            made = self._links[link.name][0]
            made.setText(link.text)
            made.setAccessibleName(f"{self._title}: {link.text}")
            made.show()
            self._links[link.name] = (made, link)

    @Slot(object)
    def _on_line_opened(self, line: Line) -> None:
        self.wished.emit(line.wish)

    @Slot()
    def _on_link_clicked(self) -> None:
        made = self.sender()
        for shown, link in self._links.values():
            if shown is made:
                self.wished.emit(link.wish)
                return
