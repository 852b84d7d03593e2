"""How the labels of people are built: of a firm's contact and of the city's officer."""

from __future__ import annotations

from db.intake.labels.rules import FIRMS_ALONE, PLANS, rule

STAFF = (
    "(?:업체|기업|회사|실무|신청|업무|교육|홍보|채용|인사|영업|기술"
    "|기술이전|기술사업화|산학협력|구매|해외|행사|전시|수출|무역|마케팅)?(?:담당자|실무자)"
)
"""Whoever of a firm's own departments is in charge."""

_CONTACTS = ("contacts",)

RULES = (
    rule("organization.name", "소속(?:기관|기업|회사|업체|단체)?(?:명|명칭)?|근무처|직장(?:명)?", 0.9, _CONTACTS),
    rule("organization.name", "기관|단체|기관단체|기업기관", 0.8, _CONTACTS),
    rule("contact.name", "(?:업무|실무)담당자|(?:참석|참가|신청|방문|면담|발표)자(?:명|성명|이름|성함)?"
         "|위원(?:명|성명)?|성명이름|이름성명|성함", 0.88, _CONTACTS),
    rule("contact.department", "(?:소속|근무|담당)?(?:부서|팀|부서팀)(?:명)?", 0.88, _CONTACTS),
    rule("contact.phone", "(?:사무실|유선|직통|내선|회사|직장|근무처|일반)(?:전화|번호|전화번호|연락처)?", 0.88,
         _CONTACTS),
    rule("contact.department", "(?:기업|업체|회사|기관|상대)(?:측|기관|방)?(?:담당|소속)?(?:부서|팀)(?:명)?", 0.9),
    rule("contact.name", "(?:신청|문의|의뢰|요청|제안)(?:자|인)(?:명|성명)?", 0.84, ("cases",)),
    rule("contact.name", "(?:담당|대외|업무|관련)?임원(?:명)?|(?:주|주요|접촉|연락|소통|업무|실무)?창구", 0.84),
    rule("contact.title", "(?:위원|[면상]담대상자|(?!대표|사업|투자)[가-힣]{2,3}자)?"
         "(?:직위|직책|직급|직함){1,2}(?:명)?", 0.88),
    rule("contact.mobile", "(?:개인|담당자)?(?:휴대|이동|손)(?:폰|전화|번호|전화번호)|[cm]p", 0.88),
    rule("contact.mobile", "개인(?:휴대폰|휴대전화|핸드폰)|(?:개인|휴대)(?:연락처|번호)", 0.88),
    rule("contact.mobile", f"(?:{STAFF})?(?:hp|휴대폰|휴대전화|핸드폰|모바일|mobile)(?:번호|no)?", 0.9),
    rule("contact.name", f"(?:{STAFF})(?:성함|성명|이름|명)", 0.9),
    rule("contact.title", f"(?:{STAFF}|회사|기업|업체|기관|소속)(?:내)?(?:직위|직책|직급|직함)", 0.9),
    rule("contact.department", f"(?:{STAFF})(?:소속)?부서(?:명)?", 0.9),
    rule("contact.email", f"(?:{STAFF}|담당|업무용|회사|개인|참석자|신청자)?(?:이메일|e?메일|e?mail|전자우편|전자메일)"
         "(?:주소)?", 0.9),
    rule("contact.email", "(?:대표자|대표이사|ceo)(?:의)?(?:개인)?(?:이메일|e?메일|e?mail|전자우편|전자메일)"
         "(?:주소)?", 0.88),
    rule("contact.phone", f"(?:{STAFF})(?:연락처|전화|전화번호|유선번호|유선전화|직통전화)", 0.88),
    rule("contact.name", "contact(?:person|name|personname|point)|pointofcontact|personincharge|keycontact", 0.9),
    rule("contact.name", "contact", 0.8),
    rule("contact.name", "누구(?:랑|와)?|만난(?:사람|분)", 0.8),
    rule("contact.mobile", "폰(?:번호)?", 0.84),
    rule("contact.name", "(?:접촉|면담|상담|컨[택텍])(?:인물|인사|상대|상대방)(?:명)?"
         "|(?:설문)?(?:응답|회신)자(?:명|성명)?", 0.86),
    rule("contact.name", "연락(?:담당|창구|책임)(?:자)?(?:명|성명)?", 0.88),
    rule("contact.name",
         "(?:컨[택텍]|콘택트?|키)(?:포인트|퍼슨|담당자|맨)|(?:접촉|컨택|소통)(?:창구|담당자)(?:명|성명)?", 0.86),
    rule("contact.phone", "담당(?:전화|연락처|직통)(?:번호)?", 0.84),
    rule("organization.phone", "담당전화(?:번호)?", 0.76, FIRMS_ALONE),
    rule("contact.title", "position|jobtitle|designation", 0.88),
    rule("contact.mobile", "(?:mobile|cell)(?:phone|number|no)?", 0.88),
    rule("contact.email", "e?mail(?:address|id)?", 0.9),
    rule("case.department",
         "(?:우리시|본시|고양시|시|시청)?"
         "(?:담당|소관|주관|관리|추진|주무|전담|총괄|협약|체결|유치|투자유치)(?:부서|과|팀)(?:명)?", 0.88,
         PLANS),
    rule("case.department", "소관", 0.8, PLANS),
    rule("case.officer", "(?:우리|본|당)?(?:시|도|군|구|팀|과|국|청|공사|공단|센터)측?담당자?(?:명)?", 0.88, PLANS),
    rule("contact.email", "(?:컨[택텍]|창구|임원|[가-힣]{2,3}자)(?:이메일|e?메일|e?mail)(?:주소)?", 0.84),
    rule("case.officer", "(?:시|시청|담당|전담|유치)*(?:공무원|주무관)(?:명|성명)?", 0.88, PLANS),
    rule("case.officer", "(?:전담|유치)(?:담당자|담당|관|pm|매니저)|담당pm", 0.84, PLANS),
    rule("case.officer", "(?:시|업무)?담당(?:자|공무원|주무관)?(?:정|주)", 0.9, PLANS),
    rule("case.deputy", "(?:시|업무)?담당(?:자|공무원|주무관)?부|부담당(?:자)?", 0.9, PLANS),
)  # fmt: skip
