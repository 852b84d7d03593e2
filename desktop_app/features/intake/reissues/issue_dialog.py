"""Firms that are new, changed or gone since the earlier issue of a list, with what that suggests."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal, Slot
from PySide6.QtWidgets import QButtonGroup, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.domain.catalogue import find_field
from desktop_app.context import AppContext
from desktop_app.features.intake.reissues.issue_watch import IssueWatch
from desktop_app.features.intake.reissues.watching import CHANGED, GONE, NEW, IssueRow, Watched
from desktop_app.issue_offers import OFFERS, Offer, list_words
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.lists.cells import BLANK, Cell, Column, plain_column
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import button, label, wrapped
from resources.texts import Texts, fill

_SIZE = (980, 580)
_MOST = 11
_SHOWN = 2_000
"""Rows a part shows; nobody reads on, and the import itself takes them all."""
_OFFER = "offer"


class IssueDialog(QDialog):
    """Space or a click ticks what is proposed; it is written with the list and goes back with it."""

    changed = Signal()
    """The dialog is closed, and what is ticked is not what was."""

    def __init__(self, context: AppContext, watch: IssueWatch, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("issue_dialog")
        self.setWindowTitle(self.tr("Since the earlier list"))
        self._context = context
        self._watch = watch
        self._part = NEW
        self._dirty = False
        self._parts = QButtonGroup(self)
        self._tabs: dict[str, QPushButton] = {}
        self.tables: dict[str, MiniTable] = {}
        words = {
            NEW: self.tr("New"), CHANGED: self.tr("Says something else"), GONE: self.tr("Gone"),
        }  # fmt: skip
        for part, word in words.items():
            self._tabs[part] = button(word, "segment", name=f"issue_{part}")
            self.tables[part] = MiniTable(
                _columns(part, context.texts, self._state), context.theme, context.lang,
                f"issue_table_{part}", most=_MOST,
            )  # fmt: skip
        self._hint = wrapped("", "muted")
        self._hint.setObjectName("issue_hint")
        self._some = button("", theme=context.theme, icon="list-checks", name="issue_some")
        self._none = button(self.tr("Untick these"), name="issue_none")
        self._done = label("", "muted")
        self._done.setObjectName("issue_done")
        self._close = button(self.tr("Close"), "primary", name="issue_close")
        self._since = wrapped("", "muted")
        self._compose()
        self._connect()
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
        for beside in (self._some, self._none, self._done):
            foot.addWidget(beside)
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

    def _connect(self) -> None:
        self._parts.idClicked.connect(self._on_part_clicked)
        self._some.clicked.connect(self._on_some_clicked)
        self._none.clicked.connect(self._on_none_clicked)
        self._close.clicked.connect(self.close)
        self.finished.connect(self._on_finished)
        for table in self.tables.values():
            table.table.inspect_requested.connect(self._on_space_pressed)
            table.table.clicked.connect(self._on_table_clicked)

    def _fill(self, watched: Watched) -> None:
        texts = self._context.texts
        for part, tab in self._tabs.items():
            tab.setText(f"{tab.text()} {len(watched.rows[part]):,}")
            self.tables[part].put(watched.rows[part][:_SHOWN])
        text = self.tr("Compared with {list}. {same:firm says|firms say} the same.")
        self._since.setText(fill(text, list=list_words(watched.issue, texts), same=watched.same))
        filled = [part for part in self._tabs if watched.rows[part]]
        ours = [part for part in filled if self._meant(part)]
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
        self._show_ticks()

    def _show_ticks(self) -> None:
        """What can be ticked at once, and how much is ticked in all parts."""
        offers, free = self._offers(self._part), not self._context.read_only
        left = [one for one in self._meant(self._part) if not self._watch.is_ticked(one)]
        city = self._watch.watched.city if self._watch.watched is not None else ""
        text = self.tr("Tick {count:proposal|proposals} about firms of ours or of {city}")
        self._some.setText(fill(text, count=len(left), city=city))
        self._some.setVisible(bool(left) and free)
        self._none.setVisible(any(map(self._watch.is_ticked, offers)) and free)
        ticks = self._watch.ticks
        text = self.tr("{count} ticked: written with the list, taken back with it")
        self._done.setText(fill(text, count=ticks) if ticks else "")

    def _offers(self, part: str) -> list[Offer]:
        """What can be ticked in one part."""
        watched = self._watch.watched
        rows = watched.rows[part] if watched is not None else ()
        offers = (self._watch.offer_of(row) for row in rows)
        return [one for one in offers if one is not None and not one.noted]

    def _meant(self, part: str) -> list[Offer]:
        """What is about firms of ours or of the city."""
        return [one for one in self._offers(part) if one.note is not None or one.local]

    def _state(self, row: IssueRow) -> tuple[Offer | None, bool]:
        """What may be ticked about a firm, and whether it is."""
        offer = self._watch.offer_of(row)
        return offer, offer is not None and self._watch.is_ticked(offer)

    def _tick(self, offers: Sequence[Offer], on: bool) -> None:
        if self._context.read_only or not offers:
            return
        self._watch.tick(offers, on)
        self._dirty = True
        watched = self._watch.watched
        if watched is not None:
            self.tables[self._part].model.put_rows(watched.rows[self._part][:_SHOWN])
        self._show_ticks()

    def _turn(self, places: Sequence[int]) -> None:
        """Tick these lines; where all of them are ticked, untick them."""
        model = self.tables[self._part].model
        rows = [model.row(found) for at in places if (found := model.id_at(at)) is not None]
        offers = [self._watch.offer_of(row) for row in rows if row is not None]
        open_ones = [one for one in offers if one is not None and not one.noted]
        self._tick(open_ones, not all(map(self._watch.is_ticked, open_ones)))

    def _hint_for(self, part: str, rows: int, ours: int) -> str:
        lines = []
        if not rows:
            lines.append(self.tr("No firm."))
        elif ours:
            lines.append(
                fill(
                    self.tr("{count} of them are looked after, looked at or have a case."),
                    count=ours,
                )
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
    def _on_some_clicked(self) -> None:
        self._tick(self._meant(self._part), True)

    @Slot()
    def _on_none_clicked(self) -> None:
        self._tick(self._offers(self._part), False)

    @Slot()
    def _on_space_pressed(self) -> None:
        chosen = self.tables[self._part].table.selectionModel().selectedRows()
        self._turn([index.row() for index in chosen])

    @Slot(QModelIndex)
    def _on_table_clicked(self, index: QModelIndex) -> None:
        if self.tables[self._part].model.columns[index.column()].key == _OFFER:
            self._turn([index.row()])

    @Slot(int)
    def _on_finished(self, _result: int) -> None:
        if self._dirty:
            self.changed.emit()


State = Callable[[IssueRow], tuple[Offer | None, bool]]


def _columns(part: str, texts: Texts, state: State) -> tuple[Column, ...]:
    reader = _Reader(texts, state)
    name, what, offer = (170, 340, 140) if part == CHANGED else (200, 0, 180)
    found = [
        plain_column("row", texts("Row"), reader.row, 56, right=True),
        plain_column("name", texts("Firm"), reader.name, name, strong=True),
        plain_column("place", texts("Region"), reader.place, 110),
        plain_column("ours", texts("With us"), reader.ours, 110),
    ]
    if part == CHANGED:
        found.append(plain_column("what", texts("What changed"), reader.what, what))
    found.append(plain_column(_OFFER, texts("Proposal"), reader.offer, offer))
    return tuple(found)


class _Reader:
    """The cells of one firm."""

    def __init__(self, texts: Texts, state: State) -> None:
        self._texts = texts
        self._state = state

    def row(self, row: IssueRow) -> Cell:
        return Cell(str(row.row))

    def name(self, row: IssueRow) -> Cell:
        return Cell(row.name, tip=row.name)

    def place(self, row: IssueRow) -> Cell:
        return Cell(row.place, tip=row.place)

    def ours(self, row: IssueRow) -> Cell:
        if row.ours is None:
            return BLANK
        path, code = "organization.standing", row.ours.standing
        if row.ours.stage:
            path, code = "case.stage", row.ours.stage
        return Cell(find_field(path).choice_label(code, self._texts.lang), chip="soft")

    def what(self, row: IssueRow) -> Cell:
        return Cell(row.what, tip=row.whole)

    def offer(self, row: IssueRow) -> Cell:
        offer, ticked = self._state(row)
        if offer is None:
            return BLANK
        texts = self._texts
        words = texts(OFFERS[offer.what])
        if offer.noted:
            return Cell(texts("noted already"), empty=True, tip=words)
        tip = offer.note.text if offer.note is not None else words
        return Cell(words, tip=tip, tick=ticked)
