"""Small popovers of the board: why a case ends, until when it rests."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from db.domain.catalogue.cases import CASE, END_REASONS
from db.domain.dates import add_months
from db.domain.said_days import due_day
from desktop_app.features.cases.lanes import ENDED_COLORS
from desktop_app.features.cases.short_texts import short_day
from desktop_app.features.cases.squares import square_icon
from desktop_app.theme import Theme
from desktop_app.widgets.forms.editors import FormKit
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.on_screen import on_screen
from desktop_app.widgets.parts import button, key_cap, label, wrapped

_WIDTH = 304


class Popover(QFrame):
    """A small window beside the pointer; Esc or a click elsewhere gives it up."""

    given_up = Signal()
    """Closed without an answer."""

    def __init__(self, title: str, name: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("panel", "popup")
        self.setObjectName(name)
        self.setFixedWidth(_WIDTH)
        self._answered = False
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 12, 16, 12)
        self.column.setSpacing(8)
        self._heading = wrapped(title, "name")
        self._heading.setObjectName("popover_title")
        self.column.addWidget(self._heading)

    def set_title(self, title: str) -> None:
        """What it is about."""
        self._heading.setText(title)

    def open_at(self, place: QPoint) -> None:
        """Open near ``place`` on the screen, wholly inside it."""
        for part in (self, *self.findChildren(QWidget)):
            part.ensurePolished()  # a heading of several lines has its height only then,
            part.updateGeometry()  # a button its width
        self.resize(_WIDTH, self.column.totalHeightForWidth(_WIDTH) or self.sizeHint().height())
        self.move(on_screen(place, self.size()))
        self.show()

    def answered(self) -> None:
        """Close after an answer was given."""
        self._answered = True
        self.close()

    def hideEvent(self, event: QHideEvent) -> None:
        """However it closes: without an answer the card goes back."""
        super().hideEvent(event)
        if not self._answered:
            self._answered = True
            self.given_up.emit()


def is_enter(event: QEvent) -> bool:
    """Whether Enter was pressed."""
    return (
        event.type() == QEvent.Type.KeyPress
        and isinstance(event, QKeyEvent)
        and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
    )


class EndPopover(Popover):
    """Why did it end? Five reasons, one key each."""

    reason_chosen = Signal(str)

    def __init__(self, subject: str, theme: Theme, lang: str, parent: QWidget) -> None:
        super().__init__(subject, "end_popover", parent)
        self.column.addWidget(label(self.tr("Why does it end? It stays in the history."), "small"))
        self.reasons: list[QPushButton] = []
        for number, choice in enumerate(END_REASONS, start=1):
            made = button(choice.label(lang), "choice", name=f"reason_{choice.code}")
            color = theme.tokens.ended[ENDED_COLORS[choice.code]]
            made.setIcon(square_icon(color))
            made.setProperty("code", choice.code)
            inner = QHBoxLayout(made)
            inner.setContentsMargins(0, 0, 6, 0)
            inner.addStretch(1)
            cap = key_cap(str(number))
            cap.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
            inner.addWidget(cap)
            made.clicked.connect(self._on_reason_clicked)
            made.installEventFilter(self)
            self.reasons.append(made)
            self.column.addWidget(made)
        self.column.addWidget(label(self.tr("Esc puts the card back."), "small"))
        self.reasons[0].setFocus(Qt.FocusReason.PopupFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 5 choose a reason, arrows move between them."""
        place = event.key() - Qt.Key.Key_1
        if 0 <= place < len(self.reasons):
            self._choose(self.reasons[place])
        else:
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows, digits and Enter work on the focused reason."""
        if is_enter(event):
            self._on_chosen(watched)
            return True
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}.get(Qt.Key(event.key()), 0)
            if step:
                at = next(at for at, made in enumerate(self.reasons) if made is watched)
                self.reasons[(at + step) % len(self.reasons)].setFocus()
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_reason_clicked(self) -> None:
        self._on_chosen(self.sender())

    def _on_chosen(self, chosen: QObject) -> None:
        if isinstance(chosen, QPushButton):
            self._choose(chosen)

    def _choose(self, chosen: QPushButton) -> None:
        code = str(chosen.property("code"))
        self.answered()
        self.reason_chosen.emit(code)


class HoldPopover(Popover):
    """Until when does it rest? A date, or one of three usual ones."""

    day_chosen = Signal(str)

    def __init__(self, subject: str, kit: FormKit, today: dt.date, parent: QWidget) -> None:
        super().__init__(subject, "hold_popover", parent)
        self._today = today
        self.column.addWidget(label(self.tr("When is it looked at again?"), "small"))
        usual = QHBoxLayout()
        usual.setSpacing(6)
        for months, words in (
            (1, self.tr("1 month")),
            (3, self.tr("3 months")),
            (6, self.tr("6 months")),
        ):
            day = add_months(today, months).isoformat()
            made = button(words, "small", name=f"hold_{months}")
            made.setToolTip(short_day(day, kit.lang, today))
            made.setProperty("day", day)
            made.clicked.connect(self._on_usual_clicked)
            usual.addWidget(made)
        self.column.addLayout(usual)
        self.day = DateEditor(CASE.field("resume_on"), kit, self)
        self.column.addWidget(self.day)
        self._problem = wrapped("", "problem")
        self._problem.setObjectName("hold_problem")
        self._problem.hide()
        self.column.addWidget(self._problem)
        foot = QHBoxLayout()
        foot.addStretch(1)
        save = button(self.tr("Put on hold"), "primary", name="hold_save")
        save.clicked.connect(self._on_save_clicked)
        foot.addWidget(save)
        self.column.addLayout(foot)
        self.day.input.setFocus(Qt.FocusReason.PopupFocusReason)
        self.day.edited.connect(self._on_day_edited)
        self.day.input.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter in the date saves."""
        if is_enter(event):
            self._save()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _on_usual_clicked(self) -> None:
        chosen = self.sender()
        if isinstance(chosen, QPushButton):
            day = str(chosen.property("day"))
            self.answered()
            self.day_chosen.emit(day)

    @Slot()
    def _on_save_clicked(self) -> None:
        self._save()

    @Slot()
    def _on_day_edited(self) -> None:
        self._problem.hide()

    def _save(self) -> None:
        value = due_day(self.day.line.text(), self._today)
        if not value:
            self._problem.setText(self.tr("Write a day, a month or a year, such as 2027. 1. 15."))
            self._problem.show()
            self.adjustSize()
            return
        self.answered()
        self.day_chosen.emit(value)
