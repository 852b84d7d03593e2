"""Firms that are new, changed or gone since the earlier issue of a list, ours first."""

from __future__ import annotations

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.domain.catalogue import find_field
from desktop_app.context import AppContext
from desktop_app.features.intake.issue_watch import IssueWatch
from desktop_app.features.intake.watching import CHANGED, GONE, NEW, IssueRow, Watched, list_words
from desktop_app.widgets.cells import Cell, Column, Filter
from desktop_app.widgets.fitting import fit_within
from desktop_app.widgets.mini_table import MiniTable
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import Texts, fill

_SIZE = (900, 560)
_MOST = 11
_SHOWN = 2_000
"""Rows a part shows; nobody reads on, and the import itself takes them all."""


class IssueDialog(QDialog):
    """Looks only; tasks are written when the officer asks for them, and can be undone."""

    def __init__(self, context: AppContext, watch: IssueWatch, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("issue_dialog")
        self.setWindowTitle(self.tr("Since the earlier list"))
        self._context = context
        self._watch = watch
        self._part = NEW
        self._parts = QButtonGroup(self)
        self._tabs: dict[str, QPushButton] = {}
        self.tables: dict[str, MiniTable] = {}
        words = {
            NEW: self.tr("New"), CHANGED: self.tr("Says something else"), GONE: self.tr("Gone"),
        }  # fmt: skip
        for part, word in words.items():
            self._tabs[part] = button(word, "segment", name=f"issue_{part}")
            self.tables[part] = MiniTable(
                _columns(part, context.texts), context.theme, context.lang,
                f"issue_table_{part}", most=_MOST,
            )  # fmt: skip
        self._hint = wrapped("", "muted")
        self._hint.setObjectName("issue_hint")
        self._note = button("", theme=context.theme, icon="list-checks", name="issue_note")
        self._done = label("", "muted")
        self._done.setObjectName("issue_done")
        self._close = button(self.tr("Close"), "primary", name="issue_close")
        self._since = wrapped("", "muted")
        self._compose()
        self._parts.idClicked.connect(self._on_part_clicked)
        self._note.clicked.connect(self._on_note_clicked)
        self._close.clicked.connect(self.close)
        watch.noted.connect(self._on_noted)
        self._show_part(NEW)
        if watch.watched is not None:
            self._fill(watch.watched)

    def _compose(self) -> None:
        tabs = QHBoxLayout()
        tabs.setSpacing(0)
        for at, (part, tab) in enumerate(self._tabs.items()):
            tab.setCheckable(True)
            tab.setProperty("place", {NEW: "first", GONE: "last"}.get(part, "middle"))
            self._parts.addButton(tab, at)
            tabs.addWidget(tab)
        tabs.addStretch(1)
        foot = QHBoxLayout()
        foot.setSpacing(12)
        foot.addWidget(self._note)
        foot.addWidget(self._done)
        foot.addStretch(1)
        foot.addWidget(self._close)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addWidget(label(self.windowTitle(), "section"))
        column.addWidget(self._since)
        column.addLayout(tabs)
        for table in self.tables.values():
            column.addWidget(table)
        column.addWidget(self._hint)
        column.addStretch(1)
        column.addLayout(foot)
        fit_within(self, *_SIZE)

    def _fill(self, watched: Watched) -> None:
        texts = self._context.texts
        for part, tab in self._tabs.items():
            tab.setText(f"{tab.text()} {len(watched.rows[part]):,}")
            self.tables[part].put(watched.rows[part][:_SHOWN])
        text = self.tr("Compared with {list}. {same:firm says|firms say} the same.")
        self._since.setText(fill(text, list=list_words(watched.issue, texts), same=watched.same))
        filled = [part for part in self._tabs if watched.rows[part]]
        ours = [part for part in filled if part != CHANGED and watched.ours(part)]
        self._show_part(next(iter((*ours, *filled)), NEW))

    def _show_part(self, part: str) -> None:
        watched = self._watch.watched
        self._part = part
        self._tabs[part].setChecked(True)
        for name, table in self.tables.items():
            table.setVisible(name == part)
        rows = watched.rows[part] if watched is not None else ()
        ours = len(watched.ours(part)) if watched is not None else 0
        self._hint.setText(self._hint_for(part, len(rows), ours))
        self._note.setText(fill(self.tr("Note {count:task|tasks} to look into"), count=ours))
        self._note.setVisible(part != CHANGED and ours > 0)
        self._note.setEnabled(not self._context.read_only)
        self._done.setText("")

    def _hint_for(self, part: str, rows: int, ours: int) -> str:
        lines = []
        if not rows:
            lines.append(self.tr("No firm."))
        elif ours:
            lines.append(
                fill(self.tr("{count} of them are looked after or have a case."), count=ours)
            )
        if part == GONE and rows:
            lines.append(
                self.tr("Firms that are gone stay as they are stored; nothing is deleted or moved.")
            )
        if rows > _SHOWN:
            lines.append(fill(self.tr("The first {count} are shown."), count=_SHOWN))
        return " ".join(lines)

    @Slot(int)
    def _on_part_clicked(self, at: int) -> None:
        self._show_part(tuple(self._tabs)[at])

    @Slot()
    def _on_note_clicked(self) -> None:
        self._note.setEnabled(False)
        self._watch.note(self._part)

    @Slot(int)
    def _on_noted(self, count: int) -> None:
        done = fill(self.tr("{count:task was|tasks were} noted."), count=count)
        self._done.setText(done if count else self.tr("They are noted already."))


def _columns(part: str, texts: Texts) -> tuple[Column, ...]:
    reader = _Reader(texts)
    found = [
        Column("row", texts("Row"), reader.row, width=56, right=True, filter=Filter.NONE,
               sortable=False),
        Column("name", texts("Firm"), reader.name, width=220, filter=Filter.NONE, sortable=False,
               strong=True),
        Column("place", texts("Region"), reader.place, width=110, filter=Filter.NONE,
               sortable=False),
        Column("ours", texts("With us"), reader.ours, width=130, filter=Filter.NONE,
               sortable=False),
    ]  # fmt: skip
    if part == CHANGED:
        found.append(
            Column("what", texts("What changed"), reader.what, width=190, filter=Filter.NONE,
                   sortable=False)
        )  # fmt: skip
    return tuple(found)


class _Reader:
    """The cells of one firm."""

    def __init__(self, texts: Texts) -> None:
        self._texts = texts

    def row(self, row: IssueRow) -> Cell:
        return Cell(str(row.row))

    def name(self, row: IssueRow) -> Cell:
        return Cell(row.name, tip=row.name)

    def place(self, row: IssueRow) -> Cell:
        return Cell(row.place, tip=row.place)

    def ours(self, row: IssueRow) -> Cell:
        if row.ours is None:
            return Cell("")
        lang = self._texts.lang
        if row.ours.stage:
            return Cell(find_field("case.stage").choice_label(row.ours.stage, lang), chip="soft")
        return Cell(find_field("organization.standing").choice_label("managed", lang), chip="soft")

    def what(self, row: IssueRow) -> Cell:
        return Cell(row.what, tip=row.what)
