"""A quiet line while a new record is typed: a stored one looks like it. It stops nobody."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from db.domain.kinds import RecordKind
from db.domain.values import Value, is_empty
from db.queries.duplicates import Candidate, candidates_for
from desktop_app.context import AppContext
from desktop_app.jobs import Progress
from desktop_app.widgets.parts import button, wrapped
from desktop_app.widgets.words.likeness_words import is_for, likeness_words
from resources.texts import fill

_AFTER_MS = 250
COMPARED: dict[RecordKind, tuple[str, ...]] = {
    RecordKind.ORGANIZATION: (
        "name", "name_en", "aliases", "business_number", "corporate_number", "representatives",
        "region", "address", "address_lot", "phone", "email",
    ),
    RecordKind.CONTACT: ("organization", "name", "title", "phone", "mobile", "email"),
}  # fmt: skip
"""The fields that are looked at while they are typed."""


class LikenessWarning(QWidget):
    """Searches on a reader lane some time after the last key; only the newest answer is shown."""

    open_requested = Signal(int)
    """The stored record that was shown."""

    def __init__(self, context: AppContext, kind: RecordKind, action: str = "") -> None:
        super().__init__()
        self.setObjectName("likeness_warning")
        self._context = context
        self._kind = kind
        self._values: dict[str, Value] = {}
        self._found: tuple[Candidate, ...] = ()
        icon = QLabel()
        icon.setPixmap(context.theme.pixmap("triangle-alert", "warn", 14))
        self._text = wrapped("", "notice")
        self._text.setObjectName("likeness_text")
        self._open = button(action or self.tr("Open"), "link", name="likeness_open")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(icon)
        row.addWidget(self._text, 1)
        row.addWidget(self._open)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_AFTER_MS)
        self._timer.timeout.connect(self._on_timer_timeout)
        self._open.clicked.connect(self._on_open_clicked)
        self.hide()

    def can_open(self, offered: bool) -> None:
        """Whether the record can be opened from here."""
        self._open.setVisible(offered)

    def ask(self, values: Mapping[str, Value | None]) -> None:
        """These values are being typed; nothing in them takes the line away."""
        wanted = COMPARED[self._kind]
        known = {
            key: value for key in wanted
            if (value := values.get(key)) is not None and not is_empty(value)
        }  # fmt: skip
        if known == self._values:
            return
        self._values = known
        if known.keys() - {"organization"}:
            self._timer.start()
        else:
            self.forget()

    def forget(self) -> None:
        """Another record is shown."""
        self._timer.stop()
        self._values = {}
        self._show(())

    @Slot()
    def _on_timer_timeout(self) -> None:
        store, kind, values = self._context.store, self._kind, dict(self._values)

        def body(progress: Progress) -> tuple[dict[str, Value], tuple[Candidate, ...]]:
            progress.report()
            with store.read() as session:
                return values, candidates_for(session, kind, values)

        self._context.jobs.run(
            body, done=self._on_found, failed=self._on_failed, key=f"likeness-{id(self)}"
        )

    def _on_found(self, answer: tuple[dict[str, Value], tuple[Candidate, ...]]) -> None:
        values, found = answer
        if values == self._values:
            self._show(found)

    def _on_failed(self, _error: BaseException) -> None:
        """Saving will say what is wrong; a warning that can't be made is none."""
        self._show(())

    def _show(self, found: tuple[Candidate, ...]) -> None:
        self._found = found
        self.setVisible(bool(found))
        if not found:
            return
        first = found[0]
        why = likeness_words([code for code in first.reasons if is_for(code)], self._context.texts)
        beside = " · ".join(part for part in (first.face.beside, why) if part)
        if self._kind is RecordKind.ORGANIZATION:
            words = self.tr("A similar organization is registered: {name} ({why})")
        else:
            words = self.tr("A similar contact is registered: {name} ({why})")
        text = fill(words, name=first.face.name, why=beside)
        if len(found) > 1:
            text += " " + fill(self.tr("and {count} more"), count=len(found) - 1)
        self._text.setText(text)

    @Slot()
    def _on_open_clicked(self) -> None:
        if self._found:
            self.open_requested.emit(self._found[0].face.id)
