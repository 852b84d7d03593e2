"""The head of the picture: the lists beside it, zoom, the list as text, copying and saving."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from desktop_app.theme import Theme
from desktop_app.tokens import Size
from desktop_app.widgets.list_switch import ListSwitch
from desktop_app.widgets.parts import button, tool


class NetworkHead(QWidget):
    """One line of 52 pixels; every button is a wish."""

    list_requested = Signal(str)
    zoom_in_requested = Signal()
    zoom_out_requested = Signal()
    fit_requested = Signal()
    copy_requested = Signal()
    save_requested = Signal()

    def __init__(
        self, theme: Theme, titles: Mapping[str, str], current: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setFixedHeight(Size.PAGE_HEAD)
        self.switch = ListSwitch(theme, titles, current)
        self.switch.chosen.connect(self.list_requested)
        row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 12, 0)
        row.setSpacing(8)
        row.addWidget(self.switch, 1)
        self._of_picture: list[QWidget] = []
        for icon, tip, name, signal in (
            ("minus", self.tr("Smaller (-)"), "network_out", self.zoom_out_requested),
            ("maximize-2", self.tr("Whole picture (0)"), "network_fit", self.fit_requested),
            ("plus", self.tr("Larger (+)"), "network_in", self.zoom_in_requested),
        ):
            made = tool(theme, icon, tip, name=name)
            made.clicked.connect(signal)
            row.addWidget(made)
            self._of_picture.append(made)
        self.as_text: QToolButton = tool(theme, "list", self.tr("As a list"), name="network_list")
        self.as_text.setCheckable(True)
        self.as_text.setChecked(True)
        row.addWidget(self.as_text)
        copy = button(self.tr("Copy the picture"), theme=theme, icon="copy", name="network_copy")
        copy.clicked.connect(self.copy_requested)
        save = button(self.tr("Save the picture…"), theme=theme, icon="download",
                      name="network_save")  # fmt: skip
        save.clicked.connect(self.save_requested)
        row.addWidget(copy)
        row.addWidget(save)
        self._of_picture += (self.as_text, copy, save)

    def allow(self, *, picture: bool) -> None:
        """Whether there is a picture to look at and to take along."""
        for made in self._of_picture:
            made.setEnabled(picture)
