"""The words of one section, edited for this document only: beside the page, a line on each row."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop_app.theme import Theme
from desktop_app.widgets.own_undo import lets_undo_through
from desktop_app.widgets.parts import button, tool, wrapped
from reports.content.section_text import LINE_SIGNS, with_sign

_SETTLE_MS = 250
_LEAST, _MOST = 96, 340


class SectionEditor(QWidget):
    """Tells what was typed once the typing rests; the page behind it changes then."""

    edited = Signal(str, str)
    """A section's key and its lines."""
    restore_requested = Signal(str)
    left = Signal()
    """The editor was left with Esc."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._key = ""
        self._said = wrapped(self.tr("Edited for this paper only. The records stay as they are."),
                             "small")  # fmt: skip
        self._restore = tool(theme, "rotate-ccw", self.tr("As registered"), name="section_restore")
        self._drop = tool(
            theme, "circle-minus", self.tr("Leave this line out (Ctrl+D)"), name="line_drop"
        )
        self._signs = [button(sign, "small", name=f"sign_{at}")
                       for at, (sign, _) in enumerate(LINE_SIGNS)]  # fmt: skip
        self.text = QPlainTextEdit()
        self.text.setObjectName("section_text")
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Words of the section"))
        self.text.installEventFilter(self)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._compose()
        self._connect()
        self.show_section("", "", edited=False)

    def _compose(self) -> None:
        signs = (self.tr("Heading"), self.tr("Item"), self.tr("Detail"), self.tr("Note"))
        row = QHBoxLayout()
        row.setSpacing(4)
        for made, name in zip(self._signs, signs, strict=True):
            made.setToolTip(name)
            made.setAccessibleName(name)
            made.setMinimumWidth(34)
            row.addWidget(made)
        row.addStretch(1)
        for made_tool in (self._drop, self._restore):
            row.addWidget(made_tool)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._said)
        column.addLayout(row)
        column.addWidget(self.text)

    def _connect(self) -> None:
        self.text.textChanged.connect(self._on_text_changed)
        self._timer.timeout.connect(self._tell)
        self._restore.clicked.connect(self._on_restore_clicked)
        self._drop.clicked.connect(self.drop_line)
        for made in self._signs:
            made.clicked.connect(self._on_sign_clicked)

    # What is shown.

    def show_section(self, key: str, text: str, *, edited: bool, possible: bool = True) -> None:
        """Show the lines of a section; what is being typed in it right now stays."""
        self.setVisible(bool(key) and possible)
        self._restore.setEnabled(edited)
        if key == self._key and (self.text.hasFocus() or self._timer.isActive()):
            return
        self.tell_now()
        self._key = key
        if self.text.toPlainText() != text:
            blocked = QSignalBlocker(self.text)
            self.text.setPlainText(text)
            blocked.unblock()
        self._fit()

    def put_text(self, text: str) -> None:
        """Other lines for the section that is shown: a step was taken back."""
        self._timer.stop()
        if self.text.toPlainText() != text:
            blocked = QSignalBlocker(self.text)
            self.text.setPlainText(text)
            blocked.unblock()
            self._fit()

    def begin(self, share: float = 0.0) -> None:
        """Put the cursor into the line at this share (0 to 1) of the section's height."""
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
        document = self.text.document()
        at = min(document.blockCount() - 1, int(share * document.blockCount()))
        cursor = QTextCursor(document.findBlockByNumber(max(0, at)))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        self.text.setTextCursor(cursor)
        self.text.ensureCursorVisible()

    @property
    def key(self) -> str:
        """The section that is shown."""
        return self._key

    # Editing.

    @Slot()
    def drop_line(self) -> None:
        """Take out the line that the cursor is in."""
        cursor = self.text.textCursor()
        cursor.beginEditBlock()
        cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
        if cursor.blockNumber() == 0 or not cursor.selectedText():
            cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
            cursor.movePosition(
                QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor
            )
            if not cursor.hasSelection():
                cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        cursor.removeSelectedText()
        cursor.endEditBlock()
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+D leaves a line out, Esc leaves the editor; Ctrl+Z is the page's when nothing was
        typed."""
        if watched is self.text and lets_undo_through(self.text, event):
            return True
        if watched is self.text and event.type() == QEvent.Type.KeyPress:
            assert isinstance(event, QKeyEvent)
            if event.key() == Qt.Key.Key_Escape:
                self.tell_now()
                self.left.emit()
                return True
            control = event.modifiers() == Qt.KeyboardModifier.ControlModifier
            if control and event.key() == Qt.Key.Key_D:
                self.drop_line()
                return True
        if watched is self.text and event.type() == QEvent.Type.FocusOut:
            self.tell_now()
        return super().eventFilter(watched, event)

    def _fit(self) -> None:
        lines = self.text.document().size().height() + 1
        high = round(lines * self.text.fontMetrics().lineSpacing()) + 14
        self.text.setFixedHeight(max(_LEAST, min(high, _MOST)))

    def tell_now(self) -> None:
        """Tell at once what was typed last."""
        if self._timer.isActive():
            self._timer.stop()
            self._tell()

    @Slot()
    def _tell(self) -> None:
        self._fit()
        if self._key:
            self.edited.emit(self._key, self.text.toPlainText())

    @Slot()
    def _on_text_changed(self) -> None:
        self._timer.start()

    @Slot()
    def _on_restore_clicked(self) -> None:
        self._timer.stop()
        self.restore_requested.emit(self._key)

    @Slot()
    def _on_sign_clicked(self) -> None:
        """Give the line of the cursor the sign that was pressed."""
        sender = self.sender()
        place = next((at for at, made in enumerate(self._signs) if made is sender), -1)
        if place < 0:
            return
        cursor = self.text.textCursor()
        cursor.select(QTextCursor.SelectionType.LineUnderCursor)
        cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(with_sign(cursor.selectedText(), LINE_SIGNS[place][1]))
        self.text.setFocus(Qt.FocusReason.OtherFocusReason)
