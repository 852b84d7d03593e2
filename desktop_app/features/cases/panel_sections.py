"""The sections of a case's panel, each a widget made from frozen drafts."""

from __future__ import annotations

import datetime as dt

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from db.domain.catalogue import catalogue
from db.domain.dates import last_day
from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.labels import label_text
from db.domain.masking import masked_phone
from db.domain.values import Empty
from desktop_app.features.cases.reading import CaseView
from desktop_app.features.cases.short_texts import short_day
from desktop_app.theme import Theme
from desktop_app.widgets.parts import label, wrapped
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts, mark

_FIGURES = ("planned_investment", "wanted_area", "planned_jobs", "wanted_site", "source_channel",
            "decision_on")  # fmt: skip
_LABEL_WIDTH = 84
_MOST_ACTIVITIES = 4
_MOST_CHANGES = 4
_TOP = Qt.AlignmentFlag.AlignTop
_ICONS = {"call": "phone", "mail": "mail", "visit": "map-pin", "letter": "file-text"}


def _section(title: str, count: str = "", name: str = "") -> tuple[QWidget, QVBoxLayout]:
    made = QWidget()
    made.setObjectName(name)
    column = QVBoxLayout(made)
    column.setContentsMargins(0, 4, 0, 4)
    column.setSpacing(4)
    if title:
        head = QHBoxLayout()
        head.setSpacing(6)
        head.addWidget(label(title, "name"))
        head.addWidget(label(count, "small"))
        head.addStretch(1)
        column.addLayout(head)
    return made, column


def _icon(theme: Theme, name: str, role: str) -> QLabel:
    made = QLabel()
    made.setPixmap(theme.pixmap(name, role, 16))
    made.setFixedWidth(20)
    made.setContentsMargins(0, 2, 0, 0)
    return made


def figure_grid(view: CaseView, theme: Theme, texts: Texts, today: dt.date) -> QWidget:
    """투자예정액, 희망면적 … each with its unit, or the word of its kind of empty."""
    made, column = _section("", name="panel_figures")
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(6)
    grid.setColumnMinimumWidth(0, _LABEL_WIDTH)
    grid.setColumnStretch(1, 1)
    record_type = catalogue(RecordKind.CASE)
    for key in _FIGURES:
        entry, value = record_type.field(key), view.case.get(key)
        if key == "decision_on" and isinstance(value, Empty):
            continue
        text = shown(entry, value, texts.lang)
        part = _value(*text.parts, text.empty, text.exact)
        if key == "source_channel" and view.case.text("source_event"):
            event = view.case.text("source_event")
            part = _value(f"{text.text} · {event}" if not text.empty else event, "", False, "")
        _row(grid, entry.label(texts.lang), part)
    _row(grid, record_type.field("next_step").label(texts.lang), _next(view, theme, texts, today))
    column.addLayout(grid)
    return made


def _row(grid: QGridLayout, name: str, part: QWidget) -> None:
    place = grid.rowCount()
    caption = label(name, "label")
    caption.setContentsMargins(0, 2, 0, 0)
    grid.addWidget(caption, place, 0, _TOP)
    grid.addWidget(part, place, 1, _TOP)


def _value(text: str, unit: str, empty: bool, exact: str) -> QWidget:
    if empty:
        return label(text, "small")
    if not unit:
        return wrapped(text)
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(3)
    row.addWidget(label(text))
    beside = exact.partition("(")[2].rstrip(")") if unit == "㎡" else ""
    row.addWidget(label(f"{unit} ({beside})" if beside else unit, "small"))
    row.addStretch(1)
    holder.setToolTip(exact)
    return holder


def _next(view: CaseView, theme: Theme, texts: Texts, today: dt.date) -> QWidget:
    step, day = view.case.text("next_step"), view.case.text("next_step_on")
    if not step and not day:
        return label(Empty.NOT_STATED.label(texts.lang), "small")
    words = " ".join(part for part in (day and short_day(day, texts.lang, today), step) if part)
    role = ""
    if day and view.case.get("state") == "active":
        left = (last_day(day) - today).days
        role = "danger" if left < 0 else "warn" if left <= 1 else ""
        if left == 0:
            words = f"{texts('today')} {step}".strip()
        elif left == 1:
            words = f"{texts('tomorrow')} {step}".strip()
    del theme
    return wrapped(words, role)


def follow_up_lines(view: CaseView, theme: Theme, texts: Texts, today: dt.date) -> QWidget:
    """후속조치 of the four kinds: open ones first, the late in red."""
    late = sum(1 for entry in view.follow_ups if _is_late(entry, today))
    count = texts("{count} in all", count=len(view.follow_ups)) if view.follow_ups else ""
    if late:
        count += " · " + texts("{count} late", count=late)
    made, column = _section(texts("Follow-ups"), count, "panel_follow_ups")
    if not view.follow_ups:
        column.addWidget(label(texts("Nothing was agreed yet."), "small"))
        return made
    grid = QGridLayout()
    grid.setHorizontalSpacing(6)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    kinds = catalogue(RecordKind.FOLLOW_UP).field("kind")
    for entry in sorted(view.follow_ups, key=_follow_up_order):
        row = grid.rowCount()
        icon, role = _follow_up_look(entry, today)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(wrapped(entry.text("text")))
        words.addWidget(label(kinds.choice_label(entry.text("kind"), texts.lang), "small"))
        grid.addWidget(_icon(theme, icon, role), row, 0, _TOP)
        grid.addLayout(words, row, 1)
        due = label(_due(entry, texts, today), "problem" if _is_late(entry, today) else "small")
        due.setContentsMargins(0, 2, 0, 0)
        grid.addWidget(due, row, 2, _TOP | Qt.AlignmentFlag.AlignRight)
    column.addLayout(grid)
    return made


