"""Plain headers of public files that stood in no table: 품명, 총원, 낙찰업체, 공사기간."""

from __future__ import annotations

WORDS = {
    "organizations": {
        "organization.name": (
            "참가기관 수행기관 주관기업 연구기관명 사업주체명 사업자상호 영업소명 협동조합명 고용기업 채용기업 구인업체명"
            " 피투자기업 낙찰업체 입점업체 어린이집명 유치원명 공연장명 건축사사무소명 약국명칭 장기요양기관명"
        ),
        "organization.representatives": "소장 학교장 운영자 센터장 시설장 연구소장 영업자성명",
        "organization.address": "전체주소 입주주소",
        "organization.phone": "사무실번호 안내전화",
        "organization.capital": "최근결산자본금",
        "organization.website": "운영홈페이지 온라인주소 쇼핑몰주소",
        "organization.industry_name": "제조업종 표준산업명 상권업종소분류명",
        "organization.products": "제조품목 인증제품 인증제품명 품명 생산내용 사업개요 사업소개 제품소개"
        " 가공품목 주된사업",
        "organization.employees": (
            "인원수 총원 상근인력 피보험자수 국민연금가입자수 고용보험피보험자수"
        ),
        "organization.region": "시도구분 자치구 관할시군 시도코드명",
    },
    "agreements": {
        "agreement.valid_until": "종료일",
        "case.planned_period": "추진기간 공사기간",
    },
    "sites": {
        "site.name": "지구명 물건명",
        "site.permitted_industries": "업종배치계획 입주자격업종",
        "site.kind": "토지용도",
        "site.planned_on": "공급일정",
    },
    "cases": {
        "case.progress": "추진경위",
        "case.next_step": "대응방안",
        "case.next_step_on": "추진기한",
        "case.issue": "이슈 걸림돌",
        "case.planned_period": "입주시기 희망시기 착공시기",
    },
    "contacts": {"contact.name": "참석자명 실무자명"},
    "occupancies": {
        "occupancy.room": "층/호 사무실번호",
        "occupancy.until_on": "계약만료일 임대종료일 계약종료일 졸업예정일 계약기간",
        "occupancy.tenure": "분양/임대 자가/임대 계약형태",
    },
    "venture-list": {"certificate.valid_until": "지정기간"},
    "concerns": {"concern.status": "완료여부"},
    "activities": {"activity.happened_on": "일시"},
}
