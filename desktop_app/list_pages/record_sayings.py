"""What the page of a record says in the status bar and in toasts: saved when, wrong where, met whom."""

from __future__ import annotations

from db.queries.records import RecordDetail
from desktop_app.widgets.words.value_text import date_text
from resources.texts import Texts, mark


def saved_words(name: str, version: int, detail: RecordDetail, texts: Texts) -> str:
    """Which version it is, and who saved it when."""
    day = date_text(detail.updated_at[:10], texts.lang)
    source = mark("{name} · version {version} · last saved {day} {who}")
    return texts(source, name=name, version=version, day=day, who=detail.updated_by)


def wrong_words(count: int, texts: Texts) -> str:
    """How many fields are to be mended, "" for none."""
    source = mark("Wrong fields: {count} · mend or empty them to save")
    return texts(source, count=count) if count else ""


def met_words(count: int, texts: Texts) -> str:
    """It was saved elsewhere meanwhile, be it by an import of one's own: ``count`` fields of both
    wait for a choice."""
    if not count:
        return texts(
            mark("This record was changed meanwhile. Nothing of yours is lost; save again.")
        )
    source = mark(
        "This record was changed meanwhile. {count:field waits|fields wait} for a choice."
    )
    return texts(source, count=count)
