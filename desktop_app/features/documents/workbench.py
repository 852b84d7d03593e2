"""What is being composed for each meeting: changed step by step, taken back, kept for the next time."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from db.domain.access import Reason
from db.domain.kinds import RecordKind
from db.services.papers import keep_composition
from desktop_app.context import AppContext
from desktop_app.features.documents.reading import PacketSource, Subject
from desktop_app.jobs import Progress
from reports.content.arrangement import Arrangement

_SETTLE_MS = 700
_MOST_STEPS = 100


@dataclass(slots=True)
class _Work:
    """One subject's arrangement, with the way back and forth."""

    now: Arrangement
    before: list[Arrangement] = field(default_factory=list)
    after: list[Arrangement] = field(default_factory=list)
    joins: str = ""
    """What the last step was about: a further one about the same joins it."""


class Workbench(QObject):
    """The arrangement in front, by its subject; whoever watches ``changed`` lays it out."""

    changed = Signal()

    def __init__(self, context: AppContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._subject = Subject()
        self._works: dict[Subject, _Work] = {}
        self._unkept: set[Subject] = set()
        self._reasons: dict[Subject, Reason] = {}
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self.keep)

    def take(self, source: PacketSource) -> None:
        """Put a subject in front, as it was composed last, else as the usual template has it."""
        self._subject = source.subject
        if source.subject in self._works:
            return
        self._works[source.subject] = _Work(source.kept.arrangement)

    @property
    def now(self) -> Arrangement:
        """The arrangement in front."""
        work = self._works.get(self._subject)
        return work.now if work is not None else Arrangement()

    def allow_contacts(self, reason: Reason) -> None:
        """Phones and mails may stand in the paper in front; never kept for the next time."""
        self._reasons[self._subject] = reason

    def contacts_reason(self, subject: Subject) -> Reason | None:
        """Why phones and mails may stand in a paper, None when nobody asked."""
        return self._reasons.get(subject)

    def put(self, arrangement: Arrangement, joins: str = "") -> None:
        """One step further. Steps that ``joins`` the same thing, as letters typed, are one."""
        work = self._works.get(self._subject)
        if work is None or arrangement == work.now:
            return
        if not joins or joins != work.joins:
            work.before = [*work.before[-_MOST_STEPS:], work.now]
        work.now, work.after, work.joins = arrangement, [], joins
        self._note_change()

    def end_step(self) -> None:
        """What is typed next is a step of its own."""
        if (work := self._works.get(self._subject)) is not None:
            work.joins = ""

    @property
    def can_undo(self) -> bool:
        """Whether there is a step to take back."""
        work = self._works.get(self._subject)
        return bool(work and work.before)

    @property
    def can_redo(self) -> bool:
        """Whether a step was taken back."""
        work = self._works.get(self._subject)
        return bool(work and work.after)

    def undo(self) -> None:
        """Take the last step back."""
        if self.can_undo:
            work = self._works[self._subject]
            work.after.append(work.now)
            work.now, work.joins = work.before.pop(), ""
            self._note_change()

    def redo(self) -> None:
        """Do it again."""
        if self.can_redo:
            work = self._works[self._subject]
            work.before.append(work.now)
            work.now, work.joins = work.after.pop(), ""
            self._note_change()

    def _note_change(self) -> None:
        self._unkept.add(self._subject)
        self._timer.start()
        self.changed.emit()

    @Slot()
    def keep(self) -> None:
        """Write down what was changed, for the next time and for colleagues."""
        self._timer.stop()
        store = self._context.store
        waiting, self._unkept = self._unkept, set()
        if self._context.read_only or store.read_only or store.day:
            return
        for subject in waiting:
            kind, record_id = subject.record
            text = self._works[subject].now.to_text()

            def body(
                _progress: Progress, kind: RecordKind = kind, record_id: int = record_id,
                text: str = text,
            ) -> None:  # fmt: skip
                keep_composition(store, kind, record_id, text)

            self._context.jobs.write(body)
