"""The codes of a plan in words: why a row or a field becomes what it becomes."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.catalogue import catalogue, find_field
from db.domain.kinds import RecordKind
from db.intake.plan import JoinProposal, Leaning, New, Outcome, RowPlan, Rule
from db.intake.rows import CellProblem
from desktop_app.widgets.words.field_names import column_letter, field_words
from desktop_app.widgets.words.likeness_words import LIKENESS, likeness_words
from desktop_app.widgets.words.problem_words import words_for
from resources.texts import Texts, mark

OUTCOMES: dict[Outcome, tuple[str, str]] = {
    Outcome.CREATE: (mark("new"), "soft"),
    Outcome.UPDATE: (mark("update"), "teal"),
    Outcome.SAME: (mark("same"), "plain"),
    Outcome.SKIP: (mark("skipped"), "plain"),
    Outcome.ASK: (mark("to decide"), "warn"),
    Outcome.FAILED: (mark("failed"), "danger"),
}
"""The word of each outcome and the kind of its chip."""

REASONS: dict[str, str] = {
    "row.no_name": mark("The row names no firm."),
    "row.check_failed": mark("{field} can't be kept as it stands."),
    "row.unreadable": mark("Nothing in the row could be read."),
    "row.empty": mark("The row is empty."),
    "row.vacant": mark("A room without a tenant."),
    "skip.chosen": mark("You left this row out."),
    "skip.share": mark("About a preferred share, not about a firm."),
    "skip.done_undated": mark("Done already, and the list does not say since when."),
    "skip.own_city": mark("Of the city itself, nobody outside."),
    "skip.repeated": mark("Says the same as row {row}."),
    "skip.otherwise": mark(
        "The firm of row {row} once more, and said otherwise: row {row} counts."
    ),
    "skip.other_code": mark("The firm of row {row} once more, under another number: {code}"),
    "ask.other_code": mark(
        "Of the name of row {row}, under another number: {code}. Is it the same?"
    ),
    "ask.other_place": mark(
        "Of the name of row {row}, elsewhere and with another phone. The same?"
    ),
    "ask.match.other_code": mark("There is a firm of this name under another number."),
    "ask.match.several": mark("{count} firms have this name. Choose one."),
    "ask.match.unsure": mark("There is a firm of this name, but other things differ."),
    "ask.match.near": mark("{count:firm has|firms have} nearly this name. Is it the same?"),
    "ask.match.numbers_disagree": mark("The number is known, but other things contradict it."),
    "ask.several_firms": mark("{count:firm stands|firms stand} in one cell: {names}"),
    "ask.differs": mark("Not as stored: {fields}"),
    "ask.several_case": mark("The firm has {count} cases and the row does not say which."),
    "ask.several_certificate": mark("{count} certificates of the firm could be meant."),
    "ask.several_contact": mark("{count} contacts of the firm have this name."),
    "ask.several_agreement": mark("{count} agreements of the firm could be meant."),
    "ask.several_site": mark("{count} sites have this name. Name their project in the list."),
    "ask.several_occupancy": mark("{count} rooms of the firm could be meant."),
    "ask.several_incentive": mark("{count} incentives have this name and the row names no day."),
    "ask.no_incentive": mark("The row does not say under which incentive."),
    "ask.site": mark("Which site is “{site}”, where the firm sits?"),
    "ask.no_site": mark("The list does not say on which site its firms sit."),
    "ask.own_case": mark("The firm has a case that nobody has named. Is it the one of this row?"),
    "ask.join_case": mark("The firm has a case already. Is this agreement part of it?"),
    "ask.record_gone": mark("The record that this row was written from is not there any more."),
    "ask.same_record": mark("An earlier row stands for the same record. Keep one of them."),
    "ask.no_agreement": mark("No agreement is known that the row could mean."),
    "ask.state": mark("The row says something of which nobody knows what it means: {word}"),
    "ask.agreement_kind": mark("The row does not say what kind of agreement it is."),
}
"""Why a row is asked about, left out or failed."""

EVIDENCE: dict[str, str] = {
    "match.business_number": mark("same business number"),
    "match.corporate_number": mark("same corporate number"),
    "match.code": mark("same number in lists"),
    "match.all_equal": mark("everything agrees"),
    "match.name": mark("same name"),
    "match.chosen": mark("chosen by you"),
    "match.exported": mark("written by this program"),
    "match.none": mark("no such firm yet"),
    "match.earlier_row": mark("firm of row {row}"),
    "match.said_again": mark("says more of row {row}"),
    **LIKENESS,
}
"""How a row and a stored firm stand to each other."""

FIELD_REASONS: dict[str, str] = {
    "fill": mark("fills what was empty"),
    "overwrite": mark("overwritten by the column's rule"),
    "chosen": mark("chosen by you"),
    "add": mark("added to the list"),
    "joined": mark("the case that you joined it to"),
    "signed": mark("goes on by the agreement you joined"),
    "taken_up": mark("taken up, as you ticked"),
    "kept": mark("stays as it is"),
    "differs": mark("differs: decide"),
    "edited": mark("edited in the list"),
    "conflict": mark("edited in the list and here: decide"),
    "older_list": mark("stays: the stored value is newer than the list"),
}

LEANINGS: dict[Leaning, str] = {
    Leaning.OURS_SAYS_MORE: mark("what is stored says more"),
    Leaning.OURS_IS_NEWER: mark("what is stored is newer than the list"),
    Leaning.OURS_BY_HAND: mark("what is stored was entered by hand"),
    Leaning.LIST_SAYS_MORE: mark("the list says more"),
    Leaning.OURS_FROM_LIST: mark("what is stored came from an earlier list"),
}
"""Why of two differing values one stands unless it is looked at."""

JOINS: dict[str, str] = {
    "join.only_case": mark("the firm's only case"),
    "join.next_stage": mark("the step after it"),
    "join.earlier_stage": mark("a step before it"),
    "join.same_amount": mark("same amount"),
    "join.same_area": mark("same area"),
    "join.same_jobs": mark("same jobs"),
    "join.same_site": mark("same site"),
    "join.near_amount": mark("similar amount"),
    "join.near_area": mark("similar area"),
    "join.near_jobs": mark("similar jobs"),
    "against.amount": mark("other amount"),
    "against.area": mark("other area"),
    "against.jobs": mark("other jobs"),
    "against.site": mark("other site"),
    "against.excluded": mark("one is counted, the other is not"),
}
"""What speaks for an agreement being part of a case, and against it."""

RULES: dict[Rule, str] = {
    Rule.FILL: mark("Fill blanks, ask where it differs"),
    Rule.KEEP: mark("Fill blanks only"),
    Rule.OVERWRITE: mark("Overwrite where the list says something"),
    Rule.OVERWRITE_EMPTY: mark("Overwrite, also with a blank"),
    Rule.ADD: mark("Add to the list"),
}


def row_reason(row: RowPlan, texts: Texts) -> str:
    """Why a row is asked about, left out or failed, in one sentence; "" for the others."""
    source = REASONS.get(row.reason)
    if row.reason == "ask.match.near" and len(row.candidates) == 1:
        near = row.candidates[0].name
        return texts("Nearly the name of {name}. Is it the same firm?", name=near)
    if any(one.reason == "conflict" for record in row.records for one in record.fields):
        source = mark("Edited in the list and here: {fields}")
    differing = {type(record.ref) for record in row.records if record.fields}
    if row.reason == "ask.differs" and differing == {New}:
        source = mark("Not as an earlier row says: {fields}")
    return texts(source, **_params(row.params, texts)) if source else ""


def row_evidence(row: RowPlan, texts: Texts) -> str:
    """What a row's firm was known by."""
    if row.candidates:
        return evidence_words(row.candidates[0].reasons, texts)
    if row.joins:
        return join_words(row.joins[0], texts)
    source = EVIDENCE.get(row.reason)
    return texts(source, **_params(row.params, texts)) if source else ""


