"""Reads a KSIC code, or the name of an industry where a list gives no code, to its division."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_SECTION_ENDS = (
    ("A", 3), ("B", 8), ("C", 34), ("D", 35), ("E", 39), ("F", 42), ("G", 47), ("H", 52),
    ("I", 56), ("J", 63), ("K", 66), ("L", 68), ("M", 73), ("N", 76), ("O", 84), ("P", 85),
    ("Q", 87), ("R", 91), ("S", 96), ("T", 98), ("U", 99),
)  # fmt: skip
"""The last division of each section of 한국표준산업분류."""

_DIVISION_WORDS = """
C10 식료품 식품제조 기능식품 도축 육류 수산물 가공식품 낙농제품 곡물가공품 전분 과자 면류 식품첨가물 조미료
C10 사료 도시락
C11 음료 주류 생수
C13 섬유제품 방적 직물 편조원단 염색
C14 의복 의류 모피
C15 가죽 가방 신발
C16 목재 나무제품
C17 펄프 종이 판지 골판지 위생용종이
C18 인쇄 기록매체
C19 코크스 연탄 석유정제품 윤활유
C20 화학물질 화학제품 합성고무 합성수지 비료 농약 도료 잉크 계면활성제 세제 화장품 접착제 화학섬유
C20 플라스틱물질 플라스틱소재 살균 정밀화학 염료 산업용가스 바이오연료 인쇄잉크
C21 의약 의약품 생물학적제제 체외진단 의료용품 한의약품 의약제제 생물의약품
C22 고무제품 플라스틱제품 타이어 플라스틱
C23 유리 장치용유리 도자기 내화요업 시멘트 콘크리트 레미콘 비금속광물 석재
C24 1차금속 제철 제강 철강 압연 비철금속 주조 알루미늄제련
C25 금속가공 구조용금속 금속탱크 무기및총포탄 도금 절삭가공 금형부품 날붙이 수공구 금속파스너
C26 반도체 전자집적회로 전자부품 다이오드 인쇄회로 표시장치 디스플레이 컴퓨터제조 기억장치 통신장비 방송장비
C26 텔레비전제조 음향기기 자기매체 전자카드 콘덴서 유기발광 컴퓨터모니터 컴퓨터프린터 전자코일 주변기기
C27 의료용기기 치과용기기 방사선장치 진단및요법 정형외과용 안경 의료용가구 임플란트 측정 시험및분석기구
C27 제어계측 속도계 기기용자동 산업처리공정 광학기기 광학렌즈 사진기 사진장비 시계 정밀기기 항행용
C28 전동기 발전기 변압기 전기변환 전기회로 배전 축전지 배터리 1차전지 절연선 케이블 전구 조명장치
C28 가정용전기기기 전기장비 전기경보 이차전지 운송장비용이차전지 일차전지 에너지저장장치
C29 일반목적용기계 특수목적용기계 내연기관 펌프 밸브 베어링 기어 산업용로봇 로봇제조 공작기계 반도체제조용
C29 성형기 디스플레이제조용 농업용기계 섬유기계 냉동기계 공기조화 승강기 사무용기계 금형 몰드 포장기계
C29 식품가공기계 인쇄기계 산업용오븐 여과기 유압기기 컨베이어 냉동장비 송풍기 물질취급 운반하역
C30 자동차 차체 트레일러 자동차부품 자동차엔진
C31 선박 보트 철도장비 항공기 우주선 무인항공기 드론 운송장비 모터사이클 자전거
C32 가구
C33 게임기 영상게임기 귀금속장신구 악기 운동경기용구 인형 장난감 간판 사무문구용품
C34 산업용기계및장비수리 기계수리
D35 발전업 태양력 전기판매 가스공급 증기 풍력
E38 폐기물 재생업 금속원료재생
F41 건물건설 토목건설 종합건설 아파트 주택건설 시설물건설 도로건설 철도건설
F42 건설업 공사업 설비설치
G46 도매업 상품중개
G47 소매업 전자상거래 통신판매
H52 창고 보관업 물류터미널
J58 소프트웨어 서적출판 출판업 게임
J59 영화 비디오물 방송프로그램제작 방송프로그램제작업 음악및기타오디오물 영상제작 애니메이션
J60 방송업 방송영상 라디오방송 텔레비전방송
J61 전기통신 무선통신업 유선통신업 우편및통신
J62 프로그래밍 시스템통합 컴퓨터시스템 정보기술
J63 자료처리 호스팅 포털 데이터베이스 정보제공 정보서비스
M70 연구개발
M71 법률 회계 광고 경영컨설팅 시장조사 전문서비스 회사본부
M72 건축기술 엔지니어링 건축설계 과학기술서비스 기술시험 기술검사 측량 지도제작
M73 디자인업 디자인 사진촬영 통역 수의업 번역
N75 사업지원 여행사 고용알선 경비 보안시스템 경영지원
P85 교육기관 교습 학원 교육지원 교육서비스
Q86 병원 의원 보건업
"""
"""A division, then words that its industries are named with; the longest word found decides."""

_EVERYWHERE = (
    ("도매", "G46"), ("소매", "G47"), ("연구개발", "M70"), ("공사업", "F42"), ("기계제조업", "C29"),
    ("의료용가구", "C27"),
    ("가구제조업", "C32"), ("승용차", "C30"), ("화물자동차및특수", "C30"), ("중개업", "G46"),
)  # fmt: skip
"""Words that decide whatever else a name says: 의약품 도매업 makes no medicine."""
_TRADES = ("도매", "소매", "도소매", "유통", "무역")
_MAKES_NOTHING = re.compile(
    "(?:판매|운송|임대|수리|세차|중개|광|재배|점|주점|운영|관리|청소|충전|채굴|건설|생산|쇄석|서비스)업$"
    "|터미널|행정|고용활동|전문점|배전업"
)
"""Ends of names of trades that are no manufacture, whatever things they name."""
_SPACES = re.compile(r"[\s,·ㆍ.()/\-]+")
_CODE = re.compile(r"([A-U])?\s*(\d{2})\d{0,3}")


@dataclass(frozen=True, slots=True)
class Sector:
    """Divisions an officer of Goyang looks for together."""

    key: str
    ko: str
    en: str
    divisions: tuple[str, ...] = ()

    def label(self, lang: str) -> str:
        """Its name in ``lang`` ("ko" or "en")."""
        return self.ko if lang == "ko" else self.en


OTHER, UNREAD = "other", "unread"
SECTORS = (
    Sector("bio", "의약품·바이오", "Medicines and bio", ("C21",)),
    Sector("medical", "의료기기·정밀", "Medical and precision devices", ("C27",)),
    Sector("research", "연구개발·기술", "Research and engineering", ("M70", "M72")),
    Sector("software", "소프트웨어·정보", "Software and information", ("J58", "J61", "J62", "J63")),
    Sector("media", "방송·영상", "Broadcasting and film", ("J59", "J60")),
    Sector("electronics", "전자·전기", "Electronics and electric", ("C26", "C28")),
    Sector("machines", "기계·운송장비", "Machines and vehicles", ("C29", "C30", "C31")),
    Sector("materials", "화학·소재", "Chemicals and materials",
           ("C20", "C22", "C23", "C24", "C25")),
    Sector(OTHER, "그 밖", "Others"),
    Sector(UNREAD, "업종 모름", "Industry not known"),
)  # fmt: skip
_SECTOR_OF = {division: sector.key for sector in SECTORS for division in sector.divisions}


def code_of(code: str) -> str:
    """A KSIC code with its section letter and no blanks ("27112" → "C27112"); "" if it is none."""
    found = _CODE.fullmatch(code.strip().upper())
    if found is None:
        return ""
    digits = "".join(letter for letter in found[0] if letter.isdigit())
    section = next((letter for letter, last in _SECTION_ENDS if int(digits[:2]) <= last), "")
    return f"{section}{digits}"


@lru_cache(maxsize=8192)
def division_of(code: str, name: str) -> str:
    """The division ("C27") of a firm by its code, else by the name of its industry; "" if unread."""
    if known := code_of(code):
        return known[:3]
    key = _SPACES.sub("", name)
    if not key:
        return ""
    trades = bool(_MAKES_NOTHING.search(key)) or any(word in key for word in _TRADES)
    if trades and "제조" in key and not key.endswith("제조업"):
        return ""  # 제조·도매: a firm of several trades
    for word, division in _EVERYWHERE:
        if word in key:
            return division
    best, length = "", 0
    made = not _MAKES_NOTHING.search(key)
    for division, words in _WORDS:
        if division[0] == "C" and not made:
            continue
        for word in words:
            if len(word) > length and word in key:
                best, length = division, len(word)
    return best


_WORDS = tuple((line[:3], tuple(line.split()[1:])) for line in _DIVISION_WORDS.strip().splitlines())


@lru_cache(maxsize=8192)
def sector_of(code: str, name: str) -> str:
    """The key of the sector a firm belongs to; ``other`` or ``unread`` when it is none of ours."""
    division = division_of(code, name)
    return _SECTOR_OF.get(division, OTHER) if division else UNREAD
