"""The inspector of one node: what it is, its links in words, and what can be done from here."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from db.domain.network import GROUP, Network, Tie
from desktop_app.context import AppContext
from desktop_app.features.partners.reading import NodeBook
from desktop_app.features.partners.tie_words import detail, kind_word, type_word
from desktop_app.tokens import Size
from desktop_app.widgets.parts import (
    button,
    hline,
    label,
    link_value,
    name_link,
    record_name,
    tool,
    wrapped,
)
from desktop_app.widgets.words.value_text import shown
from resources.texts import fill

_FACTS = {
    RecordKind.ORGANIZATION: ("representatives", "member_count", "phone", "email",
                              "website", "note"),
    RecordKind.WORKING_GROUP: ("purpose", "officer", "founded_on", "cycle", "source", "note"),
    RecordKind.JOINT_PROJECT: ("purpose", "data_used", "review_state", "state", "budget",
                               "started_on", "note"),
}  # fmt: skip
_LABEL = 96


class NodePanel(QWidget):
    """Every click is a wish."""

    open_requested = Signal(str)
    """A node, by its key."""
    choose_requested = Signal(str)
    record_requested = Signal(object, int)
    link_requested = Signal(str)
    """A new partnership of this node."""
    members_requested = Signal(int)
    close_requested = Signal()

    def __init__(
        self, context: AppContext, network: Network, book: NodeBook, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setObjectName("node_panel")
        self._context = context
        self._network = network
        self._book = book
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 16)
        self._column.setSpacing(0)
        self._add_head()
        self._add_actions()
        self._add_facts()
        self._add_ties()
        self._add_meetings()
        self._column.addStretch(1)

    def sizeHint(self) -> QSize:
        """As narrow as the inspector may be; its texts break."""
        return QSize(Size.INSPECTOR_MIN, super().sizeHint().height())

    def _part(self, title: str = "", count: int = 0) -> QVBoxLayout:
        self._column.addWidget(hline())
        part = QVBoxLayout()
        part.setContentsMargins(16, 10, 16, 12)
        part.setSpacing(6)
        if title:
            head = QHBoxLayout()
            head.addWidget(label(title, "name"))
            if count:
                head.addWidget(label(f"{count:,}", "count"))
            head.addStretch(1)
            part.addLayout(head)
        self._column.addLayout(part)
        return part

    def _add_head(self) -> None:
        node, theme = self._book.node, self._context.theme
        title = record_name(node.name)
        title.setObjectName("panel_name")
        row = QHBoxLayout()
        row.setSpacing(0)
        row.addWidget(title, 1)
        if self._book.draft is not None:
            made = tool(theme, "arrow-up-right", self.tr("Open (Enter)"), name="panel_open")
            made.clicked.connect(self._on_open_clicked)
            row.addWidget(made, 0, Qt.AlignmentFlag.AlignTop)
        close = tool(theme, "x", self.tr("Close (Esc)"), name="panel_close")
        close.clicked.connect(self.close_requested)
        row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        head = QVBoxLayout()
        head.setContentsMargins(16, 12, 8, 10)
        head.setSpacing(2)
        head.addLayout(row)
        head.addWidget(wrapped(type_word(node, self._context.texts), "small"))
        self._column.addLayout(head)

    def _add_actions(self) -> None:
        node, draft = self._book.node, self._book.draft
        if draft is None or draft.kind is not RecordKind.ORGANIZATION:
            return
        row = QVBoxLayout()
        row.setContentsMargins(16, 0, 8, 10)
        row.setSpacing(4)
        add = button(self.tr("Add a partnership"), theme=self._context.theme, icon="plus",
                     name="add_partnership")  # fmt: skip
        add.setEnabled(not self._context.read_only)
        add.clicked.connect(self._on_add_clicked)
        row.addWidget(add, 0, Qt.AlignmentFlag.AlignLeft)
        if node.listed_members:
            text = fill(self.tr("Members on lists: {count}"), count=node.listed_members)
            members = link_value(text, "panel_members")
            members.clicked.connect(self._on_members_clicked)
            row.addWidget(members, 0, Qt.AlignmentFlag.AlignLeft)
        self._column.addLayout(row)

    def _add_facts(self) -> None:
        draft, lang = self._book.draft, self._context.lang
        if draft is None:
            return
        part = self._part()
        for key in _FACTS.get(draft.kind, ()):
            field = draft.record_type.field(key)
            value = shown(field, draft.get(key), lang)
            row = QHBoxLayout()
            row.setSpacing(8)
            name = label(field.label(lang), "small")
            name.setFixedWidth(_LABEL)
            row.addWidget(name, 0, Qt.AlignmentFlag.AlignTop)
            row.addWidget(wrapped(value.whole, "small" if value.empty else ""), 1)
            part.addLayout(row)

    def _add_ties(self) -> None:
        key = self._book.node.key
        ties = self._network.ties_of(key)
        part = self._part(self.tr("Links"), len(ties))
        for tie in ties:
            self._add_tie(part, key, tie)
        if not ties:
            part.addWidget(wrapped(self.tr("No link is written down yet."), "small"))

    def _add_tie(self, part: QVBoxLayout, key: str, tie: Tie) -> None:
        other = self._network.node(tie.other(key))
        made = name_link(other.name if other else "", f"tie_to_{tie.other(key)}")
        made.setProperty("key", tie.other(key))
        made.clicked.connect(self._on_tie_clicked)
        kind, more = kind_word(tie.kind, self._context.texts), detail(tie, self._context.texts)
        arrow = "→" if tie.source == key else "←"
        row = QHBoxLayout()
        row.setSpacing(4)
        row.addWidget(label(arrow, "small"))
        row.addWidget(made)
        row.addStretch(1)
        part.addLayout(row)
        part.addWidget(wrapped(f"{kind} · {more}" if more else kind, "small"))

    def _add_meetings(self) -> None:
        if self._book.node.type != GROUP:
            return
        meetings = self._book.meetings
        part = self._part(self.tr("Meetings"), len(meetings))
        for one in meetings[:6]:
            said = f"{one.text('starts_at')[:10]} {one.text('title')}"
            made = name_link(said, f"meeting_{one.id}")
            made.setProperty("record_id", one.id)
            made.clicked.connect(self._on_meeting_clicked)
            part.addWidget(made)
        if not meetings:
            part.addWidget(wrapped(self.tr("It has not met yet."), "small"))

    # Slots.

    @Slot()
    def _on_open_clicked(self) -> None:
        self.open_requested.emit(self._book.node.key)

    @Slot()
    def _on_add_clicked(self) -> None:
        self.link_requested.emit(self._book.node.key)

    @Slot()
    def _on_members_clicked(self) -> None:
        self.members_requested.emit(self._book.node.id)

    @Slot()
    def _on_tie_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.choose_requested.emit(str(sender.property("key")))

    @Slot()
    def _on_meeting_clicked(self) -> None:
        sender = self.sender()
        if sender is not None:
            self.record_requested.emit(RecordKind.MEETING, int(sender.property("record_id")))
