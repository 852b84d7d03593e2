"""Columns whose cells hold several values: 대표자/연락처, 담당자(직위), 연락처(이메일).

The parts of a label name the fields; the cells are taken apart by what each part can be: numbers
and addresses by their form, a person by the shape of the name, and the rest is what is left.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from db.domain.catalogue import find_field
from db.domain.cell_text import clean
from db.domain.kinds import Kind
from db.domain.names import looks_like_person
from db.domain.values import Parsed
from db.intake.cells.cell_parsers import parser_for
from db.intake.cells.content import UNSEEN, Content, share
from db.intake.cells.people_cells import NUMBER, TITLES, split_person
from db.intake.cells.people_content import are_of_firms, are_officials
from db.intake.cells.text_cells import Reading, masked
from db.intake.labels.headers import guesses
from db.intake.labels.label_wording import as_the_heads
from db.intake.table import Column
from db.intake.words import header_key, word_set

IGNORED = ""
"""A part of a label that no field takes: the fax behind the telephone."""
_SEPARATOR = re.compile(r"\s*(?:[/·,&ㆍ‧∙\n]|\s및\s|(?<=[가-힣])및(?=[가-힣]))\s*")
_BRACKETED = re.compile(r"^([^()\[\]]+?)\s*[(\[]([^()\[\]]+)[)\]]\s*$")
_FAX = word_set("팩스 fax 팩스번호 팩스no")
_PERSON = word_set("담당자 담당자명 담당자성명 담당 실무자 실무담당자")
_OF_FIRM = word_set("직위 직책 직급 휴대전화 휴대폰 핸드폰 이메일 email 전자우편 메일 hp")
_TITLE = "직"
"""직·성명, 성명(직): beside a name short for 직위."""
_NAMES = word_set("성명 이름 성함")
_OF_CITY = word_set(
    "담당부서 소관부서 주관부서 추진부서 담당과 담당팀 소관과 주무부서 시담당부서 부서 관리부서 소관 담당실과 소관실과"
)
_HEAD_OFFICE = word_set("본사 본점 본원")
_OTHERS_GROUP = re.compile(r"대표|시청|공무원|주무관|참석|위원")
"""Groups whose 성명/직위 is not a firm's contact."""
_CITY_TOO = frozenset(("cases", "agreements"))
"""Kinds of list in which a 담당자 may as well be the city's."""
_REACHES = frozenset(
    ("organization.phone", "organization.email", "contact.phone", "contact.mobile", "contact.email")
)
"""Beside the city's department these reach the city."""
OF_A_CONTACT = {"organization.phone": "contact.phone", "organization.email": "contact.email"}
"""What reaches a firm, as what reaches a person of it."""
_PEOPLE = frozenset(("contact.name", "organization.representatives", "case.officer"))
_REACHED = re.compile(r"(?:기업|업체|회사|실무)?담당자?(?:연락처|전화|전화번호|휴대폰|휴대전화)$")
"""담당자 연락처 over "김과장 010-1234-5678": the person stands in the cell."""
_PARTNERS = re.compile(
    r"^(?:상대(?:기관|방|측|기업)?|기관|기업|업체|회사|협약(?:기관|기업))(?:측)?(?=.)"
)
_SOMEBODYS = re.compile("^(?:면담|상담|방문|참석|참가|발표|응대|담당|접촉|신청|문의)자(?=.)")
_ONES_FIRM = word_set("소속 소속기관 소속기업")
_TITLE_LABELS = word_set("직위 직책 직급 직함 직")
_FIRM_AND_TITLE = ("organization.name", "contact.title")
"""소속 및 직위 over "예시대학교 교수"."""
_RATIOS = ("site.coverage_ratio", "site.floor_area_ratio")
"""건폐율/용적률 over 60/350."""
_RATIO_WORDS = tuple(
    (re.compile(rf"{word}[율률]?$"), path)
    for word, path in zip(("건폐", "용적"), _RATIOS, strict=True)
)
_RATIO_PAIR = re.compile(
    r"(\d{1,3}(?:\.\d+)?\s?%?)\s*(?:이하)?\s*[/·,\n]\s*(\d{2,4}(?:\.\d+)?\s?%?)\s*(?:이하)?"
)
_PERSON_AND_NUMBER = ("contact.name", "contact.phone")
_TYPED = frozenset((Kind.PHONE, Kind.EMAIL, Kind.URL, Kind.BUSINESS_NUMBER))
_WORDY = frozenset(("contact.title", "contact.department", "case.department"))
_TITLES_BESIDE = re.compile(
    r"[가-힣]{0,6}(?:장|교수|위원|의원|변호사|회계사|세무사|이사|대표|감사|부장|차장|대리|주무관)$"
)
"""Titles of people who are no firm's contacts, but of a body."""
_ANYBODYS = word_set("연락처 연락 연락번호")
_LEAST, _MOST, _SOME = 0.75, 0.5, 0.2
_EMAIL = re.compile(r"[0-9A-Za-z][0-9A-Za-z._%+-]*\s?@\s?(?:[0-9A-Za-z가-힣-]+\.)+[A-Za-z]{2,24}")
_URL = re.compile(r"(?:https?://|www\.)[^\s,;()<>]+", re.I)
_BUSINESS = re.compile(r"(?<!\d)\d{3}-\d{2}-\d{5}(?!\d)")
_FORMS = {
    Kind.EMAIL: _EMAIL, Kind.URL: _URL, Kind.BUSINESS_NUMBER: _BUSINESS, Kind.PHONE: NUMBER,
}  # fmt: skip
_TAKEN = "\x00"
"""Stands where a number or an address was taken out of a cell."""
_GOES_ON = re.compile(r"\s*[~∼]\s*\d{1,4}(?![-\d])|/\d{1,2}(?![-./\d])")
"""What makes a number the first of several: 031-900-1000~5, 02-123-4567/8."""
_PIECES = re.compile(rf"{NUMBER.pattern}|[{_TAKEN}()\[\]/,·\n;|]")
_HOLES = re.compile(
    rf"[(\[]\s*[)\]]|[(\[]?\s*{_TAKEN}\s*[)\]]|\s*[/,;·|]\s*{_TAKEN}|{_TAKEN}\s*[/,;·|]\s*"
)
_BREAKS = re.compile(r"[\s()\[\]/,·]+")
"""What may stand between a name and its title."""
_EDGES = " /,;:·|-\n"
_LEADS = re.compile(
    r"(?:전화|연락처|이메일|e-?mail|휴대폰|핸드폰|휴대전화|tel|fax|팩스|h\.?p|☎|T|M|E)\s*[.:)]\s*",
    re.I,
)


