"""The quick views above the list, and what the tree can group by."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.lists import GroupCount, ListFilter, list_column
from desktop_app.widgets.group_tree import Branch
from desktop_app.widgets.list_columns import as_field
from desktop_app.widgets.value_text import shown
from resources.texts import Texts, mark


@dataclass(frozen=True, slots=True)
class QuickView:
    """A tab: a name and the filters behind it."""

    key: str
    title: str
    filters: tuple[ListFilter, ...] = ()


VIEWS = (
    QuickView("all", mark("Everything")),
    QuickView(
        "firms", mark("Firms"), (ListFilter("org_type", "domestic, foreign, foreign_invested"),)
    ),
    QuickView(
        "partners",
        mark("Partners"),
        (ListFilter("org_type", "hospital, research, university, association, public"),),
    ),
    QuickView("with_case", mark("With a case"), (ListFilter("case_count", ">0"),)),
    QuickView(
        "expiring",
        mark("Certificate ends within 90 days"),
        (ListFilter("certificate_state", "expiring"),),
    ),
)
VIEW = {view.key: view for view in VIEWS}

GROUP_KEYS = ("industry_name", "org_type", "region", "standing", "certificate_state", "case_stage")


def group_titles(lang: str) -> tuple[tuple[str, str], ...]:
    """Keys and words of what the rows can be grouped by."""
    return tuple((key, list_column(RecordKind.ORGANIZATION, key).label(lang)) for key in GROUP_KEYS)


def branches(
    key: str, groups: tuple[GroupCount, ...], lang: str, texts: Texts
) -> tuple[Branch, ...]:
    """The tree of one column: everything first, then its values, then the rows without one."""
    column = list_column(RecordKind.ORGANIZATION, key)
    field = as_field(column)
    total = sum(group.count for group in groups)
    stated = [group for group in groups if not isinstance(group.value, Empty)]
    if not column.choices:
        stated.sort(key=lambda group: -group.count)
    if key == "region":
        made = _regions(stated)
    else:
        made = [
            Branch(shown(field, group.value, lang).text, group.count, group.filter)
            for group in stated
        ]
    without = texts(mark("(no {field})"), field=column.label(lang))
    empty = [
        Branch(without, group.count, group.filter, muted=True)
        for group in groups
        if isinstance(group.value, Empty)
    ]
    return (Branch(texts(mark("Everything")), total), *made, *empty)


def _regions(groups: list[GroupCount]) -> list[Branch]:
    """경기 › 고양시 일산동구: the province holds its cities."""
    provinces: dict[str, list[GroupCount]] = {}
    for group in groups:
        provinces.setdefault(str(group.value).split(" ")[0], []).append(group)
    made = []
    for province, parts in provinces.items():
        children = tuple(
            Branch(str(part.value).removeprefix(province).strip() or province, part.count,
                   part.filter)
            for part in parts
        )  # fmt: skip
        count = sum(part.count for part in parts)
        whole = children[0].filter if len(children) == 1 else province
        made.append(Branch(province, count, whole, children=children if len(children) > 1 else ()))
    return made