def _follow_up_order(entry: Draft) -> tuple[bool, str]:
    return bool(entry.text("done_on")), entry.text("due_on") or "9999"


def _is_late(entry: Draft, today: dt.date) -> bool:
    due = entry.text("due_on")
    return not entry.text("done_on") and bool(due) and last_day(due) < today


def _follow_up_look(entry: Draft, today: dt.date) -> tuple[str, str]:
    if entry.text("done_on"):
        return "circle-check", "ok"
    return ("circle-alert", "danger") if _is_late(entry, today) else ("circle", "ink3")


def _due(entry: Draft, texts: Texts, today: dt.date) -> str:
    if done := entry.text("done_on"):
        return texts("{day} done", day=short_day(done, texts.lang, today))
    due = entry.text("due_on")
    if not due:
        return ""
    if _is_late(entry, today):
        return texts("{count:day|days} late", count=(today - last_day(due)).days)
    return short_day(due, texts.lang, today)


def contact_lines(view: CaseView, texts: Texts, *, own: bool) -> QWidget:
    """기업 담당자; numbers are shown for an officer's own cases only."""
    count = texts("my case") if own else ""
    made, column = _section(texts("Contacts of the firm"), count, "panel_contacts")
    if not view.contacts:
        column.addWidget(label(texts("No contact is registered."), "small"))
        return made
    for entry in view.contacts:
        row = QHBoxLayout()
        name = " ".join(part for part in (entry.text("name"), entry.text("title")) if part)
        row.addWidget(label(name))
        row.addWidget(label(entry.text("department"), "small"))
        row.addStretch(1)
        number = entry.text("mobile") or entry.text("phone")
        if number:
            shown_number = label(number if own else masked_phone(number), "small")
            shown_number.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            row.addWidget(shown_number)
        column.addLayout(row)
    if not own:
        column.addWidget(label(texts("Numbers are shown to the officer in charge."), "small"))
    return made


def activity_lines(view: CaseView, theme: Theme, texts: Texts, today: dt.date) -> QWidget:
    """활동: the newest few."""
    count = f"{len(view.activities):,}" if view.activities else ""
    made, column = _section(texts("Activities"), count, "panel_activities")
    if not view.activities:
        column.addWidget(label(texts("Nothing was noted yet."), "small"))
        return made
    grid = QGridLayout()
    grid.setHorizontalSpacing(6)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    for entry in view.activities[:_MOST_ACTIVITIES]:
        row = grid.rowCount()
        icon = _ICONS.get(entry.text("kind"), "message-square-plus")
        grid.addWidget(_icon(theme, icon, "ink3"), row, 0, _TOP)
        grid.addWidget(wrapped(entry.text("summary")), row, 1)
        day = short_day(entry.text("happened_on"), texts.lang, today)
        grid.addWidget(label(day, "small"), row, 2, _TOP | Qt.AlignmentFlag.AlignRight)
    column.addLayout(grid)
    return made


_ACTIONS = {"create": mark("registered"), "delete": mark("deleted"), "restore": mark("restored")}


def _whole_change(label_code: str, action: str, texts: Texts) -> str:
    """What was done to the case as a whole, and what became of it where the name is not enough."""
    name = label_text(label_code, texts.lang)
    became = texts(_ACTIONS.get(action, action))
    if label_code == action or name.endswith(became):
        return name if texts.lang == "ko" else became
    return f"{name} · {became}"


def change_lines(view: CaseView, texts: Texts, lang: str) -> QWidget:
    """변경 이력: field, old → new."""
    made, column = _section(texts("Change history"), "", "panel_changes")
    fields = catalogue(RecordKind.CASE).by_key
    grid = QGridLayout()
    grid.setHorizontalSpacing(8)
    grid.setVerticalSpacing(4)
    grid.setColumnStretch(1, 1)
    lines: dict[tuple[int, str], tuple[str, str, str]] = {}
    for change in view.changes:
        entry, done = fields.get(change.key), change.operation
        if change.action != "update":
            said = _whole_change(done.label, change.action, texts)
            lines.setdefault((done.id, ""), (done.at, said, ""))
        elif entry is not None:
            old = shown(entry, change.old, lang).text
            new = shown(entry, change.new, lang).whole
            text = f"{entry.label(lang)} {old} → {new}"
            lines[done.id, change.key] = (done.at, text, done.officer)
    for place, (at, text, who) in enumerate(list(lines.values())[:_MOST_CHANGES]):
        day = short_day(at[:10], lang, dt.date.fromisoformat(at[:10]))
        grid.addWidget(label(day, "small"), place, 0, _TOP)
        line = wrapped(text)
        line.setToolTip(f"{at[:16].replace('T', ' ')} {who}".strip())
        grid.addWidget(line, place, 1)
    column.addLayout(grid)
    return made
