"""What the status bar says of a list: hidden rows, and the sums of the chosen ones."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.kinds import Kind
from db.queries.lists import ColumnSum, list_column
from desktop_app.list_pages.list_spec import ListSpec, QuickView
from desktop_app.widgets.lists.list_columns import as_field
from desktop_app.widgets.words.value_text import shown
from resources.texts import Texts, mark


def hidden_words(found: int, total: int, texts: Texts) -> str:
    """How many rows the conditions hide, "" for none."""
    if found == total:
        return ""
    source = mark("{found} of {total} shown · {hidden} hidden by conditions")
    return texts(source, found=found, total=total, hidden=total - found)


def condition_words(
    spec: ListSpec,
    view: QuickView,
    filters: Mapping[str, str],
    branch: tuple[str, str],
    texts: Texts,
) -> str:
    """What chose the rows: "기업 · 상시근로자 >=50", "" for all there are."""
    parts = [texts(view.title)] if view.filters else []
    asked = [*filters.items(), *([branch] if branch[1] else [])]
    for key, text in asked:
        column = list_column(spec.kind, key)
        shown_text = text.strip()
        if shown_text.startswith("=") and column.choices:
            shown_text = column.choice_label(shown_text[1:], texts.lang)
        parts.append(f"{column.label(texts.lang)} {shown_text}")
    return " · ".join(parts)


def sum_words(spec: ListSpec, sums: tuple[ColumnSum, ...], count: int, texts: Texts) -> str:
    """Sums never hide what is missing: "희망면적 5,620㎡ (기재 3 · 미기재 1)"."""
    parts = [texts(mark("{count:row|rows} chosen"), count=count)]
    return " · ".join(parts + _sums(spec, sums, count, texts))


def cell_words(
    spec: ListSpec, sums: tuple[ColumnSum, ...], cells: int, rows: int, texts: Texts
) -> str:
    """Sums of the chosen cells alone, of one column of numbers its average too, as Excel has it."""
    parts = [texts(mark("{count:cell|cells} chosen"), count=cells), *_sums(spec, sums, rows, texts)]
    if len(sums) == 1 and sums[0].stated > 1:
        column = list_column(spec.kind, sums[0].key)
        mean = sums[0].total / sums[0].stated
        field = as_field(column)
        value = mean if field.kind in (Kind.AREA, Kind.PERCENT) else round(mean)
        words = mark("average of the stated {value}")
        parts.append(texts(words, value=shown(field, value, texts.lang).whole))
    return " · ".join(parts)


def _sums(spec: ListSpec, sums: tuple[ColumnSum, ...], count: int, texts: Texts) -> list[str]:
    parts = []
    for one in sums:
        if not one.stated or one.key in spec.not_summed:
            continue
        column = list_column(spec.kind, one.key)
        known = [texts(mark("stated {n}"), n=one.stated)]
        if missing := count - one.stated:
            known.append(texts(mark("not stated {n}"), n=missing))
        total = shown(as_field(column), one.total, texts.lang).whole
        parts.append(f"{column.label(texts.lang)} {total} ({' · '.join(known)})")
    return parts
