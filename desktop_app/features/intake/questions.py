"""What may be answered about a row, and the decision each answer makes."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from db.domain.values import Empty, Value
from db.intake.plan import Candidate, Decision, Outcome, RowPlan
from desktop_app.features.intake.plan_words import unjoined
from resources.texts import Texts


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: what it says and what it decides."""

    text: str
    decision: Decision
    candidate: Candidate | None = None
    note: str = ""


def options_of(row: RowPlan, before: Decision, texts: Texts) -> tuple[Option, ...]:
    """The answers to a row's question, the likeliest first; () when nothing is asked."""
    if row.outcome is not Outcome.ASK:
        return _join_options(row, before, texts) if unjoined(row) else ()
    skip = Option(texts("Leave this row out"), replace(before, skip=True))
    if row.candidates:
        chosen = [
            Option(one.name, replace(before, organization=one.id), one) for one in row.candidates
        ]
        neither = texts("None of them: create a new firm")
        lone = texts("Another firm: create it")
        new = Option(neither if len(chosen) > 1 else lone, replace(before, organization="new"))
        return (*chosen, new, skip)
    if row.reason == "ask.differs":
        taken = _all_fields(row, before, taken=True)
        kept = _all_fields(row, before, taken=False)
        return (
            Option(texts("Take the list's values"), taken),
            Option(texts("Keep what is stored"), kept),
            skip,
        )
    if row.reason == "ask.join_case":
        return (*_join_options(row, before, texts), skip)
    if row.reason == "ask.several_case":
        own = Option(texts("A case of its own"), replace(before, case="new"))
        return (own, skip)
    return (skip,)


def _join_options(row: RowPlan, before: Decision, texts: Texts) -> tuple[Option, ...]:
    return (
        Option(
            texts("Same case: join it"), replace(before, case="join"),
            note=texts("LOI and MOU of one intention are counted once."),
        ),
        Option(
            texts("A case of its own"), replace(before, case="new"),
            note=texts("Another intention of the same firm."),
        ),
    )  # fmt: skip


def _all_fields(row: RowPlan, before: Decision, *, taken: bool) -> Decision:
    paths = str(row.params.get("fields", "")).split(",")
    asked = {path: taken for path in paths if path}
    return replace(before, fields={**before.fields, **asked})


def with_field(before: Decision, path: str, *, taken: bool) -> Decision:
    """One field ticked or unticked."""
    return replace(before, fields={**before.fields, path: taken})


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the comparison: a field in the file's row and in each candidate."""

    label: str
    ours: Value
    theirs: tuple[Value, ...]
    differs: tuple[bool, ...]


_KEYS = ("representatives", "region", "business_number", "address", "phone", "products")
"""What tells two firms of one name apart."""


def compare_candidates(
    given: Mapping[str, Value],
    stored: Mapping[int, Mapping[str, Value]],
    row: RowPlan,
    labels: Mapping[str, str],
) -> tuple[Compared, ...]:
    """The fields in which the file or a candidate says anything, in the order of the form."""
    lines = []
    for key in _KEYS:
        ours = given.get(key, Empty.NOT_STATED)
        theirs = tuple(stored.get(one.id, {}).get(key, Empty.NOT_STATED) for one in row.candidates)
        if isinstance(ours, Empty) and all(isinstance(one, Empty) for one in theirs):
            continue
        differs = tuple(
            not isinstance(ours, Empty) and not isinstance(one, Empty) and _apart(key, ours, one)
            for one in theirs
        )
        lines.append(Compared(labels[key], ours, theirs, differs))
    return tuple(lines)


def _apart(key: str, one: Value, other: Value) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return not set(one) & set(other)
    first, second = str(one).replace(" ", ""), str(other).replace(" ", "")
    if key in ("address", "region"):
        return not (first.startswith(second) or second.startswith(first))
    return first != second
