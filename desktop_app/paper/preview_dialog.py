"""A finished paper looked at before it is saved: its pages one below the other."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPixmap
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QScrollArea, QVBoxLayout, QWidget

from desktop_app.jobs import JobRunner, Lane, Progress
from desktop_app.paper.pictures import Pictures, draw_pages, page_count
from desktop_app.theme import Theme
from desktop_app.widgets.dialogs.fitting import fit_within
from desktop_app.widgets.parts import button, label
from reports.results import Rendered

_SCALE = 1.25
"""Pixels per point: a page is as wide as the dialog."""


class PreviewDialog(QDialog):
    """Draws on the preview lane; saving is the caller's."""

    save_requested = Signal()

    def __init__(
        self, jobs: JobRunner, theme: Theme, title: str, paper: Rendered, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self.setObjectName("paper_preview")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(title)
        fit_within(self, 840, 860)
        self._sheets = QVBoxLayout()
        self._sheets.setSpacing(12)
        self._sheets.addWidget(label(self.tr("Drawing the pages…"), "muted"))
        holder = QWidget()
        holder.setLayout(self._sheets)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setWidget(holder)
        save = button(self.tr("Save as…"), "primary", theme=theme, icon="save",
                      name="preview_save")  # fmt: skip
        close = button(self.tr("Close"), name="preview_close")
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        foot.addWidget(save)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.addWidget(area, 1)
        column.addLayout(foot)
        save.clicked.connect(self.save_requested)
        close.clicked.connect(self.reject)
        data = paper.data

        def body(_progress: Progress) -> Pictures:
            return draw_pages(data, {page + 1: _SCALE for page in range(page_count(data))})

        jobs.run(body, done=self._on_drawn, lane=Lane.PREVIEW)

    def _on_drawn(self, pictures: Pictures) -> None:
        while (item := self._sheets.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.deleteLater()
        for page in sorted(pictures.images):
            sheet = QLabel()
            sheet.setObjectName(f"sheet_{page}")
            sheet.setPixmap(QPixmap.fromImage(pictures.images[page]))
            sheet.setAlignment(Qt.AlignmentFlag.AlignHCenter)
            self._sheets.addWidget(sheet)
        self._sheets.addStretch(1)
