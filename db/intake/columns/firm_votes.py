"""Votes on lists of firms and of their people: tenants, certified firms, contacts."""

from __future__ import annotations

import re
from collections.abc import Mapping

from db.intake.cells.content import Content
from db.intake.cells.people_content import side_of
from db.intake.columns.choice_columns import tells
from db.intake.columns.list_fields import likely_fields
from db.intake.columns.list_titles import OF_TENANTS, TENANTS, VENTURE_TITLE
from db.intake.labels.firm_labels import names_firm
from db.intake.labels.headers import guesses
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.label_grammar import read_label
from db.intake.table import Table
from db.intake.words import header_key, word_set

_SITS = frozenset(("occupancy.actual_on", "occupancy.planned_on", "occupancy.until_on"))
_PEOPLE_NAMES = word_set("성명 이름 성함 성명이름 이름성명 name")
_OF_PEOPLE = frozenset(("contact.title", "contact.department", "contact.mobile", "contact.email"))
_REACHES = frozenset(("contact.mobile", "contact.email"))
_RUNG = _REACHES | {"contact.phone", "organization.phone"}
_FIRM_AND_TITLE = re.compile("(?:소속|기관)(?:명)?(?:및|과)?(?:직위|직책|직급|직함)(?:명)?")
OF_FIRMS = frozenset(
    f"organization.{key}"
    for key in word_set(
        "representatives employees revenue capital founded business_number corporate_number"
        " industry_name industry_code products"
    )
)
"""What a list of firms says of them; beside their contacts it is a list of firms all the same."""


def kind_of_firms(
    table: Table, contents: Mapping[int, Content], title: str, headers: str, firms: set[str]
) -> str:
    """Tenants, people of firms, certified firms or any firms; "" where no label names them."""
    if _is_list_of_tenants(title, table, likely_fields(table, "occupancies")):
        return "occupancies"
    if _is_people_list(table, likely_fields(table, "contacts"), firms):
        return "" if works_for_a_city(table, contents) else "contacts"
    if "organization.name" not in firms:
        return ""
    certified = _is_venture_list(contents, title + headers, firms)
    return "venture-list" if certified else "organizations"


def _is_venture_list(contents: Mapping[int, Content], words: str, found: set[str]) -> bool:
    """A list of firms with their certificates, and something that says of what kind they are."""
    certificates = {path for path in found if path.startswith("certificate.")}
    cells = any(tells("certificate.kind", content) for content in contents.values())
    sorted_by = "certificate.kind" in certificates and (cells or len(certificates) > 1)
    told = sorted_by or bool(VENTURE_TITLE.search(words))
    return bool(certificates or cells) and told


def _is_list_of_tenants(title: str, table: Table, found: set[str]) -> bool:
    """A list of firms that says where in a building or on a site each sits, or since when."""
    told = {path for path in found if path.startswith("occupancy.")} - {"occupancy.note"}
    room, site = "occupancy.room" in told, _names_sites(table)
    best = {guess.path for one in table.columns for guess in guesses(one, "occupancies")[:1]}
    if "organization.name" not in best:
        return False  # what alone is named under 공간명 is the place
    if TENANTS.search(title) or site:
        return room or bool(told & _SITS) or (site and "occupancy.area" in told)
    return room and (len(told) >= 2 or bool(OF_TENANTS.search(title)))


def _names_sites(table: Table) -> bool:
    """Whether a column names where the firms sit: 명칭 may, and is what names the firms themselves."""
    named = [
        {guess.path for guess in guesses(column, "occupancies")[:2]} for column in table.columns
    ]
    return any("site.name" in paths and "organization.name" not in paths for paths in named)


def _is_people_list(table: Table, people: set[str], firms: set[str]) -> bool:
    """Names with titles and numbers before their firms, and nothing of the firms themselves."""
    keys = [header_key(without_brackets(column.header)) for column in table.columns]
    first = next((place for place, key in enumerate(keys) if key in _PEOPLE_NAMES), None)
    firm = next((place for place, key in enumerate(keys) if _is_ones_firm(key)), None)
    if first is not None and any(map(_FIRM_AND_TITLE.fullmatch, keys)):
        # 소속 및 직위 is said of somebody: 분야 beside it is theirs, too
        return bool(people & _RUNG) and not any(map(names_firm, keys))
    return (
        first is not None
        and firm is not None
        and first < firm
        and len(people & _OF_PEOPLE) >= 2
        and bool(people & _REACHES)
        and not firms & OF_FIRMS
    )


def reaches_people(people: set[str]) -> bool:
    """소속, 성명 and a mobile number or a mail address; 소속, 직위, 성명 and any telephone number."""
    rung = "contact.title" in people and people & {"contact.phone", "organization.phone"}
    return {"contact.name", "organization.name"} <= people and bool(people & _REACHES or rung)


def works_for_a_city(table: Table, contents: Mapping[int, Content]) -> bool:
    """Whether what should be the people's firms are departments of an office: 투자유치과."""
    return any(
        _is_ones_firm(header_key(column.header)) and side_of(contents[column.index]) == "city"
        for column in table.columns
    )


def _is_ones_firm(key: str) -> bool:
    return (
        names_firm(key)
        or key.startswith("소속및")
        or any(path == "organization.name" for path, _ in read_label(key, "contacts"))
    )
