"""What each column may feed by itself: by what is known of it, by its words, by its cells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from db.domain.catalogue import find_field
from db.domain.computed import is_computed
from db.domain.kinds import Kind, RecordKind
from db.intake.cells.compound import as_contact, parts_of, read_parts
from db.intake.cells.content import Content, fits, share
from db.intake.cells.content_kinds import (
    addresses,
    are_areas,
    are_codes,
    are_sums,
    firm_share,
    numbers_only,
)
from db.intake.cells.industry_cells import is_industry
from db.intake.cells.parts_of_counts import without_part
from db.intake.cells.people_content import are_people, are_people_and_firms, side_of
from db.intake.cells.site_prices import measure_of
from db.intake.cells.units import UNKNOWN, unit_of
from db.intake.columns.certificate_groups import of_its_group
from db.intake.columns.firms_by_cells import institution_share
from db.intake.columns.offers import ListView, Offer
from db.intake.columns.offers_by_cells import by_content
from db.intake.columns.own_lists import PATH, is_field
from db.intake.labels.firm_labels import are_reached, calls_anybody, says_of_firms
from db.intake.labels.headers import Guess, guesses
from db.intake.labels.label_brackets import without_brackets
from db.intake.labels.own_noun import guesses_without
from db.intake.labels.rules import PLANS
from db.intake.labels.sites import SETTLES
from db.intake.list_kinds import ListKind
from db.intake.mapping import COMPUTED, LEFT_OUT
from db.intake.table import Column
from db.intake.words import header_key, word_set

_WEAK_NAMES = word_set(
    "명칭 name title 기관 단체 시설명 공간명 장소명 대학 대학교 병원 의료기관 연구기관 연구원 협회 도서관"
)
"""Labels that name a firm only where the cells look like firms."""
_LEAST_FIT = 0.5
_REPEATED = re.compile(r"시설명\s*$")
"""Labels of facilities, which a list may name again and again for what lies around them."""
_ANY_KIND, _NEARLY_ALL = word_set("구분 분류 유형 종류 type category"), 0.9
_OWN_LABEL = 0.9
_WHERE = "case.wanted_site"
_MOSTLY = 0.5
_CODES = 0.9
"""Share of codes that makes a column of industries one of codes."""
_AREAS = 0.7
"""Share of areas that makes a column of places one of areas; a few are told cell by cell."""
_ADDRESSES = 0.3


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a list's columns before their words are read."""

    said: Mapping[int, str]
    """Their labels as the list has them."""
    codes: Mapping[int, str]
    """The fields of a list that we wrote ourselves, "" for a figure."""
    remembered: Mapping[int, str]
    """Earlier choices for this shape; "" means no field."""
    chosen: Mapping[int, str]
    """The officer's own; "" means no field."""
    noun: str
    """What most of the labels begin with."""


