"""The lines of the page: who is due and why, and what was destroyed and how that was proved."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from db.domain.hangul import digits
from db.domain.traces import Traces, Trait, traces_of
from db.queries.destructions import DestructionRow
from db.queries.personal_due import DuePerson
from desktop_app.widgets.lists.cells import Cell, Column, plain_column
from desktop_app.widgets.words.value_text import date_text, moment_text
from resources.texts import Texts, mark

_FEWEST_DIGITS = 7


@dataclass(frozen=True, slots=True)
class DueLine:
    """A contact that is due; ``id`` is the contact's."""

    id: int
    person: DuePerson


@dataclass(frozen=True, slots=True)
class DoneLine:
    """One destruction."""

    id: int
    row: DestructionRow

    @property
    def left(self) -> int:
        """In how many files something was found, or could not be looked for."""
        proof = self.row.content.get("proof", {})
        return int(proof.get("found", 0)) + int(proof.get("unread", 0))


def traces_said(text: str) -> Traces:
    """What is looked for in every file: a mail, a number, or a name."""
    word = text.strip()
    plain = digits(word)
    number = len(plain) >= _FEWEST_DIGITS and not any(map(str.isalpha, word))
    trait = Trait.MAIL if "@" in word else Trait.NUMBER if number else Trait.NAME
    return traces_of([(trait, word)])


def due_columns(texts: Texts) -> tuple[Column, ...]:
    """Who, where, why, since when."""
    cells = _Cells(texts)
    return (
        plain_column("name", texts(mark("Contact")), cells.name, 260, strong=True),
        plain_column("firm", texts(mark("Organization of the contact")), cells.firm, 260),
        plain_column("ground", texts(mark("Why it is due")), cells.ground, 280),
        plain_column("since", texts(mark("Over on")), cells.since, 130),
    )


def done_columns(texts: Texts) -> tuple[Column, ...]:
    """When, who, of how many, how much where, and the proof."""
    cells = _Cells(texts)
    return (
        plain_column("at", texts(mark("When")), cells.when, 150),
        plain_column("officer", texts(mark("Destroyed by")), cells.officer, 120),
        plain_column("persons", texts(mark("Persons")), cells.persons, 72, right=True),
        plain_column("rows", texts(mark("Rows of tables, of the ledger")), cells.rows, 190,
                     right=True),
        plain_column("backups", texts(mark("Backups")), cells.backups, 72, right=True),
        plain_column("proof", texts(mark("Search of every byte")), cells.proof, 320, strong=True),
    )  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Cells:
    texts: Texts

    def name(self, line: DueLine) -> Cell:
        return Cell(line.person.name)

    def firm(self, line: DueLine) -> Cell:
        return Cell(line.person.firm, tip=line.person.firm)

    def ground(self, line: DueLine) -> Cell:
        return Cell(line.person.ground.text(self.texts.lang))

    def since(self, line: DueLine) -> Cell:
        return Cell(date_text(line.person.since, self.texts.lang))

    def when(self, line: DoneLine) -> Cell:
        return Cell(moment_text(line.row.at, self.texts.lang))

    def officer(self, line: DoneLine) -> Cell:
        return Cell(line.row.officer, tip=line.row.machine)

    def persons(self, line: DoneLine) -> Cell:
        return Cell(f"{line.row.persons:,}")

    def rows(self, line: DoneLine) -> Cell:
        return Cell(f"{_number(line, 'tables')}, {_number(line, 'ledger')}")

    def backups(self, line: DoneLine) -> Cell:
        return Cell(_number(line, "backups"))

    def proof(self, line: DoneLine) -> Cell:
        files: Any = line.row.content.get("proof", {}).get("files", 0)
        if line.left:
            said = self.texts(mark("{count:file|files} to look at"), count=line.left)
            return Cell(said, chip="danger")
        said = self.texts(mark("Nothing left in {files:file|files}"), files=int(files))
        return Cell(said, chip="ok")


def _number(line: DoneLine, key: str) -> str:
    return f"{int(line.row.content.get(key, 0)):,}"