def parts_of(column: Column, list_name: str, content: Content = UNSEEN) -> tuple[str, ...]:
    """The fields that the parts of a label name in order, () when it is one label or not clear; its
    cells, if they are known, may show people of firms themselves."""
    theirs = _shows_firms_people(content)
    labels = _label_parts(column)
    if len(labels) < 2:
        return _PERSON_AND_NUMBER if _names_who_is_reached(column, list_name, content) else ()
    keys = [header_key(label) for label in labels]
    if list_name == "sites" and tuple(map(_ratio_of, keys)) == _RATIOS:
        return _RATIOS
    if officers := _department_and_officer(keys, list_name):
        return officers
    if _ONES_FIRM.issuperset(keys[:1]) and _TITLE_LABELS.issuperset(keys[1:]):
        return _FIRM_AND_TITLE
    if (bare := _SOMEBODYS.sub("", keys[0])) in _TITLE_LABELS | _NAMES:
        labels, keys = [bare, *labels[1:]], [bare, *keys[1:]]  # 면담자 직·성명
    keys = [_PARTNERS.sub("", key) if _PARTNERS.sub("", key) in _PERSON else key for key in keys]
    theirs = theirs or bool(_PARTNERS.match(header_key(labels[0])))
    known = theirs or _OF_FIRM.intersection(keys)
    if _PERSON.intersection(keys) and list_name in _CITY_TOO and not known:
        return ()
    titled = bool((_OF_FIRM | {_TITLE}).intersection(keys))
    titled = titled and not _OTHERS_GROUP.search(column.header)
    paths = [
        "contact.name" if key in _PERSON or (titled and key in _NAMES)
        else "contact.title" if key == _TITLE
        else _path(column, label, list_name)
        for key, label in zip(keys, labels, strict=True)
    ]  # fmt: skip
    if list_name in _CITY_TOO and keys[0] in _OF_CITY and _REACHES.issuperset(paths[1:]):
        return ("case.department", IGNORED)  # 담당부서(연락처): it reaches the city, no firm
    if None in paths:
        return ()
    found = tuple(path for path in paths if path is not None)
    if set(found) == {"contact.title", "contact.name"}:
        found = (
            "contact.name",
            "contact.title",
        )  # 직·성명: the person comes first, whatever the label
    named = [path for path in found if path]
    if not named or not found[0] or len(set(named)) < len(named) or not _parts_tell(named):
        return ()
    return found


