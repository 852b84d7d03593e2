"""팀으로 쓰기: the server of a team, tested before anything goes there, and the way there and back."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal, Slot
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from db.team import ServerLook, ServerState, Working
from desktop_app.errors.words import Told
from desktop_app.widgets.parts import button, label, restyle, wrapped
from resources.texts import fill


class ServerCard(QFrame):
    """Says where the data lie now, and offers only what was found possible."""

    test_requested = Signal()
    move_requested = Signal()
    """Copy everything to the empty server and work there."""
    use_requested = Signal()
    """Work on the server as it is."""
    fetch_requested = Signal()
    """Copy everything from the server into a folder."""
    leave_requested = Signal()
    """Work on this PC's file again."""

    keep_chosen = Signal(bool)
    """Whether the password is kept on this PC."""

    def __init__(
        self, *, writable: bool, shared: bool, how_kept: str, parent: QWidget | None = None
    ) -> None:
        """``shared`` says that the data lie on a server now, ``how_kept`` how its password would be."""
        super().__init__(parent)
        self.setObjectName("server_card")
        self.setProperty("panel", "card")
        self._writable, self._shared = writable, shared
        self._now = wrapped("")
        self._now.setObjectName("server_now")
        self._who = wrapped("", "small")
        self._who.setObjectName("server_who")
        self.address, self.password = QLineEdit(), QLineEdit()
        self._keep = QCheckBox(self.tr("Keep the password on this PC"))
        self._keep.setObjectName("server_keep_password")
        self._how = wrapped(how_kept, "small")
        self._said = wrapped("", "small")
        self._said.setObjectName("server_said")
        self._test = button(self.tr("Test the connection"), name="server_test")
        self._move = button(self.tr("Copy everything there and work there"), name="server_move")
        self._use = button(self.tr("Work on this server"), name="server_use")
        self._fetch = button(self.tr("Copy everything to a folder…"), name="server_fetch")
        self._leave = button(self.tr("Work on this PC's file"), name="server_leave")
        self._compose()
        self._connect()
        self.offer(None)

    def _compose(self) -> None:
        for edit, name, text in (
            (self.address, "server_address", self.tr("Address of a PostgreSQL server")),
            (self.password, "server_password", self.tr("Password")),
        ):
            edit.setObjectName(name)
            edit.setAccessibleName(text)
        self.address.setPlaceholderText("postgresql://investdesk@10.1.2.3/desk")
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.password.setPlaceholderText(self.tr("Password"))
        self.password.setFixedWidth(160)
        typed, acts = QHBoxLayout(), QHBoxLayout()
        for row, parts in (
            (typed, (self.address, self.password, self._test)),
            (acts, (self._move, self._use, self._fetch, self._leave)),
        ):
            row.setSpacing(8)
            for part in parts:
                row.addWidget(part, 1 if part is self.address else 0)
        acts.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(8)
        column.addWidget(self._now)
        column.addWidget(self._who)
        column.addWidget(label(self.tr("Address of a PostgreSQL server"), "label"))
        column.addLayout(typed)
        column.addWidget(self._keep)
        column.addWidget(self._how)
        column.addWidget(self._said)
        column.addLayout(acts)

    def _connect(self) -> None:
        self._test.clicked.connect(self.test_requested)
        self._move.clicked.connect(self.move_requested)
        self._use.clicked.connect(self.use_requested)
        self._fetch.clicked.connect(self.fetch_requested)
        self._leave.clicked.connect(self.leave_requested)
        self.address.returnPressed.connect(self.test_requested)
        self.password.returnPressed.connect(self.test_requested)
        self.address.textEdited.connect(self._on_typed)
        self.password.textEdited.connect(self._on_typed)
        self._keep.clicked.connect(self.keep_chosen)

    @Slot()
    def _on_typed(self) -> None:
        """What was found holds for what was tested."""
        self.offer(None)

    def show_place(self, place: str) -> None:
        """Where the data lie now."""
        alone = self.tr("The data lie in the file on this PC. One person at a time writes to it.")
        team = self.tr("The data lie on the server {place}. Everybody there may write at once.")
        self._now.setText(fill(team, place=place) if self._shared else alone)
        self._who.setVisible(self._shared)

    def show_kept(self, kept: bool) -> None:
        """Whether the password is kept."""
        self._keep.setChecked(kept)

    def show_working(self, people: Sequence[Working]) -> None:
        """Who is connected."""
        named = ", ".join(f"{one.officer} ({one.machine})" for one in people)
        self._who.setText(fill(self.tr("At work now: {people}"), people=named or "–"))

    def say(self, text: str, *, problem: bool = False) -> None:
        """What became of the last thing asked for."""
        self._said.setText(text)
        self._said.setVisible(bool(text))
        restyle(self._said, "role", "problem" if problem else "small")
        if text and self.isVisible():
            QTimer.singleShot(0, self.reveal)

    @Slot()
    def reveal(self) -> None:
        """The card stands last on its page: bring what it says now into view."""
        over = self.parentWidget()
        while over is not None and not isinstance(over, QScrollArea):
            over = over.parentWidget()
        if over is not None:
            over.ensureWidgetVisible(self, 0, 24)

    def say_problem(self, told: Told) -> None:
        """Why it did not go."""
        self.offer(None)
        self.say(f"{told.happened} {told.advice}".strip(), problem=True)

    def offer(self, look: ServerLook | None) -> None:
        """Show what can be done with what the test found; None while nothing was tested."""
        state = look.state if look is not None else None
        self._move.setVisible(state is ServerState.EMPTY and self._writable and not self._shared)
        self._use.setVisible(state in (ServerState.IN_USE, ServerState.OLDER))
        self._fetch.setVisible(self._shared)
        self._leave.setVisible(self._shared)
        self.say("" if look is None else self._found(look))

    def _found(self, look: ServerLook) -> str:
        said = {
            ServerState.EMPTY: self.tr(
                "Connected to {place} as {role}. The database is empty: your data can go there."
            ),
            ServerState.IN_USE: self.tr(
                "Connected to {place} as {role}. It holds {count:record|records} of your team."
            ),
            ServerState.OLDER: self.tr(
                "Connected to {place} as {role}. Its data are of an older version of this program:"
                " working there brings them up to date, and colleagues then need this version too."
            ),
        }[look.state]
        place, role = look.facts.place, look.facts.role
        words = [fill(said, place=place, role=role, count=f"{look.records:,}")]
        if look.state is not ServerState.EMPTY and not self._shared:
            words.append(self.tr("The file on this PC stays as it is and does not go there."))
        return " ".join(words)

    def wait(self, text: str) -> None:
        """Something is under way."""
        self.offer(None)
        self.say(text)
