"""Days of receipt: of a letter of intent it is the day of the letter, of anything else no signing."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.cell_text import clean
from db.intake.cells.content import Content
from db.intake.columns.constants import list_words
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import without_brackets
from db.intake.table import Table
from db.intake.words import header_key

_RECEIVED = re.compile(r"(?:접수|제출|신청|등록)(?:일|일자|날짜|년월일|연월일|년월|연월|일시)?$")
_LETTER = re.compile(r"LOI|의향", re.I)


def received_letters(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers without days of receipt for a signing's, unless letters of intent are listed.

    Such a column is asked: an agreement may be signed long after.
    """
    received = {
        column.index
        for column in view.columns
        if column.labels and _RECEIVED.match(header_key(without_brackets(column.labels[-1])))
    }
    claimed = [o for o in offers if o.path == "agreement.signed_on" and o.evidence == "synonym"]
    claims = {offer.column for offer in claimed if offer.column in received}
    if not claims or _lists_letters(view.table, view.contents):
        return list(offers)
    view.notes.update(dict.fromkeys(claims, "ambiguous"))
    return [o for o in offers if o.column not in claims or o.path != "agreement.signed_on"]


def _lists_letters(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether the list, a line over its rows, a label or most cells of a column say so."""
    lines = [list_words(table), *(clean(text) for _, text in table.sections)]
    lines += [column.header for column in table.columns]
    if any(map(_LETTER.search, lines)):
        return True
    for content in contents.values():
        said = sum(bool(_LETTER.search(str(cell))) for cell in content.sample)
        if said and said >= 0.5 * len(content.sample):
            return True
    return False