class ColumnReader:
    """Reads the columns of one list, one by one; the list's notes say why one offers nothing."""

    def __init__(self, view: ListView, known: Known) -> None:
        self._view = view
        self._known = known
        self._beside_firms = any(map(says_of_firms, view.columns)) or are_reached(view.columns)
        self._beside_firms |= any(
            share(one.sample, is_industry) >= _MOSTLY for one in view.contents.values()
        )
        self._is_measured = _is_area(view.table.unit)

    def offers(self, column: Column) -> list[Offer]:
        """What one column may feed."""
        known, notes = self._known, self._view.notes
        if column.index in known.chosen:
            return self._certain(column, known.chosen[column.index], "by_hand")
        if path := known.codes.get(column.index):
            return [Offer(column.index, path, 1.0, "code")]
        if column.index in known.codes:
            return []
        if known.codes:
            notes[column.index] = "computed"  # a figure of ours: nothing to be read back
            return []
        if is_computed(column.header):
            notes[column.index] = COMPUTED
            return []
        return self._read(column, header_key(known.said[column.index]))

    def _read(self, column: Column, key: str) -> list[Offer]:
        kind, content = self._view.kind, self._view.contents[column.index]
        named = parts_of(column, kind.name, content)
        if (parts := as_contact(named)) and _take_apart(content, parts):
            return [Offer(column.index, parts[0], 0.9, "synonym", parts=parts)]
        if column.index in self._known.remembered:
            return self._certain(column, self._known.remembered[column.index], "memory")
        if PATH.match(column.header) and is_field(column.header):
            return self._certain(column, column.header, "code")
        guessed = guesses(_of_the_whole(column, content), kind.name)
        guessed = guessed or guesses_without(self._known.noun, column, kind.name)
        guessed = of_its_group(column, guessed, certified=RecordKind.CERTIFICATE in kind.records)
        if not content.filled and _is_unsure(guessed):
            return []
        found = self._by_words(column, key, guessed, content)
        if not found and column.index not in self._view.notes:
            found += by_content(column, kind, content)
        return found

    def _by_words(
        self, column: Column, key: str, guessed: Sequence[Guess], content: Content
    ) -> list[Offer]:
        """What the label says, as far as the cells may be that."""
        measured = self._is_measured and numbers_only(content)
        guessed = guessed or _by_unit(key, self._view.kind, content)
        areas = _by_areas(_by_codes(guessed, content), self._view.kind, content, measured=measured)
        agreed = self._view.kind.name == "agreements"
        found: list[Offer] = []
        for guess in _as_meant(areas, key, content, agreed=agreed):
            fit = self._fit(column, guess, content)
            if fit < _least_fit(guess, guessed, column.header):
                self._view.notes.setdefault(column.index, "content_differs")
                continue
            said = f"{column.header} {self._view.table.unit}"
            if guess.path == "site.price" and not measure_of(said):
                continue  # the price of a whole plot is no price of a square metre
            confidence = round(guess.confidence * (0.9 + 0.1 * fit), 3)
            found.append(Offer(column.index, guess.path, confidence, "synonym", guess.period))
        return found

    def _fit(self, column: Column, guess: Guess, content: Content) -> float:
        fit = fits(find_field(guess.path), guess.path, content)
        if guess.path == "organization.name" and _REPEATED.search(column.header):
            fit = fit if content.distinct >= _LEAST_FIT else 0.0  # where the water of many goes
        if guess.path == "organization.name" and side_of(content) == "city":
            return 0.0  # 주관 over 바이오산업과 is a department of ours
        bare = without_brackets(column.labels[-1]) if column.labels else ""
        if guess.path == "organization.name" and calls_anybody(header_key(bare)):
            fit = 0.0 if are_people_and_firms(content) else fit
        if guess.path == "organization.name" and guess.confidence < _OWN_LABEL:
            fit = 0.0 if are_people(content) else fit  # 의원명 over those whom a town elected
        weak = header_key(bare) in _WEAK_NAMES
        weak = weak and (not self._beside_firms or are_people(content))
        if guess.path == "organization.name" and weak:
            return min(fit, max(firm_share(content), institution_share(content)) + 0.3)
        return fit

    def _certain(self, column: Column, path: str, evidence: str) -> list[Offer]:
        if not path:
            self._view.notes[column.index] = LEFT_OUT
            return []
        first, *_ = parts = tuple(path.split("+"))
        further = parts if len(parts) > 1 else ()
        period = self._period(column, first) if evidence == "memory" else ""
        return [Offer(column.index, first, 1.0, evidence, period, parts=further)]

    def _period(self, column: Column, path: str) -> str:
        """The time that a label names, by which a further list has a newer column beside it."""
        found = guesses(column, self._view.kind.name)
        return next((guess.period for guess in found if guess.path == path), "")


def _of_the_whole(column: Column, content: Content) -> Column:
    """상시근로자수(장애인) over 20(12) counts all of them."""
    bare = without_part(column.labels[-1], content) if column.labels else ""
    return replace(column, header=bare, labels=(*column.labels[:-1], bare)) if bare else column


