"""What a link is called: its kind in a word, and the whole of it in a sentence."""

from __future__ import annotations

from db.domain.catalogue import find_field
from db.domain.kinds import RecordKind
from db.domain.network import CITY, GROUP, PROJECT, Network, Node, Tie
from db.queries.network import LEADS
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, mark

_KIND = find_field("partnership.kind")
_OWN = {
    CITY: mark("agreement with the city"),
    GROUP: mark("working group"),
    PROJECT: mark("joint project"),
}
_ROLES = {
    RecordKind.GROUP_MEMBER.value: find_field("group_member.role"),
    RecordKind.PROJECT_PARTNER.value: find_field("project_partner.role"),
}
_PLAIN = ("", "member", "partner")
_TYPE = find_field("organization.org_type")
_HUB_TYPES = {CITY: mark("city"), GROUP: mark("working group"), PROJECT: mark("joint project")}
KINDS: tuple[str, ...] = (CITY, GROUP, PROJECT, *(one.code for one in _KIND.choices))
"""Every kind of link, in the order of the legend."""


def kind_word(kind: str, texts: Texts) -> str:
    """The word of a kind of link."""
    return texts(_OWN[kind]) if kind in _OWN else _KIND.choice_label(kind, texts.lang)


def drawn_word(tie: Tie, texts: Texts) -> str:
    """The word that stands on a link: what its hub says already is not said again."""
    if tie.kind not in _OWN:
        return kind_word(tie.kind, texts)
    if tie.words == LEADS:
        return texts(mark("leads it"))
    role = _ROLES.get(tie.record[0])
    return role.choice_label(tie.words, texts.lang) if role and tie.words not in _PLAIN else ""


def type_word(node: Node, texts: Texts) -> str:
    """What kind of body a node is."""
    if node.type in _HUB_TYPES:
        return texts(_HUB_TYPES[node.type])
    return _TYPE.choice_label(node.type, texts.lang)


def island_word(kind: str, texts: Texts) -> str:
    """The heading of an island."""
    if kind == "firm":
        return texts(mark("Firms"))
    return _TYPE.choice_label(kind, texts.lang)


def detail(tie: Tie, texts: Texts) -> str:
    """What a record adds to a link: role, title, since when, whether it is over."""
    parts = []
    role = _ROLES.get(tie.record[0])
    if tie.words == LEADS:
        parts.append(texts(mark("leads it")))
    elif role is not None and tie.words:
        parts.append(role.choice_label(tie.words, texts.lang))
    elif tie.words:
        parts.append(tie.words)
    if tie.since:
        parts.append(texts(mark("since {day}"), day=date_text(tie.since, texts.lang)))
    if tie.over:
        parts.append(texts(mark("ended")))
    return " · ".join(parts)


def sentence(network: Network, key: str, tie: Tie, texts: Texts) -> str:
    """A link as one line of text: where to, of what kind, and what is known of it."""
    other = network.node(tie.other(key))
    name = other.name if other is not None else ""
    arrow = "→" if tie.source == key else "←"
    said = f"{arrow} {name} · {kind_word(tie.kind, texts)}"
    more = detail(tie, texts)
    return f"{said} · {more}" if more else said
