"""How the labels of what is to be done, of follow-ups, meetings and projects of the city are built."""

from __future__ import annotations

from db.intake.labels.rules import DAY, Rule, rule

_DO = (
    "할|해야할|부탁|다음|다음에|업무|과제|추진|세부|조치|후속|후속조치|지시|당부|요청|처리|이행|협조|건의|약속|현안"
    "|주요|관리"
)
_END = "처리|완료|조치|추진|이행|제출|회신|보고|답변|해결"


def _to_do(record: str) -> tuple[Rule, ...]:
    lists = (f"{record}s",)
    return (
        rule(f"{record}.text", "내용|업무|과제|할일|사항", 0.66, lists),
        rule(f"{record}.text", f"할일|(?:{_DO}|및)+(?:할일|할것|사항|내용|업무|과제|조치|계획|건)(?:명|내용)?"
             "|todo|task|tasks|actionitems?", 0.86, lists),
        rule(f"{record}.text", "(?:지시|당부|약속|후속조치)(?:사항|내용|과제)", 1.0, lists),  # before 주요내용
        rule(f"{record}.due_on", f"(?:{_END}|목표|마감|예정|시)*(?:기한|기일|마감|시한|마감일|예정일|목표일)(?:{DAY})?"
             f"|(?:{_END})(?:목표|예정)(?:{DAY}|시기)|언제까지|까지|due(?:date|on)?|deadline", 0.88, lists),
        rule(f"{record}.done_on", f"(?:{_END}|종결|종료|실제)(?:완료)?(?:{DAY})"
             "|(?:done|completed|finished|closed)(?:on|date)?", 0.88, lists),
        rule(f"{record}.result",
             f"(?:{_END}|진행|현재)*(?:상황|결과|현황|실적|경과|상태|여부|사항)(?:내용)?|결과|상태"
             "|(?:했|끝났|됐)나|완료|처리|done|status", 0.84, lists),
        rule(f"{record}.officer",
             "(?:처리|조치|추진|이행|업무|시)?(?:담당|책임|실무)(?:자|관|공무원)?(?:명|성명)?|누가"
             "|(?:챙길|할|맡은|챙기는|처리할)(?:사람|이)"
             "|owner|assignee|responsible", 0.88, lists),
    )  # fmt: skip


_TO_DO = ("tasks", "follow_ups")
_TALKS = ("concerns", "activities")
_MEETINGS = ("meetings",)
_PROJECTS = ("projects",)
_GROUPS = ("working_groups",)
_JOINT = ("joint_projects",)
_TALK = "회의|면담|간담회|협의회|설명회|행사|접견|보고회"

_LOOKED, _ROUNDS = ("due_diligence",), ("check_rounds",)
_REQUESTS = ("data_requests",)

