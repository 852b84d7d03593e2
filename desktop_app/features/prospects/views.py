"""The list of prospects: its words, and the tabs that tick what an officer looks for again and again."""

from __future__ import annotations

from db.domain.kinds import RecordKind
from db.queries.lists import PROSPECTS, ListSort
from db.queries.prospects import ProspectQuery
from desktop_app.features.prospects.columns import ALWAYS, prospect_columns
from desktop_app.list_pages.list_spec import ListSpec, ListWords, QuickView
from resources.texts import mark

_HELD = frozenset({"valid", "expiring"})
_TICKED = {
    "bio": ProspectQuery(sectors=frozenset({"bio", "medical"}), states=_HELD),
    "expiring": ProspectQuery(states=frozenset({"expiring"})),
    "prospects": ProspectQuery(standings=frozenset({"prospect"})),
}
_VIEWS = (
    QuickView("all", mark("All firms")),
    QuickView("bio", mark("Bio and medical")),
    QuickView("expiring", mark("Ends within 90 days")),
    QuickView("prospects", mark("Kept prospects")),
)
_WORDS = ListWords(
    title=mark("Prospects"),
    new="",
    choose_columns=mark("Choose columns of the prospects"),
    register="",
    none_yet=mark("No list of firms was imported yet."),
    none_yet_detail=mark(
        "Lists of certified venture firms, of members and of participants stand here."
    ),
    none_found=mark("No firm fits these conditions (of {total})."),
    deleted=mark("{count:organization was|organizations were} deleted."),
)

PROSPECT_LIST = ListSpec(
    RecordKind.ORGANIZATION,
    "prospects",
    "telescope",
    _WORDS,
    _VIEWS,
    prospect_columns,
    ListSort("fit", descending=True),
    then=(ListSort("name"),),
    scope=PROSPECTS,
    tabs="prospect",
    always=ALWAYS,
    not_summed=frozenset({"fit", "fit_known", "case_count", "agreement_count"}),
    creates=False,
    begins_with_first=True,
)


def view_keys() -> tuple[str, ...]:
    """The keys of the tabs."""
    return tuple(view.key for view in _VIEWS)


def view_query(key: str) -> ProspectQuery:
    """What a tab ticks; the first hides nothing."""
    return _TICKED.get(key, ProspectQuery())
