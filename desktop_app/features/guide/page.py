"""The guide beside its list of chapters, searched by words; and the papers about the program."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from desktop_app.context import AppContext
from desktop_app.features.guide.chapters import Chapter, chapter_of, chapters, finding
from desktop_app.features.guide.reading_pane import ReadingPane
from desktop_app.installation import this_installation
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.paper.heading import paper_of
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.paths import documents_folder
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.parts import button, hline, label, let_clear
from desktop_app.widgets.state_panel import StatePanel
from reports.content.handbook.field_reference import field_reference
from reports.content.handbook.quick_guide import quick_guide
from reports.content.handbook.security_page import security_page
from resources.texts import fill

GUIDE, ADMIN = "guide-ko.md", "admin-guide-ko.md"
_PLACE = Qt.ItemDataRole.UserRole
_TYPING_MS = 200


class GuidePage(Page):
    """The guide is in Korean whatever the language of the screen."""

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(context, shell, parent)
        theme = context.theme
        self._file = GUIDE
        self._chapters: Sequence[Chapter] = ()
        self._wanted: tuple[str, str] | None = None
        self._papers = PaperDesk(context, shell, self)
        self._switch = page_switch(theme, shell, "guide", self.tr("Guide"))
        self._quick = button(self.tr("Two-page guide…"), theme=theme, icon="file-text",
                             name="guide_quick")  # fmt: skip
        self._fields = button(self.tr("All fields…"), theme=theme, icon="list", name="guide_fields")
        self._security = button(self.tr("For the security officer…"), theme=theme, icon="shield",
                                name="guide_security")  # fmt: skip
        self.text = QLineEdit()
        self.list = QListWidget()
        self.pane = ReadingPane(theme, documents_folder())
        self._state = StatePanel(theme, primary=False)
        self._stack = QStackedWidget()
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPING_MS)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        self.text.setObjectName("guide_find")
        self.text.setPlaceholderText(self.tr("Find in the guide"))
        self.text.setAccessibleName(self.text.placeholderText())
        let_clear(self.text)
        self.list.setObjectName("guide_chapters")
        self.list.setAccessibleName(self.tr("Chapters"))
        self.list.setFrameShape(QListWidget.Shape.NoFrame)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._stack.addWidget(self.pane)
        self._stack.addWidget(self._state)
        left = QWidget()
        inner = QVBoxLayout(left)
        inner.setContentsMargins(12, 12, 8, 8)
        inner.addWidget(self.text)
        inner.addWidget(self.list, 1)
        body = QSplitter(Qt.Orientation.Horizontal)
        body.setChildrenCollapsible(False)
        body.addWidget(left)
        body.addWidget(self._stack)
        body.setStretchFactor(1, 1)
        body.setSizes([280, 900])
        column = flush(QVBoxLayout(self))
        column.addWidget(page_head(self._switch, self._quick, self._fields, self._security))
        column.addWidget(hline())
        if self.context.lang != "ko":
            note = label(
                self.tr("The guide and the papers about the program are in Korean."), "small"
            )
            note.setObjectName("guide_language")
            note.setContentsMargins(16, 6, 16, 6)
            column.addWidget(note)
        column.addWidget(body, 1)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self._quick.clicked.connect(self._on_quick_clicked)
        self._fields.clicked.connect(self._on_fields_clicked)
        self._security.clicked.connect(self._on_security_clicked)
        self.text.textChanged.connect(self._on_text_changed)
        self.text.returnPressed.connect(self._on_return_pressed)
        self._typing.timeout.connect(self._on_typed)
        self.list.currentItemChanged.connect(self._on_current_changed)
        self.pane.link_chosen.connect(self._on_link_chosen)
        find = QShortcut(QKeySequence("Ctrl+F"), self, self.text.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def first_focus(self) -> QWidget:
        """The chapters: Up and Down read on."""
        return self.list

    def reload(self) -> None:
        """Read the guide anew."""
        path = documents_folder() / self._file

        def body(_progress: Progress) -> Sequence[Chapter]:
            return chapters(Path(path).read_text(encoding="utf-8"))

        self.context.jobs.run(body, done=self._on_read, failed=self._on_failed, key="guide")

    def show_target(self, **target: Any) -> None:
        """``page`` (and ``under``): the chapter that explains that page."""
        if target.get("page"):
            self._wanted = (str(target["page"]), str(target.get("under", "")))
            self.text.clear()
            self._read(GUIDE)

    def _read(self, file: str) -> None:
        if self._file != file or not self._chapters:
            self._file = file
            self.reload()
        else:
            self._show()

    def _on_read(self, found: Sequence[Chapter]) -> None:
        self._chapters = found
        self._show()

    def _on_failed(self, error: BaseException) -> None:
        if not isinstance(error, OSError):
            self.shell.show_error(error)
            return
        gone = self.tr("It is missing in the program's folder. Copy the program there anew.")
        self._state.show_state("circle-alert", self.tr("The guide can't be read."), gone)
        self._stack.setCurrentWidget(self._state)

    def _show(self) -> None:
        """List the chapters in which the words stand, and read the one that is wanted."""
        before = self._chosen()
        if self._wanted is not None:
            before, self._wanted = chapter_of(*self._wanted, self._chapters), None
        found = finding(self._chapters, self.text.text())
        self.list.blockSignals(True)
        self.list.clear()
        for place in found:
            self.list.addItem(self._item(place))
        self.list.blockSignals(False)
        if not found:
            said = fill(self.tr("Nothing in the guide says “{text}”."), text=self.text.text())
            self._state.show_state("search", said)
            self._stack.setCurrentWidget(self._state)
            return
        self._stack.setCurrentWidget(self.pane)
        self.list.setCurrentRow(found.index(before) if before in found else 0)
        self._read_on()

    def _item(self, place: int) -> QListWidgetItem:
        chapter = self._chapters[place]
        item = QListWidgetItem(("    " if chapter.level > 2 else "") + chapter.title)
        item.setData(_PLACE, place)
        item.setToolTip(chapter.title)
        return item

    def _chosen(self) -> int:
        row = self.list.currentRow()
        return int(self.list.item(row).data(_PLACE)) if row >= 0 else 0

    def _read_on(self) -> None:
        """The chosen chapter with those within it."""
        place = self._chosen()
        first, *rest = self._chapters[place:]
        text = [f"## {first.title}\n\n{first.text}"]
        for one in rest:
            if one.level <= first.level:
                break
            text.append(f"### {one.title}\n\n{one.text}")
        self.pane.show_text("\n\n".join(text), self.text.text())

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot()
    def _on_quick_clicked(self) -> None:
        heading = paper_of(self.context)
        self._papers.look(
            Paper(
                lambda: quick_guide(heading),
                self.tr("Two-page guide"),
                "빠른_안내",
                of_office=False,
            )
        )

    @Slot()
    def _on_fields_clicked(self) -> None:
        heading = paper_of(self.context)
        title = self.tr("All fields")
        self._papers.look(
            Paper(lambda: field_reference(heading), title, "항목_설명서", of_office=False)
        )

    @Slot()
    def _on_security_clicked(self) -> None:
        heading = paper_of(self.context)
        title = self.tr("For the security officer")
        installed = this_installation()
        self._papers.look(
            Paper(lambda: security_page(installed, heading), title, "보안_확인서", of_office=False)
        )

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self._typing.start()

    @Slot()
    def _on_return_pressed(self) -> None:
        self._on_typed()
        self.list.setFocus()

    @Slot()
    def _on_typed(self) -> None:
        self._typing.stop()
        if self._chapters:
            self._show()

    @Slot(QListWidgetItem, QListWidgetItem)
    def _on_current_changed(self, item: QListWidgetItem | None, _before: object) -> None:
        if item is not None:
            self._read_on()

    @Slot(str)
    def _on_link_chosen(self, name: str) -> None:
        if name in {GUIDE, ADMIN}:
            self.text.clear()
            self._read(name)
