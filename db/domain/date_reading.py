"""Reads one written date: the shapes a day, month or year takes in Korean office lists."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from decimal import Decimal
from functools import lru_cache

from db.domain.cell_text import clean, number_of
from db.domain.date_parts import without_time, without_weekday, without_words
from db.domain.dates import KST
from db.domain.empty_words import says_nothing
from db.domain.values import Parsed

_FIRST_YEAR, _LAST_YEAR = 1850, 2199
_SERIALS = range(20_000, 80_001)
_EPOCH = datetime(1899, 12, 30)  # Excel's day 0 (it believes in 1900-02-29)
_TWO_DIGITS_TURN = 70


@dataclass(frozen=True, slots=True)
class DateReading:
    """A date and, when one was written, the time of day."""

    day: Parsed[str]
    clock: time | None = None


_SEP = r"\s*[.\-/년年]\s*"
_FULL = re.compile(
    rf"(')?([0-9]{{4}}|[0-9]{{2}}){_SEP}([0-9]{{1,2}})\s*[.\-/월月]\s*([0-9]{{1,2}})\s*[.일日]?"
)
_SPACED = re.compile(r"()([0-9]{4}) ([0-9]{1,2}) ([0-9]{1,2})")
_MONTH = re.compile(r"(')?([0-9]{4}|[0-9]{2})\s*([.\-/년年])(\s*)([0-9]{1,2})\s*([.월月]?)\.?")
_YEAR = re.compile(r"(')?([0-9]{4}|[0-9]{2})\s*[.년年]?(?:도)?")
_US = re.compile(r"([0-9]{1,2})([-/])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})")
_ISO_DAY = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_COMPACT = re.compile(r"([0-9]{4})([0-9]{2})([0-9]{2})(?:[0-9]{6})?")
_NO_YEAR = re.compile(r"([0-9]{1,2})\s*[./월-]\s*([0-9]{1,2})\s*[.일]?")
_ENGLISH = re.compile(
    r"(?:(?P<d>[0-9]{1,2})[-. ]+)?(?P<m>[A-Za-z]{3,9})\.?[-. ]+(?:(?P<d2>[0-9]{1,2})\s*,\s*)?(?P<y>[0-9]{4})"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_EMPTY_DATES = {"0000-00-00", "0000-00-00 00:00:00", "00000000"}

_NOTHING = DateReading(Parsed(None))


def read_date(raw: object) -> DateReading:
    """What ``raw`` says; never raises (see ``date_cells.parse_partial_date`` for notes and problems)."""
    if isinstance(raw, str):
        return _read_text(raw)
    if isinstance(raw, datetime):
        return _from_datetime(raw)
    if isinstance(raw, date):
        return DateReading(_made(raw.year, raw.month, raw.day))
    number = number_of(raw)
    if number is None:
        return _NOTHING if raw is None else _failed("unreadable")
    return _from_number(number)


def _from_datetime(moment: datetime, notes: tuple[str, ...] = ()) -> DateReading:
    try:
        moment = moment.astimezone(KST) if moment.tzinfo else moment
    except OverflowError:
        return _failed("out_of_range")
    clock = moment.time().replace(tzinfo=None)
    extra = ("time",) if clock != time() else ()
    return DateReading(_made(moment.year, moment.month, moment.day, (*extra, *notes)), clock)


def _from_number(number: Decimal) -> DateReading:
    """A numeric cell: Excel's days, or 20240312, 202403, 2024."""
    if _SERIALS.start <= number < _SERIALS.stop:
        seconds = round(float(number % 1) * 86_400)
        reading = _from_datetime(_EPOCH + timedelta(days=int(number), seconds=seconds))
        return reading if number % 1 else DateReading(reading.day)
    if number != number.to_integral_value():
        text = str(number)
        match = re.fullmatch(r"((?:19|20)[0-9]{2})\.(0[1-9]|1[0-2])", text)
        if match:
            return DateReading(_made(int(match[1]), int(match[2])))
        return _failed("ambiguous" if re.fullmatch(r"(?:19|20)[0-9]{2}\.1", text) else "unreadable")
    if 0 < number < 10**8 + 10**14:
        return DateReading(_digits(str(int(number))))
    return _failed("unreadable")


@lru_cache(maxsize=8_192)
def _read_text(raw: str) -> DateReading:
    if (match := _ISO_DAY.fullmatch(raw)) and raw not in _EMPTY_DATES:
        return DateReading(_made(int(match[1]), int(match[2]), int(match[3])))
    if says_nothing(raw):
        return _NOTHING
    text = clean(raw)
    if text in _EMPTY_DATES:
        return _NOTHING
    if "~" in text:
        return _failed("range")
    if len(text) > 60 or not re.search(r"[0-9]{2}", text):
        return _failed("unreadable")
    text, weekday = without_weekday(text)
    text, clock, offset, bad_clock = without_time(text)
    text, notes = without_words(text)
    if bad_clock:
        return _failed("unreadable")
    if clock and clock != time():
        notes = (*notes, "time")
    day = _noted(_date(text), notes)
    if day.value and len(day.value) == 10:
        if offset is not None and clock is not None:
            moment = datetime.combine(date.fromisoformat(day.value), clock, tzinfo=offset)
            return _from_datetime(moment, tuple(note for note in notes if note != "time"))
        if weekday and "월화수목금토일"[date.fromisoformat(day.value).weekday()] != weekday:
            day = _noted(day, ("weekday",))
    return DateReading(day, clock)


