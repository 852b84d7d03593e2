"""What a merge does beside the grid: what moves, what it does to counts and the next import."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.kinds import RecordKind
from db.domain.merge_choice import MergeChoice
from db.queries.merging.preview import MergePreview
from desktop_app.context import AppContext
from desktop_app.widgets.parts import card, hline, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from desktop_app.widgets.whole_words import name_within
from resources.texts import fill

WIDTH = 312
_ICONS = {
    RecordKind.CASE: "square-kanban", RecordKind.PARTY: "handshake",
    RecordKind.AGREEMENT: "handshake", RecordKind.MEETING: "messages-square",
    RecordKind.ACTIVITY: "phone", RecordKind.FOLLOW_UP: "list-checks",
    RecordKind.CERTIFICATE: "circle-check-big", RecordKind.CONTACT: "users",
    RecordKind.ATTACHMENT: "paperclip", RecordKind.MILESTONE: "flag",
    RecordKind.PARTNERSHIP: "network", RecordKind.TASK: "list-checks",
}  # fmt: skip


class MergeSidePanel(ScrollArea):
    """Made anew whenever another record stays."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self.setObjectName("merge_side")
        self.setFixedWidth(WIDTH)
        self.setWidgetResizable(True)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._context = context

    def put(self, preview: MergePreview, choice: MergeChoice) -> None:
        """Say what would happen if it were done now."""
        holder = QWidget()
        holder.setProperty("merge", "side")
        holder.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(7)
        name = str(choice.result(preview.record_type.title))
        column.addWidget(
            wrapped(fill(self.tr("What moves to {name}"), name=name_within(name)), "name")
        )
        column.addWidget(
            wrapped(self.tr("Numbers and dates stay; only whom they belong to changes."), "small")
        )
        counts = preview.moves[choice.survivor].counts()
        for kind, moving, doubles in counts:
            column.addLayout(self._line(kind, moving, doubles))
        if not counts:
            column.addWidget(wrapped(self.tr("Nothing refers to the record that goes."), "muted"))
        if binned := preview.moves[choice.survivor].in_bin:
            said = fill(self.tr("{count} in the bin follow."), count=f"{binned:,}")
            column.addWidget(wrapped(said, "small"))
        for title, text in self._effects(preview, choice):
            column.addWidget(hline())
            column.addWidget(label(title, "name"))
            column.addWidget(wrapped(text))
        column.addStretch(1)
        column.addWidget(self._way_back())
        self.setWidget(holder)

    def _line(self, kind: RecordKind, moving: int, doubles: int) -> QHBoxLayout:
        icon = QLabel()
        icon.setPixmap(self._context.theme.pixmap(_ICONS.get(kind, "file-text"), "ink2", 16))
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(icon)
        row.addWidget(label(catalogue(kind).label(self._context.lang)))
        if doubles:
            row.addWidget(label(fill(self.tr("{count} alike become one"), count=doubles), "small"))
        row.addStretch(1)
        number = label(f"{moving:,}")
        number.setObjectName(f"moves_{kind.value}")
        row.addWidget(number)
        return row

    def _effects(self, preview: MergePreview, choice: MergeChoice) -> list[tuple[str, str]]:
        counted = [one.side for one in preview.sides if one.side.get("standing") != "reference"]
        gone = max(0, len(counted) - 1)
        lang = self._context.lang
        found = [self.tr("The number of cases and their amounts do not change.")]
        if preview.kind is RecordKind.CASE:
            found = [self.tr("Its amount is counted once from now on.")]
        if gone:
            said = self.tr("{records}: {before} become {after}.")
            found.append(
                fill(
                    said,
                    records=preview.record_type.label(lang),
                    before=f"{preview.live:,}",
                    after=f"{preview.live - gone:,}",
                )
            )
        effects = [(self.tr("What it does to the counts"), " ".join(found))]
        if preview.kind is RecordKind.ORGANIZATION:
            stays = name_within(str(choice.result("name")))
            names = [
                name_within(str(one.get("name")))
                for one in choice.sides
                if one.id != choice.survivor
            ]
            said = self.tr("“{names}” is read as {name}.")
            effects.append(
                (self.tr("At the next import"), fill(said, names=", ".join(names), name=stays))
            )
        return effects

    def _way_back(self) -> QFrame:
        made = card("card")
        made.setProperty("panel", "way_back")
        icon = QLabel()
        icon.setPixmap(self._context.theme.pixmap("split", "accent", 18))
        text = QVBoxLayout()
        text.setSpacing(4)
        text.addWidget(wrapped(self.tr("It can be split again later."), "name"))
        text.addWidget(
            wrapped(
                self.tr(
                    "What moved goes back to its place. Values edited since stay, and you are "
                    "shown them first."
                ),
                "",
            )
        )
        row = QHBoxLayout(made)
        row.setContentsMargins(12, 10, 12, 10)
        row.setSpacing(10)
        row.addWidget(icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(text, 1)
        return made
