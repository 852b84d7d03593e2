"""The inspector of one record: a head, facts, and parts with a heading."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from desktop_app.context import AppContext
from desktop_app.list_pages.record_reading import ReadRecord
from desktop_app.tokens import Size
from desktop_app.widgets.parts import hline, label, record_name, tool, wrapped
from desktop_app.widgets.words.value_text import date_text, shown

LABEL_WIDTH = 84
_SIDE = 16
LinkTitles = Mapping[RecordKind, Mapping[int, str]]
"""Names of records that links point to, by kind and id."""


class InspectorPanel(QWidget):
    """Read-only; Enter in the list or the arrow opens the record page."""

    open_requested = Signal(int)
    """A record of the list's kind."""
    record_requested = Signal(object, int)
    """A record of another kind."""
    close_requested = Signal()

    def __init__(
        self, context: AppContext, record: ReadRecord, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        kind = record.draft.kind.value
        self.setObjectName(f"{kind}_panel")
        self.context = context
        self._record = record
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 16)
        self.column.setSpacing(0)

    def sizeHint(self) -> QSize:
        """As narrow as the inspector may be; its texts break."""
        return QSize(Size.INSPECTOR_MIN, super().sizeHint().height())

    @property
    def record_id(self) -> int:
        """The record shown."""
        return self._record.id

    def add_head(self, name: str, subtitle: str) -> None:
        """The name, the arrow to its page, the cross, and a muted line below."""
        theme = self.context.theme
        title = record_name(name)
        title.setObjectName("panel_name")
        open_record = tool(theme, "arrow-up-right", self.tr("Open (Enter)"), name="panel_open")
        close = tool(theme, "x", self.tr("Close (Esc)"), name="panel_close")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(title, 1)
        row.addWidget(open_record, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 8, 10)
        head.setSpacing(2)
        head.addLayout(row)
        head.addWidget(wrapped(subtitle, "small"))
        self.column.addLayout(head)
        open_record.clicked.connect(self.ask_open)
        close.clicked.connect(self.close_requested)

    def add_part(self, title: str = "", count: int = 0) -> QVBoxLayout:
        """A part under a line, with a heading and a count if there are any."""
        self.column.addWidget(hline())
        part = QVBoxLayout()
        part.setContentsMargins(16, 10, 16, 12)
        part.setSpacing(6)
        if title:
            head = QHBoxLayout()
            head.setSpacing(6)
            head.addWidget(label(title, "name"))
            if count:
                head.addWidget(label(f"{count:,}", "count"))
            head.addStretch(1)
            part.addLayout(head)
        self.column.addLayout(part)
        return part

    def add_facts(self, keys: Sequence[str], titles: LinkTitles | None = None) -> QGridLayout:
        """Fields of the record: label and value with its unit; ``titles`` names its links."""
        part = self.add_part()
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(7)
        grid.setColumnMinimumWidth(0, LABEL_WIDTH)
        grid.setColumnStretch(1, 1)
        lang, draft = self.context.lang, self._record.draft
        for place, key in enumerate(keys):
            field = draft.record_type.field(key)
            named = (titles or {}).get(field.links_to) if field.links_to else None
            value = shown(field, draft.get(key), lang, named)
            caption = label(field.label(lang), "small")
            caption.setContentsMargins(0, 2, 0, 0)  # level with the first line of its value
            grid.addWidget(caption, place, 0, Qt.AlignmentFlag.AlignTop)
            line = QHBoxLayout()
            line.setSpacing(2)
            text, unit = value.parts
            day = "" if value.empty else self._day_of(key)
            text = text if unit else f"{text}{day}"
            line.addWidget(wrapped(text, "small" if value.empty else ""), 0 if unit else 1)
            if unit and not value.empty:
                line.addWidget(label(f"{unit}{day}", "small"))
                line.addStretch(1)
            grid.addLayout(line, place, 1)
        part.addLayout(grid)
        return grid

    def _day_of(self, figure: str) -> str:
        """ " (2026. 6.)" behind a figure of which the record says the day or the year."""
        draft = self._record.draft
        for field in draft.record_type.fields:
            if field.dates == figure and (day := draft.text(field.key)):
                return f" ({date_text(day, self.context.lang)})"
        return ""

    def add_files(self, card: QWidget) -> None:
        """The files of the record, at the end."""
        holder = QVBoxLayout()
        side = max(0, _SIDE - self.column.contentsMargins().left())
        holder.setContentsMargins(side, 4, side, 4)
        holder.addWidget(card)
        place = self.column.count()
        last = self.column.itemAt(place - 1)
        if last is not None and last.spacerItem() is not None:
            place -= 1  # what keeps the rest at the top stays last
        self.column.insertLayout(place, holder)

    @Slot()
    def ask_open(self) -> None:
        """The arrow."""
        self.open_requested.emit(self.record_id)
