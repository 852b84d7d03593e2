"""A page that shows a log: by month and officer, by what is typed, and on paper."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from db.store import Store
from desktop_app.context import AppContext
from desktop_app.features.logs.lines import LogLine, LogRead, LogWords, finding
from desktop_app.jobs import Progress
from desktop_app.list_pages.beside import page_switch
from desktop_app.page import Page, Shell
from desktop_app.paper.paper_desk import Paper, PaperDesk
from desktop_app.widgets.combo import Combo
from desktop_app.widgets.layouts import flush, page_head
from desktop_app.widgets.lists.cells import Column
from desktop_app.widgets.lists.plain_list import plain_list
from desktop_app.widgets.parts import button, hline, label, let_clear
from resources.texts import fill


class LogPage(Page):
    """Subclasses say how the lines are read, what opens with Enter, and the paper of them."""

    def __init__(
        self, context: AppContext, shell: Shell, key: str, words: LogWords,
        columns: Sequence[Column],
    ) -> None:  # fmt: skip
        super().__init__(context, shell)
        self._key, self._words, self._columns = key, words, tuple(columns)
        self._lines: Sequence[LogLine] = ()
        self._papers = PaperDesk(context, shell, self, self.paper)
        self._switch = page_switch(context.theme, shell, key, words.title)
        self.months = self._combo("months", self.tr("Month"))
        self.officers = self._combo("officers", self.tr("Officer"))
        self.text = QLineEdit()
        self._look = button(self.tr("On paper…"), theme=context.theme, icon="file-text",
                            name=f"{key}_paper")  # fmt: skip
        self._excel = button(self.tr("Excel…"), theme=context.theme, icon="file-spreadsheet",
                             name=f"{key}_excel")  # fmt: skip
        self._part = label("", "small")
        self._part.setObjectName(f"{key}_part")
        self._part.hide()
        self.list = plain_list(context, self._columns, f"{self._key}_table", self._words.title)
        self._compose()
        self._connect()

    def _combo(self, name: str, said: str) -> Combo:
        made = Combo()
        made.setObjectName(f"{self._key}_{name}")
        made.setAccessibleName(said)
        made.setMinimumWidth(132)
        return made

    def _compose(self) -> None:
        self.text.setObjectName(f"{self._key}_text")
        self.text.setPlaceholderText(self.tr("Name, day or reason"))
        self.text.setAccessibleName(self.text.placeholderText())
        let_clear(self.text)
        self.text.setFixedWidth(220)
        head = page_head(self._switch, self._look, self._excel)
        tools = QHBoxLayout()
        tools.setContentsMargins(16, 8, 16, 8)
        tools.setSpacing(8)
        for narrowing in (self.months, self.officers, self.text):
            tools.addWidget(narrowing)
        tools.addWidget(self._part)
        tools.addStretch(1)
        column = flush(QVBoxLayout(self))
        column.addWidget(head)
        column.addWidget(hline())
        column.addLayout(tools)
        column.addWidget(self.list, 1)

    def _connect(self) -> None:
        self._switch.chosen.connect(self._on_switch_chosen)
        self.months.activated.connect(self._on_asked)
        self.officers.activated.connect(self._on_asked)
        self.text.textChanged.connect(self._on_text_changed)
        self._look.clicked.connect(self._papers.look_now)
        self._excel.clicked.connect(self._papers.save_workbook)
        self.list.opened.connect(self._on_opened)
        find = QShortcut(QKeySequence("Ctrl+F"), self, self.text.setFocus)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)

    # What the subclasses say.

    def read(self, store: Store, month: str, officer: str) -> LogRead:
        """The lines; on a reader lane."""
        raise NotImplementedError

    def paper(self) -> Paper | None:
        """What is shown, on paper."""
        raise NotImplementedError

    def open_line(self, line: LogLine) -> None:
        """Enter on a line."""
        raise NotImplementedError

    # What is shown.

    @property
    def month(self) -> str:
        """ISO, ``2026-11``; "" for all."""
        return str(self.months.currentData() or "")

    @property
    def officer(self) -> str:
        """Whose lines; "" for all."""
        return str(self.officers.currentData() or "")

    @property
    def shown(self) -> list[LogLine]:
        """The lines that are seen, in their order."""
        return finding(self._lines, self._columns, self.text.text())

    def first_focus(self) -> QWidget:
        """The list."""
        return self.list

    def reload(self) -> None:
        """Read anew."""
        store, month, officer = self.context.store, self.month, self.officer
        if not self._lines:
            self.list.show_state("loader-circle", self._words.reading)

        def body(_progress: Progress) -> LogRead:
            return self.read(store, month, officer)

        self.context.jobs.run(
            body, done=self._on_read, failed=self._on_failed, key=f"{self._key}-{id(self)}"
        )

    def _on_read(self, found: LogRead) -> None:
        self._lines = found.lines
        said = self.tr("The newest {count} of {of}; choose a month for older ones")
        self._part.setText(fill(said, count=f"{len(found.lines):,}", of=f"{found.of:,}"))
        self._part.setToolTip(self.tr("On paper and in Excel are all of them."))
        self._part.setVisible(found.of > len(found.lines))
        self._offer(self.months, self.tr("All months"), found.months)
        self._offer(self.officers, self.tr("Everybody"), found.officers)
        self._show()

    def _offer(self, combo: Combo, everything: str, found: Sequence[str]) -> None:
        kept = str(combo.currentData() or "")
        combo.clear()
        combo.addItem(everything, "")
        for one in found:
            combo.addItem(one, one)
        combo.setCurrentIndex(max(0, combo.findData(kept)))

    def _on_failed(self, error: BaseException) -> None:
        self.list.show_state("circle-alert", self._words.failed)
        self.shell.show_error(error)

    def _show(self) -> None:
        lines = self.shown
        self.list.model.set_ids([])
        self.list.model.set_ids([line.id for line in lines])
        self.list.model.put_rows(lines)
        self._switch.show_count(f"{len(lines):,}" if lines else "")
        for made in (self._look, self._excel):
            made.setEnabled(bool(lines))
        if lines:
            self.list.show_rows()
        elif self.text.text() or self.month or self.officer:
            clear = ((self.tr("Clear filter"), f"clear_{self._key}", self.clear_filter),)
            said = fill(self.tr("No line fits “{text}”."), text=self.text.text())
            said = said if self.text.text() else self.tr("No line of this month and officer.")
            self.list.show_state("funnel", said, buttons=clear)
        else:
            self.list.show_state("eye", self._words.empty, self._words.detail)

    @Slot()
    def clear_filter(self) -> None:
        """Show everything again."""
        self.text.clear()
        self.months.setCurrentIndex(0)
        self.officers.setCurrentIndex(0)
        self.reload()

    # Slots.

    @Slot(str)
    def _on_switch_chosen(self, key: str) -> None:
        self.shell.open_page(key)

    @Slot(int)
    def _on_asked(self, _place: int) -> None:
        self.reload()

    @Slot(str)
    def _on_text_changed(self, _text: str) -> None:
        self._show()

    @Slot(int)
    def _on_opened(self, line_id: int) -> None:
        line = next((one for one in self._lines if one.id == line_id), None)
        if line is not None:
            self.open_line(line)
