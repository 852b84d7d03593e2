"""The merge of two or more records: why they are thought one, the grid, what moves, the foot."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.checks import errors
from db.domain.drafts import Draft
from db.domain.merge_choice import MergeChoice
from db.queries.merging.preview import MergePreview
from db.services.merging import MergeDraft
from desktop_app.context import AppContext
from desktop_app.features.duplicates.merge_grid import MergeGrid
from desktop_app.features.duplicates.merge_side import MergeSidePanel
from desktop_app.features.duplicates.merge_sight import MergeSight
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.parts import button, chip, hline, label, tool, vline
from desktop_app.widgets.words.likeness_words import LIKENESS, is_for
from resources.texts import fill


class MergeView(QWidget):
    """Keeps what was chosen; the page writes it."""

    back_requested = Signal()
    apart_requested = Signal()
    merge_requested = Signal(object)
    """Carries the ``MergeDraft``."""
    step_requested = Signal(int)
    """The next pair of the queue, or the one before."""

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self.preview: MergePreview | None = None
        self.choice: MergeChoice | None = None
        self._touched = False
        self._unreadable: set[str] = set()
        self._place = label("", "count")
        self._place.setObjectName("merge_place")
        self._up = tool(theme, "chevron-up", self.tr("Pair before"), name="merge_up")
        self._down = tool(theme, "chevron-down", self.tr("Next pair"), name="merge_down")
        self._swap = button(self.tr("Let the other one stay"), theme=theme,
                            icon="move-horizontal", name="merge_swap")  # fmt: skip
        self._apart = button(self.tr("Not the same"), name="merge_apart")
        self._back = tool(theme, "arrow-left", self.tr("Back (Alt+←)"), name="merge_back")
        self._reasons = QHBoxLayout()
        self._score = label("", "small")
        self._score.setObjectName("merge_score")
        self.grid = MergeGrid(context)
        self._sight = MergeSight(context, self)
        self._side = MergeSidePanel(context)
        self._notice = label("", "small")
        self._notice.setObjectName("merge_notice")
        self._cancel = button(self.tr("Cancel"), name="merge_cancel")
        self._merge = button(self.tr("Join"), "primary", theme=theme, icon="git-merge",
                             name="merge_join")  # fmt: skip
        self._merge.setToolTip("Ctrl+Enter")
        self._compose()
        self._connect()

    def _compose(self) -> None:
        middle = flush(QHBoxLayout())
        middle.addWidget(self.grid, 1)
        middle.addWidget(self._side)
        column = flush(QVBoxLayout(self))
        for part in (self._head(), hline(), self._why(), hline()):
            column.addWidget(part)
        column.addLayout(middle, 1)
        column.addWidget(hline())
        column.addWidget(self._foot())

    def _head(self) -> QWidget:
        title = label(self.tr("Join records"), "title")
        front = (self._back, title, self._place, self._up, self._down)
        return page_head(front, self._sight.button, self._swap, self._apart, left=12, right=12)

    def _why(self) -> QWidget:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        self._reasons.setSpacing(6)
        row.addLayout(self._reasons)
        row.addStretch(1)
        row.addWidget(self._score)
        return _holder(row, 40)

    def _foot(self) -> QWidget:
        row = QHBoxLayout()
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(8)
        icon = QLabel()
        icon.setPixmap(self._context.theme.pixmap("shield", "ink2", 16))
        row.addWidget(icon)
        row.addWidget(self._notice, 1)
        row.addWidget(vline())
        row.addWidget(self._cancel)
        row.addWidget(self._merge)
        return _holder(row, 52)

    def _connect(self) -> None:
        self._back.clicked.connect(self.back_requested)
        self._cancel.clicked.connect(self.back_requested)
        self._apart.clicked.connect(self.apart_requested)
        self._swap.clicked.connect(self._on_swap_clicked)
        self._merge.clicked.connect(self.merge)
        self._up.clicked.connect(self._on_up_clicked)
        self._down.clicked.connect(self._on_down_clicked)
        self.grid.picked.connect(self._on_grid_picked)
        self.grid.entry_picked.connect(self._on_grid_entry_picked)
        self.grid.kept.connect(self._on_grid_kept)
        self.grid.edited.connect(self._on_grid_edited)
        self._sight.opened.connect(self._show_all)

    # What it shows.

    def show_place(self, place: int, count: int) -> None:
        """Which pair of the queue this is; 0 for none of it."""
        words = fill(self.tr("pair {place} of {count}"), place=place, count=count)
        self._place.setText(words if place else "")
        self._up.setVisible(bool(place))
        self._down.setVisible(bool(place))
        self._up.setEnabled(place > 1)
        self._down.setEnabled(place < count)

    @Slot(object)
    def put(self, preview: MergePreview) -> None:
        """Show these records with what is chosen at first."""
        self.preview = preview
        sides = tuple(one.side for one in preview.sides)
        self.choice = MergeChoice.first(preview.record_type, sides, preview.survivor)
        self._touched = False
        self._show_reasons(preview)
        self._show_all()
        self.grid.setFocus()

    @property
    def ids(self) -> tuple[int, ...]:
        """The records that are shown."""
        return tuple(one.side.id for one in self.preview.sides) if self.preview else ()

    @property
    def touched(self) -> bool:
        """Whether somebody chose or typed something that would be lost."""
        return self._touched

    def _show_reasons(self, preview: MergePreview) -> None:
        while (item := self._reasons.takeAt(0)) is not None:
            if (old := item.widget()) is not None:
                old.hide()
                old.deleteLater()
        texts = self._context.texts
        if preview.likeness.reasons:
            self._reasons.addWidget(label(self.tr("Why they are thought one"), "muted"))
        for code in preview.likeness.reasons:
            if code in LIKENESS:
                self._reasons.addWidget(
                    chip(texts(LIKENESS[code]), "ok" if is_for(code) else "warn")
                )
        score = fill(self.tr("score {score}"), score=f"{preview.likeness.score:.2f}")
        rule = self.tr("differing numbers can't be joined")
        is_pair = bool(preview.likeness.reasons)
        self._score.setText(f"{score} · {rule}" if is_pair else rule)

    @Slot()
    def _show_all(self) -> None:
        preview, choice = self.preview, self.choice
        if preview is None or choice is None:
            return
        self._unreadable.clear()
        self._sight.look_at(preview, choice)
        self.grid.put(preview, choice, whole=self._sight.whole)
        self._side.put(preview, choice)
        self._swap.setVisible(len(preview.sides) == 2)
        self._apart.setEnabled(not self._context.read_only)
        self._show_foot()

    def _show_foot(self) -> None:
        refusal = self._why_refused()
        if refusal:
            self._notice.setText(refusal)
        else:
            self._notice.setText(
                self.tr("A backup is made first; the merge is one operation in the history.")
            )
        self._notice.setProperty("role", "problem" if refusal else "small")
        self._notice.style().polish(self._notice)
        self._merge.setEnabled(not refusal)

    def _why_refused(self) -> str:
        preview, choice = self.preview, self.choice
        if preview is None or choice is None or self._context.read_only:
            return self.tr("This window is read-only.")
        if preview.vetoes:
            field = preview.record_type.field(preview.vetoes[0]).label(self._context.lang)
            said = self.tr("{field}: the numbers differ, so these are not one and are not joined.")
            return fill(said, field=field)
        stays = next(side for side in choice.sides if side.id == choice.survivor)
        draft = Draft(preview.kind, {**stays.values, **choice.values()}, choice.survivor)
        wrong = {problem.field for problem in errors(draft)} | self._unreadable
        if wrong:
            names = ", ".join(
                preview.record_type.field(key).label(self._context.lang) for key in sorted(wrong)
            )
            return fill(self.tr("Needs another look: {fields}"), fields=names)
        return ""

    # What is done.

    @Slot()
    def merge(self) -> None:
        """Ask for it, unless something stands in the way."""
        preview, choice = self.preview, self.choice
        if preview is None or choice is None or self._why_refused():
            return
        versions = {one.side.id: one.version for one in preview.sides}
        self.merge_requested.emit(
            MergeDraft(preview.kind, choice.survivor, choice.losers, choice.values(), versions)
        )

    def show_busy(self, busy: bool) -> None:
        """While it is being written."""
        self._merge.setEnabled(not busy)

    def _choose(self, choice: MergeChoice) -> None:
        self.choice = choice
        self._touched = True

    # Slots.

    @Slot(str, int, bool)
    def _on_grid_picked(self, key: str, side_id: int, on: bool) -> None:
        if self.choice is not None:
            self._show_picked(key, self.choice.pick(key, side_id, on))

    @Slot(str, int, str, bool)
    def _on_grid_entry_picked(self, key: str, side_id: int, entry: str, on: bool) -> None:
        if self.choice is not None:
            self._show_picked(key, self.choice.pick_entry(key, side_id, entry, on))

    def _show_picked(self, key: str, choice: MergeChoice) -> None:
        self._choose(choice)
        self._unreadable.discard(key)
        self.grid.show_choice(choice)
        self._show_foot()

    @Slot(int)
    def _on_grid_kept(self, side_id: int) -> None:
        if self.choice is not None and side_id != self.choice.survivor:
            self._choose(self.choice.keep(side_id))
            self._show_all()
            self.grid.focus_head(side_id)

    @Slot()
    def _on_swap_clicked(self) -> None:
        if self.choice is not None:
            self._on_grid_kept(self.choice.losers[0])

    @Slot(str, object)
    def _on_grid_edited(self, key: str, value: object) -> None:
        if self.choice is None or self.preview is None:
            return
        if value is None:
            self._unreadable.add(key)
        else:
            self._unreadable.discard(key)
            self._choose(self.choice.edit(key, value))  # type: ignore[arg-type]  # a Value
            self.grid.mark_choice(self.choice)
        self._show_foot()

    @Slot()
    def _on_up_clicked(self) -> None:
        self.step_requested.emit(-1)

    @Slot()
    def _on_down_clicked(self) -> None:
        self.step_requested.emit(1)


def _holder(row: QHBoxLayout, height: int) -> QWidget:
    made = QWidget()
    made.setFixedHeight(height)
    made.setLayout(row)
    return made
