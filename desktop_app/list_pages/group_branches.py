"""The branches of a list's grouping tree: one per value, with counts that add up."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.domain.values import Empty
from db.queries.lists import GroupCount, list_column
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.widgets.group_tree import Branch
from desktop_app.widgets.list_columns import as_field
from desktop_app.widgets.value_text import shown
from resources.texts import Texts, mark

_NESTED = "region"
"""Its values begin with the province."""


def group_titles(spec: ListSpec, lang: str) -> tuple[tuple[str, str], ...]:
    """Keys and words of what the rows can be grouped by."""
    return tuple((key, list_column(spec.kind, key).label(lang)) for key in spec.group_keys)


def branches(
    kind: RecordKind, key: str, groups: tuple[GroupCount, ...], texts: Texts
) -> tuple[Branch, ...]:
    """The tree of one column: everything first, then its values, then the rows without one."""
    column, lang = list_column(kind, key), texts.lang
    field = as_field(column)
    total = sum(group.count for group in groups)
    stated = [group for group in groups if not isinstance(group.value, Empty)]
    if not column.choices:
        stated.sort(key=lambda group: -group.count)
    if key == _NESTED:
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
