"""What a paper is asked with, and what all of them share: head, author, a choice's word."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from db.domain.area import area_text
from db.domain.catalogue import catalogue
from db.domain.dates import format_date_weekday
from db.domain.drafts import Draft
from db.domain.money import money_text
from db.domain.stages import Stillness
from db.domain.values import Empty
from reports.content.blocks import Run
from reports.content.counted import PaperOf
from reports.content.facts import Author
from reports.content.gather_subject import PacketRequest
from reports.content.model import Document, Marks, Part, Section
from reports.content.wording import date_text

NO_RECORD = ": 등록된 기록 없음"


@dataclass(frozen=True, slots=True)
class Counting:
    """How a paper of numbers counts, beside its day."""

    definition: str = ""
    """The name it is kept under, "" for the paper's usual one."""
    before: str = ""
    """A frozen count by number or name, or a day; "" for the newest frozen count."""
    after: str = ""
    """The same for the other side; "" for the day of the paper."""
    rows: bool = False
    """With the rows behind the tables."""
    hidden: bool = False
    """Firms as A사, B사 …"""


@dataclass(frozen=True, slots=True)
class PaperAsk:
    """Whose paper it is, of which day (ISO), about which record or officer.

    ``subject`` is the id of a record of the paper's kind, 0 for a paper that needs none.
    """

    paper: PaperOf
    author: Author
    as_of: str
    subject: int = 0
    officer: str = ""
    stillness: Stillness = Stillness()  # noqa: RUF009 (frozen)
    counting: Counting = Counting()

    @property
    def day(self) -> date:
        """The day it is made for."""
        return date.fromisoformat(self.as_of)

    def packet_request(
        self, *, meeting_id: int | None = None, case_id: int | None = None
    ) -> PacketRequest:
        """The same question to the facts of a 면담자료."""
        return PacketRequest(
            self.author, self.paper.office, self.moment, meeting_id, case_id, self.paper.is_example
        )

    @property
    def moment(self) -> datetime:
        """This moment's time on the day it is made for."""
        return datetime.combine(self.day, self.paper.created_at.timetz())


@dataclass(frozen=True, slots=True)
class Titled:
    """A document's head: its title, 문서요지, keywords and mark."""

    key: str
    title: str
    summary: str
    keywords: tuple[str, ...]
    scale: float = 0.8
    for_others: bool = False
    """It leaves the city: no mark of internal review stands on it."""


def made(ask: PaperAsk, head: Titled, sections: Sequence[Section]) -> Document:
    """A document of one part, its sections those that have something to say."""
    kept = tuple(one for one in sections if one.blocks)
    disclosure = "" if head.for_others else ask.paper.disclosure
    return Document(
        title=head.title,
        short_title=head.title,
        summary=head.summary,
        keywords=("투자유치", *head.keywords),
        office=ask.paper.office,
        created_at=ask.paper.created_at,
        parts=(Part(head.key, head.title, kept, scale=head.scale),),
        marks=Marks(disclosure, ask.paper.is_example),
    )


def author_text(ask: PaperAsk) -> Run:
    """``전략산업과 주무관 박서연(☎ 031-…)``; an extension is shown, a mobile number never."""
    it = ask.author
    named = " ".join(filter(None, (it.department or ask.paper.office, it.position, it.name)))
    if not it.name:
        return Empty.NOT_STATED
    return f"{named}(☎ {it.extension})" if it.extension else named


def written_on(ask: PaperAsk) -> str:
    """The day the paper is of, with its weekday."""
    return format_date_weekday(ask.as_of)


def word_of(draft: Draft, key: str) -> Run:
    """The word of a choice, or its kind of empty."""
    value = draft.get(key)
    if isinstance(value, Empty):
        return value
    return catalogue(draft.kind).field(key).choice_label(str(value), "ko")


def said_of(draft: Draft, key: str) -> Run:
    """A text as it is, or its kind of empty."""
    value = draft.get(key)
    return value if isinstance(value, Empty) else str(value)


def day_of(draft: Draft, key: str) -> Run:
    """A day, cut at its precision."""
    return date_text(said_of(draft, key))


def money_of(draft: Draft, key: str) -> Run:
    """``180억원``."""
    value = draft.get(key)
    return money_text(value) if isinstance(value, int) else _empty(value)


def area_of(draft: Draft, key: str) -> Run:
    """``14,478㎡(약 4,380평)``."""
    value = draft.get(key)
    return area_text(float(value)) if isinstance(value, int | float) else _empty(value)


def people_of(draft: Draft, key: str) -> Run:
    """``52명``."""
    value = draft.get(key)
    return f"{value:,}명" if isinstance(value, int) else _empty(value)


def _empty(value: object) -> Empty:
    return value if isinstance(value, Empty) else Empty.NOT_STATED
