"""The words under which lists write of people: who is in charge, where, and what only a firm's have."""

from __future__ import annotations

from db.intake.columns.person_numbers import key_of
from db.intake.labels.label_grammar import read_label
from db.intake.table import Column
from db.intake.words import word_set

PERSON = word_set(
    "담당자 담당자명 담당자성명 담당 담당자이름 담당자성함 담당이름 담당성명 담당성함 실무자 실무담당자 업무담당자 "
    "기업담당자 업체담당자 회사담당자 기관담당자 성명 이름 성함 "
    "기업참석자 업체참석자 회사참석자 기관참석자 상대참석자 상대방참석자 시참석자 우리시참석자 고양시참석자"
)
IN_CHARGE = word_set(
    "담당 담당자 담당자명 담당자성명 담당자이름 담당자성함 담당이름 담당성명 담당성함 실무자 실무담당자 업무담당자"
)
BARE_NAME = word_set(
    "성명 이름 성함 참가자 참석자 참가자명 참석자명 참가자성명 참가자이름 참가자성함 참석자성명 참석자이름 참석자성함"
    " 신청자성명 신청자이름 신청자성함"
)
DEPARTMENT = word_set("부서 부서명 소속부서 소속 팀 팀명 과 과명 부서팀 과팀")
OFFICIALS = word_set("담당공무원 담당주무관 시담당자")
UNITS = word_set("담당부서 소관부서 주관부서 추진부서 담당과 담당팀")
"""The city's units in a list of what it does; in one of firms alone whoever's the person is."""
CITY = OFFICIALS | UNITS
_FIRM = word_set(
    "직위 직책 직급 휴대전화 휴대폰 핸드폰 휴대폰번호 휴대전화번호 hp 모바일 이메일 email 전자우편 이메일주소 메일"
    " 담당자직위 담당자직책 담당자직급 담당자이메일 담당자메일 담당자휴대폰 담당자휴대전화 담당자핸드폰"
)
MAILS = word_set(
    "이메일 email 전자우편 이메일주소 메일 담당자이메일 담당자메일 담당이메일 담당메일"
)
_OF_A_PERSON = frozenset(("contact.title", "contact.mobile", "contact.email"))


def is_of_a_person(column: Column) -> bool:
    """Whether a label says something that only a person of a firm has here: 직위, 휴대전화, 이메일."""
    key = key_of(column)
    return key in _FIRM or any(path in _OF_A_PERSON for path, _ in read_label(key, "organizations"))
