"""Reads the picture, and what the inspector says of one node, on a reader lane."""

from __future__ import annotations

from dataclasses import dataclass

from db.domain.drafts import Draft
from db.domain.kinds import RecordKind
from db.domain.network import Network, Node
from db.queries.network import read_network
from db.queries.records import children, load_draft
from db.store import Store


@dataclass(frozen=True, slots=True)
class NodeBook:
    """One node: its record, and the meetings of a working group."""

    node: Node
    draft: Draft | None
    meetings: tuple[Draft, ...] = ()
    """The newest first."""


def kind_of(key: str) -> tuple[RecordKind, int] | None:
    """The record behind a node, None for the city."""
    name, _, number = key.partition(":")
    return (RecordKind(name), int(number)) if name in frozenset(RecordKind) else None


def read_picture(store: Store, city: str) -> Network:
    """The whole network as it stands now."""
    with store.read() as session:
        return read_network(session, city, store.today())


def read_node(store: Store, node: Node) -> NodeBook:
    """What is known of one node."""
    record = kind_of(node.key)
    if record is None:
        return NodeBook(node, None)
    with store.read() as session:
        draft = load_draft(session, *record)
        meetings: tuple[Draft, ...] = ()
        if record[0] is RecordKind.WORKING_GROUP:
            found = children(session, RecordKind.MEETING, "working_group", [record[1]])
            meetings = tuple(sorted(found, key=lambda one: one.text("starts_at"), reverse=True))
    return NodeBook(node, draft, meetings)
