"""The three lists of the page, their tabs, their buttons, and what stands there without rows."""

from __future__ import annotations

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.queries.duplicates.rows import KINDS
from desktop_app.context import AppContext
from desktop_app.errors.words import tell
from desktop_app.features.duplicates.columns import apart_columns, merge_columns, pair_columns
from desktop_app.features.duplicates.left_out import left_out_words
from desktop_app.features.duplicates.lines import Lines
from desktop_app.features.duplicates.reading import Queue
from desktop_app.tokens import Size
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.parts import button, hline, label, tool, wrapped
from desktop_app.widgets.state_panel import StatePanel
from desktop_app.widgets.tab_strip import TabStrip
from resources.texts import fill


class QueueView(QWidget):
    """Says what is wished; the page does it."""

    kind_chosen = Signal(str)
    merge_requested = Signal(object)
    """Carries the pair."""
    apart_requested = Signal(tuple)
    doubt_requested = Signal(tuple)
    split_requested = Signal(object)
    survivor_requested = Signal(object)
    everything_requested = Signal()
    back_requested = Signal()
    again_requested = Signal()

    def __init__(self, context: AppContext) -> None:
        super().__init__()
        self._context = context
        theme, texts, writable = context.theme, context.texts, not context.read_only
        self._title = label(self.tr("Possible duplicates"), "title")
        self._narrowed = label("", "muted")
        self._narrowed.setObjectName("duplicates_narrowed")
        self._whole = button(self.tr("Show all"), "link", name="duplicates_all")
        self._whole.hide()
        self._kinds = TabStrip("duplicates_kind")
        for kind in KINDS:
            self._kinds.add(kind.value, catalogue(kind).label(context.lang))
        self._tabs = TabStrip("duplicates_tab")
        self.pairs = Lines(
            context, pair_columns(texts), "duplicate_pairs", self.tr("Possible duplicates")
        )
        self.apart = Lines(context, apart_columns(texts), "duplicate_apart", self.tr("Told apart"))
        self.merges = Lines(context, merge_columns(texts), "duplicate_merges", self.tr("Joined"))
        self._lists = {"pairs": self.pairs, "apart": self.apart, "merges": self.merges}
        self._tabs.add("pairs", self.tr("Possible duplicates"))
        self._tabs.add("apart", self.tr("Told apart"))
        self._tabs.add("merges", self.tr("Joined"))
        self._dismiss = button(self.tr("Not a duplicate"), theme=theme, icon="x",
                               name="duplicates_apart")  # fmt: skip
        self._dismiss.setToolTip("Del")
        self._merge = button(self.tr("Compare and join…"), "primary", theme=theme,
                             icon="git-merge", name="duplicates_merge")  # fmt: skip
        self._merge.setToolTip("Enter")
        self._doubt = button(self.tr("Doubt again"), name="duplicates_doubt")
        self._split = button(self.tr("Split again…"), theme=theme, icon="split",
                             name="duplicates_split")  # fmt: skip
        self._split.setToolTip("Ctrl+Enter")
        self._back = tool(theme, "arrow-left", self.tr("Back (Alt+←)"), name="duplicates_back")
        self._left_out = wrapped("", "small")
        self._left_out.setObjectName("duplicates_left_out")
        self._left_out.setContentsMargins(16, 6, 16, 6)
        self._state = StatePanel(theme)
        self._stack = QStackedWidget()
        self._writable = writable
        self._queue: Queue | None = None
        self._compose()
        self._connect()
        self._show_tab()

    def _compose(self) -> None:
        front = (self._back, self._title, self._narrowed, self._whole)
        head = page_head(front, self._kinds, left=12, right=12)
        for made in (self._dismiss, self._doubt, self._split, self._merge):
            self._tabs.row.addWidget(made)
        self._tabs.row.setContentsMargins(16, 0, 12, 0)
        self._tabs.setFixedHeight(Size.TABS + 8)
        for page in (*self._lists.values(), self._state):
            self._stack.addWidget(page)
        column = flush(QVBoxLayout(self))
        for shown in (head, self._tabs, hline(), self._left_out):
            column.addWidget(shown)
        column.addWidget(self._stack, 1)

    def _connect(self) -> None:
        self._kinds.chosen.connect(self.kind_chosen)
        self._tabs.chosen.connect(self._on_tab_chosen)
        self._back.clicked.connect(self.back_requested)
        self._whole.clicked.connect(self.everything_requested)
        self._merge.clicked.connect(self._on_merge_clicked)
        self._dismiss.clicked.connect(self._on_dismiss_clicked)
        self._doubt.clicked.connect(self._on_doubt_clicked)
        self._split.clicked.connect(self._on_split_clicked)
        self.pairs.opened.connect(self.merge_requested)
        self.pairs.dismissed.connect(self._on_dismiss_clicked)
        self.apart.dismissed.connect(self._on_doubt_clicked)
        self.merges.opened.connect(self.survivor_requested)
        for shown in self._lists.values():
            shown.chosen.connect(self._on_chosen)

    # What it shows.

    def choose_tab(self, key: str) -> None:
        """Show one of the lists."""
        self._tabs.choose(key)
        self._show_tab()

    def choose_kind(self, kind: str) -> None:
        """Mark the kind that is shown."""
        self._kinds.choose(kind)

    def step_tab(self, by: int) -> None:
        """Show the list beside; behind the last comes the first."""
        self._tabs.step(by)

    def take_focus(self) -> None:
        """The list that is shown has the keyboard, or what stands in its place."""
        front = self._stack.currentWidget()
        (front or self).setFocus()

    def press_main(self) -> None:
        """What the button at the right end does: compare the pair, split what was joined."""
        made = {"pairs": self._merge, "merges": self._split}.get(self._tabs.current)
        if made is not None:
            made.click()

    def show_searching(self) -> None:
        """While nothing is there yet."""
        if self._queue is None:
            self._state.show_state(
                "loader-circle",
                self.tr("Looking for records that may be the same…"),
                self.tr(
                    "Names, numbers, telephones, mail and other addresses and representatives are compared."
                ),
            )
            self._stack.setCurrentWidget(self._state)

    def show_failed(self, error: BaseException) -> None:
        """Say why there are no rows."""
        told = tell(error, self._context.texts)
        happened = told.happened if told else self.tr("The records could not be compared.")
        self._offer_again("circle-alert", happened, told.advice if told else "")

    def show_stopped(self) -> None:
        """The officer stopped the search; what was listed before it stays."""
        if self._queue is None:
            self._offer_again("circle-alert", self.tr("The search was stopped before its end."), "")

    def _offer_again(self, icon: str, sentence: str, detail: str) -> None:
        buttons = ((self.tr("Try again"), "duplicates_again", self._on_again_clicked),)
        self._state.show_state(icon, sentence, detail, buttons)
        self._stack.setCurrentWidget(self._state)

    def put(self, queue: Queue) -> None:
        """Show what was found."""
        self._queue = queue
        self._narrowed.setText(fill(self.tr("like {name}"), name=queue.name) if queue.name else "")
        self._whole.setVisible(bool(queue.name))
        self.pairs.put(queue.found.pairs)
        self.apart.put(queue.apart)
        self.merges.put(queue.merges)
        words = left_out_words(queue.found.left_out, queue.kind, self._context)
        self._left_out.setText(words[0])
        self._left_out.setToolTip(words[1])
        self._tabs.show_count("pairs", queue.found.total)
        self._tabs.show_count("apart", len(queue.apart))
        self._tabs.show_count("merges", len(queue.merges))
        self._show_tab()

    def forget(self) -> None:
        """Another kind or record is coming."""
        self._queue = None
        self._narrowed.clear()
        self._whole.hide()
        self._left_out.clear()
        self._left_out.hide()
        self.show_searching()

    def _show_tab(self) -> None:
        key = self._tabs.current
        shown = self._lists[key]
        self._left_out.setVisible(key == "pairs" and bool(self._left_out.text()))
        self._merge.setVisible(key == "pairs")
        self._dismiss.setVisible(key == "pairs")
        self._doubt.setVisible(key == "apart")
        self._split.setVisible(key == "merges")
        self._show_enabled()
        if shown.count:
            self._stack.setCurrentWidget(shown)
        elif self._queue is not None:
            self._show_empty(key)

    def _show_empty(self, key: str) -> None:
        icon, sentence, detail = {
            "pairs": ("circle-check", self.tr("No records look like duplicates."),
                      self.tr("New ones appear here by themselves after an import or an entry.")),
            "apart": ("equal", self.tr("No pairs were told apart."),
                      self.tr("What you mark as “not a duplicate” is kept here.")),
            "merges": ("git-merge", self.tr("No records were joined yet."),
                       self.tr("Every merge is kept here and can be split again.")),
        }[key]  # fmt: skip
        self._state.show_state(icon, sentence, detail)
        self._stack.setCurrentWidget(self._state)

    def _show_enabled(self) -> None:
        shown = self._lists[self._tabs.current]
        chosen = bool(shown.selected) and self._writable
        for made in (self._merge, self._dismiss, self._doubt):
            made.setEnabled(chosen)
        row = self.merges.current
        self._split.setEnabled(self._writable and row is not None and row.merge.stands)

    # Slots.

    @Slot(str)
    def _on_tab_chosen(self, _key: str) -> None:
        self._show_tab()
        self.take_focus()

    @Slot()
    def _on_chosen(self) -> None:
        self._show_enabled()

    @Slot()
    def _on_merge_clicked(self) -> None:
        if (pair := self.pairs.current) is not None:
            self.merge_requested.emit(pair)

    @Slot()
    def _on_dismiss_clicked(self) -> None:
        if self._writable and (pairs := self.pairs.selected):
            self.apart_requested.emit(pairs)

    @Slot()
    def _on_doubt_clicked(self) -> None:
        if self._writable and (pairs := self.apart.selected):
            self.doubt_requested.emit(pairs)

    @Slot()
    def _on_split_clicked(self) -> None:
        if (row := self.merges.current) is not None:
            self.split_requested.emit(row)

    @Slot()
    def _on_again_clicked(self) -> None:
        self.again_requested.emit()
