"""The rows of a number: those in it, those apart, those not counted, each with its reason."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QMenu, QVBoxLayout, QWidget

from db.domain.counting import Count, CountRow, LeftOut, Verdict
from db.domain.counting.totals import KEYS
from desktop_app.context import AppContext
from desktop_app.features.figures.lines import VERDICTS, FigureColumns, RowLine, row_lines
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, label, restyle
from reports.content.chart import RowKey
from resources.texts import fill


class RowPanel(QWidget):
    """Chips choose which rows are shown; Enter opens one, Delete leaves it out with a reason."""

    open_requested = Signal(str, int)
    """Kind of the row, and the record's id."""
    leave_out_requested = Signal(object, str)
    """A ``LeftOut`` whose reason is still to be asked, and what it is called."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts = context.texts
        self._read_only = context.read_only
        self._lines: tuple[RowLine, ...] = ()
        self._verdict: Verdict | None = Verdict.IN
        self._narrow: tuple[str, str] = ("", "")
        self._keys: frozenset[RowKey] = frozenset()
        self._others: tuple[RowLine, ...] = ()
        self._chips = {one: button("", "choice_chip", name=f"rows_{one.value}") for one in VERDICTS}
        self._narrowed = button("", "link", name="rows_narrowed")
        self._said = label("", "small")
        self.list = plain_list(
            context,
            FigureColumns(context.texts).rows(),
            "figures_rows",
            self.tr("Rows of the number"),
        )
        tools = QHBoxLayout()
        tools.setContentsMargins(8, 8, 16, 8)
        tools.setSpacing(6)
        for made in self._chips.values():
            made.setCheckable(True)
            made.clicked.connect(self._on_chip_clicked)
            tools.addWidget(made)
        tools.addWidget(self._narrowed)
        tools.addStretch(1)
        tools.addWidget(self._said)
        column = flush(QVBoxLayout(self))
        column.addLayout(tools)
        column.addWidget(self.list, 1)
        self.list.opened.connect(self._on_opened)
        self.list.delete_requested.connect(self._on_delete_requested)
        self.list.menu_requested.connect(self._on_menu_requested)
        self._narrowed.clicked.connect(self._on_narrowed_clicked)

    def put(self, count: Count) -> None:
        """Show the rows of a count."""
        self._lines = row_lines(count)
        for one, made in self._chips.items():
            made.setText(f"{self._texts(VERDICTS[one])} {len(count.of(one)):,}")
        self._show()

    @Slot(str)
    def show_group(self, group: str) -> None:
        """Only the counted rows of one instrument, "" for all."""
        self._show_only(Verdict.IN, ("group", group) if group else ("", ""))

    @Slot(str, str)
    def show_part(self, by: str, key: str) -> None:
        """Only the counted rows of one part."""
        self._show_only(Verdict.IN, (by, key))

    def show_everything(self) -> None:
        """All rows, as none is in the number."""
        self._show_only(None, ("", ""))

    @Slot(object, str)
    def show_keys(self, keys: tuple[RowKey, ...], said: str) -> None:
        """Only these rows, in the number or not."""
        wanted = frozenset(keys)
        inside = all(
            line.row.verdict is Verdict.IN for line in self._lines if line.row.key in wanted
        )
        self._show_only(Verdict.IN if inside else None, ("keys", said), wanted)

    def show_others(self, rows: tuple[CountRow, ...], said: str) -> None:
        """Rows that no definition counted: sites, and cases that ask for ground."""
        self._verdict, self._narrow = None, ("others", said)
        self._others = tuple(RowLine(at, row) for at, row in enumerate(rows))
        self._show()

    def _show_only(
        self,
        verdict: Verdict | None,
        narrow: tuple[str, str],
        keys: frozenset[RowKey] = frozenset(),
    ) -> None:
        self._verdict, self._narrow, self._keys = verdict, narrow, keys
        self._show()

    def _is_of(self, line: RowLine) -> bool:
        by, key = self._narrow
        if by == "keys":
            return line.row.key in self._keys
        if by == "others":
            return True
        return not by or KEYS[by](line.row) == key

    def _show(self) -> None:
        by, key = self._narrow
        shown = [
            line
            for line in (self._others if by == "others" else self._lines)
            if (self._verdict is None or line.row.verdict is self._verdict) and self._is_of(line)
        ]
        self.list.model.set_ids([line.id for line in shown])
        self.list.model.put_rows(shown)
        for one, made in self._chips.items():
            made.setChecked(one is self._verdict)
            restyle(made, "active", "true" if one is self._verdict else "false")
        words = FigureColumns(self._texts).words
        self._narrowed.setVisible(bool(by))
        if by:
            said = self.tr("{part} only · show all")
            part = key if by in ("keys", "others") else words.part(by, key)
            self._narrowed.setText(fill(said, part=part))
        self._said.setText(fill(self.tr("{count:row|rows}"), count=len(shown)))
        if shown:
            self.list.show_rows()
        else:
            self.list.show_state("list", self.tr("No row is of this kind."))

    def _line(self, line_id: int) -> RowLine:
        return (self._others if self._narrow[0] == "others" else self._lines)[line_id]

    # Slots.

    @Slot()
    def _on_chip_clicked(self) -> None:
        chosen = next(one for one, made in self._chips.items() if made is self.sender())
        self._verdict = None if chosen is self._verdict else chosen
        self._show()

    @Slot()
    def _on_narrowed_clicked(self) -> None:
        self._show_only(self._verdict, ("", ""))

    @Slot(int)
    def _on_opened(self, line_id: int) -> None:
        row = self._line(line_id).row
        self.open_requested.emit(row.kind, row.id)

    @Slot(tuple)
    def _on_delete_requested(self, ids: tuple[int, ...]) -> None:
        row = self._line(ids[0]).row
        is_counted = self._narrow[0] != "others" and row.kind in ("case", "agreement")
        if is_counted and row.verdict is not Verdict.OUT:
            self.leave_out_requested.emit(LeftOut(row.kind, row.id, ""), row.title)

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        if not self.list.selected_ids:
            return
        menu = QMenu(self)
        menu.addAction(self.tr("Open") + "\tEnter", self._open_current)
        menu.addAction(self.tr("Leave out of this number…") + "\tDel", self._leave_out_current)
        menu.aboutToHide.connect(menu.deleteLater)
        menu.popup(place)

    @Slot()
    def _open_current(self) -> None:
        self._on_opened(self.list.selected_ids[0])

    @Slot()
    def _leave_out_current(self) -> None:
        self._on_delete_requested(self.list.selected_ids)
