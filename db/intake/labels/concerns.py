"""How the labels of what firms ask for and of visits to them are built: 애로·건의사항, 방문일."""

from __future__ import annotations

from db.intake.labels.rules import DAY, rule

_CONCERNS = ("concerns",)
_VISITS = ("concerns", "activities")
_INQUIRIES = ("activities",)
_ASKED = "신고|호소|제안|약속|애로|건의|고충|규제|민원|요청|요구|불편|문제|현안"
_MET = "현장|기업|방문|출장|면담|상담|접촉|컨[택텍]|교류|통화|간담회|활동|미팅|회의|소통"
_DONE = "처리|조치|검토|답변|회신|해결|지원"

RULES = (
    rule("concern.text", f"(?:기업|업체|주요|현장|접수|세부)*(?:{_ASKED})+(?:및)?(?:{_ASKED})*"
         "(?:사항|내용|요지|의견|안건|과제)?"
         "|(?:접수|문의)내용", 0.9, _CONCERNS),
    rule("concern.raised_on",
         f"(?:{_ASKED})*(?:접수|신청|제출|발생|제기|청취|건의|요청|요구)(?:{DAY})", 0.9, _CONCERNS),
    rule("concern.department",
         "(?:소관|처리|담당|조치|검토|협조|주관|관련|답변)(?:부서|과|팀|기관)(?:명)?", 0.9, _CONCERNS),
    rule("concern.status", "(?:현재|처리|조치|진행|추진|해결|완료)+(?:상태|여부|구분|단계|상황|현황)"
         "|상태|수용여부", 0.9, _CONCERNS),
    rule("concern.result", f"(?:{_DONE})+(?:결과|내용|의견|사항|계획|현황|상황|내역|방안)"
         "|(?:소관)?부서(?:검토)?의견|추진결과", 0.86, _CONCERNS),
    rule("concern.result", "결과", 0.8, _CONCERNS),
    rule("concern.answered_on", "회신|답변", 0.74, _CONCERNS),
    rule("concern.answered_on", f"(?:회신|답변|처리|완료|조치|해결|통보)(?:완료)?(?:{DAY})", 0.9, _CONCERNS),
    rule("concern.kind", f"(?:{_ASKED}|상담)*(?:분야|유형|종류|구분|분류)", 0.84, _CONCERNS),
    rule("concern.document_number", "(?:관련|시행|접수|회신)*(?:문서|공문)(?:번호)?", 0.86, _CONCERNS),
    rule("concern.raised_on", "접수", 0.76, _CONCERNS),
    rule("concern.status", "(?:처리|조치|검토)결과", 0.9, _CONCERNS),
    rule("concern.status", "결과", 0.82, _CONCERNS),
    rule("concern.status", "진행|처리", 0.74, _CONCERNS),
    rule("concern.officer", "(?:처리|조치|검토|답변|회신|해결)담당(?:자|자명)?", 0.84, _CONCERNS),
    rule("activity.happened_on", f"(?:최근|최종|마지막)(?:{_MET})(?:{DAY})?", 0.84, _VISITS),
    rule("activity.officer", "전담(?:자|pm|공무원|매니저)", 0.82, _VISITS),
    rule("activity.happened_on", f"(?:{_MET})+(?:{DAY}|시기)|일시|날짜", 0.88, _VISITS),
    rule("activity.summary",
         f"(?:주요|세부)?(?:{_MET}|논의|협의|대화)+(?:내용|결과|사항|요지|개요|내역)|주요내용", 0.86, _VISITS),
    rule("activity.summary", f"(?:{_MET})+목적", 0.7, _VISITS),
    rule("activity.summary", "내용", 0.72, ("activities",)),
    rule("activity.happened_on", f"(?:문의|상담|접수|등록|생성|작성|신청|예약)+(?:{DAY})", 0.8, _INQUIRIES),
    rule("activity.summary",
         "(?:(?:문의|상담|요청|신청)+(?:상세)?|상세)(?:내용|사항|글|메시지)|문의|메시지|message", 0.8, _INQUIRIES),
    rule("activity.kind", f"(?:{_MET})+(?:방법|방식|형태|수단)", 0.9, _VISITS),
    rule("activity.kind", "(?:방문|통화|면담|유선|전화|내방|이메일){2,}(?:구분|여부)?", 0.8, _VISITS),
    rule("contact.name", "(?:만난|면담한|만나본)(?:사람|분|이)|누구(?:랑|와|를만남)?", 0.86, _VISITS),
    rule("activity.officer", "(?:우리|시)(?:직원|쪽|측|시참석자?|시)", 0.8, _VISITS),
    rule("activity.summary", "(?:이야기|얘기|말|상의)(?:한것|내용|나눈것)|나눈(?:이야기|얘기|말)", 0.82, _VISITS),
    rule("activity.summary", "용건|(?:통화|상담|면담)요지", 0.76, _VISITS),
    rule("concern.text", "건의|애로|요청", 0.8, _CONCERNS),
    rule("contact.name", "(?:면담|상담|통화)?상대(?:방|자)(?:명|성명)?", 0.8, _VISITS),
    rule("concern.result", "상담의견|자문의견|전문가의견", 0.8, _CONCERNS),
    rule("concern.department", "소관", 0.84, _CONCERNS),
    rule("activity.officer", "작성|기록", 0.74, _VISITS),
    rule("activity.kind", f"(?:{_MET})+(?:구분|유형)|방법|방식|수단", 0.86, _VISITS),
    rule("activity.officer",
         "(?:작성|기록|등록|방문|출장|접수|답변|안내)자(?:명|성명)?|상담원|상담사|(?:담당)?pm", 0.84, _VISITS),
    rule("activity.kind", "(?:문의|접수|상담|신청)(?:경로|방법|방식|구분|수단|매체)", 0.84, _INQUIRIES),
    rule("contact.name", "(?:건의|신청|제안|요청|민원|예약)(?:자|인)(?:명|성명)?", 0.84, _VISITS),
    rule("activity.officer", "(?:응대|접수|안내|답변|상담)담당자?", 0.84, _VISITS),
    rule("contact.name", "(?:문의|요청|의뢰|상담신청)(?:자|인)(?:명|성명)?", 0.86, _INQUIRIES),
    rule("organization.name", "(?:문의|상담|요청|의뢰)?(?:소속|기관|기업|업체)(?:기관|기업|회사|업체)?(?:명)?", 0.84,
         _INQUIRIES),
    rule("organization.name",
         "(?:부스|전시관|현장)?(?:방문|면담|상담|접촉)(?:처|대상|기관|기업|업체|회사)(?:명)?", 0.84, _VISITS),
)  # fmt: skip