def _ratio_of(key: str) -> str:
    """건폐 and 건폐율, 용적 and 용적률: how much of a plot may be built on, and how high."""
    return next((path for word, path in _RATIO_WORDS if word.match(key)), "")


def _department_and_officer(keys: Sequence[str], list_name: str) -> tuple[str, ...]:
    """담당부서(성명), 담당부서/담당자: a name behind the city's department is its officer's."""
    if list_name not in _CITY_TOO or len(keys) != 2:
        return ()
    fields = [
        "case.department" if key in _OF_CITY
        else "case.officer" if key in _PERSON | _NAMES
        else ""
        for key in keys
    ]  # fmt: skip
    return tuple(fields) if set(fields) == {"case.department", "case.officer"} else ()


def _label_parts(column: Column) -> list[str]:
    if not column.labels:
        return []
    label = as_the_heads(clean(column.labels[-1]))
    found = _BRACKETED.match(label)
    if found and header_key(found[2]) in _HEAD_OFFICE:
        return [found[1]]  # 사업자번호(본점) is one number
    if found:
        return [*_SEPARATOR.split(found[1]), *_SEPARATOR.split(found[2])]
    return [part for part in _SEPARATOR.split(label) if part]


def _path(column: Column, label: str, list_name: str) -> str | None:
    """The field of one part; None when it names none for certain."""
    key = header_key(label)
    if key in _FAX:
        return IGNORED
    if key in _PERSON:
        return "contact.name"
    found = guesses(Column(column.index, label, (*column.labels[:-1], label)), list_name)
    return found[0].path if found and found[0].confidence >= _LEAST else None


def _parts_tell(paths: Sequence[str]) -> bool:
    """Whether cells of these fields can be taken apart: at most one of them is only a rest."""
    kinds = [find_field(path).kind for path in paths]
    typed = [kind for kind in kinds if kind in _TYPED]
    people = [path for path in paths if path in _PEOPLE]
    rest = [
        path
        for path, kind in zip(paths, kinds, strict=True)
        if kind not in _TYPED and path not in _PEOPLE
    ]
    if len(set(typed)) < len(typed) or len(people) > 1 or len(rest) > 1:
        return False
    if rest and people and not set(rest) <= _WORDY:
        return False
    return bool(typed) or bool(people and rest)


def _names_who_is_reached(column: Column, list_name: str, content: Content) -> bool:
    """Whether the cells under 담당자 연락처, or under 연락처 some of them, name the person as well."""
    key = header_key(column.header)
    if _REACHED.match(key):
        return _shows_firms_people(content)
    some = share(content.sample, _is_person_and_mobile) >= _SOME
    return some and key in _ANYBODYS and list_name not in _CITY_TOO and not are_officials(content)


def _shows_firms_people(content: Content) -> bool:
    """Whether most cells name people beside mobile numbers, or by titles that only firms give."""
    told = share(content.sample, _is_person_and_mobile)
    return told >= _MOST or (are_of_firms(content) and told > 0)


def _is_person_and_mobile(cell: object) -> bool:
    if not isinstance(cell, str) or not (found := NUMBER.search(cell)):
        return False
    rest = (cell[: found.start()] + cell[found.end() :]).strip(_EDGES + "()[]")
    return found[0].lstrip("(").startswith("010") and bool(re.search("[가-힣A-Za-z]{2}", rest))


def as_contact(parts: Sequence[str]) -> tuple[str, ...]:
    """담당자/연락처: what reaches a contact in its cell is the contact's, not the firm's."""
    if "contact.name" not in parts:
        return tuple(parts)
    return tuple(OF_A_CONTACT.get(part, part) for part in parts)


