"""Lists of partners: bodies that the city works with, whose agreements are of cooperation and no cases.

협력 agreements with hospitals, universities, associations and public bodies are never counted as
investment; nothing of money, jobs or ground is told of them. A partner without a day has signed
nothing yet.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.catalogue import find_field
from db.intake import mapping as mapped
from db.intake.cells.content import Content, choice_words
from db.intake.cells.content_kinds import addresses
from db.intake.columns.offers import ListView, Offer
from db.intake.labels.label_brackets import own_key
from db.intake.table import Table
from db.intake.words import header_key

_PARTNERS = re.compile(r"협력\s*(?:기관|병원|대학|네트워크)|제휴\s*기관|파트너\s*기관")
_COOPERATION = re.compile(r"(?:협력|제휴|교류|공동연구)(?:분야|내용|사항|사업|과제|목적|방안)")
_OF_INSTITUTIONS = frozenset(("hospital", "university", "association", "research", "public"))
_INVESTS = re.compile(r"투자\s*(?:협약|의향|MOU|LOI|양해각서)|LOI|의향서|계약", re.I)
"""What is signed with investors, and with nobody else."""
_KINDS = frozenset(("mou", "partnership"))
_NEARLY_ALL, _MOST = 0.8, 0.5
_HOME = "organization.address"
_PLANS = ("agreement.amount", "agreement.jobs", "agreement.area")


def lists_partners(
    table: Table, mapping: mapped.Mapping, contents: Mapping[int, Content], title: str
) -> bool:
    """Whether a list of agreements is of cooperation: nothing is planned for money or jobs, and its
    title or a label speaks of cooperation, or nearly all of its bodies are called institutions."""
    if mapping.list_kind != "agreements" or any(map(mapping.column_of, _PLANS)):
        return False
    if _INVESTS.search(title) or not _may_cooperate(mapping, contents):
        return False
    return _cooperates(table, title) or _of_institutions(mapping, contents)


def homes_of_partners(view: ListView, offers: Sequence[Offer]) -> list[Offer]:
    """The offers with 위치 over addresses for where a partner sits: there is no ground that it asks for."""
    fed = {offer.path for offer in offers}
    taken = {offer.column for offer in offers}
    if view.kind.name != "agreements" or fed & {_HOME, *_PLANS}:
        return list(offers)
    table = view.table
    if not _cooperates(table, f"{table.title} {table.sheet.name} {table.file_name}"):
        return list(offers)
    homes = [
        Offer(column.index, _HOME, 0.8, "synonym")
        for column in view.columns
        if own_key(column) == "위치"
        and column.index not in taken | view.notes.keys()
        and addresses(view.contents[column.index]) >= _MOST
    ]
    return [*offers, *homes]


def _cooperates(table: Table, title: str) -> bool:
    """Whether the title or a label speaks of cooperation, and the title of no investor."""
    labels = (header_key(column.header) for column in table.columns)
    named = _PARTNERS.search(title) or any(map(_COOPERATION.search, labels))
    return bool(named) and not _INVESTS.search(title)


def _may_cooperate(mapping: mapped.Mapping, contents: Mapping[int, Content]) -> bool:
    """Whether no row is called by what only investors sign (LOI, 분양계약)."""
    column = mapping.column_of("agreement.kind")
    words = choice_words(find_field("agreement.kind"))
    said = contents[column.index].sample if column is not None else ()
    return {words.get(header_key(str(cell)), "mou") for cell in said} <= _KINDS


def _of_institutions(mapping: mapped.Mapping, contents: Mapping[int, Content]) -> bool:
    """Whether the column of their types says of nearly all bodies that they are institutions. By
    their names alone it is asked: a hospital may invest."""
    typed = mapping.column_of("organization.org_type")
    words = choice_words(find_field("organization.org_type"))
    sample = contents[typed.index].sample if typed is not None else ()
    told = [words.get(header_key(str(cell))) in _OF_INSTITUTIONS for cell in sample]
    return bool(told) and sum(told) >= _NEARLY_ALL * len(told)
