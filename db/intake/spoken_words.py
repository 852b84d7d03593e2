"""Labels in the words people speak, read as offices write them: 맺은 날 is 체결일, 그쪽 담당 the 기관담당자.

Most are built alike: what was done or is to be done, and a word for its day, its person, its place
or itself (보낸 날, 맡은 사람, 들어올 곳). Others are questions (몇 명 뽑나, 어디로 옮길지)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from db.intake.labels.label_wording import plain_label
from db.intake.table import Table

_DEEDS = (
    ("체결", "맺은|도장찍은|서명한|맺을"), ("면담", "만나는|만날"), ("입주", "들어온|들어올|들어오는"),
    ("퇴거", "나간|나갈"), ("접수", "받은|받을"), ("제출", "보낸|보낼|낸|낼"), ("만료", "끝나는|끝날"),
    ("완료", "끝낸|끝난|끝낼|마친|마칠|마무리한"), ("담당", "맡은|맡는|맡을|챙길|챙기는"), ("사용", "쓰는|쓸"),
    ("임차", "빌린|빌릴"), ("매수", "산"), ("희망", "원하는|바라는"), ("채용", "뽑을|뽑는|뽑은"),
    ("건립", "짓는|지을|지은"), ("이전", "옮길|옮기는|옮긴"), ("논의", "나눈|오간|들은|이야기한|얘기한|말한"),
    ("지연", "늦어지는|늦는"),
    ("소개", "가져온|데려온|이어준"), ("발굴", "알게된|알게되신|찾게된|찾은"), ("쟁점", "걸리는|막힌|막히는|어려운"),
    ("통화", "전화한|전화받은|전화건|전화할"), ("생산", "만드는|만들"),
)  # fmt: skip
"""What is done, by the words for it that stand before a noun."""
_WITHOUT_NOUN = "면|반|착|또|같이|함께|하기로|약속|요구|요청|무엇을"
"""What stands before 한 or 하는 without being what was done."""
_TO_COME = re.compile("(?:할|될|올|갈|을|낼|칠|길|날)$")
_HEADS = (
    ("날", "날|날짜|일자|때"), ("사람", "사람|분|이|직원|담당"), ("곳", "곳|자리|데"),
    ("기업", "회사|기업|업체"), ("것", "것|일|점|말|이야기|얘기|사항"),
    ("까닭", "까닭|이유"), ("땅", "땅|부지|평수|넓이|면적"), ("길", "경로|계기|경위|방법"),
)  # fmt: skip
_OF_PLACES = {
    "입주": "입주예정지",
    "소개": "소개처",
    "매수": "매수기업",
    "임차": "임차기업",
    "쟁점": "쟁점",
}
_OF_THINGS = {"희망": "건의사항", "논의": "논의내용", "쟁점": "쟁점", "생산": "주요생산품"}


def _day(deed: str, *, to_come: bool) -> str:
    return f"{deed}예정일" if to_come else f"{deed}일"


def _head(deed: str, head: str, *, to_come: bool) -> str:
    """What an office calls the day, the person, the place … of what is done, "" for what it has no
    word for."""
    match head:
        case "날":
            return _day(deed, to_come=to_come)
        case "사람":
            return "소개처" if deed == "소개" else f"{deed}자"
        case "곳":
            return _OF_PLACES.get(deed, "")
        case "기업":
            return _OF_PLACES.get(deed, f"{deed}기업" if not to_come else "")
        case "것":
            return _OF_THINGS.get(deed, f"{deed}내용")
        case "까닭":
            return f"{deed}사유"
        case "땅":
            return f"{deed}면적"
        case _:
            return f"{deed}경로"


_DEED = "|".join(f"(?:{words})" for _, words in _DEEDS)
_BUILT = re.compile(
    rf"(?P<deed>{_DEED}|(?!(?:{_WITHOUT_NOUN})(?:한|된|하는|할|될))[가-힣]{{2,4}}?(?:한|된|하는|할|될))"
    rf"(?P<head>{'|'.join(words for _, words in _HEADS)})$"
)


def _built(label: str) -> str:
    """맡은 사람 as 담당자, 옮길 날 as 이전예정일: "" for a label that is built otherwise."""
    found = _BUILT.match(label)
    if found is None:
        return ""
    said = found["deed"]
    deed = next((deed for deed, words in _DEEDS if re.fullmatch(words, said)), "")
    deed = deed or re.sub("(?:한|된|하는|할|될)$", "", said)
    head = next(head for head, words in _HEADS if re.fullmatch(words, found["head"]))
    return _head(deed, head, to_come=bool(_TO_COME.search(said)))


_QUESTIONS: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(asked), written)
    for asked, written in (
        (r"^(?:직원|종업원|사람)(?:은|이)?몇명(?:.{0,4})$", "종업원수"),
        (r"^몇명(?:이나)?(?:뽑|채용|고용|새로|늘).*$|^몇명(?:이나)?$", "고용계획"),
        (r"^몇(평|㎡)(?:이나)?(?:필요|원하|쓰|희망|찾).*$|^몇(평|㎡)(?:이나)?$", r"필요면적(\1\2)"),
        (r"^(?:은|는)?몇억(?:이나)?.*$", "투자금액(억)"),
        (r"^얼마나?(?:투자|쓰).*$|^투자는얼마나?$|^얼마나?$", "투자규모"),
        (r"^(?:땅은?)?얼마나?(?:필요|원하|넓|큰|크).*$|^땅은?얼마나?$", "필요면적"),
        (r"^연?매출(?:은)?얼마(?:나)?.*$", "매출액"),
        (r"^언제까지.*$", "기한"),
        (r"^언제(?:나온|들은|들어온|받은|한)(?:얘기|이야기|말|요청|건의|약속)$", "제기일"),
        (r"^언제(체결|착공|준공|입주)(?:하나|했나)?$", r"\1일"),
        (r"^언제(?:쯤)?(?:옮|이전|오|올|들어|입주|투자|생각|계획|시작).*$|^언제쯤$", "희망시기"),
        (r"^언제(?:만|봤|면담|방문).*$", "면담일"),
        (r"^(?:지금|이제)?어디까지.*$", "추진상황"),
        (r"^(?:회사|기업)?(?:는|가)?어디(?:에)?있.*$", "소재지"),
        (r"^어디(?:서|에서).*$", "장소"),
        (r"^(?:누구|어디)소개(?:로)?$", "소개처"),
        (r"^어디(?:에|로).*$", "희망입지"),
        (r"^누가(?:맡|담당|하나|챙).*$|^누가$", "담당자"),
        (r"^누가(?:처리|했|함|답변).*$", "처리자"),
        (r"^누(?:가|구)(?:오|참석|나오|올).*$", "참석자"),
        (r"^누구(?:랑|와|를|만).*$", "만난 사람"),
        (r"^(?:뭐|뭘|무엇을|무얼)만드.*$", "주요생산품"),
        (
            r"^(?:뭐|뭘|무엇을?|무얼|주로)?하는(?:일|곳|데|회사)$|^(?:뭐|무엇을)하(?:나|는지)$",
            "주요사업",
        ),
        (r"^(?:무슨|어떤)(?:회사|기업|업체|사업|일)$", "주요사업"),
        (r"^(?:뭐|뭘|무엇[이을]?)(?:필요|원하|바라|해달|도와).*$", "희망사항"),
        (r"^(?:무엇을|무얼|뭘)(?:하나|하는지|짓나|지을지)?$", "사업내용"),
        (r"^왜(?:늦|안됐|안되|지연).*$", "지연사유"),
        (r"^어떻게(?:됐|되었|처리|진행).*$", "처리결과"),
        (r"^어떻게(?:알|왔|찾|만나게).*$", "발굴경로"),
    )
)
"""What is asked, without the blanks of its label."""
_DOING = (
    (re.compile(r"^(?:함께|같이)하는(?:일|것|사업)$"), "협력내용"),
    (re.compile(r"^하는(협력|사업)"), r"\1내용"),
    (re.compile(r"^(?:(?:그|이)(?:뒤|다음)|다음|앞으로|다음주|내주|다음달|이제)(?:에|번에)?할(?:일|것)$"), "향후계획"),
    (re.compile(r"^(?:우리|시|우리시)(?:가|쪽이|측이|에서)?할(?:일|것)$"), "향후계획"),
    (re.compile(r"^(?:부탁|요청|요구|의뢰)받은(?:것|일|사항|점|내용)$"), "부탁사항"),
    (re.compile(r"^(?:여기|이제|어제|오늘)까지(?:한(?:일|것)|했음|진행)?$"), "추진상황"),
    (re.compile(r"^(?:이번주|금주|지난주|이번달|이달|그동안)(?:에)?한(?:일|것)$"), "추진실적"),
    (re.compile(r"^지금까지$"), "누계실적"),
    (re.compile(r"^(?:주의|조심|유의)할(?:점|것|일)$"), "유의사항"),
    (re.compile(r"^(?:걸림돌|막힌데)$"), "쟁점"),
    (re.compile(r"^새로(?:뽑을|뽑는|들어올)(?:인원|사람)(?:수)?$"), "고용계획"),
    (re.compile(r"^(?:바라는|원하는|필요한)(?:지원|도움)(?:사항|내용)?$"), "희망사항"),
    (re.compile(r"^(?:들어올|받을|입주할)수있는업종$"), "입주가능업종"),
    (re.compile(r"^(?:내야|제출해야|보내야)(?:할|하는)날(?:짜)?$"), "제출기한"),
    (re.compile(r"^(?:요구|요청)받은날(?:짜)?$"), "요구일"),
    (re.compile(r"^(요구|요청)한자료$"), r"\1자료"),
    (re.compile(r"^(?:마지막|최근)(?:으로)?(?:연락|만남|만난날|연락한날|통화)$"), "최근접촉일"),
    (re.compile(r"^그쪽담당(?:자|하는분)?$"), "기관담당자"),
    (re.compile(r"^(?:전화)?받은(?:사람|분)$"), "응대자"),
    (re.compile(r"^(기업|업체|회사|기관)측?(?:담당|창구)(?=(?:연락처|전화|이메일|메일|이름|직위)?$)"), r"\1담당자"),
    (re.compile(r"^우리[가-힣]{0,3}?담당(?:자)?$"), "시담당자"),
    (re.compile(r"^지금상황"), "추진상황"),
    (re.compile(r"^일자리$"), "고용인원"),
    (re.compile(r"^땅$"), "부지"),
    (re.compile(r"^(?:하려는|하고싶은|해보려는)(?:사업|일|것)$"), "사업내용"),
    (re.compile(r"^약속$"), "협약"),
    (re.compile(r"^이멜$"), "이메일"),
    (re.compile(r"^연결(?:고리|해준(?:곳|사람|분))$"), "소개처"),
    (re.compile(r"^유효끝(?:나는날(?:짜)?)?$|^끝나는(?:날(?:짜)?|때)$"), "만료일"),
)  # fmt: skip
"""What is done again and again, in the words of a desk."""
_WITHIN = tuple(
    (re.compile(spoken), written)
    for spoken, written in (
        (r"땅\s?(면적|넓이|크기)", "부지면적"),
        (r"(?:함께|같이)\s?하는\s?(기관|기업)", r"협력\1"),
        (r"만난\s?분", "만난 사람"),
        (r"(?:기업|회사|업체)[이가]\s?(?=바라는|원하는)", ""),
        (r"(?:하기로|약속)\s?한\s?(?:일|것)|^숙제$", "후속조치"),
        (r"(?:은|는)\s?몇\s?(평|㎡|억\s?원?|명)\s?(?:입니까|인가요|이나(?:\s?되나요)?|쯤)?$", r"(\1)"),
    )
)  # fmt: skip
"""What is said within a longer label."""
_MAY_BE = re.compile(
    r"[은는한온올갈간낸난친을할린힌운준된길]\s?[가-힣]|땅|쪽|끝|우리|지금|일자리|약속|산\s?[곳회기]|마지막|최근|몇|얼마|누|뒤"
    r"|어떻게|어디|까지|걸림|막힌|새로|언제|담당|숙제|연결|뭐|뭘|무얼|무엇|무슨|어떤|왜|이멜|창구"
)
"""What stands in every such label: most labels have none of it."""
_PARTICLE = re.compile("(?<=[가-힣]{2})(?:을|를|에서|에게|에)$")
_BEHIND = re.compile(r"\s*[(\[][^()\[\]]*[)\]]$")


@lru_cache(maxsize=4_096)
def in_office_words(label: str) -> str:
    """The label as an office writes it; one without spoken words comes back as it is."""
    if not _MAY_BE.search(label):
        return label
    asked = plain_label(label)
    said = asked
    for spoken, written in _WITHIN:
        said = spoken.sub(written, said)
    said = said.strip()
    behind = _BEHIND.search(said)
    bare, end = (said[: behind.start()], behind[0]) if behind else (said, "")
    bare = bare.rstrip("?")
    closed = bare.replace(" ", "")
    written = _put(_DOING, closed) or _put(_QUESTIONS, closed) or _with_its_object(bare.split())
    if written:
        said = written if written.endswith(")") else written + end
    return said if said != asked else label


def _put(table: tuple[tuple[re.Pattern[str], str], ...], label: str) -> str:
    """What the first entry that fits makes of a label, "" where none does."""
    return next((p.sub(written, label) for p, written in table if p.search(label)), "")


def _with_its_object(words: Sequence[str]) -> str:
    """협약 맺은 날 as 협약체결일: what is built, with what stands before it."""
    for place in range(len(words)):
        if built := _built("".join(words[place:])):
            return "".join(_PARTICLE.sub("", word) for word in words[:place]) + built
    return ""


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
