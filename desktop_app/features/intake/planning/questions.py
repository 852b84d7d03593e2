"""What may be answered about a row, and the decision each answer makes."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace

from db.domain.addresses import within_province
from db.domain.catalogue import catalogue
from db.domain.fields import Field
from db.domain.kinds import RecordKind
from db.domain.values import Empty, Value
from db.intake.plan import (
    AS_EARLIER,
    NO_SITE,
    OF_EARLIER,
    ONE,
    SPLIT,
    Decision,
    JoinProposal,
    Outcome,
    RowPlan,
)
from db.intake.planning.compare import Difference, compare
from desktop_app.features.intake.planning.facets import LIKELY, SITE_ASKED, with_fields
from desktop_app.widgets.words.plan_reasons import evidence_words, join_words
from resources.texts import Texts


@dataclass(frozen=True, slots=True)
class Option:
    """One answer: what it says and what it decides."""

    text: str
    decision: Decision
    note: str = ""
    column: int = -1
    """Its column in the comparison, -1 for none."""
    likely: bool = True
    """Whether it may be marked before the officer looks."""


def options_of(row: RowPlan, before: Decision, texts: Texts) -> tuple[Option, ...]:
    """The answers to a row's question, the likeliest first; () when nothing is asked."""
    if row.outcome is not Outcome.ASK:
        return _join_options(row, before, texts)
    skip = Option(texts("Leave this row out"), replace(before, skip=True), likely=False)
    if row.reason == "ask.several_firms":
        return (*_several_options(before, texts), skip)
    if row.candidates:
        chosen = [
            Option(one.name, before.with_firm(row, one.id),
                   evidence_words(one.reasons, texts), at, one.score >= LIKELY)
            for at, one in enumerate(row.candidates)
        ]  # fmt: skip
        neither = texts("None of them: create a new firm")
        lone = texts("Another firm: create it")
        new = Option(neither if len(chosen) > 1 else lone, before.with_firm(row, "new"))
        return (*chosen, new, skip)
    if row.reason in OF_EARLIER:
        same = texts("The firm of row {row}", row=row.params["row"])
        other = texts("Another firm: create it")
        return (
            Option(other, before.with_firm(row, "new"), likely=False),
            Option(same, before.with_firm(row, AS_EARLIER), likely=False),
            skip,
        )
    if row.reason == "ask.differs":
        taken = with_fields(before, row, taken=True)
        kept = with_fields(before, row, taken=False)
        return (
            Option(texts("Take the list's values"), taken),
            Option(texts("Keep what is stored"), kept),
            skip,
        )
    if row.joins:
        return (*_join_options(row, before, texts), skip)
    if row.reason == "ask.agreement_kind":
        return (*_kind_options(before, texts), skip)
    if row.reason in SITE_ASKED:
        return (*_site_options(row, before, texts), skip)
    return (skip,)


def likely_option(
    options: Sequence[Option], paths: Collection[str], ways: Mapping[str, bool]
) -> int:
    """The answer that is marked before the officer looks, -1 for none. Where fields differ it is the
    one that takes the same side of each of ``paths`` as ``ways``."""
    if not paths:
        return 0 if options and options[0].likely else -1
    sides = [ways.get(path) for path in paths]
    return next(
        (
            at
            for at, one in enumerate(options)
            if not one.decision.skip
            and None not in sides
            and [one.decision.fields.get(path) for path in paths] == sides
        ),
        -1,
    )


def _kind_options(before: Decision, texts: Texts) -> tuple[Option, ...]:
    """The kinds of agreement; nothing is marked before the officer looks."""
    kinds = catalogue(RecordKind.AGREEMENT).by_key["kind"].choices
    named = sorted(kinds, key=lambda one: one.code != "partnership")
    return tuple(
        Option(
            one.label(texts.lang), replace(before, agreement=one.code),
            texts("It is counted with no investment.") if one.code == "partnership" else "",
            likely=False,
        )
        for one in named
    )  # fmt: skip


