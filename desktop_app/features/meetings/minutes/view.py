"""The minutes while they are written: the agenda below each other, saved as one goes."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.domain.drafts import Draft, new_draft
from db.domain.kinds import RecordKind
from db.errors import ConflictError
from db.queries.records import link_id
from db.services.meetings import MinutesSaved, Outcome, add_outcome, save_minutes
from db.services.records import Saved
from db.store import now_kst, today
from desktop_app.context import AppContext
from desktop_app.features.meetings.minutes.block import MinutesBlock
from desktop_app.features.meetings.minutes.outcome_strip import OutcomeStrip
from desktop_app.features.meetings.minutes.sheet import NoteKey, NoteSheet
from desktop_app.features.meetings.reading import MeetingBook
from desktop_app.jobs import Progress
from desktop_app.page import Shell
from desktop_app.unsaved import keep_notes, notes_file, read_notes
from desktop_app.widgets.layouts import flush
from desktop_app.widgets.parts import button, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from resources.texts import fill

_KEEP_MS = 600
_SAVE_MS = 30_000
_SAVE_AGAIN_MS = 200


class MinutesView(QWidget):
    """Saves when a note is left, before a line becomes something else, and every half minute."""

    changed = Signal()
    """Something was written; the meeting is to be read again."""
    close_requested = Signal()
    open_requested = Signal(object, int)

    def __init__(self, context: AppContext, shell: Shell, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("minutes")
        self._context = context
        self._shell = shell
        self._book: MeetingBook | None = None
        self._sheet = NoteSheet()
        self._busy = False
        self._told_failure = False
        self._noted = False
        self._blocks: list[MinutesBlock] = []
        self._at: MinutesBlock | None = None
        self._wanted: Outcome | None = None
        self._entered = ""
        self._added: frozenset[int] = frozenset()
        """Items that are on their way into the page; the keyboard waits for them."""
        self._strip = OutcomeStrip(dt.date.fromisoformat(today()), context.lang, self)
        self._strip.hide()
        self._state = label("", "small")
        self._state.setObjectName("minutes_state")
        self._notice = wrapped("", "notice")
        self._notice.setObjectName("minutes_notice")
        self._notice.hide()
        self._close = button(self.tr("Close the minutes"), name="minutes_close")
        self._close.setToolTip("Esc")
        self._new_item = QLineEdit()
        self._new_item.setObjectName("minutes_new_item")
        self._new_item.setPlaceholderText(self.tr("One more item: type it and press Enter"))
        self._new_item.setAccessibleName(self.tr("One more item: type it and press Enter"))
        self._keep_timer, self._save_timer = QTimer(self), QTimer(self)
        self._compose()
        self._connect()

    def _compose(self) -> None:
        hints = self.tr(
            "Alt+1 request · Alt+2 under review · Alt+3 official reply · Alt+4 firm's promise · "
            "Alt+5 task · Ctrl+↓ next item"
        )
        head = QHBoxLayout()
        head.setContentsMargins(16, 8, 16, 8)
        head.setSpacing(12)
        head.addWidget(label(self.tr("Minutes"), "section"))
        head.addWidget(wrapped(hints, "small"), 1)
        head.addWidget(self._state)
        head.addWidget(self._close)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(16, 0, 16, 16)
        self._column.setSpacing(12)
        self._column.addWidget(self._notice)
        self._column.addWidget(self._new_item)
        self._column.addStretch(1)
        holder = QWidget()
        holder.setLayout(self._column)
        self._area = ScrollArea()
        self._area.setWidget(holder)
        self._area.setWidgetResizable(True)
        self._area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        column = flush(QVBoxLayout(self))
        column.addLayout(head)
        column.addWidget(self._area, 1)
        self._keep_timer.setSingleShot(True)
        self._keep_timer.setInterval(_KEEP_MS)
        self._save_timer.setSingleShot(True)

    def _connect(self) -> None:
        self._close.clicked.connect(self._on_close_clicked)
        self._new_item.returnPressed.connect(self._on_new_item_entered)
        self._strip.registered.connect(self._on_registered)
        self._strip.cancelled.connect(self._on_strip_cancelled)
        self._keep_timer.timeout.connect(self._keep)
        self._save_timer.timeout.connect(self.save)

    # What is shown.

    @property
    def meeting_id(self) -> int:
        """The meeting whose minutes are shown, 0 for none."""
        return self._book.id if self._book is not None else 0

    def begin(self, book: MeetingBook) -> None:
        """Open the minutes of a meeting; what a window that ended could not save comes back."""
        self._sheet = NoteSheet()
        self._at = None
        self._noted = False
        self._notice.hide()
        self._state.clear()
        self.put(book)
        if self._sheet.bring_back(read_notes(notes_file(self._context.folder, book.id))):
            self._notice.setText(self.tr("Notes that were not saved the last time are back."))
            self._notice.show()
            self.put(book)
            self._note_unsaved()
        self._blocks[0].notes.to_end()

    @property
    def noted(self) -> bool:
        """Whether something was saved since the minutes were opened."""
        return self._noted

    def put(self, book: MeetingBook) -> None:
        """Show what is stored now, and what was typed since."""
        self._book = book
        self._busy = False
        self._sheet.meet(book.draft, book.agenda)
        wanted = [*book.agenda, book.draft]
        if [(one.draft.kind, one.draft.id, one.draft.text("text")) for one in self._blocks] != [
            (one.kind, one.id, one.text("text")) for one in wanted
        ]:
            self._make_blocks(wanted)
        for block in self._blocks:
            block.put(self._sheet, self._outcomes_of(block.draft))
        self._go_to_added()

    def _make_blocks(self, wanted: list[Draft]) -> None:
        focused = self._at.draft.id if self._at is not None else None
        self._take_strip()
        for old in self._blocks:
            old.blockSignals(True)
            old.hide()
            self._column.removeWidget(old)
            old.deleteLater()
        self._blocks = []
        for place, draft in enumerate(wanted):
            block = MinutesBlock(draft, place + 1, self._context.texts)
            block.note_edited.connect(self._on_note_edited)
            block.left.connect(self.save)
            block.outcome_requested.connect(self._on_outcome_requested)
            block.step_requested.connect(self._on_step_requested)
            block.open_requested.connect(self.open_requested)
            self._column.insertWidget(self._column.indexOf(self._new_item), block)
            block.show()  # at once, so that it can take the keyboard
            self._blocks.append(block)
        self._at = next((one for one in self._blocks if one.draft.id == focused), None)

    def _outcomes_of(self, draft: Draft) -> list[Draft]:
        book = self._book
        if book is None:
            return []
        found = (*book.follow_ups, *book.tasks)
        if draft.kind is RecordKind.AGENDA_ITEM:
            return [one for one in found if link_id(one, "agenda_item") == draft.id]
        return [one for one in found if link_id(one, "agenda_item") is None]

    # Writing.

    @Slot(object, str)
    def _on_note_edited(self, key: NoteKey, text: str) -> None:
        if text == self._sheet.text(key):
            return
        self._sheet.write(key, text)
        self._note_unsaved()

    def _note_unsaved(self) -> None:
        self._state.setText(self.tr("not saved yet"))
        self._keep_timer.start()
        if not self._save_timer.isActive():
            self._save_timer.start(_SAVE_MS)

    @Slot()
    def _keep(self) -> None:
        """Write what is not saved beside the database."""
        if self._book is None:
            return
        path, notes = notes_file(self._context.folder, self._book.id), self._sheet.unsaved()

        def body(_progress: Progress) -> None:
            keep_notes(path, notes)

        self._context.jobs.write(body, failed=self._on_failed)

    @Slot()
    def save_all(self) -> None:
        """Write what is noted, take the item that was typed, register the follow-up in the strip."""
        self._on_new_item_entered()
        if not self._strip.isHidden() and self._strip.register():
            return  # the notes went first
        self.save()

    @Slot()
    def _on_close_clicked(self) -> None:
        """A follow-up whose day can't be read keeps the minutes open."""
        strip = self._strip
        if strip.isHidden() or strip.register() or not strip.text.text().strip():
            self.close_requested.emit()

    @Slot()
    def save(self) -> None:
        """Write what is noted, as one operation."""
        book = self._book
        drafts = self._sheet.drafts()
        if self._busy or book is None or not drafts or self._context.read_only:
            return
        self._busy = True
        store, meeting_id, opened = self._context.store, book.id, self._sheet.opened()

        def body(_progress: Progress) -> tuple[tuple[Draft, ...], MinutesSaved]:
            return drafts, save_minutes(store, meeting_id, drafts, opened).saved

        self._context.jobs.write(body, done=self._on_saved, failed=self._on_failed)

    def _on_saved(self, answer: tuple[tuple[Draft, ...], MinutesSaved]) -> None:
        drafts, saved = answer
        self._sheet.saved(drafts)
        self._told_failure = False
        self._noted = True
        self._save_timer.stop()
        self._state.setText(fill(self.tr("saved {time}"), time=now_kst()[11:16]))
        self._keep()
        self._context.changes.announce(saved.changes)
        self.changed.emit()
        self._go_on()

    def _on_failed(self, error: BaseException) -> None:
        """What somebody else wrote is read and joined; the world's faults are told once."""
        self._busy = False
        if isinstance(error, ConflictError):
            self._notice.setText(
                self.tr(
                    "Somebody else wrote into the same note; both texts are kept below each other."
                )
            )
            self._notice.show()
            self.changed.emit()
            self._save_timer.start(_SAVE_AGAIN_MS)
        elif not self._told_failure:
            self._told_failure = True
            self._state.setText(self.tr("not saved; nothing you typed is lost"))
            self._wanted = None
            self._shell.show_error(error)

    # A line becomes something.

    @Slot(object, str, str)
    def _on_outcome_requested(self, block: MinutesBlock, kind: str, line: str) -> None:
        if self._context.read_only or self._book is None:
            return
        self._at = block
        block.put_strip(self._strip)
        officer = self._book.draft.text("officer") or self._context.settings.now.officer
        self._strip.begin(kind, line, officer)

    @Slot(object)
    def _on_registered(self, outcome: Outcome) -> None:
        book, block = self._book, self._at
        if book is None or block is None:
            return
        item = block.draft.id if block.draft.kind is RecordKind.AGENDA_ITEM else None
        self._wanted = replace(outcome, meeting_id=book.id, agenda_item_id=item)
        self._strip.hide()
        block.notes.to_end()
        if self._sheet.dirty:
            self.save()  # the notes first, so that undo takes the follow-up alone
        else:
            self._go_on()

    def _go_on(self) -> None:
        wanted = self._wanted
        if wanted is None:
            return
        self._wanted = None
        store = self._context.store

        def body(_progress: Progress) -> Saved:
            return add_outcome(store, wanted)

        self._context.jobs.write(body, done=self._on_outcome_added, failed=self._on_failed)

    def _on_outcome_added(self, saved: Saved) -> None:
        self._context.changes.announce(saved.changes)
        self.changed.emit()
        text = self.tr("The follow-up was registered.")
        if RecordKind.TASK in saved.changes.by_kind:
            text = self.tr("The task was registered.")
        self._shell.toast(text, undo=True)

    @Slot()
    def _on_strip_cancelled(self) -> None:
        self._strip.hide()
        if self._at is not None:
            self._at.notes.setFocus()

    def _take_strip(self) -> None:
        """The strip outlives the blocks."""
        self._strip.hide()
        self._strip.setParent(self)

    @Slot()
    def _on_new_item_entered(self) -> None:
        text, book = self._new_item.text().strip(), self._book
        if not text or book is None or self._context.read_only:
            return
        draft = new_draft(RecordKind.AGENDA_ITEM, meeting=book.id, text=text,
                          rank=len(book.agenda) + 1).with_values(kind="topic")  # fmt: skip
        store, meeting_id = self._context.store, book.id
        self._entered = text
        self._new_item.clear()  # so that it is taken once

        def body(_progress: Progress) -> MinutesSaved:
            return save_minutes(store, meeting_id, (draft,)).saved

        self._context.jobs.write(body, done=self._on_item_added, failed=self._on_item_refused)

    def _on_item_added(self, saved: MinutesSaved) -> None:
        self._added = frozenset(saved.ids)
        self._context.changes.announce(saved.changes)
        self.changed.emit()

    def _on_item_refused(self, error: BaseException) -> None:
        if not self._new_item.text():
            self._new_item.setText(self._entered)
        self._on_failed(error)

    def _go_to_added(self) -> None:
        for block in self._blocks:
            if block.draft.kind is RecordKind.AGENDA_ITEM and block.draft.id in self._added:
                self._added = frozenset()
                if self.isVisible():
                    block.notes.to_end()
                    self._area.ensureWidgetVisible(block)
                return

    # Moving.

    @Slot(object, int)
    def _on_step_requested(self, block: MinutesBlock, step: int) -> None:
        place = self._blocks.index(block) + step
        if 0 <= place < len(self._blocks):
            self._blocks[place].notes.to_end()
            self._area.ensureWidgetVisible(self._blocks[place])

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes the minutes; they are saved then."""
        if event.key() == Qt.Key.Key_Escape:
            self.close_requested.emit()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """What is noted is saved when another page comes to the front."""
        super().hideEvent(event)
        if self._book is None:
            return
        if self._sheet.dirty:
            self._keep_timer.stop()
            keep_notes(notes_file(self._context.folder, self._book.id), self._sheet.unsaved())
        self.save_all()
