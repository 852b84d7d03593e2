"""The head over a past day: which list, which day, and the way back to the present."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from db.domain.dates import last_day
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.store import today
from desktop_app.context import AppContext
from desktop_app.page import PageSpec
from desktop_app.tokens import Size
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.form_kit import form_kit
from desktop_app.widgets.parts import button, label

_TYPING_MS = 600
AS_OF = Field("as_of", "기준일", "As of", Kind.PARTIAL_DATE, required=True)


class PastHead(QWidget):
    """One line of 52 pixels. A month or year that is typed means its last day."""

    list_chosen = Signal(str)
    day_chosen = Signal(str)
    present_requested = Signal()

    def __init__(
        self, context: AppContext, specs: tuple[PageSpec, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.PAGE_HEAD)
        self._today = today()
        self._day = ""
        self.lists = Combo()
        self.lists.setObjectName("past_list")
        self.lists.setAccessibleName(self.tr("List"))
        for spec in specs:
            title = QCoreApplication.translate("", spec.title)
            self.lists.addItem(context.theme.icon(spec.icon), title, spec.key)
        self.editor = DateEditor(AS_OF, form_kit(context))
        self.editor.setFixedWidth(150)
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._yesterday = button(self.tr("Yesterday"), "small", name="past_yesterday")
        self._month = button(self.tr("End of last month"), "small", name="past_month")
        self._year = button(self.tr("End of last year"), "small", name="past_year")
        self._back = button(
            self.tr("Back to the present"), theme=context.theme, icon="rotate-ccw",
            name="past_leave",
        )  # fmt: skip
        self._time = label("24:00", "muted")
        self._compose(AS_OF.label(context.lang))
        self._connect()

    def _compose(self, day: str) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(label(self.tr("A past day"), "title"))
        row.addSpacing(8)
        row.addWidget(self.lists)
        row.addSpacing(8)
        row.addWidget(label(day, "label"))
        row.addWidget(self.editor)
        row.addWidget(self._time)
        for quick in (self._yesterday, self._month, self._year):
            row.addWidget(quick)
        row.addStretch(1)
        row.addWidget(self._back)

    def _connect(self) -> None:
        self.lists.activated.connect(self._on_list_activated)
        self.editor.edited.connect(self._typing.start)
        self.editor.line.editingFinished.connect(self._on_day_settled)
        self._typing.timeout.connect(self._on_day_settled)
        self._yesterday.clicked.connect(self._on_yesterday_clicked)
        self._month.clicked.connect(self._on_month_clicked)
        self._year.clicked.connect(self._on_year_clicked)
        self._back.clicked.connect(self.present_requested)

    def show_list(self, key: str) -> None:
        """Name the list that is shown."""
        self.lists.setCurrentIndex(self.lists.findData(key, Qt.ItemDataRole.UserRole))

    def focus_day(self) -> None:
        """Ready to type another day over this one."""
        self.editor.line.setFocus()
        self.editor.line.selectAll()

    def show_day(self, day: str, at: str = "24:00") -> None:
        """Name the day that is shown, and the time of it."""
        self._time.setText(at)
        self._typing.stop()
        self._day = day
        self.editor.set_value(day)
        self.editor.set_problem(False)

    def _choose(self, day: dt.date) -> None:
        self.show_day(day.isoformat())
        self.day_chosen.emit(self._day)

    @property
    def _now(self) -> dt.date:
        return dt.date.fromisoformat(self._today)

    @Slot(int)
    def _on_list_activated(self, place: int) -> None:
        self.list_chosen.emit(str(self.lists.itemData(place)))

    @Slot()
    def _on_day_settled(self) -> None:
        self._typing.stop()
        value = self.editor.reading().value
        if not isinstance(value, str) or not value[:1].isdigit():
            self.editor.set_problem(True, self.tr("This is no day."))
            return
        day = min(last_day(value), self._now)
        self.editor.set_problem(False)
        if day.isoformat() != self._day:
            self._choose(day)

    @Slot()
    def _on_yesterday_clicked(self) -> None:
        self._choose(self._now - dt.timedelta(days=1))

    @Slot()
    def _on_month_clicked(self) -> None:
        self._choose(self._now.replace(day=1) - dt.timedelta(days=1))

    @Slot()
    def _on_year_clicked(self) -> None:
        self._choose(dt.date(self._now.year - 1, 12, 31))
