"""What a row of grants says together: its scheme by the title, how far it has come by what it states."""

from __future__ import annotations

import re
from collections.abc import Mapping as Dict
from collections.abc import Sequence
from dataclasses import dataclass

from db.domain.catalogue import find_field
from db.domain.cell_text import clean, number_of
from db.domain.empty_words import says_nothing
from db.domain.values import Value, is_empty
from db.intake.cells.content import choice_words
from db.intake.columns.list_titles import SUBSIDY_TITLE
from db.intake.mapping import Mapping
from db.intake.rows import CellProblem
from db.intake.table import Table
from db.intake.words import header_key
from db.intake.workbook import Cell

_TAXES = (
    ("acquisition", re.compile(r"취득세")),
    ("property", re.compile(r"재산세")),
    ("charge", re.compile(r"부담금")),
)

GRANTS = "applied_incentives"
_STATUS, _SCHEME = "applied_incentive.status", "incentive.name"
_AMOUNT = "applied_incentive.amount"
_HANDED_IN = "data_request.status"
_RECLAIMED = re.compile(r"(?:환수|반납|회수|추징)(?:금액|액|금|일|일자|날짜|여부)*$")
_PAID = re.compile(r"실?(?:지급|교부|집행|정산)(?:완료)?(?:금액|액|금|일|일자|날짜)*$")
_DECIDED = re.compile(r"(?:지급|교부|지원)?(?:결정|확정|선정|승인)(?:금액|액|금|일|일자|날짜)*$")
_YES = frozenset(("y", "yes", "o", "○", "◯", "√", "v", "여", "예", "완료"))
_COME_ABOUT = frozenset(("granted", "reclaimed"))
_GIVEN_TITLE = re.compile(r"감면|지급|교부|집행|정산|지원\s*(?:현황|내역|실적|결과)|선정")
_AROUND = re.compile(
    r"^.*(?:\d{4}년도?|'\d\d년도?|상반기|하반기|[1-4]분기)\s*|(?:기업|업체)?\s*(?:별)?"
    r"\s*(?:(?:지급|교부|지원|집행|정산|환수|신청|결정|선정)\s*(?:및|과|와|[·,/])?\s*)*"
    r"(?:결과|내역|현황|대장|목록|명단|리스트|관리|실적|상황)+.*$"
)

_MEETINGS = (
    ("briefing", re.compile(r"설명회|IR\b")),
    ("visit", re.compile(r"방문|시찰|견학")),
    ("working_group", re.compile(r"실무협의체")),
    ("interview", re.compile(r"면담|접견|예방")),
)


def tax_of(name: str) -> str:
    """What a scheme called ``name`` relieves of; what is no tax and no charge is given as money."""
    return next((code for code, words in _TAXES if words.search(name)), "subsidy")


@dataclass(frozen=True, slots=True)
class Grants:
    """What the title of a list of grants says of each row."""

    scheme: str
    given: bool
    """Whether the title says that what it lists was given."""

    def settle(
        self, values: dict[str, Value], beside: Dict[str, Cell], problems: Sequence[CellProblem]
    ) -> None:
        """Names the scheme and the state of a row that no cell names."""
        if self.scheme:
            values.setdefault(_SCHEME, self.scheme)
        if _STATUS in values or any(one.field == _STATUS for one in problems):
            return
        said = {header_key(label) for label, cell in beside.items() if _is_said(cell)}
        if any(map(_RECLAIMED.match, said)):
            values[_STATUS] = "reclaimed"
        elif (
            any(map(_PAID.match, said)) or any(map(_DECIDED.match, said)) or self._is_given(values)
        ):
            values[_STATUS] = "granted"
        elif not is_empty(values.get("applied_incentive.applied_on")):
            values[_STATUS] = "applied"

    def _is_given(self, values: Dict[str, Value]) -> bool:
        amount = values.get(_AMOUNT)
        return self.given and isinstance(amount, int) and amount > 0


def granted_by(mapping: Mapping, table: Table) -> Grants:
    """What a list of grants says as a whole; a scheme that a column names is named by no title."""
    title = clean(table.title)
    column = mapping.column_of(_AMOUNT)
    header = header_key(column.header.rpartition(" › ")[2]) if column is not None else ""
    given = bool(_GIVEN_TITLE.search(title) or _PAID.match(header) or _DECIDED.match(header))
    if mapping.column_of(_SCHEME) is not None or not SUBSIDY_TITLE.search(title):
        return Grants("", given)
    return Grants(_AROUND.sub("", title).strip(" -·:_()[]<>"), given)


def _is_said(cell: Cell) -> bool:
    """Whether a cell says that something was done: by an amount, a day, 여 or a word for it; no
    dash, no zero, no 부, and no 보류 or 검토 중 under 지원결정."""
    if says_nothing(cell) or number_of(cell) == 0:
        return False
    key = header_key(str(cell))
    said = choice_words(find_field(_STATUS)).get(key)
    return said in _COME_ABOUT or key in _YES or bool(re.search(r"\d", key))


def settle_desk(values: dict[str, Value], problems: Sequence[CellProblem]) -> None:
    """The kind of a scheme and of a meeting that are called by it; what was handed in is no longer
    open, unless a state stands beside it that nobody could read."""
    if not is_empty(values.get("data_request.submitted_on")) and not any(
        one.field == _HANDED_IN for one in problems
    ):
        values.setdefault(_HANDED_IN, "submitted")
    if scheme := values.get("incentive.cap_text") and values.get(_SCHEME):
        values.setdefault("incentive.tax", tax_of(str(scheme)))
    if title := values.get("meeting.title"):
        values.setdefault("meeting.kind", _meeting_kind(str(title)))


def _meeting_kind(title: str) -> str:
    return next((code for code, words in _MEETINGS if words.search(title)), "conference")
