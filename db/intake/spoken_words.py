"""Labels in the words people speak, read as offices write them: 맺은 날 is 체결일, 그쪽 담당 the 기관담당자."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import lru_cache

from db.intake.labels.label_wording import plain_label
from db.intake.table import Table

_WRITTEN = tuple(
    (re.compile(spoken), written)
    for spoken, written in (
        (r"(?:맺은|체결한|서명한|도장\s?찍은)\s?(?:날(?:짜)?|일자|때)", "체결일"),
        (r"들어올\s?(?:곳|자리)", "입주예정지"),
        (r"(?:들어올|받을|입주할)\s?수\s?있는\s?업종", "입주가능업종"),
        (r"들어온\s?(?:날(?:짜)?|때)", "입주일"),
        (r"들어올\s?(?:날(?:짜)?|때)", "입주예정일"),
        (r"나(?:갈|간)\s?(?:날(?:짜)?|때)", "퇴거일"),
        (r"끝나는\s?(?:날(?:짜)?|때)|유효\s?끝(?:나는\s?날(?:짜)?)?", "만료일"),
        (r"(?:요구|요청)\s?받은\s?날(?:짜)?", "요구일"),
        (r"받은\s?날(?:짜)?", "접수일"),
        (r"(?:내야|제출해야|보내야)\s?(?:할|하는)\s?날(?:짜)?", "제출기한"),
        (r"(?:끝낸|끝난|마친|마무리한)\s?(?:날(?:짜)?|때)", "완료일"),
        (r"(?:보낸|제출한|낸)\s?날(?:짜)?", "제출일"),
        (r"(요구|요청)한\s?자료", r"\1자료"),
        (r"^언제\s?(?:나온|들은|들어온|받은|한)\s?(?:얘기|이야기|말|요청|건의|약속)$", "제기일"),
        (r"^(?:이\s?)?(?:맡은|맡는|맡을)\s?(?:사람|분|이|직원)$", "담당자"),
        (r"계약한\s?(?:날(?:짜)?|때)", "계약일"),
        (r"확인한\s?(?:날(?:짜)?|때)", "확인일"),
        (r"땅\s?(면적|넓이|크기)", "부지면적"),
        (r"쓰는\s?(면적|넓이)", "사용면적"),
        (r"(?:함께|같이)\s?하는\s?(기관|기업)", r"협력\1"),
        (r"^(?:함께|같이)\s?하는\s?(?:일|것|사업)$", "협력내용"),
        (r"그쪽\s?담당(?:자|하는 분)?$", "기관담당자"),
        (r"우리\s?(?:과|팀|시|쪽)?\s?담당(?:자)?$", "시담당자"),
        (r"^지금\s?상황", "추진상황"),
        (r"^일자리$", "고용인원"),
        (r"^약속$", "협약"),
        (r"^지금까지$", "누계실적"),
        (r"만난\s?분", "만난 사람"),
        (r"(?:(?:기업|회사|업체)[이가]\s?)?(?:바라는|원하는)\s?(?:것|점)", "건의사항"),
        (r"하기로\s?한\s?(?:일|것)", "후속조치"),
        (r"나눈\s?이야기|이야기한\s?것", "논의내용"),
        (r"^(?:뭐|무엇을?|주로)?\s?하는\s?(?:일|곳)$", "주요사업"),
        (r"^하는\s?(협력|사업)", r"\1내용"),
        (r"^산\s?(?:곳|회사|기업)$", "매수기업"),
        (r"^빌린\s?(?:곳|회사|기업)$", "임차기업"),
        (r"(?:마지막|최근)\s?(?:으로)?\s?(?:연락|만남|만난\s?날|연락한\s?날)", "최근접촉일"),
        (r"^얼마나?\s?(?:투자|쓰나)(?:하나)?|^투자는\s?얼마(?:나)?", "투자규모"),
        (r"^몇\s?명(?:이나)?\s?(?:뽑나|뽑을지|채용)?$", "고용계획"),
        (r"^땅은?\s?얼마나?", "필요면적"),
        (r"^어디에\s?(?:오나|들어오나|짓나)$", "희망입지"),
        (r"^누가\s?(?:맡음|맡나|담당)$", "담당자"),
        (r"^(?:그|이)\s?(?:뒤|다음)\s?할\s?일$", "향후계획"),
        (r"늦어지는\s?(?:까닭|이유)", "지연사유"),
        (r"^어떻게\s?(?:알게\s?(?:됐|되었)|알았|왔|찾았)(?:나|는지|음)?$", "발굴경로"),
        (r"^(?:알게\s?된|알게\s?되신|찾게\s?된|찾은)\s?(?:경로|계기|경위|방법)$", "발굴경로"),
        (r"^(?:가져온|데려온|소개한|이어\s?준)\s?(?:곳|분|사람|기관)$", "소개처"),
        (r"^(?:여기|이제|어제|오늘)까지\s?(?:한\s?(?:일|것)|했음|진행)?$", "추진상황"),
        (r"^(?:주의|조심|유의)할\s?(?:점|것|일)$", "유의사항"),
        (r"^(?:걸리는|막힌|막히는|어려운)\s?(?:것|곳|점|일)$|^걸림돌$", "쟁점"),
        (r"^새로\s?(?:뽑을|뽑는|들어올)\s?(?:인원|사람)(?:\s?수)?$", "고용계획"),
        (
            r"(?:은|는)\s?몇\s?(평|㎡|억\s?원?|명)\s?(?:입니까|인가요|이나(?:\s?되나요)?|쯤)?$",
            r"(\1)",
        ),
        (r"^언제쯤(?:\s?(?:오나|들어오나|생각하(?:십니까|시나요)))?\??$", "희망시기"),
        (r"^누가\s?(?:처리|했나|함|답변)(?:했나|함)?$", "처리자"),
        (r"^어디(?:서|에서)(?:\s?(?:만남|만났나|봄))?$", "장소"),
        (
            r"^(?:기업|업체|회사|그쪽)\s?(?:측\s?)?담당(?=\s?(?:연락처|전화|이메일|메일|이름|직위)?$)",
            "기업담당자",
        ),
    )
)
_MAY_BE = re.compile(
    r"[은는한온올갈간낸난친을할린힌운준된]\s?[가-힣]|땅|쪽|끝|우리|지금|일자리|약속|산\s?[곳회기]|빌린|마지막|몇|얼마|누가|뒤"
    r"|어떻게|어디|까지|걸림|새로|언제|담당"
)
"""What stands in every such label: most labels have none of it."""


@lru_cache(maxsize=4_096)
def in_office_words(label: str) -> str:
    """The label as an office writes it; one without spoken words comes back as it is."""
    if not _MAY_BE.search(label):
        return label
    asked = said = plain_label(label)
    for spoken, written in _WRITTEN:
        said = spoken.sub(written, said)
    return said if said != asked else label


def as_written(table: Table) -> Table:
    """The table with the labels of its columns in the words of offices."""
    columns = tuple(
        replace(
            column,
            header=" › ".join(map(in_office_words, column.labels)) or column.header,
            labels=tuple(map(in_office_words, column.labels)),
        )
        if any(in_office_words(label) != label for label in column.labels)
        else column
        for column in table.columns
    )
    return replace(table, columns=columns)
