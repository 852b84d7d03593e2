"""What kind of body a name, a legal form and a country speak for; "" where nothing does."""

from __future__ import annotations

import re

from db.domain.cell_text import clean
from db.domain.names import legal_form

_HOME = frozenset(
    ("대한민국", "한국", "국내", "korea", "southkorea", "republicofkorea", "kor", "kr")
)
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]\s*$")
_FOREIGN_FORMS = frozenset(
    ("GmbH", "AG", "S.A.", "B.V.", "N.V.", "S.p.A.", "K.K.", "PLC", "Pty Ltd", "Pte. Ltd.")
)
"""Legal forms under which no firm can be registered in Korea."""
_FOREIGN_ENDING = re.compile(r"\s(?:ASA?|AB|A/S|ApS|Oyj?|SAS|S\.?R\.?L\.?|KG|SE|BV|NV|SpA)$")
"""Others of them, that are words too: they are a form only at the end of a name in Latin letters."""
_HANGUL = re.compile("[가-힣]")
_LATIN_WORD = re.compile("[A-Za-z]{3}")
_KOREAN_PLACE = re.compile(
    r"korea|seoul|goyang|gyeonggi|incheon|busan|daegu|daejeon|gwangju|ulsan|sejong|jeju|gangwon"
    r"|chungcheong|jeolla|gyeongsang|-(?:ro|gil|dong|gu|si|do)\b",
    re.IGNORECASE,
)
_ABROAD = re.compile(
    r"(?:미국|캐나다|멕시코|브라질|독일|프랑스|영국|아일랜드|이탈리아|스페인|포르투갈|스위스|오스트리아|네덜란드|벨기에|룩셈부르크"
    r"|스웨덴|덴마크|노르웨이|핀란드|폴란드|체코|헝가리|러시아|튀르키예|이스라엘|사우디아라비아|아랍에미리트|일본|중국|대만|홍콩|싱가포르"
    r"|말레이시아|인도네시아|인도|베트남|태국|필리핀|몽골|호주|뉴질랜드)(?=[\s,(·]|$)"
)
"""How an address in another country begins where it is written in Korean: 미국 보스턴."""
_ENDINGS = {
    "hospital": """
        병원 의원 의료원 암센터 한의원 (?<!유)치과 [가-힣]안과 내과 외과 이비인후과 피부과 비뇨의학과 산부인과
        소아청소년과 소아과 정신건강의학과 영상의학과 재활의학과 통증의학과 가정의학과
    """,
    "university": "대학교 대학 대학원 산학협력단",
    "association": """
        협회 협의회 협의체 상공회의소 연합회 중앙회 학회 총연맹 (?<!영농)(?<!영어)(?<!협동)조합 공업협동조합
    """,
    "research": r"연구원 (?:^한국|^국립|대학교?)\S*\s?연구소",
    "public": r"""
        [가-힣]공사 공단 진흥원 진흥재단 테크노파크 시청 도청 군청 구청 경제자유구역청 ^KOTRA ^코트라
        초등학교 중학교 고등학교 국제학교 유치원 교육청 교육지원청
        소방서 경찰서 파출소 지구대 119안전센터 세무서 우체국 보건소 보건지소 보건진료소 주민센터 행정복지센터
        시의회 도의회 법원 세관 검역소 검찰청 지방[가-힣]{2,10}청 [가-힣]{2,}관리청 출입국·?외국인청
        ^(?:국립|[가-힣]{1,6}(?:시|도|구|군)립)\S*(?:박물|미술|과학)관 도서관
        (?:신용보증|청소년|여성가족|관광)재단
    """,
    "broker": "(?:법무|회계|세무|특허|노무)법인 법률사무소",
}
"""What the names of bodies end with, by their codes: patterns that end with a letter."""
_LAST = frozenset(ending[-1] for endings in _ENDINGS.values() for ending in endings.split())
"""Most names end with none of these letters, and that is seen at once."""
_ENDING = {
    code: re.compile(f"(?:{'|'.join(endings.split())})$") for code, endings in _ENDINGS.items()
}
_OF_ANIMALS = re.compile("동물|반려|수의(?!료)|애니멀|펫")
"""Who treats animals is no hospital; 한수의료재단 is the medical foundation of somebody else."""
_BROKER = re.compile("(?:법무|회계|세무|특허|노무)법인")
"""What the name of a broker may also begin with."""


def lies_abroad(address: str) -> bool:
    """Whether an address begins with the name of another country: 미국 보스턴."""
    return _ABROAD.match(clean(address)) is not None


def is_another_country(text: str) -> bool:
    """Whether ``text`` is the name of another country and nothing else: 노르웨이, no 미국 보스턴."""
    return _ABROAD.fullmatch(clean(text)) is not None


def type_of(
    name: str, country: str = "", *, phone: str = "", address: str = "", registered: bool = False
) -> str:
    """The code of ``organization.org_type``: a firm of another country, a hospital, a university …

    A firm with a Korean legal form whose country is another one is foreign-invested. Without a
    country a legal form that Korea does not have, a number or an address abroad speak for a
    foreign firm; so does "Inc." where nothing Korean is known of the firm. ``registered`` is
    whether it has a Korean number.
    """
    text = clean(name)
    abroad = bool(country) and clean(country).replace(" ", "").lower() not in _HOME
    bare = _ASIDE.sub("", text) if text.endswith((")", "]")) else text
    body = _body_of(bare)
    if not body and not abroad and (country or registered):
        return ""  # as most firms of a list: whatever their legal form
    form = legal_form(text)
    if body and form in ("", "재단법인", "사단법인", "의료법인", "학교법인"):
        return body
    if abroad:
        return "foreign_invested" if _HANGUL.search(form) else "foreign"
    if country or registered or _HANGUL.search(form):
        return ""
    return "foreign" if _sits_abroad(text, form, phone, address) else ""


def _body_of(name: str) -> str:
    """The code that the words of a name speak for, "" for those of a firm."""
    if name[-1:] in _LAST:
        for code, ending in _ENDING.items():
            if ending.search(name):
                return "" if code == "hospital" and _OF_ANIMALS.search(name) else code
    return "broker" if _BROKER.match(name) else ""


def _sits_abroad(name: str, form: str, phone: str, address: str) -> bool:
    if form in _FOREIGN_FORMS or phone.startswith("+"):
        return True
    if _FOREIGN_ENDING.search(name) and not _HANGUL.search(name):
        return True
    if address:
        if _ABROAD.match(address):
            return True
        latin = bool(_LATIN_WORD.search(address)) and not _HANGUL.search(address)
        return latin and not _KOREAN_PLACE.search(address)
    return bool(form) and not phone and not _HANGUL.search(name)
