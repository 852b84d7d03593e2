"""Opens the masked fields of a form together: by themselves for one's own cases, else for a reason."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, Slot

from db.domain.access import Access, Deed, Reason
from db.domain.kinds import RecordKind
from desktop_app.sight import Owned, Sight
from desktop_app.widgets.forms.editors import MaskedLineEditor


class Unmasking(QObject):
    """Belongs to a form; without ``sight`` its fields stay masked."""

    def __init__(
        self,
        kind: RecordKind,
        sight: Sight | None,
        editors: Sequence[MaskedLineEditor],
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._sight = sight
        self._editors = tuple(editors)
        self._record_id = 0
        for one in self._editors:
            one.reveal_requested.connect(self._on_reveal_requested)
        for one in self._editors[-1:]:  # the others have their values by then
            one.owner_changed.connect(self._on_owner_changed)

    @Slot(int)
    def _on_owner_changed(self, record_id: int) -> None:
        self._record_id = record_id
        if self._sight is not None:
            self._sight.ask_own(record_id, self._on_own_known)

    def _on_own_known(self, known: Owned) -> None:
        record_id, own = known
        if own and record_id == self._record_id:
            self._open(Deed.VIEW, None)

    @Slot(str)
    def _on_reveal_requested(self, reason: str) -> None:
        self._open(Deed.REVEAL, Reason(reason))

    def _open(self, deed: Deed, reason: Reason | None) -> None:
        keys = tuple(one.field.key for one in self._editors if one.masked)
        if self._sight is None:
            return
        for one in self._editors:
            one.unseal()
        if keys:
            self._sight.note(Access(deed, self._kind, self._record_id, keys, reason=reason))
