"""The popups in which an officer says what a column, or every row of a list, holds."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.intake.pipeline import PreparedTable
from desktop_app.context import AppContext
from desktop_app.features.intake.understanding.cards import field_choices, samples
from desktop_app.features.intake.understanding.constant_popup import ConstantPopup
from desktop_app.features.intake.understanding.field_popup import FieldPopup


def field_popup(
    entry: PreparedTable, column: int, context: AppContext, parent: QWidget
) -> FieldPopup | None:
    """The choice of a column's field, None where there is nothing to choose."""
    columns = entry.mapping.columns
    mapped = next((one for one in columns if one.index == column), None)
    if mapped is None or not entry.is_known:
        return None
    fed = {
        one.field: " ".join(one.header.split())
        for one in columns
        if one.field and one.index != column and one.joined_to < 0
    }
    made = FieldPopup(context.theme, context.texts, parent)
    made.put(mapped, field_choices(entry.mapping.list_kind, context.lang), fed)
    made.show_samples(samples(entry, column))
    return made


def constant_popup(entry: PreparedTable, context: AppContext, parent: QWidget) -> ConstantPopup:
    """The choice of a value that every row has, of the fields that nothing feeds yet."""
    fed = {one.field for one in entry.mapping.columns} | set(entry.mapping.constants)
    choices = field_choices(entry.mapping.list_kind, context.lang)
    return ConstantPopup(context.texts, [one for one in choices if one.path not in fed], parent)
