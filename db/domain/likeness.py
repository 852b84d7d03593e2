"""How likely two descriptions are of one firm, and why: the importer's matcher and the queue of
possible duplicates ask the same question."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from db.domain.addresses import place_keys, region_of
from db.domain.catalogue import catalogue
from db.domain.comparable import comparable, members, regions_conflict
from db.domain.kinds import RecordKind
from db.domain.names import legal_form, name_key
from db.domain.values import Value, is_empty

NUMBERS = ("business_number", "corporate_number")
"""Numbers that name a firm: equal they are strong, both there and differing they are a veto."""
PROPOSED = 0.5
"""Two stored firms below this are not put before an officer."""

_SAME_NAME, _SIMILAR_NAME, _SAME_NUMBER = 0.6, 0.3, 0.6
_REGION, _PEOPLE, _CONTACT = 0.15, 0.2, 0.2
_BRANCH = re.compile(
    r"(?:지점|지사|지부|지소|분점|분원|분교|(?:제?[0-9]+)?공장|영업소|출장소|사업소|사업장|사업부"
    r"|대리점|직영점|물류센터)$"
)
_ADDRESSES = ("address", "address_lot")
_ORGANIZATION = catalogue(RecordKind.ORGANIZATION)

Values = Mapping[str, Value]


@dataclass(frozen=True, slots=True)
class Likeness:
    """From 0 to 1 with the codes of what speaks for it and against it.

    ``vetoes`` are the numbers in which the two differ, and "branch" where one is a branch or a
    plant of the other: with one of these they are not the same however much agrees.
    """

    score: float
    reasons: tuple[str, ...]
    vetoes: tuple[str, ...] = ()

    @property
    def proposed(self) -> bool:
        """Whether an officer should look at the two."""
        return not self.vetoes and self.score >= PROPOSED


def likeness(one: Values, other: Values) -> Likeness:
    """How likely ``one`` and ``other`` (values by field key) are of one firm."""
    score, reason = _names(one, other)
    reasons = [reason]
    against = set(contradictions(one, other))
    if regions_conflict(_region(one), _region(other)):
        against.add("region")
    for key, weight in (("region", _REGION), ("representatives", _PEOPLE)):
        if key in against:
            score -= weight
            reasons.append(f"differs.{key}")
        elif _both_say(one, other, key):
            score += weight
            reasons.append(f"same.{key}")
    for key, weight in (("phone", _CONTACT), ("email", _CONTACT), ("address", _CONTACT)):
        if _agree(one, other, key):
            score += weight
            reasons.append(f"same.{key}")
    for key in NUMBERS:
        if key not in against and both(one, other, key):
            score += _SAME_NUMBER
            reasons.append(f"same.{key}")
        elif is_empty(one.get(key)) != is_empty(other.get(key)):
            reasons.append(f"one_side.{key}")
    vetoes = [key for key in NUMBERS if key in against]
    if reason != "same.name" and is_branch_of(_name(one), _name(other)):
        vetoes.append("branch")
    return Likeness(round(max(0.0, min(score, 1.0)), 2), tuple(reasons), tuple(vetoes))


def contradictions(one: Values, other: Values) -> tuple[str, ...]:
    """The fields in which two descriptions can't be of one firm as they stand."""
    found = [
        number for number in NUMBERS if both(one, other, number) and one[number] != other[number]
    ]
    if regions_conflict(_text(one, "region"), _text(other, "region")):
        found.append("region")
    if both(one, other, "representatives") and not _shared_people(one, other):
        found.append("representatives")
    return tuple(found)


class ByCodes(Enum):
    """What the numbers that lists have for their bodies say of two bodies of one name."""

    ALIKE = "alike"
    APART = "apart"
    UNSURE = "unsure"


def by_codes(one: Values, other: Values) -> ByCodes:
    """Whether two of one name are one by their other numbers (종목코드, 관리번호).

    A body may have several: one permit for each screen of a cinema, a new number after a merger. So
    another number under the same label is another body where its address is another too, one body
    where the address or a person, phone, mail or site says so, and else nobody can tell.
    """
    ours, theirs = _codes(one), _codes(other)
    if all(ours[label] & theirs[label] for label in ours.keys() & theirs.keys()):
        return ByCodes.ALIKE
    numbered = any(both(one, other, key) and one[key] == other[key] for key in NUMBERS)
    if numbered or _place(one) & _place(other):
        return ByCodes.ALIKE
    if _elsewhere(one, other):
        return ByCodes.APART
    return ByCodes.ALIKE if _share_something(one, other) else ByCodes.UNSURE


def may_be_two(one: Values, other: Values) -> bool:
    """Whether two of one name in a list of bodies may be two: they are elsewhere, have another phone,
    and share nothing.

    A name with its legal form is one firm with several plants: within a city nobody else may
    register it (상법 제22조). 한성 or 온누리약국 is borne by many.
    """
    if legal_form(_name(one)) or legal_form(_name(other)):
        return False
    if not both(one, other, "phone") or _place(one) & _place(other):
        return False
    return _elsewhere(one, other) and not _share_something(one, other)


def _elsewhere(one: Values, other: Values) -> bool:
    return any(both(one, other, key) and not _goes_on(one, other, key) for key in _ADDRESSES)


def _share_something(one: Values, other: Values) -> bool:
    """Whether a number, a person, the phone, the mail or the site is the same."""
    if any(both(one, other, key) and one[key] == other[key] for key in NUMBERS):
        return True
    if both(one, other, "representatives") and _shared_people(one, other):
        return True
    return any(_agree(one, other, key) for key in ("phone", "email", "website"))


