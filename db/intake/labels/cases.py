"""How the labels of a case and of what is done about it are built: 향후 조치사항, 그간 추진상황."""

from __future__ import annotations

from db.intake.labels.rules import PLANS, rule

_CASES = ("cases",)
_GOES = "추진|진행|협의|접촉|이행|처리|논의"
_NEXT = "향후|추후|차후|차기|다음|후속|차주|내주|다음주|익주|차월|익월|다음달"
_TALKS = "접촉|연락|협의|방문|면담|미팅|상담|통화"
_THIS = "금주|이번주|전주|지난주|금월|당월|이번달|전월"

RULES = (
    rule("case.officer", "pm|프로젝트매니저", 0.84, PLANS),
    rule("case.number", "(?:관리|사업|유치|프로젝트|투자건|건|deal)+(?:번호|코드|no)", 0.88, _CASES),
    rule("case.code_name", "(?:대외비|사업|프로젝트|관리)?코드(?:명|네임)", 0.88, _CASES),
    rule("case.title", "(?:투자|유치|투자유치|사업)*(?:건|사업|프로젝트)(?:명|명칭|제목|명?가칭)", 0.88, _CASES),
    rule("case.title", "(?:투자)?프로젝트|투자사업", 0.84, _CASES),
    rule("organization.name", "투자(?:사|자|기업|기관|업체|주체|의향자)(?:명)?", 0.8, _CASES),
    rule("case.state", "(?:현재|진행|추진|관리)?상태(?:구분)?", 0.8, _CASES),
    rule("case.title", "(?:주요)?(?:투자|사업)(?:계획|목적|개요|내용)(?:내용)?", 0.72, _CASES),
    rule("case.stage", "(?:추진|진행|협의|상담|협상|유치|투자유치|이행|사업|현재|현|최종|관리|진척)단계(?:구분)?",
         0.9, PLANS),
    rule("case.progress",
         f"(?:{_THIS}|사업|투자|유치|협력|제휴|사항|그간|주요|현|현재|현재까지|협약후|협약|최근|이행|점검)*"
         f"(?:{_GOES})+"
         "(?:상황|현황|경과|사항|내용|상태|결과)(?:및)?(?:계획|현황|(?:세부|상세|주요)?(?:내용|사항)|경과)?", 0.84,
         PLANS),
    rule("case.progress", "진행|추진", 0.74, PLANS),
    rule("case.progress", "(?:최종|현재|유치활동)?결과", 0.7, _CASES),
    rule("case.progress", "현황|현재", 0.7, PLANS),
    rule("case.progress", "(?:현재|진행|추진)?상태", 0.66, _CASES),  # what is no word of its state
    rule("case.progress", "(?:내가|우리가|그동안)?(?:한일|한것)", 0.76, _CASES),
    rule("case.next_step", "(?:다음|앞으로)?할(?:일|것)", 0.84, _CASES),
    rule("case.next_step_on", "언제(?:까지)?", 0.8, _CASES),
    rule("case.next_step_on", "(?:목표|마감)(?:일|일자|기한)", 0.72, _CASES),
    rule("organization.name", "(?:시행|추진|실시)(?:기업|업체)(?:명)?", 0.72, _CASES),
    rule("case.progress", f"(?:{_THIS})(?:(?:주요)?(?:추진|진행)?(?:실적|업무|결과))?", 0.8, _CASES),
    rule("case.next_step", "차주|내주|다음주|익주|차월|익월|다음달", 0.78, _CASES),
    rule("case.progress", "(?:추진|진행)(?:상황|현황|경과|실적)및(?:향후|추후)?(?:추진|조치)?(?:계획|일정|대책)", 0.84,
         PLANS),
    rule("case.progress", "(?:주요|그간|최근)*(?:투자)?(?:상담|면담|회의|방문|문의|미팅|통화|팔로우?업|설명회)+"
         "(?:내용|결과|사항|내역|요지)", 0.84, _CASES),
    rule("case.progress", "(?:현재|현|진척|최근)(?:상황|상태|진행)|진척(?:상황|사항|현황)", 0.78, PLANS),
    rule("case.progress", "(?:그간|주요|추진|그동안)*(?:추진)?(?:경과|경위)(?:및현황)?|추진실적", 0.78, PLANS),
    rule("case.progress", "(?:최근|기업|추진|진행)*동향", 0.78, PLANS),
    rule("case.title", "(?:이전|확장|증설|신설|투자|입지|유치)+(?:수요|의향|의사|계획|희망)(?:내용|사항)", 0.74,
         _CASES),
    rule("case.note", "(?:이전|확장|증설|신설|투자|입주|입지)+(?:수요|의향|의사)(?:내용|사항|여부)?", 0.7, _CASES),
    rule("case.note", "기타(?:의견|요청|요청사항|건의|건의사항)|(?:추가|자유|하고싶은)(?:의견|말씀|말)", 0.74, _CASES),
    rule("case.planned_period", "(?:희망)(?:입주|이전|투자)(?:시기|일정|시점|년도)"
         "|(?:입주|이전|투자)희망(?:시기|일정|시점)", 0.8, _CASES),
    rule("case.issue", "(?:핵심|주요)*(?:쟁점|허들|애로|장애|이슈|지연|미추진|미이행|보류)"
         "(?:사항|사유|요인|내용)|핵심쟁점|리스크(?:요인)?|위험요인|문제점", 0.78, PLANS),
    rule("case.issue", "(?:핵심|주요)*(?:쟁점|문제점|애로|이슈|현안)(?:사항)?및"
         "(?:대응|대책|해결|해소|개선|조치|우리시|우리)+(?:방안|계획|사항|현황|방향|대책|입장)?", 0.82, PLANS),
    rule("case.next_step", f"(?:{_NEXT})(?:추진|조치|접촉|협의)*(?:계획|일정|사항|조치|방향|대책|단계|액션)", 0.88,
         PLANS),
    rule("case.next_step", f"(?:{_NEXT})?할일", 0.86, _CASES),
    rule("case.next_step", "(?:금주|이번주|금월|당월|이번달)(?:추진)?(?:계획|할일|예정)", 0.86, _CASES),
    rule("case.next_step", "후속조치|(?:대응|조치)(?:계획|방안|방향)|필요조치(?:사항)?|후속업무"
         "|(?:해야|조치)할(?:일|사항)", 0.84, PLANS),
    rule("case.next_step", "추진계획|넥스트(?:스텝|액션)?", 0.7, PLANS),
    rule("case.next_step", "조치사항", 0.7, _CASES),
    rule("case.next_step_on", f"(?:{_NEXT}|재)(?:추진|조치|{_TALKS})*"
         "(?:예정)?(?:일|일자|일정일?|기한)",
         0.86, _CASES),
    rule("case.next_step_on", f"(?:{_NEXT})(?:{_TALKS})", 0.82, _CASES),  # 다음 접촉: a day, or in words
    rule("case.next_step", f"(?:{_NEXT})(?:{_TALKS})", 0.78, _CASES),
    rule("case.next_step_on", "(?:조치|처리|추진)(?:예정일|예정|기한)", 0.86, _CASES),
    rule("case.planned_period", "(?:입주|희망|착공|이전)(?:희망|예정)?(?:시기|시점)", 0.76, _CASES),
    rule("case.decision_on", "(?:투자|의사)*(?:결정|확정)(?:예정)?(?:일|일자|시기|시점|년월)?", 0.88, _CASES),
    rule("case.source_channel", "(?:발굴|유치|유입|접수|접촉|인지|소개)(?:경로|경위|채널|방법|처|출처|계기)(?:구분)?"
         "|경로",
         0.95,
         _CASES),
    rule("case.source_channel", "(?:발굴|유치|유입|접수|접촉|인지|제출|신청)(?:경로|경위|채널)(?:구분)?", 0.95, PLANS),
    rule("case.source_event", "(?:발굴|유치|유입|접촉|인지|소개)(?:경로|경위|채널|계기)", 0.8, PLANS),
    rule("case.source_event", "(?:추천|소개|연계)(?:기관|자|인|처)", 0.84, PLANS),
)  # fmt: skip
