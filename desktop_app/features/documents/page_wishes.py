"""What an officer changes on the desk, one step of the composition each."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QObject, Signal, Slot

from desktop_app.features.documents.desk import PacketDesk
from desktop_app.features.documents.workbench import Workbench
from reports.content.arrangement import Arrangement
from reports.content.composition import Composition, Edit
from reports.content.looks import Looks
from reports.content.packet import CONTACTS


class PageWishes(QObject):
    """Turns the wishes of sections, page and editor into steps on the workbench."""

    contacts_asked = Signal()
    """Phones and mails were ticked: a reason has to be given first."""

    def __init__(self, bench: Workbench, desk: PacketDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._bench = bench
        self._desk = desk
        self._connect()

    def _connect(self) -> None:
        left, pane, editor = self._desk.left, self._desk.pane, self._desk.side.editor
        pane.sections.toggle_requested.connect(self._on_toggle_requested)
        pane.sections.place_requested.connect(self._on_place_requested)
        pane.list.move_requested.connect(self._on_move_requested)
        pane.list.removal_requested.connect(self._on_removal_requested)
        pane.list.section_chosen.connect(self._on_section_chosen)
        pane.list.edit_requested.connect(self._on_edit_requested)
        pane.blank_requested.connect(self._on_blank_requested)
        left.mark.mark_chosen.connect(self._on_mark_chosen)
        left.looks.looks_edited.connect(self._on_looks_edited)
        left.files.tick_requested.connect(self._on_file_tick_requested)
        pane.reset_requested.connect(self._on_reset_requested)
        self._desk.preview.section_clicked.connect(self._on_section_clicked)
        editor.edited.connect(self._on_edited)
        editor.restore_requested.connect(self._on_restore_requested)
        editor.left.connect(self._on_editor_left)

    def undo(self) -> None:
        """Take the last step back; the words at the right follow."""
        self._bench.undo()
        self._desk.put_words()

    def redo(self) -> None:
        """Do it again."""
        self._bench.redo()
        self._desk.put_words()

    def put_contacts(self) -> None:
        """Tick phones and mails, now that there is a reason."""
        if CONTACTS not in self._now.composition.chosen:
            self._recompose(self._now.composition.toggled(CONTACTS))

    @property
    def _now(self) -> Arrangement:
        return self._bench.now

    def _recompose(self, composition: Composition) -> None:
        self._bench.put(self._now.recomposed(composition))

    @Slot(str)
    def _on_toggle_requested(self, section: str) -> None:
        if section == CONTACTS and section not in self._now.composition.chosen:
            self.contacts_asked.emit()
        else:
            self._recompose(self._now.composition.toggled(section))

    @Slot(str, int)
    def _on_place_requested(self, section: str, place: int) -> None:
        self._recompose(self._now.composition.placed(section, place))

    @Slot(str, int)
    def _on_move_requested(self, section: str, step: int) -> None:
        self._recompose(self._now.composition.moved(section, step))

    @Slot(str)
    def _on_removal_requested(self, section: str) -> None:
        self._recompose(self._now.composition.without(section))

    @Slot()
    def _on_blank_requested(self) -> None:
        composition, key = self._now.composition.with_blank()
        self._recompose(composition)
        self._desk.pane.list.choose(key)

    @Slot()
    def _on_reset_requested(self) -> None:
        self._recompose(Composition.usual(self._now.edition))
        self._desk.put_words()

    @Slot(str)
    def _on_mark_chosen(self, mark: str) -> None:
        self._bench.put(replace(self._now, looks=replace(self._now.looks, disclosure=mark)))

    @Slot(object)
    def _on_looks_edited(self, looks: Looks) -> None:
        self._bench.put(replace(self._now, looks=looks))

    @Slot(int)
    def _on_file_tick_requested(self, file_id: int) -> None:
        self._recompose(self._now.composition.with_file(file_id))

    @Slot(str)
    def _on_section_chosen(self, section: str) -> None:
        self._desk.choose(section)

    @Slot(str)
    def _on_edit_requested(self, section: str) -> None:
        self._desk.edit(section)

    @Slot(str, float)
    def _on_section_clicked(self, section: str, share: float) -> None:
        if self._desk.pane.sections.row_of(section) >= 0:
            self._desk.pane.list.choose(section)
        self._desk.edit(section, share)

    @Slot(str, str)
    def _on_edited(self, section: str, text: str) -> None:
        """Letters typed one after the other are one step."""
        edit = Edit(text, self._desk.base_of(section))
        joins = f"{self._now.edition}:{section}"
        self._bench.put(self._now.edited(section, edit), joins)

    @Slot(str)
    def _on_restore_requested(self, section: str) -> None:
        self._bench.put(self._now.edited(section, None))
        self._desk.put_words()

    @Slot()
    def _on_editor_left(self) -> None:
        self._bench.end_step()
        self._desk.pane.list.setFocus()