def _date(text: str) -> Parsed[str]:
    if match := _FULL.fullmatch(text) or _SPACED.fullmatch(text):
        return _full(text, match)
    if match := _MONTH.fullmatch(text):
        return _month(match)
    if match := _YEAR.fullmatch(text):
        if len(match[2]) == 2 and not match[1]:
            return _problem("unreadable")
        return _made(_year(match[2]))
    if match := _US.fullmatch(text):
        return _month_first(int(match[1]), int(match[3]), match[4])
    if text.isascii() and text.isdigit() and len(text) in (6, 8, 14):
        return _digits(text)
    if match := _NO_YEAR.fullmatch(text):
        return _problem("no_year" if 1 <= int(match[1]) <= 12 else "unreadable")
    if match := _ENGLISH.fullmatch(text):
        name = match["m"][:3].lower()
        if name in _MONTHS:
            day = match["d"] or match["d2"]
            return _made(int(match["y"]), _MONTHS.index(name) + 1, int(day) if day else None)
    several = len(re.findall(r"(?:19|20)[0-9]{2}\s*[.\-/년]\s*[0-9]", text)) > 1
    return _problem("several" if several else "unreadable")


def _full(text: str, match: re.Match[str]) -> Parsed[str]:
    day = _made(_year(match[2]), int(match[3]), int(match[4]))
    other = _US.fullmatch(text) if len(match[2]) == 2 and not match[1] else None
    if other is None:
        return day
    turned = _month_first(int(other[1]), int(other[3]), other[4])
    if day.value and turned.value and day.value != turned.value and other[2] == "/":
        return _problem("ambiguous")  # 10/11/12 in an American or a Korean order
    return day if day.value else turned


def _month_first(first: int, second: int, year: str) -> Parsed[str]:
    """11/27/2024 or, only when it cannot be that, 27/11/2024."""
    month_first = _made(_year(year), first, second)
    day_first = _made(_year(year), second, first) if len(year) == 4 else _problem("impossible")
    if month_first.value and day_first.value and month_first.value != day_first.value:
        return _problem("ambiguous")
    return month_first if month_first.value else day_first


def _month(match: re.Match[str]) -> Parsed[str]:
    quote, year, separator, gap, month, after = match.groups()
    sure = len(year) == 4 or quote or separator in "년年" or after in ("월", "月")
    if not sure and 1 <= int(year) <= 12:
        return _problem("no_year" if int(month) > 12 else "ambiguous")
    parsed = _made(_year(year), int(month))
    if separator == "." and month == "1" and not gap and not after:
        return _noted(parsed, ("month_one_digit",))
    return parsed


def _digits(text: str) -> Parsed[str]:
    """20240312, 20240312143000, 202403, 240312 (when it is not also a month), 2024."""
    if match := _COMPACT.fullmatch(text):
        return _made(int(match[1]), int(match[2]), int(match[3]))
    if len(text) == 4:
        return _made(int(text))
    if len(text) != 6:
        return _problem("unreadable")
    month = (
        _made(int(text[:4]), int(text[4:])) if text[:2] in ("19", "20") else _problem("impossible")
    )
    day = _made(_year(text[:2]), int(text[2:4]), int(text[4:]))
    if month.value and day.value:
        return _problem("ambiguous")  # 201112: the month 2011-12, or 2020-11-12?
    return month if month.value else day


def _year(text: str) -> int:
    year = int(text)
    if len(text) == 4:
        return year
    return year + (2000 if year < _TWO_DIGITS_TURN else 1900)


def _made(
    year: int, month: int | None = None, day: int | None = None, notes: tuple[str, ...] = ()
) -> Parsed[str]:
    try:
        date(year, 1 if month is None else month, 1 if day is None else day)
    except ValueError:
        return _problem("impossible")
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        return _problem("out_of_range")
    iso = f"{year:04d}"
    if month is not None:
        iso += f"-{month:02d}"
        if day is not None:
            iso += f"-{day:02d}"
    return Parsed(iso, notes=notes)


def _noted(parsed: Parsed[str], notes: tuple[str, ...]) -> Parsed[str]:
    if parsed.value is None or not notes:
        return parsed
    return Parsed(parsed.value, notes=tuple(dict.fromkeys((*parsed.notes, *notes))))


def _problem(code: str) -> Parsed[str]:
    return Parsed(None, f"date.{code}")


def _failed(code: str) -> DateReading:
    return DateReading(_problem(code))
