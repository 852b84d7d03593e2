"""How the labels of what was granted to firms, and of the schemes it was granted under, are built."""

from __future__ import annotations

from db.intake.labels.rules import DAY, rule

_GIVEN = ("applied_incentives",)
_SCHEMES = ("incentives",)
_AID = "지원|보조|보조금|장려|장려금|지원금|인센티브|감면|융자|바우처|육성"
_PAID = "지급|교부|집행|지출|송금"
_DECIDED = "결정|확정|선정|승인|배정"

RULES = (
    rule("organization.name", "(?:보조)?사업자(?:명)?|(?:수혜|지원|보조|교부)(?:기업|업체|대상|대상자|자)(?:명)?",
         0.84, _GIVEN),
    rule("incentive.name", f"(?:{_AID}|유치)*(?:사업|시책|제도|프로그램|항목|종류)(?:명|명칭)?|(?:세부|단위)사업(?:명)?"
         f"|(?:{_AID})(?:명|명칭|유형|구분|분야)|인센티브|감면(?:세목|종류)|세목", 0.88, _GIVEN),
    rule("incentive.name", "(?:지원|감면)내용|사업내용", 0.7, _GIVEN),
    rule("applied_incentive.amount",
         f"(?:총|최종)?(?:{_AID}|세액|{_DECIDED})*(?:{_AID})(?:{_DECIDED})*(?:금|액|금액|규모|총액|결정액|확정액)+"
         f"|보조금|지원금|장려금|감면세액|(?:{_PAID})?(?:{_DECIDED})(?:금액|액)", 0.9, _GIVEN),
    rule("applied_incentive.amount", f"(?:보조금|지원금|장려금|기|총)?(?:{_PAID})(?:총)?(?:금액|액)", 0.84, _GIVEN),
    rule("applied_incentive.applied_on", f"(?:{_AID}|{_PAID})*(?:신청|접수)(?:{DAY})", 0.9, _GIVEN),
    rule("applied_incentive.acquired_on", f"(?:부동산|토지|건물|물건)?취득(?:{DAY})", 0.9, _GIVEN),
    rule("applied_incentive.direct_use_on",
         f"(?:직접)?사용(?:개시|시작)?(?:{DAY})|직접사용(?:개시|시작)?", 0.9, _GIVEN),
    rule("applied_incentive.status",
         f"(?:{_AID}|{_PAID}|{_DECIDED}|처리|진행|추진|정산|심사)*(?:상태|여부|단계|상황|현황|결과|구분)",
         0.82, _GIVEN),
    rule("applied_incentive.status", f"(?:{_AID}|{_PAID}|심의|위원회)*(?:{_DECIDED})", 0.8, _GIVEN),
    rule("incentive.name", "(?:지원|시책|인센티브|보조금)명", 0.88, _SCHEMES),
    rule("incentive.name", "(?:지원|유치|투자유치)*(?:시책|사업|제도|인센티브|프로그램)(?:명|명칭)?", 0.88, _SCHEMES),
    rule("incentive.cap_text", "(?:주요|세부)?(?:지원|시책|사업)(?:내용|한도|규모|금액|범위|사항)|한도(?:액)?|내용",
         0.86, _SCHEMES),
    rule("incentive.conditions", "(?:지원|신청)?(?:대상|요건|조건|자격)(?:요건|기업|조건)?", 0.84, _SCHEMES),
    rule("incentive.legal_basis", "(?:관련|지원|법적)?(?:근거|법령|조례)(?:법령|조례|규정)?", 0.88, _SCHEMES),
    rule("incentive.valid_until", "(?:적용|시행|일몰|지원|신청)(?:종료|만료|기한|기간)?(?:일|일자)?|일몰", 0.74,
         _SCHEMES),
)  # fmt: skip
