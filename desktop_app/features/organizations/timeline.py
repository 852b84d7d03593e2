"""What happened with an organization, newest first: talks, papers, stages, changes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.dates import format_short
from db.domain.kinds import RecordKind
from db.domain.labels import label_text
from desktop_app.features.organizations.reading import OrganizationView
from desktop_app.theme import Theme
from desktop_app.widgets.one_line import OneLine
from desktop_app.widgets.parts import label, wrapped
from desktop_app.widgets.words.value_text import date_text, shown
from resources.texts import Texts, mark

_MOST = 60
_WHO = 160
"""Pixels of the officer's name at the end of a line."""
_ACTIVITY_ICONS = {"call": "phone", "mail": "mail", "visit": "map-pin", "letter": "file-text"}


@dataclass(frozen=True, slots=True)
class Event:
    """One line of the timeline; ``at`` is ISO text."""

    at: str
    icon: str
    text: str
    who: str = ""


def events(view: OrganizationView, lang: str, texts: Texts) -> tuple[Event, ...]:
    """Everything dated, newest first; what has no date is not guessed."""
    found = [*_activities(view), *_papers(view, lang), *_stages(view, lang), *_meetings(view)]
    found += _certificates(view, lang)
    found += _changes(view, lang, texts)
    dated = [event for event in found if event.at[:1].isdigit()]
    return tuple(sorted(dated, key=lambda event: event.at, reverse=True)[:_MOST])


def _activities(view: OrganizationView) -> Iterator[Event]:
    for entry in view.activities:
        icon = _ACTIVITY_ICONS.get(str(entry.get("kind")), "message-square-plus")
        yield Event(entry.text("happened_on"), icon, entry.text("summary"), entry.text("officer"))


def _papers(view: OrganizationView, lang: str) -> Iterator[Event]:
    kinds = catalogue(RecordKind.AGREEMENT).field("kind")
    for entry in view.agreements:
        word = kinds.choice_label(str(entry.get("kind")), lang)
        yield Event(entry.text("signed_on"), "handshake", f"{word} · {entry.text('title')}")


def _stages(view: OrganizationView, lang: str) -> Iterator[Event]:
    stages = catalogue(RecordKind.MILESTONE).field("stage")
    titles = {case.id: case.text("title") for case in view.cases}
    for entry in view.milestones:
        word = stages.choice_label(str(entry.get("stage")), lang)
        case = entry.get("case")
        title = titles.get(case) if isinstance(case, int) else None
        yield Event(entry.text("actual_on"), "arrow-right", f"{word} · {title}" if title else word)


def _meetings(view: OrganizationView) -> Iterator[Event]:
    for entry in view.meetings:
        place = entry.text("place")
        text = entry.text("title") + (f" · {place}" if place else "")
        yield Event(entry.text("starts_at"), "calendar", text, entry.text("officer"))


def _certificates(view: OrganizationView, lang: str) -> Iterator[Event]:
    record_type = catalogue(RecordKind.CERTIFICATE)
    for entry in view.certificates:
        kind = shown(record_type.field("kind"), entry.get("kind"), lang).text
        day = entry.text("confirmed_on") or entry.text("valid_from")
        yield Event(day, "circle-check", f"{record_type.label(lang)} · {kind}")


def _changes(view: OrganizationView, lang: str, texts: Texts) -> Iterator[Event]:
    fields = catalogue(RecordKind.ORGANIZATION).by_key
    seen: set[int] = set()
    for change in view.changes:
        done = change.operation
        if done.id in seen:
            continue
        seen.add(done.id)
        same = [entry for entry in view.changes if entry.operation.id == done.id]
        name = label_text(done.label, lang)
        if change.action == "update" and (field := fields.get(change.key)) is not None:
            old = shown(field, change.old, lang).text
            new = shown(field, change.new, lang).whole
            name = f"{name}: {field.label(lang)} {old} → {new}"
            if len(same) > 1:
                name = texts(mark("{what} and {count} more"), what=name, count=len(same) - 1)
        icon = "plus" if change.action == "create" else "pencil"
        yield Event(done.at[:16], icon, name, done.officer)


class TimelineView(QWidget):
    """The lines: day, icon, text, who."""

    def __init__(self, theme: Theme, lang: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("timeline")
        self._theme = theme
        self._lang = lang
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 8, 12, 12)
        self._column.addStretch(1)
        self._lines: QWidget | None = None

    def put(self, found: tuple[Event, ...], today: str) -> None:
        """Show these events; this year's days without the year."""
        if self._lines is not None:
            self._lines.hide()
            self._lines.deleteLater()
        self._lines = QWidget()
        grid = QGridLayout(self._lines)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(7)
        grid.setColumnStretch(2, 1)
        grid.setColumnMinimumWidth(0, 84)
        top = Qt.AlignmentFlag.AlignTop
        for place, event in enumerate(found):
            day = label(self._day(event.at, today), "small")
            day.setContentsMargins(0, 2, 0, 0)
            icon = QLabel()
            icon.setPixmap(self._theme.pixmap(event.icon, "ink3", 15))
            icon.setContentsMargins(0, 2, 0, 0)
            grid.addWidget(day, place, 0, top | Qt.AlignmentFlag.AlignRight)
            grid.addWidget(icon, place, 1, top)
            grid.addWidget(wrapped(event.text), place, 2)
            who = OneLine("small")
            who.show_text(event.who)
            who.setMaximumWidth(_WHO)
            who.setContentsMargins(0, 2, 0, 0)
            grid.addWidget(who, place, 3, top)
        if not found:
            grid.addWidget(label(self.tr("Nothing has happened yet."), "small"), 0, 0, 1, 4)
        self._column.insertWidget(0, self._lines)

    def _day(self, at: str, today: str) -> str:
        if len(at) >= 10 and at[:4] == today[:4] and self._lang == "ko":
            return format_short(at[:10]) + (f" {at[11:16]}" if at[:10] >= today else "")
        return date_text(at[:10], self._lang)
