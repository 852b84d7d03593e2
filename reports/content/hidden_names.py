"""Firm names on paper that leaves the office: A사, B사 … the same firm the same letter throughout.

Source: 공공기관의 정보공개에 관한 법률 제9조제1항제7호 (법인의 경영상 비밀).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from string import ascii_uppercase

from db.domain.counting import CountRow
from reports.content.wording import beside


@dataclass(frozen=True, slots=True)
class FirmNames:
    """How firms are named in one document: as they are, or by letters in order of appearance."""

    letters: dict[int, str]
    hidden: bool

    @classmethod
    def of(cls, rows: Iterable[CountRow], *, hidden: bool) -> FirmNames:
        """Letters for the firms of these rows; those without a number are named by their row."""
        firms = dict.fromkeys(firm for row in rows for firm in row.firms)
        return cls({firm: f"{_letters(at)}사" for at, firm in enumerate(firms)}, hidden)

    def firms(self, row: CountRow) -> str:
        """The firms of a row with commas, "" when none is stated."""
        if not self.hidden:
            return ", ".join(row.firm_names)
        return ", ".join(self.letters.get(firm, "") for firm in row.firms)

    def title(self, row: CountRow) -> str:
        """What names the row beside its firm; hidden, for it may hold the firm's name."""
        if self.hidden:
            return ""
        return beside(row.firm_names[0], row.title) if row.firm_names else row.title


def _letters(at: int) -> str:
    """A … Z, AA … as columns are counted."""
    found = ""
    at += 1
    while at:
        at, rest = divmod(at - 1, 26)
        found = ascii_uppercase[rest] + found
    return found
