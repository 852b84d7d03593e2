"""Where the firms come from, as the licence of the public list asks for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from db.queries.prospects import ListSource
from desktop_app.context import AppContext
from desktop_app.widgets.parts import label
from desktop_app.widgets.words.value_text import date_text
from resources.texts import fill


class SourceLine(QWidget):
    """One line above the rows."""

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self.setFixedHeight(32)
        mark = QLabel()
        mark.setPixmap(context.theme.pixmap("info", "ink3", 16))
        self._text = label("", "small")
        self._text.setObjectName("prospects_source")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        row.addWidget(mark)
        row.addWidget(self._text, 1)

    def show_whether(self, there: bool) -> None:
        """Hide it while no firm is there that came from anywhere."""
        self.setVisible(there)

    def show_sources(self, sources: Sequence[ListSource]) -> None:
        """The newest lists, by name and day."""
        if sources:
            said = " · ".join(self._words(one) for one in sources[:3])
            more = len(sources) - 3
            said += f" · +{more}" if more > 0 else ""
            self._text.setText(fill(self.tr("Source: {lists}"), lists=said))
        elif self._context.example:
            self._text.setText(self.tr("Source: invented firms of the example"))
        else:
            self._text.setText(self.tr("Source: entered here, not from a list"))

    def _words(self, source: ListSource) -> str:
        name = source.file_name
        if source.public:
            name = self.tr("list of certified venture firms, Ministry of SMEs and Startups")
        if source.list_date:
            day = date_text(source.list_date, self._context.lang)
            said = fill(self.tr("{name} (as of {day})"), name=name, day=day)
        else:
            said = f"{name}({self.tr('day not stated')})"
        licence = self.tr("public work type 1, source to be named")
        return f"{said}, {licence}" if source.public else said
