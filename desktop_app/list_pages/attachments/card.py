"""The card of a record's files: dropped, chosen, shown, opened, saved elsewhere, described, deleted."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAction, QDrag, QDragEnterEvent, QDropEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QMenu, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from desktop_app.changes import Announcement
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.list_pages.attachments.actions import AttachmentActions
from desktop_app.list_pages.attachments.columns import FileColumns
from desktop_app.list_pages.attachments.preview import PreviewPane
from desktop_app.list_pages.attachments.reading import FileLine, read_files
from desktop_app.page import Shell
from desktop_app.widgets.dropped_files import NOTHING_CAME, files_in, take_copy
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.lists.mini_table import MiniTable
from desktop_app.widgets.parts import hide_unless, restyle
from desktop_app.widgets.related_card import RelatedCard


class AttachmentCard(RelatedCard):
    """Enter opens, Space shows, F2 describes, Ctrl+S in the menu saves, Insert adds, Delete deletes."""

    def __init__(
        self, context: AppContext, shell: Shell, over: QWidget, *, narrow: bool = False
    ) -> None:
        self._files_table = MiniTable(
            FileColumns(context.texts).columns(narrow=narrow), context.theme, context.lang,
            "attachments",
        )  # fmt: skip
        self._contents_box = QWidget()
        super().__init__(
            self.tr("Attachments"),
            self._contents_box,
            self.tr("No files are attached.")
            if context.read_only
            else self.tr("Drop files here, or choose them. They are kept with the record."),
        )
        self.setObjectName("attachment_card")
        self.setAcceptDrops(True)
        self._context = context
        self._owner: tuple[RecordKind, int] | None = None
        self._lines: tuple[FileLine, ...] = ()
        self._pressed: QPoint | None = None
        self._laid: Path | None = None
        self.actions_of_files = AttachmentActions(context, shell, over)
        files = self.actions_of_files.files
        self.preview = PreviewPane(files, context.jobs, context.theme)
        column = flush(QVBoxLayout(self._contents_box))
        column.addWidget(self._files_table)
        column.addWidget(self.preview)
        self._choose = self.add_link(self.tr("Choose files…"), "attach_choose")
        hide_unless(self._choose, not context.read_only)
        self._shell = shell
        self._connect()

    def _connect(self) -> None:
        table = self._files_table.table
        table.installEventFilter(self)
        table.viewport().installEventFilter(self)
        self._choose.clicked.connect(self.actions_of_files.choose)
        self._files_table.opened.connect(self._on_opened)
        table.delete_requested.connect(self._on_delete_requested)
        table.inspect_requested.connect(self._on_show_requested)
        table.edit_requested.connect(self._on_edit_requested)
        table.customContextMenuRequested.connect(self._on_menu_requested)
        table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        table.setAccessibleName(self.tr("Attachments"))
        self.actions_of_files.changed.connect(self._on_actions_changed)
        self.actions_of_files.laid.connect(self._on_laid)
        self.preview.failed.connect(self._on_preview_failed)
        self._context.changes.changed.connect(self._on_changes_changed)

    # What is shown.

    def show_of(self, kind: RecordKind, record_id: int) -> None:
        """Read the files of a record and show them."""
        if self._owner != (kind, record_id):
            self.preview.show_file(None)
        self._owner = (kind, record_id)
        self.actions_of_files.own(kind, record_id)
        self._read()

    def _read(self) -> None:
        if self._owner is None:
            return
        store, files = self._context.store, self.actions_of_files.files
        kind, record_id = self._owner

        def body(_progress: Progress) -> tuple[FileLine, ...]:
            return read_files(store, files, kind, record_id)

        self._context.jobs.run(body, done=self._on_read, key=f"files-{id(self)}")

    def _on_read(self, lines: tuple[FileLine, ...]) -> None:
        kept = self._files_table.model.id_at(self._files_table.table.currentIndex().row())
        self._lines = lines
        self._files_table.put(lines)
        self.show_count(len(lines))
        if kept is not None and (place := self._files_table.model.place_of(kept)) >= 0:
            self._files_table.table.selectRow(place)
        missing = sum(not line.there for line in lines)
        self.show_chip(self.tr("A file is missing") if missing else "", "danger")

    def show_first(self) -> None:
        """The newest file, as far as it can be shown."""
        if self._lines:
            self._files_table.table.selectRow(0)
            self.preview.show_file(self._lines[0])

    @property
    def current(self) -> FileLine | None:
        """The file of the current line."""
        found = self._files_table.model.id_at(self._files_table.table.currentIndex().row())
        return next((line for line in self._lines if line.id == found), None)

    # Files dropped on it, or on the page it stands on.

    def takes(self, data: QMimeData) -> bool:
        """Whether files are being brought that can be attached."""
        return bool(files_in(data)) and self.actions_of_files.can_attach

    def take(self, data: QMimeData) -> None:
        """Attach the files that were dropped."""
        if files := files_in(data):
            self.actions_of_files.attach(files)
        else:
            self._shell.toast(self.tr(NOTHING_CAME))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are welcome."""
        if self.takes(event.mimeData()):
            restyle(self, "over", "true")
            take_copy(event)

    def dragLeaveEvent(self, _event: QEvent) -> None:
        """They went elsewhere."""
        restyle(self, "over", "false")

    def dropEvent(self, event: QDropEvent) -> None:
        """Attach them."""
        restyle(self, "over", "false")
        take_copy(event)
        self.take(event.mimeData())

    # Files dragged away.

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Insert chooses files; a line that is pulled goes along as a file."""
        made: MiniTable | None = self.__dict__.get("_files_table")
        if made is None:  # Qt still asks while the card is being freed
            return False
        table = made.table
        if watched is table and isinstance(event, QKeyEvent):
            if event.type() == QEvent.Type.KeyPress and event.key() == Qt.Key.Key_Insert:
                self.actions_of_files.choose()
                return True
        elif watched is table.viewport() and isinstance(event, QMouseEvent):
            return self._mouse(event)
        return super().eventFilter(watched, event)

    def _mouse(self, event: QMouseEvent) -> bool:
        place = event.position().toPoint()
        left = event.buttons() & Qt.MouseButton.LeftButton
        if event.type() == QEvent.Type.MouseButtonPress and left:
            self._pressed, self._laid = place, None
            row = self._files_table.table.indexAt(place).row()
            pressed = self._files_table.model.id_at(row)
            for line in self._lines:
                if line.id == pressed and line.there:
                    self.actions_of_files.lay(line)
        elif event.type() == QEvent.Type.MouseMove and left and self._pressed is not None:
            far = (place - self._pressed).manhattanLength() >= QApplication.startDragDistance()
            if far and self._laid is not None:
                self._drag(self._laid)
            return True  # lines are pulled away here, not chosen
        elif event.type() == QEvent.Type.MouseButtonRelease:
            self._pressed = None
        return False

    def _drag(self, path: Path) -> None:
        self._pressed = None
        drag = QDrag(self)
        drag.setMimeData(carried(path))
        drag.exec(Qt.DropAction.CopyAction)

    # Slots.

    @Slot(object)
    def _on_laid(self, path: Path) -> None:
        self._laid = path

    @Slot(object)
    def _on_changes_changed(self, announcement: Announcement) -> None:
        if announcement.touches(frozenset({RecordKind.ATTACHMENT})):
            self._read()

    @Slot(object)
    def _on_preview_failed(self, error: BaseException) -> None:
        self._shell.show_error(error)
        self._read()

    @Slot()
    def _on_actions_changed(self) -> None:
        self._read()

    @Slot(int)
    def _on_opened(self, _record_id: int) -> None:
        if (line := self.current) is not None:
            self.actions_of_files.open(line)

    @Slot()
    def _on_show_requested(self) -> None:
        shown, line = self.preview.shown, self.current
        same = shown is not None and line is not None and shown.id == line.id
        self.preview.show_file(None if same else line)

    @Slot()
    def _on_edit_requested(self) -> None:
        if (line := self.current) is not None:
            self.actions_of_files.edit(line)

    @Slot()
    def _on_delete_requested(self) -> None:
        if (line := self.current) is not None and not self._context.read_only:
            self.actions_of_files.delete(line)

    @Slot(QPoint)
    def _on_menu_requested(self, place: QPoint) -> None:
        table = self._files_table.table
        if self.current is None:
            return
        menu = QMenu(self)
        menu.setObjectName("attachment_menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for what, text, keys in (
            ("open", self.tr("Open"), "Enter"),
            ("show", self.tr("Show here"), self.tr("Space")),
            ("save", self.tr("Save as…"), ""),
            ("edit", self.tr("Name, disclosure, note…"), "F2"),
            ("delete", self.tr("Delete"), "Del"),
        ):
            if what not in ("edit", "delete") or not self._context.read_only:
                menu.addAction(f"{text}\t{keys}" if keys else text).setData(what)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(table.viewport().mapToGlobal(place))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        line, what = self.current, action.data()
        if line is None:
            return
        if what == "open":
            self.actions_of_files.open(line)
        elif what == "show":
            self.preview.show_file(line)
        elif what == "save":
            self.actions_of_files.save_as(line)
        elif what == "edit":
            self.actions_of_files.edit(line)
        elif what == "delete":
            self.actions_of_files.delete(line)


def carried(path: Path) -> QMimeData:
    """A file as another program takes it."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    return data
