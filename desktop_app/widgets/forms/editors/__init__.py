"""One editor per kind of field; ``make_editor`` chooses it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.masking import is_masked
from desktop_app.widgets.forms.editors.base import FieldEditor, FormKit
from desktop_app.widgets.forms.editors.choice import ChoiceEditor
from desktop_app.widgets.forms.editors.date_line import DateEditor
from desktop_app.widgets.forms.editors.line import LineEditor
from desktop_app.widgets.forms.editors.link import LinkEditor
from desktop_app.widgets.forms.editors.long_text import LongTextEditor
from desktop_app.widgets.forms.editors.masked_line import MaskedLineEditor
from desktop_app.widgets.forms.editors.text_list import TextListEditor

__all__ = ["FieldEditor", "FormKit", "MaskedLineEditor", "make_editor"]

_EDITORS: dict[Kind, type[FieldEditor]] = {
    Kind.LONG_TEXT: LongTextEditor,
    Kind.TEXT_LIST: TextListEditor,
    Kind.CHOICE: ChoiceEditor,
    Kind.YES_NO: ChoiceEditor,
    Kind.PARTIAL_DATE: DateEditor,
    Kind.LINK: LinkEditor,
}


def make_editor(field: Field, kit: FormKit, parent: QWidget | None = None) -> FieldEditor:
    """The editor for a field: a line for everything that has no editor of its own."""
    if is_masked(field):
        return MaskedLineEditor(field, kit, parent)
    return _EDITORS.get(field.kind, LineEditor)(field, kit, parent)
