"""What the cells of a column are, so that a header is not believed against its contents."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from db.domain.addresses import looks_like_address, region_of
from db.domain.cell_text import clean, whole_text
from db.domain.date_cells import parse_date_range, parse_partial_date
from db.domain.empty_words import says_nothing
from db.domain.fields import Field
from db.domain.kinds import Kind
from db.domain.names import split_people
from db.domain.numbers import parse_business_number, parse_corporate_number
from db.domain.org_types import lies_abroad
from db.domain.phones import parse_phone
from db.domain.web_addresses import parse_email, parse_url
from db.intake.cells.ditto import is_ditto, repeated
from db.intake.cells.industry_cells import codes_and_name
from db.intake.words import header_key, word_set
from db.intake.workbook import Cell

_LOOKED_AT = 400
"""Characters of a cell looked at."""
SAMPLE = 120
"""Filled cells looked at in each column, taken evenly from top to bottom."""
_INDUSTRY = re.compile(r"^[A-U]?\s?\d{2,5}$")
_NUMBER_LIKE = frozenset(
    (
        "certificate.number",
        "case.number",
        "agreement.number",
        "agreement.document_number",
        "agreement.exchange_rate",
        "site.block",
        "site.name",
        "occupancy.room",
        "zone.notice_number",
    )
)
_TERM = re.compile(
    r"(?:체결|협약|계약)일\s*(?:로\s?부터|부터)|^\d{1,2}\s*년\s*(?:간|\(|$)|자동\s*(?:연장|갱신)"
    r"|해지\s*시|무기한|별도\s*통보|^\d{1,2}\s*(?:개월|years?|months?)(?:\s|\(|$)"
)
"""A term in words ("체결일로부터 3년"): no day, but what a column of ends may say."""
_PLOT = re.compile(r"[A-Za-z]?\d{1,3}-\d{1,3}$")
"""A plot by its block: 12-1."""
_NUMERIC = re.compile(r"\d|[일이삼사오육칠팔구십백천]+\s*[만억]")
FORMULA_ERRORS = frozenset(
    ("#N/A", "#REF!", "#VALUE!", "#DIV/0!", "#NAME?", "#NULL!", "#NUM!", "#ERROR")
)
"""What formulas that failed show: no word of a column's content."""
_NOTHING = FORMULA_ERRORS | {"#", "없음", "무", "x", "미개설", "해당없음", "-", "준비중"}
_YES_NO = word_set(
    "y n yes no 예 아니오 아니요 여 부 유 무 o x ○ × v true false 해당 비해당 있음 없음 포함 미포함 제외"
)


_IN_BRACKETS = re.compile(r"[(\[].*?[)\]]")

FOREIGN_WORDS = {
    **dict.fromkeys(word_set("국내 내국 내국인 국내기업 내자"), False),
    **dict.fromkeys(word_set("국외 외국 외국인 해외 외국기업 해외기업 외투 외투기업 외자"), True),
}
"""What 국내외 says: whether the money is foreign."""


@dataclass(frozen=True, slots=True)
class Content:
    """A column's cells: a sample of the filled ones, and how many are filled."""

    sample: tuple[Cell, ...]
    filled: int
    total: int
    distinct: float
    """Share of different values among the filled cells."""

    @property
    def share_filled(self) -> float:
        """Share of filled cells."""
        return self.filled / self.total if self.total else 0.0


UNSEEN = Content((), 0, 0, 0.0)
"""Cells that nobody looked at."""


