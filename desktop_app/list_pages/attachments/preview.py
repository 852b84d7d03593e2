"""Shows a PDF page by page, or a picture, as wide as there is room; drawn off the GUI thread."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtGui import QImage, QPainter, QPixmap, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.attachments import AttachmentFiles
from desktop_app.jobs import JobRunner, Progress
from desktop_app.jobs.job import Lane
from desktop_app.list_pages.attachments.reading import FileLine
from desktop_app.paper.pictures import draw_pages
from desktop_app.theme import Theme
from desktop_app.widgets.parts import label, tool, wrapped

_MOST_HEIGHT = 520
_MOST_PIXELS = 64_000_000
"""A picture that would unfold to more is not shown: opening it is left to other programs."""


@dataclass(frozen=True, slots=True)
class Drawn:
    """One page or picture, how many there are, and which it is."""

    image: QImage
    page: int
    pages: int


class PreviewPane(QWidget):
    """Left and right turn the pages; PDFium works on its one lane."""

    failed = Signal(object)

    def __init__(
        self, files: AttachmentFiles, jobs: JobRunner, theme: Theme, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("attachment_preview")
        self._files = files
        self._jobs = jobs
        self._edge = theme.color("line2")
        self._line: FileLine | None = None
        self._drawn: Drawn | None = None
        self._picture = QLabel()
        self._picture.setObjectName("attachment_picture")
        self._picture.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._said = label("", "small")
        self._said.setObjectName("attachment_page")
        self._none = wrapped("", "muted")
        self._none.setObjectName("attachment_unseen")
        self._back = tool(theme, "chevron-left", self.tr("Page before"), name="attachment_back")
        self._next = tool(theme, "chevron-right", self.tr("Next page"), name="attachment_next")
        foot = QHBoxLayout()
        foot.addStretch(1)
        for part in (self._back, self._said, self._next):
            foot.addWidget(part)
        foot.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 8, 12, 8)
        column.addWidget(self._none)
        column.addWidget(self._picture)
        column.addLayout(foot)
        self._back.clicked.connect(self._on_back_clicked)
        self._next.clicked.connect(self._on_next_clicked)
        self.hide()

    @property
    def shown(self) -> FileLine | None:
        """The file in sight."""
        return self._line if self.isVisible() else None

    def show_file(self, line: FileLine | None, page: int = 1) -> None:
        """Show a page of a file, or say that it can't be shown here; None shows nothing."""
        self._line = line
        if line is None or not line.there:
            self.hide()
            return
        if not (line.is_pdf or line.is_picture):
            self._on_drawn(Drawn(QImage(), 1, 1))
            return
        files, digest, is_pdf = self._files, line.row.hash, line.is_pdf
        width = max(240, self.width() - 24)

        def body(_progress: Progress) -> Drawn:
            data = files.read(digest)
            return _draw_page(data, page, width) if is_pdf else _draw_picture(data)

        self._jobs.run(
            body, done=self._on_drawn, failed=self._on_failed, lane=Lane.PREVIEW,
            key=f"attachment-{id(self)}",
        )  # fmt: skip

    def _on_drawn(self, drawn: Drawn) -> None:
        self._drawn = drawn
        several = drawn.pages > 1
        self._said.setText(f"{drawn.page} / {drawn.pages}" if several else "")
        for part in (self._back, self._next, self._said):
            part.setVisible(several)
        self._back.setEnabled(drawn.page > 1)
        self._next.setEnabled(drawn.page < drawn.pages)
        self._picture.setVisible(not drawn.image.isNull())
        self._none.setVisible(drawn.image.isNull())
        if drawn.image.isNull():
            self._none.setText(self.tr("It can't be shown here. Enter opens it in its program."))
        self.show()
        self._fit()

    def _on_failed(self, error: BaseException) -> None:
        self.hide()
        self.failed.emit(error)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The picture takes the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._drawn is None or self._drawn.image.isNull():
            return
        room = QSize(max(100, self.width() - 24), _MOST_HEIGHT)
        size = self._drawn.image.size().scaled(room, Qt.AspectRatioMode.KeepAspectRatio)
        size = size.boundedTo(self._drawn.image.size())
        ratio = self.devicePixelRatioF()
        picture = QPixmap.fromImage(
            self._drawn.image.scaled(
                size * ratio,
                Qt.AspectRatioMode.KeepAspectRatio,
                Qt.TransformationMode.SmoothTransformation,
            )
        )
        picture.setDevicePixelRatio(ratio)
        painter = QPainter(picture)  # an edge, as paper and ground are both white
        painter.setPen(self._edge)
        painter.drawRect(0, 0, size.width() - 1, size.height() - 1)
        painter.end()
        self._picture.setPixmap(picture)

    @Slot()
    def _on_back_clicked(self) -> None:
        self._turn(-1)

    @Slot()
    def _on_next_clicked(self) -> None:
        self._turn(1)

    def _turn(self, step: int) -> None:
        if self._drawn is not None:
            self.show_file(self._line, self._drawn.page + step)


def _draw_page(data: bytes, page: int, width: int) -> Drawn:
    sizes = draw_pages(data, {}).sizes
    page = min(max(1, page), len(sizes))
    scale = min(3.0, 2 * width / sizes[page - 1].width)
    return Drawn(draw_pages(data, {page: scale}).images[page], page, len(sizes))


def _draw_picture(data: bytes) -> Drawn:
    image = QImage.fromData(data)
    if image.width() * image.height() > _MOST_PIXELS:
        image = QImage()
    return Drawn(image, 1, 1)
