"""A date as exactly as it is known: typed in any office's way, or picked from a calendar."""

from __future__ import annotations

from PySide6.QtCore import QDate, QPoint, Qt, Slot
from PySide6.QtGui import QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from db.domain.dates import DatePrecision, date_precision, first_day
from db.domain.fields import Field
from desktop_app.widgets.forms.editors.base import FormKit
from desktop_app.widgets.forms.editors.line import LineEditor
from desktop_app.widgets.on_screen import on_screen


class DateEditor(LineEditor):
    """A line with a calendar at its end; Alt+Down opens it."""

    def __init__(self, field: Field, kit: FormKit, parent: QWidget | None = None) -> None:
        super().__init__(field, kit, parent)
        self._calendar_action = self.line.addAction(
            kit.theme.icon("calendar", "ink3"), QLineEdit.ActionPosition.TrailingPosition
        )
        self._calendar_action.setText(self.tr("Pick a day"))
        self._calendar_action.setToolTip(self.tr("Pick a day"))
        self._calendar_action.setShortcut("Alt+Down")
        self._calendar_action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        self._calendar_action.triggered.connect(self.open_calendar)

    @Slot()
    def open_calendar(self) -> None:
        """Show the month of the present value, or this month."""
        if self.line.isReadOnly():
            return
        value = self.reading().value
        known = isinstance(value, str) and value[:1].isdigit()
        start = first_day(str(value)) if known else None
        popup = _CalendarPopup(self.kit, self)
        exact = start is not None and date_precision(str(value)) is DatePrecision.DAY
        popup.open_at(
            QDate(start.year, start.month, start.day) if start else QDate.currentDate(),
            self.mapToGlobal(QPoint(0, self.height() + 2)),
            self.mapToGlobal(QPoint(0, -2)),
            chosen=exact,
        )
        popup.calendar.clicked.connect(self._on_day_chosen)
        popup.calendar.activated.connect(self._on_day_chosen)

    @Slot(QDate)
    def _on_day_chosen(self, day: QDate) -> None:
        self.set_value(day.toString("yyyy-MM-dd"))
        if (popup := self.findChild(_CalendarPopup)) is not None:
            popup.close()
        self.edited.emit()


class _CalendarPopup(QFrame):
    """A month; closes by Esc, by a click elsewhere, or when a day is chosen."""

    def __init__(self, kit: FormKit, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("panel", "popup")
        self.setObjectName("calendar_popup")
        self.calendar = QCalendarWidget()
        self.calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.calendar.setFirstDayOfWeek(Qt.DayOfWeek.Sunday)
        if kit.lang != "ko":
            letters = QCalendarWidget.HorizontalHeaderFormat.SingleLetterDayNames
            self.calendar.setHorizontalHeaderFormat(letters)
        self._tint(kit)
        box = QVBoxLayout(self)
        box.setContentsMargins(4, 4, 4, 4)
        box.addWidget(self.calendar)

    def _tint(self, kit: FormKit) -> None:
        """Qt's own red and black know no theme."""
        plain, sunday = QTextCharFormat(), QTextCharFormat()
        plain.setForeground(kit.theme.color("ink"))
        sunday.setForeground(kit.theme.color("danger"))
        self.calendar.setWeekdayTextFormat(Qt.DayOfWeek.Saturday, plain)
        self.calendar.setWeekdayTextFormat(Qt.DayOfWeek.Sunday, sunday)
        for name, icon in (("prev", "chevron-left"), ("next", "chevron-right")):
            arrow = self.calendar.findChild(QToolButton, f"qt_calendar_{name}month")
            if arrow is not None:
                arrow.setIcon(kit.theme.icon(icon))
        if kit.lang == "ko":
            self._put_year_first()

    def _put_year_first(self) -> None:
        """2009 3월, as dates are said in Korean."""
        head = self.calendar.findChild(QWidget, "qt_calendar_navigationbar")
        month = self.calendar.findChild(QToolButton, "qt_calendar_monthbutton")
        year = self.calendar.findChild(QToolButton, "qt_calendar_yearbutton")
        row = head.layout() if head is not None else None
        if isinstance(row, QHBoxLayout) and month is not None and year is not None:
            row.insertWidget(row.indexOf(month), year)

    def open_at(self, day: QDate, below: QPoint, above: QPoint, *, chosen: bool) -> None:
        """Open below a line that lies between these places, or over it; the month of ``day`` in front."""
        self.calendar.setCurrentPage(day.year(), day.month())
        if chosen:
            self.calendar.setSelectedDate(day)
        self.adjustSize()
        self.move(on_screen(below, self.size(), above))
        self.show()
        self.calendar.setFocus()