def content_of(cells: Sequence[Cell]) -> Content:
    """The content of one column, what 〃 repeats in its place."""
    filled = [
        cell for cell in cells if not says_nothing(cell) and str(cell).strip() not in _NOTHING
    ]
    if any(is_ditto(cell) for cell in {one for one in filled if isinstance(one, str)}):
        filled = list(repeated(filled))
    step = max(1, len(filled) // SAMPLE)
    different = len(set(map(str, filled)))
    sample = tuple(
        cell[:_LOOKED_AT] if isinstance(cell, str) else cell for cell in filled[::step][:SAMPLE]
    )
    return Content(sample, len(filled), len(cells), different / len(filled) if filled else 0.0)


def fits(entry: Field, path: str, content: Content) -> float:
    """Share of a column's cells that can be a value of the field; 1 when there are none."""
    sample = content.sample
    if not sample:
        return 1.0
    if (fitting := _BY_PATH.get(path)) is not None:
        names_rows = path == "organization.name"
        return share(sample, fitting) * (_distinct_enough(content) if names_rows else 1.0)
    if entry.kind in (Kind.TEXT, Kind.LONG_TEXT) and path not in _NUMBER_LIKE:
        return share(sample, _is_words)
    return _fits_kind(entry, sample)


def _fits_kind(entry: Field, sample: Sequence[Cell]) -> float:
    match entry.kind:
        case Kind.BUSINESS_NUMBER:
            return share(sample, lambda cell: parse_business_number(cell).value is not None)
        case Kind.CORPORATE_NUMBER:
            return share(sample, lambda cell: parse_corporate_number(cell).value is not None)
        case Kind.PHONE:
            return share(sample, lambda cell: parse_phone(cell).value is not None)
        case Kind.EMAIL:
            return share(sample, lambda cell: parse_email(cell).value is not None)
        case Kind.URL:
            return share(sample, lambda cell: parse_url(cell).value is not None)
        case Kind.PARTIAL_DATE | Kind.DATE_TIME:
            return share(sample, _can_be_date)
        case Kind.MONEY | Kind.AREA | Kind.PEOPLE | Kind.INTEGER | Kind.PERCENT:
            return share(sample, _has_number)
        case Kind.CHOICE:
            words = choice_words(entry)
            return share(sample, lambda cell: _is_choice(words, str(cell)))
        case Kind.YES_NO:
            return share(sample, lambda cell: _says_yes_or_no(entry, cell))
        case _:
            return share(sample, lambda cell: not isinstance(cell, float))


def _is_choice(words: Mapping[str, str], text: str) -> bool:
    """Whether a cell is one of the words, whatever it adds in brackets (해지(26.5.))."""
    return header_key(text) in words or header_key(_IN_BRACKETS.sub("", text)) in words


def _says_yes_or_no(entry: Field, cell: Cell) -> bool:
    word = str(cell).strip().lower()
    return word in _YES_NO or (entry.key == "foreign" and word in FOREIGN_WORDS)


def choice_words(entry: Field) -> dict[str, str]:
    """The codes of a choice field by every word a list may use for them."""
    found: dict[str, str] = {}
    for choice in entry.choices:
        for word in (choice.code, choice.ko, choice.en, *choice.synonyms):
            found.setdefault(header_key(word), choice.code)
    return found


def share(cells: Sequence[Cell], fitting: Callable[[Cell], object]) -> float:
    """Share of the cells for which ``fitting`` holds; 0 where there are none."""
    return sum(bool(fitting(cell)) for cell in cells) / len(cells) if cells else 0.0


def _distinct_enough(content: Content) -> float:
    return 1.0 if content.filled < 30 or content.distinct >= 0.25 else 0.0


_SIDES = re.compile(
    r"(?:도|시|군|구|우리 ?시|기업|업체|회사|기관|투자자|당사자)"
    r"(?:\s?[,·/&-]\s?(?:도|시|군|구|우리 ?시|기업|업체|회사|기관|투자자|당사자))+"
)
"""시, 기업, 도: the sides of an agreement, and nobody's name."""


def can_be_name(cell: Cell) -> bool:
    """Whether a cell can be the name of a firm at all."""
    if not isinstance(cell, str):
        return False
    text = clean(cell)
    return (
        1 <= len(text) <= 60
        and not re.fullmatch(r"[\d\s,.\-%위]+", text)
        and not _SIDES.fullmatch(text)
        and "@" not in text
    )


def _can_be_person(cell: Cell) -> bool:
    if not isinstance(cell, str) or len(cell) > 80:
        return False
    people = split_people(cell)
    return bool(people) and not re.search(r"\d{3}|^\d|㈜|\(주\)|주식회사", cell)


_EXTENSION = re.compile(r"\s*[(,/☎]*\s*(?:☎|내선|T\.?|tel\.?)?\s*(?:8?0\d{2,3}-)?\d{3,4}\)?$", re.I)


def without_extension(text: str) -> str:
    """A name without the number of the telephone behind it: "김주무관(3021)"."""
    return _EXTENSION.sub("", text).strip()


def _can_be_officer(cell: Cell) -> bool:
    return isinstance(cell, str) and _can_be_person(without_extension(cell))


def _can_be_address(cell: Cell) -> bool:
    if not isinstance(cell, str) or "@" in cell:
        return False
    if cell.isascii():
        return bool(re.search(r"[A-Za-z]{3}", cell))
    return (
        looks_like_address(cell)
        or any(region_of(cell))
        or lies_abroad(cell)
        or bool(re.search(r"[동읍면리로길]\s*\d", cell))
    )


def is_industry_code(cell: Cell) -> bool:
    """Whether a cell is industry codes and nothing else."""
    parts = [part.strip() for part in re.split(r"[,/;\s]+", whole_text(cell)) if part.strip()]
    return bool(parts) and all(_INDUSTRY.match(part) for part in parts)


def _has_industry_code(cell: Cell) -> bool:
    """Codes alone, or one beside its industry's name; digits alone may be another system's."""
    return is_industry_code(cell) or all(codes_and_name(whole_text(cell)))


def _is_short_text(cell: Cell) -> bool:
    return (
        isinstance(cell, str) and len(clean(cell)) <= 25 and not re.fullmatch(r"[\d.,\s-]+", cell)
    )


def _can_be_place(cell: Cell) -> bool:
    return _is_words(cell) or (isinstance(cell, str) and bool(_PLOT.match(cell.strip())))


def _is_words(cell: Cell) -> bool:
    return isinstance(cell, str) and not re.fullmatch(r"[\d\s.,%()+-]+", cell)


_WITHOUT_YEAR = re.compile(
    r"\d{1,2}\s*[./월]\s*\d{1,2}\s*[.일]?\s*(?:\([월화수목금토일]\))?(?:\s*\d{1,2}:\d\d)?$"
)
"""A day whose year stands elsewhere ("6. 13."): no value, but no other kind of thing either."""


def _can_be_date(cell: Cell) -> bool:
    if parse_partial_date(cell).value is not None:
        return True
    if isinstance(cell, str) and _WITHOUT_YEAR.match(cell.strip()):
        return True
    if isinstance(cell, str) and _TERM.search(cell):
        return True
    return isinstance(cell, str) and any(part.value for part in parse_date_range(cell))


def _has_number(cell: Cell) -> bool:
    if isinstance(cell, str):
        return bool(_NUMERIC.search(cell))
    return isinstance(cell, int | float) and not isinstance(cell, bool)


_FLOOR = re.compile(r"(?:지상|지하|B)?\s?\d{1,2}\s?(?:층|F)", re.I)
"""Where in a house, and no address of it."""
_BY_PATH: Mapping[str, Callable[[Cell], object]] = {
    "organization.name": can_be_name,
    "organization.representatives": _can_be_person,
    "contact.name": _can_be_person,
    "case.officer": _can_be_officer,
    "organization.address": _can_be_address,
    "organization.address_lot": _can_be_address,
    "organization.industry_code": _has_industry_code,
    "case.wanted_site": _can_be_place,
    "site.address": lambda cell: _is_words(cell) and not _FLOOR.fullmatch(str(cell).strip()),
    "organization.region": _is_short_text,
    "organization.country": _is_short_text,
    "case.planned_period": lambda cell: _is_words(cell) or _can_be_date(cell),
}
"""What the cells of fields must be whose kind says too little."""
