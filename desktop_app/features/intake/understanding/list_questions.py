"""The short questions of the understanding step: header, unit and day of a list, with checks."""

from __future__ import annotations

from dataclasses import dataclass

from db.intake.pipeline import Choices
from db.intake.table import Table
from desktop_app.features.intake.list_words import date_words, rows_text
from desktop_app.features.intake.understanding import corrections
from desktop_app.features.intake.understanding.ask_popup import Check
from resources.texts import Texts


@dataclass(frozen=True, slots=True)
class ListQuestion:
    """One question: its words, what stands there now, and what is wrong with an answer."""

    title: str
    hint: str
    text: str
    check: Check


def question_about(key: str, table: Table, texts: Texts) -> ListQuestion:
    """The question a link of the pane asks: "header", "unit" or "as_of"."""
    checks = _Checks(table, texts)
    if key == "header":
        rows = rows_text(table.header_rows or ()).replace("–", "-")
        hint = texts("3, or 3-4. Empty for none.")
        return ListQuestion(texts("Rows of the header"), hint, rows, checks.header)
    if key == "unit":
        hint = texts("As the list would write it: 억원, ㎡. A column's own unit goes first.")
        return ListQuestion(texts("Unit of the whole list"), hint, table.unit, checks.unit)
    day = table.as_of.value if table.as_of else ""
    shown = date_words(day, texts.lang) if day else ""
    hint = texts("2026. 6. 30., 2026. 6. or 2026.")
    return ListQuestion(texts("As of which day?"), hint, shown, checks.day)


def answered(key: str, choices: Choices, table: Table, text: str) -> Choices:
    """The choices with an answer."""
    change = {
        "header": corrections.with_header,
        "unit": corrections.with_unit,
        "as_of": corrections.with_day,
    }[key]
    return change(choices, table, text)


@dataclass(frozen=True, slots=True)
class _Checks:
    """What is wrong with an answer, "" when nothing is."""

    table: Table
    texts: Texts

    def header(self, text: str) -> str:
        wrong = self.texts("Write rows that lie together and are on the sheet, such as 3-4.")
        return "" if corrections.header_ok(text, len(self.table.sheet.rows)) else wrong

    def unit(self, text: str) -> str:
        wrong = self.texts("Write 원, 천원, 백만원, 억원 or 조원; ㎡, 천㎡, 만㎡ or 평.")
        return "" if corrections.unit_ok(text) else wrong

    def day(self, text: str) -> str:
        wrong = self.texts("No date can be read here. Write 2024. 11. 27., 2024. 11. or 2024.")
        return "" if corrections.day_from(text) else wrong
