"""How a plan is told: in a list of agreements it is the agreement's, in one of cases the case's."""

from __future__ import annotations

from db.intake.labels.rules import PLANS, Rule, rule

_MONEY = "총|투자|협약|협약상|의향|제안|계획|예정|예상|유치|추정|희망|검토|약정|약속|사업|추진|mou|loi|의향서"
_SITE_OF = "추천|희망|의향|요구|필요|예정|관심|투자|사업|입주|이전|건립|공장|검토|선호|대상|후보|제안|유치|협약|신청"


def _planned(record: str, keys: tuple[str, str, str]) -> tuple[Rule, ...]:
    lists = ("agreements",) if record == "agreement" else ("cases",)
    amount, area, jobs = (f"{record}.{key}" for key in keys)
    return (
        rule(amount, f"(?=.*(?:투자|협약|의향|유치|mou|loi|약정))(?:{_MONEY})+"
             "(?:금액|액|비|비용|금|규모|금액규모|규모금액)", 0.92, lists),
        rule(amount, "(?:협약|계획|예정|총|예상|의향|협약내용|협약사항|희망)+투자", 0.9, lists),
        rule(amount, "(?:총|예상|전체)*사업비(?:규모)?|사업규모금액", 0.82, lists),
        rule(amount, "(?:투자|유치)(?:의향|희망)", 0.84, lists),
        rule(amount, "투자", 0.78, lists),  # over numbers: 투자내용 is words
        rule(area, "(?:부지|대지|입주|이전|증설|희망|필요|소요|요청|요구|신청|분양|협약|투자|사업|예정|계획|임차|매입"
             "|매수|산업|용지|토지|총|검토|관심|수요|건립|선호|예상)*(?:규모|수요)?(?:면적|(?:부지|필지|용지|대지|토지)규모|평수)(?:면적)?",
             0.9, lists),
        rule(area, "(?:필지|매각|공급)면적", 0.8, lists),
        rule(area, "(?:소요|필요|요구|수요)부지", 0.86, lists),
        rule(jobs, "(?:투자|협약|고용|채용|사업)+(?:계획|내용|사항)(?:인력|인원)"
             "|(?:신규|고용|채용)+(?:예정|계획)?인력", 0.86, lists),
        rule(jobs, "(?=.*(?:고용|채용|일자리))(?:총|신규|고용|창출|예정|계획|예상|채용|협약|협약상|목표|일자리|추가"
             "|직접|유발|약정|희망|추정|mou)+(?:인원|인원수|규모|효과|수|명)*", 0.9, lists),
    )  # fmt: skip


RULES = (
    *_planned("agreement", ("amount", "area", "jobs")),
    *_planned("case", ("planned_investment", "wanted_area", "planned_jobs")),
    rule("case.planned_investment", "금액|(?:투자|가용|이전)?예산(?:액|규모|범위)?", 0.72, ("cases",)),
    rule("case.planned_investment", "얼마(?:나)?(?:투자)?|투자(?:하겠다는)?돈|돈", 0.76, ("cases",)),
    rule("case.planned_jobs", "몇명|(?:뽑을|채용)사람(?:수)?", 0.76, ("cases",)),
    rule("case.wanted_area", "(?:필요한|원하는)?땅(?:면적|크기|평수)?", 0.76, ("cases",)),
    rule("case.wanted_site", "어디(?:에|로)|원하는곳", 0.74, ("cases",)),
    rule("case.planned_investment", "(?:예상|예정|희망|추정|제안|목표)(?:금액|액)", 0.78, ("cases",)),
    rule("case.wanted_site", f"(?=.*(?:{_SITE_OF}))(?:{_SITE_OF})+"
         "(?:지|부지|용지|필지|획지|블록|지구|지역|위치|장소|입지|단지|예정지|희망지|입주지|대상지|후보지)"
         "(?:블[록럭]|필지|획지|단지|지구|구역)?(?:명|번호)?", 0.88,
         PLANS),
    rule("case.wanted_site", "입지(?:희망|예정|후보)?지?|(?:입주)?산업단지(?:명)?|대상지|후보지|부지(?:명|위치)?",
         0.76, PLANS),
    rule("case.wanted_site", "위치", 0.76, PLANS),
    rule("case.planned_period", "(?:예상|예정|희망|계획)?(?:투자|사업)(?:예정|계획|희망|예상|의향|추진|시행)*"
         "(?:기간|시기|일정|년도|연도)", 0.88, PLANS),
    rule("case.planned_period", "건립(?:기간|시기)|추진(?:시기|기간)|공사기간", 0.76, PLANS),
    rule("case.foreign", "외(?:투|국인투자)(?:기업)?(?:해당)?(?:여부|유무|구분)?", 0.9, PLANS),
)  # fmt: skip
