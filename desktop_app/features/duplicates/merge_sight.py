"""The way to see phones and mails that are joined: an officer's own at once, others for a reason."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton

from db.domain.access import Access, Deed, Reason
from db.domain.masking import is_masked
from db.domain.merge_choice import MergeChoice
from db.domain.values import is_empty
from db.queries.merging.preview import MergePreview
from desktop_app.context import AppContext
from desktop_app.sight import Owned, sight_of
from desktop_app.widgets.forms.reason_menu import reason_menu
from desktop_app.widgets.parts import button


class MergeSight(QObject):
    """Belongs to a merge view. Each look is written down for every record it shows."""

    opened = Signal()
    """The values may be shown from now on."""

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._lang = context.lang
        self._sight = sight_of(context)
        self._ids: tuple[int, ...] = ()
        self._own: set[int] = set()
        self._preview: MergePreview | None = None
        self._keys: tuple[str, ...] = ()
        self.whole = False
        """Whether the values of the records at hand are shown in full."""
        self.button: QPushButton = button(
            self.tr("Show…"), theme=context.theme, icon="eye", name="merge_reveal"
        )
        self.button.clicked.connect(self._on_button_clicked)

    def look_at(self, preview: MergePreview, choice: MergeChoice) -> None:
        """Other records, or the same ones read again: those seen already stay open."""
        ids = tuple(sorted(one.side.id for one in preview.sides))
        self._preview = preview
        self._keys = masked_rows(choice)
        if ids != self._ids:
            self._ids, self.whole = ids, False
            self._own.clear()
            if self._keys and self._sight is not None:
                for record_id in ids:
                    self._sight.ask_own(record_id, self._on_own_known)
        self._show_button()

    def _show_button(self) -> None:
        self.button.setVisible(bool(self._keys) and not self.whole and self._sight is not None)

    def _on_own_known(self, known: Owned) -> None:
        record_id, own = known
        if own and record_id in self._ids:
            self._own.add(record_id)
            if self._own == set(self._ids):
                self._open(Deed.VIEW, None)

    def _open(self, deed: Deed, reason: Reason | None) -> None:
        if self._preview is None or self._sight is None or self.whole:
            return
        self.whole = True
        kind, keys = self._preview.kind, self._keys
        self._sight.note(*(Access(deed, kind, one, keys, reason=reason) for one in self._ids))
        self._show_button()
        self.opened.emit()

    @Slot()
    def _on_button_clicked(self) -> None:
        menu = reason_menu(self.button, self._lang)
        menu.triggered.connect(self._on_menu_triggered)
        menu.popup(self.button.mapToGlobal(self.button.rect().bottomLeft()))

    @Slot(QAction)
    def _on_menu_triggered(self, action: QAction) -> None:
        if action.data():
            self._open(Deed.REVEAL, Reason(action.data()))


def masked_rows(choice: MergeChoice) -> tuple[str, ...]:
    """The differing fields that hide something."""
    return tuple(
        entry.key
        for entry in choice.rows
        if is_masked(entry) and not all(is_empty(one.get(entry.key)) for one in choice.sides)
    )
