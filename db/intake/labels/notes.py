"""How remarks are headed; they belong to what the list is about."""

from __future__ import annotations

from db.intake.labels.rules import FIRMS_ALONE, Rule, rule

_REMARK = "비고|특이사항|특기사항|참고사항|기타사항|메모|코멘트|remarks?"
_PATTERN = (
    f"(?:기타|주요|및|관련)*(?:{_REMARK})(?:및|란|사항|기타|{_REMARK})*"
    "(?:및(?:향후|추후)?(?:추진|조치)?(?:사항|계획|대책|일정)?)?|기타비고|참고"
)
_OF = {
    "organization.note": FIRMS_ALONE, "case.note": ("cases",), "agreement.note": ("agreements",),
    "check.note": ("checks",), "site.note": ("sites",),
    "occupancy.note": ("occupancies",), "applied_incentive.note": ("applied_incentives",),
    "incentive.note": ("incentives",), "project.note": ("projects",),
    "joint_project.note": ("joint_projects",), "working_group.note": ("working_groups",),
}  # fmt: skip

RULES: tuple[Rule, ...] = tuple(rule(path, _PATTERN, 0.84, lists) for path, lists in _OF.items())
