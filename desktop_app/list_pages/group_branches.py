"""The branches of a list's grouping tree: one per value, with counts that add up."""

from __future__ import annotations

from db.domain.catalogue import catalogue
from db.domain.kinds import Kind, RecordKind
from db.domain.values import Empty
from db.queries.lists import GroupCount, ListColumn, list_column, list_columns
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.widgets.lists.group_tree import Branch
from desktop_app.widgets.lists.list_columns import as_field
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts, mark

_NESTED = "region"
"""Its values begin with the province."""


_GROUPED = frozenset(
    {Kind.TEXT, Kind.CHOICE, Kind.YES_NO, Kind.LINK, Kind.PARTIAL_DATE, Kind.DATE_TIME}
)
_MOST = 300
"""More branches than this are told of in one line."""


def group_titles(spec: ListSpec, lang: str) -> tuple[tuple[str, str], ...]:
    """Keys and words of what the rows can be grouped by: the usual ones, "" as a line, the rest."""
    rest = [
        column.key
        for column in list_columns(spec.kind, spec.scope)
        if column.key not in spec.group_keys and can_group(spec.kind, column)
    ]
    keys = (*spec.group_keys, *(("",) if spec.group_keys and rest else ()), *rest)
    return tuple((key, list_column(spec.kind, key).label(lang) if key else "") for key in keys)


def can_group(kind: RecordKind, column: ListColumn) -> bool:
    """Whether a column has values that many rows share; dates are grouped by year."""
    return column.kind in _GROUPED and column.key != catalogue(kind).title


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
    if len(made) > _MOST:
        rest = made[_MOST:]
        text = texts(mark("({count} other values)"), count=len(rest))
        count = sum(branch.count for branch in rest)
        made = [*made[:_MOST], Branch(text, count, muted=True, dead=True)]
    empty = _empties(column, [one for one in groups if isinstance(one.value, Empty)], texts)
    return (Branch(texts(mark("Everything")), total), *made, *empty)


def _empties(column: ListColumn, groups: list[GroupCount], texts: Texts) -> tuple[Branch, ...]:
    """One branch of the rows without a value; it holds the kinds of empty when there are more."""
    if not groups:
        return ()
    children = tuple(
        Branch(group.value.label(texts.lang), group.count, group.filter, muted=True)
        for group in groups
        if isinstance(group.value, Empty)
    )
    without = texts(mark("(no {field})"), field=column.label(texts.lang))
    count = sum(group.count for group in groups)
    held = children if len(children) > 1 else ()
    return (Branch(without, count, "없음", muted=True, children=held),)


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