def shares_code(one: Values, other: Values) -> bool:
    """Whether a list's number is the same under the same label."""
    ours, theirs = _codes(one), _codes(other)
    return any(ours[label] & theirs[label] for label in ours.keys() & theirs.keys())


def _codes(values: Values) -> Mapping[str, frozenset[str]]:
    """By label the numbers, without the noughts that a spreadsheet takes from their front."""
    said = values.get("codes")
    found: dict[str, set[str]] = {}
    for label, _, code in (
        (str(one).partition(":") for one in said) if isinstance(said, tuple) else ()
    ):
        plain = "".join(filter(str.isalnum, code)).casefold().lstrip("0")
        found.setdefault("".join(label.split()).casefold(), set()).add(plain)
    return {label: frozenset(codes) for label, codes in found.items()}


def _goes_on(one: Values, other: Values, key: str) -> bool:
    """Whether of two addresses one says less and nothing else: 서울 강남구 and 서울 강남구 논현로 1."""
    first, second = sorted((_text(one, key), _text(other, key)), key=len)
    return "".join(second.split()).startswith("".join(first.split()))


def both(one: Values, other: Values, key: str) -> bool:
    """Whether both say something of ``key``."""
    return not is_empty(one.get(key)) and not is_empty(other.get(key))


def names_of(values: Values) -> frozenset[str]:
    """The name keys a firm is known by: its name, its aliases, its English name."""
    aliases = values.get("aliases")
    listed = aliases if isinstance(aliases, tuple) else ()
    names = (_name(values), _text(values, "name_en"), *listed)
    return frozenset(key for name in names if (key := name_key(name)))


def is_branch_of(one: str, other: str) -> bool:
    """Whether one name is a branch or plant of the other, or both are different ones of a firm.

    "한빛정밀 안산공장" is one of "한빛정밀" and of "한빛정밀 시흥공장", not of "나루바이오".
    """
    first, second = name_key(one), name_key(other)
    if first == second or not (_BRANCH.search(first) or _BRANCH.search(second)):
        return False
    shorter, longer = sorted((first, second), key=len)
    if not _BRANCH.search(shorter):
        return longer.startswith(shorter) and bool(_BRANCH.search(longer))
    return len(shorter) > 3 and longer[:2] == shorter[:2]


def _names(one: Values, other: Values) -> tuple[float, str]:
    first, second = name_key(_name(one)), name_key(_name(other))
    if first and first == second:
        return _SAME_NAME, "same.name"
    if names_of(one) & names_of(other):
        english = {name_key(_text(one, "name_en")), name_key(_text(other, "name_en"))}
        shared = names_of(one) & names_of(other)
        return _SAME_NAME, "same.name_en" if shared <= english else "same.alias"
    if _similar(first, second):
        return _SIMILAR_NAME, "similar.name"
    return 0.0, "differs.name"


def _similar(first: str, second: str) -> bool:
    """Whether one name is the other with a word more, or with one letter mistyped."""
    shorter, longer = sorted((first, second), key=len)
    if len(shorter) < 3:
        return False
    if shorter in longer:
        return True
    return len(shorter) >= 4 and _one_letter_apart(shorter, longer)


def _one_letter_apart(shorter: str, longer: str) -> bool:
    if len(longer) - len(shorter) > 1:
        return False
    at = next((i for i, (a, b) in enumerate(zip(shorter, longer, strict=False)) if a != b), None)
    if at is None:
        return True
    rest = shorter[at:] if len(longer) > len(shorter) else shorter[at + 1 :]
    return rest == longer[at + 1 :]


def _both_say(one: Values, other: Values, key: str) -> bool:
    if key == "region":
        return bool(_region(one) and _region(other))
    return both(one, other, key)


def _region(values: Values) -> str:
    stated = _text(values, "region")
    if stated:
        return stated
    return " ".join(part for part in region_of(_text(values, "address")) if part)


def _agree(one: Values, other: Values, key: str) -> bool:
    if key == "address":
        mine, theirs = _place(one), _place(other)
        if mine & theirs:
            return True
    if not both(one, other, key):
        return False
    entry = _ORGANIZATION.by_key[key]
    return comparable(entry, one[key]) == comparable(entry, other[key])


def _place(values: Values) -> frozenset[str]:
    return place_keys(_text(values, "address"), _text(values, "address_lot"))


def _shared_people(one: Values, other: Values) -> bool:
    ours, theirs = members(one["representatives"]), members(other["representatives"])
    # A masked name of a public list (정*람) agrees with the full one.
    return bool(ours & theirs) or _any_masked_alike(ours, theirs)


def _any_masked_alike(ours: Iterable[str], theirs: Iterable[str]) -> bool:
    others = tuple(theirs)
    return any(_masked_alike(one, another) for one in ours for another in others)


def _masked_alike(one: str, another: str) -> bool:
    hidden = {"*", "○", "〇", "o"}
    if len(one) != len(another) or not (hidden & set(one) or hidden & set(another)):
        return False
    pairs = zip(one, another, strict=True)
    return all(a == b or a in hidden or b in hidden for a, b in pairs)


def _name(values: Values) -> str:
    return _text(values, "name")


def _text(values: Values, key: str) -> str:
    value = values.get(key)
    return "" if is_empty(value) else str(value)