RULES = (
    rule("data_request.officer", "(?:작성|답변|제출|자료)+(?:담당)(?:자)?|(?:작성|답변)자", 0.84, _REQUESTS),
    rule("data_request.requester", "(?:요구|요청|질의|대표|소속)?(?:시|도|구)?의원(?:명|님)?", 0.86, _REQUESTS),
    *_to_do("task"),
    *_to_do("follow_up"),
    rule("organization.name", "(?:관련|대상|해당|방문|면담)?(?:기업|업체|회사|기관)(?:명|체명|명칭)?", 0.86,
         (*_TO_DO, *_MEETINGS)),
    rule("task.due_on", f"(?:{_END}|목표|마감|다음)*(?:기한|기일|마감|시한|마감일|목표)(?:{DAY})?"
         f"|언제까지|까지|(?:{_END})예정일", 0.9, _TALKS),
    rule("task.text", "(?:다음에|다음|앞으로|향후)*할(?:일|것)|후속조치(?:사항|내용|계획)?"
         "|향후(?:조치)?(?:계획|조치|일정)|다음(?:조치|단계|계획|약속)|후속|후속조치필요(?:사항|내용)|추진계획"
         "|(?:지시|당부|부탁)(?:사항|내용)",
         0.88, _TALKS),
    rule("follow_up.document_number", "(?:관련|시행|접수|회신)*(?:문서|공문)번호", 0.88, ("follow_ups",)),
    rule("follow_up.kind", "(?:조치|후속조치|처리)?(?:구분|유형|종류)", 0.82, ("follow_ups",)),
    rule("meeting.title", f"(?:{_TALK})(?:명|명칭|제목)?|건명|제목", 0.88, _MEETINGS),
    rule("meeting.starts_at", f"(?:{_TALK}|개최|진행|예정)*(?:{DAY}|시각|시간)", 0.88, _MEETINGS),
    rule("meeting.place", f"(?:{_TALK}|개최)*(?:장소|위치)", 0.9, _MEETINGS),
    rule("meeting.purpose", f"(?:{_TALK}|개최)*목적|(?:주요)?안건", 0.88, _MEETINGS),
    rule("meeting.organizer", "(?:주관|주최)(?:부서|기관)?(?:명)?", 0.88, _MEETINGS),
    rule("meeting.discussion", f"(?:주요|{_TALK}|논의|토의|협의)+(?:내용|사항|요지)", 0.86, _MEETINGS),
    rule("meeting.decisions", f"(?:결정|합의|{_TALK})(?:사항|결과)|결과", 0.86, _MEETINGS),
    rule("meeting.officer", "담당(?:자|공무원)?(?:명)?", 0.84, _MEETINGS),
    rule("project.name", "(?:개발|조성|도시개발|사업)*(?:사업|지구|단지)(?:명|명칭)?", 0.88, _PROJECTS),
    rule("project.area", "(?:사업|조성|부지|총|개발)*(?:면적|규모)", 0.88, _PROJECTS),
    rule("project.cost", "(?:총|전체)?사업비", 0.9, _PROJECTS),
    rule("project.developers", "(?:사업)?시행(?:자|사|기관|주체)(?:명)?|사업주체", 0.9, _PROJECTS),
    rule("project.phase", "(?:추진|사업|현재)*(?:단계|공정|상황|현황)", 0.84, _PROJECTS),
    rule("project.planned_on", f"(?:준공|완료)(?:예정|계획|목표)(?:{DAY}|시기)?", 0.9, _PROJECTS),
    rule("project.actual_on", f"(?:실제)?준공(?:{DAY})", 0.86, _PROJECTS),
    rule("working_group.name", "(?:실무)?(?:협의체|협의회|위원회|추진단|tf)(?:명|명칭)?|회의체(?:명)?", 0.88, _GROUPS),
    rule("working_group.purpose", "(?:구성|설치|운영)?(?:목적|기능|역할)|주요기능", 0.86, _GROUPS),
    rule("working_group.founded_on", f"(?:구성|설치|발족|출범)(?:{DAY})", 0.88, _GROUPS),
    rule("working_group.cycle", "(?:개최|회의|운영)?(?:주기|횟수)", 0.84, _GROUPS),
    rule("organization.name", "(?:주관|대표|주최)(?:기관)?(?:명)?", 0.84, (*_GROUPS, *_JOINT)),
    rule("joint_project.name", "(?:공동|연구|연구개발|세부)*(?:과제|연구|사업)(?:명|명칭)?", 0.88, _JOINT),
    rule("joint_project.budget", "(?:총|전체|연구|연구개발)*(?:사업비|연구비|예산)", 0.88, _JOINT),
    rule("joint_project.started_on", f"(?:착수|시작|협약)(?:{DAY})", 0.84, _JOINT),
    rule("joint_project.ended_on", f"(?:종료|완료)(?:예정)?(?:{DAY})", 0.84, _JOINT),
    rule("joint_project.purpose", "(?:연구|과제|사업)?(?:목적|목표|내용|개요)", 0.84, _JOINT),
    rule("joint_project.data_used", "(?:활용|사용)?데이터", 0.86, _JOINT),
    rule("joint_project.state", "(?:진행|추진|현재)?(?:상태|단계|상황)", 0.82, _JOINT),
    rule("due_diligence.item", "(?:확인|점검|검증|검토)+(?:항목|사항|내용|구분)|항목", 0.88, _LOOKED),
    rule("due_diligence.result", "(?:확인|점검|검증|검토)*(?:결과|여부)", 0.88, _LOOKED),
    rule("due_diligence.checked_on", f"(?:확인|점검|검증|검토|조회)+(?:{DAY})", 0.9, _LOOKED),
    rule("due_diligence.evidence", "(?:확인|증빙)?(?:근거|증빙|서류|방법)(?:자료|서류)?", 0.88, _LOOKED),
    rule("due_diligence.officer", "(?:확인|점검|검증|담당)(?:자|공무원)(?:명|성명)?", 0.9, _LOOKED),
    rule("check_round.name", "(?:점검)?(?:회차|차수)(?:명)?", 0.9, _ROUNDS),
    rule("check_round.sent_on", f"(?:공문|점검표|안내)*발송(?:{DAY})", 0.9, _ROUNDS),
    rule("check_round.due_on", "(?:회신|제출|답변)(?:기한|마감)(?:일)?", 0.9, _ROUNDS),
    rule("check_round.officer", "담당(?:자|공무원)?(?:명)?", 0.88, _ROUNDS),
    rule("officer.name", "성명|이름|직원(?:명)?|담당자", 0.9, ("officers",)),
    rule("officer.position", "직위|직급|직책", 0.9, ("officers",)),
    rule("officer.department", "(?:소속|담당)?(?:부서|과|팀)(?:명)?|소속", 0.9, ("officers",)),
    rule("officer.phone", "(?:내선|사무실|행정|직통)?(?:전화|번호|전화번호|연락처)", 0.88, ("officers",)),
)  # fmt: skip
