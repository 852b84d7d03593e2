"""At the right: where the chosen section's words come from, what to look at before printing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QObject, QSize, Qt, Signal, Slot
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.kinds import RecordKind
from desktop_app.features.documents.print_notes import PrintNote
from desktop_app.features.documents.section_editor import SectionEditor
from desktop_app.features.documents.words import ORIGINS, section_title
from desktop_app.theme import Theme
from desktop_app.widgets.parts import button, hline, label, wrapped
from desktop_app.widgets.scroll_area import ScrollArea
from reports.content.packet import Edition
from resources.texts import Texts, fill

_WIDTH = 316
_LEAST = 256
"""In a narrow window, where the page needs its room."""
_LINKS = 2


class SidePanel(QWidget):
    """Says; whatever is to be mended is mended on the record's own page."""

    mend_requested = Signal(object)
    """The kind of record to open."""

    def __init__(self, theme: Theme, texts: Texts, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("packet_side")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setMinimumWidth(_LEAST)
        self.setMaximumWidth(_WIDTH)
        self._theme = theme
        self._texts = texts
        self._known: frozenset[RecordKind] = frozenset()
        self._title = label("", "section")
        self._title.setObjectName("section_title")
        self._origin = wrapped("", "small")
        self._links = [button("", "link", name=f"origin_{at}") for at in range(_LINKS)]
        self._kinds: list[RecordKind | None] = [None] * _LINKS
        self.editor = SectionEditor(theme)
        self._notes = QVBoxLayout()
        self._good = wrapped(self.tr("Nothing stands out."), "muted")
        self._lock = wrapped("", "muted")
        self._compose()
        for made in self._links:
            made.clicked.connect(self._on_link_clicked)
        self.show_section("")

    def _compose(self) -> None:
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setContentsMargins(16, 14, 16, 16)
        column.setSpacing(6)
        column.addWidget(self._title)
        column.addWidget(self._origin)
        links = QVBoxLayout()
        links.setSpacing(0)
        links.setContentsMargins(-4, 0, 0, 0)  # a link has room for its focus ring
        for made in self._links:
            links.addWidget(made, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(links)
        column.addWidget(self.editor)
        column.addSpacing(6)
        column.addWidget(hline())
        column.addSpacing(8)
        column.addWidget(label(self.tr("Before it is printed"), "section"))
        self._notes.setSpacing(8)
        column.addLayout(self._notes)
        column.addWidget(self._good)
        column.addSpacing(10)
        column.addWidget(hline())
        column.addSpacing(8)
        column.addLayout(self._line("lock", "ink3", self._lock))
        column.addStretch(1)
        area = ScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inner)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(1, 0, 0, 0)
        outer.addWidget(area)

    def sizeHint(self) -> QSize:
        """As wide as it may be."""
        return QSize(_WIDTH, super().sizeHint().height())

    def show_records(self, kinds: Sequence[RecordKind]) -> None:
        """The records there are to open."""
        self._known = frozenset(kinds)

    def show_section(self, section: str) -> None:
        """Where the words of a section come from; "" for the paper as a whole."""
        if not (title := section_title(section)):
            self._title.setText(self.tr("The paper as a whole"))
            text = self.tr("Click a section in the page or in the list to see its source.")
        else:
            self._title.setText(self._texts(title))
            text = self.tr("Written from what is registered. Mend it there and it changes here.")
        self._origin.setText(text)
        kinds = [kind for kind in ORIGINS.get(section, ()) if kind in self._known]
        for at, made in enumerate(self._links):
            kind = kinds[at] if at < len(kinds) else None
            self._kinds[at] = kind
            made.setVisible(kind is not None)
            if kind is not None:
                made.setText(self._open_text(kind))

    def show_edition(self, edition: Edition) -> None:
        """Say what edition ③ can hold; nothing else is restricted."""
        guest = edition is Edition.GUEST
        self._lock.setText(
            self.tr(
                "This paper is handed to the guests. Only support programmes and sites go into it;"
                " nothing internal can be chosen."
            )
            if guest
            else self.tr(
                "Only support programmes and sites go into ③. Expected requests, our position,"
                " checks on the firm and other firms never do."
            )
        )

    def show_notes(self, notes: Sequence[PrintNote]) -> None:
        """List what to look at."""
        while (item := self._notes.takeAt(0)) is not None:
            _throw_away(item.layout())
        for note in notes:
            self._notes.addLayout(self._note(note))
        self._good.setVisible(not notes)

    # Inside.

    def _note(self, note: PrintNote) -> QHBoxLayout:
        words = wrapped(self._note_words(note))
        words.setObjectName(f"note_{note.code}")
        row = self._line("triangle-alert", "warn", words)
        if note.mend is not None and note.mend in self._known:
            link = button(self.tr("Open"), "link", name=f"mend_{note.code}")
            link.setAccessibleName(f"{link.text()}: {words.text()}")
            link.setProperty("mend", note.mend.value)
            link.clicked.connect(self._on_mend_clicked)
            row.addWidget(link, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _line(self, icon: str, role: str, words: QLabel) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(8)
        picture = QLabel()
        picture.setPixmap(self._theme.pixmap(icon, role, 16))
        picture.setContentsMargins(0, 2, 0, 0)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(words, 1)
        return row

    def _open_text(self, kind: RecordKind) -> str:
        return {
            RecordKind.MEETING: self.tr("Mend it in the meeting"),
            RecordKind.CASE: self.tr("Mend it in the case"),
            RecordKind.ORGANIZATION: self.tr("Mend it at the firm"),
        }[kind]

    def _note_words(self, note: PrintNote) -> str:
        words = {
            "summary.too_long": self.tr(
                "The summary fills {count} sheets. Take out sections to keep it on one."
            ),
            "edit.stale": self.tr(
                "{count:edited section|edited sections}: what is registered has changed since."
                " Compare, or restore with ↺."
            ),
            "revision": self.tr("Marked as a correction: 수정본 {text}."),
            "files.named": self.tr("For 한글, attached PDFs are named only: {count}."),
            "glyphs.missing": self.tr("These signs cannot be printed: {text}"),
            "acquisition.undecided": self.tr(
                "The day of acquisition is undecided, so no rate is certain."
                " With a planned day the rules of that day are printed."
            ),
            "zone.unchecked": self.tr("Whether {text} lies in the zone has not been checked."),
            "meeting.no_time": self.tr("The meeting has no date and time yet."),
            "meeting.no_hour": self.tr("The meeting has a day but no hour."),
            "meeting.no_place": self.tr("The place is not stated."),
            "meeting.nobody": self.tr("No attendees are registered."),
            "certificate.unchecked": self.tr("No valid venture certificate is registered."),
            "author.missing": self.tr("The author is not stated. Enter your name in the settings."),
            "follow_ups.late": self.tr(
                "{count:follow-up is|follow-ups are} overdue, the oldest by {text} days."
            ),
        }
        return fill(words[note.code], count=note.count, text=note.text)

    @Slot()
    def _on_link_clicked(self) -> None:
        sender = self.sender()
        place = next((at for at, made in enumerate(self._links) if made is sender), -1)
        if place >= 0 and (kind := self._kinds[place]) is not None:
            self.mend_requested.emit(kind)

    @Slot()
    def _on_mend_clicked(self) -> None:
        sender: QObject | None = self.sender()
        if sender is not None:
            self.mend_requested.emit(RecordKind(sender.property("mend")))


def _throw_away(line: object) -> None:
    """Delete the widgets of a line."""
    if not isinstance(line, QHBoxLayout):
        return
    while (item := line.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
    line.deleteLater()
