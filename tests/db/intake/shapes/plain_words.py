"""Plain headers of public files that stood in no table: 품명, 총원, 낙찰업체, 공사기간."""

from __future__ import annotations

WORDS = {
    "organizations": {
        "organization.name": (
            "참가기관 수행기관 주관기업 연구기관명 사업주체명 사업자상호 영업소명 협동조합명 고용기업 채용기업 구인업체명"
            " 피투자기업 낙찰업체 입점업체 어린이집명 유치원명 공연장명 건축사사무소명 약국명칭 장기요양기관명 기업명_국문 사업자상호명"
            " 판매업소명 배출사업장명 허가업체 수입업체 인증받은업체 관심기업 가맹점명 창업팀"
        ),
        "organization.representatives": "소장 학교장 운영자 센터장 시설장 연구소장 영업자성명 업주 점주명 대표약사 지점장",
        "organization.address": "전체주소 입주주소 학교주소 제조소소재지 기업체주소",
        "organization.phone": "사무실번호 안내전화 안내전화번호 학교전화번호",
        "organization.address_lot": "공장주소_지번 소재지번",
        "organization.capital": "최근결산자본금 설립자본금 자본금총액",
        "organization.founded": "개교일 개관연도 개점일",
        "organization.revenue": "작년매출액",
        "organization.name_en": "기업명_영문 명칭(영문)",
        "organization.website": "운영홈페이지 온라인주소 쇼핑몰주소",
        "organization.industry_name": "제조업종 표준산업명 상권업종소분류명 취급업종 허가업종 업종형태",
        "organization.products": "제조품목 인증제품 인증제품명 품명 생산내용 사업개요 사업소개 제품소개"
        " 가공품목 주된사업 주력사업 상품명 제공서비스 영업내용",
        "organization.employees": (
            "인원수 총원 상근인력 피보험자수 국민연금가입자수 고용보험피보험자수 상시고용근로자수 종사인원 근로인원"
        ),
        "organization.region": "시도구분 자치구 구명 관할시군 시도코드명 구·군 권역명 지자체명",
    },
    "agreements": {
        "agreement.valid_until": "종료일 만료일자 효력기간",
        "agreement.amount": "LOI금액",
        "agreement.terms": "업무협약내용 협약분야 의향내용 계약내용",
        "check.invested": "기투자액 투자완료액",
        "check.hired": "기고용인원",
        "case.stage": "이행단계 사업단계 현단계",
        "case.issue": "미이행사유",
        "case.department": "유치부서",
        "organization.name": "업무협약기관",
        "case.planned_period": "추진기간 공사기간",
    },
    "sites": {
        "site.name": "지구명 물건명 산단명 상가명 토지명 건축물명",
        "site.area": "매각면적 산업시설용지면적 분양가능면적",
        "site.price": "공급금액(원/㎡) 평당분양가(만원)",
        "site.address": "토지소재지",
        "site.permitted_industries": "업종배치계획 입주자격업종",
        "site.kind": "토지용도",
        "site.planned_on": "공급일정",
    },
    "cases": {
        "case.progress": "추진경위",
        "case.next_step": "대응방안 대응방향 필요조치 후속업무",
        "case.next_step_on": "추진기한 차기미팅일 재접촉일",
        "case.issue": "이슈 걸림돌 핵심쟁점 이슈사항",
        "case.planned_period": "입주시기 희망시기 착공시기",
    },
    "contacts": {
        "contact.name": "참석자명 실무자명 참가자 신청자명 위원",
        "contact.title": "직책명 참석자직위",
        "contact.mobile": "개인연락처",
        "contact.email": "업무용이메일",
    },
    "occupancies": {
        "occupancy.room": "층/호 사무실번호 입주실번호",
        "occupancy.until_on": "계약만료일 임대종료일 계약종료일 졸업예정일 계약기간 만료일",
        "occupancy.tenure": "분양/임대 자가/임대 계약형태",
    },
    "venture-list": {
        "certificate.valid_until": "지정기간",
        "certificate.confirmed_on": "최초인증일",
        "certificate.issuer": "지정기관 발급처",
    },
    "concerns": {
        "concern.status": "완료여부 수용여부",
        "concern.text": "건의안건 접수내용",
        "concern.result": "부서의견 추진결과",
    },
    "activities": {"activity.happened_on": "일시"},
}
