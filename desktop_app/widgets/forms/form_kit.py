"""The kit of a form in the running program: theme, language, and links through the search."""

from __future__ import annotations

from collections.abc import Mapping

from db.domain.kinds import RecordKind
from db.queries.records import titles_of
from db.search import find
from db.store import Store
from desktop_app.context import AppContext
from desktop_app.sight import sight_of
from desktop_app.widgets.forms.editors.base import FormKit, Found

_MOST = 12


def form_kit(context: AppContext) -> FormKit:
    """What forms need, out of the program's parts."""
    links = _Links(context.store)
    return FormKit(
        context.theme, context.lang, context.jobs, links.find, links.titles, sight_of(context)
    )


class _Links:
    """Runs on a reader lane."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def find(self, kind: RecordKind, text: str) -> tuple[Found, ...]:
        """Records of ``kind`` that fit what is typed."""
        with self._store.read() as session:
            hits = find(session, text, _MOST, (kind,))
        return tuple(Found(hit.id, hit.title, hit.subtitle) for hit in hits)

    def titles(self, kind: RecordKind, ids: frozenset[int]) -> Mapping[int, str]:
        """Names of records."""
        with self._store.read() as session:
            return titles_of(session, kind, ids)
