"""The chosen caller: the firm, who of it rang, and which case it is about."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QHBoxLayout, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.plain_text import shortened
from desktop_app.features.call_note.callers import Caller
from desktop_app.features.call_note.case_wish import CaseWish
from desktop_app.theme import Theme
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import button, chip, hide_unless, label, tool

_ON_A_CHIP = 32
_MOST = 4


class KnownCaller(QWidget):
    """One of the people and one of the cases can be chosen; neither must be."""

    change_requested = Signal()
    case_chosen = Signal()

    def __init__(
        self, caller: Caller, theme: Theme, lang: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("call_known")
        self.caller = caller
        self._lang = lang
        self._people = self._group("contact")
        self._cases = self._group("case")
        head = QHBoxLayout()
        head.setSpacing(8)
        name = OneLine("section")
        name.show_text(caller.name)
        head.addWidget(name)
        kind = caller.organization.record_type.field("standing")
        standing = caller.organization.text("standing")
        if standing and standing != "managed":
            head.addWidget(chip(kind.choice_label(standing, lang), "plain"))
        head.addStretch(1)
        change = tool(theme, "x", self.tr("Somebody else"), name="call_change")
        change.clicked.connect(self.change_requested)
        head.addWidget(change)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addLayout(head)
        people = [(entry, _person(entry)) for entry in caller.contacts[:_MOST]]
        self._add(column, self.tr("Speaker"), self._people, people, caller.contact_id)
        cases = [(entry, self._case_words(entry)) for entry in caller.cases[:_MOST]]
        self._add(column, self.tr("About"), self._cases, cases, caller.case_id)
        self.wish = CaseWish()
        hide_unless(self.wish, not cases)
        self.wish.edited.connect(self.case_chosen)
        column.addWidget(self.wish)

    def _group(self, name: str) -> QButtonGroup:
        group = QButtonGroup(self)
        group.setObjectName(f"call_{name}_group")
        group.setExclusive(False)
        group.buttonClicked.connect(self._on_group_clicked)
        return group

    def _add(
        self,
        column: QVBoxLayout,
        title: str,
        group: QButtonGroup,
        entries: list[tuple[Draft, str]],
        chosen: int | None,
    ) -> None:
        if not entries:
            return
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        caption = label(title, "label")
        caption.setFixedWidth(56)
        row.addWidget(caption)
        for entry, words in entries:
            made = button(shortened(words, _ON_A_CHIP), "choice_chip")
            made.setToolTip(words)
            made.setCheckable(True)
            made.setChecked(entry.id == chosen)
            made.setProperty("active", "true" if entry.id == chosen else "false")
            made.setObjectName(f"{group.objectName().removesuffix('_group')}_{entry.id}")
            group.addButton(made, entry.id or 0)
            row.addWidget(made)
        row.addStretch(1)
        column.addWidget(holder)

    def _case_words(self, case: Draft) -> str:
        stage = catalogue(RecordKind.CASE).field("stage")
        words = (
            shortened(case.text("title"), _ON_A_CHIP),
            stage.choice_label(case.text("stage"), self._lang),
        )
        return " · ".join(part for part in words if part)

    @property
    def contact_id(self) -> int | None:
        """The chosen person."""
        return _checked(self._people)

    @property
    def case(self) -> Draft | None:
        """The chosen case."""
        chosen = _checked(self._cases)
        return next((case for case in self.caller.cases if case.id == chosen), None)

    @Slot(QAbstractButton)
    def _on_group_clicked(self, clicked: QAbstractButton) -> None:
        group = clicked.group()
        if group is self._cases and len(group.buttons()) == 1:
            clicked.setChecked(True)  # a firm's only case is what the talk is about
        for made in group.buttons():
            if made is not clicked:
                made.setChecked(False)
            made.setProperty("active", "true" if made.isChecked() else "false")
            made.style().unpolish(made)
            made.style().polish(made)
        self.case_chosen.emit()


def _person(contact: Draft) -> str:
    return " ".join(part for part in (contact.text("name"), contact.text("title")) if part)


def _checked(group: QButtonGroup) -> int | None:
    return next((group.id(made) for made in group.buttons() if made.isChecked()), None)
