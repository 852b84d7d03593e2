"""Cells of a list of agreements that say more than their field holds: several parties, other currencies."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.addresses import region_of
from db.domain.cell_text import whole_text
from db.domain.foreign_cells import read_foreign
from db.domain.names import legal_form, looks_like_company, looks_like_person, name_key
from db.domain.values import Value
from db.intake.cells.institutions import ends_as_institution

BESIDE = re.compile(
    r"\s*(?:[;、\n·ㆍ‧∙①-⑳]|,(?!\d{3}(?!\d))|\s및\s|(?<=[가-힣)\s])/(?=\s*[가-힣(㈜]))\s*"
)
"""What stands between the firms of a cell that names several."""
MARKS_BESIDE = re.compile("[;、\n·ㆍ‧∙①-⑳,/및]")
"""Any of its marks: most names have none, and looking for them is quicker."""
_LEGAL = re.compile(r",(?=\s*(?:Inc|Ltd|LLC|Co|Corp|S\.?A|N\.?V|Limited)\b)", re.IGNORECASE)
_OTHERS = re.compile(
    r"\s*외\s*\d{1,3}\s*(?:개\s*)?(?:사|기업|업체|기관|단체|대학|곳|개|명)(?:[/·,]\s?[가-힣]{2,4})*$"
    r"|(?:\s+|(?<=[)㈜]))외(?:\s*\d{1,3})?$|\s+등(?:\s*\d{1,3}\s*(?:개\s*)?(?:사|기업|업체|기관|곳|개))?$"
)
_LISTED = re.compile(r"\s*(?:[;、]|,(?!\d{3}(?!\d))|\s및\s)\s*")
"""What keeps the entries of an enumeration apart, and hardly ever stands in one name."""
_SHORT = re.compile(r"[가-힣]{2,4}(?:특별|광역|특례)?(?:시|군|도)청?|[가-힣]{2,6}대")
"""A town or, in short, a university (광운대): both may read as a person's name."""
_NAME_ALONE = re.compile(r"(?![(\[])[^:：]{2,30}")
_NUMBERED = re.compile(r"^\d{1,2}[.)]\s+")
_CITY_NAME = r"(?:경기도\s*)?고양(?:특례)?시(?:청|장)?"
_CITY = re.compile(_CITY_NAME)
_BETWEEN = r"(?:\s*(?:[,;、/&+×↔⇔⟷~·ㆍ‧∙\n]|<-+>|[-‐-―－])\s*|\s*(?:와|과)\s+|\s+및\s+)"
_CITY_FIRST = re.compile(rf"^{_CITY_NAME}{_BETWEEN}(?=\S)")
_CITY_LAST = re.compile(rf"(?<=\S){_BETWEEN}{_CITY_NAME}$")
_TOGETHER = re.compile(r"\s*(?:컨소시엄|연합체|공동수급체)$")
"""What several firms are as one; behind the last of them it is no part of its name."""
_DASH = re.compile(r"\s*(?:[-‐-―－↔⇔⟷~]|<-+>)\s*")
_MOST = 50
_KIND_OF_BODY = re.compile(
    r"(?:영농|영어|농업|어업|사회|복지|서비스|지원|돌봄|협동|조합|회사|주식회사|법인|센터|재단|마을|사업단|연구소|지점|지사|공장|본사)+"
)
"""Names that are nobody's: what a line break parted from the name before it."""


def is_city(text: str) -> bool:
    """Whether a name is the city's own, with nothing behind it: 고양특례시, but not 고양시정연구원."""
    return "고양" in text and _CITY.fullmatch(text.strip()) is not None


def without_city(text: str) -> str:
    """The parties of a cell without the city, however it stands beside them: 고양시↔국립암센터."""
    if "고양" not in text:
        return text
    return _CITY_LAST.sub("", _apart(text.strip()), count=1)


def _apart(text: str) -> str:
    """The parties behind the city, apart by commas where dashes kept them apart from it as well."""
    found = _CITY_FIRST.match(text)
    rest = text[found.end() :] if found else text
    parts = [part.strip() for part in _DASH.split(rest)]
    dashed = found is not None and bool(_DASH.search(found[0])) and len(parts) > 1
    whole = dashed and all(looks_like_company(one) or ends_as_institution(one) for one in parts)
    return ", ".join(parts) if whole else rest


