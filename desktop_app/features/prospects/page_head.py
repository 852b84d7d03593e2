"""The head of the page: its name, how many firms, what can be done with the chosen ones, the source."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from db.queries.prospects import ListSource
from db.services.prospects import Wish
from desktop_app.context import AppContext
from desktop_app.features.prospects.plan_words import TITLES
from desktop_app.tokens import Size
from desktop_app.widgets.parts import button, label
from desktop_app.widgets.value_text import date_text
from resources.texts import fill


class PageHead(QWidget):
    """One line of 52 pixels."""

    promote_requested = Signal(str)
    import_requested = Signal()
    export_requested = Signal()

    def __init__(self, context: AppContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.PAGE_HEAD)
        writable = not context.read_only
        self._count = label("", "count")
        self._count.setObjectName("prospects_count")
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("Prospects"), "title"))
        row.addSpacing(4)
        row.addWidget(self._count)
        row.addStretch(1)
        bring = button(self.tr("Import a new list"), theme=context.theme, icon="file-input",
                       name="prospects_import")  # fmt: skip
        bring.setEnabled(writable)
        bring.clicked.connect(self.import_requested)
        export = button(self.tr("Export…"), theme=context.theme, icon="download",
                        name="prospects_export")  # fmt: skip
        export.clicked.connect(self.export_requested)
        row.addWidget(bring)
        row.addWidget(export)
        for wish in (Wish.PROSPECT, Wish.MANAGED, Wish.CASE):
            kind = "primary" if wish is Wish.CASE else ""
            made = button(context.texts(TITLES[wish]), kind, name=f"chosen_{wish.value}")
            made.setProperty("wish", wish.value)
            made.setEnabled(writable)
            made.clicked.connect(self._on_wish_clicked)
            row.addWidget(made)

    def show_count(self, found: int, total: int) -> None:
        """ "1,284 / 39,668", or one number when nothing is hidden."""
        self._count.setText(f"{found:,}" if found == total else f"{found:,} / {total:,}")

    @Slot()
    def _on_wish_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.promote_requested.emit(str(sender.property("wish")))


class SourceLine(QWidget):
    """Where the firms come from, as the licence of the public list asks for it."""

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
