"""What an officer decided about a list as plain JSON, and back."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import astuple
from typing import Any

from db.intake.cells.text_cells import masked
from db.intake.pipeline import Choices
from db.intake.plan import Decision, Rule
from db.intake.tables.understand import Wish
from db.services.watch import FirmNote
from db.values_codec import from_json, to_json
from desktop_app.features.intake.trail import Standing
from desktop_app.features.intake.work import Wishes


def to_document(standing: Standing) -> dict[str, Any]:
    """Plain lists and dictionaries; what looks like a resident's number is masked."""
    choices, wishes = standing.choices, standing.wishes
    return {
        "as_kind": choices.as_kind,
        "sheet": choices.sheet,
        "tables": [[*place, _wish_out(wish)] for place, wish in choices.wishes.items()],
        "columns": [[*place, path] for place, path in choices.columns.items()],
        "units": [[*place, unit] for place, unit in choices.units.items()],
        "constants": [
            [*place, value is not None, to_json(value)]
            for place, value in choices.constants.items()
        ],
        "words": [[*place, code] for place, code in choices.words.items()],
        "asks_again": choices.asks_again,
        "edits": [[*place, masked(text)[0]] for place, text in choices.edits.items()],
        "decisions": [
            [
                *place,
                one.organization,
                dict(one.fields),
                one.case,
                one.skip,
                one.several,
                dict(one.parties),
                one.agreement,
                one.site,
            ]
            for place, one in wishes.decisions.items()
        ],
        "rules": {path: rule.value for path, rule in wishes.rules.items()},
        "standing": wishes.standing,
        "members_of": wishes.members_of,
        "prospects": sorted(wishes.prospects),
        "notes": [list(astuple(note)) for note in wishes.notes],
    }


def from_document(document: Mapping[str, Any]) -> Standing | None:
    """The decisions again; None for a document that is none of ours."""
    try:
        return Standing(_choices(document), _wishes(document))
    except (KeyError, TypeError, ValueError):
        return None


def _choices(document: Mapping[str, Any]) -> Choices:
    constants: dict[tuple[int, str], Any] = {
        (at, path): from_json(value) if given else None
        for at, path, given, value in document["constants"]
    }
    return Choices(
        as_kind=str(document["as_kind"]),
        sheet=document["sheet"],
        wishes={(sheet, at): _wish_in(wish) for sheet, at, wish in document["tables"]},
        columns={(at, column): path for at, column, path in document["columns"]},
        units={(at, column): unit for at, column, unit in document["units"]},
        constants=constants,
        words={(path, word): code for path, word, code in document["words"]},
        edits={(sheet, row, column): text for sheet, row, column, text in document["edits"]},
        asks_again=bool(document.get("asks_again", False)),
    )


def _wishes(document: Mapping[str, Any]) -> Wishes:
    return Wishes(
        decisions={
            (at, row): Decision(organization, fields, case, skip, *several)
            for at, row, organization, fields, case, skip, *several in document["decisions"]
        },
        rules={path: Rule(rule) for path, rule in document["rules"].items()},
        standing=str(document["standing"]),
        members_of=document["members_of"],
        prospects=frozenset((at, row) for at, row in document.get("prospects", ())),
        notes=tuple(FirmNote(*note) for note in document.get("notes", ())),
    )


def _wish_out(wish: Wish) -> dict[str, Any]:
    return {
        "header_rows": wish.header_rows, "no_header": wish.no_header,
        "include": sorted(wish.include), "exclude": sorted(wish.exclude), "unit": wish.unit,
        "as_of": wish.as_of, "first_row": wish.first_row, "last_row": wish.last_row,
        "first_column": wish.first_column, "last_column": wish.last_column,
        "fill_down": wish.fill_down, "flat": wish.flat,
    }  # fmt: skip


def _wish_in(found: Mapping[str, Any]) -> Wish:
    rows, down = found["header_rows"], found["fill_down"]
    return Wish(
        header_rows=None if rows is None else tuple(rows),
        no_header=bool(found["no_header"]),
        include=frozenset(found["include"]),
        exclude=frozenset(found["exclude"]),
        unit=str(found["unit"]),
        as_of=str(found["as_of"]),
        first_row=int(found["first_row"]),
        last_row=int(found["last_row"]),
        first_column=int(found["first_column"]),
        last_column=int(found["last_column"]),
        fill_down=None if down is None else tuple(down),
        flat=bool(found.get("flat", False)),
    )
