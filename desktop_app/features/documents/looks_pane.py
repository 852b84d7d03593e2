"""모양: cover, letterhead, 보고선 or boxes to sign, and whether before or after the meeting."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QLineEdit, QVBoxLayout, QWidget

from desktop_app.widgets.combo import Combo
from desktop_app.widgets.flow import FlowLayout
from desktop_app.widgets.parts import label
from reports.content.looks import Cover, Looks, ReportLine, words_of

_TIMES = ("", "before", "after")


class LooksPane(QWidget):
    """Shows the looks of the edition in front; every change is a wish for other looks."""

    looks_edited = Signal(object)
    """The ``Looks`` as they should be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._looks = Looks()
        self._attending: tuple[str, ...] = ()
        self._cover = self._combo("look_cover", self.tr("Cover"), (
            self.tr("None"), self.tr("Title on a band"), self.tr("Large title alone"),
        ))  # fmt: skip
        self._letterhead = QCheckBox(self.tr("Name of the office above the title"))
        self._letterhead.setObjectName("look_letterhead")
        self._line = self._combo("look_line", self.tr("Report line"), (
            self.tr("Boxes to tick"), self.tr("Boxes to sign, and to tick"), self.tr("None"),
        ))  # fmt: skip
        self._posts = self._words("look_posts", self.tr("Who is reported to"))
        self._signers = self._words("look_signers", self.tr("Who signs, the lowest first"))
        self._ticks = QWidget()
        self._flow = FlowLayout(self._ticks, 10, even=True)
        self._timing = self._combo("look_timing", self.tr("Before or after"), (
            self.tr("By the time of the meeting"), self.tr("Before it"), self.tr("After it"),
        ))  # fmt: skip
        self._internal = QWidget()
        self._signing = QWidget()
        self._compose()
        self._connect()

    def _combo(self, name: str, words: str, choices: Sequence[str]) -> Combo:
        made = Combo()
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.addItems(list(choices))
        return made

    def _words(self, name: str, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setObjectName(name)
        made.setAccessibleName(words)
        made.setToolTip(self.tr("Posts with commas between them"))
        return made

    def _compose(self) -> None:
        inner = _column(self._internal)
        inner.addWidget(label(self.tr("Report line"), "small"))
        inner.addWidget(self._line)
        inner.addWidget(label(self.tr("Who is reported to"), "small"))
        inner.addWidget(self._posts)
        inner.addWidget(self._ticks)
        signing = _column(self._signing)
        signing.addWidget(label(self.tr("Who signs, the lowest first"), "small"))
        signing.addWidget(self._signers)
        inner.addWidget(self._signing)
        inner.addWidget(label(self.tr("Before or after"), "small"))
        inner.addWidget(self._timing)
        column = _column(self)
        column.addWidget(label(self.tr("Cover"), "small"))
        column.addWidget(self._cover)
        column.addWidget(self._letterhead)
        column.addSpacing(8)
        column.addWidget(self._internal)

    def _connect(self) -> None:
        for combo in (self._cover, self._line, self._timing):
            combo.activated.connect(self._on_edited)
        self._letterhead.clicked.connect(self._on_edited)
        for line in (self._posts, self._signers):
            line.editingFinished.connect(self._on_edited)

    # What is shown.

    def put(self, looks: Looks, attending: tuple[str, ...], *, guest: bool) -> None:
        """The looks in use; ``attending`` are the posts that are ticked when nobody chose."""
        self._looks, self._attending = looks, attending
        self._cover.setCurrentIndex(list(Cover).index(looks.cover))
        self._line.setCurrentIndex(list(ReportLine).index(looks.line))
        self._timing.setCurrentIndex(_TIMES.index(looks.timing))
        self._letterhead.setChecked(looks.letterhead)
        for line, words in ((self._posts, looks.posts), (self._signers, looks.signers)):
            if words_of(line.text()) != words:
                with QSignalBlocker(line):
                    line.setText(", ".join(words))
        self._put_ticks(looks.posts)
        self._signing.setVisible(looks.line is ReportLine.SIGNATURES)
        self._internal.setVisible(not guest)

    def _put_ticks(self, posts: tuple[str, ...]) -> None:
        if tuple(box.text() for box in self._boxes) != posts:
            while (item := self._flow.takeAt(0)) is not None:
                if (old := item.widget()) is not None:
                    old.hide()
                    old.deleteLater()
            for post in posts:
                box = QCheckBox(post)
                box.setObjectName(f"look_post_{post}")
                box.clicked.connect(self._on_ticked)
                self._flow.addWidget(box)
        chosen = self._looks.reported
        for box in self._boxes:
            box.setChecked(box.text() in (self._attending if chosen is None else chosen))

    @property
    def _boxes(self) -> list[QCheckBox]:
        items = (self._flow.itemAt(at) for at in range(self._flow.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [one for one in widgets if isinstance(one, QCheckBox)]

    # Slots.

    @Slot()
    def _on_ticked(self) -> None:
        ticked = tuple(box.text() for box in self._boxes if box.isChecked())
        self.looks_edited.emit(replace(self._looks, reported=ticked))

    @Slot()
    def _on_edited(self) -> None:
        made = replace(
            self._looks,
            cover=list(Cover)[self._cover.currentIndex()],
            line=list(ReportLine)[self._line.currentIndex()],
            letterhead=self._letterhead.isChecked(),
            posts=words_of(self._posts.text()) or self._looks.posts,
            signers=words_of(self._signers.text()) or self._looks.signers,
            timing=_TIMES[self._timing.currentIndex()],
        )
        if made != self._looks:
            self.looks_edited.emit(made)


def _column(widget: QWidget) -> QVBoxLayout:
    made = QVBoxLayout(widget)
    made.setContentsMargins(0, 0, 0, 0)
    made.setSpacing(4)
    return made