def _site_options(row: RowPlan, before: Decision, texts: Texts) -> tuple[Option, ...]:
    """The sites that may be meant, a new one, or none; the answer holds for every such row."""
    alike = texts("It holds for every row of the list that names the site alike.")
    said = str(row.params.get("site") or "")
    known = [
        Option(one.name, replace(before, site=one.id), alike, likely=one.exact)
        for one in row.sites
    ]  # fmt: skip
    if said and not any(one.exact for one in row.sites):
        made = texts("Add the site “{site}”", site=said)
        known.append(Option(made, replace(before, site="new"), alike, likely=not known))
    alone = texts("Only the firm, not where it sits")
    return (*known, Option(alone, replace(before, site=NO_SITE), alike, likely=False))


def _several_options(before: Decision, texts: Texts) -> tuple[Option, ...]:
    """A cell with several firms; nothing is marked before the officer looks."""
    return (
        Option(
            texts("Each is a firm: all are parties"), replace(before, several=SPLIT),
            texts("A case is the first one's; the others take part in the agreement."),
            likely=False,
        ),
        Option(
            texts("It is one firm, called so"), replace(before, several=ONE), likely=False
        ),
    )  # fmt: skip


def _join_options(row: RowPlan, before: Decision, texts: Texts) -> tuple[Option, ...]:
    if not row.joins:
        return ()
    several = len(row.joins) > 1
    return (
        *(
            Option(
                texts("Join it to {title}", title=one.title)
                if several else texts("Same case: join it"),
                replace(before, case=one.key),
                join_words(one, texts) or texts("LOI and MOU of one intention are counted once."),
                at, one.likely,
            )
            for at, one in enumerate(row.joins)
        ),
        Option(
            texts("A case of its own"), replace(before, case="new"),
            texts("Another intention of the same firm."),
        ),
    )  # fmt: skip


def with_field(before: Decision, path: str, *, taken: bool) -> Decision:
    """One field ticked or unticked."""
    return replace(before, fields={**before.fields, path: taken})


@dataclass(frozen=True, slots=True)
class Compared:
    """One line of the comparison: a field in the file's row and in each candidate."""

    field: Field
    ours: Value
    theirs: tuple[Value, ...]
    differs: tuple[bool, ...]


_KEYS = ("representatives", "region", "business_number", "address", "phone", "email", "products")
"""What tells two firms of one name apart."""


def compare_candidates(
    given: Mapping[str, Value],
    stored: Mapping[int, Mapping[str, Value]],
    row: RowPlan,
) -> tuple[Compared, ...]:
    """The fields in which the file or a candidate says anything, in the order of the form."""
    fields = catalogue(RecordKind.ORGANIZATION).by_key
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
        lines.append(Compared(fields[key], ours, theirs, differs))
    return tuple(lines)


_CASE_KEYS = (
    "number", "stage", "planned_investment", "wanted_area", "planned_jobs", "wanted_site",
)  # fmt: skip
"""What tells two cases of one firm apart."""
_PASSING = frozenset({"number", "stage"})
"""What may differ without speaking against one case."""


def compare_cases(joins: tuple[JoinProposal, ...]) -> tuple[Compared, ...]:
    """What a row and each case that it may be part of say of the intention."""
    fields = catalogue(RecordKind.CASE).by_key
    lines = []
    for key in _CASE_KEYS:
        ours = joins[0].given.get(key, Empty.NOT_STATED) if joins else Empty.NOT_STATED
        theirs = tuple(one.said.get(key, Empty.NOT_STATED) for one in joins)
        if isinstance(ours, Empty) and all(isinstance(one, Empty) for one in theirs):
            continue
        differs = tuple(
            key not in _PASSING
            and not isinstance(ours, Empty) and not isinstance(one, Empty)
            and compare(fields[key], one, ours) is Difference.DIFFERS
            for one in theirs
        )  # fmt: skip
        lines.append(Compared(fields[key], ours, theirs, differs))
    return tuple(lines)


def _apart(key: str, one: Value, other: Value) -> bool:
    if isinstance(one, tuple) and isinstance(other, tuple):
        return not set(one) & set(other)
    if key == "address":
        one, other = within_province(str(one))[1], within_province(str(other))[1]
    first, second = str(one).replace(" ", ""), str(other).replace(" ", "")
    if key in ("address", "region"):
        return not (first.startswith(second) or second.startswith(first))
    return first != second
