"""Draws the pages that a preview wants, on the preview lane."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Slot

from desktop_app.jobs import JobRunner, Lane, Progress
from desktop_app.paper.pictures import Pictures, draw_pages
from desktop_app.paper.preview import Preview
from desktop_app.weak import WeakCallback
from reports.results import Rendered


class PageDrawer(QObject):
    """One for a preview; only the newest wish counts."""

    def __init__(
        self, jobs: JobRunner, preview: Preview, failed: Callable[[BaseException], object]
    ) -> None:
        super().__init__(preview)
        self._jobs = jobs
        self._preview = preview
        self._failed = WeakCallback(failed)
        self._data = b""
        preview.pictures_wanted.connect(self._on_pictures_wanted)

    def show(self, rendered: Rendered) -> None:
        """Put another paper on the desk."""
        self._data = rendered.data
        self._preview.show_document(rendered.pages + rendered.attached, ())

    @Slot(object)
    def _on_pictures_wanted(self, scales: dict[int, float]) -> None:
        data = self._data

        def body(_progress: Progress) -> Pictures:
            return draw_pages(data, scales)

        self._jobs.run(
            body, done=self._on_drawn, failed=self._failed, lane=Lane.PREVIEW,
            key=f"drawer-{id(self)}",
        )  # fmt: skip

    def _on_drawn(self, pictures: Pictures) -> None:
        self._preview.put_pictures(pictures.sizes, pictures.images)