def firms_in(text: str) -> list[str]:
    """The names that a cell keeps apart; one for a cell with one firm."""
    kept = _LEGAL.sub("\0", without_city(text))
    parts = [_NUMBERED.sub("", part.replace("\0", ",")) for part in BESIDE.split(kept)]
    if len(parts) > 1:
        parts[-1] = _TOGETHER.sub("", parts[-1])
    return _whole([part for part in parts if name_key(part)])


def _whole(parts: Sequence[str]) -> list[str]:
    """The parts with those that only say what kind of body the one before is: 보기식품, 영농조합."""
    found: list[str] = []
    for part in parts:
        if found and _KIND_OF_BODY.fullmatch(part.replace(" ", "")):
            found[-1] = f"{found[-1]} {part}"
        else:
            found.append(part)
    return found


def several_firms(text: str) -> bool:
    """Whether a cell names several firms: two that read so, or an enumeration of names.

    Of two entries one must read as a firm or a public body and none as a person ("한국항공대,
    ㈜드론웍스"); three and more may all be short for something ("광운대, 삼육대, 서경대").
    """
    if sum(map(looks_like_company, firms_in(text))) > 1:
        return True
    listed = [part for part in _LISTED.split(_LEGAL.sub(" ", without_city(text))) if part]
    if len(listed) > 1 and _is_province_in_talk(listed[-1]):
        listed.pop()  # 보기동물센터,서울 is one, and where it is
    if len(listed) < 2 or not all(map(_NAME_ALONE.fullmatch, listed)):
        return False
    public = any(map(_SHORT.fullmatch, listed))
    people = sum(looks_like_person(one) for one in listed if not _SHORT.fullmatch(one))
    if len(listed) > 2:
        return people < len(listed) / 2
    return not people and (public or any(map(looks_like_company, listed)))


def _is_province_in_talk(text: str) -> bool:
    """서울, 경기: a place; as a party it would be 서울시 or 경기도."""
    province, city = region_of(text)
    return text == province and not city


def asked_firms(text: str) -> tuple[str, ...]:
    """What may be the firms of a cell in which nobody can say for sure, the city left out."""
    return tuple(dict.fromkeys(part for part in firms_in(text) if not _CITY.fullmatch(part)))


def without_others(name: str) -> str:
    """A name without "외 6개사" behind it, the name itself where that does not stand there."""
    if "외" not in name and "등" not in name:
        return name  # each of those words begins with one of the two
    return _OTHERS.sub("", name).strip() or name


def parties_of(cell: str) -> tuple[str, ...]:
    """Every party a cell names, the city itself left out; none where one part reads as no firm."""
    found = [part for part in firms_in(whole_text(cell)) if not _CITY.fullmatch(part)]
    if _may_be_one(cell, found):
        return ()
    good = 0 < len(found) <= _MOST and all(map(looks_like_company, found))
    return tuple(dict.fromkeys(found)) if good else ()


def _may_be_one(cell: str, parts: Sequence[str]) -> bool:
    """Whether the two lines of a cell may be one name that was too long for one: 보기에너지, 솔루션㈜."""
    lines = [line for line in cell.split("\n") if line.strip()]
    if len(lines) != 2 or len(parts) != 2:
        return False
    plain = [one for one in parts if not legal_form(one)]
    return len(plain) == 1 and not ends_as_institution(plain[0])


def foreign_values(cell: str) -> Mapping[str, Value]:
    """The fields that an amount in another currency feeds; none where it can't be told for sure."""
    found = read_foreign(cell)
    if found is None:
        return {}
    said: dict[str, Value | None] = {
        "agreement.currency": found.currency,
        "agreement.foreign_amount": found.amount,
        "agreement.exchange_rate": found.rate,
        "agreement.rate_on": found.rate_on,
        "agreement.amount": found.won,
    }
    return {path: value for path, value in said.items() if value}
