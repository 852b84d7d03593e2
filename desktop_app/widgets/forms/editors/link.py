"""A link to another record, found by name, 초성 or digits while typing."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QEvent, QModelIndex, QObject, QStringListModel, Qt, Slot
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QCompleter, QLineEdit, QMenu, QWidget

from db.domain.fields import Field
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Parsed, Value
from desktop_app.jobs import Progress
from desktop_app.widgets.forms.editors.base import FieldEditor, FormKit, Found
from desktop_app.widgets.forms.readers import read_text


class LinkEditor(FieldEditor):
    """A line whose completer asks the search; only a found record can be chosen."""

    def __init__(self, field: Field, kit: FormKit, parent: QWidget | None = None) -> None:
        super().__init__(field, kit, parent)
        self._line = QLineEdit()
        seeking = self._line.addAction(
            kit.theme.icon("search", "ink3"), QLineEdit.ActionPosition.TrailingPosition
        )
        seeking.setText(field.label(kit.lang))
        self._adopt(self._line)
        self._empty = Empty.NOT_STATED
        self._shown = ""
        self._seeking = False
        self._found: tuple[Found, ...] = ()
        self._words = QStringListModel(self)
        self._completer = QCompleter(self._words, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(8)
        self._completer.setWidget(self._line)
        self._show(self._value)
        self._line.textEdited.connect(self._on_line_text_edited)
        activated: Any = self._completer.activated  # its stub knows no overloads
        activated[QModelIndex].connect(self._on_completer_activated)

    def reading(self) -> Parsed[Any]:
        """The chosen record's id; a text that names none is a problem."""
        if self._line.text() == self._shown:
            return Parsed(self._value)
        text = self._line.text().strip()
        if not text:
            return Parsed(self._empty)
        exact = [found for found in self._found if found.title.strip() == text]
        if len(exact) == 1:
            return Parsed(exact[0].id)
        word = read_text(self.field, text)
        return word if isinstance(word.value, Empty) else Parsed(None, "link.unknown")

    @property
    def is_choosing(self) -> bool:
        """While suggestions are sought or stand open below the line one is at."""
        popup = self._completer.popup()
        open_ones = popup is not None and popup.isVisible()
        return self._line.hasFocus() and (self._seeking or open_ones)

    def set_read_only(self, read_only: bool) -> None:
        """Read-only text can still be selected and copied."""
        self._line.setReadOnly(read_only)

    def _show(self, value: Value) -> None:
        self._empty = value if isinstance(value, Empty) else Empty.NOT_STATED
        self._put("" if isinstance(value, Empty) else self._known_title(value))
        self._line.setPlaceholderText(self._empty.label(self.kit.lang))
        if not isinstance(value, Empty) and not self._shown:
            self._ask_title(int(str(value)))

    def _settle(self) -> None:
        """A word for empty, typed out, stands in the value's place."""
        parsed = self.reading()
        if isinstance(parsed.value, Empty) and self._line.text():
            self.set_value(parsed.value)

    def _put(self, text: str) -> None:
        self._line.setText(text)
        self._shown = self._line.text()
        self._line.setCursorPosition(0)  # a long name is known by its beginning
        self._line.setToolTip(text)

    def _known_title(self, value: Value) -> str:
        return next((found.title for found in self._found if found.id == value), "")

    def _ask_title(self, record_id: int) -> None:
        kind, titles = self._target(), self.kit.titles

        def body(_progress: Progress) -> Mapping[int, str]:
            return titles(kind, frozenset({record_id}))

        self.kit.jobs.run(body, done=self._on_titles_read)

    def _on_titles_read(self, titles: Mapping[int, str]) -> None:
        if isinstance(self._value, int) and self._value in titles and not self._line.isModified():
            self._put(titles[self._value])

    def _target(self) -> RecordKind:
        assert self.field.links_to is not None
        return self.field.links_to

    def _search(self, text: str) -> None:
        kind, find = self._target(), self.kit.find

        def body(_progress: Progress) -> tuple[Found, ...]:
            return find(kind, text) if text else ()

        self._seeking = True
        self.kit.jobs.run(body, done=self._on_found, key=f"link-{id(self)}")

    def _on_found(self, found: tuple[Found, ...]) -> None:
        self._found, self._seeking = found, False
        self._words.setStringList([f"{entry.title}   {entry.detail}".strip() for entry in found])
        if found and self._line.hasFocus():
            self._completer.complete()
        elif (popup := self._completer.popup()) is not None:
            popup.hide()
            if not found and self._line.text() != self._shown:
                self.edited.emit()  # that there is none of that name can be said now

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Half-typed syllables search too."""
        if isinstance(event, QInputMethodEvent) and event.preeditString():
            self._search((self._line.text() + event.preeditString()).strip())
        return super().eventFilter(watched, event)

    def _standard_menu(self) -> QMenu:
        return self._line.createStandardContextMenu()

    @Slot(str)
    def _on_line_text_edited(self, text: str) -> None:
        self._search(text.strip())
        self.edited.emit()

    @Slot(QModelIndex)
    def _on_completer_activated(self, index: QModelIndex) -> None:
        if not 0 <= index.row() < len(self._found):
            return
        self._value = self._found[index.row()].id
        self._put(self._found[index.row()].title)
        self._line.setModified(False)
        self._line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edited.emit()
