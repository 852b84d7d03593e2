"""One field of a form: label, editor, and the sentence below it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.numbers import business_number_ok
from db.domain.problems import Problem, Severity
from db.domain.values import Empty, Parsed, Value
from desktop_app.widgets.forms.editors import FormKit, make_editor
from desktop_app.widgets.forms.field_conflict import FieldConflictPanel
from desktop_app.widgets.parts import label, restyle, tool
from desktop_app.widgets.words.problem_words import note_sentence, sentence
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts

_ICONS = {"problem": ("circle-alert", "danger"), "notice": ("triangle-alert", "warn"),
          "good": ("check", "ok")}  # fmt: skip


class FieldCell(QWidget):
    """Shows one field and what is wrong with it. The binder gives and takes its value."""

    edited = Signal(str)
    left = Signal(str)
    entered = Signal(str)
    help_requested = Signal(str)
    history_requested = Signal(str)
    conflict_settled = Signal(str)

    def __init__(
        self, field: Field, kit: FormKit, texts: Texts, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName(f"cell_{field.key}")
        self.field = field
        self._kit = kit
        self._texts = texts
        self.editor = make_editor(field, kit, self)
        self._imported = QLabel()
        self._message = _Message(kit)
        self._message.setObjectName(f"message_{field.key}")
        self._conflict: FieldConflictPanel | None = None
        self._compose()
        self._connect()

    def _compose(self) -> None:
        name = label(self.field.label(self._kit.lang), "label")
        name.setBuddy(self.editor.input)
        self._head = QHBoxLayout()
        self._head.setSpacing(4)
        self._head.addWidget(name)
        if self.field.required:
            needed = label(self.tr("required"), "problem")
            needed.setObjectName(f"required_{self.field.key}")
            self._head.addWidget(needed)
        self._imported.setPixmap(self._kit.theme.pixmap("sheet", "ink3", 13))
        self._imported.hide()
        self._head.addWidget(self._imported)
        self._head.addStretch(1)
        history = tool(
            self._kit.theme, "history", self.tr("Field history (F2)"),
            name=f"history_{self.field.key}",
        )  # fmt: skip
        history.setProperty("kind", "tiny")
        history.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        history.setIconSize(QSize(13, 13))
        history.setIcon(self._kit.theme.icon("history", "ink3", size=13))
        history.hide()
        history.clicked.connect(self._on_history_clicked)
        self._history = history
        self._head.addWidget(history)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(3)
        self._column.addLayout(self._head)
        self._column.addWidget(self.editor)
        self._column.addWidget(self._message)
        self._column.addStretch(1)

    def _connect(self) -> None:
        self.editor.edited.connect(self._on_editor_edited)
        self.editor.left.connect(self._on_editor_left)
        self.editor.entered.connect(self._on_editor_entered)
        self.editor.help_requested.connect(self._on_help_requested)
        self.editor.history_requested.connect(self._on_history_clicked)

    def put_below(self, widget: QWidget) -> None:
        """Put something of the form's own under the sentence."""
        self._column.insertWidget(self._column.count() - 1, widget)

    @property
    def key(self) -> str:
        """The field's key."""
        return self.field.key

    def set_value(self, value: Value) -> None:
        """Show a stored value and forget what was said below it."""
        self.editor.set_value(value)
        self.end_conflict()
        self._say_reading()

    def edit(self, value: Value) -> None:
        """Put a value in as if it had been typed."""
        self.editor.set_value(value)
        self.editor.edited.emit()

    def reading(self) -> Parsed[Any]:
        """What the editor holds now."""
        return self.editor.reading()

    def show_problem(self, problem: Problem | None, other: Field | None = None) -> None:
        """Say what is wrong below the editor; None takes it back."""
        if problem is None:
            self.editor.set_problem(False)
            self._say_reading()
            return
        text = sentence(problem, self._texts, self.field, other)
        wrong = problem.severity is Severity.ERROR
        self.editor.set_problem(wrong, text)
        self._message.say("problem" if wrong else "notice", text)

    @property
    def message(self) -> str:
        """The sentence below the editor, "" for none."""
        return self._message.text()

    def show_origin(self, text: str) -> None:
        """Mark the field as brought by an import; ``text`` says by which."""
        self._imported.setToolTip(text)
        self._imported.setVisible(bool(text))

    def put_before_label(self, widget: QWidget) -> None:
        """Set something small before the label: the tick of a bulk edit."""
        self._head.insertWidget(0, widget)

    def show_differing(self, words: str) -> None:
        """Show that the records at hand differ here: no value, and ``words`` in its place."""
        self.editor.set_value(Empty.NOT_STATED)
        self.editor.show_differing(words)

    def show_has_history(self, has: bool) -> None:
        """Offer the field's history beside its label."""
        self._history.setVisible(has)

    def set_read_only(self, read_only: bool) -> None:
        """Show only."""
        self.editor.set_read_only(read_only)

    def show_conflict(self, mine: Value | None, stored: Value, opened: Value) -> None:
        """Show three values: mine, what is stored now, what it was when I opened it."""
        self.end_conflict()
        self._conflict = FieldConflictPanel(self.field, self._kit, mine, stored, opened)
        self._conflict.chosen.connect(self._on_conflict_chosen)
        self._column.insertWidget(self._column.count() - 1, self._conflict)

    @property
    def in_conflict(self) -> bool:
        """Whether somebody still has to choose."""
        return self._conflict is not None

    def end_conflict(self) -> None:
        """Take the three values away."""
        if self._conflict is not None:
            self._conflict.hide()
            self._conflict.deleteLater()
            self._conflict = None

    def _say_reading(self) -> None:
        """What a good value tells by itself: a check digit, or what was made of the text."""
        parsed = self.reading()
        value = parsed.value
        if value is None or isinstance(value, Empty):
            self._message.say("", "")
        elif self.field.kind is Kind.BUSINESS_NUMBER and business_number_ok(str(value)):
            self._message.say("good", self.tr("The check digit matches."))
        elif notes := note_sentence(parsed.notes, self._texts):
            self._message.say("notice", notes)
        else:
            self._message.say("", self._hint(value))

    def _hint(self, value: Value) -> str:
        """While an amount is being typed: what it will be taken for."""
        if self.field.kind not in (Kind.MONEY, Kind.AREA) or not self.editor.input.hasFocus():
            return ""
        text = shown(self.field, value, self._kit.lang)
        typed = str(getattr(self.editor.input, "text", str)())
        return "" if typed == text.text else f"= {text.exact}"

    @Slot()
    def _on_editor_edited(self) -> None:
        self.editor.set_problem(False)
        self._say_reading()
        self.edited.emit(self.key)

    @Slot()
    def _on_editor_left(self) -> None:
        self.left.emit(self.key)

    @Slot()
    def _on_editor_entered(self) -> None:
        self.entered.emit(self.key)

    @Slot()
    def _on_help_requested(self) -> None:
        self.help_requested.emit(self.key)

    @Slot()
    def _on_history_clicked(self) -> None:
        self.history_requested.emit(self.key)

    @Slot(object)
    def _on_conflict_chosen(self, value: Value | None) -> None:
        if value is not None:
            self.edit(value)
        self.end_conflict()
        self.conflict_settled.emit(self.key)


class _Message(QWidget):
    """A small icon and a sentence that breaks over lines; takes no room when silent."""

    def __init__(self, kit: FormKit) -> None:
        super().__init__()
        self._theme = kit.theme
        self._icon = QLabel()
        self._text = label("", "small")
        self._text.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        self._icon.setContentsMargins(0, 2, 0, 0)  # as high as the words beside it
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._text, 1)
        self.hide()

    def say(self, kind: str, text: str) -> None:
        """Show ``text``; kinds: problem, notice, good, "" for a muted hint."""
        icon, role = _ICONS.get(kind, ("", ""))
        if icon:
            self._icon.setPixmap(self._theme.pixmap(icon, role, 13))
        self._icon.setVisible(bool(icon))
        restyle(self._text, "role", {"good": "good"}.get(kind, kind or "small"))
        self._text.setText(text)
        self.setVisible(bool(text))

    def text(self) -> str:
        """The sentence, "" when silent."""
        return self._text.text()