def evidence_words(reasons: tuple[str, ...], texts: Texts) -> str:
    """What speaks for a candidate and against it, in a line."""
    return likeness_words(reasons, texts)


def join_words(proposal: JoinProposal, texts: Texts) -> str:
    """Why an agreement may be part of a case: what speaks for it, then what does not."""
    speaks = [one for one in proposal.reasons if not one.startswith("against")]
    against = [one for one in proposal.reasons if one.startswith("against")]
    return " · ".join(texts(JOINS[code]) for code in (*speaks, *against) if code in JOINS)


def field_reason(code: str, texts: Texts) -> str:
    """Why a field is written or not."""
    return texts(FIELD_REASONS[code]) if code in FIELD_REASONS else ""


def problem_words(problem: CellProblem, texts: Texts, column: str | None = None) -> str:
    """``J15 체결일 ‘지난 16일’: …``: a cell, what it should have been, and what is wrong with it;
    under the header of its ``column`` alone where the cell stands elsewhere."""
    if problem.code == "required" and problem.column < 0:
        return _record_falls(problem.field, texts)
    why = words_for(problem.code, texts, value=problem.raw, count=len(problem.raw), other="")
    where = f"{column_letter(problem.column)}{problem.row}" if problem.column >= 0 else ""
    field = field_words(problem.field, texts.lang) if where and problem.field else ""
    raw = f"‘{problem.raw[:40]}’" if problem.raw else ""
    named = (where, field) if column is None else (column,)
    head = " ".join(part for part in (*named, raw) if part)
    return f"{head}: {why}" if head else why


def _record_falls(path: str, texts: Texts) -> str:
    """A record that lacks what it must have is not made at all."""
    record = catalogue(RecordKind(path.partition(".")[0]))
    field = find_field(path).label(texts.lang)
    said = record.label(texts.lang)
    return texts("No {record} is made: it needs {field}.", record=said, field=field)


def _params(params: Mapping[str, str | int], texts: Texts) -> dict[str, object]:
    named: dict[str, object] = dict(params)
    for key in ("field", "fields"):
        if key in named:
            named[key] = _labels(str(named[key]), texts.lang)
    return named


def _labels(paths: str, lang: str) -> str:
    return ", ".join(field_words(path, lang) for path in paths.split(",") if path)