def _least_fit(guess: Guess, guessed: Sequence[Guess], label: str) -> float:
    """A label that is a choice's very own (발굴경로) needs one word that is known; others are asked."""
    if guess.path == "organization.org_type" and header_key(label) in _ANY_KIND:
        return _NEARLY_ALL  # 연구소 and 전담부서 under 구분 are kinds of something else
    own = guess.confidence >= _OWN_LABEL and all(other.path == guess.path for other in guessed)
    return 0.01 if own and find_field(guess.path).kind is Kind.CHOICE else _LEAST_FIT


def _is_unsure(guessed: Sequence[Guess]) -> bool:
    """구분 over nothing: a choice that only the cells could tell from another field."""
    return bool(guessed) and find_field(guessed[0].path).kind is Kind.CHOICE and len(guessed) > 1


def _by_codes(guessed: Sequence[Guess], content: Content) -> list[Guess]:
    """업종 over "C26" or "29271" is the code of the industry, not its name."""
    code = "organization.industry_code"
    if are_codes(content) < _CODES:
        return list(guessed)
    return [
        replace(guess, path=code) if guess.path == "organization.industry_name" else guess
        for guess in guessed
    ]


def _is_area(unit_line: str) -> bool:
    """Whether a list says in what unit its areas are: (단위 : 백만원, 평, 명)."""
    return unit_of(Kind.AREA, (), unit_line, "").name not in ("", UNKNOWN)


def _by_areas(
    guessed: Sequence[Guess], kind: ListKind, content: Content, *, measured: bool
) -> list[Guess]:
    """부지 over "26만㎡" and "1만평" is how much is wanted, not where; and so over numbers alone in
    a ``measured`` list."""
    area = "agreement.area" if kind.name == "agreements" else "case.wanted_area"
    if not measured and are_areas(content) < _AREAS:
        return list(guessed)
    return [replace(one, path=area) if one.path == _WHERE else one for one in guessed]


def _by_unit(key: str, kind: ListKind, content: Content) -> list[Guess]:
    """이전 규모 over 500평 or 30억: what a size is of say the units of its cells."""
    if kind.name not in PLANS or not key.endswith("규모"):
        return []
    amount, area = (
        ("agreement.amount", "agreement.area") if kind.name == "agreements"
        else ("case.planned_investment", "case.wanted_area")
    )  # fmt: skip
    if are_areas(content) >= _AREAS:
        return [Guess(area, _OWN_LABEL)]
    return [Guess(amount, _OWN_LABEL)] if are_sums(content) >= _AREAS else []


def _as_meant(guessed: Sequence[Guess], key: str, content: Content, *, agreed: bool) -> list[Guess]:
    """위치 over whole addresses is where the firm sits, not where it wants to go, and so it may be of
    who ``agreed``, unless places to settle at stand under it; 접수번호 over 1, 2, 3 counts the lines."""
    if key.startswith("접수") and all(str(cell).isdigit() for cell in content.sample):
        return [guess for guess in guessed if guess.path != "agreement.number"]
    if not key.endswith("위치"):
        return list(guessed)
    settles = share(content.sample, lambda cell: SETTLES.search(str(cell)) is not None) >= _MOSTLY
    if addresses(content) < _ADDRESSES and (settles or not agreed):
        return list(guessed)
    return [guess for guess in guessed if guess.path not in (_WHERE, "occupancy.room")]


def _take_apart(content: Content, parts: Sequence[str]) -> bool:
    """Whether most of the cells hold what a label of several parts says."""
    sample = [cell for cell in content.sample if isinstance(cell, str)]
    good = sum(
        any(reading.value is not None for reading in read_parts(cell, parts).values())
        for cell in sample
    )
    return bool(sample) and good >= 0.7 * len(content.sample)