def read_parts(cell: str, parts: Sequence[str]) -> Mapping[str, Reading]:
    """What each field finds in a cell; a field that finds nothing is left out."""
    text, notes = masked(clean(cell))
    found: dict[str, Reading] = {}
    if tuple(parts) == _FIRM_AND_TITLE:
        firm, _, title = text.rpartition(" ")
        known = header_key(title) in TITLES or _TITLES_BESIDE.match(title)
        return (
            {_FIRM_AND_TITLE[0]: Parsed(firm.strip(" ,/")), _FIRM_AND_TITLE[1]: Parsed(title)}
            if firm and known
            else {}
        )
    if tuple(parts) == _RATIOS:
        said = _RATIO_PAIR.fullmatch(text)
        return dict(zip(parts, map(_typed, parts, said.groups()), strict=True)) if said else {}
    for path in parts:
        if path and (form := _FORMS.get(find_field(path).kind)):
            match = form.search(text)
            if match:
                found[path] = reading = _typed(path, match[0])
                end = match.end()
                if form is NUMBER and (more := _GOES_ON.match(text, end)):
                    end = more.end()
                    found[path] = _noted(reading)
                text = f"{text[: match.start()]}{_TAKEN}{text[end:]}"
    if "contact.name" in parts and _names_several(text):
        return {"contact.name": Parsed(None, "parts.unclear")}
    if IGNORED not in parts and NUMBER.search(text):
        found |= {path: _noted(one) for path, one in found.items() if _is_number(path)}
    if IGNORED in parts or any(map(_is_number, found)):
        text = NUMBER.sub(_TAKEN, text)
    wordy = [path for path in parts if path and find_field(path).kind not in _TYPED]
    _take_words(_LEADS.sub(" ", text), wordy, found, notes)
    return found


def _is_number(path: str) -> bool:
    return find_field(path).kind is Kind.PHONE


def _noted(reading: Reading) -> Reading:
    """The reading of the first of several numbers."""
    return reading._replace(notes=(*reading.notes, "extra_text"))


def _names_several(text: str) -> bool:
    """Whether a cell names several people, each with a number of its own: which number is whose, one
    contact can't say."""
    numbers = len(NUMBER.findall(text)) + text.count(_TAKEN)
    people = [split_person(piece.strip(_EDGES))[0] for piece in _PIECES.split(text)]
    return numbers > 1 and sum(looks_like_person(one.replace(" ", "")) for one in people) > 1


def _typed(path: str, text: str) -> Reading:
    return parser_for(path, find_field(path), "")(" ".join(text.split()))


def _take_words(
    text: str, paths: Sequence[str], found: dict[str, Reading], notes: tuple[str, ...]
) -> None:
    """Give the words that are left to the one or two fields that take words."""
    if not paths:
        return
    if len(paths) == 1:
        rest = _HOLES.sub(" ", text).replace(_TAKEN, " ").strip(_EDGES)
        if rest:
            if paths[0] == "contact.name":
                person, title = split_person(" ".join(_BREAKS.split(rest)).strip())
                if title:
                    rest, found["contact.title"] = person, Parsed(title)
            reading = parser_for(paths[0], find_field(paths[0]), "")(rest)
            found[paths[0]] = Parsed(reading.value, reading.problem, (*reading.notes, *notes))
        return
    pieces = re.split(rf"[{_TAKEN}/()\[\],·\n:;|]+", text)
    pieces = [" ".join(piece.split()).strip(" -.") for piece in pieces if piece.strip(" -.")]
    if not pieces:
        return
    person = next(path for path in paths if path in _PEOPLE)
    other = next(path for path in paths if path not in _PEOPLE)
    words = pieces if len(pieces) > 1 else pieces[0].split()
    if len(pieces) == 2 and all(word.isascii() for word in words) and person == "contact.name":
        found[paths[0]], found[paths[1]] = (Parsed(word) for word in words)  # Jane Roe/Manager
        return
    people = [word for word in words if looks_like_person(word) and word not in TITLES]
    if other == "case.department":
        people = [word for word in words if not _OFFICE.search(word) and word not in TITLES]
    if len(people) != 1:
        found[person] = Parsed(None, "parts.unclear")
        return
    rest = " ".join(word for word in words if word != people[0])
    found[person] = parser_for(person, find_field(person), "")(people[0])
    if rest:
        found[other] = parser_for(other, find_field(other), "")(rest)


_OFFICE = re.compile(r"(?:과|팀|실|국|단|담당관|사업소|센터|본부)$|\d|\s")
