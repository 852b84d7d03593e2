"""Headers as offices word them mean their field, however they are built, and others mean none."""

from __future__ import annotations

import pytest

from db.intake.labels.headers import guesses
from db.intake.labels.label_grammar import read_label
from db.intake.mapping import THRESHOLD
from db.intake.table import Column
from tests.db.intake.shapes import built_words
from tests.db.intake.shapes.header_words import (
    AGREEMENTS,
    CASES,
    CERTIFICATES,
    NOT_OURS,
    OF_CONTRACTS,
    ORGANIZATIONS,
)
from tests.db.intake.shapes.plain_words import WORDS

KINDS = {
    "organizations": ORGANIZATIONS, "venture-list": CERTIFICATES, "agreements": AGREEMENTS,
    "cases": CASES,
}  # fmt: skip
BUILT = {
    "organizations": built_words.ORGANIZATIONS, "agreements": built_words.AGREEMENTS,
    "cases": built_words.CASES, "checks": built_words.CHECKS, "sites": built_words.SITES,
    "venture-list": built_words.VENTURE_LIST, "contacts": built_words.CONTACTS,
}  # fmt: skip
NEEDS_CELLS = {"구분(MOU/LOI)"}
"""Only the cells tell what these mean."""


def _meant(word: str, kind: str) -> str:
    found = guesses(Column(0, word, (word,)), kind)
    return found[0].path if found and found[0].confidence >= THRESHOLD else ""


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_offices_mean_their_field(kind: str):
    for path, words in KINDS[kind].items():
        read = {word: _meant(word, kind) for word in words.split() if word not in NEEDS_CELLS}
        assert {word: found for word, found in read.items() if found != path} == {}


@pytest.mark.parametrize("kind", BUILT)
def test_labels_in_no_table_are_read_by_what_they_are_built_of(kind: str):
    for path, words in BUILT[kind].items():
        read = {word: _meant(word, kind) for word in words.split()}
        assert {word: found for word, found in read.items() if found != path} == {}


@pytest.mark.parametrize("kind", WORDS)
def test_plain_words_of_public_files_mean_their_field(kind: str):
    for path, words in WORDS[kind].items():
        read = {word: _meant(word, kind) for word in words.split()}
        assert {word: found for word, found in read.items() if found != path} == {}


@pytest.mark.parametrize("kind", KINDS)
def test_other_words_mean_nothing(kind: str):
    found = {word for word in NOT_OURS.split() if _meant(word, kind)}
    assert found == (OF_CONTRACTS if kind == "agreements" else set())


@pytest.mark.parametrize(
    ("label", "path"),
    [
        ("인증기관", "certificate.issuer"),
        ("인증업체명", "organization.name"),
        ("본원소재지", "organization.address"),
        ("현종업원합계", "organization.employees"),
    ],
)
def test_a_label_is_read_by_its_parts(label: str, path: str):
    assert [found for found, _ in read_label(label, "venture-list")] == [path]


@pytest.mark.parametrize(
    ("labels", "kind", "path"),
    [
        (("투자금액(억원)", "협약"), "agreements", "agreement.amount"),
        (("고용인원(명)", "협약"), "agreements", "agreement.jobs"),
        (("의향 내용", "면적(㎡)"), "agreements", "agreement.area"),
        (("연락처", "전화"), "organizations", "organization.phone"),
        (("면적(㎡)", "토지"), "sites", "site.area"),
    ],
)
def test_a_leaf_is_read_with_the_words_over_it(labels: tuple[str, ...], kind: str, path: str):
    first, *_ = guesses(Column(0, " › ".join(labels), labels), kind)
    assert (first.path, first.confidence >= THRESHOLD) == (path, True)


@pytest.mark.parametrize("label", ["여성근로자수", "대표자연락처", "이행금액", "연면적", "주주명"])
def test_a_part_that_is_not_known_leaves_the_label_unread(label: str):
    assert read_label(label, "organizations") == ()
    assert read_label(label, "agreements") == ()


@pytest.mark.parametrize("label", ["공시지가", "개별공시지가", "시세"])
def test_what_ground_is_said_to_be_worth_is_no_price_it_is_offered_at(label: str):
    assert read_label(label, "sites") == ()


@pytest.mark.parametrize(
    ("labels", "kind"),
    [
        (("사업기간", "종료일"), "agreements"),
        (("공사", "종료일"), "agreements"),
        (("참가", "인원수"), "organizations"),
        (("재무현황", "자본"), "organizations"),
    ],
)
def test_a_word_under_another_head_is_left_to_be_asked(labels: tuple[str, ...], kind: str):
    found = guesses(Column(0, " › ".join(labels), labels), kind)
    assert not [guess for guess in found if guess.confidence >= THRESHOLD]
