"""The lists that are known before anybody confirmed one: what they are called and what they hold."""

from __future__ import annotations

import re
from dataclasses import dataclass

from db.intake.mapping import Mapping
from db.intake.table import Table


@dataclass(frozen=True, slots=True)
class Profile:
    """A list that comes again and again: how it is told, and what its headers mean."""

    key: str
    kind: str
    """The kind of list, as ``import --as`` names it."""
    told: re.Pattern[str]
    """What its title, sheet or file is called."""
    columns: tuple[tuple[str, str], ...]
    """Its usual headers with the field each feeds."""


def _columns(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.rpartition("=") for pair in text.split())
    return tuple((header, path) for header, _, path in pairs)


PROFILES: tuple[Profile, ...] = (
    Profile(
        "agreements",
        "agreements",
        re.compile(r"MOU|LOI|투자\s*협약|업무\s*협약|의향서", re.I),
        _columns(
            "협약종류=agreement.kind 기업명=organization.name 협약명=agreement.title"
            " 체결일=agreement.signed_on 투자금액(억원)=agreement.amount 면적(㎡)=agreement.area"
            " 고용인원=agreement.jobs 추진상황=case.progress 비고=agreement.note"
        ),
    ),
    Profile(
        "prospects",
        "venture-list",
        re.compile(r"발굴|유망|잠재|후보"),
        _columns(
            "기업명=organization.name 대표자=organization.representatives"
            " 벤처확인유형=certificate.kind 업종=organization.industry_name"
            " 주소=organization.address 종업원수=organization.employees"
            " 전화번호=organization.phone"
        ),
    ),
    Profile(
        "ventures",
        "venture-list",
        re.compile(r"벤처\s*(?:확인)?\s*기업"),
        _columns(
            "업체명=organization.name 대표자명=organization.representatives"
            " 벤처확인유형=certificate.kind 지역=organization.region 간략주소=organization.address"
            " 업종명(11차)=organization.industry_name 주생산품=organization.products"
            " 벤처유효시작일=certificate.valid_from 벤처유효종료일=certificate.valid_until"
            " 신규_재확인=certificate.renewal"
        ),
    ),
    Profile(
        "innovators",
        "venture-list",
        re.compile(r"이노비즈|메인비즈|기술혁신형|경영혁신형|innobiz|mainbiz", re.I),
        _columns(
            "기업명=organization.name 대표자=organization.representatives 인증번호=certificate.number"
            " 유효기간=certificate.valid_until 소재지=organization.address"
            " 주생산품=organization.products"
        ),
    ),
    Profile(
        "factories",
        "organizations",
        re.compile(r"공장\s*(?:등록|현황|목록)|제조업체"),
        _columns(
            "회사명=organization.name 대표자=organization.representatives"
            " 공장대표주소=organization.address 업종명=organization.industry_name"
            " 생산품=organization.products 종업원수=organization.employees"
            " 전화번호=organization.phone"
        ),
    ),
    Profile(
        "listed",
        "organizations",
        re.compile(r"KRX|상장\s*법인|코스닥|유가증권", re.I),
        _columns(
            "회사명=organization.name 업종=organization.industry_name"
            " 주요제품=organization.products 대표자명=organization.representatives"
            " 홈페이지=organization.website 지역=organization.region"
        ),
    ),
)
_LEAST_SHARED = 0.5


def profile_of(table: Table, mapping: Mapping) -> Profile | None:
    """The list that a table is, by what it is called and what it holds; None for none of these."""
    called = f"{table.title} {table.sheet.name} {table.file_name}"
    fed = {column.field for column in mapping.columns if column.field}
    fitting = [
        (sum(path in fed for _, path in one.columns) / len(one.columns), -at, one)
        for at, one in enumerate(PROFILES)
        if one.kind == mapping.list_kind and one.told.search(called)
    ]
    share, _, best = max(fitting, key=lambda entry: entry[:2], default=(0.0, 0, None))
    return best if share >= _LEAST_SHARED else None
