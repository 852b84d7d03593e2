"""duplicates, merge, split: what may be one, and joining it without a window."""

from __future__ import annotations

from argparse import ArgumentParser, Namespace

from db.domain.kinds import RecordKind
from db.domain.merge_choice import MergeChoice
from db.queries.duplicates import Pair, possible_duplicates
from db.queries.duplicates.rows import KINDS, Face
from db.queries.merging import read_merge
from db.services.merging import MergeDraft, merge_records, split
from desktop_app.command_line.desk import open_desk
from desktop_app.command_line.output import show, texts_of
from desktop_app.widgets.words.likeness_words import likeness_words
from resources.texts import mark


def add_duplicates(parser: ArgumentParser) -> None:
    """``duplicates``: the pairs that may be one record, the likeliest first."""
    _add_kind(parser)
    parser.add_argument("--limit", type=int, default=50)
    parser.set_defaults(run=_duplicates)


def add_merge(parser: ArgumentParser) -> None:
    """``merge STAYS GOES…``: join records, with what the grid would choose at first."""
    _add_kind(parser)
    parser.add_argument("stays", type=int, metavar="STAYS")
    parser.add_argument("goes", type=int, nargs="+", metavar="GOES")
    parser.set_defaults(run=_merge)


def add_split(parser: ArgumentParser) -> None:
    """``split OPERATION``: take a merge back."""
    parser.add_argument("operation", type=int)
    parser.set_defaults(run=_split)


def _add_kind(parser: ArgumentParser) -> None:
    parser.add_argument("--kind", choices=[kind.value for kind in KINDS], default=KINDS[0].value)


def _duplicates(arguments: Namespace) -> int:
    with open_desk(arguments) as desk, desk.store.read() as session:
        found = possible_duplicates(session, RecordKind(arguments.kind), limit=arguments.limit)
    texts = texts_of(arguments)
    lines = [
        f"{pair.score:.2f}\t{_face(pair.first)}\t{_face(pair.second)}\t"
        + likeness_words(pair.reasons, texts)
        for pair in found.pairs
    ]
    left_out = [
        {"field": one.key, "value": one.value, "records": one.records} for one in found.left_out
    ]
    document = {"total": found.total, "pairs": [_as_json(pair) for pair in found.pairs],
                "left_out": left_out}  # fmt: skip
    show(arguments, document, *(lines or [texts(mark("No records look like duplicates."))]))
    return 0


def _merge(arguments: Namespace) -> int:
    kind = RecordKind(arguments.kind)
    with open_desk(arguments, write=True) as desk:
        with desk.store.read() as session:
            preview = read_merge(session, kind, (arguments.stays, *arguments.goes))
        sides = tuple(one.side for one in preview.sides)
        choice = MergeChoice.first(preview.record_type, sides, arguments.stays)
        versions = {one.side.id: one.version for one in preview.sides}
        draft = MergeDraft(kind, arguments.stays, choice.losers, choice.values(), versions)
        done = merge_records(desk.store, draft)
    moved = {kind.value: count for kind, count, _ in done.moved}
    line = texts_of(arguments)(
        mark("Joined to {name}; {count:record|records} moved."),
        name=done.name,
        count=sum(moved.values()),
    )
    document = {"id": done.id, "operation": done.changes.operation_id, "moved": moved}
    show(arguments, document, line)
    return 0


def _split(arguments: Namespace) -> int:
    with open_desk(arguments, write=True) as desk:
        done = split(desk.store, arguments.operation)
    left = [
        {"kind": one.kind, "id": one.record_id, "title": one.title, "fields": list(one.keys)}
        for one in done.undone.left
    ]
    later = [{"kind": kind.value, "id": one, "title": title} for kind, one, title in done.later]
    texts = texts_of(arguments)
    line = texts(
        mark("Split again. Left as they are: {left} edited since, {later} made since."),
        left=len(left), later=len(later),
    )  # fmt: skip
    show(arguments, {"operation": done.undone.changes.operation_id, "left": left, "later": later},
         line)  # fmt: skip
    return 0


def _face(face: Face) -> str:
    return f"#{face.id} {face.name}"


def _as_json(pair: Pair) -> dict[str, object]:
    return {
        "first": {"id": pair.first.id, "name": pair.first.name},
        "second": {"id": pair.second.id, "name": pair.second.name},
        "score": pair.score, "reasons": list(pair.reasons),
    }  # fmt: skip
