"""이 숫자는 어떻게 셌습니까?: the definition of every number of the conversion, in sentences."""

from __future__ import annotations

from db.domain.conversion import Conversion
from desktop_app.features.cases.conversion.columns import Part, part_help, part_name
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts

_TOLD = (Part.ENTERED, Part.UNDATED, Part.ADVANCED, Part.RATE, Part.DAYS, Part.THERE, Part.ENDED)


def definition_lines(found: Conversion, texts: Texts) -> tuple[str, ...]:
    """What was counted, as of when, by which rules."""
    day = date_text(found.as_of.isoformat(), texts.lang)
    lines = [
        texts("As of {day}, of {count:case|cases} in every state that fit the filter.",
              day=day, count=found.cases),
        texts("Counted from milestones alone. A month or a year counts from its first day on; a"
              " stage that does not apply is left out; no missing day is guessed."),
    ]  # fmt: skip
    if not found.is_now:
        lines.append(
            texts(
                "For an earlier day, milestones alone speak: ended cases are not told apart, and"
                " entries without a day are left out."
            )
        )
    lines += [f"{part_name(part, texts)}: {part_help(part, texts)}" for part in _TOLD]
    return tuple(lines)
