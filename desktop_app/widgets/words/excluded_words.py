"""Why rows of a list are no entries, in words."""

from __future__ import annotations

from resources.texts import mark

EXCLUDED: dict[str, str] = {
    "blank": mark("blank"),
    "subtotal": mark("sub-total"),
    "total": mark("total"),
    "repeated_header": mark("repeated header"),
    "unit": mark("unit line"),
    "column_numbers": mark("column numbers"),
    "section": mark("section line"),
    "group": mark("group line"),
    "footnote": mark("footnote"),
    "example": mark("example line"),
    "instruction": mark("instruction line"),
    "vacant": mark("vacant room"),
    "continued": mark("goes on from above"),
    "end_mark": mark("end mark"),
    "struck_through": mark("struck through"),
    "closed": mark("closed down"),
    "by_hand": mark("left out by you"),
    "left_before": mark("left out last time"),
}
