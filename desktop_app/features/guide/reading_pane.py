"""A chapter as text with its tables and pictures; nothing in it is ever opened from a network."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl, Signal, Slot
from PySide6.QtGui import (
    QFont,
    QResizeEvent,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from desktop_app.theme import Theme

_MARGIN = 24
_WIDEST = 860
"""Longer lines are hard to read."""
_LINE_HEIGHT = 135


class ReadingPane(QTextBrowser):
    """Shows Markdown. A link to a file of ours is told by its name; no other is followed."""

    link_chosen = Signal(str)

    def __init__(self, theme: Theme, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("guide_text")
        self.setAccessibleName(self.tr("Guide"))
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setFrameShape(QTextBrowser.Shape.NoFrame)
        self.document().setBaseUrl(QUrl.fromLocalFile(f"{folder}/"))
        self.document().setDocumentMargin(_MARGIN)
        self.anchorClicked.connect(self._on_anchor_clicked)

    def show_text(self, markdown: str, words: str) -> None:
        """Show a chapter from its beginning, the first of ``words`` marked where it stands."""
        self.document().setMarkdown(markdown, QTextDocument.MarkdownFeature.MarkdownDialectGitHub)
        self._space_lines()
        for frame in self.document().rootFrame().childFrames():
            if isinstance(frame, QTextTable):
                self._rule(frame)
        self._fit()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        if words.strip():
            self.find(words.split(maxsplit=1)[0])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The pictures stay as wide as the text."""
        super().resizeEvent(event)
        self._fit()

    def _space_lines(self) -> None:
        cursor = QTextCursor(self.document())
        cursor.select(QTextCursor.SelectionType.Document)
        cursor.mergeBlockFormat(_line_height(_LINE_HEIGHT))

    def _rule(self, table: QTextTable) -> None:
        """Thin lines, room in the cells, a head that is seen as one."""
        shape = table.format()
        shape.setBorder(1)
        shape.setBorderCollapse(True)
        shape.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
        shape.setBorderBrush(self._theme.color("line"))
        shape.setCellPadding(6)
        shape.setTopMargin(4)
        shape.setBottomMargin(12)
        shape.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table.setFormat(shape)
        for column in range(table.columns()):
            cell = table.cellAt(0, column)
            head = cell.format()
            head.setBackground(self._theme.color("sunken"))
            head.setFontWeight(QFont.Weight.Bold)
            cell.setFormat(head)

    def _fit(self) -> None:
        room = min(self.viewport().width(), _WIDEST)
        self.document().setTextWidth(room)
        self._fit_pictures(room - 2 * _MARGIN)

    def _fit_pictures(self, width: int) -> None:
        block = self.document().begin()
        while block.isValid():
            for fragment in block:  # type: ignore[attr-defined]
                shape = fragment.fragment().charFormat()
                if not shape.isImageFormat():
                    continue
                picture = shape.toImageFormat()
                picture.setWidth(width)
                cursor = QTextCursor(self.document())
                cursor.setPosition(fragment.fragment().position())
                cursor.movePosition(
                    QTextCursor.MoveOperation.Right, QTextCursor.MoveMode.KeepAnchor
                )
                cursor.setCharFormat(picture)
                cursor.mergeBlockFormat(_line_height(100))  # a picture needs no room above itself
            block = block.next()

    @Slot(QUrl)
    def _on_anchor_clicked(self, url: QUrl) -> None:
        self.link_chosen.emit(url.fileName() or url.fragment())


def _line_height(percent: int) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setLineHeight(percent, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made
