"""What the status bar says of a list: hidden rows, and the sums of the chosen ones."""

from __future__ import annotations

from db.queries.lists import ColumnSum, list_column
from desktop_app.list_pages.list_spec import ListSpec
from desktop_app.widgets.list_columns import as_field
from desktop_app.widgets.value_text import shown
from resources.texts import Texts, mark


def hidden_words(found: int, total: int, texts: Texts) -> str:
    """How many rows the conditions hide, "" for none."""
    if found == total:
        return ""
    source = mark("{found} of {total} shown · {hidden} hidden by conditions")
    return texts(source, found=found, total=total, hidden=total - found)


def sum_words(spec: ListSpec, sums: tuple[ColumnSum, ...], count: int, texts: Texts) -> str:
    """Sums never hide what is missing: "희망면적 5,620㎡ (기재 3 · 미기재 1)"."""
    parts = [texts(mark("{count} rows chosen"), count=count)]
    for one in sums:
        if not one.stated or one.key in spec.not_summed:
            continue
        column = list_column(spec.kind, one.key)
        known = [texts(mark("stated {n}"), n=one.stated)]
        if missing := count - one.stated:
            known.append(texts(mark("not stated {n}"), n=missing))
        total = shown(as_field(column), one.total, texts.lang).whole
        parts.append(f"{column.label(texts.lang)} {total} ({' · '.join(known)})")
    return " · ".join(parts)
