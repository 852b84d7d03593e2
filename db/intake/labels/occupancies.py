"""How the labels of who sits where are built: 전용면적, 입주일자, 입주예정시기, 퇴거일."""

from __future__ import annotations

from db.intake.labels.rules import DAY, ROOM, rule

_TENANTS = ("occupancies",)

RULES = (
    rule("organization.employees", "고용(?:인원|현황)?", 0.76, _TENANTS),
    rule("occupancy.room", f"(?:입주|임대|임차|분양|배정|사용|공장)*(?:{ROOM})(?:명|번호)?|(?:입주|배정)공간"
         "|(?:입주)?실번호|사무실호수", 0.92,
         _TENANTS),
    rule("occupancy.room", "사무실번호|입주(?:위치|장소)", 0.84, _TENANTS),
    rule("occupancy.room", "(?:입주|해당)?층수?", 0.8, _TENANTS),
    rule("occupancy.area", "(?:전용|실사용|사용|점유)+면적", 0.95, _TENANTS),
    rule("occupancy.area", "(?:입주|임대|임차|배정|대부)+(?:전용)?(?:면적|규모)", 0.93, _TENANTS),
    rule("occupancy.area", "(?:분양|계약|공급)+면적", 0.88, _TENANTS),
    rule("occupancy.actual_on", f"(?:실제?|최초)?입주(?:완료|개시)?(?:{DAY}|시기|시점)", 0.92, _TENANTS),
    rule("occupancy.actual_on",
         f"(?:임대차?|임차|대부|사용|계약|입주)(?:기간)?(?:개시|시작)(?:{DAY})?", 0.84, _TENANTS),
    rule("occupancy.planned_on", f"입주(?:예정|계획)(?:{DAY}|시기|시점)?", 0.94, _TENANTS),
    rule("occupancy.until_on", f"(?:퇴거|퇴실|퇴소|전출|졸업)(?:예정)?(?:{DAY}|시기)"
         "|(?:계약|임대차?|임차|입주)(?:기간)?(?:만료|종료|만기)"
         "(?:예정)?(?:일|일자)?", 0.92, _TENANTS),
    rule("occupancy.until_on", "(?:만료|종료|만기)(?:일|일자)", 0.88, _TENANTS),
    rule("occupancy.until_on", "(?:계약|임대차?|임차|입주|사용|대부)기간(?:만료|종료|만기)", 0.88, _TENANTS),
    rule("occupancy.until_on", "(?:계약|임대차?|임차|입주|사용|대부)기간", 0.84, _TENANTS),
    rule("occupancy.tenure", "(?:입주|점유|사용|소유|임대|분양|임차|자가|매매|계약)+(?:형태|구분|유형|방식|여부)"
         "|(?:분양|자가|매매|소유)(?:임대|임차)|(?:임대|임차)(?:분양|자가|매매|소유)", 0.88,
         _TENANTS),
)  # fmt: skip
