"""Development projects: area, cost, developers, and each phase planned against actual."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from db.domain.catalogue import find_field
from db.domain.values import Empty
from db.queries.zone import ProjectFacts, ZoneBook
from desktop_app.context import AppContext
from desktop_app.features.zone.lines import PhaseLine, ZoneColumns, phase_lines
from desktop_app.features.zone.words import ZoneWords
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import card, label, name_link, wrapped
from desktop_app.widgets.words.value_text import shown

_FACTS = ("area", "cost", "developers", "phase")


class ProjectsView(QWidget):
    """Enter on a phase, or a project's name, opens the project."""

    project_opened = Signal(int)

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._words = ZoneWords(context.texts)
        self._lines: tuple[PhaseLine, ...] = ()
        columns = ZoneColumns(context.texts, context.theme, context.store.today()).phases()
        self.list = plain_list(
            context, columns, "zone_phases", self.tr("Phases, planned against actual")
        )
        self._scroll = QScrollArea()
        self._scroll.setWidgetResizable(True)
        self._scroll.setFrameShape(QFrame.Shape.NoFrame)
        self._scroll.setFixedHeight(216)
        self._scroll.setAccessibleName(self.tr("Development projects"))
        column = flush(QVBoxLayout(self))
        column.addWidget(self._scroll)
        column.addWidget(self.list, 1)
        self.list.opened.connect(self._on_opened)

    def put(self, book: ZoneBook) -> None:
        """Show the projects."""
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(16, 0, 16, 8)
        row.setSpacing(12)
        for project in book.projects:
            row.addWidget(self._card(project))
        row.addStretch(1)
        self._scroll.setWidget(holder)
        self._scroll.setVisible(bool(book.projects))
        self._lines = phase_lines(book.projects)
        self.list.model.set_ids([line.id for line in self._lines])
        self.list.model.put_rows(self._lines)
        if self._lines:
            self.list.show_rows()
        else:
            self.list.show_state("layers", self.tr("No development project is registered yet."))

    def _card(self, project: ProjectFacts) -> QFrame:
        made, lang = card(), self._context.lang
        made.setFixedWidth(380)
        column = QVBoxLayout(made)
        column.setContentsMargins(12, 8, 12, 8)
        column.setSpacing(2)
        name = name_link(project.draft.text("name"), "zone_project")
        name.setProperty("project", project.draft.id)
        name.clicked.connect(self._on_name_clicked)
        column.addWidget(name)
        for key in _FACTS:
            value = project.draft.get(key)
            field = find_field(f"project.{key}")
            said = (
                value.label(lang) if isinstance(value, Empty) else shown(field, value, lang).whole
            )
            self._line(column, field.label(lang), said)
        self._line(column, self.tr("Sites"), self._words.ground(project.sites))
        self._line(column, self.tr("Wanted"), self._words.ground(project.demand))
        self._line(column, self.tr("Foreign ÷ area"), self._words.share(project.foreign_share))
        column.addStretch(1)
        return made

    def _line(self, column: QVBoxLayout, title: str, said: str) -> None:
        row = QHBoxLayout()
        name = label(title, "small")
        name.setFixedWidth(96)
        row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(wrapped(said), 1)
        column.addLayout(row)

    @Slot(int)
    def _on_opened(self, line_id: int) -> None:
        self.project_opened.emit(self._lines[line_id].project.draft.id or 0)

    @Slot()
    def _on_name_clicked(self) -> None:
        self.project_opened.emit(int(self.sender().property("project")))
