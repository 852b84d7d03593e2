"""The keys that a page knows itself, beside those of the menus: for F1 and the list of keys."""

from __future__ import annotations

from desktop_app.page import PageSpec
from resources.texts import Texts, mark

Keys = tuple[tuple[str, str], ...]
"""What it does (English source) and its keys."""

LIST: Keys = (
    (mark("Filter this column"), "Ctrl+F"),
    (mark("From the filter to the rows"), "Enter"),
    (mark("Open the record"), "Enter"),
    (mark("Show beside the list"), "Space"),
    (mark("New record"), "Ctrl+N"),
    (mark("Mend the cell"), "F2"),
    (mark("Bulk edit"), "Ctrl+E"),
    (mark("To the bin"), "Del"),
    (mark("Choose more rows"), "Shift+↑↓"),
    (mark("Choose all rows"), "Ctrl+A"),
    (mark("Sort by this column"), "Ctrl+Shift+O"),
    (mark("Copy, with headings"), "Ctrl+C, Ctrl+Alt+C"),
    (mark("Paste from Excel"), "Ctrl+V"),
    (mark("Keep the view, discard its changes"), "Ctrl+Shift+S, Ctrl+Shift+R"),
    (mark("The list beside"), "Ctrl+PgUp, Ctrl+PgDn"),
)
RECORD: Keys = (
    (mark("Save"), "Ctrl+S"),
    (mark("Go to a field by its name"), "Ctrl+F"),
    (mark("History of the field"), "F2"),
    (mark("Kind of empty"), "Alt+1 … Alt+4"),
    (mark("Done, and what comes next"), "Ctrl+D"),
    (mark("Back to the list"), "Alt+←"),
)
_PAGES: dict[str, Keys] = {
    "today": (
        (mark("Into the lists, from line to line"), "↓, ↑"),
        (mark("The next card, the one before"), "Ctrl+↓, Ctrl+↑"),
        (mark("Open the line"), "Enter"),
        (mark("Done, and what comes next"), "Space"),
        (mark("Paper of the next meeting"), "Ctrl+M"),
    ),
    "cases": (
        (mark("From card to card, from stage to stage"), "↑↓, ←→"),
        (mark("Move…"), "M"),
        (mark("Carry the card to the next stage"), "Alt+←, Alt+→"),
        (mark("Done, and what comes next"), "D"),
        (mark("Show beside the board"), "Enter"),
        (mark("The whole record"), "Ctrl+Enter"),
        (mark("Choose more cards"), "Shift+↑↓"),
        (mark("Bulk edit"), "Ctrl+E"),
        (mark("Find in the cases"), "Ctrl+F"),
        (mark("Board, list, schedule, conversion"), "Ctrl+PgUp, Ctrl+PgDn"),
        (mark("Keep the view, discard its changes"), "Ctrl+Shift+S, Ctrl+Shift+R"),
    ),
    "check_rounds": (
        (mark("Type over the cell, or open it"), "F2"),
        (mark("Unchanged since the last answer"), "="),
        (mark("Next cell of the line"), "Tab"),
        (mark("Write the results down"), "Ctrl+S"),
        (mark("Open the result or its agreement"), "Enter"),
    ),
    "meetings": (
        (mark("Make meeting paper"), "Ctrl+M"),
        (mark("Write the minutes"), "Ctrl+Shift+M"),
    ),
    "duplicates": (
        (mark("Compare the pair"), "Enter"),
        (mark("Join; split what was joined"), "Ctrl+Enter"),
        (mark("Not a duplicate"), "Del"),
        (mark("The list beside"), "Ctrl+PgUp, Ctrl+PgDn"),
    ),
    "prospects": (
        (mark("Register as a case"), "Ctrl+N"),
        (mark("Find in the prospects"), "Ctrl+F"),
    ),
    "handover": (
        (mark("Hand over now"), "Ctrl+Enter"),
        (mark("Leave out or in"), "Space"),
    ),
    "backups": (
        (mark("What differs from the backup"), "Enter"),
        (mark("Bring the record back"), "Ctrl+R"),
        (mark("All backups"), "Alt+Left"),
    ),
    "access_log": (
        (mark("Open the record"), "Enter"),
        (mark("Find in the log"), "Ctrl+F"),
    ),
    "destruction": (
        (mark("Destroy the chosen"), "Del"),
        (mark("Search all files for a name"), "Ctrl+F"),
    ),
    "guide": (
        (mark("From chapter to chapter"), "↑, ↓"),
        (mark("Find in the guide"), "Ctrl+F"),
    ),
    "print_log": ((mark("Open the record"), "Enter"), (mark("Find in the log"), "Ctrl+F")),
    "bin": ((mark("Bring back"), "Ctrl+R"), (mark("Find in the bin"), "Ctrl+F")),
}


def keys_of(key: str, *, is_list: bool) -> Keys:
    """The keys of one page; a list has those of every list too."""
    return (*_PAGES.get(key, ()), *(LIST if is_list else ()))


def key_groups(
    spec: PageSpec | None, texts: Texts
) -> tuple[tuple[str, tuple[tuple[str, str], ...]], ...]:
    """What the list of keys shows below the menus' own: a heading and its keys, translated."""
    here = keys_of(spec.key, is_list=False) if spec is not None else ()
    named = (
        (texts(spec.title).rstrip("…") if spec is not None else "", here),
        (texts("In every list"), LIST),
        (texts("In a record"), RECORD),
    )
    return tuple((title, tuple((texts(one), at) for one, at in keys)) for title, keys in named)
