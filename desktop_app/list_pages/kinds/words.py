"""What a list and its page say of a kind of record, made of the kind's own name."""

from __future__ import annotations

from db.domain.fields import RecordType
from desktop_app.list_pages.list_spec import ListWords
from resources.texts import Texts, mark

_TOTAL, _COUNT = "{total}", "{count}"


def kind_words(record_type: RecordType, texts: Texts) -> ListWords:
    """The words of one list, in the language of the screen; counts are filled in later."""
    many, one = record_type.label(texts.lang), record_type.within(texts.lang)
    new = new_title(record_type, texts)
    return ListWords(
        title=many,
        new=new,
        choose_columns=texts(mark("Choose the columns of the list: {list}"), list=many),
        register=new,
        none_yet=texts(mark("No {record} is registered yet."), record=one),
        none_yet_detail=texts(mark("Write down the first {record}."), record=one),
        none_found=texts(
            mark("No {record} meets the conditions (of {total})."), record=one, total=_TOTAL
        ),
        deleted=texts(mark("{count} deleted: {list}."), list=many, count=_COUNT),
    )


def new_title(record_type: RecordType, texts: Texts) -> str:
    """The name of what is not stored yet, and of the button that begins it."""
    return texts(mark("New {record}"), record=record_type.within(texts.lang))
