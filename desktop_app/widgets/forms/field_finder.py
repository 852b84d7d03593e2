"""Goes to a field of a form by its name: typed, by 초성, or by the word a list has for it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from db.domain.fields import Field
from db.domain.hangul import choseong, is_choseong, keystrokes
from db.domain.search_keys import other_keyboard
from desktop_app.widgets.on_screen import on_screen

_KEY = Qt.ItemDataRole.UserRole
_WIDTH, _ROWS = 280, 9


class FieldFinder(QFrame):
    """Typing narrows the list, arrows choose, Enter goes there; Esc stays where one was."""

    chosen = Signal(str)
    """Carries the field's key."""

    def __init__(self, fields: Sequence[Field], lang: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("field_finder")
        self.setProperty("panel", "popup")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._fields = tuple(fields)
        self._lang = lang
        self._line = QLineEdit()
        self._line.setObjectName("field_finder_line")
        self._line.setPlaceholderText(self.tr("Go to a field"))
        self._line.setAccessibleName(self.tr("Go to a field"))
        self._list = QListWidget()
        self._list.setObjectName("field_finder_list")
        self._list.setAccessibleName(self.tr("Fields"))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = QVBoxLayout(self)
        column.setContentsMargins(10, 10, 10, 10)
        column.setSpacing(6)
        column.addWidget(self._line)
        column.addWidget(self._list, 1)
        self._line.textChanged.connect(self._on_line_text_changed)
        self._line.installEventFilter(self)
        self._list.itemClicked.connect(self._on_item_clicked)
        self._fill("")
        rows = min(_ROWS, max(3, len(self._fields)))
        self.setFixedSize(_WIDTH, 64 + rows * max(24, self._list.sizeHintForRow(0)))

    def open_at(self, corner: QPoint) -> None:
        """Open with its top left at ``corner`` of the screen."""
        self.move(on_screen(corner, self.size()))
        self.show()
        self._line.setFocus(Qt.FocusReason.PopupFocusReason)

    def _fill(self, text: str) -> None:
        self._list.clear()
        for field in matching_fields(self._fields, text, self._lang):
            item = QListWidgetItem(field.label(self._lang))
            item.setData(_KEY, field.key)
            self._list.addItem(item)
        self._list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrows in the line move in the list; Enter goes to what is chosen there."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
            if step:
                row = self._list.currentRow() + step
                self._list.setCurrentRow(min(max(row, 0), self._list.count() - 1))
                return True
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._go()
                return True
        return super().eventFilter(watched, event)

    def _go(self) -> None:
        if (item := self._list.currentItem()) is not None:
            self.close()
            self.chosen.emit(str(item.data(_KEY)))

    @Slot(str)
    def _on_line_text_changed(self, text: str) -> None:
        self._fill(text)

    @Slot(QListWidgetItem)
    def _on_item_clicked(self, _item: QListWidgetItem) -> None:
        self._go()


def matching_fields(fields: Sequence[Field], text: str, lang: str) -> tuple[Field, ...]:
    """The fields that ``text`` may mean, those that begin with it first."""
    if not text.strip():
        return tuple(fields)
    return _ranked(fields, text, lang) or _ranked(fields, other_keyboard(text).key, lang)


def _ranked(fields: Sequence[Field], text: str, lang: str) -> tuple[Field, ...]:
    wanted = keystrokes(text)
    if not wanted:
        return ()
    ranks = [_rank(field, wanted, lang) for field in fields]
    return tuple(fields[place] for rank in range(_NO) for place in range(len(fields))
                 if ranks[place] == rank)  # fmt: skip


_NO = 3


def _rank(field: Field, wanted: str, lang: str) -> int:
    """0 where a word of the label begins so, 1 where it stands inside, 2 in a synonym."""
    letters = choseong if is_choseong(wanted) else keystrokes
    label = field.label(lang)
    if any(letters(part).startswith(wanted) for part in (label, *label.split())):
        return 0
    if wanted in letters(label):
        return 1
    words = (field.ko, field.en, *field.synonyms)
    return 2 if any(wanted in letters(word) for word in words) else _NO
